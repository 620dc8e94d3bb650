/** Sorting by hand: a whole sheet under its frozen rows, or a range, by one column or several. */
import type { PageEdit } from "../../protocol/edit";
import type { SheetView } from "../../protocol/views";
import type { Area } from "../model/addresses";
import { areaOf } from "../model/selection";
import { makeEdits } from "./editing";
import type { WindowState } from "./window-state";

export interface SortBy {
  readonly column: number;
  readonly ascending: boolean;
}

/** The least important first: rows that are alike keep their order. */
function sortEdits(sheetId: number, area: Area, by: readonly SortBy[]): PageEdit[] {
  return [...by]
    .reverse()
    .map(({ column, ascending }) => ({ kind: "sort", sheetId, ...area, byColumn: column, ascending }));
}

const underFrozen = ({ frozenRows, maxRows, maxColumns }: SheetView): Area => ({
  top: frozenRows + 1,
  left: 1,
  bottom: maxRows,
  right: maxColumns,
});

export async function sortSheet(state: WindowState, ascending: boolean): Promise<void> {
  const { sheet } = state;
  if (sheet === undefined) return;
  const { column } = state.selection.value.active;
  await makeEdits(state, sortEdits(sheet.sheetId, underFrozen(sheet), [{ column, ascending }]));
}

/** Rows of the selection, without its first when that is a header. A whole column is sorted with its rows, or it would be torn from them. */
export async function sortRange(state: WindowState, by: readonly SortBy[], hasHeader: boolean): Promise<void> {
  const { sheet } = state;
  if (sheet === undefined) return;
  const area = sortedArea(state, hasHeader);
  if (area !== null) await makeEdits(state, sortEdits(sheet.sheetId, area, by));
}

function sortedArea(state: WindowState, hasHeader: boolean): Area | null {
  const { sheet } = state;
  if (sheet === undefined) return null;
  const selected = areaOf(state.selection.value);
  const whole = selected.top === 1 && selected.bottom === sheet.maxRows;
  const area = whole && selected.left === selected.right ? underFrozen(sheet) : selected;
  const top = area.top + (hasHeader && area.top === selected.top ? 1 : 0);
  return top > area.bottom ? null : { ...area, top };
}

/** One row selected: the whole sheet; otherwise the selected range. */
export async function sortSelection(state: WindowState, ascending: boolean): Promise<void> {
  const selected = areaOf(state.selection.value);
  if (selected.top === selected.bottom) await sortSheet(state, ascending);
  else await sortRange(state, [{ column: state.selection.value.active.column, ascending }], false);
}
