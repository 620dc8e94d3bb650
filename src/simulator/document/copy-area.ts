/** Copying cells to another place, repeated to fill it. Formulas are copied as they are written; relative references do not move along. */
import { type Area, columnCount, rowCount } from "./area";
import { type Cell, copyCell, emptyCell } from "./cell";
import { type CellReader, cellValue } from "./formula/cell-value";
import type { SheetModel } from "./sheet-model";
import type { Workbook } from "./workbook";

export interface CopyParts {
  readonly values?: boolean;
  /** Without it a formula is copied as its value. */
  readonly formulas?: boolean;
  readonly formats?: boolean;
  readonly notes?: boolean;
  readonly rules?: boolean;
}

export function copyArea(
  workbook: Workbook,
  from: SheetModel,
  source: Area,
  to: SheetModel,
  target: Area,
  parts: CopyParts,
): void {
  const cells = from.grid.map(source, (cell) => (cell === undefined ? emptyCell() : copyCell(cell)));
  for (let row = target.top; row <= target.bottom; row += 1) {
    const line = cells[(row - target.top) % rowCount(source)];
    for (let column = target.left; column <= target.right; column += 1) {
      const cell = line?.[(column - target.left) % columnCount(source)];
      if (cell !== undefined) copyInto(to.grid.touch(row, column), cell, parts, { workbook, sheet: from });
    }
  }
  workbook.cellsChanged(to, target);
}

function copyInto(target: Cell, source: Cell, parts: CopyParts, reader: CellReader): void {
  if (parts.values) {
    target.formula = parts.formulas ? source.formula : "";
    target.value = source.formula !== "" && !parts.formulas ? cellValue(source, reader) : source.value;
  }
  if (parts.formats) target.style = source.style;
  if (parts.notes) target.note = source.note;
  if (parts.rules) target.rule = source.rule;
}
