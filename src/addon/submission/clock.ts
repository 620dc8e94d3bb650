/** The one hourly trigger that a person may have in a document: it carries uploads on and looks whose schedule is due. */
import { activeSpreadsheet, createHourlyTrigger, deleteTrigger, triggersOf } from "../platform/google";

/** The global function that the clock calls. */
export const clockHandler = "advanceSubmissions";

export function hasTrigger(): boolean {
  return triggersOf(activeSpreadsheet(), clockHandler).length > 0;
}

/** Called from the person's click only: triggers that are made inside triggers get disabled (facts: apps-script 11). */
export function ensureTrigger(): void {
  if (!hasTrigger()) createHourlyTrigger(clockHandler);
}

export function deleteTriggers(): void {
  for (const trigger of triggersOf(activeSpreadsheet(), clockHandler)) deleteTrigger(trigger);
}

/** Made anew: one that Google has disabled looks like any other, and cannot be edited. */
export function renewTrigger(): void {
  deleteTriggers();
  createHourlyTrigger(clockHandler);
}
