/** Everything that is in some cells, taken out to be put back later: what undo needs. */
import type { SavedCells } from "../../api";
import type { Area } from "../area";
import { intersects } from "../area";
import { type CellStyle, internStyle, isUntouched } from "../cells/cell";
import type { ValidationRule } from "../cells/validation-rule";
import type { SheetModel } from "../sheet-model";
import { assertMayEdit } from "../structure/protection";
import type { Workbook } from "../workbook";
import { Numbering, restoreCell, type SavedCell, saveCell } from "./saved-cell";

interface Block {
  readonly area: Area;
  readonly styles: readonly CellStyle[];
  readonly rules: readonly ValidationRule[];
  readonly merges: readonly Area[];
  readonly rows: readonly (readonly [row: number, cells: readonly SavedCell[]])[];
}

export function takeCells(sheet: SheetModel, area: Area): SavedCells {
  const styles = new Numbering<CellStyle>();
  const rules = new Numbering<ValidationRule>();
  const rows = new Map<number, SavedCell[]>();
  sheet.grid.each(area, (cell, row, column) => {
    if (isUntouched(cell)) return;
    const line = rows.get(row) ?? [];
    line.push(saveCell(column, cell, styles, rules));
    rows.set(row, line);
  });
  const { top, left, bottom, right } = area;
  const block: Block = {
    area: { top, left, bottom, right },
    styles: styles.items,
    rules: rules.items,
    // Also those that reach beyond: putting the cells back takes away what has come over them.
    merges: sheet.merges.filter((merge) => intersects(area, merge)),
    rows: [...rows],
  };
  return { kind: "cells", text: JSON.stringify(block) };
}

/** Puts the cells back where they were, and takes away what has come there since. */
export function putCellsBack(workbook: Workbook, sheet: SheetModel, saved: SavedCells, user: string): Area {
  const block = JSON.parse(saved.text) as Block;
  const { area } = block;
  assertMayEdit(sheet, area, user, workbook.owner);
  sheet.grid.each(area, (_cell, row, column) => sheet.grid.put(row, column, undefined));
  const styles = block.styles.map(internStyle);
  for (const [row, cells] of block.rows) {
    for (const cell of cells) restoreCell(sheet.grid.touch(row, cell[0]), cell, styles, block.rules);
  }
  sheet.merges = [...sheet.merges.filter((merge) => !intersects(merge, area)), ...block.merges];
  workbook.cellsChanged(sheet, area);
  workbook.structureChanged(sheet);
  return area;
}

/** As if they had been taken elsewhere: for cells that have moved since. */
export function shiftedCells(saved: SavedCells, rows: number, columns: number): SavedCells {
  if (rows === 0 && columns === 0) return saved;
  const block = JSON.parse(saved.text) as Block;
  const shift = ({ top, left, bottom, right }: Area): Area => ({
    top: top + rows,
    left: left + columns,
    bottom: bottom + rows,
    right: right + columns,
  });
  const moved: Block = {
    ...block,
    area: shift(block.area),
    merges: block.merges.map(shift),
    rows: block.rows.map(([row, cells]) => [
      row + rows,
      cells.map((cell) => [cell[0] + columns, ...cell.slice(1)] as unknown as SavedCell),
    ]),
  };
  return { kind: "cells", text: JSON.stringify(moved) };
}
