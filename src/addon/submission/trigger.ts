/** The time-driven trigger that carries every submission on when the sidebar is closed, the browser is gone, or six minutes are over. */
import {
  activeSpreadsheet,
  authorizationIsRequired,
  createHourlyTrigger,
  deleteTrigger,
  now,
  triggersOf,
} from "../services";
import { advanceUntil } from "./advance";
import { isOpen, readSubmissions } from "./registry";

/** The global function that the clock calls. */
export const advanceHandler = "advanceSubmissions";
/** Of the six minutes of an execution: what is left is for the step that has begun. */
const workMilliseconds = 270_000;

/** Called from the person's click only: triggers that are made inside triggers get disabled (facts: apps-script 11). */
export function ensureTrigger(): void {
  if (triggersOf(activeSpreadsheet(), advanceHandler).length > 0) return;
  createHourlyTrigger(advanceHandler);
}

export function advanceSubmissions(): void {
  // A published add-on's trigger still fires when consent was withdrawn, and would die at its first service: the sidebar asks for consent again.
  if (authorizationIsRequired()) return;
  const deadline = now() + workMilliseconds;
  const spreadsheet = activeSpreadsheet();
  for (const submission of readSubmissions()) {
    const elsewhere = spreadsheet !== null && submission.spreadsheetId !== spreadsheet.getId();
    if (isOpen(submission) && !elsewhere) advanceUntil(submission, deadline, now);
  }
  const stillOpen = readSubmissions().some(
    (one) => isOpen(one) && (spreadsheet === null || one.spreadsheetId === spreadsheet.getId()),
  );
  if (!stillOpen) for (const trigger of triggersOf(spreadsheet, advanceHandler)) deleteTrigger(trigger);
}
