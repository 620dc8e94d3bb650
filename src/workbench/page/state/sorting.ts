/** Sorting by hand: a whole sheet under its frozen rows, or a range, by one column or several. */
import { type SortBy, sortEdits, sortedArea, underFrozen } from "../model/hand-edits";
import { areaOf } from "../model/selection";
import { makeEdits } from "./editing";
import type { WindowState } from "./window-state";

export type { SortBy };

export async function sortSheet(state: WindowState, ascending: boolean): Promise<void> {
  const { sheet } = state;
  if (sheet === undefined) return;
  const { column } = state.selection.value.active;
  await makeEdits(state, sortEdits(sheet.sheetId, underFrozen(sheet), [{ column, ascending }]));
}

export async function sortRange(state: WindowState, by: readonly SortBy[], hasHeader: boolean): Promise<void> {
  const { sheet } = state;
  if (sheet === undefined) return;
  const area = sortedArea(sheet, areaOf(state.selection.value), hasHeader);
  if (area !== null) await makeEdits(state, sortEdits(sheet.sheetId, area, by));
}

/** One row selected: the whole sheet; otherwise the selected range. */
export async function sortSelection(state: WindowState, ascending: boolean): Promise<void> {
  const selected = areaOf(state.selection.value);
  if (selected.top === selected.bottom) await sortSheet(state, ascending);
  else await sortRange(state, [{ column: state.selection.value.active.column, ascending }], false);
}
