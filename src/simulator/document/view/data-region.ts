/** Where data begins and ends around a cell: what Ctrl+A and Ctrl+arrow look for. */
import type { Area } from "../area";
import { cellValue } from "../formula/cell-value";
import type { SheetModel } from "../sheet-model";
import type { Workbook } from "../workbook";

function hasData(workbook: Workbook, sheet: SheetModel, row: number, column: number): boolean {
  const cell = sheet.grid.cell(row, column);
  if (cell !== undefined && (cell.formula !== "" || cell.value !== "")) return true;
  return workbook.mayHaveSpills && cellValue(cell, { workbook, sheet }, row, column) !== "";
}

function anyData(workbook: Workbook, sheet: SheetModel, area: Area): boolean {
  if (area.top < 1 || area.left < 1 || area.bottom > sheet.grid.maxRows || area.right > sheet.grid.maxColumns) {
    return false;
  }
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (hasData(workbook, sheet, row, column)) return true;
    }
  }
  return false;
}

/** The range, made larger on each side as long as there is data right beside it; not around its corners. */
export function dataRegion(workbook: Workbook, sheet: SheetModel, from: Area, rows: boolean, columns: boolean): Area {
  let area = from;
  const has = (beside: Partial<Area>): boolean => anyData(workbook, sheet, { ...area, ...beside });
  for (;;) {
    const before = area;
    // As far as it goes in one direction first: a tall block would be looked through again for every row.
    while (rows && has({ top: area.top - 1, bottom: area.top - 1 })) area = { ...area, top: area.top - 1 };
    while (rows && has({ top: area.bottom + 1, bottom: area.bottom + 1 })) area = { ...area, bottom: area.bottom + 1 };
    while (columns && has({ left: area.left - 1, right: area.left - 1 })) area = { ...area, left: area.left - 1 };
    while (columns && has({ left: area.right + 1, right: area.right + 1 })) area = { ...area, right: area.right + 1 };
    if (area === before) return area;
  }
}

/** Steps of one row or column. */
export const directions: Readonly<Record<string, readonly [number, number]>> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

/** The end of the data that one stands in, or the next data, or the edge of the sheet. */
export function nextDataCell(
  workbook: Workbook,
  sheet: SheetModel,
  row: number,
  column: number,
  direction: string,
): readonly [number, number] {
  const [down, right] = directions[direction] ?? [0, 0];
  const { maxRows, maxColumns } = sheet.grid;
  const inside = (r: number, c: number): boolean => r >= 1 && c >= 1 && r <= maxRows && c <= maxColumns;
  const full = (r: number, c: number): boolean => inside(r, c) && hasData(workbook, sheet, r, c);
  let [r, c] = [row, column];
  if (full(r, c) && full(r + down, c + right)) {
    while (full(r + down, c + right)) [r, c] = [r + down, c + right];
    return [r, c];
  }
  while (inside(r + down, c + right)) {
    [r, c] = [r + down, c + right];
    if (full(r, c)) break;
  }
  return [r, c];
}

/** The last row down to which a column has data without a gap, from a row on. */
export function dataEnd(workbook: Workbook, sheet: SheetModel, from: number, column: number): number {
  let row = from;
  while (row < sheet.grid.maxRows && hasData(workbook, sheet, row + 1, column)) row += 1;
  return row;
}
