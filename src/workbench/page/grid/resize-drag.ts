/** Columns dragged wider and rows dragged higher by the edge of their head; a double click there makes them fit. */
import type { PageEdit } from "../../protocol/edit";
import { focusGrid } from "../focus";
import { areaOf } from "../model/selection";
import { textSize } from "../model/text-width";
import { orLost } from "../state/connection";
import { makeEdits } from "../state/editing";
import { axesOf, usualRowHeight } from "../state/moves";
import type { Lines } from "../state/targets";
import { readView } from "../state/window-events";
import type { WindowState } from "../state/window-state";

type Dimension = "rows" | "columns";

const narrowest: Readonly<Record<Dimension, number>> = { rows: 10, columns: 20 };
const widestFit = 700;

/** All selected lines of which this is one, or the one alone. */
function linesWith(state: WindowState, dimension: Dimension, line: number): Lines {
  const { sheet } = state;
  const { top, left, bottom, right } = areaOf(state.selection.value);
  const whole =
    dimension === "rows" ? left === 1 && right === sheet?.maxColumns : top === 1 && bottom === sheet?.maxRows;
  const [first, last] = dimension === "rows" ? [top, bottom] : [left, right];
  return whole && line >= first && line <= last ? { first, count: last - first + 1 } : { first: line, count: 1 };
}

async function resize(state: WindowState, dimension: Dimension, line: number, size: number): Promise<void> {
  const sheetId = state.sheetId.value;
  await makeEdits(state, sizeEdits(sheetId, dimension, [{ lines: linesWith(state, dimension, line), size }]));
  // Not before the new size is known here, or the line would jump back for a moment.
  await readView(state).catch(orLost(state));
}

interface Sized {
  readonly lines: Lines;
  readonly size: number;
}

function sizeEdits(sheetId: number, dimension: Dimension, sized: readonly Sized[]): PageEdit[] {
  return sized.map(({ lines, size }) =>
    dimension === "rows"
      ? { kind: "resizeRows", sheetId, ...lines, height: size }
      : { kind: "resizeColumns", sheetId, ...lines, width: size },
  );
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

/** Most lines that are fitted one by one; a whole sheet of rows is left as it is. */
const fittedAtMost = 200;

/** As wide or high as what each of the lines says needs. */
export async function fitSize(state: WindowState, dimension: Dimension, line: number): Promise<void> {
  const { first, count } = linesWith(state, dimension, line);
  const sheetId = state.sheetId.value;
  const sized: Sized[] = [];
  for (let one = first; one < first + Math.min(count, fittedAtMost); one += 1) {
    sized.push({ lines: { first: one, count: 1 }, size: await fittingSize(state, dimension, one) });
  }
  await makeEdits(state, sizeEdits(sheetId, dimension, sized));
  await readView(state).catch(orLost(state));
  focusGrid();
}

/** All that are selected as a whole. */
export async function fitLines(state: WindowState, dimension: Dimension): Promise<void> {
  const { top, left } = areaOf(state.selection.value);
  await fitSize(state, dimension, dimension === "rows" ? top : left);
}

async function fittingSize(state: WindowState, dimension: Dimension, line: number): Promise<number> {
  const { sheet } = state;
  const usual = dimension === "columns" ? 50 : usualRowHeight;
  if (sheet === undefined) return usual;
  const area =
    dimension === "columns"
      ? { top: 1, bottom: sheet.maxRows, left: line, right: line }
      : { top: line, bottom: line, left: 1, right: sheet.maxColumns };
  const cells = (await state.cells.block(sheet.sheetId, area)).flat();
  const axes = axesOf(state);
  let most = usual;
  cells.forEach((cell, index) => {
    if (cell === null) return;
    const width = dimension === "columns" ? undefined : axes?.columns.sizeOf(area.left + index);
    const size = textSize(cell, cell.wrap === "WRAP" ? width : undefined);
    const needed = dimension === "columns" ? size.width + (cell.choices === undefined ? 9 : 27) : size.height;
    most = Math.max(most, needed);
  });
  return Math.min(widestFit, Math.ceil(most));
}
