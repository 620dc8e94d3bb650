/**
 * The import service's HTTP shapes, version 1 (design 4). The schemas check requests and answers on both sides and make the
 * OpenAPI document, so a shape is written once. zod/mini: the whole of zod would put 444 kB into the script.
 */
import * as z from "zod/mini";
import { type FieldKey, fieldKeys, maxUploadRows } from "../roster";

const text = z.string();
const count = z.int().check(z.minimum(0));
/** Of a row as its sheet or file numbers it; more than any of them has. */
export const maxRowNumber = 2_147_483_647;
const rowNumber = z.int().check(z.minimum(1), z.maximum(maxRowNumber));
const dateTime = z.string();

/** A list that grows comes in pages: `next` is the cursor of the one after, for as long as there is one. */
const listOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.strictObject({ items: z.array(item), next: z.optional(text) });

/** Shape of `values`: any of the 16 fields, text always. */
const valuesShape = Object.fromEntries(fieldKeys.map((key) => [key, z.optional(text)])) as Record<
  FieldKey,
  z.ZodMiniOptional<z.ZodMiniString>
>;
export const valuesSchema = z.strictObject(valuesShape);

export const accountRoleSchema = z.enum(["Teacher", "Student"]);
export const activeRoleSchema = z.enum(["administrator", "teacher"]);
export const administratorLevelSchema = z.enum(["district", "school"]);
/** organization may import; reporting and curriculum administrators may not (S-3). */
export const administratorTypeSchema = z.enum(["organization", "reporting", "curriculum"]);

export const schoolSchema = z.strictObject({ id: text, name: text });
export type School = z.infer<typeof schoolSchema>;

export const meSchema = z.strictObject({
  name: text,
  email: text,
  organization: z.strictObject({ id: text, name: text }),
  /** The roles this person may be active in. */
  roles: z.array(activeRoleSchema),
  activeRole: z.nullable(activeRoleSchema),
  administratorType: z.nullable(administratorTypeSchema),
  administratorLevel: z.nullable(administratorLevelSchema),
  /** True when the active role may use the import. */
  mayImport: z.boolean(),
  /** All, or with `limit` the first by name; the others follow at /v1/schools from `nextSchools` on. */
  schools: z.array(schoolSchema),
  nextSchools: z.optional(text),
  /** The versions of the wire that the service speaks; a service that does not say so speaks the first. */
  wireVersions: z.optional(z.array(z.int().check(z.minimum(1)))),
  /** Where account holders sign in; absent when the service was not told its own address. */
  signInAddress: z.optional(text),
  /** When the sample district of a visitor ends; absent for everybody who was entered. */
  demonstrationUntil: z.optional(text),
  /** What the district has said of codes of grades (B-18); absent when it has said nothing. */
  gradeMap: z.optional(z.record(text, text)),
});
export type Me = z.infer<typeof meSchema>;

export const schoolListSchema = listOf(schoolSchema);
export type SchoolList = z.infer<typeof schoolListSchema>;

/** A row of the export: the 16 fields, all there, and the version that a change of it is checked against (I-6). */
export const exportRowSchema = z.strictObject({
  version: text,
  ...(Object.fromEntries(fieldKeys.map((key) => [key, text])) as Record<FieldKey, z.ZodMiniString>),
});
export type ExportRow = z.infer<typeof exportRowSchema>;
export const exportSchema = z.strictObject({ school: schoolSchema, rows: z.array(exportRowSchema) });
export type Export = z.infer<typeof exportSchema>;

/** Classes of a school: the seven class fields. */
export const classRowSchema = z.strictObject({
  classGuid: text,
  classId: text,
  className: text,
  classGradeLevel: text,
  classStartDate: text,
  classEndDate: text,
  masterCodes: z.array(text),
});
export const classListSchema = z.strictObject({
  school: schoolSchema,
  rows: z.array(classRowSchema),
  next: z.optional(text),
});

export const productSchema = z.strictObject({
  masterCode: text,
  product: text,
  kind: z.enum(["core", "addon"]),
  /** YYYY-MM-DD */
  endDate: text,
});
export const productListSchema = listOf(productSchema);
export type ProductList = z.infer<typeof productListSchema>;

/** What a row's person is called on the way: the GUID, or the key that a row typed by hand was given (src/roster/person.ts). */
export const personKeyAtMost = 64;
const personKeySchema = text.check(z.minLength(1), z.maxLength(personKeyAtMost));

/** Of one row, and the longest of them. */
export const othersAtMost = 50;
export const otherMarkAtMost = 64;

export const uploadRowSchema = z.strictObject({
  /** The row number the administrator sees. */
  row: rowNumber,
  /** Comes back with the row's outcome, so that nobody has to guess whose it is (G-7). Files have none. */
  key: z.optional(personKeySchema),
  /** The version of the exported row this change was made on; absent for a new person. */
  version: z.optional(text),
  values: valuesSchema,
  /** Fields of which a person has said that the value is meant (G-2): what may be a false alarm only warns there. */
  meant: z.optional(z.array(z.enum(fieldKeys)).check(z.maxLength(fieldKeys.length))),
  /** Accounts of which a person has said that this new person is somebody else (B-11): their GUIDs, or the marks that the sheet keeps of names and GUID. */
  others: z.optional(z.array(text.check(z.maxLength(otherMarkAtMost))).check(z.maxLength(othersAtMost))),
});

/** Of a question of the guard, or of a rehearsal: what was asked, or said, is what goes. */
export const digestSchema = text.check(z.minLength(1), z.maxLength(100));

export const uploadSchema = z.strictObject({
  fileName: z.optional(text.check(z.maxLength(255))),
  /** The import whose errors these rows correct (A-10, S-15). */
  parent: z.optional(text),
  /** Answers the guard (G-4): the digest of its question. */
  confirm: z.optional(digestSchema),
  /** The digest of the rehearsal that this upload is to come out like (I-7). */
  expect: z.optional(digestSchema),
  /** Nobody is looking (G-5): rows that a person should see are refused, and the guard asks nothing. */
  scheduled: z.optional(z.literal(true)),
  rows: z.array(uploadRowSchema).check(z.minLength(1), z.maxLength(maxUploadRows)),
});
export type UploadBody = z.infer<typeof uploadSchema>;

/** I-8: the rows to take back, as the import numbers them; all when left out. */
export const undoSchema = z.strictObject({
  rows: z.optional(z.array(rowNumber).check(z.minLength(1), z.maxLength(maxUploadRows))),
});

/** S-9, and `cancelled`, which the source process does not have (I-9). */
export const importStatusSchema = z.enum(["queued", "in_progress", "completed", "completed_with_errors", "cancelled"]);
export type ImportStatus = z.infer<typeof importStatusSchema>;
export const importKindSchema = z.enum(["import", "undo", "rehearsal"]);
export const importFileSchema = z.enum(["uploaded", "completed", "error"]);
export type ImportFile = z.infer<typeof importFileSchema>;

export const importCountsSchema = z.strictObject({
  updated: count,
  created: count,
  unchanged: count,
  failed: count,
  classesCreated: count,
});

/** The encoding a file was read in, where that was a guess. */
export const readAsSchema = z.enum(["windows-1252", "utf-16le", "utf-16be"]);
export type ReadAs = z.infer<typeof readAsSchema>;

/** What was noticed in an uploaded file that was read all the same: its code and facts (src/files/note.ts, src/roster/table-problems.ts). At most the first twenty. */
export const fileNoteSchema = z.strictObject({
  code: text,
  facts: z.record(text, z.union([text, z.number(), z.array(text)])),
});
export type WireFileNote = z.infer<typeof fileNoteSchema>;

export const importSchema = z.strictObject({
  id: text,
  schoolId: text,
  kind: importKindSchema,
  status: importStatusSchema,
  createdAt: dateTime,
  startedAt: z.optional(dateTime),
  finishedAt: z.optional(dateTime),
  uploadedBy: text,
  fileName: text,
  /** Told when a CSV was not UTF-8 and had no mark, and was read by a guess: accents deserve a look. */
  readAs: z.optional(readAsSchema),
  notes: z.optional(z.array(fileNoteSchema)),
  parent: z.optional(text),
  /** Imports that correct this one, oldest first. */
  corrections: z.array(text),
  digest: z.optional(text),
  progress: z.strictObject({ done: count, total: count }),
  counts: importCountsSchema,
  /** Until when rows and files are kept, and with them undo and corrections; in the past: they are gone. */
  rowsUntil: z.optional(dateTime),
  /** The files that are ready. */
  files: z.array(importFileSchema),
});
export type ImportView = z.infer<typeof importSchema>;

export const importListSchema = listOf(importSchema);
export type ImportList = z.infer<typeof importListSchema>;

export const wireFindingSchema = z.strictObject({
  code: text,
  severity: z.enum(["error", "warning", "info"]),
  field: z.nullable(z.enum(fieldKeys)),
  value: text,
  facts: z.record(text, z.union([text, z.number()])),
  /** The sentence in the language of Accept-Language (en, es). */
  message: text,
});
/** A finding on its way: whoever receives it may be older or newer than its code, and can tell it by its message all the same. */
export type WireFinding = z.infer<typeof wireFindingSchema>;

/** G-7: what became of the person of a row. */
export const personOutcomeSchema = z.enum(["created", "updated", "unchanged", "failed"]);
/** G-7: what became of the class line of a row; `none` when the row has no class. */
export const classOutcomeSchema = z.enum(["placed", "unchanged", "failed", "none"]);
/** Said once, by the service; nothing derives it from cells a second time. */
export const rowOutcomeSchema = z.strictObject({
  person: personOutcomeSchema,
  class: classOutcomeSchema,
  /** The account, where there is one. */
  guid: z.optional(text),
  /** The class, where there is one. */
  classGuid: z.optional(text),
});
export type RowOutcome = z.infer<typeof rowOutcomeSchema>;

export const fileRowSchema = z.strictObject({
  row: rowNumber,
  key: z.optional(personKeySchema),
  /** Absent only while the row has not been worked off. */
  outcome: z.optional(rowOutcomeSchema),
  values: valuesSchema,
  findings: z.array(wireFindingSchema),
});
export type ImportFileRow = z.infer<typeof fileRowSchema>;
export const importFileAnswerSchema = z.strictObject({
  import: text,
  rows: z.array(fileRowSchema),
  /** RFC 3339: when the temporary passwords in the Completed File end (S-14); absent when there are none. */
  temporaryPasswordsUntil: z.optional(dateTime),
});
export type ImportFileAnswer = z.infer<typeof importFileAnswerSchema>;

/** RFC 9457, with the stable `code`; further members are the facts. */
export const problemSchema = z.looseObject({
  type: text,
  title: text,
  status: z.int(),
  detail: text,
  code: text,
});
export type Problem = z.infer<typeof problemSchema>;

/** People the workbench can sign in (design 3). */
export const personSchema = z.strictObject({
  email: text,
  name: text,
  level: z.nullable(z.enum(["district", "school", "reporting", "curriculum"])),
  roles: z.array(activeRoleSchema),
  schools: z.array(text),
});
export const peopleSchema = z.array(personSchema);
export type Person = z.infer<typeof personSchema>;

/** somebody read what was of people, or an account holder signed in. */
export const readSchema = z.strictObject({
  at: dateTime,
  what: z.enum(["export", "file", "record", "sign_in", "temporary_password", "near"]),
  by: text,
  schoolId: z.optional(text),
  import: z.optional(text),
  userGuid: z.optional(text),
});
export type ReadView = z.infer<typeof readSchema>;
/** Whose grade level has changed since a day, or who was made since (B-17). */
const gradeChangeSchema = z.strictObject({
  userGuid: text,
  created: z.optional(z.literal(true)),
  /** What it was on that day; left out for who was made since, and where the value has ended. */
  before: z.optional(text),
});
export const gradeChangesSchema = listOf(gradeChangeSchema);
export type GradeChanges = z.infer<typeof gradeChangesSchema>;

export const readListSchema = listOf(readSchema);

const changeSchema = z.strictObject({
  at: dateTime,
  changedBy: text,
  import: z.optional(text),
  version: text,
  field: z.union([z.enum(fieldKeys), z.literal("school")]),
  oldValue: text,
  newValue: text,
  /** The values were kept as long as the rows of their import, and are gone. */
  valuesEnded: z.optional(z.literal(true)),
});

/** I-11: who changed what of an account, newest first. Of a password only that it changed; `userGuid` as field means that the account was made. */
export const accountHistorySchema = z.strictObject({
  userGuid: text,
  items: z.array(changeSchema),
  /** On the first page for administrators of the district: who looked at the account's record, its sign-ins, the use of its temporary passwords. */
  reads: z.optional(z.array(readSchema)),
  next: z.optional(text),
});
export type AccountHistory = z.infer<typeof accountHistorySchema>;

/**
 * everything that is held about one person. Rows are those of imports that were uploaded of them, as long as they are kept, newest imports first: a page
 * looks through so many imports, whether they have any, and the next one through those before.
 */
export const accountRecordSchema = z.strictObject({
  userGuid: text,
  version: text,
  values: z.partialRecord(z.enum(fieldKeys), text),
  password: z.strictObject({ kind: z.enum(["none", "temporary", "permanent"]), temporaryUntil: z.optional(dateTime) }),
  schools: z.array(z.strictObject({ id: text, name: text })),
  classes: z.array(z.strictObject({ classGuid: text, classId: text, className: text, masterCode: text })),
  changes: z.array(changeSchema),
  reads: z.array(readSchema),
  rows: z.array(z.strictObject({ import: text, row: z.int(), values: z.partialRecord(z.enum(fieldKeys), text) })),
  next: z.optional(text),
});

/** A temporary password set by hand (S-14). */
export const passwordResetSchema = z.strictObject({
  userGuid: text,
  username: text,
  temporaryPassword: text,
  temporaryPasswordsUntil: dateTime,
});
export type PasswordReset = z.infer<typeof passwordResetSchema>;

/** What an account is signed in with: nothing yet, a temporary password, one that has ended, one that was used and left before a password was chosen, or one of their own. */
export const passwordStateSchema = z.enum(["none", "temporary", "expired", "used", "permanent"]);
/** Who has signed in, and which temporary passwords end when (B-13); never a password. */
export const signInsSchema = listOf(
  z.strictObject({
    userGuid: text,
    username: text,
    firstName: text,
    lastName: text,
    role: text,
    gradeLevel: text,
    classes: z.array(z.strictObject({ classGuid: text, className: text })),
    password: passwordStateSchema,
    temporaryPasswordsUntil: z.optional(dateTime),
    /** The last time that is still on record; left out for who never has. */
    lastSignInAt: z.optional(dateTime),
  }),
);
export type SignIns = z.infer<typeof signInsSchema>;
/** Of people who have never signed in with them: how many temporary passwords have ended, and how many end within the days asked for, the first of them when (B-13). Counts only. */
export const passwordEndsSchema = z.strictObject({
  ended: count,
  ending: count,
  firstEnd: z.optional(dateTime),
});
export type PasswordEnds = z.infer<typeof passwordEndsSchema>;
/** So long before its end a temporary password is told of, when nobody says otherwise. */
export const daysBeforePasswordEnd = 14;
/** More in one request would take longer than anybody waits: each is a hash. */
export const mostPasswordResets = 100;
export const passwordResetsBodySchema = z.strictObject({
  userGuids: z.array(text).check(z.minLength(1), z.maxLength(mostPasswordResets)),
  /** Also where the person has chosen a password of their own; for one person by name only. */
  permanent: z.optional(z.literal(true)),
});
export const passwordResetsSchema = z.strictObject({
  items: z.array(passwordResetSchema),
  /** Who was left alone: they have a password of their own, or are out of the caller's reach. */
  left: z.array(z.strictObject({ userGuid: text, reason: z.enum(["permanent", "unknown"]) })),
});
export type PasswordResets = z.infer<typeof passwordResetsSchema>;

/** An account holder signs in (S-14). */
export const signInSchema = z.strictObject({ username: text, password: text });
/** `passwordToken` instead of a session: the password was a temporary one and buys only the right to set a permanent one. */
export const signInAnswerSchema = z.strictObject({
  name: text,
  role: accountRoleSchema,
  mustSetPassword: z.boolean(),
  passwordToken: z.optional(text),
});
export type SignInAnswer = z.infer<typeof signInAnswerSchema>;
export const setPasswordSchema = z.strictObject({ passwordToken: text, newPassword: text });
export const setPasswordAnswerSchema = z.strictObject({ username: text });
