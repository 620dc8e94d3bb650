/** Pointing at cells while a formula is typed: a click, a drag or an arrow writes their address where one may stand. */
import { type Area, areaAddress, type Position } from "../model/addresses";
import { axesOf } from "../state/moves";
import type { WindowState } from "../state/window-state";

/** Behind an operator, a bracket or a comma there is an address to come. */
const mayStand = (text: string, caret: number): boolean =>
  text.startsWith("=") && /[=(,;+\-*/&<>^:{]\s*$/.test(text.slice(0, caret));

const between = (a: Position, b: Position): Area => ({
  top: Math.min(a.row, b.row),
  left: Math.min(a.column, b.column),
  bottom: Math.max(a.row, b.row),
  right: Math.max(a.column, b.column),
});

/** The field of the cell or of the formula bar, whichever is typed into. */
function fieldOf(): HTMLTextAreaElement | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLTextAreaElement ? activeElement : null;
}

/** False when no address may stand where the caret is: then a click means what it always means. */
export function pointAt(state: WindowState, at: Position, stretch: boolean): boolean {
  const editing = state.editing.value;
  const field = fieldOf();
  if (editing === null || field === null || editing.sheetId !== state.sheetId.value) return false;
  const { value: text, selectionStart: caret, selectionEnd } = field;
  const before = state.pointed.value;
  // The address that was written last is pointed elsewhere until something else is typed.
  const again = before !== null && caret === before.end && text.slice(before.start, before.end) === before.words;
  if (!again && !mayStand(text, caret)) return false;
  const start = again ? before.start : caret;
  const from = again && stretch ? before.from : at;
  const area = between(from, at);
  const words = areaAddress(area);
  const end = start + words.length;
  field.value = text.slice(0, start) + words + text.slice(again ? before.end : selectionEnd);
  field.setSelectionRange(end, end);
  state.pointed.set({ start, end, words, from, to: at, area });
  state.editing.set({ ...editing, text: field.value });
  return true;
}

/** An arrow, from the cell that was pointed at last, or the one that is typed into. */
export function pointOn(state: WindowState, { row, column }: Position, stretch: boolean): boolean {
  const axes = axesOf(state);
  const from = state.pointed.value?.to ?? state.selection.value.active;
  if (axes === null || state.editing.value?.text.startsWith("=") !== true) return false;
  const to = {
    row: Math.min(Math.max(1, from.row + row), axes.rows.count),
    column: Math.min(Math.max(1, from.column + column), axes.columns.count),
  };
  return pointAt(state, to, stretch);
}
