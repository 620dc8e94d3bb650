/**
 * The submission's state machine (design 5): reviewed → sending → accepted → finished → written, refused and cancelled on the side. `advance` makes the
 * next step and nothing else; it may be repeated, and killed anywhere. The button, the sidebar's poll and the trigger all call it.
 *
 * State is read and written under the lock, and the fetch in between is not: whoever comes back and finds the state moved on drops what it has.
 */
import type { CallProblem, ImportFileAnswer, ImportView } from "../../contract";
import type { PartialValues, RowToUpload } from "../../roster";
import { checkTab } from "../check";
import { withLock } from "../locking";
import { classLine, personWithoutGuid, type Settled, settledGuid, settledUserId } from "../merge";
import { AddonProblem, problemOf } from "../problem";
import { problemMessage } from "../project-texts";
import { mergePulled } from "../pull";
import { settleErrorRows } from "../results/error-rows";
import { writeResultTab } from "../results/result-tabs";
import { rememberRefused } from "../schedule/refused";
import { getExport, getFile, getImport, importByKey, postImport } from "../service-client";
import { activeSpreadsheet } from "../services";
import { resultEntries, sheetById } from "../tabs/registry";
import { findRosterTab, type RosterTab } from "../tabs/roster-tab";
import { digestOfRows, emptyOutbox, sentPasswords, takeFromOutbox, wipeSecrets } from "./outbox";
import { findSubmission, isOpen, type Submission, saveSubmission } from "./registry";
import { clearInErrorsTab, clearInRoster } from "./typed-passwords";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Problems that will not go away by trying the same again: the administrator has to decide. An import that is gone would be asked for for ever. */
function isRefusal({ state }: Submission, error: unknown): boolean {
  if (!(error instanceof AddonProblem)) return false;
  if (state !== "sending") return error.code === "import.unknown";
  return /^(upload|idempotency|request|permission|school|role|account)\./.test(error.code);
}

/** As much of a problem as there is room for in a property of 9 kB: with a hundred reasons it could not be noted at all, and would never end. */
function noted({ code, facts }: ReturnType<typeof problemOf>): CallProblem {
  const short: Record<string, string | number | readonly string[]> = {};
  for (const name of Object.keys(facts)) {
    const fact = facts[name];
    if (typeof fact === "number") short[name] = fact;
    else if (typeof fact === "string") short[name] = fact.slice(0, 300);
    else if (fact !== undefined) short[name] = fact.slice(0, 5).map((one) => one.slice(0, 300));
  }
  return { code, facts: short, message: problemMessage(code, short) };
}

function withProblem(submission: Submission, error: unknown): Submission {
  return { ...submission, problem: noted(problemOf(error)) };
}

function withoutProblem(submission: Submission): Submission {
  const { problem: _problem, ...rest } = submission;
  return rest;
}

/** What tells whether somebody else has made a step: each sets one of these. */
const progressOf = ({ state, attempted, completedTab, errorsTab }: Submission) =>
  JSON.stringify([state, attempted === true, completedTab ?? "", errorsTab ?? ""]);

/** Writes the next state unless somebody else has moved the submission on meanwhile. */
function settle(seen: Submission, next: () => Submission): Submission {
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
  return { ...withoutProblem(submission), importId: view.id, status: view.status, progress: view.progress };
}

function send(submission: Submission, spreadsheet: Spreadsheet): Submission {
  if (submission.attempted) {
    const arrived = importByKey(submission.schoolId, submission.idempotencyKey);
    if (arrived !== null) return accept(submission, arrived, spreadsheet);
  }
  const rows = takeFromOutbox(spreadsheet, submission.submissionId);
  if (digestOfRows(rows) !== submission.digest) {
    // Killed while it was being written down: what is there is not what was reviewed, and nothing of it has left.
    return settle(submission, () => ({ ...withoutProblem(submission), state: "cancelled" }));
  }
  const marked = settle(submission, () => ({ ...withoutProblem(submission), attempted: true }));
  if (marked.state !== "sending") return marked;
  const view = postImport(submission.schoolId, submission.idempotencyKey, {
    fileName: submission.fileName,
    ...(submission.parent === undefined ? {} : { parent: submission.parent }),
    ...(submission.confirm === undefined ? {} : { confirm: true }),
    rows: rows.map((row) => ({ ...row, values: { ...row.values } })),
  });
  return accept(marked, view, spreadsheet);
}

/** First where they were typed, then in the outbox: a run that is killed in between still knows what is left to do. */
function clearTypedPasswords(submission: Submission, spreadsheet: Spreadsheet, tab: RosterTab | null): void {
  const passwords = sentPasswords(spreadsheet, submission.submissionId);
  if (passwords.length === 0) return;
  const { parent } = submission;
  const entry = resultEntries().find((one) => one.importId === parent && one.kind === "error");
  const errors = parent === undefined ? null : sheetById(spreadsheet, entry?.sheetId);
  if (errors !== null) clearInErrorsTab(errors, passwords);
  else if (tab !== null && parent === undefined) clearInRoster(tab, passwords);
  wipeSecrets(spreadsheet, submission.submissionId);
}

/** The service has the rows now: typed passwords leave the sheet, and the rows say Sent. */
function accept(submission: Submission, view: ImportView, spreadsheet: Spreadsheet): Submission {
  return settle(submission, () => {
    const tab = findRosterTab(spreadsheet, submission.schoolId);
    clearTypedPasswords(submission, spreadsheet, tab);
    if (tab !== null) checkTab(tab);
    return { ...withImport(submission, view), state: "accepted" };
  });
}

function poll(submission: Submission): Submission {
  const view = getImport(submission.importId ?? "");
  const finished = view.status === "completed" || view.status === "completed_with_errors";
  const state = view.status === "cancelled" ? "cancelled" : finished ? "finished" : "accepted";
  return settle(submission, () => ({ ...withImport(submission, view), state }));
}

/** Whom the import processed; of a corrected one also what had been sent the first time, so that the roster's rows can follow the correction. */
function settledBy({ parent }: Submission, completed: ImportFileAnswer, sent: readonly RowToUpload[]): Settled {
  const people = completed.rows.flatMap(({ values }) => [
    settledGuid(values.userGuid ?? ""),
    settledUserId(values.userId ?? ""),
  ]);
  const refused = parent === undefined ? [] : getFile(parent, "error").rows;
  const corrections = new Map<string, { sent: PartialValues; guid: string }>();
  for (const { row, values } of refused) {
    const sent = values as PartialValues;
    const guid = completed.rows.find((one) => one.row === row)?.values.userGuid;
    if (guid === undefined) continue;
    corrections.set(settledGuid(guid), { sent, guid });
    corrections.set(personWithoutGuid(sent), { sent, guid });
  }
  return { people: new Set(people), classLines: new Set(sent.map((row) => classLine(row.values))), corrections };
}

/** One tab, or the merge into the roster, per step: each is one fetch, and each may be killed and made again. */
function writeResults(submission: Submission, spreadsheet: Spreadsheet): Submission {
  const importId = submission.importId ?? "";
  if (submission.completedTab === undefined) {
    const view = getImport(importId);
    const file = getFile(importId, "completed");
    return settle(submission, () => {
      const written = writeResultTab(spreadsheet, { view, file, kind: "completed", schoolName: submission.schoolName });
      return { ...withoutProblem(submission), completedTab: written };
    });
  }
  if (submission.errorsTab === undefined && submission.status === "completed_with_errors") {
    const view = getImport(importId);
    const file = getFile(importId, "error");
    return settle(submission, () => {
      const written = writeResultTab(spreadsheet, { view, file, kind: "error", schoolName: submission.schoolName });
      return { ...withoutProblem(submission), errorsTab: written };
    });
  }
  const sent = takeFromOutbox(spreadsheet, submission.submissionId);
  const completed = getFile(importId, "completed");
  const settled = settledBy(submission, completed, sent);
  const exported = getExport(submission.schoolId);
  return settle(submission, () => {
    if (submission.parent !== undefined) {
      const sentRows = new Set(sent.map((row) => row.row));
      const completedRows = new Set(completed.rows.map((row) => row.row));
      settleErrorRows(spreadsheet, submission.parent, sentRows, completedRows, submission.errorsTab);
    }
    if (submission.scheduled !== undefined) {
      const went = new Set(completed.rows.map((row) => row.row));
      const refused = sent.filter((row) => !went.has(row.row));
      rememberRefused(submission.spreadsheetId, submission.schoolId, refused);
    }
    const found = findRosterTab(spreadsheet, submission.schoolId);
    const merged = found === null ? null : mergePulled(found, exported, settled);
    // After the merge, which has to know what went, and before the check, which would call the rows Sent.
    emptyOutbox(spreadsheet, submission.submissionId);
    if (merged !== null) checkTab(merged.tab, merged.known);
    return { ...withoutProblem(submission), state: "written" };
  });
}

function step(submission: Submission): Submission {
  const spreadsheet = documentOf(submission);
  switch (submission.state) {
    case "reviewed":
      return settle(submission, () => ({ ...submission, state: "sending" }));
    case "sending":
      return spreadsheet === null ? submission : send(submission, spreadsheet);
    case "accepted":
      return poll(submission);
    case "finished":
      return spreadsheet === null ? submission : writeResults(submission, spreadsheet);
    default:
      return submission;
  }
}

/** Rows that nobody will send any more are no longer on their way. */
function release(submission: Submission): void {
  const spreadsheet = documentOf(submission);
  if (spreadsheet === null) return;
  withLock(() => {
    emptyOutbox(spreadsheet, submission.submissionId);
    const tab = findRosterTab(spreadsheet, submission.schoolId);
    if (tab !== null) checkTab(tab);
  });
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
    const told = settle(current, () => ({
      ...withProblem(current, error),
      ...(refused ? { state: "refused" as const } : {}),
    }));
    if (refused) release(told);
    return told;
  }
}

/** Steps until nothing more can be done now, or the deadline (milliseconds since 1970) is near. Waiting for the service is not done here. */
export function advanceUntil(submission: Submission, deadline: number, now: () => number): Submission {
  let current = submission;
  while (isOpen(current) && now() < deadline) {
    const next = advance(current);
    const moved =
      next.state !== current.state ||
      next.completedTab !== current.completedTab ||
      next.errorsTab !== current.errorsTab;
    current = next;
    if (!moved) break;
  }
  return current;
}
