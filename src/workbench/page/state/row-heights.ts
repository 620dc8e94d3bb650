/** Rows grow with what they say, unless somebody has given them a height: broken text, line breaks, large letters. */
import type { CellView } from "../../protocol/views";
import { textSize } from "../model/text-width";
import { usualColumnWidth, usualRowHeight } from "./moves";
import type { WindowState } from "./window-state";

const mayBeHigh = (cell: CellView): boolean =>
  cell.wrap === "WRAP" || (cell.fontSize ?? 10) > 12 || cell.display.includes("\n");

/**
 * Looks at the rows in sight only; those that were seen before keep what was found then. All columns that are known count, also those out of
 * sight, or a row would change its height while one scrolls sideways.
 */
export function fitRows(state: WindowState, lines: readonly number[]): void {
  const { sheet } = state;
  if (sheet === undefined) return;
  const before = state.fittedRows.value.get(sheet.sheetId) ?? {};
  let changed: Record<number, number> | null = null;
  for (const row of lines) {
    if (sheet.rowHeights[row] !== undefined) continue;
    let height = usualRowHeight;
    for (let column = 1; column <= sheet.maxColumns; column += 1) {
      const cell = state.cells.cell(sheet.sheetId, row, column);
      if (cell === undefined) break;
      if (cell === null || !mayBeHigh(cell)) continue;
      const merged = sheet.merges.some((area) => area.top <= row && area.bottom >= row && area.left === column);
      if (merged) continue;
      const width = cell.wrap === "WRAP" ? (sheet.columnWidths[column] ?? usualColumnWidth) : undefined;
      height = Math.max(height, textSize(cell, width).height);
    }
    if ((before[row] ?? usualRowHeight) === height) continue;
    changed ??= { ...before };
    if (height === usualRowHeight) delete changed[row];
    else changed[row] = height;
  }
  if (changed === null) return;
  state.fittedRows.set(new Map(state.fittedRows.value).set(sheet.sheetId, changed));
}
