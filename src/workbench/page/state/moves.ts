/** Moving about: the selection, and what the server is told of it. */
import { type Area, overlap, type Position, parseAddress } from "../model/addresses";
import { type Axis, makeAxis, nextShown } from "../model/axis";
import {
  areaOf,
  aroundMerges,
  type Direction,
  fromItsTop,
  type GridSelection,
  isSingle,
  mergeAt,
  nextInside,
  rangesOf,
  single,
  steps,
} from "../model/selection";
import { orLost } from "./connection";
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
  const selection = state.selection.value;
  const { active, others = [] } = selection;
  const area = areaOf(selection);
  const isFirst = active.row === area.top && active.column === area.left;
  await state.api.select(
    {
      sheetId: state.sheetId.value,
      ...area,
      ...(isFirst ? {} : { cell: active }),
      ...(others.length === 0 ? {} : { others: [...others] }),
    },
    state.moves,
  );
}

function tellSoon(state: WindowState): void {
  if (telling !== null) clearTimeout(telling);
  telling = setTimeout(() => {
    tellSelection(state).catch(orLost(state));
  }, 120);
}

/**
 * `by`: the person, who goes where they want to; the page, which leads on to what the person has just done; or a script, of whose move the
 * server knows.
 */
export function goTo(
  state: WindowState,
  selection: GridSelection,
  options: { readonly sheetId?: number; readonly by?: "person" | "page" | "script" } = {},
): void {
  const { by = "person" } = options;
  if (by === "person") state.moves += 1;
  if (options.sheetId !== undefined) state.sheetId.set(options.sheetId);
  const { sheet } = state;
  if (sheet === undefined) return;
  const inside = ({ row, column }: { row: number; column: number }) => ({
    row: Math.min(Math.max(1, row), sheet.maxRows),
    column: Math.min(Math.max(1, column), sheet.maxColumns),
  });
  state.choosing.set(null);
  const { anchor, others = [] } = selection;
  const clipped: GridSelection = {
    active: inside(selection.active),
    corner: inside(selection.corner),
    ...(anchor === undefined ? {} : { anchor: inside(anchor) }),
    ...(others.length === 0 ? {} : { others: others.filter((area) => overlap(area, wholeOf(sheet))) }),
    ...(selection.look === undefined ? {} : { look: selection.look === null ? null : inside(selection.look) }),
  };
  state.selection.set(sheet.merges.length === 0 ? clipped : aroundMerges(clipped, sheet.merges));
  if (by !== "script") tellSoon(state);
}

/** Leads on to what was done, unless the person has gone elsewhere since `moves` was counted. */
export function leadTo(state: WindowState, moves: number, selection: GridSelection, sheetId?: number): void {
  if (state.moves !== moves || state.editing.value !== null) return;
  goTo(state, selection, { by: "page", ...(sheetId === undefined ? {} : { sheetId }) });
}

const wholeOf = ({ maxRows, maxColumns }: { readonly maxRows: number; readonly maxColumns: number }): Area => ({
  top: 1,
  left: 1,
  bottom: maxRows,
  right: maxColumns,
});

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
  const selection = state.selection.value;
  const { active, corner, anchor = active } = selection;
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
  goTo(state, stretch ? { ...stretching(selection), corner: to, anchor } : single(to));
}

/** What stays of a selection that is made larger or smaller. */
export function stretching({ active, others }: GridSelection): Pick<GridSelection, "active" | "others"> {
  return { active, ...(others === undefined ? {} : { others }) };
}

/** Enter and Tab while many cells are selected go round inside them; false when only one is. */
export function moveInside(state: WindowState, key: "Enter" | "Tab", back: boolean): boolean {
  let ranges = rangesOf(state.selection.value);
  let area = areaOf(state.selection.value);
  const merges = state.sheet?.merges ?? [];
  const home = mergeAt(merges, state.selection.value.active);
  const alone = isSingle(area) || (home !== undefined && home.bottom === area.bottom && home.right === area.right);
  if (alone && ranges.length === 1) return false;
  const axes = axesOf(state);
  let { active } = state.selection.value;
  // Hidden cells, and those under a merge, are passed over.
  for (let tries = 0; tries < 100_000; tries += 1) {
    const next = nextInside(area, active, key, back);
    if (ranges.length > 1 && isTurn(area, next, back)) {
      ranges = turned(ranges, back);
      area = ranges.at(-1) ?? area;
      active = back ? { row: area.bottom, column: area.right } : { row: area.top, column: area.left };
    } else active = next;
    const merge = mergeAt(merges, active);
    const covered = merge !== undefined && (merge.top !== active.row || merge.left !== active.column);
    if (!covered && axes?.rows.sizeOf(active.row) !== 0 && axes?.columns.sizeOf(active.column) !== 0) break;
  }
  const corner = { row: area.bottom, column: area.right };
  // One looks at the cell that is typed into, not at the end of what is selected.
  const anchor = { row: area.top, column: area.left };
  goTo(state, { active, corner, anchor, others: ranges.slice(0, -1), look: active });
  return true;
}

/** From the last cell of a range to its first, or back: time for the next range. */
const isTurn = (area: Area, { row, column }: Position, back: boolean): boolean =>
  back ? row === area.bottom && column === area.right : row === area.top && column === area.left;

/** The next range in the order in which they were selected comes last, where the one is that is gone through. */
function turned(ranges: readonly Area[], back: boolean): readonly Area[] {
  return back ? [...ranges.slice(-1), ...ranges.slice(0, -1)] : [...ranges.slice(1), ...ranges.slice(0, 1)];
}

/** What is selected as a whole, from edge to edge; null when it is neither, or the whole sheet. */
export function wholeLines(state: WindowState): "rows" | "columns" | null {
  const { sheet } = state;
  if (sheet === undefined) return null;
  const ranges = rangesOf(state.selection.value);
  const rows = ranges.every(({ left, right }) => left === 1 && right === sheet.maxColumns);
  const columns = ranges.every(({ top, bottom }) => top === 1 && bottom === sheet.maxRows);
  if (rows === columns) return null;
  return rows ? "rows" : "columns";
}

/** Alt with a page key: a screen to the side. */
export function moveColumns(state: WindowState, step: -1 | 1): void {
  const axes = axesOf(state);
  const width = state.surface?.scroller.clientWidth ?? 0;
  if (axes === null) return;
  const { active } = state.selection.value;
  const offset = axes.columns.offsetOf(active.column) + step * Math.max(usualColumnWidth, width - 2 * usualColumnWidth);
  const column = axes.columns.lineAtOffset(Math.max(0, offset));
  goTo(state, single({ row: active.row, column }));
}

/** By whole pages; the grid knows how many rows that is. */
export function moveRows(state: WindowState, rows: number, stretch: boolean): void {
  const axes = axesOf(state);
  if (axes === null) return;
  const selection = state.selection.value;
  const { active, corner, anchor = active } = selection;
  const from = stretch ? corner : active;
  const index = Math.min(Math.max(0, axes.rows.indexOf(from.row) + rows), axes.rows.shown - 1);
  const to = { row: axes.rows.lineAt(index), column: from.column };
  goTo(state, stretch ? { ...stretching(selection), corner: to, anchor } : single(to));
}
