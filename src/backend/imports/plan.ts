/**
 * What is known of an import before its first chunk: every row judged by the rules that the sheet has too (I-5), rows against each other (C-14),
 * and what the store says of schools, classes and Master Codes. It is made again when a killed import goes on: rows that are done are judged
 * as they were then, so that the verdict on the others is the same.
 */
import {
  type CheckedRow,
  canonicalGuid,
  checkRows,
  type Finding,
  hasClass,
  type PartialValues,
  type RowToCheck,
  schoolDay,
} from "../../roster";
import type { Services } from "../services";
import {
  type Account,
  type AccountField,
  type AffiliatedAccount,
  accountFields,
  administratorById,
  affiliatedAccounts,
  type ClassRecord,
  classesOfSchool,
  type ImportRecord,
  type ImportRow,
  productsOfSchool,
  type Queryable,
  rowsOfImport,
  schoolsOfAdministrator,
} from "../store";
import type { ChunkResult } from "./chunk";
import { personKey } from "./person-key";
import { rowPasswordContext } from "./secrets";
import { readUndoFacts, type UndoFacts } from "./undo-facts";

export interface PlannedRow {
  readonly source: ImportRow;
  /** In one spelling, with the password. */
  readonly values: PartialValues;
  readonly findings: readonly Finding[];
  readonly person: string;
  /** What the person is when the row has been applied. */
  readonly isTeacher: boolean;
}

export interface ImportPlan {
  readonly importRecord: ImportRecord;
  /** All rows in the order of work: teachers first, because a class needs one before anybody else can be in it; else by position. */
  readonly rows: readonly PlannedRow[];
  /** GUIDs of the people that this import has made or met, by person. */
  readonly done: ReadonlyMap<string, string>;
  /** Names of the school and of the others the uploader has, by id: from those an account may be taken in, and may be spoken of (S-17). */
  readonly allowedSchools: ReadonlyMap<string, string>;
  /** Accounts that rows name and the uploader may know, by GUID, as they were when the plan was made. */
  readonly accounts: ReadonlyMap<string, AffiliatedAccount>;
  /** Classes of the school, by GUID and by Class ID in lower case; grows as classes are made. */
  readonly classesByGuid: ReadonlyMap<string, ClassRecord>;
  readonly classesById: ReadonlyMap<string, ClassRecord>;
  /** Rows of teachers that have failed, by Class ID in lower case: why a class has no teacher. */
  readonly failedTeachers: ReadonlyMap<string, number>;
  /** Of an undo; null for everything else. */
  readonly undo: UndoFacts | null;
  /** Usernames that rows ask for, in lower case: none of them may be generated for somebody else before their row comes. */
  readonly givenUsernames: ReadonlySet<string>;
  /** Takes in what a chunk has made, once it is certain that it stays. */
  keep(made: Pick<ChunkResult, "met" | "classes" | "failedTeachers">): void;
}

const blankAccount = {
  userGuid: "",
  userId: "",
  role: "",
  firstName: "",
  lastName: "",
  gradeLevel: "",
  email: "",
  username: "",
} satisfies Record<"userGuid" | AccountField, string>;

/** An account as the rules see it. Filled into a copy: a large import makes twenty thousand of them. */
export function storedValues(account: Account): PartialValues {
  const values: Record<"userGuid" | AccountField, string> = { ...blankAccount, userGuid: account.guid };
  for (const field of accountFields) values[field] = account[field];
  return values;
}

/** Findings that make no sense of a row whose GUID names nobody: it is not a new person who lacks a name. */
const ofNewPeople: readonly Finding["code"][] = [
  "user_id.required",
  "role.required",
  "name.required",
  "email.required",
  "grade_level.blank",
];

export async function planImport(services: Services, importRecord: ImportRecord): Promise<ImportPlan> {
  const { db } = services.store;
  const { organizationId, schoolId } = importRecord;
  const rows = await rowsOfImport(db, organizationId, importRecord.id);
  const allowedSchools = await schoolsOfUploader(services, importRecord);
  const accounts = await knownAccounts(db, importRecord, rows, allowedSchools);
  // Most uploads are of people only, and the classes of a school with all who are in them are long to read.
  const classes = rows.some((row) => hasClass(row.submitted))
    ? await classesOfSchool(db, organizationId, schoolId)
    : [];
  const products = await productsOfSchool(db, organizationId, schoolId);
  const toCheck = rows.map((row) => toRowToCheck(services, importRecord, row, accounts));
  const undo = await readUndoFacts(db, importRecord);
  // An undo gives back what the platform had, whatever the rules say of it.
  const checked =
    undo !== null ? [] : checkRows(toCheck, [], { today: schoolDay(services.now().getTime()), products, classes });
  const codes = new Map(products.map(({ masterCode }) => [masterCode.toLowerCase(), masterCode]));
  const planned = rows.map((source, index) => toPlannedRow(source, checked[index], accounts, codes));
  const done = new Map(planned.flatMap((row) => (isDone(row) ? [[row.person, row.source.guid ?? ""] as const] : [])));
  const classesByGuid = new Map(classes.map((one) => [one.guid, one]));
  const classesById = new Map(classes.map((one) => [one.classId.toLowerCase(), one]));
  const failedTeachers = new Map(
    planned.flatMap((row) =>
      row.isTeacher && row.source.inError ? [[(row.values.classId ?? "").toLowerCase(), row.source.row] as const] : [],
    ),
  );
  return {
    importRecord,
    rows: [...planned].sort((one, other) => Number(other.isTeacher) - Number(one.isTeacher)),
    done,
    allowedSchools,
    accounts,
    classesByGuid,
    classesById,
    failedTeachers,
    undo,
    givenUsernames: new Set(planned.map((row) => (row.values.username ?? "").toLowerCase())),
    keep(made) {
      for (const [classId, row] of made.failedTeachers) failedTeachers.set(classId, row);
      for (const [person, guid] of made.met) done.set(person, guid);
      for (const one of made.classes) {
        classesByGuid.set(one.guid, one);
        classesById.set(one.classId.toLowerCase(), one);
      }
    },
  };
}

/**
 * The accounts that rows name and the uploader may know. Of an account of other schools the rules are told nothing: what they say of a cell
 * could give away what is stored.
 */
async function knownAccounts(
  db: Queryable,
  importRecord: ImportRecord,
  rows: readonly ImportRow[],
  allowedSchools: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, AffiliatedAccount>> {
  const guids = rows.map((row) => canonicalGuid(row.submitted.userGuid ?? "")).filter((guid) => guid !== "");
  const found = await affiliatedAccounts(db, importRecord.organizationId, [...new Set(guids)], importRecord.schoolId);
  const known = found.filter((account) => account.schoolIds.some((school) => allowedSchools.has(school)));
  return new Map(known.map((account) => [account.guid, account]));
}

function toPlannedRow(
  source: ImportRow,
  checked: CheckedRow | undefined,
  accounts: ReadonlyMap<string, Account>,
  masterCodes: ReadonlyMap<string, string>,
): PlannedRow {
  const inOneSpelling = checked?.values ?? source.submitted;
  // As the school has it: one code in two spellings would be two places in a class.
  const masterCode = masterCodes.get((inOneSpelling.masterCode ?? "").toLowerCase());
  const values = masterCode === undefined ? inOneSpelling : { ...inOneSpelling, masterCode };
  const guid = canonicalGuid(values.userGuid ?? "");
  const account = accounts.get(guid);
  const known = guid === "" || account !== undefined;
  const findings = (checked?.findings ?? []).filter((one) => known || !ofNewPeople.includes(one.code));
  const isTeacher = (values.role || account?.role) === "Teacher";
  return { source, values, findings, person: personKey(values, source.position), isTeacher };
}

const isDone = (row: PlannedRow) =>
  row.source.guid !== null && row.source.state !== "waiting" && row.source.state !== "failed";

async function schoolsOfUploader(services: Services, importRecord: ImportRecord): Promise<Map<string, string>> {
  const { db } = services.store;
  const { organizationId, schoolId, administratorId } = importRecord;
  const person = await administratorById(db, organizationId, administratorId);
  const schools = person === null ? [] : await schoolsOfAdministrator(db, person);
  // The school of the import stays allowed when the uploader has lost it since: the import was accepted.
  return new Map([[schoolId, ""], ...schools.map((school) => [school.id, school.name] as const)]);
}

function toRowToCheck(
  services: Services,
  importRecord: ImportRecord,
  row: ImportRow,
  accounts: ReadonlyMap<string, Account>,
): RowToCheck {
  const guid = canonicalGuid(row.submitted.userGuid ?? "");
  const account = accounts.get(guid);
  const values =
    row.sealedPassword === null
      ? row.submitted
      : {
          ...row.submitted,
          password: services.secrets.open(row.sealedPassword, rowPasswordContext(importRecord.id, row.position)),
        };
  return { row: row.row, stored: guid === "" || account === undefined ? null : storedValues(account), values };
}
