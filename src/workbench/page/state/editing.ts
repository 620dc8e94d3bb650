/** Edits of the document by hand, on their way to the server; undo and redo. */
import type { PageEdit } from "../../protocol/edit";
import type { HistoryView } from "../../protocol/views";
import { ServerError } from "../api";
import type { Area } from "../model/addresses";
import { cleared } from "../model/hand-edits";
import { fromItsTop, ofArea } from "../model/selection";
import { say, sayKnown } from "../words/say";
import { untilAnswered } from "./connection";
import { leadTo } from "./moves";
import { targetsOf } from "./targets";
import { mayEdit } from "./warned";
import type { WindowState } from "./window-state";

function showAtOnce(state: WindowState, edit: PageEdit): void {
  if (edit.kind === "input") state.cells.write(edit.sheetId, edit.top, edit.left, edit.values);
  if (edit.kind === "clear") {
    const [rows, columns] = [edit.bottom - edit.top + 1, edit.right - edit.left + 1];
    if (rows * columns > 20_000) return;
    const blank = Array.from({ length: rows }, () => Array<string>(columns).fill(""));
    state.cells.write(edit.sheetId, edit.top, edit.left, blank);
  }
}

function tellProblem(state: WindowState, error: unknown): void {
  // The window shows again what the document really holds.
  state.cells.forget();
  const title = error instanceof ServerError ? sayKnown(error.title) : say("The workbench failed");
  void state.ask(title, error instanceof Error ? error.message : String(error), ["OK"]);
}

/**
 * Makes edits that belong together, as one step of undo. False when the person said no, or the document refused. While the workbench does not
 * answer they wait: nothing that was typed is lost.
 */
export async function makeEdits(state: WindowState, edits: readonly PageEdit[]): Promise<boolean> {
  if (edits.length === 0 || !(await mayEdit(state, edits))) return false;
  for (const edit of edits) showAtOnce(state, edit);
  // By its name an edit that has arrived already, but whose answer was lost, is not made again.
  const name = crypto.randomUUID();
  try {
    state.history.set(await state.inOrder(() => untilAnswered(state, () => state.api.edit(edits, name))));
    return true;
  } catch (error) {
    tellProblem(state, error);
    return false;
  }
}

let stepsMade = 0;

/** After what is still on its way: that is what is to be taken back. The eye is led to where it happened. */
async function step(state: WindowState, take: () => Promise<HistoryView>): Promise<void> {
  const { moves } = state;
  stepsMade += 1;
  const mine = stepsMade;
  try {
    const history = await state.inOrder(take);
    state.history.set(history);
    const { place } = history;
    // Of several quick ones only the last is shown.
    if (place === undefined || mine !== stepsMade) return;
    const { sheetId, ...area } = place;
    leadTo(state, moves, fromItsTop(area), sheetId);
  } catch (error) {
    tellProblem(state, error);
  }
}

export const undo = (state: WindowState): Promise<void> => step(state, () => state.api.undo());
export const redo = (state: WindowState): Promise<void> => step(state, () => state.api.redo());

export function input(state: WindowState, top: number, left: number, values: string[][]): Promise<boolean> {
  return makeEdits(state, [{ kind: "input", sheetId: state.sheetId.value, top, left, values }]);
}

/** Cells dragged elsewhere by their border. */
export async function moveBlock(state: WindowState, source: Area, to: Area): Promise<void> {
  if (source.top === to.top && source.left === to.left) return;
  const sheetId = state.sheetId.value;
  const { moves } = state;
  const place = { top: to.top, left: to.left };
  if (await makeEdits(state, [{ kind: "move", sheetId, ...source, to: place }])) leadTo(state, moves, ofArea(to));
}

export async function writeNote(state: WindowState, row: number, column: number, text: string): Promise<void> {
  await makeEdits(state, [{ kind: "note", sheetId: state.sheetId.value, row, column, text }]);
}

/** A space bar ticks all that is selected as the active cell is not. */
export async function tick(state: WindowState): Promise<void> {
  const { row, column } = state.selection.value.active;
  const cell = state.cells.cell(state.sheetId.value, row, column);
  if (cell?.checkbox !== undefined) await input(state, row, column, [[cell.checkbox ? "FALSE" : "TRUE"]]);
}

export function clearSelection(state: WindowState): Promise<boolean> {
  const sheetId = state.sheetId.value;
  return makeEdits(state, cleared(sheetId, targetsOf(state)));
}
