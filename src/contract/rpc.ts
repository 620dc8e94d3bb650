/**
 * What the sidebar may ask of the add-on. google.script.run drops dates and turns illegal results into null without a word
 * (facts: apps-script 7), so both ways carry one JSON string: a Request in, an Envelope out.
 */
import type { FieldKey, MappedGrade } from "../roster";
import type { CallProblem } from "./call-problem";
import type { DriftView } from "./drift";
import type { FilesCalls } from "./files";
import type { FindingGroup } from "./finding-group";
import type { HistoryItem, SubmissionView } from "./history";
import type { ImportFile, Me, School } from "./http";
import type { Language } from "./language";
import type { NearAccount } from "./near";
import type { PromotionChosen, PromotionView } from "./promotion";
import type { ErrorsTab, ResultTab } from "./result-tabs";
import type { ResultsCalls, SlipsCalls } from "./results";
import type { CardCounts, Review, RosterTab } from "./review";
import type { ScheduleCalls, Schedules } from "./schedule";
import type { SchoolsCalls } from "./schools";
import type { SelfCheckCalls } from "./self-check";
import type { SignsCalls } from "./signs";
import type { TransferPlan, TransfersCalls } from "./transfers";

/** What a page runs and looks like besides what it opened with. */
export interface PagePart {
  readonly stamp: string;
  readonly script: string;
  readonly style: string;
}

export type AdministratorRole = "administrator" | "teacher";

/** Where a cell is: a sheet by its id (a renamed tab is still found), a 1-based row, and a column of the roster. */
export interface CellAddress {
  readonly sheetId: number;
  readonly row: number;
  readonly field: FieldKey | null;
}

/** A cell that was changed here and on the platform since it was pulled. Passwords are never among them. */
export interface RosterConflict {
  readonly row: number;
  readonly userGuid: string;
  readonly field: FieldKey;
  readonly who: string;
  readonly mine: string;
  readonly theirs: string;
}

/** The roster tab that the person is in. */
export interface HereTab {
  readonly schoolId: string;
  readonly schoolName: string;
}

export interface RosterSummary {
  readonly conflicts: readonly RosterConflict[];
  readonly tab: RosterTab;
  readonly counts: CardCounts;
  readonly groups: readonly FindingGroup[];
  /** Of what has just been done: the name by which it is taken back (`putBack`). */
  readonly step?: string;
}

export interface History {
  readonly items: readonly HistoryItem[];
  readonly next?: string;
  /** Submissions of this workbook that are still on their way, newest first. */
  readonly submissions: readonly SubmissionView[];
  /** As in Start, but current: how much of each has been corrected by now. */
  readonly errorsTabs?: readonly ErrorsTab[];
  /** Tabs of this workbook that hold files of the school's imports. */
  readonly resultTabs?: readonly ResultTab[];
  /** As in Start, but current. */
  readonly schedules?: Schedules;
  /** Why nothing works in the background here, though something would have to (P-5); or, once, that this is not the published add-on. */
  readonly background?: CallProblem;
}

export interface Start {
  /** The service was not reached: what is here is what the workbook knows, and files can be worked with. */
  readonly offline?: true;
  readonly me: Me;
  readonly locale: Language;
  /** The page's texts in that language (src/words says their shape): both languages would be a quarter of the page. Only where they may have become others. */
  readonly texts?: object;
  /** Of a district with many the first by name, those of the rosters here, and the chosen one. */
  readonly schools: readonly School[];
  /** Where the others follow (`schools`). */
  readonly moreSchools?: string;
  readonly chosenSchoolId: string | null;
  readonly tabs: readonly RosterTab[];
  /** Left out where the active tab is no roster tab. */
  readonly here?: HereTab;
  readonly errorsTabs: readonly ErrorsTab[];
  readonly submissions: readonly SubmissionView[];
  /** Scheduled uploads of this workbook. */
  readonly schedules?: Schedules;
  /** Why nothing works in the background here, though something would have to (P-5); or, once, that this is not the published add-on. */
  readonly background?: CallProblem;
}

/** Name of a call → what goes in and what comes out. The one list both sides are typed by. */
export interface SidebarCalls extends ResultsCalls, ScheduleCalls, SchoolsCalls, SignsCalls, TransfersCalls {
  /** Opens the page that works with files; it needs no service. */
  showFiles: { input: Record<string, never>; output: Record<string, never> };
  /** Opens the page that looks whether the platform is as it is taken for (P-7); it needs no service. */
  showSelfCheck: { input: Record<string, never>; output: Record<string, never> };
  /** All the sidebar needs to draw itself. */
  start: { input: Record<string, never>; output: Start };
  /** The part of the page that it does not open with; the stamp says which page asks, for a part fits only the page it was built with. */
  pagePart: { input: { stamp: string }; output: PagePart };
  switchRole: { input: { role: AdministratorRole }; output: Start };
  setLocale: { input: { locale: Language }; output: Start };
  chooseSchool: { input: { schoolId: string }; output: Start };
  /** More of the schools that the person may import for, from `moreSchools` on. */
  schools: { input: { cursor: string }; output: { readonly schools: readonly School[]; readonly more?: string } };
  /** Writes or merges the export into the school's roster tab. */
  pull: { input: { schoolId: string }; output: RosterSummary };
  /** Checks the whole tab and paints what changed state. */
  check: { input: { schoolId: string }; output: RosterSummary };
  /**
   * How the tab stands, for a page that nobody tells of edits: its mark, what the card shows if the mark is no longer the known one, and which tab the person
   * is in. It only reads.
   */
  look: {
    input: { schoolId: string | null; mark: string | null };
    output: { mark: string; summary?: RosterSummary; here?: HereTab };
  };
  review: { input: { schoolId: string }; output: Review };
  /**
   * Asks the service who new people of the tab may be at the district's other schools (B-11): one request a call, as long as `unasked` of the review says so.
   * `rows`: of these once more, whose questions are open and whose people are not known by name here.
   */
  askNear: {
    input: { schoolId: string; rows?: readonly number[] };
    output: { review: Review; people: readonly NearAccount[] };
  };
  /** Selects a cell. */
  show: { input: CellAddress; output: Record<string, never> };
  /** Puts right what can be put right of one cause; rows left out = all rows of the cause, field left out = whatever the column. */
  /** `reading` is picked for the cells that say `value`. */
  fix: {
    input: {
      schoolId: string;
      code: string;
      rows?: readonly number[];
      field?: FieldKey;
      value?: string;
      reading?: string;
      /** Of the school's Errors tab, not of its roster. */
      sheetId?: number;
    };
    output: RosterSummary;
  };
  /** *It is meant*: a finding that may be a false alarm is none, as long as person, column and values are what they are; row and field as for `fix`. */
  meant: {
    input: { schoolId: string; code: string; field?: FieldKey; row?: number; sheetId?: number };
    output: RosterSummary;
  };
  /**
   * Back (B-22) to what was pulled: a cell, all of a row, a row that was deleted from the sheet (by its User GUID), or, when none is named, everything.
   * `done`: back to what stood there before a fix or a settled conflict, of one step, a cell, or all. `columns`: ours that are missing come back.
   */
  putBack: {
    input: {
      schoolId: string;
      row?: number;
      field?: FieldKey;
      guid?: string;
      done?: true;
      step?: string;
      columns?: true;
      /** Of a fix in the school's Errors tab, not in its roster; with `done` and a step. */
      sheetId?: number;
    };
    output: RosterSummary;
  };
  /** What the August promotion would do (B-17). It only reads. */
  promotion: { input: PromotionChosen; output: PromotionView };
  /** Writes the next grade levels into the sheet, as edits; `digest` is that of the promotion that was shown. */
  promote: {
    input: Pick<PromotionChosen, "schoolId" | "top" | "retained"> & { readonly digest: string };
    output: RosterSummary;
  };
  /** Writes whoever's day has come into the tab of their new school, as rows that are reviewed and sent like any; `schoolId` is that school. */
  addTransfers: {
    input: { readonly schoolId: string };
    output: TransferPlan & { readonly written: number; readonly summary: RosterSummary };
  };
  /** Settles a conflict, or all of them when no cell is named. */
  settle: {
    input: { schoolId: string; keep: "mine" | "theirs"; cell?: { row: number; field: FieldKey } };
    output: RosterSummary;
  };
  /** Who last changed a field of an account on the platform (I-11); null when the record does not say. */
  whoChanged: {
    input: { userGuid: string; field: FieldKey };
    output: { change: { readonly by: string; readonly at: string } | null };
  };
  /** What was changed on the platform since the tab was filled, by whom (B-20). It only reads. */
  drift: { input: { schoolId: string }; output: DriftView };
  /** Stores the submission, makes its first steps, creates the trigger that carries it on. */
  upload: {
    /** `rehearsal`: what goes is what that rehearsal said would go, and only as long as it still would (I-7). */
    input: { schoolId: string; digest: string; confirm?: string; rehearsal?: string };
    output: SubmissionView;
  };
  /** Rows that the platform refused go with the next upload after all, because a person says so (G-6); rows left out = all of them. */
  sendAgain: { input: { schoolId: string; rows?: readonly number[] }; output: RosterSummary };
  /** Makes the next step of a submission. */
  advance: { input: { submissionId: string }; output: SubmissionView };
  /** Takes back an upload that waits to be sent: its rows are free again. One that has been accepted meanwhile is answered as it is. */
  cancelSubmission: { input: { submissionId: string }; output: SubmissionView };
  history: { input: { schoolId: string; cursor?: string }; output: History };
  /** Opens one of the three files of an import as a tab. */
  openFile: {
    input: { importId: string; schoolId: string; file: ImportFile };
    output: { sheetId: number; tabName: string };
  };
  /** Sends the corrected rows of an Errors tab as a new submission linked to the first. */
  sendCorrected: { input: { sheetId: number; confirm?: string }; output: SubmissionView };
  /** What codes of grades mean in the district (B-18), kept by the service; null asks about the code again. */
  settleGrades: {
    input: { grades: Readonly<Record<string, MappedGrade | null>> };
    output: { grades: Readonly<Record<string, string>> };
  };
  /** What support needs, without personal data. */
  supportBundle: { input: Record<string, never>; output: { text: string } };
  /** The roster column under the cursor, for the help view (S-7). */
  columnUnderCursor: { input: Record<string, never>; output: { field: FieldKey | null } };
  /** The help of every column in the person's language: in both languages it would be a tenth of the page. */
  columnHelp: { input: Record<string, never>; output: { help: AllColumnHelp } };
}

/**
 * Whether a call changes something, on the platform, in the workbook or of a schedule: such a call is made because somebody asked for exactly it, and never by
 * a focus that was moved, a key held down or pressed once more (G-8).
 */
export const callActs = {
  start: false,
  pagePart: false,
  // by a drop-down that says what is chosen
  switchRole: false,
  setLocale: false,
  chooseSchool: false,
  schools: false,
  showFiles: false,
  showSelfCheck: false,
  // what it paints is how the tab stands
  check: false,
  look: false,
  review: false,
  // what it keeps is what was answered
  askNear: false,
  promotion: false,
  schoolLines: false,
  signs: false,
  // what it notes is what was pulled
  transfers: false,
  roomForSchools: false,
  advanceSchools: false,
  show: false,
  whoChanged: false,
  drift: false,
  advance: false,
  history: false,
  openFile: false,
  selectedRows: false,
  downloadFile: false,
  rehearsal: false,
  sharing: false,
  showSlips: false,
  signIns: false,
  supportBundle: false,
  columnUnderCursor: false,
  columnHelp: false,
  pull: true,
  fix: true,
  settle: true,
  meant: true,
  putBack: true,
  promote: true,
  planTransfers: true,
  addTransfers: true,
  settleTransfers: true,
  sendAgain: true,
  rehearse: true,
  upload: true,
  sendCorrected: true,
  cancelSubmission: true,
  cancelImport: true,
  undoImport: true,
  writePasswords: true,
  hidePasswords: true,
  showNewSlips: true,
  tidyUp: true,
  setSchedule: true,
  sendSchools: true,
  stopSchools: true,
  settleGrades: true,
} as const satisfies Readonly<Record<SidebarCallName, boolean>>;

/** What an administrator has to know of a column where they edit it. */
export interface ColumnHelp {
  readonly what: string;
  readonly required: string;
  readonly onUpdate: string;
  readonly onNew: string;
  readonly accepted: string;
  readonly example: string;
}

export type AllColumnHelp = Readonly<Record<FieldKey, ColumnHelp>>;

/** Of every page: the sidebar and its dialogs share one way in. */
interface Calls extends SidebarCalls, FilesCalls, SlipsCalls, SelfCheckCalls {}

export type CallName = keyof Calls;
export type SidebarCallName = keyof SidebarCalls;
export type CallInput<Name extends CallName> = Calls[Name]["input"];
export type CallOutput<Name extends CallName> = Calls[Name]["output"];

/** The one global of the script that the sidebar calls: `rpc(JSON)`. */
export const rpcFunctionName = "rpc";

export interface CallRequest<Name extends CallName = CallName> {
  readonly call: Name;
  readonly input: CallInput<Name>;
}

export type CallEnvelope<Name extends CallName = CallName> =
  | { readonly ok: true; readonly data: CallOutput<Name> }
  | { readonly ok: false; readonly problem: CallProblem };

/** The calls that write what a hand could write into the cells: whoever made one takes it back like an edit (B-22). */
const cellEdits: readonly string[] = [
  "fix",
  "putBack",
  "settle",
  "promote",
  "addTransfers",
  "fillTab",
  "unfillTab",
] satisfies readonly CallName[];

/** Whether a call of a page is one of them, as google.script.run carries it. */
export function editsCells(functionName: string, [request]: readonly unknown[]): boolean {
  if (functionName !== rpcFunctionName || typeof request !== "string") return false;
  const name = /^\{"call":"(\w+)"/.exec(request)?.[1];
  return name !== undefined && cellEdits.includes(name);
}
