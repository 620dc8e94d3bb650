/**
 * The inline check: after every edit or paste by hand the touched rows are judged at once. Runs as a simple trigger: no network, 30 seconds,
 * and events may be dropped, so the full check before a review stands behind it.
 */

import { activeSpreadsheet } from "../platform/google";
import { withLock } from "../platform/locking";
import { problemOf } from "../platform/problem";
import { checkErrorRows } from "../results/errors-edit";
import { readRegistry } from "../tabs/registry";
import { paintHeader, readTab } from "../tabs/roster-tab";
import { judgeTab, paintTab } from "./check";

type EditEvent = Pick<GoogleAppsScript.Events.SheetsOnEdit, "range">;

export function onEdit(event?: EditEvent): void {
  const range = event?.range;
  const spreadsheet = activeSpreadsheet();
  if (range === undefined || spreadsheet === null) return;
  const sheet = range.getSheet();
  const sheetId = sheet.getSheetId();
  const { rosters, results } = readRegistry();
  const entry = rosters.find((one) => one.sheetId === sheetId);
  const first = range.getRow();
  const last = first + range.getNumRows() - 1;
  if (entry === undefined) {
    if (results.some((one) => one.kind === "error" && one.sheetId === sheetId)) checkErrorRows(sheet, first, last);
    return;
  }
  const left = range.getColumn();
  const tab = { spreadsheet, sheet, entry };
  withLock(() => {
    if (first === 1) paintHeader(sheet);
    try {
      const read = readTab(sheet, false);
      // A column of the user's own: nothing of it is ours to judge.
      if (left > read.columns.last || left + range.getNumColumns() <= read.columns.first) return;
      paintTab(tab, judgeTab(tab, read), (row) => row >= first && row <= last, 2);
    } catch (error) {
      if (!/^sheet\.header_/.test(problemOf(error).code)) throw error;
      // A column was inserted or moved, which is no edit: the first edit after it tells.
      if (first > 1) paintHeader(sheet);
    }
  });
}
