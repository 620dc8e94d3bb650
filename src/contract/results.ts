/**
 * What the sidebar and the slips page may ask about an import and what came of it: stop it, take it back, have its files, its passwords, and try an
 * upload without keeping anything.
 */
import type { FieldKey, Finding } from "../roster";
import type { HistoryItem } from "./history";
import type { ImportFile, ImportStatus, SignIns } from "./http";
import type { Language } from "./language";
import type { Review } from "./review";

export type FileFormat = "csv" | "xlsx";

/** A file on its way to the browser's downloads: google.script.run carries text only. */
export interface DownloadedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly base64: string;
}

/** A row of which a rehearsal has something to say. */
export interface RehearsedRow {
  readonly row: number;
  readonly who: string;
  readonly severity: Finding["severity"];
  readonly field: FieldKey | null;
  readonly messages: readonly string[];
}

/** What an upload would do (I-7); without `rows` until it is finished. */
export interface Rehearsal {
  readonly importId: string;
  readonly status: ImportStatus;
  readonly progress: HistoryItem["progress"];
  readonly counts: HistoryItem["counts"];
  /** Errors first; a long list is cut off, and `more` says by how many. */
  readonly rows?: readonly RehearsedRow[];
  readonly more: number;
  /** Once it is finished, and the rows that would fail are marked: what an upload would send now. */
  readonly review?: Review;
}

/** Who can open the workbook, as far as the script may see: people and groups it was shared with by name, never who has a link. */
export interface Sharing {
  readonly people: readonly { readonly email: string; readonly may: "own" | "edit" | "view" }[];
}

export interface ResultsCalls {
  cancelImport: { input: { importId: string }; output: HistoryItem };
  /** Takes back what an import changed, all of it or of these rows (I-8); answers the undo, which is an import of its own. */
  undoImport: { input: { importId: string; rows?: readonly number[] }; output: HistoryItem };
  /** The rows of an import whose people are selected in its Completed tab or in the roster tab. */
  selectedRows: { input: { importId: string }; output: { rows: readonly number[]; who: readonly string[] } };
  downloadFile: { input: { importId: string; file: ImportFile; format: FileFormat }; output: DownloadedFile };
  /** Starts a rehearsal of what an upload would send now. */
  rehearse: { input: { schoolId: string; digest: string }; output: Rehearsal };
  /** How far a rehearsal is, or what came of it. */
  rehearsal: { input: { importId: string }; output: Rehearsal };
  sharing: { input: Record<string, never>; output: Sharing };
  /** Writes the temporary passwords that are still valid into the Completed tab. */
  writePasswords: { input: { importId: string }; output: { tabName: string; passwords: number } };
  /** Removes the tabs of results in which nothing is left to do; answers what they were called. */
  tidyUp: { input: { schoolId: string }; output: { removed: readonly string[] } };
  hidePasswords: { input: { importId: string }; output: { tabName: string } };
  /** Who of a school has signed in, and with what (B-13). */
  signIns: { input: { schoolId: string }; output: { people: readonly PersonSignIn[] } };
  /** Opens the page of slips, which makes new temporary passwords for these people and prints them: they are in no tab (S-14). */
  showNewSlips: { input: NewSlips; output: Record<string, never> };
  /** Opens the page of credential slips, in a dialog over the sheet. */
  showSlips: { input: { importId: string }; output: Record<string, never> };
}

/** The page's HTML file in the project, and where it finds the import it is about. */
export const slipsPageName = "slips";
export const slipsImportAttribute = "data-import";
/** Or whose passwords it is to make anew. */
export const slipsNewAttribute = "data-new";

/** People who get a new temporary password; `permanent`: also in place of one of their own, for one person only. */
export interface NewSlips {
  readonly schoolId: string;
  readonly guids: readonly string[];
  readonly permanent?: true;
}

/** How somebody signs in; never a password. */
export type PersonSignIn = SignIns["items"][number];

/** One person's slip. */
export interface Slip {
  readonly firstName: string;
  readonly lastName: string;
  readonly role: string;
  readonly gradeLevel: string;
  readonly username: string;
  readonly password: string;
  readonly classes: readonly { readonly name: string; readonly teachers: readonly string[] }[];
}

export interface Slips {
  readonly locale: Language;
  readonly schoolName: string;
  /** The service's: no setting of a workbook says where children type their passwords (G-9). */
  readonly signInAddress: string;
  /** What a workbook of the release before would have printed instead; told once, and not used. */
  readonly formerAddress?: string;
  /** RFC 3339: the day the first of the passwords ends. */
  readonly until: string;
  readonly people: readonly Slip[];
}

export interface SlipsCalls {
  slips: { input: { importId: string }; output: Slips };
  newPasswords: { input: NewSlips; output: Slips };
}
