/**
 * A schedule's turn: what is changed, valid and may go while nobody looks (G-5) goes by itself, and what stays behind is counted and told. The rows are claimed
 * under the lock and in the outbox like those of any upload, so two administrators with schedules, or a click at the same moment, send none of them twice.
 */
import { type CallProblem, type CodedProblem, type LeftBehind, problemMet } from "../../contract";
import {
  countWaiting,
  hasSeverity,
  isNearCode,
  type JudgedRow,
  maxUploadRows,
  type RowToUpload,
  waitsForPerson,
} from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { formatTime, now } from "../platform/google";
import { problemOf } from "../platform/problem";
import { type CheckedTab, paintTab, stillJudged, withJudged } from "../roster/check";
import { rowsInConflict } from "../roster/open-conflicts";
import { sendableRows } from "../roster/review";
import { advanceUntil } from "../submission/advance";
import { giveKeys } from "../submission/keys";
import { digestOfRows } from "../submission/outbox";
import type { Submission } from "../submission/registry";
import { writeDown } from "../submission/upload";
import { rosterTab } from "../tabs/roster-tab";
import { dueTurn } from "./due";
import { findSchedule, type Run, readSchedules, type Schedule, saveSchedule } from "./store";
import { waitingRows } from "./waiting";

interface Picked {
  readonly rows: readonly RowToUpload[];
  readonly left: LeftBehind;
}

function pick(checked: CheckedTab): Picked {
  const left = { errors: 0, conflicts: 0, refused: 0 };
  const byRow = new Map<number, JudgedRow>();
  const inConflict = rowsInConflict(checked);
  let asked = 0;
  for (const row of checked.judged.rows) {
    byRow.set(row.row, row);
    // Exactly this was refused before, and is not tried again by itself (G-6).
    if (row.refused || waitsForPerson(row)) left.refused += 1;
    else if (row.state !== "empty" && hasSeverity(row, "error")) left.errors += 1;
    // Whether somebody is there already is answered by a person (B-11).
    else if (row.findings.some(({ code }) => isNearCode(code))) asked += 1;
    else if (inConflict.has(row.row)) left.conflicts += 1;
  }
  const ready = sendableRows(checked).filter((row) => {
    const judged = byRow.get(row.row);
    return judged === undefined || !waitsForPerson(judged);
  });
  const waiting = waitingRows(checked, ready);
  const rows = ready.filter((_, index) => waiting[index]?.length === 0);
  const counted = countWaiting(waiting);
  const finding = asked + (counted.finding ?? 0);
  return {
    rows: rows.slice(0, maxUploadRows),
    left: { ...left, ...counted, ...(finding === 0 ? {} : { finding }) },
  };
}

interface Turn {
  readonly submission: Submission | null;
  readonly picked: Picked;
  readonly digest: string;
}

/** Under the lock: what goes is judged, claimed and written down in one piece. */
function begin(schedule: Schedule): Turn {
  const tab = rosterTab(currentSpreadsheet(), schedule.schoolId);
  return withJudged(tab, (checked) => {
    const picked = pick(checked);
    const digest = digestOfRows(picked.rows);
    if (picked.rows.length === 0 || digest === schedule.refusedDigest) {
      paintTab(tab, checked);
      return { submission: null, picked, digest };
    }
    const { schoolId } = schedule;
    const { schoolName } = tab.entry;
    const keyed = giveKeys(tab, checked, picked.rows);
    const submission = writeDown({ schoolId, schoolName, rows: keyed.rows, scheduled: true, left: picked.left });
    paintTab(tab, stillJudged(tab, keyed.checked));
    return { submission, picked, digest };
  });
}

/** What came of it meanwhile may have been noted by a step of the submission: only what is ours is written over. */
function save(schedule: Schedule, changes: Partial<Schedule>): void {
  const current = findSchedule(schedule.spreadsheetId, schedule.schoolId);
  // Switched off meanwhile.
  if (current !== null && current.scheduleId === schedule.scheduleId) saveSchedule({ ...current, ...changes });
}

/** It is put into words when it is told: by then the person may have chosen another language. */
function withoutMessage({ message: _message, ...problem }: CallProblem): CodedProblem {
  return problem;
}

function withProblem(schedule: Schedule, problem: CodedProblem): Run {
  return {
    at: new Date(now()).toISOString(),
    rows: 0,
    left: schedule.lastRun?.left ?? {},
    problem,
  };
}

function run(schedule: Schedule, turn: string, deadline: number): void {
  const at = new Date(now()).toISOString();
  const { submission, picked, digest } = begin(schedule);
  const { left } = picked;
  if (submission === null) {
    // What was refused as a whole, and is still the same, stays told.
    const problem = picked.rows.length > 0 ? schedule.lastRun?.problem : undefined;
    save(schedule, { turn, lastRun: { at, rows: 0, left, ...(problem === undefined ? {} : { problem }) } });
    return;
  }
  const rows = picked.rows.length;
  // Before the first step, which may be the last of this execution: the rows are on their way.
  save(schedule, { turn, lastRun: { at, rows, left } });
  const done = advanceUntil(submission, deadline, now);
  const { problem } = done;
  save(
    schedule,
    done.state === "refused" && problem !== undefined
      ? { refusedDigest: digest, lastRun: { at, rows: 0, left, problem: withoutMessage(problem) } }
      : { lastSent: { at, rows } },
  );
}

/** For what keeps every schedule of this document from running. */
export function noteOnSchedules(spreadsheetId: string | null, problem: CodedProblem): void {
  for (const schedule of readSchedules(spreadsheetId)) {
    if (schedule.stopped === undefined)
      saveSchedule({ ...schedule, calledAt: now(), lastRun: withProblem(schedule, problem) });
  }
}

/** `spreadsheetId` is null in a clock trigger without a document, where there is no roster to be read (facts: apps-script 1.2). */
export function runSchedules(spreadsheetId: string | null, deadline: number): void {
  if (spreadsheetId === null) {
    noteOnSchedules(null, problemMet("schedule.no_document"));
    return;
  }
  const schedules = readSchedules(spreadsheetId).filter((one) => one.stopped === undefined);
  if (schedules.length === 0) return;
  const timeZone = currentSpreadsheet().getSpreadsheetTimeZone();
  const localTime = (time: number) => formatTime(new Date(time), timeZone, "yyyy-MM-dd H");
  for (const schedule of schedules) {
    const called = { ...schedule, calledAt: now() };
    saveSchedule(called);
    const turn = now() < deadline ? dueTurn(now(), schedule, localTime) : null;
    if (turn === null) continue;
    try {
      run(called, turn, deadline);
    } catch (error) {
      // The turn is not used up: the next call of the clock tries again, as long as it is not too late.
      save(called, { lastRun: withProblem(called, problemOf(error)) });
    }
  }
}
