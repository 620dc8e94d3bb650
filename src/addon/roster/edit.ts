/**
 * The inline check: after every edit or paste by hand the touched rows are judged at once, at a cost that depends on them and not on the tab
 * (docs/decisions/what-an-edit-reads.md). Runs as a simple trigger: no network, 30 seconds, and events may be dropped; what they left is found by the
 * sidebar's look and by the full check.
 */

import { fieldKeys } from "../../roster";
import { activeSpreadsheet } from "../platform/google";
import { lockToTheEnd } from "../platform/locking";
import { problemOf } from "../platform/problem";
import { takeOwnLocale } from "../platform/settings";
import { checkErrorRows } from "../results/errors-edit";
import { firstRow } from "../tabs/layout";
import { type EditedTab, editedTab } from "../tabs/registry";
import { paintHeader, readColumns } from "../tabs/roster-tab";
import type { TabColumns } from "../tabs/tab-columns";
import { checkTouched } from "./check-touched";
import { knownByLooks } from "./known-by-looks";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type EditEvent = Pick<GoogleAppsScript.Events.SheetsOnEdit, "range"> & { readonly value?: unknown };

/** Google may refuse properties a moment ago and not now; where it goes on refusing them, the tab is told by what stands in it (P-3). */
function editedIn(sheet: Sheet): EditedTab | "errors" | null {
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      return editedTab(sheet.getSheetId());
    } catch {
      // Once more, and then without.
    }
  }
  return knownByLooks(sheet);
}

export function onEdit(event?: EditEvent): void {
  const range = event?.range;
  const spreadsheet = activeSpreadsheet();
  if (range === undefined || spreadsheet === null) return;
  const sheet = range.getSheet();
  const edited = editedIn(sheet);
  if (edited === null) return;
  const first = range.getRow();
  const last = first + range.getNumRows() - 1;
  if (edited === "errors") {
    checkErrorRows(sheet, first, last);
    return;
  }
  if (!edited.languageWasChosen) takeOwnLocale();
  const left = range.getColumn();
  const right = left + range.getNumColumns() - 1;
  const isHeader = first === 1;
  if (isHeader) paintHeader(sheet);
  let columns: TabColumns;
  try {
    columns = readColumns(sheet);
  } catch (error) {
    if (!/^sheet\.header_/.test(problemOf(error).code)) throw error;
    // A column was inserted or moved, which is no edit: the first edit after it tells.
    if (!isHeader) paintHeader(sheet);
    return;
  }
  const fields = fieldKeys.filter((field) => columns.of[field] >= left && columns.of[field] <= right);
  // A column of the user's own: nothing of it is ours to judge.
  if (fields.length === 0 || last < firstRow) return;
  // A typed cell looks as it did; whatever was pasted or filled brings its looks along.
  const isTyped = event?.value !== undefined;
  const tab = { spreadsheet, sheet, entry: edited.entry };
  const hasLock = lockToTheEnd();
  const touch = { first: Math.max(first, firstRow), last, fields };
  checkTouched(tab, columns, touch, { edited, isTyped, hasLock });
}
