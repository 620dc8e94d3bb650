/** Moving about: the selection, and what the server is told of it. */
import { type Area, parseAddress } from "../model/addresses";
import { type Axis, makeAxis, nextShown } from "../model/axis";
import {
  areaOf,
  aroundMerges,
  type Direction,
  fromItsTop,
  type GridSelection,
  isSingle,
  jumpSteps,
  mergeAt,
  nextInside,
  ofArea,
  single,
  steps,
  whereItIs,
} from "../model/selection";
import type { WindowState } from "./window-state";

export const usualRowHeight = 21;
export const usualColumnWidth = 100;

export function axesOf(state: WindowState): { rows: Axis; columns: Axis } | null {
  const { sheet } = state;
  if (sheet === undefined) return null;
  const { maxRows, maxColumns, frozenRows, frozenColumns, hiddenRows, hiddenColumns } = sheet;
  const { value: resizing } = state.resizing;
  const sizes = (dimension: "rows" | "columns", known: Readonly<Record<number, number>>) =>
    resizing?.dimension === dimension ? { ...known, [resizing.line]: resizing.size } : known;
  const heights = { ...state.fittedRows.value.get(sheet.sheetId), ...sheet.rowHeights };
  return {
    rows: makeAxis({
      count: maxRows,
      frozen: frozenRows,
      hidden: hiddenRows,
      usualSize: usualRowHeight,
      sizes: sizes("rows", heights),
    }),
    columns: makeAxis({
      count: maxColumns,
      frozen: frozenColumns,
      hidden: hiddenColumns,
      usualSize: usualColumnWidth,
      sizes: sizes("columns", sheet.columnWidths),
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
  const { anchor } = selection;
  const clipped = {
    active: inside(selection.active),
    corner: inside(selection.corner),
    ...(anchor === undefined ? {} : { anchor: inside(anchor) }),
    ...(selection.look === undefined ? {} : { look: selection.look === null ? null : inside(selection.look) }),
  };
  state.selection.set(sheet.merges.length === 0 ? clipped : aroundMerges(clipped, sheet.merges));
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
  goTo(state, fromItsTop(place.area), { sheetId: (named ?? sheet).sheetId });
  return true;
}

export function move(state: WindowState, direction: Direction, stretch: boolean): void {
  const axes = axesOf(state);
  const { sheet } = state;
  if (axes === null || sheet === undefined) return;
  const { active, corner, anchor = active } = state.selection.value;
  const step = steps[direction];
  const from = stretch ? corner : active;
  // Out of a merge from its own edge, whichever of its cells is meant.
  const home = stretch ? undefined : mergeAt(sheet.merges, from);
  const edge = { up: home?.top, down: home?.bottom, left: home?.left, right: home?.right }[direction];
  const row = step.row === 0 ? from.row : (edge ?? from.row);
  const column = step.column === 0 ? from.column : (edge ?? from.column);
  const to = {
    row: step.row === 0 ? row : nextShown(axes.rows, row, step.row > 0 ? 1 : -1),
    column: step.column === 0 ? column : nextShown(axes.columns, column, step.column > 0 ? 1 : -1),
  };
  goTo(state, stretch ? { active, corner: to, anchor } : single(to));
}

/** Enter and Tab while many cells are selected go round inside them; false when only one is. */
export function moveInside(state: WindowState, key: "Enter" | "Tab", back: boolean): boolean {
  const area = areaOf(state.selection.value);
  const merges = state.sheet?.merges ?? [];
  const home = mergeAt(merges, state.selection.value.active);
  if (isSingle(area) || (home !== undefined && home.bottom === area.bottom && home.right === area.right)) return false;
  const axes = axesOf(state);
  let { active } = state.selection.value;
  // Hidden cells, and those under a merge, are passed over.
  for (let tries = 0; tries < 100_000; tries += 1) {
    active = nextInside(area, active, key, back);
    const merge = mergeAt(merges, active);
    const covered = merge !== undefined && (merge.top !== active.row || merge.left !== active.column);
    if (!covered && axes?.rows.sizeOf(active.row) !== 0 && axes?.columns.sizeOf(active.column) !== 0) break;
  }
  const corner = { row: area.bottom, column: area.right };
  goTo(state, { active, corner, anchor: { row: area.top, column: area.left } });
  return true;
}

/** By whole pages; the grid knows how many rows that is. */
export function moveRows(state: WindowState, rows: number, stretch: boolean): void {
  const axes = axesOf(state);
  if (axes === null) return;
  const { active, corner, anchor = active } = state.selection.value;
  const from = stretch ? corner : active;
  const index = Math.min(Math.max(0, axes.rows.indexOf(from.row) + rows), axes.rows.shown - 1);
  const to = { row: axes.rows.lineAt(index), column: from.column };
  goTo(state, stretch ? { active, corner: to, anchor } : single(to));
}

/** Ctrl with an arrow: to the end of what is filled. */
export async function jump(state: WindowState, direction: Direction, stretch: boolean): Promise<void> {
  const { sheet } = state;
  if (sheet === undefined) return;
  const { active, corner, anchor = active } = state.selection.value;
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
  goTo(state, stretch ? { active, corner: to, anchor } : single(to));
}

export function selectAll(state: WindowState): void {
  const { sheet } = state;
  if (sheet === undefined) return;
  goTo(state, whereItIs(ofArea({ top: 1, left: 1, bottom: sheet.maxRows, right: sheet.maxColumns })));
}

/** Ctrl+End: the last row and the last column in which anything stands. */
export async function goToEnd(state: WindowState): Promise<void> {
  const { sheet } = state;
  if (sheet === undefined) return;
  const all = { top: 1, left: 1, bottom: sheet.maxRows, right: sheet.maxColumns };
  const inputs = await state.cells.inputs(sheet.sheetId, all);
  const row = inputs.findLastIndex((line) => line.some((text) => text !== "")) + 1;
  const column = Math.max(0, ...inputs.map((line) => line.findLastIndex((text) => text !== "") + 1));
  goTo(state, single({ row: Math.max(1, row), column: Math.max(1, column) }));
}
