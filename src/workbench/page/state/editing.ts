/** Changing cells by hand: typing, clearing, filling, notes; with the question before warned cells, and undo. */
import type { PageEdit } from "../../protocol/edit";
import type { HistoryView, SheetView } from "../../protocol/views";
import { ServerError } from "../api";
import { type Area, overlap } from "../model/addresses";
import { areaOf, fromItsTop, ofArea } from "../model/selection";
import { goTo } from "./moves";
import type { WindowState } from "./window-state";

const warning = "You’re trying to edit part of this sheet that shouldn’t be changed accidentally. Edit anyway?";

interface Touched {
  readonly sheetId: number;
  readonly area: Area;
}

function sizeOf(values: readonly (readonly string[])[]): { rows: number; columns: number } {
  return { rows: values.length, columns: Math.max(1, ...values.map((line) => line.length)) };
}

/** The cells an edit writes, as far as they can be warned. */
function touched(sheets: readonly SheetView[], edit: PageEdit): Touched[] {
  if (!("sheetId" in edit)) return [];
  const { sheetId } = edit;
  const sheet = sheets.find((one) => one.sheetId === sheetId);
  if (sheet === undefined) return [];
  const here = (area: Area): Touched[] => [{ sheetId, area }];
  switch (edit.kind) {
    case "input": {
      const { rows, columns } = sizeOf(edit.values);
      return here({ top: edit.top, left: edit.left, bottom: edit.top + rows - 1, right: edit.left + columns - 1 });
    }
    case "clear":
    case "sort":
    case "format":
    case "clearFormats":
    case "merge":
    case "dropDown":
      return here(edit);
    case "fill":
      return here(edit.to);
    case "copy":
      return [{ sheetId: edit.to.sheetId ?? sheetId, area: edit.to }];
    case "move": {
      const bottom = edit.to.top + edit.bottom - edit.top;
      const right = edit.to.left + edit.right - edit.left;
      const to = { top: edit.to.top, left: edit.to.left, bottom, right };
      return [...here(edit), { sheetId: edit.to.sheetId ?? sheetId, area: to }];
    }
    case "note":
      return here({ top: edit.row, left: edit.column, bottom: edit.row, right: edit.column });
    case "deleteRows":
      return here({ top: edit.first, left: 1, bottom: edit.first + edit.count - 1, right: sheet.maxColumns });
    case "deleteColumns":
      return here({ top: 1, left: edit.first, bottom: sheet.maxRows, right: edit.first + edit.count - 1 });
    default:
      return [];
  }
}

async function mayEdit(state: WindowState, edits: readonly PageEdit[]): Promise<boolean> {
  const sheets = state.view.value?.document.sheets ?? [];
  const warned = edits
    .flatMap((edit) => touched(sheets, edit))
    .some(({ sheetId, area }) =>
      sheets.find((one) => one.sheetId === sheetId)?.warned.some((range) => overlap(range, area)),
    );
  return !warned || (await state.ask("Heads up!", warning, ["Cancel", "OK"])) === "OK";
}

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
  const title = error instanceof ServerError ? error.title : "The workbench failed";
  void state.ask(title, error instanceof Error ? error.message : String(error), ["OK"]);
}

/** Makes edits that belong together, as one step of undo. False when the person said no, or the document refused. */
export async function makeEdits(state: WindowState, edits: readonly PageEdit[]): Promise<boolean> {
  if (edits.length === 0 || !(await mayEdit(state, edits))) return false;
  for (const edit of edits) showAtOnce(state, edit);
  try {
    state.history.set(await state.inOrder(() => state.api.edit(edits)));
    return true;
  } catch (error) {
    tellProblem(state, error);
    return false;
  }
}

/** After what is still on its way: that is what is to be taken back. The eye is led to where it happened. */
async function step(state: WindowState, take: () => Promise<HistoryView>): Promise<void> {
  try {
    const history = await state.inOrder(take);
    state.history.set(history);
    const { place } = history;
    if (place === undefined) return;
    const { sheetId, ...area } = place;
    goTo(state, fromItsTop(area), { sheetId });
  } catch (error) {
    tellProblem(state, error);
  }
}

export const undo = (state: WindowState): Promise<void> => step(state, () => state.api.undo());
export const redo = (state: WindowState): Promise<void> => step(state, () => state.api.redo());

export function input(state: WindowState, top: number, left: number, values: string[][]): Promise<boolean> {
  return makeEdits(state, [{ kind: "input", sheetId: state.sheetId.value, top, left, values }]);
}

export function startEditing(
  state: WindowState,
  options: { readonly text?: string; readonly where?: "cell" | "bar" } = {},
): void {
  const { row, column } = state.selection.value.active;
  const cell = state.cells.cell(state.sheetId.value, row, column);
  const { text, where = "cell" } = options;
  state.choosing.set(null);
  state.editing.set({
    row,
    column,
    text: text ?? cell?.input ?? "",
    mode: text === undefined ? "changing" : "typing",
    where,
  });
}

/** Takes over what has been typed; nothing is written when it is what was there. */
export async function finishEditing(state: WindowState): Promise<void> {
  const editing = state.editing.value;
  if (editing === null) return;
  state.editing.set(null);
  state.choosing.set(null);
  const { row, column, text } = editing;
  if ((state.cells.cell(state.sheetId.value, row, column)?.input ?? "") === text) return;
  await input(state, row, column, [[text]]);
}

/** Ctrl+Enter: what was typed goes into every selected cell. */
export async function finishOverSelection(state: WindowState): Promise<void> {
  const editing = state.editing.value;
  if (editing === null) return;
  cancelEditing(state);
  const { top, left, bottom, right } = areaOf(state.selection.value);
  const line = Array<string>(right - left + 1).fill(editing.text);
  await input(
    state,
    top,
    left,
    Array.from({ length: bottom - top + 1 }, () => [...line]),
  );
}

export function cancelEditing(state: WindowState): void {
  state.editing.set(null);
  state.choosing.set(null);
}

/** Ctrl+D and Ctrl+R: the first row or column of the selection goes over the others; a single one takes its neighbour's. */
export async function fillFromEdge(state: WindowState, direction: "down" | "right"): Promise<void> {
  const area = areaOf(state.selection.value);
  const down = direction === "down";
  const one = down ? area.top === area.bottom : area.left === area.right;
  const from = (down ? area.top : area.left) - (one ? 1 : 0);
  if (from < 1) return;
  const source = down ? { ...area, top: from, bottom: from } : { ...area, left: from, right: from };
  const to = down ? { ...area, top: from } : { ...area, left: from };
  await fill(state, source, to, false);
}

/** What the fill handle was dragged over; `series` goes on with numbers and dates, otherwise they are repeated. */
export async function fill(state: WindowState, source: Area, to: Area, series: boolean): Promise<void> {
  const same = source.top === to.top && source.left === to.left && source.bottom === to.bottom;
  if (same && source.right === to.right) return;
  const sheetId = state.sheetId.value;
  if (await makeEdits(state, [{ kind: "fill", sheetId, ...source, to, series }])) goTo(state, ofArea(to));
}

/** A double click on the fill handle: as far down as the column beside it is filled. */
export async function fillAlongside(state: WindowState): Promise<void> {
  const { sheet } = state;
  const source = areaOf(state.selection.value);
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

/** Cells dragged elsewhere by their border. */
export async function moveBlock(state: WindowState, source: Area, to: Area): Promise<void> {
  if (source.top === to.top && source.left === to.left) return;
  const sheetId = state.sheetId.value;
  const place = { top: to.top, left: to.left };
  if (await makeEdits(state, [{ kind: "move", sheetId, ...source, to: place }])) goTo(state, ofArea(to));
}

export async function writeNote(state: WindowState, row: number, column: number, text: string): Promise<void> {
  await makeEdits(state, [{ kind: "note", sheetId: state.sheetId.value, row, column, text }]);
}

export async function tick(state: WindowState): Promise<void> {
  const { row, column } = state.selection.value.active;
  const cell = state.cells.cell(state.sheetId.value, row, column);
  if (cell?.checkbox !== undefined) await input(state, row, column, [[cell.checkbox ? "FALSE" : "TRUE"]]);
}

export function clearSelection(state: WindowState): Promise<boolean> {
  return makeEdits(state, [{ kind: "clear", sheetId: state.sheetId.value, ...areaOf(state.selection.value) }]);
}
