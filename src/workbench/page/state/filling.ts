/** Filling cells from those beside them: Ctrl+D, Ctrl+R, the fill handle. */
import type { PageEdit } from "../../protocol/edit";
import type { Area } from "../model/addresses";
import { fillEdits } from "../model/hand-edits";
import { isSingle, ofArea, rangesOf } from "../model/selection";
import { makeEdits } from "./editing";
import { leadTo } from "./moves";
import { targetsOf } from "./targets";
import type { WindowState } from "./window-state";

function fillOver(state: WindowState, source: Area, to: Area, series: boolean): PageEdit[] {
  return state.sheet === undefined ? [] : fillEdits(state.sheet, source, to, series);
}

/** Ctrl+D and Ctrl+R: the first row or column of each selected range goes over its others; a single one takes its neighbour's. */
export async function fillFromEdge(state: WindowState, direction: "down" | "right"): Promise<void> {
  const down = direction === "down";
  const edits = rangesOf(state.selection.value).flatMap((area) => {
    const one = down ? area.top === area.bottom : area.left === area.right;
    const from = (down ? area.top : area.left) - (one ? 1 : 0);
    if (from < 1) return [];
    const source = down ? { ...area, top: from, bottom: from } : { ...area, left: from, right: from };
    return fillOver(state, source, down ? { ...area, top: from } : { ...area, left: from }, false);
  });
  await makeEdits(state, edits);
}

/** Ctrl+Enter on a selection: all of it becomes what the active cell is. */
export async function fillFromActive(state: WindowState): Promise<void> {
  const { row, column } = state.selection.value.active;
  const sheetId = state.sheetId.value;
  const from = { top: row, left: column, bottom: row, right: column };
  const targets = targetsOf(state);
  const [only] = targets;
  if (targets.length === 1 && only !== undefined && isSingle(only)) return;
  await makeEdits(
    state,
    targets.map((to): PageEdit => ({ kind: "copy", sheetId, ...from, to, what: "all" })),
  );
}

/** What the fill handle was dragged over; `series` goes on with numbers and dates, otherwise they are repeated. */
export async function fill(state: WindowState, source: Area, to: Area, series: boolean): Promise<void> {
  const same = source.top === to.top && source.left === to.left && source.bottom === to.bottom;
  if (same && source.right === to.right) return;
  const { moves } = state;
  if (await makeEdits(state, fillOver(state, source, to, series))) leadTo(state, moves, ofArea(to));
}

/** A double click on the fill handle: as far down as the column beside it is filled. */
export async function fillAlongside(state: WindowState, source: Area): Promise<void> {
  const { sheet } = state;
  if (sheet === undefined || source.bottom >= sheet.maxRows) return;
  for (const column of [source.left - 1, source.right + 1]) {
    if (column < 1 || column > sheet.maxColumns) continue;
    const beside = { top: source.bottom + 1, bottom: sheet.maxRows, left: column, right: column };
    const filled = (await state.cells.inputs(sheet.sheetId, beside)).findIndex(([input = ""]) => input === "");
    const rows = filled < 0 ? sheet.maxRows - source.bottom : filled;
    if (rows === 0) continue;
    await fill(state, source, { ...source, bottom: source.bottom + rows }, true);
    return;
  }
}
