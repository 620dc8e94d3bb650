/** Moving about: the selection, and what the server is told of it. */
import { type Area, parseAddress } from "../model/addresses";
import { type Axis, makeAxis, nextShown } from "../model/axis";
import { areaOf, type Direction, type GridSelection, jumpSteps, ofArea, single, steps } from "../model/selection";
import type { WindowState } from "./window-state";

export const usualRowHeight = 21;
export const usualColumnWidth = 100;

export function axesOf(state: WindowState): { rows: Axis; columns: Axis } | null {
  const { sheet } = state;
  if (sheet === undefined) return null;
  const { maxRows, maxColumns, frozenRows, frozenColumns, hiddenRows, hiddenColumns, columnWidths } = sheet;
  const { value: resizing } = state.resizing;
  const sizes = resizing === null ? columnWidths : { ...columnWidths, [resizing.column]: resizing.width };
  return {
    rows: makeAxis({ count: maxRows, frozen: frozenRows, hidden: hiddenRows, usualSize: usualRowHeight, sizes: {} }),
    columns: makeAxis({
      count: maxColumns,
      frozen: frozenColumns,
      hidden: hiddenColumns,
      usualSize: usualColumnWidth,
      sizes,
    }),
  };
}

let telling: ReturnType<typeof setTimeout> | null = null;

/** The script sees the selection as of its start, so it is told before a script is started, and otherwise a moment after it came to rest. */
export async function tellSelection(state: WindowState): Promise<void> {
  if (telling !== null) clearTimeout(telling);
  telling = null;
  if (state.person.value === null || state.sheet === undefined) return;
  await state.api.select({ sheetId: state.sheetId.value, ...areaOf(state.selection.value) });
}

function tellSoon(state: WindowState): void {
  if (telling !== null) clearTimeout(telling);
  telling = setTimeout(() => {
    tellSelection(state).catch(() => state.connected.set(false));
  }, 120);
}

export function goTo(
  state: WindowState,
  selection: GridSelection,
  options: { readonly sheetId?: number; readonly told?: boolean } = {},
): void {
  if (options.sheetId !== undefined) state.sheetId.set(options.sheetId);
  const { sheet } = state;
  if (sheet === undefined) return;
  const inside = ({ row, column }: { row: number; column: number }) => ({
    row: Math.min(Math.max(1, row), sheet.maxRows),
    column: Math.min(Math.max(1, column), sheet.maxColumns),
  });
  state.choosing.set(null);
  state.selection.set({ active: inside(selection.active), corner: inside(selection.corner) });
  if (!options.told) tellSoon(state);
}

export function openSheet(state: WindowState, sheetId: number): void {
  if (sheetId === state.sheetId.value) return;
  goTo(state, single({ row: 1, column: 1 }), { sheetId });
}

/** What the name box understands. False when it is no place of this document. */
export function goToAddress(state: WindowState, text: string): boolean {
  const { sheet } = state;
  if (sheet === undefined) return false;
  const named = state.view.value?.document.sheets.find(
    ({ name }) => text.startsWith(`${name}!`) || text.startsWith(`'${name}'!`),
  );
  const place = parseAddress(text, named ?? sheet);
  if (place === null || (place.sheetName !== null && named === undefined)) return false;
  goTo(state, ofArea(place.area), { sheetId: (named ?? sheet).sheetId });
  return true;
}

export function move(state: WindowState, direction: Direction, stretch: boolean): void {
  const axes = axesOf(state);
  if (axes === null) return;
  const { active, corner } = state.selection.value;
  const from = stretch ? corner : active;
  const step = steps[direction];
  const to = {
    row: step.row === 0 ? from.row : nextShown(axes.rows, from.row, step.row > 0 ? 1 : -1),
    column: step.column === 0 ? from.column : nextShown(axes.columns, from.column, step.column > 0 ? 1 : -1),
  };
  goTo(state, stretch ? { active, corner: to } : single(to));
}

/** By whole pages; the grid knows how many rows that is. */
export function moveRows(state: WindowState, rows: number, stretch: boolean): void {
  const axes = axesOf(state);
  if (axes === null) return;
  const { active, corner } = state.selection.value;
  const from = stretch ? corner : active;
  const index = Math.min(Math.max(0, axes.rows.indexOf(from.row) + rows), axes.rows.shown - 1);
  const to = { row: axes.rows.lineAt(index), column: from.column };
  goTo(state, stretch ? { active, corner: to } : single(to));
}

/** Ctrl with an arrow: to the end of what is filled. */
export async function jump(state: WindowState, direction: Direction, stretch: boolean): Promise<void> {
  const { sheet } = state;
  if (sheet === undefined) return;
  const { active, corner } = state.selection.value;
  const from = stretch ? corner : active;
  const ahead: Area = { top: from.row, bottom: from.row, left: from.column, right: from.column };
  const line = {
    up: { ...ahead, top: 1 },
    down: { ...ahead, bottom: sheet.maxRows },
    left: { ...ahead, left: 1 },
    right: { ...ahead, right: sheet.maxColumns },
  }[direction];
  const filled = (await state.cells.inputs(sheet.sheetId, line)).flat().map((input) => input !== "");
  if (direction === "up" || direction === "left") filled.reverse();
  const far = jumpSteps(filled);
  const step = steps[direction];
  const to = { row: from.row + step.row * far, column: from.column + step.column * far };
  goTo(state, stretch ? { active, corner: to } : single(to));
}

export function selectAll(state: WindowState): void {
  const { sheet } = state;
  if (sheet === undefined) return;
  goTo(state, ofArea({ top: 1, left: 1, bottom: sheet.maxRows, right: sheet.maxColumns }));
}
