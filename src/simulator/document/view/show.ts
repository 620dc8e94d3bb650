/** What a cell shows, formulas worked out, in the spreadsheet's own locale. */
import type { Cell } from "../cells/cell";
import { showValue } from "../formats/number-format";
import { type CellReader, cellValue } from "../formula/cell-value";
import { effectiveFormat } from "../formula/result-format";
import type { SheetModel } from "../sheet-model";
import type { Workbook } from "../workbook";

export function shownCell(cell: Cell | undefined, reader: CellReader, row: number, column: number): string {
  const { workbook, sheet } = reader;
  const value = cellValue(cell, reader, row, column);
  return showValue(value, shownFormat(workbook, sheet, cell, row, column), workbook.conventions);
}

/** The cell's own format, or the one that a formula's result brings along, also a formula's elsewhere. */
export function shownFormat(
  workbook: Workbook,
  sheet: SheetModel,
  cell: Cell | undefined,
  row: number,
  column: number,
): string | undefined {
  if (cell !== undefined && (cell.formula !== "" || cell.value !== "" || cell.style.numberFormat !== undefined)) {
    return effectiveFormat(workbook, sheet, cell);
  }
  const origin = workbook.mayHaveSpills ? workbook.calculation.originOf(sheet, row, column) : undefined;
  return origin === undefined ? undefined : effectiveFormat(workbook, sheet, origin);
}

export function shownAt(workbook: Workbook, sheet: SheetModel, row: number, column: number): string {
  return shownCell(sheet.grid.cell(row, column), { workbook, sheet }, row, column);
}
