/** What a cell shows, formulas worked out, in the spreadsheet's own locale. */
import type { Cell } from "./cell";
import { type CellReader, cellValue } from "./formula/cell-value";
import { effectiveFormat } from "./formula/result-format";
import { showValue } from "./number-format";
import type { SheetModel } from "./sheet-model";
import type { Workbook } from "./workbook";

export function shownCell(cell: Cell | undefined, reader: CellReader, row: number, column: number): string {
  const { workbook, sheet } = reader;
  const value = cellValue(cell, reader, row, column);
  if (cell === undefined) return showValue(value, undefined, workbook.conventions);
  return showValue(value, effectiveFormat(workbook, sheet, cell), workbook.conventions);
}

export function shownAt(workbook: Workbook, sheet: SheetModel, row: number, column: number): string {
  return shownCell(sheet.grid.cell(row, column), { workbook, sheet }, row, column);
}
