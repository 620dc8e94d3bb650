/** Rows and columns by hand: insert, delete, hide, move, freeze. */
import type { PageEdit } from "../../protocol/edit";
import { areaOf, ofArea, whereItIs } from "../model/selection";
import { makeEdits } from "./editing";
import { axesOf, leadTo } from "./moves";
import { linesOf } from "./targets";
import type { WindowState } from "./window-state";

export type LineChange =
  | "rowsAbove"
  | "rowsBelow"
  | "columnsLeft"
  | "columnsRight"
  | "deleteRows"
  | "deleteColumns"
  | "hideRows"
  | "showRows"
  | "hideColumns"
  | "showColumns";

export async function changeLines(state: WindowState, change: LineChange): Promise<void> {
  const sheetId = state.sheetId.value;
  const { top, bottom, left, right } = areaOf(state.selection.value);
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  const each = (dimension: "rows" | "columns", kind: Extract<LineChange, PageEdit["kind"]>): PageEdit[] =>
    linesOf(state, dimension).map((lines) => ({ kind, sheetId, ...lines }));
  const edits: Readonly<Record<LineChange, () => PageEdit[]>> = {
    rowsAbove: () => [{ kind: "insertRows", sheetId, before: top, count: rows }],
    rowsBelow: () => [{ kind: "insertRows", sheetId, before: bottom + 1, count: rows, below: true }],
    columnsLeft: () => [{ kind: "insertColumns", sheetId, before: left, count: columns }],
    columnsRight: () => [{ kind: "insertColumns", sheetId, before: right + 1, count: columns }],
    deleteRows: () => each("rows", "deleteRows"),
    deleteColumns: () => each("columns", "deleteColumns"),
    hideRows: () => each("rows", "hideRows"),
    // Also those right beside the selection: who selects what is around a gap means the gap.
    showRows: () => [showing("showRows", sheetId, top, bottom)],
    hideColumns: () => each("columns", "hideColumns"),
    showColumns: () => [showing("showColumns", sheetId, left, right)],
  };
  await makeEdits(state, edits[change]());
}

function showing(kind: "showRows" | "showColumns", sheetId: number, from: number, to: number): PageEdit {
  return { kind, sheetId, first: from, count: to - from + 1 };
}

/** The hidden ones right before a line. */
export async function showBefore(state: WindowState, dimension: "rows" | "columns", line: number): Promise<void> {
  const axis = axesOf(state)?.[dimension];
  let first = line;
  while (first > 1 && axis?.sizeOf(first - 1) === 0) first -= 1;
  if (first === line) return;
  const kind = dimension === "rows" ? "showRows" : "showColumns";
  await makeEdits(state, [{ kind, sheetId: state.sheetId.value, first, count: line - first }]);
}

/** `before` is counted as before the move. */
export async function moveLines(
  state: WindowState,
  dimension: "rows" | "columns",
  first: number,
  count: number,
  before: number,
): Promise<void> {
  const sheetId = state.sheetId.value;
  const { moves } = state;
  if (!(await makeEdits(state, [{ kind: "moveLines", sheetId, dimension, first, count, before }]))) return;
  const { sheet } = state;
  if (sheet === undefined) return;
  const start = before > first ? before - count : before;
  const end = start + count - 1;
  const area =
    dimension === "rows"
      ? { top: start, bottom: end, left: 1, right: sheet.maxColumns }
      : { top: 1, bottom: sheet.maxRows, left: start, right: end };
  leadTo(state, moves, whereItIs(ofArea(area)));
}

/** The selection one step on: what the menu does, as a mouse would drag it. */
export async function shiftLines(state: WindowState, dimension: "rows" | "columns", step: 1 | -1): Promise<void> {
  const { sheet } = state;
  if (sheet === undefined) return;
  const { top, bottom, left, right } = areaOf(state.selection.value);
  const [first, last, most] = dimension === "rows" ? [top, bottom, sheet.maxRows] : [left, right, sheet.maxColumns];
  const before = step > 0 ? last + 2 : first - 1;
  if (before < 1 || before > most + 1) return;
  await moveLines(state, dimension, first, last - first + 1, before);
}

export async function freeze(
  state: WindowState,
  lines: { readonly rows?: number; readonly columns?: number },
): Promise<void> {
  await makeEdits(state, [{ kind: "freeze", sheetId: state.sheetId.value, ...lines }]);
}

/** Pixels for all rows or columns of the selection. */
export async function setSizes(state: WindowState, dimension: "rows" | "columns", size: number): Promise<void> {
  const sheetId = state.sheetId.value;
  const edits = linesOf(state, dimension).map(
    (lines): PageEdit =>
      dimension === "rows"
        ? { kind: "resizeRows", sheetId, ...lines, height: size }
        : { kind: "resizeColumns", sheetId, ...lines, width: size },
  );
  await makeEdits(state, edits);
}

/** Rows below the last one. */
export async function addRows(state: WindowState, count: number): Promise<void> {
  const { sheet } = state;
  if (sheet === undefined) return;
  await makeEdits(state, [{ kind: "insertRows", sheetId: sheet.sheetId, before: sheet.maxRows + 1, count }]);
}
