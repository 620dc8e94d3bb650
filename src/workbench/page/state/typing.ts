/** Typing into a cell: it is opened, written into, and left with or without what was typed. */
import { typedOver } from "../model/hand-edits";
import { single } from "../model/selection";
import { makeEdits } from "./editing";
import { goTo } from "./moves";
import { targetsOf } from "./targets";
import type { Editing, WindowState } from "./window-state";

export function startEditing(
  state: WindowState,
  options: { readonly text?: string; readonly where?: "cell" | "bar" } = {},
): void {
  const { row, column } = state.selection.value.active;
  const sheetId = state.sheetId.value;
  const cell = state.cells.cell(sheetId, row, column);
  const { text, where = "cell" } = options;
  state.choosing.set(null);
  state.pointed.set(null);
  state.editing.set({
    sheetId,
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
  cancelEditing(state);
  const { sheetId, row, column, text } = editing;
  if ((state.cells.cell(sheetId, row, column)?.input ?? "") === text) return;
  await makeEdits(state, [{ kind: "input", sheetId, top: row, left: column, values: [[text]] }]);
}

/** Ctrl+Enter: what was typed goes into every selected cell. */
export async function finishOverSelection(state: WindowState): Promise<void> {
  const editing = state.editing.value;
  if (editing === null) return;
  cancelEditing(state);
  await makeEdits(state, typedOver(editing.sheetId, targetsOf(state), editing.text));
}

export function cancelEditing(state: WindowState): void {
  state.editing.set(null);
  state.choosing.set(null);
  state.pointed.set(null);
}

const halfTyped = "rollbook.halfTyped";

/** What is being typed outlives a reload of the page: it is kept with the window until the cell is left, and opened again as it was. */
export function keepHalfTyped(state: WindowState): void {
  state.editing.watch((editing) => {
    if (editing === null) sessionStorage.removeItem(halfTyped);
    else sessionStorage.setItem(halfTyped, JSON.stringify({ ...editing, user: state.api.user }));
  });
}

/** Once the document is there again; in a window that somebody else has taken over it stays closed. */
export function takeUpHalfTyped(state: WindowState): void {
  const kept = sessionStorage.getItem(halfTyped);
  if (kept === null || state.editing.value !== null) return;
  const { user, ...editing } = JSON.parse(kept) as Editing & { readonly user: string };
  const isThere = state.view.value?.document.sheets.some(({ sheetId }) => sheetId === editing.sheetId) === true;
  if (user !== state.api.user || !isThere) return;
  goTo(state, single({ row: editing.row, column: editing.column }), { sheetId: editing.sheetId, by: "page" });
  state.editing.set({ ...editing, mode: "changing" });
}
