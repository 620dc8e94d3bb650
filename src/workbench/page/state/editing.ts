/** Changing cells by hand: typing, clearing, filling, sorting, rows and columns, notes; with the question before warned cells, and undo. */
import type { PageEdit } from "../../protocol/edit";
import { ServerError } from "../api";
import { type Area, overlap } from "../model/addresses";
import { inverseOf } from "../model/history";
import { areaOf } from "../model/selection";
import type { WindowState } from "./window-state";

const warning = "You’re trying to edit part of this sheet that shouldn’t be changed accidentally. Edit anyway?";

/** The cells an edit writes, as far as they can be warned. */
function touched(state: WindowState, edit: PageEdit): Area | null {
  const sheet = state.view.value?.document.sheets.find((one) => "sheetId" in edit && one.sheetId === edit.sheetId);
  if (sheet === undefined) return null;
  switch (edit.kind) {
    case "input":
      return {
        top: edit.top,
        left: edit.left,
        bottom: edit.top + edit.values.length - 1,
        right: edit.left + Math.max(0, ...edit.values.map((line) => line.length)) - 1,
      };
    case "clear":
    case "sort":
    case "format":
      return edit;
    case "note":
      return { top: edit.row, left: edit.column, bottom: edit.row, right: edit.column };
    case "deleteRows":
      return { top: edit.first, left: 1, bottom: edit.first + edit.count - 1, right: sheet.maxColumns };
    case "deleteColumns":
      return { top: 1, left: edit.first, bottom: sheet.maxRows, right: edit.first + edit.count - 1 };
    default:
      return null;
  }
}

async function mayEdit(state: WindowState, edits: readonly PageEdit[]): Promise<boolean> {
  const warned = edits.some((edit) => {
    const area = touched(state, edit);
    const sheet = state.view.value?.document.sheets.find((one) => "sheetId" in edit && one.sheetId === edit.sheetId);
    return area !== null && sheet?.warned.some((range) => overlap(range, area)) === true;
  });
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
    const undo: PageEdit[] = [];
    let canUndo = true;
    await state.inOrder(async () => {
      for (const edit of edits) {
        const { before } = await state.api.edit(edit);
        const inverse = inverseOf(edit, before);
        if (inverse === null) canUndo = false;
        else undo.unshift(...inverse);
      }
    });
    if (canUndo && undo.length > 0) state.history.add({ undo, redo: edits });
    return true;
  } catch (error) {
    tellProblem(state, error);
    return false;
  }
}

async function replay(state: WindowState, edits: readonly PageEdit[]): Promise<void> {
  for (const edit of edits) showAtOnce(state, edit);
  try {
    await state.inOrder(async () => {
      for (const edit of edits) await state.api.edit(edit);
    });
  } catch (error) {
    tellProblem(state, error);
  }
}

/** After what is still on its way: that is what is to be taken back. */
export async function undo(state: WindowState): Promise<void> {
  await state.inOrder(async () => {});
  await replay(state, state.history.takeUndo()?.undo ?? []);
}

export async function redo(state: WindowState): Promise<void> {
  await state.inOrder(async () => {});
  await replay(state, state.history.takeRedo()?.redo ?? []);
}

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

export function cancelEditing(state: WindowState): void {
  state.editing.set(null);
  state.choosing.set(null);
}

export function clearSelection(state: WindowState): Promise<boolean> {
  return makeEdits(state, [{ kind: "clear", sheetId: state.sheetId.value, ...areaOf(state.selection.value) }]);
}

/** Ctrl+D: the first row of the selection goes down over the others; a single row takes the one above it. */
export async function fillDown(state: WindowState): Promise<void> {
  const area = areaOf(state.selection.value);
  const from = area.top === area.bottom ? area.top - 1 : area.top;
  if (from < 1) return;
  const [line = []] = await state.cells.inputs(state.sheetId.value, { ...area, top: from, bottom: from });
  const rows = area.bottom - from;
  await input(
    state,
    from + 1,
    area.left,
    Array.from({ length: rows }, () => [...line]),
  );
}

export async function sortSelection(state: WindowState, ascending: boolean): Promise<void> {
  const { sheet } = state;
  if (sheet === undefined) return;
  const selected = areaOf(state.selection.value);
  const byColumn = state.selection.value.active.column;
  // One cell selected: the whole sheet under its frozen rows, as Sheets sorts a sheet by a column.
  const one = selected.top === selected.bottom;
  const area = one ? { top: sheet.frozenRows + 1, left: 1, bottom: sheet.maxRows, right: sheet.maxColumns } : selected;
  await makeEdits(state, [{ kind: "sort", sheetId: sheet.sheetId, ...area, byColumn, ascending }]);
}

export type LineChange =
  | "rowsAbove"
  | "rowsBelow"
  | "columnsLeft"
  | "columnsRight"
  | "deleteRows"
  | "deleteColumns"
  | "hideRows"
  | "showRows"
  | "hideColumns"
  | "showColumns";

export async function changeLines(state: WindowState, change: LineChange): Promise<void> {
  const sheetId = state.sheetId.value;
  const { top, bottom, left, right } = areaOf(state.selection.value);
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  const edits: Readonly<Record<LineChange, PageEdit>> = {
    rowsAbove: { kind: "insertRows", sheetId, before: top, count: rows },
    rowsBelow: { kind: "insertRows", sheetId, before: bottom + 1, count: rows },
    columnsLeft: { kind: "insertColumns", sheetId, before: left, count: columns },
    columnsRight: { kind: "insertColumns", sheetId, before: right + 1, count: columns },
    deleteRows: { kind: "deleteRows", sheetId, first: top, count: rows },
    deleteColumns: { kind: "deleteColumns", sheetId, first: left, count: columns },
    hideRows: { kind: "hideRows", sheetId, first: top, count: rows },
    showRows: { kind: "showRows", sheetId, first: top, count: rows },
    hideColumns: { kind: "hideColumns", sheetId, first: left, count: columns },
    showColumns: { kind: "showColumns", sheetId, first: left, count: columns },
  };
  await makeEdits(state, [edits[change]]);
}

export async function toggleBold(state: WindowState): Promise<void> {
  const { row, column } = state.selection.value.active;
  const bold = state.cells.cell(state.sheetId.value, row, column)?.fontWeight !== "bold";
  await makeEdits(state, [{ kind: "format", sheetId: state.sheetId.value, ...areaOf(state.selection.value), bold }]);
}

export async function paint(state: WindowState, background: string | null): Promise<void> {
  const area = areaOf(state.selection.value);
  await makeEdits(state, [{ kind: "format", sheetId: state.sheetId.value, ...area, background }]);
}

export async function writeNote(state: WindowState, row: number, column: number, text: string): Promise<void> {
  await makeEdits(state, [{ kind: "note", sheetId: state.sheetId.value, row, column, text }]);
}
