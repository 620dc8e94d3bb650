/** What the numbers among some cells come to. */
import type { AreaSummary } from "../api";
import type { Area } from "./area";
import { cellValue } from "./formula/cell-value";
import { effectiveFormat } from "./formula/result-format";
import { isDateFormat, showValue } from "./number-format";
import type { SheetModel } from "./sheet-model";
import type { Workbook } from "./workbook";

/** Hidden rows count too, as they do in Sheets; what a filter hides does not. */
export function summarise(workbook: Workbook, sheet: SheetModel, area: Area): AreaSummary {
  const reader = { workbook, sheet };
  let [filled, numbers, sum, least, most] = [0, 0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let format: string | undefined;
  sheet.grid.each(area, (cell, row, column) => {
    if (sheet.filteredRows.has(row)) return;
    const value = cellValue(cell, reader, row, column);
    if (value === "") return;
    filled += 1;
    if (typeof value !== "number") return;
    if (numbers === 0) format = effectiveFormat(workbook, sheet, cell);
    numbers += 1;
    sum += value;
    least = Math.min(least, value);
    most = Math.max(most, value);
  });
  const usual = format === undefined ? "#,##0.####" : format;
  // A sum of days is no day.
  const show = (number: number, isMoment = false): string => {
    if (numbers === 0) return "";
    const shown = isDateFormat(format) && !isMoment ? "#,##0.####" : usual;
    return showValue(Math.round(number * 1e10) / 1e10, shown, workbook.conventions).replace(/\.$/, "");
  };
  return {
    filled,
    numbers,
    sum: show(sum),
    average: show(sum / Math.max(1, numbers), true),
    least: show(least, true),
    most: show(most, true),
  };
}
