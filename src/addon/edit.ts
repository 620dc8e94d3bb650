/**
 * The inline check: after every edit or paste by hand the touched rows are judged at once. Runs as a simple trigger: no network, 30 seconds,
 * and events may be dropped, so the full check before a review stands behind it.
 */
import { judgeTab, paintTab } from "./check";
import { withLock } from "./locking";
import { problemOf } from "./problem";
import { activeSpreadsheet } from "./services";
import { rosterColumns } from "./tabs/layout";
import { rosterEntryOfSheet } from "./tabs/registry";
import { paintHeader } from "./tabs/roster-tab";

type EditEvent = Pick<GoogleAppsScript.Events.SheetsOnEdit, "range">;

export function onEdit(event?: EditEvent): void {
  const range = event?.range;
  const spreadsheet = activeSpreadsheet();
  if (range === undefined || spreadsheet === null) return;
  const sheet = range.getSheet();
  const entry = rosterEntryOfSheet(sheet.getSheetId());
  if (entry === null || range.getColumn() > rosterColumns) return;
  const first = range.getRow();
  const last = first + range.getNumRows() - 1;
  const tab = { spreadsheet, sheet, entry };
  withLock(() => {
    if (first === 1) paintHeader(sheet);
    try {
      paintTab(tab, judgeTab(tab), (row) => row >= first && row <= last, 2);
    } catch (error) {
      if (problemOf(error).code !== "sheet.header_changed") throw error;
      // A column was inserted or moved, which is no edit: the first edit after it tells.
      if (first > 1) paintHeader(sheet);
    }
  });
}
