/**
 * A workbook that was copied has the tabs of the original with the same ids, and may have its properties too (facts do not say). What the original has on its way,
 * and who has agreed a schedule there, is not the copy's: submissions and schedules name their spreadsheet, and the rest is taken off here.
 */
import { documentProperties } from "../platform/google";
import { withLock } from "../platform/locking";
import { forgetAnnounced } from "../schedule/store";
import { clearOutbox } from "./outbox";

const key = "rollbook.document";

/** Before anything is left in the document that a copy must not take for its own. */
export function noteDocument(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const properties = documentProperties();
  if (properties?.getProperty(key) === null) properties.setProperty(key, spreadsheet.getId());
}

/** Asked when the sidebar opens: one property, unless it is a copy. */
export function settleCopy(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const properties = documentProperties();
  const id = spreadsheet.getId();
  const noted = properties?.getProperty(key) ?? null;
  if (properties === null || noted === null || noted === id) return;
  try {
    withLock(() => {
      clearOutbox(spreadsheet);
      forgetAnnounced();
      properties.setProperty(key, id);
    });
  } catch {
    // Rows are called Sent until the next opening; nothing is sent from here either way.
  }
}
