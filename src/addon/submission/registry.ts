/**
 * Submissions on their way, kept with the person who sent them: a clock trigger runs as its creator and may have no active document (facts: apps-script
 * 1.2), so each says which spreadsheet it belongs to.
 */
import type {
  CallProblem,
  ImportStatus,
  ImportView,
  LeftBehind,
  SubmissionState,
  SubmissionView,
} from "../../contract";
import { userProperties } from "../platform/google";

export interface Submission {
  readonly submissionId: string;
  readonly spreadsheetId: string;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly state: SubmissionState;
  readonly rows: number;
  readonly createdAt: string;
  /** Sent with every try, so that the service makes one import of it, however often it arrives (I-2). */
  readonly idempotencyKey: string;
  /** Of the rows as they were reviewed. */
  readonly digest: string;
  readonly fileName: string;
  readonly parent?: string;
  /** The digest of the question that was answered with yes. What an older add-on noted here was only that there was one: it is asked again. */
  readonly confirm?: string;
  /** The digest of the rehearsal that it is to come out like. */
  readonly expect?: string;
  /** Sent by a schedule. */
  readonly scheduled?: true;
  /** What the schedule left behind when it went, for its entry in Upload History. */
  readonly left?: LeftBehind;
  /** One of a send of all schools (B-8): what was done is told there, and no Completed tab is made, or sixty schools would leave sixty. */
  readonly ofMany?: true;
  /** True once a request has left: whether it arrived has to be asked before it is sent again. */
  readonly attempted?: true;
  /** Its rows have the key of their person. Absent: the release before has written it down, and they are given one at the next step. */
  readonly keyed?: true;
  /** It may have left without keys: sent again it has to be the same, or the service takes it for another one. */
  readonly sentWithoutKeys?: true;
  /** Files whose tabs the release before has written: what became of the rows is still to be noted from them. */
  readonly toNote?: readonly ("completed" | "error")[];
  /** True once the service was asked by the key and knew of nothing: the next step sends. */
  readonly asked?: true;
  /** Taken back before anybody was known to have it; whether an earlier try arrived is still to be asked (submission/withdraw.ts). */
  readonly withdrawn?: true;
  /** True while typed passwords are still to be taken out of the cells. */
  readonly secrets?: true;
  readonly importId?: string;
  /** What the first line of the results says, from the last answer of the service. */
  readonly result?: { readonly finishedAt?: string; readonly counts: ImportView["counts"] };
  readonly status?: ImportStatus;
  readonly progress?: { readonly done: number; readonly total: number };
  /** The names of the tabs of results; "" where none could be made (P-6). */
  readonly completedTab?: string;
  readonly errorsTab?: string;
  /** When a tab was first refused, while it is still tried; milliseconds since 1970. */
  readonly refusedTabAt?: number;
  /** The Errors tab whose corrections these were says so. */
  readonly corrected?: true;
  /** The fresh export is in the roster tab. */
  readonly merged?: true;
  readonly problem?: CallProblem;
}

/**
 * One property a submission: a property holds 9 kB, and the lock is the document's, so that two documents of one person would write over each other's
 * submissions if they were one list.
 */
const prefix = "rollbook.submission.";
/** What is settled is in Upload History anyway. */
const maxSettled = 5;

export function isOpenState(state: SubmissionState): boolean {
  return state !== "written" && state !== "refused" && state !== "cancelled";
}

export const isOpen = ({ state }: Submission): boolean => isOpenState(state);

/** Newest last. */
export function readSubmissions(): readonly Submission[] {
  const properties: Readonly<Record<string, string>> = userProperties().getProperties();
  return Object.keys(properties)
    .filter((name) => name.startsWith(prefix))
    .map((name) => JSON.parse(properties[name] ?? "") as Submission)
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}

export function findSubmission(submissionId: string): Submission | null {
  const text = userProperties().getProperty(`${prefix}${submissionId}`);
  return text === null ? null : (JSON.parse(text) as Submission);
}

/** The oldest settled ones are forgotten when another one has settled. */
export function saveSubmission(submission: Submission): Submission {
  const properties = userProperties();
  properties.setProperty(`${prefix}${submission.submissionId}`, JSON.stringify(submission));
  if (isOpen(submission)) return submission;
  const settled = readSubmissions().filter((one) => !isOpen(one));
  for (const old of settled.slice(0, Math.max(0, settled.length - maxSettled))) {
    properties.deleteProperty(`${prefix}${old.submissionId}`);
  }
  return submission;
}

export function viewOfSubmission(submission: Submission): SubmissionView {
  const {
    spreadsheetId: _1,
    schoolName: _2,
    idempotencyKey: _3,
    digest: _4,
    fileName: _5,
    confirm: _6,
    attempted: _7,
    parent: _8,
    scheduled: _9,
    asked: _10,
    secrets: _11,
    result: _12,
    corrected: _13,
    merged: _14,
    keyed: _15,
    sentWithoutKeys: _16,
    toNote: _17,
    expect: _18,
    refusedTabAt: _19,
    ofMany: _20,
    withdrawn,
    completedTab = "",
    errorsTab = "",
    ...view
  } = submission;
  if (withdrawn !== undefined) {
    // For the person it is over; what is still to be asked concerns nobody.
    const { problem: _problem, ...rest } = view;
    return { ...rest, state: "cancelled" };
  }
  return {
    ...view,
    ...(completedTab === "" ? {} : { completedTab }),
    ...(errorsTab === "" ? {} : { errorsTab }),
  };
}
