/** Trimming white space of text cells: ends are cut, runs inside become one space. */
import type { Area } from "../area";
import type { SheetModel } from "../sheet-model";
import { assertMayEdit } from "../structure/protection";
import type { Workbook } from "../workbook";

export function trimArea(workbook: Workbook, sheet: SheetModel, area: Area, user: string): void {
  assertMayEdit(sheet, area, user, workbook.owner);
  sheet.grid.each(area, (cell) => {
    if (typeof cell.value === "string" && cell.formula === "") {
      const trimmed = cell.value.trim().replace(/\s+/g, " ");
      if (trimmed === cell.value) return;
      cell.value = trimmed;
      cell.rich = null;
    }
  });
  workbook.cellsChanged(sheet, area);
}
