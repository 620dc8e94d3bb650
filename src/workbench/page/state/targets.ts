/** What an edit of the selection means: all its ranges, without the rows that a filter hides, as in Sheets. */
import type { Area } from "../model/addresses";
import { unfilteredParts } from "../model/hand-edits";
import { rangesOf } from "../model/selection";
import type { WindowState } from "./window-state";

export const unfiltered = (state: WindowState, area: Area): Area[] => unfilteredParts(state.sheet, area);

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
