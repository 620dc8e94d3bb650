/**
 * The submission's state machine (design 5): reviewed → sending → accepted → finished → written, refused and cancelled on the side. `advance` makes the
 * next step and nothing else; it may be repeated, and killed anywhere. The button, the sidebar's poll and the trigger all call it.
 *
 * State is read and written under the lock, and the fetch in between is not: whoever comes back and finds the state moved on drops what it has.
 */
import { type CallProblem, type CodedProblem, type ImportView, problemReceived } from "../../contract";
import { activeSpreadsheet, now } from "../platform/google";
import { withLock } from "../platform/locking";
import { AddonProblem, problemOf } from "../platform/problem";
import { toldProblem } from "../platform/project-texts";
import { errorsSheets, settleErrors } from "../results/living-errors";
import { writeResultTab } from "../results/result-tabs";
import { dropUnwritten, isHopeless, tidyAfterSchedule } from "../results/without-tab";
import { checkTab, finishCheck, stillJudged, withJudged } from "../roster/check";
import type { WorkedOffRow } from "../roster/merge";
import { mergePulled, readForMerge } from "../roster/pull";
import { tellSent } from "../roster/tell-sent";
import { stopWithoutRight } from "../schedule/stop";
import { getExport, getFile, getImport, importByKey, postCancel, postImport } from "../service/service-client";
import { resultEntries, sheetById } from "../tabs/registry";
import { findRosterTab } from "../tabs/roster-tab";
import { giveOlderLinesKeys } from "./older-lines";
import {
  clearPasswords,
  digestOfRows,
  emptyOutbox,
  noteAccepted,
  noteOutcomes,
  type SentRow,
  sentRows,
  takeFromOutbox,
} from "./outbox";
import { findSubmission, isOpen, readSubmissions, type Submission, saveSubmission } from "./registry";
import { clearInErrorsTab, clearInRoster } from "./typed-passwords";
import { wireRow } from "./wire-row";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Problems that will not go away by trying the same again: the administrator has to decide. An import that is gone would be asked for for ever. */
function isRefusal({ state }: Submission, error: unknown): boolean {
  if (!(error instanceof AddonProblem)) return false;
  if (state !== "sending") return error.code === "import.unknown";
  return /^(upload|rehearsal|idempotency|request|permission|school|role|account)\./.test(error.code);
}

/** As much of a problem as there is room for in a property of 9 kB: with a hundred reasons it could not be noted at all, and would never end. */
function noted(problem: CodedProblem): CallProblem {
  const short = (fact: unknown): unknown => {
    // Half an address leads nowhere.
    if (typeof fact === "string") return /^https:/.test(fact) && fact.length <= 2_000 ? fact : fact.slice(0, 300);
    return Array.isArray(fact) ? fact.slice(0, 5).map(short) : fact;
  };
  const facts = Object.entries(problem.facts).map(([name, fact]) => [name, short(fact)]);
  return toldProblem(problemReceived(problem.code, Object.fromEntries(facts)));
}

function withProblem(submission: Submission, error: unknown): Submission {
  return { ...submission, problem: noted(problemOf(error)) };
}

function withoutProblem(submission: Submission): Submission {
  const { problem: _problem, ...rest } = submission;
  return rest;
}

/** What tells whether somebody else has made a step: each sets one of these. */
const progressOf = (one: Submission) =>
  JSON.stringify([
    one.state,
    one.attempted === true,
    one.withdrawn === true,
    one.asked === true,
    one.secrets === true,
    one.completedTab ?? null,
    one.errorsTab ?? null,
    one.corrected === true,
    one.merged === true,
    one.keyed === true,
    one.toNote?.length ?? 0,
  ]);

/** Writes the next state unless somebody else has moved the submission on meanwhile. */
function moveOn(seen: Submission, next: () => Submission): Submission {
  return withLock(() => {
    const current = findSubmission(seen.submissionId);
    // Settled by somebody else so long ago that it is forgotten.
    if (current === null) return seen;
    if (progressOf(current) !== progressOf(seen)) return current;
    return saveSubmission(next());
  });
}

/** The document the submission belongs to; null in a trigger without one: then only what needs no document can be done. */
function documentOf(submission: Submission): Spreadsheet | null {
  const spreadsheet = activeSpreadsheet();
  return spreadsheet !== null && spreadsheet.getId() === submission.spreadsheetId ? spreadsheet : null;
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

/** The rows that the service has said something of. */
function workedOff(sent: readonly SentRow[]): WorkedOffRow[] {
  return sent.flatMap(({ key, values, corrects, outcome }) =>
    outcome === null ? [] : [{ key, values, corrects, outcome, findings: outcome.findings }],
  );
}

function writeTab(submission: Submission, spreadsheet: Spreadsheet, kind: "completed" | "error"): Submission {
  const { importId = "", schoolId, schoolName, result, submissionId } = submission;
  const file = getFile(importId, kind);
  return moveOn(submission, () => {
    const counts = result?.counts ?? noCounts;
    const view = { id: importId, schoolId, counts, ...(result?.finishedAt ? { finishedAt: result.finishedAt } : {}) };
    const sent = kind === "error" ? sentRows(spreadsheet, submissionId) : [];
    let written = "";
    try {
      written = writeResultTab(spreadsheet, { view, file, kind, schoolName, sent, isFresh: true });
      if (submission.scheduled !== undefined && kind === "completed") tidyAfterSchedule(spreadsheet, importId);
    } catch (error) {
      const { refusedTabAt = now() } = submission;
      if (!isHopeless(error, refusedTabAt)) return { ...withProblem(submission, error), refusedTabAt };
      dropUnwritten(spreadsheet, importId, kind);
    }
    noteOutcomes(spreadsheet, submissionId, file.rows);
    const tab = kind === "error" ? { errorsTab: written } : { completedTab: written };
    return { ...withoutProblem(submission), ...tab };
  });
}

/** What became of the rows, where nobody wants a tab of them: it is in Upload History, to be opened or downloaded. */
function noteCompleted(submission: Submission, spreadsheet: Spreadsheet): Submission {
  const { importId = "", submissionId } = submission;
  const file = getFile(importId, "completed");
  return moveOn(submission, () => {
    noteOutcomes(spreadsheet, submissionId, file.rows);
    return { ...withoutProblem(submission), completedTab: "" };
  });
}

/** What became of the rows, from a file whose tab is there already. */
function noteFrom(submission: Submission, spreadsheet: Spreadsheet, kind: "completed" | "error"): Submission {
  const { importId = "", submissionId } = submission;
  const file = getFile(importId, kind);
  return moveOn(submission, () => {
    noteOutcomes(spreadsheet, submissionId, file.rows);
    const { toNote = [], ...rest } = withoutProblem(submission);
    const left = toNote.filter((one) => one !== kind);
    return left.length === 0 ? rest : { ...rest, toNote: left };
  });
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

const noCounts = { updated: 0, created: 0, unchanged: 0, failed: 0, classesCreated: 0 };

/** Rows of an Errors tab that have gone, as they were corrected there or in the roster, say so. */
function settle(submission: Submission, spreadsheet: Spreadsheet): Submission {
  return moveOn(submission, () => {
    settleErrors(spreadsheet, submission.schoolId, sentRows(spreadsheet, submission.submissionId));
    return { ...withoutProblem(submission), corrected: true };
  });
}

/** The fresh export flows into the roster's rows: new GUIDs, usernames, and what others changed meanwhile. */
function mergeResults(submission: Submission, spreadsheet: Spreadsheet): Submission {
  const exported = getExport(submission.schoolId);
  const tab = findRosterTab(spreadsheet, submission.schoolId);
  const read = tab === null ? undefined : readForMerge(tab);
  return moveOn(submission, () => {
    const sent = sentRows(spreadsheet, submission.submissionId);
    if (tab !== null) mergePulled(tab, exported, workedOff(sent), read);
    return { ...withoutProblem(submission), merged: true };
  });
}

/** After the merge, which has to know what went, and before the check, which would call the rows Sent. */
function finish(submission: Submission, spreadsheet: Spreadsheet): Submission {
  const tab = findRosterTab(spreadsheet, submission.schoolId);
  const end = (check: () => void) =>
    moveOn(submission, () => {
      emptyOutbox(spreadsheet, submission.submissionId);
      check();
      const done: Submission = { ...withoutProblem(submission), state: "written" };
      const { completedTab, errorsTab } = done;
      const isMissing = (completedTab === "" && done.ofMany === undefined) || errorsTab === "";
      return isMissing ? withProblem(done, new AddonProblem("results.no_tab")) : done;
    });
  if (tab === null) return end(() => {});
  return withJudged(tab, (checked) => end(() => void finishCheck(tab, stillJudged(tab, checked))));
}

/** One tab, or one part of what the roster takes over, per step: each is one request at most, and each may be killed and made again. */
function writeResults(submission: Submission, spreadsheet: Spreadsheet): Submission {
  const { completedTab, errorsTab, status, schoolId, corrected, merged, toNote = [] } = submission;
  const [kind] = toNote;
  if (kind !== undefined) return noteFrom(submission, spreadsheet, kind);
  if (completedTab === undefined)
    return submission.ofMany === undefined
      ? writeTab(submission, spreadsheet, "completed")
      : noteCompleted(submission, spreadsheet);
  if (errorsTab === undefined && status === "completed_with_errors") return writeTab(submission, spreadsheet, "error");
  if (corrected === undefined && errorsSheets(spreadsheet, schoolId).length > 0) return settle(submission, spreadsheet);
  return merged === undefined ? mergeResults(submission, spreadsheet) : finish(submission, spreadsheet);
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
