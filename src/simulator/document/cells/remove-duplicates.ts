/** Taking out rows that say the same as one above them. */
import { type Area, rowCount } from "../area";
import { cellValue } from "../formula/cell-value";
import type { SheetModel } from "../sheet-model";
import { assertMayEdit } from "../structure/protection";
import type { Workbook } from "../workbook";
import { reorderRows } from "./sort-area";

/** How many rows are left. Texts that differ only in case are the same, as in Sheets. */
export function removeDuplicates(
  workbook: Workbook,
  sheet: SheetModel,
  area: Area,
  columns: readonly number[] | undefined,
  user: string,
): number {
  assertMayEdit(sheet, area, user, workbook.owner);
  const compared = columns ?? Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);
  const seen = new Set<string>();
  const kept: number[] = [];
  const gone: number[] = [];
  for (let offset = 0; offset < rowCount(area); offset += 1) {
    const row = area.top + offset;
    const key = JSON.stringify(
      compared.map((column) => {
        const value = cellValue(sheet.grid.cell(row, column), { workbook, sheet }, row, column);
        return typeof value === "string" ? value.toLowerCase() : value;
      }),
    );
    if (seen.has(key)) gone.push(offset);
    else kept.push(offset);
    seen.add(key);
  }
  if (gone.length === 0) return kept.length;
  reorderRows(workbook, sheet, area, [...kept, ...gone]);
  sheet.grid.each({ ...area, top: area.top + kept.length }, (cell) => {
    cell.value = "";
    cell.formula = "";
    cell.rich = null;
  });
  workbook.cellsChanged(sheet, area);
  return kept.length;
}
