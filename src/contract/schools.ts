/** All schools of a workbook as the sidebar asks for them (B-8): how each stands, and what became of one send of everything that is ready. */
import type { CallProblem } from "./call-problem";
import type { HistoryItem } from "./history";
import type { GuardQuestion } from "./problem-facts";
import type { CardCounts } from "./review";

/** How the roster tab of a school stands. */
export interface SchoolLine {
  readonly schoolId: string;
  readonly counts?: CardCounts & { readonly conflicts: number };
  /** Rows that differ, can go, and are not on their way. */
  readonly ready?: number;
  /** Rows that are on their way. */
  readonly onTheWay?: number;
  /** Of the rows that are ready: `sendSchools` sends exactly these. */
  readonly digest?: string;
  /** When this workbook last had results of the school; RFC 3339 UTC. */
  readonly lastUploadAt?: string;
  /** Why nothing is known: its tab was deleted, its headers were changed. It holds up no other school. */
  readonly problem?: CallProblem;
}

export const schoolUploadStates = [
  /** Its turn comes. */
  "waits",
  /** Written down; what becomes of it the submission says. */
  "going",
  "done",
  /** The guard asks (G-3): nothing of it was sent. */
  "asked",
  /** Its tab is not what was shown any more: nothing of it was sent. */
  "changed",
  /** Nothing was ready when its turn came. */
  "nothing",
  "refused",
  /** Cancelled by somebody. */
  "stopped",
] as const;
export type SchoolUploadState = (typeof schoolUploadStates)[number];

/** A school's part of one send of everything that is ready. */
export interface SchoolUpload {
  readonly schoolId: string;
  readonly schoolName: string;
  readonly state: SchoolUploadState;
  readonly digest: string;
  readonly rows?: number;
  readonly progress?: { readonly done: number; readonly total: number };
  readonly counts?: HistoryItem["counts"];
  readonly finishedAt?: string;
  readonly errorsTab?: string;
  readonly question?: GuardQuestion;
  /** Of one that goes on: the last trouble on its way. */
  readonly problem?: CallProblem;
}

export interface SchoolsToSend {
  readonly schools: readonly {
    readonly schoolId: string;
    readonly digest: string;
    /** The digest of the guard's question that was answered with yes (G-4). */
    readonly confirm?: string;
  }[];
}

export interface SchoolUploads {
  /** When the send began; RFC 3339 UTC; left out where there was none. */
  readonly at?: string;
  readonly uploads: readonly SchoolUpload[];
  /** Google's clock carries it on when the sidebar is closed; otherwise why not. */
  readonly background?: CallProblem;
}

export interface SchoolsCalls {
  /** How the tabs of these schools stand; `rest` are those that were not come to in time. It only reads. */
  schoolLines: {
    input: { readonly schoolIds: readonly string[] };
    output: { readonly lines: readonly SchoolLine[]; readonly rest: readonly string[] };
  };
  /** How many more schools this workbook has room for: a spreadsheet holds some 200 tabs and ten million cells. */
  roomForSchools: { input: Record<string, never>; output: { readonly schools: number; readonly tabs: number } };
  /** Sends what is ready of each school: one submission a school, one after the other. A school's trouble holds up no other one. */
  sendSchools: { input: SchoolsToSend; output: SchoolUploads };
  /** Carries it on, and says how it stands. */
  advanceSchools: { input: Record<string, never>; output: SchoolUploads };
  /** What has not begun does not begin any more. */
  stopSchools: { input: Record<string, never>; output: SchoolUploads };
}
