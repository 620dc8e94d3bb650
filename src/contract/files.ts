/**
 * What the files page may ask of the add-on: the publisher's own files into tabs and changed rows out of them, without the service. Rows
 * cross as plain cells in the order of the sixteen columns: a school's 20,000 rows stay within what google.script.run carries.
 */
import type { FieldKey, FilledCell, NearReason } from "../roster";
import type { Language } from "./language";
import type { ErrorsTab } from "./result-tabs";

/** Rosters that came from a file belong to no school of the service; their ids say so. */
export const fileSchoolPrefix = "file:";

export const isFileSchool = (schoolId: string) => schoolId.slice(0, fileSchoolPrefix.length) === fileSchoolPrefix;

/** The page's HTML file in the project. */
export const filesPageName = "files";

/** One row as its sixteen cells, A to P. */
export type FileCells = readonly string[];

export interface RosterTabOfFiles {
  readonly schoolId: string;
  readonly tabName: string;
  /** False when it was pulled from the service; its changed rows may be saved all the same. */
  readonly fromFile: boolean;
}

export interface FilesStart {
  readonly locale: Language;
  readonly rosters: readonly RosterTabOfFiles[];
  /** The school whose roster tab the person is in; left out in any other tab. */
  readonly here?: string;
  readonly errorsTabs: readonly ErrorsTab[];
  /** What the district has said of codes of grades (B-18), as the service told it last. */
  readonly grades?: Readonly<Record<string, string>>;
}

export interface NearOfFile {
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly gradeLevel: string;
  readonly found: readonly {
    readonly guid: string;
    readonly userId: string;
    readonly name: string;
    readonly gradeLevel: string;
    readonly reasons: readonly NearReason[];
  }[];
}

/** What a part of a file changes in a tab, or has changed (B-12). */
export interface FilledPart {
  readonly tabName: string;
  /** Of the tab's baseline. */
  readonly accounts: number;
  readonly people: {
    readonly added: number;
    readonly changed: number;
    readonly same: number;
    readonly elsewhere: number;
  };
  /** GUIDs of the tab's accounts that the part has. */
  readonly matched: readonly string[];
  readonly fields: Readonly<Partial<Record<FieldKey, number>>>;
  readonly examples: readonly {
    readonly row: number;
    readonly name: string;
    readonly field: FieldKey;
    readonly from: string;
    readonly to: string;
  }[];
  /** New people who may be somebody of the tab under another spelling (B-11): whoever fills decides. */
  readonly near: readonly NearOfFile[];
  /** What was written, to be taken back by; empty where it was only counted. */
  readonly cells: readonly FilledCell[];
  readonly added: readonly FileCells[];
}

/** Rows of a file in one call: what the tab holds besides is read each time. */
export const fillRowsAtOnce = 5000;

export interface FilesCalls {
  files: { input: Record<string, never>; output: FilesStart };
  /** Writes an export into a tab, or merges it into the one that is there, and checks it. `schoolId` is null for a new tab. */
  openExport: {
    input: { schoolId: string | null; name: string; rows: readonly FileCells[] };
    output: { tabName: string; accounts: number; errors: number };
  };
  /** Changed and new rows without an error, whole, passwords included: they are meant for a file that is uploaded by hand. */
  changedRows: {
    input: { schoolId: string };
    output: { tabName: string; rows: readonly FileCells[]; heldBack: number };
  };
  /** A Completed or Error File as a tab; `errors` is its Error column. */
  openResults: {
    input: {
      schoolId: string;
      kind: "completed" | "error";
      rows: readonly FileCells[];
      errors: readonly string[];
    };
    output: { tabName: string; rows: number };
  };
  /** Rows of a file that is there already into the tab of their school, as edits; without `write` it is only counted what they would change. */
  fillTab: {
    input: { schoolId: string; rows: readonly FileCells[]; classes: boolean; write: boolean };
    output: FilledPart;
  };
  /** Takes a fill back: cells that still say what it wrote, and rows that it added and nobody has changed. */
  unfillTab: {
    input: { schoolId: string; cells: readonly FilledCell[]; added: readonly FileCells[] };
    output: { cells: number; rows: number; left: number };
  };
  /** Who is in the tab's baseline and not in the file (B-20); `matched` are the GUIDs of all its parts. */
  notInFile: {
    input: { schoolId: string; matched: readonly string[] };
    output: {
      count: number;
      people: readonly {
        readonly guid: string;
        readonly name: string;
        readonly role: string;
        readonly gradeLevel: string;
      }[];
    };
  };
  /** The rows of an Errors tab that were corrected. */
  correctedRows: { input: { sheetId: number }; output: { rows: readonly FileCells[] } };
}
