/** What an edit of the selection means: all its ranges, without the rows that a filter hides, as in Sheets. */
import type { Area } from "../model/addresses";
import { rangesOf } from "../model/selection";
import type { WindowState } from "./window-state";

/** The parts of an area that a filter leaves in sight; rows that somebody has hidden by hand count as in sight. */
export function unfiltered(state: WindowState, area: Area): Area[] {
  const filter = state.sheet?.filter;
  // A filtered row is hidden in its whole width.
  if (filter === undefined || filter.hiddenRows.length === 0) return [area];
  const hidden = filter.hiddenRows.filter((row) => row >= area.top && row <= area.bottom).sort((a, b) => a - b);
  const parts: Area[] = [];
  let top = area.top;
  for (const row of hidden) {
    if (row > top) parts.push({ ...area, top, bottom: row - 1 });
    top = row + 1;
  }
  if (top <= area.bottom) parts.push({ ...area, top });
  return parts;
}

export function targetsOf(state: WindowState): Area[] {
  return rangesOf(state.selection.value).flatMap((area) => unfiltered(state, area));
}

export interface Lines {
  readonly first: number;
  readonly count: number;
}

/** The rows or columns of the selection, each once, the last ones first: whoever deletes them leaves the others in their place. */
export function linesOf(state: WindowState, dimension: "rows" | "columns"): Lines[] {
  const spans = targetsOf(state)
    .map(({ top, bottom, left, right }) => (dimension === "rows" ? ([top, bottom] as const) : ([left, right] as const)))
    .sort(([a], [b]) => a - b);
  const merged: [number, number][] = [];
  for (const [first, last] of spans) {
    const before = merged.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else merged.push([first, last]);
  }
  return merged.reverse().map(([first, last]) => ({ first, count: last - first + 1 }));
}
