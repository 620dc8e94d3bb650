/** Calls that only look at the sheet or move in it. */
import type { CellAddress, RosterSummary } from "../../contract";
import { type FieldKey, fieldKeys } from "../../roster";
import { checkTab, judgeTab, summaryOf } from "../check";
import { withLock } from "../locking";
import { AddonProblem } from "../problem";
import { currentSpreadsheet } from "../pull";
import { errorsLayout } from "../results/result-tabs";
import { columnNumber } from "../tabs/layout";
import { resultEntries, rosterEntryOfSheet, sheetById } from "../tabs/registry";
import { rosterTab, statusMark } from "../tabs/roster-tab";

export function check(schoolId: string): RosterSummary {
  const tab = rosterTab(currentSpreadsheet(), schoolId);
  return withLock(() => checkTab(tab));
}

/**
 * Made every few seconds while somebody edits, so it costs one column until something has changed, and takes no lock: an edit's own check must not wait for
 * it. What it may meet half painted, the next look sees whole.
 */
export function look(schoolId: string, known: string | null): { mark: string; summary?: RosterSummary } {
  const tab = rosterTab(currentSpreadsheet(), schoolId);
  const mark = statusMark(tab.sheet);
  return mark === known ? { mark } : { mark, summary: summaryOf(tab, judgeTab(tab)) };
}

export function show({ sheetId, row, field }: CellAddress): Record<string, never> {
  const spreadsheet = currentSpreadsheet();
  const sheet = sheetById(spreadsheet, sheetId);
  if (sheet === null) throw new AddonProblem("sheet.no_roster_tab");
  const inErrors = resultEntries().some((entry) => entry.sheetId === sheetId && entry.kind === "error");
  const column = field === null ? 1 : columnNumber(field) + (inErrors ? errorsLayout.firstField - 1 : 0);
  spreadsheet.setActiveSheet(sheet);
  sheet.getRange(row, column).activate();
  return {};
}

/** The roster column that the cursor is in; null anywhere else. */
export function columnUnderCursor(): { field: FieldKey | null } {
  const spreadsheet = currentSpreadsheet();
  const cell = spreadsheet.getCurrentCell() as GoogleAppsScript.Spreadsheet.Range | null;
  if (cell === null) return { field: null };
  const sheetId = cell.getSheet().getSheetId();
  const column = cell.getColumn();
  if (rosterEntryOfSheet(sheetId) !== null) return { field: fieldKeys[column - 1] ?? null };
  const result = resultEntries().find((entry) => entry.sheetId === sheetId);
  if (result === undefined) return { field: null };
  return { field: fieldKeys[column - (result.kind === "error" ? errorsLayout.firstField : 1)] ?? null };
}
