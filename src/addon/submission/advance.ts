/**
 * The submission's state machine (design 5): reviewed → sending → accepted → finished → written, refused and cancelled on the side. `advance` makes the
 * next step and nothing else; it may be repeated, and killed anywhere. The button, the sidebar's poll and the trigger all call it.
 *
 * State is read and written under the lock, and the fetch in between is not: whoever comes back and finds the state moved on drops what it has.
 */
import type { ImportView } from "../../contract";
import { withLock } from "../platform/locking";
import { AddonProblem, problemOf } from "../platform/problem";
import { checkTab } from "../roster/check";
import { tellSent } from "../roster/tell-sent";
import { stopWithoutRight } from "../schedule/stop";
import { getImport, importByKey, postCancel, postImport } from "../service/service-client";
import { resultEntries, sheetById } from "../tabs/registry";
import { findRosterTab } from "../tabs/roster-tab";
import { documentOf, moveOn, progressOf, withoutProblem, withProblem } from "./moves";
import { giveOlderLinesKeys } from "./older-lines";
import { clearPasswords, digestOfRows, emptyOutbox, noteAccepted, takeFromOutbox } from "./outbox";
import { findSubmission, isOpen, readSubmissions, type Submission, saveSubmission } from "./registry";
import { clearInErrorsTab, clearInRoster } from "./typed-passwords";
import { wireRow } from "./wire-row";
import { writeResults } from "./write-results";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Problems that will not go away by trying the same again: the administrator has to decide. An import that is gone would be asked for for ever. */
function isRefusal({ state }: Submission, error: unknown): boolean {
  if (!(error instanceof AddonProblem)) return false;
  if (state !== "sending") return error.code === "import.unknown";
  return /^(upload|rehearsal|idempotency|request|permission|school|role|account)\./.test(error.code);
}

function withImport(submission: Submission, view: ImportView): Submission {
  const { id, status, progress, finishedAt, counts } = view;
  const result = { ...(finishedAt === undefined ? {} : { finishedAt }), counts };
  return { ...withoutProblem(submission), importId: id, status, progress, result };
}

/** The service has the rows now, and from now on they are called Sent. */
function accept(submission: Submission, view: ImportView): Submission {
  const { submissionId, schoolId } = submission;
  return moveOn(submission, () => {
    const spreadsheet = documentOf(submission);
    const tab = spreadsheet === null ? null : findRosterTab(spreadsheet, schoolId);
    if (spreadsheet !== null && tab !== null) {
      noteAccepted(submissionId);
      // Rows of an Errors tab are numbered as that one is.
      if (submission.parent === undefined) tellSent(tab, takeFromOutbox(spreadsheet, submissionId));
    }
    return { ...withImport(submission, view), state: "accepted" };
  });
}

/**
 * What was taken back while nobody could say whether it had arrived (B-22): if it has, its import is cancelled as long as that can be, and otherwise ends like
 * any other.
 */
function recall(submission: Submission): Submission {
  const arrived = importByKey(submission.schoolId, submission.idempotencyKey);
  if (arrived === null) return moveOn(submission, () => ({ ...withoutProblem(submission), state: "cancelled" }));
  const isMoving = arrived.status === "queued" || arrived.status === "in_progress";
  const { withdrawn: _withdrawn, ...taken } = submission;
  const view = isMoving ? postCancel(arrived.id) : arrived;
  return moveOn(submission, () => ({ ...withImport(taken, view), state: "accepted" }));
}

/** Its rows may be in what goes now: the service must not get them twice. */
function recallOthers({ submissionId, schoolId, spreadsheetId }: Submission): void {
  for (const one of readSubmissions()) {
    const isOther = one.submissionId !== submissionId && one.schoolId === schoolId;
    if (isOther && one.withdrawn !== undefined && one.spreadsheetId === spreadsheetId) recall(one);
  }
}

/** One request a step: what was sent before is asked for by its key, and only if the service knows of nothing the next step sends. */
function send(submission: Submission, spreadsheet: Spreadsheet): Submission {
  const { asked, ...unasked } = withoutProblem(submission);
  if (submission.attempted && asked === undefined) {
    const arrived = importByKey(submission.schoolId, submission.idempotencyKey);
    return arrived === null ? moveOn(submission, () => ({ ...unasked, asked: true })) : accept(submission, arrived);
  }
  const rows = takeFromOutbox(spreadsheet, submission.submissionId);
  if (digestOfRows(rows) !== submission.digest) {
    // Killed while it was being written down: what is there is not what was reviewed, and nothing of it has left.
    return moveOn(submission, () => ({ ...unasked, state: "cancelled" }));
  }
  recallOthers(submission);
  const marked = moveOn(submission, () => ({ ...unasked, attempted: true }));
  if (marked.state !== "sending") return marked;
  const view = postImport(submission.schoolId, submission.idempotencyKey, {
    fileName: submission.fileName,
    ...(submission.parent === undefined ? {} : { parent: submission.parent }),
    ...(typeof submission.confirm === "string" ? { confirm: submission.confirm } : {}),
    // Nobody looks: the service refuses by itself what may not go then (G-5).
    ...(submission.scheduled === undefined ? {} : { scheduled: true as const }),
    ...(submission.expect === undefined ? {} : { expect: submission.expect }),
    rows: rows.map((row) => wireRow(submission.sentWithoutKeys === undefined ? row : { ...row, key: "" })),
  });
  return accept(marked, view);
}

/** Typed passwords leave the sheet as soon as the service has them. */
function clearTypedPasswords(submission: Submission, spreadsheet: Spreadsheet): Submission {
  const { parent, schoolId, submissionId } = submission;
  return moveOn(submission, () => {
    const entry = resultEntries().find((one) => one.importId === parent && one.kind === "error");
    const errors = parent === undefined ? null : sheetById(spreadsheet, entry?.sheetId);
    const tab = findRosterTab(spreadsheet, schoolId);
    clearPasswords(spreadsheet, submissionId, (sent) => {
      if (errors !== null) clearInErrorsTab(errors, sent);
      if (tab !== null) clearInRoster(tab, sent);
    });
    const { secrets: _secrets, ...rest } = withoutProblem(submission);
    return rest;
  });
}

function poll(submission: Submission): Submission {
  const view = getImport(submission.importId ?? "");
  const finished = view.status === "completed" || view.status === "completed_with_errors";
  const state = view.status === "cancelled" ? "cancelled" : finished ? "finished" : "accepted";
  return moveOn(submission, () => ({ ...withImport(submission, view), state }));
}

/** An upload that the release before has written down goes on as one of this release. */
function bringForward(submission: Submission, spreadsheet: Spreadsheet): Submission {
  return moveOn(submission, () => {
    giveOlderLinesKeys(spreadsheet, submission);
    const { completedTab, errorsTab, attempted, merged } = submission;
    const written = [
      ...(completedTab === undefined ? [] : ["completed" as const]),
      ...(errorsTab === undefined ? [] : ["error" as const]),
    ];
    return {
      ...withoutProblem(submission),
      keyed: true,
      ...(attempted === undefined ? {} : { sentWithoutKeys: true as const }),
      ...(written.length === 0 || merged !== undefined ? {} : { toNote: written }),
    };
  });
}

function step(submission: Submission): Submission {
  const spreadsheet = documentOf(submission);
  if (submission.keyed === undefined && spreadsheet !== null && isOpen(submission))
    return bringForward(submission, spreadsheet);
  switch (submission.state) {
    case "reviewed":
      return moveOn(submission, () => ({ ...submission, state: "sending" }));
    case "sending":
      if (submission.withdrawn !== undefined) return recall(submission);
      return spreadsheet === null ? submission : send(submission, spreadsheet);
    case "accepted":
    case "finished":
      if (submission.secrets !== undefined && spreadsheet !== null) return clearTypedPasswords(submission, spreadsheet);
      if (submission.state === "accepted") return poll(submission);
      return spreadsheet === null ? submission : writeResults(submission, spreadsheet);
    default:
      return submission;
  }
}

/**
 * Takes back what has not been accepted (B-22): its rows are free at once. Where a try has left and no answer has come, nobody knows yet whether it arrived: it
 * is asked for now, and where that cannot be done, before the school's next upload goes or by the clock. The outbox first: a run that is killed in between
 * leaves what cannot be sent any more (see the digest in `send`).
 */
export function withdraw(submissionId: string): Submission {
  const taken = withLock(() => {
    const current = findSubmission(submissionId);
    const spreadsheet = current === null ? null : documentOf(current);
    if (current === null || spreadsheet === null) throw new AddonProblem("submission.unknown");
    // Accepted meanwhile: what the service has is cancelled as an import.
    if (current.state !== "reviewed" && current.state !== "sending") return current;
    emptyOutbox(spreadsheet, submissionId);
    const { asked: _asked, secrets: _secrets, ...rest } = withoutProblem(current);
    return saveSubmission(
      current.attempted === undefined ? { ...rest, state: "cancelled" } : { ...rest, withdrawn: true },
    );
  });
  if (taken.withdrawn === undefined && taken.state !== "cancelled") return taken;
  release(taken);
  return taken.withdrawn === undefined ? taken : advance(taken);
}

/** Rows that nobody will send any more are no longer on their way. */
function release(submission: Submission): void {
  const spreadsheet = documentOf(submission);
  if (spreadsheet === null) return;
  withLock(() => {
    emptyOutbox(spreadsheet, submission.submissionId);
  });
  const tab = findRosterTab(spreadsheet, submission.schoolId);
  if (tab !== null) checkTab(tab);
}

/** Makes the next step. Trouble on the way is noted on the submission, which goes on at the next step; only a refusal ends it. */
export function advance(submission: Submission): Submission {
  try {
    const next = step(submission);
    if (next.state === "cancelled") release(next);
    return next;
  } catch (error) {
    const refused = isRefusal(submission, error);
    const current = findSubmission(submission.submissionId) ?? submission;
    const told = moveOn(current, () => ({
      ...withProblem(current, error),
      ...(refused ? { state: "refused" as const } : {}),
    }));
    if (refused) {
      release(told);
      const { scheduled, spreadsheetId, schoolId } = told;
      if (scheduled !== undefined) stopWithoutRight(spreadsheetId, schoolId, problemOf(error));
    }
    return told;
  }
}

/**
 * Steps until nothing more can be done now, `isEnough` says so, or the deadline (milliseconds since 1970) is near. Waiting for the service is not done here.
 */
export function advanceUntil(
  submission: Submission,
  deadline: number,
  now: () => number,
  isEnough: (current: Submission) => boolean = () => false,
): Submission {
  let current = submission;
  while (isOpen(current) && now() < deadline && !isEnough(current)) {
    const next = advance(current);
    const moved = progressOf(next) !== progressOf(current);
    current = next;
    if (!moved || current.problem !== undefined) break;
  }
  return current;
}
