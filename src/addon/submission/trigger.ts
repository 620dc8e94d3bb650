/** The time-driven trigger that carries every submission on when the sidebar is closed, the browser is gone, or six minutes are over. */

import { activeSpreadsheet, authorizationIsRequired, now } from "../platform/google";
import { noteOnSchedules, runSchedules } from "../schedule/run";
import { readSchedules } from "../schedule/store";
import { noteClock } from "../self-check/notes";
import { advanceUntil } from "./advance";
import { deleteTriggers } from "./clock";
import { isOpen, readSubmissions } from "./registry";

/** Of the six minutes of an execution: what is left is for the step that has begun. */
const workMilliseconds = 270_000;

export function advanceSubmissions(event?: { readonly authMode?: unknown }): void {
  // A published add-on's trigger still fires when consent was withdrawn, and would die at its first service: the sidebar asks for consent again.
  if (authorizationIsRequired()) {
    noteOnSchedules(null, "authorization.required");
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
  for (const submission of readSubmissions()) {
    if (isOpen(submission) && isHere(submission.spreadsheetId)) advanceUntil(submission, deadline, now);
  }
  runSchedules(spreadsheetId, deadline);
  const stillOpen = readSubmissions().some((one) => isOpen(one) && isHere(one.spreadsheetId));
  if (!stillOpen && !readSchedules(spreadsheetId).some((one) => one.stopped === undefined)) deleteTriggers();
}
