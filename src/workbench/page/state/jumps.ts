/** Moving to where the data ends or begins, which the document knows: a sheet of 20,000 rows need not be here for it. */
import type { Position } from "../model/addresses";
import { type Axis, nextShown } from "../model/axis";
import { areaOf, type Direction, ofArea, sameArea, single, whereItIs } from "../model/selection";
import { orLost } from "./connection";
import { axesOf, goTo, stretching } from "./moves";
import type { WindowState } from "./window-state";

const directions = { up: "UP", down: "DOWN", left: "PREVIOUS", right: "NEXT" } as const;

/** Keys that come while one is being led somewhere wait until one is there. */
function leading(state: WindowState, work: () => Promise<void>): Promise<void> {
  const done = (state.leading ?? Promise.resolve()).then(work).catch(orLost(state));
  const mine = done.finally(() => {
    if (state.leading === mine) state.leading = null;
  });
  state.leading = mine;
  return mine;
}

/** What was typed is in the document before it is asked where the data ends. */
const settled = (state: WindowState): Promise<unknown> =>
  state.connected.value ? state.inOrder(async () => {}) : Promise.resolve();

/** Nobody is led to where they would see nothing: on to the next line in sight, or else back. */
function inSight(axis: Axis, line: number, step: -1 | 1): number {
  if (axis.sizeOf(line) > 0) return line;
  const on = nextShown(axis, line, step);
  return on === line ? nextShown(axis, line, step === 1 ? -1 : 1) : on;
}

/** Ctrl with an arrow: to the end of what is filled. */
export function jump(state: WindowState, direction: Direction, stretch: boolean): Promise<void> {
  return leading(state, async () => {
    const { sheet } = state;
    if (sheet === undefined) return;
    await settled(state);
    const selection = state.selection.value;
    const { active, corner, anchor = active } = selection;
    const from = stretch ? corner : active;
    const found = await state.api.nextData(sheet.sheetId, from.row, from.column, directions[direction]);
    const axes = axesOf(state);
    if (axes === null) return;
    const step = direction === "down" || direction === "right" ? 1 : -1;
    const to = { row: inSight(axes.rows, found.row, step), column: inSight(axes.columns, found.column, step) };
    goTo(state, stretch ? { ...stretching(selection), corner: to, anchor } : single(to));
  });
}

/** Ctrl+A: what is filled around the active cell, and the whole sheet when that is selected or there is nothing around. */
export function selectAround(state: WindowState): Promise<void> {
  return leading(state, async () => {
    const { sheet } = state;
    if (sheet === undefined) return;
    const selection = state.selection.value;
    const { row, column } = selection.active;
    await settled(state);
    const { region } = await state.api.surroundings(sheet.sheetId, row, column);
    const alone = sameArea(region, { top: row, left: column, bottom: row, right: column });
    if (alone || sameArea(region, areaOf(selection))) selectAll(state);
    else {
      const { active } = selection;
      const area = ofArea(region);
      goTo(state, whereItIs({ active, corner: area.corner, anchor: area.active }));
    }
  });
}

export function selectAll(state: WindowState): void {
  const { sheet } = state;
  if (sheet === undefined) return;
  goTo(state, whereItIs(ofArea({ top: 1, left: 1, bottom: sheet.maxRows, right: sheet.maxColumns })));
}

/** Ctrl+Home, and Home and End along the row. */
export function goToPlace(state: WindowState, to: Partial<Position>, stretch: boolean): void {
  const selection = state.selection.value;
  const { active, corner, anchor = active } = selection;
  const place = { ...(stretch ? corner : active), ...to };
  goTo(state, stretch ? { ...stretching(selection), corner: place, anchor } : single(place));
}

/** Ctrl+End: the last row and the last column in which anything stands. */
export function goToEnd(state: WindowState, stretch: boolean): Promise<void> {
  return leading(state, async () => {
    const { sheet } = state;
    if (sheet === undefined) return;
    await settled(state);
    const { last } = await state.api.surroundings(sheet.sheetId, 1, 1);
    goToPlace(state, { row: Math.max(1, last.row), column: Math.max(1, last.column) }, stretch);
  });
}
