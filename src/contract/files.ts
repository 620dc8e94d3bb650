/**
 * What the files page may ask of the add-on: the publisher's own files into tabs and changed rows out of them, without the service. Rows
 * cross as plain cells in the order of the sixteen columns: a school's 20,000 rows stay within what google.script.run carries.
 */
import type { FilledCell } from "../roster";
import type { KeptFeed } from "./kept-feed";
import type { Language } from "./language";
import type { ErrorsTab } from "./result-tabs";
import type { Settings } from "./settings";

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

/** So many rows of a tab, cells or new rows go in one call: google.script.run is known to carry one or two megabytes. */
export const fillRowsAtOnce = 5000;

/** A portion of a roster tab and of its baseline, for a page that looks at all of it (B-12). Passwords are left out. */
export interface TabPortion {
  readonly tabName: string;
  /** As they stand in the tab: the row's number, its hidden key, and the sixteen cells. */
  readonly rows: readonly { readonly row: number; readonly key: string; readonly cells: FileCells }[];
  /** The first cells of the accounts that were pulled, up to the address. */
  readonly accounts: readonly FileCells[];
  /** From where the next portion goes on; absent after the last one. */
  readonly next?: number;
}

/** Rows that were put below the others. */
export interface AddedRows {
  /** Of the first of them. */
  readonly row: number;
  readonly lines: readonly FileCells[];
}

/** Master Codes by course (B-19). */
export type CourseProducts = Readonly<Record<string, readonly string[]>>;

/** How the line of a note begins by which somebody is marked who is not in a file (B-20). */
export const leaverSign = "▸ ";

/** What the district has settled, where the service could be asked. */
export interface DistrictSaid {
  /** Codes of grades (B-18). */
  readonly grades: Readonly<Record<string, string>>;
  readonly limits: Settings["guardLimits"];
  /** The person may settle codes of grades for the district. */
  readonly maySettle: boolean;
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
  /** The tab as it stands, portion by portion; `from` is the first row of the sheet that is wanted. It only reads. */
  tabPortion: { input: { schoolId: string; from: number }; output: TabPortion };
  /** How files were read before, and what the district has said: asked once, when the first file is opened. */
  keptFeeds: {
    input: Record<string, never>;
    output: { feeds: readonly KeptFeed[]; products: CourseProducts; district?: DistrictSaid };
  };
  /** Remembers how a file was read; courses that are not named stay as they are. */
  keepFeed: { input: { schoolId: string; feed?: KeptFeed; products?: CourseProducts }; output: Record<string, never> };
  /** The Master Codes that the school holds. */
  heldProducts: {
    input: { schoolId: string };
    output: {
      products: readonly { readonly masterCode: string; readonly product: string; readonly endDate: string }[];
    };
  };
  /**
   * Cells and new rows into a tab, as edits. A cell that says something else by now is left. `last`: the tab is checked after it. `others`: of each new row, GUIDs
   * of accounts that somebody has said it is not (B-11).
   */
  fillTab: {
    input: {
      schoolId: string;
      cells: readonly FilledCell[];
      added: readonly FileCells[];
      others?: readonly (readonly string[])[];
      last: boolean;
    };
    output: { cells: readonly FilledCell[]; added: AddedRows; left: number };
  };
  /** Takes a fill back: cells that still say what it wrote, and rows that it added and nobody has changed. */
  unfillTab: {
    input: { schoolId: string; cells: readonly FilledCell[]; added: AddedRows; last: boolean };
    output: { cells: number; rows: number; left: number };
  };
  /** Marks whoever is on the platform and not in a file, by a line in the note on their Last Name; without `mark` the marks go. */
  markLeavers: {
    input: { schoolId: string; guids: readonly string[]; mark: string | null };
    output: { rows: number };
  };
  /** The rows of an Errors tab that were corrected. */
  correctedRows: { input: { sheetId: number }; output: { rows: readonly FileCells[] } };
}
