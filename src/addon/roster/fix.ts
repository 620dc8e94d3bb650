/** One-click fixes: the GUID that the seal knows, what a spreadsheet changed, another spelling of a grade, a username that would do. Never silently, only when asked. */
import type { RosterSummary } from "../../contract";
import { withLock } from "../platform/locking";
import { asText } from "../tabs/layout";
import { rosterTab } from "../tabs/roster-tab";
import type { TabColumns } from "../tabs/tab-columns";
import { checkTab, judgeTab } from "./check";
import { currentSpreadsheet } from "./pull";
import { type Repair, repairer } from "./repairs";

/** `rows` left out: every row of that cause. */
export function fix(schoolId: string, code: string, rows: readonly number[] | undefined): RosterSummary {
  const tab = rosterTab(currentSpreadsheet(), schoolId);
  return withLock(() => {
    const { judged, columns } = judgeTab(tab);
    const repairOf = repairer(judged.rows);
    // All of them, and then those that are meant: each is what the sidebar showed.
    const repairs = judged.rows
      .flatMap((row) => row.findings.flatMap((one) => (one.code === code ? (repairOf(row, one) ?? []) : [])))
      .filter(({ row }) => rows === undefined || rows.includes(row));
    writeCells(tab.sheet, columns, repairs);
    return checkTab(tab);
  });
}

/** One column at a time as one block: a slid column is a repair of every row. */
export function writeCells(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  columns: TabColumns,
  repairs: readonly Repair[],
): void {
  const fields = [...new Set(repairs.map((repair) => repair.field))];
  for (const field of fields) {
    const ofField = repairs.filter((repair) => repair.field === field);
    const top = Math.min(...ofField.map((repair) => repair.row));
    const bottom = Math.max(...ofField.map((repair) => repair.row));
    const range = sheet.getRange(top, columns.of[field], bottom - top + 1, 1);
    const cells = range.getDisplayValues();
    for (const repair of ofField) cells[repair.row - top] = [repair.value];
    range.setNumberFormat("@");
    range.setValues(cells.map(([cell = ""]) => [asText(cell)]));
  }
}
