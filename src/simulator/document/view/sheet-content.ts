/** A sheet with the kinds of its values, for writing it into a file. */
import type { CellContent, SheetContent } from "../../api";
import { cellValue } from "../formula/cell-value";
import type { SheetModel } from "../sheet-model";
import type { Workbook } from "../workbook";
import { viewOfCells } from "./view";

export function contentOfSheet(workbook: Workbook, sheet: SheetModel): SheetContent {
  const reader = { workbook, sheet };
  const last = Math.min(sheet.grid.rows.length, sheet.grid.maxRows);
  if (last === 0) return { rows: [] };
  const { cells } = viewOfCells(workbook, sheet, { ...sheet.area, bottom: last });
  const rows = cells.map((line, down) =>
    line.map((view, right): CellContent | null => {
      if (view === null) return null;
      const cell = sheet.grid.cell(down + 1, right + 1);
      return { value: cellValue(cell, reader, down + 1, right + 1), view };
    }),
  );
  const isSeen = (cell: CellContent | null): boolean =>
    cell !== null && (cell.value !== "" || cell.view.background !== undefined || cell.view.borders !== undefined);
  const bottom = rows.findLastIndex((line) => line.some(isSeen)) + 1;
  const right = Math.max(0, ...rows.map((line) => line.findLastIndex(isSeen) + 1));
  return { rows: rows.slice(0, bottom).map((line) => line.slice(0, right)) };
}
