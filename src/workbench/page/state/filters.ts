/** The filter of a sheet by hand: made over the cells around the active one, its columns narrowed down, taken away. */
import type { FilterView } from "../../protocol/views";
import { type Area, contains } from "../model/addresses";
import { areaOf, isSingle } from "../model/selection";
import { makeEdits } from "./editing";
import type { WindowState } from "./window-state";

export type FilterColumn = FilterView["columns"][number];

/** The filled cells around one: from it outward until a whole empty line is met on every side. */
async function regionAround(state: WindowState, row: number, column: number): Promise<Area | null> {
  const { sheet } = state;
  if (sheet === undefined) return null;
  const all = { top: 1, left: 1, bottom: sheet.maxRows, right: sheet.maxColumns };
  const inputs = await state.cells.inputs(sheet.sheetId, all);
  const filled = (r: number, c: number) => (inputs[r - 1]?.[c - 1] ?? "") !== "";
  let area = { top: row, left: column, bottom: row, right: column };
  const anyIn = (r1: number, r2: number, c1: number, c2: number) => {
    for (let r = Math.max(1, r1); r <= Math.min(all.bottom, r2); r += 1) {
      for (let c = Math.max(1, c1); c <= Math.min(all.right, c2); c += 1) if (filled(r, c)) return true;
    }
    return false;
  };
  for (let grown = true; grown; ) {
    const { top, left, bottom, right } = area;
    const next = {
      top: top > 1 && anyIn(top - 1, top - 1, left - 1, right + 1) ? top - 1 : top,
      bottom: bottom < all.bottom && anyIn(bottom + 1, bottom + 1, left - 1, right + 1) ? bottom + 1 : bottom,
      left: left > 1 && anyIn(top - 1, bottom + 1, left - 1, left - 1) ? left - 1 : left,
      right: right < all.right && anyIn(top - 1, bottom + 1, right + 1, right + 1) ? right + 1 : right,
    };
    grown = next.top !== top || next.bottom !== bottom || next.left !== left || next.right !== right;
    area = next;
  }
  return area;
}

export async function toggleFilter(state: WindowState): Promise<void> {
  const { sheet } = state;
  if (sheet === undefined) return;
  if (sheet.filter !== undefined) {
    state.filtering.set(null);
    await makeEdits(state, [{ kind: "filter", sheetId: sheet.sheetId, area: null }]);
    return;
  }
  const selected = areaOf(state.selection.value);
  const area = isSingle(selected) ? await regionAround(state, selected.top, selected.left) : selected;
  if (area === null) return;
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
