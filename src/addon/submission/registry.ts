/**
 * Submissions on their way, kept with the person who sent them: a clock trigger runs as its creator and may have no active document (facts: apps-script
 * 1.2), so each says which spreadsheet it belongs to.
 */
import type { CallProblem, ImportStatus, SubmissionState, SubmissionView } from "../../contract";
import { userProperties } from "../services";

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
  readonly confirm?: true;
  /** True once a request has left: whether it arrived has to be asked before it is sent again. */
  readonly attempted?: true;
  readonly importId?: string;
  readonly status?: ImportStatus;
  readonly progress?: { readonly done: number; readonly total: number };
  readonly completedTab?: string;
  readonly errorsTab?: string;
  readonly problem?: CallProblem;
}

const key = "rollbook.submissions";
/** A property holds 9 kB; what is settled is in Upload History anyway. */
const maxSettled = 5;

export function isOpen(submission: Submission): boolean {
  return submission.state !== "written" && submission.state !== "refused" && submission.state !== "cancelled";
}

export function readSubmissions(): readonly Submission[] {
  const text = userProperties().getProperty(key);
  return text === null ? [] : (JSON.parse(text) as Submission[]);
}

export function findSubmission(submissionId: string): Submission | null {
  return readSubmissions().find((one) => one.submissionId === submissionId) ?? null;
}

/** Newest last; the oldest settled ones are forgotten. */
export function saveSubmission(submission: Submission): Submission {
  const others = readSubmissions().filter((one) => one.submissionId !== submission.submissionId);
  const all = [...others, submission];
  const settled = all.filter((one) => !isOpen(one)).slice(-maxSettled);
  userProperties().setProperty(key, JSON.stringify(all.filter((one) => isOpen(one) || settled.includes(one))));
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
    ...view
  } = submission;
  return view;
}
