/** The filter of a sheet by hand: made over the cells around the active one, its columns narrowed down, taken away. */
import type { FilterView } from "../../protocol/views";
import { contains } from "../model/addresses";
import { areaOf, isSingle } from "../model/selection";
import { makeEdits } from "./editing";
import type { WindowState } from "./window-state";

export type FilterColumn = FilterView["columns"][number];

export async function toggleFilter(state: WindowState): Promise<void> {
  const { sheet } = state;
  if (sheet === undefined) return;
  if (sheet.filter !== undefined) {
    state.filtering.set(null);
    await makeEdits(state, [{ kind: "filter", sheetId: sheet.sheetId, area: null }]);
    return;
  }
  const selected = areaOf(state.selection.value);
  const area = isSingle(selected)
    ? (await state.api.surroundings(sheet.sheetId, selected.top, selected.left)).region
    : selected;
  await makeEdits(state, [{ kind: "filter", sheetId: sheet.sheetId, area }]);
}

export function filterColumnOf(state: WindowState, column: number): FilterColumn | undefined {
  return state.sheet?.filter?.columns.find((one) => one.column === column);
}

/** Opens the list of the active cell's column, when that has a filter. */
export function openFilter(state: WindowState): boolean {
  const { active } = state.selection.value;
  const filter = state.sheet?.filter;
  if (filter === undefined || !contains(filter, active)) return false;
  state.filtering.set(active.column);
  return true;
}

export async function narrowColumn(
  state: WindowState,
  column: number,
  by: { readonly hidden?: string[]; readonly criteria?: string; readonly values?: (string | number | boolean)[] },
): Promise<void> {
  await makeEdits(state, [{ kind: "filterColumn", sheetId: state.sheetId.value, column, ...by }]);
}

export async function sortFiltered(state: WindowState, column: number, ascending: boolean): Promise<void> {
  const { sheet } = state;
  if (sheet?.filter === undefined) return;
  const { top, left, bottom, right } = sheet.filter;
  const area = { top: top + 1, left, bottom, right };
  await makeEdits(state, [{ kind: "sort", sheetId: sheet.sheetId, ...area, byColumn: column, ascending }]);
}
