/** The cells of a sheet: a sparse matrix, 1-based outside. Whatever belongs to a cell travels with its row or column because it is in the cell. */
import { ServiceError } from "../../errors";
import type { Area, Dimension } from "../area";
import { texts } from "../limits";
import { type Cell, copyCell, emptyCell, hasContent } from "./cell";

export type GridRow = (Cell | undefined)[];

export class Grid {
  maxRows: number;
  maxColumns: number;
  /** rows[0] is row 1; rows never written are absent. */
  rows: (GridRow | undefined)[] = [];

  constructor(maxRows: number, maxColumns: number) {
    this.maxRows = maxRows;
    this.maxColumns = maxColumns;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.rows[row - 1]?.[column - 1];
  }

  /** The cell to change; made when it is not there yet. */
  touch(row: number, column: number): Cell {
    let cells = this.rows[row - 1];
    if (cells === undefined) {
      cells = [];
      this.rows[row - 1] = cells;
    }
    let cell = cells[column - 1];
    if (cell === undefined) {
      cell = emptyCell();
      cells[column - 1] = cell;
    }
    return cell;
  }

  put(row: number, column: number, cell: Cell | undefined): void {
    let cells = this.rows[row - 1];
    if (cells === undefined) {
      if (cell === undefined) return;
      cells = [];
      this.rows[row - 1] = cells;
    }
    cells[column - 1] = cell;
  }

  /** Calls back for the cells that exist, in reading order. */
  each(area: Area, visit: (cell: Cell, row: number, column: number) => void): void {
    for (let row = area.top; row <= Math.min(area.bottom, this.rows.length); row += 1) {
      const cells = this.rows[row - 1];
      if (cells === undefined) continue;
      for (let column = area.left; column <= Math.min(area.right, cells.length); column += 1) {
        const cell = cells[column - 1];
        if (cell !== undefined) visit(cell, row, column);
      }
    }
  }

  /** A matrix of the area, each cell read by `read`; the cell is undefined where none was ever written. */
  map<T>(area: Area, read: (cell: Cell | undefined, row: number, column: number) => T): T[][] {
    const matrix: T[][] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      const cells = this.rows[row - 1];
      const line: T[] = [];
      for (let column = area.left; column <= area.right; column += 1) line.push(read(cells?.[column - 1], row, column));
      matrix.push(line);
    }
    return matrix;
  }

  /** Looked for at every change of rows and columns, in all sheets: a loop without a call for each cell takes a tenth of what each() does. */
  withFormula(): Cell[] {
    const found: Cell[] = [];
    for (const cells of this.rows) {
      if (cells === undefined) continue;
      for (const cell of cells) if (cell !== undefined && cell.formula !== "") found.push(cell);
    }
    return found;
  }

  lastRow(left = 1, right = this.maxColumns): number {
    for (let row = this.rows.length; row > 0; row -= 1) {
      const cells = this.rows[row - 1];
      if (cells === undefined) continue;
      const last = Math.min(right, cells.length);
      for (let column = left; column <= last; column += 1) if (hasContent(cells[column - 1])) return row;
    }
    return 0;
  }

  lastColumn(): number {
    let last = 0;
    for (const cells of this.rows) {
      if (cells === undefined) continue;
      for (let column = cells.length; column > last; column -= 1) {
        if (hasContent(cells[column - 1])) last = column;
      }
    }
    return last;
  }

  insert(dimension: Dimension, at: number, count: number): void {
    if (dimension === "rows") {
      // A splice would have to be given `count` arguments; a hole costs nothing.
      if (at - 1 < this.rows.length) {
        this.rows = [...this.rows.slice(0, at - 1), ...new Array<undefined>(count), ...this.rows.slice(at - 1)];
      }
      this.maxRows += count;
      return;
    }
    for (const cells of this.rows) {
      if (cells !== undefined && at - 1 < cells.length) cells.splice(at - 1, 0, ...new Array<undefined>(count));
    }
    this.maxColumns += count;
  }

  remove(dimension: Dimension, first: number, count: number): void {
    if (dimension === "rows") {
      this.rows.splice(first - 1, count);
      this.maxRows -= count;
      return;
    }
    for (const cells of this.rows) cells?.splice(first - 1, count);
    this.maxColumns -= count;
  }

  /** Moves whole rows or columns before another one; the index is counted as it was. */
  move(dimension: Dimension, first: number, count: number, before: number): void {
    const target = before > first ? before - count : before;
    const moveIn = <T>(lines: T[], size: number, filler: T): void => {
      while (lines.length < Math.min(size, Math.max(first + count - 1, target - 1 + count))) lines.push(filler);
      const moved = lines.splice(first - 1, count);
      lines.splice(target - 1, 0, ...moved);
    };
    if (dimension === "rows") {
      moveIn(this.rows, this.maxRows, undefined);
      return;
    }
    for (const cells of this.rows) if (cells !== undefined) moveIn(cells, this.maxColumns, undefined);
  }

  /** Puts the rows of the area into another order; `order` lists the old offsets. Only the area's columns move. */
  reorder(area: Area, order: readonly number[]): void {
    const old = this.map(area, (cell) => cell);
    order.forEach((from, to) => {
      old[from]?.forEach((cell, index) => {
        this.put(area.top + to, area.left + index, cell);
      });
    });
  }

  copy(): Grid {
    const other = new Grid(this.maxRows, this.maxColumns);
    other.rows = this.rows.map((cells) => cells?.map((cell) => (cell === undefined ? undefined : copyCell(cell))));
    return other;
  }
}

export function checkCellCount(cellsNow: number, cellsMore: number, most: number): void {
  if (cellsNow + cellsMore > most) throw new ServiceError(texts.tooManyCells(most));
}
