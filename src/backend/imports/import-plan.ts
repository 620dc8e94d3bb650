/**
 * The types that the rooms of an import hand to each other: a row as it was planned, what is known before its first chunk, and what a chunk adds to that.
 * They stand below plan/, judge/ and apply/, so that none of these needs another one for its types.
 */
import type { FieldKey, Finding, PartialValues } from "../../roster";
import type { Administrator, AffiliatedAccount, ClassRecord, ImportRecord, ImportRow } from "../store";

export interface PlannedRow {
  readonly source: ImportRow;
  /** In one spelling, with the password. */
  readonly values: PartialValues;
  readonly findings: readonly Finding[];
  readonly person: string;
  /** What the person is when the row has been applied. */
  readonly isTeacher: boolean;
}

/** Another row that a row waits for, as the administrator and as the spreadsheet call it. */
export interface OtherRow {
  readonly row: number;
  readonly key: string | null;
}

/** What an undo leaves, and why. */
export type Kept =
  | { readonly code: "undo.account_kept" | "undo.school_kept"; readonly field: null }
  | { readonly code: "undo.value_kept"; readonly field: FieldKey };

/** What an undo has to know of the import that it takes back (I-8). */
export interface UndoFacts {
  /** Fields, and things besides fields, that an undo leaves, by account: told, not done. */
  readonly kept: ReadonlyMap<string, readonly Kept[]>;
  /** What the import left in a field of a class; by the text of {@link classFieldKey}. */
  readonly leftInClass: ReadonlyMap<string, string>;
}

/** A field of a class, as one text. */
export const classFieldKey = (classGuid: string, field: string) => `${classGuid} ${field}`;

/** What an import has done so far, for the rows after it. */
export interface Made {
  /** GUIDs of the people that were made or met, by person. */
  readonly met: ReadonlyMap<string, string>;
  /** Classes that were made, changed or given a teacher. */
  readonly classes: readonly ClassRecord[];
  /** Rows of teachers that have failed, by Class ID in lower case. */
  readonly failedTeachers: ReadonlyMap<string, OtherRow>;
  /** Places in classes that were given to people who have several rows, by the text of placeKey. */
  readonly placed: ReadonlySet<string>;
  /** What was changed of classes, by the text of classFieldKey. */
  readonly changedInClass: ReadonlySet<string>;
}

export interface ImportPlan {
  readonly importRecord: ImportRecord;
  /** All rows in the order of work: teachers first, because a class needs one before anybody else can be in it; else by position. */
  readonly rows: readonly PlannedRow[];
  /** GUIDs of the people that this import has made or met, by person. */
  readonly done: ReadonlyMap<string, string>;
  /** People who stand on more than one row. */
  readonly onSeveralRows: ReadonlySet<string>;
  /** Whose schools an account may be taken in from, and be spoken of (S-17); null when they were taken out since. */
  readonly uploader: Administrator | null;
  /** Accounts that rows name and the uploader may know, by GUID, as they were when the plan was made. */
  readonly accounts: ReadonlyMap<string, AffiliatedAccount>;
  /** Classes of the school, by GUID and by Class ID in lower case; grows as classes are made. */
  readonly classesByGuid: ReadonlyMap<string, ClassRecord>;
  readonly classesById: ReadonlyMap<string, ClassRecord>;
  /** Rows of teachers that have failed, by Class ID in lower case: why a class has no teacher. */
  readonly failedTeachers: ReadonlyMap<string, OtherRow>;
  /** As in {@link Made}: a row that says what a row before it has brought about says it because of this import. */
  readonly placed: ReadonlySet<string>;
  readonly changedInClass: ReadonlySet<string>;
  /** Of an undo; null for everything else. */
  readonly undo: UndoFacts | null;
  /** Usernames that rows ask for, in lower case: none of them may be generated for somebody else before their row comes. */
  readonly givenUsernames: ReadonlySet<string>;
  /** Takes in what a chunk has made, once it is certain that it stays. */
  keep(made: Made): void;
}
