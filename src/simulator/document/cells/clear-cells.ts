/** The clear family: what goes and what stays (facts: apps-script 6.3). */
import { type Area, contains } from "../area";
import type { SheetModel } from "../sheet-model";
import { assertMayEdit } from "../structure/protection";
import type { Workbook } from "../workbook";
import { plainStyle, withStyle } from "./cell";

export interface ClearOptions {
  readonly values?: boolean;
  readonly formats?: boolean;
  readonly keepNumberFormat?: boolean;
  readonly notes?: boolean;
  readonly validations?: boolean;
  /** Rows that a filter hides are left alone. */
  readonly skipFilteredRows?: boolean;
}

export function clearCells(workbook: Workbook, sheet: SheetModel, area: Area, what: ClearOptions, user: string): void {
  assertMayEdit(sheet, area, user, workbook.owner);
  sheet.grid.each(area, (cell, row) => {
    if (what.skipFilteredRows && sheet.filteredRows.has(row)) return;
    if (what.values) {
      cell.value =
        cell.rule?.criteria === "CHECKBOX" && cell.rule.values.length === 0 && cell.value !== "" ? false : "";
      cell.formula = "";
      cell.rich = null;
    }
    if (what.formats) {
      const { numberFormat } = cell.style;
      cell.style = what.keepNumberFormat ? withStyle(plainStyle, "numberFormat", numberFormat) : plainStyle;
    }
    if (what.notes) cell.note = "";
    if (what.validations) cell.rule = null;
  });
  if (what.formats) clearLayers(sheet, area);
  workbook.cellsChanged(sheet, area);
}

/** Merges, bandings and conditional formats are formats too, where they lie wholly in what is cleared. */
function clearLayers(sheet: SheetModel, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
  sheet.bandings = sheet.bandings.filter((banding) => !contains(area, banding.area));
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    const ranges = format.ranges.filter((range) => !contains(area, range));
    return ranges.length === 0 ? [] : [{ ...format, ranges }];
  });
}
