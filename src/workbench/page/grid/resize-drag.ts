/** Columns dragged wider and rows dragged higher by the edge of their head; a double click there makes them fit. */
import { focusGrid } from "../focus";
import { areaOf } from "../model/selection";
import { textSize } from "../model/text-width";
import { makeEdits } from "../state/editing";
import { axesOf } from "../state/moves";
import { readView } from "../state/window-events";
import type { WindowState } from "../state/window-state";

type Dimension = "rows" | "columns";

const narrowest: Readonly<Record<Dimension, number>> = { rows: 10, columns: 20 };
const widestFit = 700;

/** All selected lines of which this is one, or the one alone. */
function linesWith(state: WindowState, dimension: Dimension, line: number): { first: number; count: number } {
  const { sheet } = state;
  const { top, left, bottom, right } = areaOf(state.selection.value);
  const whole =
    dimension === "rows" ? left === 1 && right === sheet?.maxColumns : top === 1 && bottom === sheet?.maxRows;
  const [first, last] = dimension === "rows" ? [top, bottom] : [left, right];
  return whole && line >= first && line <= last ? { first, count: last - first + 1 } : { first: line, count: 1 };
}

async function resize(state: WindowState, dimension: Dimension, line: number, size: number): Promise<void> {
  const sheetId = state.sheetId.value;
  const lines = linesWith(state, dimension, line);
  await makeEdits(state, [
    dimension === "rows"
      ? { kind: "resizeRows", sheetId, ...lines, height: size }
      : { kind: "resizeColumns", sheetId, ...lines, width: size },
  ]);
  // Not before the new size is known here, or the line would jump back for a moment.
  await readView(state).catch(() => state.connected.set(false));
}

/** The line follows the mouse; the document hears of it when the button is let go. */
export function dragSize(state: WindowState, press: MouseEvent, dimension: Dimension, line: number): void {
  press.preventDefault();
  const before = axesOf(state)?.[dimension].sizeOf(line) ?? 0;
  const sizeAt = (event: MouseEvent) => {
    const by = dimension === "rows" ? event.clientY - press.clientY : event.clientX - press.clientX;
    return Math.max(narrowest[dimension], before + by);
  };
  const follow = (event: MouseEvent) => state.resizing.set({ dimension, line, size: sizeAt(event) });
  const stop = async (event: MouseEvent) => {
    removeEventListener("mousemove", follow);
    removeEventListener("mouseup", stop);
    const size = sizeAt(event);
    if (size !== before) await resize(state, dimension, line, size);
    state.resizing.set(null);
    focusGrid();
  };
  addEventListener("mousemove", follow);
  addEventListener("mouseup", stop);
}

/** As wide or high as what the line says needs. */
export async function fitSize(state: WindowState, dimension: Dimension, line: number): Promise<void> {
  const { sheet } = state;
  if (sheet === undefined) return;
  const area =
    dimension === "columns"
      ? { top: 1, bottom: sheet.maxRows, left: line, right: line }
      : { top: line, bottom: line, left: 1, right: sheet.maxColumns };
  const cells = (await state.cells.block(sheet.sheetId, area)).flat().filter((cell) => cell !== null);
  const axes = axesOf(state);
  const sizes = cells.map((cell, index) => {
    const width = dimension === "columns" ? undefined : axes?.columns.sizeOf(area.left + index);
    const size = textSize(cell, cell.wrap === "WRAP" ? width : undefined);
    return dimension === "columns" ? size.width + (cell.choices === undefined ? 9 : 27) : size.height;
  });
  const usual = dimension === "columns" ? 50 : 21;
  await resize(state, dimension, line, Math.min(widestFit, Math.ceil(Math.max(usual, ...sizes))));
  focusGrid();
}
