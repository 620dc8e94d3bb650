/** Calls that only look at the sheet or move in it. */
import type { CallOutput, CellAddress, HereTab, RosterSummary } from "../../contract";
import { type FieldKey, fieldKeys } from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { withLock } from "../platform/locking";
import { AddonProblem } from "../platform/problem";
import { errorsLayout, resultHeaderRow } from "../results/results-layout";
import { checkTab, judgeTab, summaryOf } from "../roster/check";
import { resultEntries, rosterEntryOfSheet, sheetById } from "../tabs/registry";
import { findRosterTab, rosterTab, statusMark } from "../tabs/roster-tab";
import { locatedIn, type TabColumns } from "../tabs/tab-columns";

export function check(schoolId: string): RosterSummary {
  const tab = rosterTab(currentSpreadsheet(), schoolId);
  return withLock(() => checkTab(tab));
}

/**
 * Made every few seconds while somebody edits, so it costs one column until something has changed, and takes no lock: an edit's own check must not wait for
 * it. What it may meet half painted, the next look sees whole.
 */
export function look(schoolId: string | null, known: string | null): CallOutput<"look"> {
  const spreadsheet = currentSpreadsheet();
  const under = hereTab(spreadsheet);
  const here = under === null ? {} : { here: under };
  // A school that was not pulled yet has no tab to look at.
  const tab = schoolId === null ? null : findRosterTab(spreadsheet, schoolId);
  if (tab === null) return { mark: "", ...here };
  const mark = statusMark(tab.sheet);
  return mark === known ? { mark, ...here } : { mark, ...here, summary: summaryOf(tab, judgeTab(tab)) };
}

/** The school whose roster tab the person is in. */
export function hereTab(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): HereTab | null {
  const entry = rosterEntryOfSheet(spreadsheet.getActiveSheet().getSheetId());
  return entry === null ? null : { schoolId: entry.schoolId, schoolName: entry.schoolName };
}

export function show({ sheetId, row, field }: CellAddress): Record<string, never> {
  const spreadsheet = currentSpreadsheet();
  const sheet = sheetById(spreadsheet, sheetId);
  if (sheet === null) throw new AddonProblem("sheet.no_roster_tab");
  spreadsheet.setActiveSheet(sheet);
  // A column of classes may have been deleted: then the row is shown.
  const column = field === null ? 0 : (columnsOf(sheet, sheetId)?.of[field] ?? 0);
  sheet.getRange(row, Math.max(1, column)).activate();
  return {};
}

/** Where the columns are in a tab of ours, also under headers that were changed; null for any other tab. */
function columnsOf(sheet: GoogleAppsScript.Spreadsheet.Sheet, sheetId: number): TabColumns | null {
  if (rosterEntryOfSheet(sheetId) !== null) return locatedIn(sheet, 1, 0);
  const result = resultEntries().find((entry) => entry.sheetId === sheetId);
  if (result === undefined) return null;
  return locatedIn(sheet, resultHeaderRow, result.kind === "error" ? errorsLayout.firstField - 1 : 0);
}

/** The roster column that the cursor is in; null anywhere else. */
export function columnUnderCursor(): { field: FieldKey | null } {
  const spreadsheet = currentSpreadsheet();
  const cell = spreadsheet.getCurrentCell() as GoogleAppsScript.Spreadsheet.Range | null;
  if (cell === null) return { field: null };
  const sheetId = cell.getSheet().getSheetId();
  const column = cell.getColumn();
  const columns = columnsOf(cell.getSheet(), sheetId);
  return { field: fieldKeys.find((field) => columns?.of[field] === column) ?? null };
}
