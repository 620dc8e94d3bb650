/**
 * Carries a send of everything that is ready on (B-8): a queue of submissions, each of which is the state machine of submission/advance.ts and nothing else. A few
 * schools are on their way at a time, so that the outbox stays small; one that is in trouble is left and looked at again, and holds up none of the others.
 */
import type { CodedProblem } from "../../contract";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { now, uniqueId } from "../platform/google";
import { withLock } from "../platform/locking";
import { problemOf } from "../platform/problem";
import { requireAdministrator } from "../rights/administrator";
import { paintTab, stillJudged, withJudged } from "../roster/check";
import { sendableRows } from "../roster/review";
import { importByKey } from "../service/service-client";
import { advanceUntil } from "../submission/advance";
import { giveKeys } from "../submission/keys";
import { digestOfRows, emptyOutbox, takeFromOutbox } from "../submission/outbox";
import { findSubmission, isOpen, type Submission } from "../submission/registry";
import { writeDown } from "../submission/upload";
import { rosterTab } from "../tabs/roster-tab";
import { findQueued, isMoving, type Queued, readQueue, saveQueued } from "./queue";

/** On their way at a time, and with those that are in trouble: each holds its rows in the outbox, which is written as a whole. */
const mostMoving = 4;
const mostInAll = 12;

/** It may be put into words later, when the person has chosen another language. */
function coded(problem: Submission["problem"]): CodedProblem | undefined {
  if (problem === undefined) return undefined;
  const { message: _message, ...rest } = problem;
  return rest;
}

/** Whether the submission and its rows are there as a whole: a run that was killed while it wrote them down has left a part. */
function isWrittenDown({ submissionId }: Queued): boolean {
  const submission = findSubmission(submissionId);
  if (submission === null || submission.state === "cancelled") return false;
  if (submission.attempted !== undefined || submission.importId !== undefined || !isOpen(submission)) return true;
  return digestOfRows(takeFromOutbox(currentSpreadsheet(), submissionId)) === submission.digest;
}

/** What such a run left is taken away, or its rows would be called Sent and go with nothing. */
function clearRemnant(entry: Queued): void {
  if (findSubmission(entry.submissionId) === null) return;
  withLock(() => {
    if (!isWrittenDown(entry)) emptyOutbox(currentSpreadsheet(), entry.submissionId);
  });
}

/** Under the lock: another execution of the same person may have begun it meanwhile. */
function writeDownNow(entry: Queued): Queued {
  const tab = rosterTab(currentSpreadsheet(), entry.schoolId);
  return withJudged(tab, (checked) => {
    const current = findQueued(entry);
    if (current === null || current.state !== "waits" || current.submissionId !== entry.submissionId)
      return current ?? { ...entry, state: "stopped" };
    if (isWrittenDown(current)) return saveQueued({ ...current, state: "going" });
    const rows = sendableRows(checked);
    if (rows.length === 0) return saveQueued({ ...current, state: "nothing" });
    // What goes is what was shown.
    if (digestOfRows(rows) !== current.digest) return saveQueued({ ...current, state: "changed" });
    const keyed = giveKeys(tab, checked, rows);
    writeDown({
      submissionId: current.submissionId,
      ofMany: true,
      schoolId: current.schoolId,
      schoolName: tab.entry.schoolName,
      rows: keyed.rows,
      ...(current.confirm === undefined ? {} : { confirm: current.confirm }),
    });
    const going = saveQueued({ ...current, state: "going", rows: rows.length });
    paintTab(tab, stillJudged(tab, keyed.checked));
    return going;
  });
}

function begin(entry: Queued): Queued {
  try {
    requireAdministrator(entry.schoolId);
    clearRemnant(entry);
    return writeDownNow(entry);
  } catch (error) {
    const problem = problemOf(error);
    // The sheet is busy, or Google has a bad minute: its turn comes again.
    const passes = /^(sheet\.busy|google\.|service\.|quota\.|authorization\.)/.test(problem.code);
    return saveQueued({ ...entry, ...(passes ? {} : { state: "refused" as const }), problem });
  }
}

/** What the submission has come to, as the queue tells it. */
function settled(entry: Queued, submission: Submission): Queued {
  const { problem: _problem, ...rest } = entry;
  const { state, problem, result, errorsTab = "" } = submission;
  const told = coded(problem);
  const trouble = told === undefined ? {} : { problem: told };
  const counts = {
    ...(result === undefined ? {} : { counts: result.counts }),
    ...(result?.finishedAt === undefined ? {} : { finishedAt: result.finishedAt }),
    ...(errorsTab === "" ? {} : { errorsTab }),
  };
  if (submission.withdrawn !== undefined || state === "cancelled") return { ...rest, ...counts, state: "stopped" };
  if (state === "written") return { ...rest, ...counts, ...trouble, state: "done" };
  if (state !== "refused") return { ...rest, ...trouble };
  const question = told?.code === "upload.confirm" ? told.facts.question : undefined;
  if (question === undefined) return { ...rest, ...trouble, state: "refused" };
  // What is kept so long names nobody.
  const kinds = question.kinds.map((kind) => ({ ...kind, examples: [] }));
  return { ...rest, question: { ...question, kinds }, state: "asked" };
}

/** Settled so long ago that it is forgotten: the service knows what came of it; where it knows of nothing, nothing has gone. */
function recall(entry: Queued): Queued {
  const view = importByKey(entry.schoolId, entry.submissionId);
  if (view === null) return { ...entry, state: "waits", submissionId: uniqueId() };
  const { counts, finishedAt } = view;
  return { ...entry, state: "done", counts, ...(finishedAt === undefined ? {} : { finishedAt }) };
}

function carryOn(entry: Queued, deadline: number): Queued {
  try {
    const submission = findSubmission(entry.submissionId);
    const next = submission === null ? recall(entry) : settled(entry, advanceUntil(submission, deadline, now));
    return JSON.stringify(next) === JSON.stringify(entry) ? entry : saveQueued(next);
  } catch (error) {
    return saveQueued({ ...entry, problem: problemOf(error) });
  }
}

/** A step of every school that is on its way, and the next ones begun. True as long as something moves. */
function round(spreadsheetId: string, deadline: number): boolean {
  let moved = false;
  const queue = readQueue(spreadsheetId);
  for (const entry of queue.filter(({ state }) => state === "going")) {
    if (now() >= deadline) return false;
    const before = JSON.stringify([findSubmission(entry.submissionId)?.state, entry.state]);
    const after = carryOn(entry, deadline);
    moved = moved || JSON.stringify([findSubmission(entry.submissionId)?.state, after.state]) !== before;
  }
  const open = readQueue(spreadsheetId).filter(({ state }) => state === "going");
  let room = Math.min(mostMoving - open.filter(({ problem }) => problem === undefined).length, mostInAll - open.length);
  for (const entry of queue.filter(({ state }) => state === "waits")) {
    if (room <= 0 || now() >= deadline) break;
    const begun = begin(entry);
    // What waits for Google or the network waits: the others would meet the same.
    if (begun.state === "waits") break;
    moved = true;
    if (begun.state === "going") room -= 1;
  }
  return moved;
}

/** `deadline` in milliseconds since 1970. Answers whether anything is still to be done. */
export function advanceQueue(spreadsheetId: string, deadline: number): boolean {
  while (now() < deadline && round(spreadsheetId, deadline)) {
    // Until nothing moves without the service, or the time is over.
  }
  return readQueue(spreadsheetId).some(isMoving);
}

/** Nobody waits for what nobody has begun. */
export function stopQueue(spreadsheetId: string): void {
  withLock(() => {
    for (const entry of readQueue(spreadsheetId))
      if (entry.state === "waits") saveQueued({ ...entry, state: "stopped" });
  });
}
