/** Rows and columns by hand: insert, delete, hide, move, freeze, sort. */
import type { PageEdit } from "../../protocol/edit";
import { areaOf, ofArea, whereItIs } from "../model/selection";
import { makeEdits } from "./editing";
import { goTo } from "./moves";
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
  const edits: Readonly<Record<LineChange, PageEdit>> = {
    rowsAbove: { kind: "insertRows", sheetId, before: top, count: rows },
    rowsBelow: { kind: "insertRows", sheetId, before: bottom + 1, count: rows },
    columnsLeft: { kind: "insertColumns", sheetId, before: left, count: columns },
    columnsRight: { kind: "insertColumns", sheetId, before: right + 1, count: columns },
    deleteRows: { kind: "deleteRows", sheetId, first: top, count: rows },
    deleteColumns: { kind: "deleteColumns", sheetId, first: left, count: columns },
    hideRows: { kind: "hideRows", sheetId, first: top, count: rows },
    showRows: { kind: "showRows", sheetId, first: top, count: rows },
    hideColumns: { kind: "hideColumns", sheetId, first: left, count: columns },
    showColumns: { kind: "showColumns", sheetId, first: left, count: columns },
  };
  await makeEdits(state, [edits[change]]);
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
  if (!(await makeEdits(state, [{ kind: "moveLines", sheetId, dimension, first, count, before }]))) return;
  const { sheet } = state;
  if (sheet === undefined) return;
  const start = before > first ? before - count : before;
  const end = start + count - 1;
  goTo(
    state,
    whereItIs(
      ofArea(
        dimension === "rows"
          ? { top: start, bottom: end, left: 1, right: sheet.maxColumns }
          : { top: 1, bottom: sheet.maxRows, left: start, right: end },
      ),
    ),
  );
}

/** The selection one step on: what the menu and Alt+Shift+arrows do, as a mouse would drag it. */
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

/** One row selected: the whole sheet under its frozen rows, as Sheets sorts a sheet by a column; otherwise the selected range. */
export async function sortSelection(state: WindowState, ascending: boolean): Promise<void> {
  const { sheet } = state;
  if (sheet === undefined) return;
  const selected = areaOf(state.selection.value);
  const byColumn = state.selection.value.active.column;
  const whole = selected.top === selected.bottom || (selected.top === 1 && selected.bottom === sheet.maxRows);
  const area = whole
    ? { top: sheet.frozenRows + 1, left: 1, bottom: sheet.maxRows, right: sheet.maxColumns }
    : selected;
  await makeEdits(state, [{ kind: "sort", sheetId: sheet.sheetId, ...area, byColumn, ascending }]);
}
