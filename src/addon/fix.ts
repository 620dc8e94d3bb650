/** One-click fixes: the GUID that the seal knows, the zeros that a spreadsheet dropped. Never silently, only when asked. */
import type { RosterSummary } from "../contract";
import { type FieldKey, restoredGuid } from "../roster";
import { checkTab, isFixable, judgeTab } from "./check";
import { withLock } from "./locking";
import { currentSpreadsheet } from "./pull";
import { asText } from "./tabs/layout";
import { rosterTab } from "./tabs/roster-tab";
import type { TabColumns } from "./tabs/tab-columns";

/** A cell and what it is to say. */
export interface WrittenCell {
  readonly row: number;
  readonly field: FieldKey;
  readonly value: string;
}

/** `rows` left out: every row of that cause. */
export function fix(schoolId: string, code: string, rows: readonly number[] | undefined): RosterSummary {
  const tab = rosterTab(currentSpreadsheet(), schoolId);
  return withLock(() => {
    const { judged, columns } = judgeTab(tab);
    const repairs = judged.rows.flatMap((row): WrittenCell[] => {
      if (rows !== undefined && !rows.includes(row.row)) return [];
      return row.findings
        .filter((one) => one.code === code && isFixable(one) && one.field !== null)
        .map((one) => ({
          row: row.row,
          field: one.field ?? "userGuid",
          value: one.field === "userGuid" ? (restoredGuid(row) ?? "") : String(one.facts.expected),
        }));
    });
    writeCells(tab.sheet, columns, repairs);
    return checkTab(tab);
  });
}

/** One column at a time as one block: a slid column is a repair of every row. */
export function writeCells(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  columns: TabColumns,
  repairs: readonly WrittenCell[],
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
