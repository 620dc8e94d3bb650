/** The clear family: what goes and what stays (facts: apps-script 6.3). */
import type { Area } from "./area";
import { plainStyle } from "./cell";
import { assertMayEdit } from "./protection";
import type { SheetModel } from "./sheet-model";
import type { Workbook } from "./workbook";

export interface ClearOptions {
  readonly values?: boolean;
  readonly formats?: boolean;
  readonly notes?: boolean;
  readonly validations?: boolean;
}

export function clearCells(workbook: Workbook, sheet: SheetModel, area: Area, what: ClearOptions, user: string): void {
  assertMayEdit(sheet, area, user, workbook.owner);
  sheet.grid.each(area, (cell) => {
    if (what.values) {
      cell.value =
        cell.rule?.criteria === "CHECKBOX" && cell.rule.values.length === 0 && cell.value !== "" ? false : "";
      cell.formula = "";
    }
    if (what.formats) cell.style = plainStyle;
    if (what.notes) cell.note = "";
    if (what.validations) cell.rule = null;
  });
  workbook.cellsChanged(sheet, area);
}
