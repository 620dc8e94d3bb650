/** Cells pushed in or taken out, the rest of their rows or columns moving aside or closing up. */
import { ServiceError } from "../../errors";
import { type Area, columnCount, type Dimension, intersects, rowCount } from "../area";
import { texts } from "../limits";
import type { SheetModel } from "../sheet-model";
import { assertMayEdit } from "../structure/protection";
import type { Workbook } from "../workbook";
import { copyCell } from "./cell";

/** From the area's far edge to the sheet's. */
function beyond(sheet: SheetModel, area: Area, dimension: Dimension): Area {
  const { maxRows, maxColumns } = sheet.grid;
  return dimension === "rows" ? { ...area, bottom: maxRows } : { ...area, right: maxColumns };
}

function checkMerges(sheet: SheetModel, area: Area): void {
  if (sheet.merges.some((merge) => intersects(merge, area))) throw new ServiceError(texts.partOfMerge);
}

/** Everything from a place on, so many further; what falls over the edge is gone unless the sheet is made larger first. */
function slide(workbook: Workbook, sheet: SheetModel, from: Area, rows: number, columns: number): void {
  const cells = sheet.grid.map(from, (cell) => (cell === undefined ? undefined : copyCell(cell)));
  sheet.grid.each(from, (_cell, row, column) => sheet.grid.put(row, column, undefined));
  const { maxRows, maxColumns } = sheet.grid;
  for (const [down, line] of cells.entries()) {
    for (const [right, cell] of line.entries()) {
      const [row, column] = [from.top + down + rows, from.left + right + columns];
      if (cell !== undefined && row <= maxRows && column <= maxColumns) sheet.grid.put(row, column, cell);
    }
  }
  workbook.follow(sheet, { kind: "move", area: from, rows, columns });
}

export function insertCells(
  workbook: Workbook,
  sheet: SheetModel,
  area: Area,
  dimension: Dimension,
  user: string,
): void {
  const moving = beyond(sheet, area, dimension);
  assertMayEdit(sheet, moving, user, workbook.owner);
  checkMerges(sheet, moving);
  const count = dimension === "rows" ? rowCount(area) : columnCount(area);
  // The sheet grows where something would be pushed over its edge.
  const edge = dimension === "rows" ? sheet.grid.lastRow(area.left, area.right) : sheet.grid.lastColumn();
  const size = dimension === "rows" ? sheet.grid.maxRows : sheet.grid.maxColumns;
  if (edge + count > size) workbook.insert(sheet, dimension, size + 1, edge + count - size);
  slide(workbook, sheet, moving, dimension === "rows" ? count : 0, dimension === "rows" ? 0 : count);
  workbook.cellsChanged(sheet, beyond(sheet, area, dimension));
}

export function deleteCells(
  workbook: Workbook,
  sheet: SheetModel,
  area: Area,
  dimension: Dimension,
  user: string,
): void {
  const moving = beyond(sheet, area, dimension);
  assertMayEdit(sheet, moving, user, workbook.owner);
  checkMerges(sheet, moving);
  sheet.grid.each(area, (_cell, row, column) => sheet.grid.put(row, column, undefined));
  const rest = dimension === "rows" ? { ...moving, top: area.bottom + 1 } : { ...moving, left: area.right + 1 };
  if (rest.top <= rest.bottom && rest.left <= rest.right) {
    const count = dimension === "rows" ? rowCount(area) : columnCount(area);
    slide(workbook, sheet, rest, dimension === "rows" ? -count : 0, dimension === "rows" ? 0 : -count);
  }
  workbook.cellsChanged(sheet, moving);
}
