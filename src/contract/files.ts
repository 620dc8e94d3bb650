/**
 * What the files page may ask of the add-on: the publisher's own files into tabs and changed rows out of them, without the service. Rows
 * cross as plain cells in the order of the sixteen columns: a school's 20,000 rows stay within what google.script.run carries.
 */
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
}

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
  /** The rows of an Errors tab that were corrected. */
  correctedRows: { input: { sheetId: number }; output: { rows: readonly FileCells[] } };
}
