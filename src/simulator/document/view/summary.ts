/** What the numbers among some cells come to. */
import type { AreaSummary } from "../../api";
import type { Area } from "../area";
import type { Cell } from "../cells/cell";
import { isDateFormat, showValue } from "../formats/number-format";
import { cellValue } from "../formula/cell-value";
import { effectiveFormat } from "../formula/result-format";
import type { SheetModel } from "../sheet-model";
import type { Workbook } from "../workbook";

const containsCell = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** Hidden rows count too, as they do in Sheets; what a filter hides does not. */
export function summarise(workbook: Workbook, sheet: SheetModel, areas: readonly Area[]): AreaSummary {
  const reader = { workbook, sheet };
  let [filled, numbers, sum, least, most] = [0, 0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let format: string | undefined;
  const add = (cell: Cell, row: number, column: number, seen: readonly Area[]): void => {
    if (sheet.filteredRows.has(row) || seen.some((area) => containsCell(area, row, column))) return;
    const value = cellValue(cell, reader, row, column);
    if (value === "") return;
    filled += 1;
    if (typeof value !== "number") return;
    if (numbers === 0) format = effectiveFormat(workbook, sheet, cell);
    numbers += 1;
    sum += value;
    least = Math.min(least, value);
    most = Math.max(most, value);
  };
  areas.forEach((area, index) => {
    const seen = areas.slice(0, index);
    sheet.grid.each(area, (cell, row, column) => add(cell, row, column, seen));
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
