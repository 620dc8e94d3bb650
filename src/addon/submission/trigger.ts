/** The time-driven trigger that carries every submission on when the sidebar is closed, the browser is gone, or six minutes are over. */

import { activeSpreadsheet, missingScopes, now, sleep } from "../platform/google";
import { AddonProblem, missingConsent, problemOf } from "../platform/problem";
import { noteProblem } from "../platform/problem-log";
import { noteOnSchedules, runSchedules } from "../schedule/run";
import { readSchedules } from "../schedule/store";
import { advanceQueue } from "../schools/advance-schools";
import { isMoving, readQueue } from "../schools/queue";
import { noteClock } from "../self-check/notes";
import { advanceUntil } from "./advance";
import { clockHandler, deleteTriggers, noteSignOfLife } from "./clock";
import { isOpen, readSubmissions, type Submission } from "./registry";

/** Of the six minutes of an execution: what is left is for the step that has begun. */
const workMilliseconds = 270_000;

/** What the service has accepted is mostly done in seconds: with no look after these its results would be here an hour later. */
const looksAgainAfter = [5_000, 15_000] as const;

/** Looks again how the imports stand whose rows are with the service; trouble waits for the next hour. */
function lookAgain(isHere: (one: Submission) => boolean, deadline: number): void {
  for (const wait of looksAgainAfter) {
    const moving = readSubmissions().filter(
      (one) => isHere(one) && one.state === "accepted" && one.problem === undefined,
    );
    if (moving.length === 0 || now() + wait >= deadline) return;
    sleep(wait);
    for (const one of moving) advanceUntil(one, deadline, now);
  }
}

/**
 * Of all schools the next ones go as soon as the service has worked off those before, so this run goes on as long as it may; what is in trouble waits for the next
 * hour. Answers whether anything is left.
 */
function sendSchoolsOn(spreadsheetId: string, deadline: number): boolean {
  const [wait] = looksAgainAfter;
  const works = () => readQueue(spreadsheetId).some((one) => isMoving(one) && one.problem === undefined);
  while (works() && now() + wait < deadline) {
    sleep(wait);
    advanceQueue(spreadsheetId, deadline);
  }
  return readQueue(spreadsheetId).some(isMoving);
}

/** A clock's event names its trigger; it names no document. */
export interface ClockEvent {
  readonly triggerUid?: unknown;
  readonly authMode?: unknown;
}

/** First: that the clock calls is so whatever comes of it; and where it cannot be noted the work is done all the same. */
function signOfLife(event: ClockEvent | undefined): void {
  try {
    noteSignOfLife(typeof event?.triggerUid === "string" ? event.triggerUid : "");
  } catch {
    // The next run notes it.
  }
}

function work(event: ClockEvent | undefined): void {
  // A published add-on's trigger still fires when consent was withdrawn, and would die at its first service: the sidebar asks for consent again.
  // Only what is needed here counts: whoever has not let the add-on show pages may still let it work.
  if (missingScopes("document", "network", "identity").length > 0) {
    noteOnSchedules(null, missingConsent());
    return;
  }
  // Only where nothing is missing: what consent refuses says nothing of the platform.
  try {
    noteClock(String(event?.authMode));
  } catch {
    // Told as not noted; the work goes on.
  }
  const spreadsheetId = activeSpreadsheet()?.getId() ?? null;
  const deadline = now() + workMilliseconds;
  const isHere = (id: string) => spreadsheetId === null || id === spreadsheetId;
  // First: it knows by what it has begun whether it was written down as a whole.
  if (spreadsheetId !== null) advanceQueue(spreadsheetId, deadline);
  for (const submission of readSubmissions()) {
    if (isOpen(submission) && isHere(submission.spreadsheetId)) advanceUntil(submission, deadline, now);
  }
  runSchedules(spreadsheetId, deadline);
  const queueIsOpen = spreadsheetId !== null && sendSchoolsOn(spreadsheetId, deadline);
  lookAgain(({ spreadsheetId: id }) => isHere(id), deadline);
  const stillOpen = queueIsOpen || readSubmissions().some((one) => isOpen(one) && isHere(one.spreadsheetId));
  if (!stillOpen && !readSchedules(spreadsheetId).some((one) => one.stopped === undefined)) deleteTriggers();
}

/** What is refused here nobody sees but the operator, in a log of their own: a code, and none of Google's texts, which may hold a cell or an address. */
export function advanceSubmissions(event?: ClockEvent): void {
  try {
    signOfLife(event);
    work(event);
  } catch (error) {
    const problem = problemOf(error);
    noteProblem(clockHandler, problem.code);
    throw new AddonProblem(problem);
  }
}
