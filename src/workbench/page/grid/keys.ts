/** The keyboard on the grid, as Google Sheets has it. */
import type { Direction } from "../model/selection";
import { single } from "../model/selection";
import {
  cancelEditing,
  clearSelection,
  fillDown,
  finishEditing,
  redo,
  startEditing,
  toggleBold,
  undo,
} from "../state/editing";
import { followLink } from "../state/links";
import { goTo, jump, move, moveRows, selectAll } from "../state/moves";
import type { WindowState } from "../state/window-state";
import { choiceKey } from "./choice-keys";
import { selectLines } from "./pointer";

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** The column where a row of Tab presses began: Enter goes back to it, one row down. */
let tabbedFrom: number | null = null;

export function gridKey(state: WindowState, event: KeyboardEvent, rowsPerPage: number): void {
  // While an input method composes, its keys are its own.
  if (event.isComposing) return;
  if (
    choiceKey(state, event) ||
    (state.editing.value === null ? whileSelecting(state, event, rowsPerPage) : whileEditing(state, event))
  ) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function leave(state: WindowState, key: "Enter" | "Tab", back: boolean): void {
  const { active } = state.selection.value;
  if (key === "Tab") {
    tabbedFrom ??= active.column;
    move(state, back ? "left" : "right", false);
    return;
  }
  if (tabbedFrom !== null && !back) goTo(state, single({ row: active.row, column: tabbedFrom }));
  tabbedFrom = null;
  move(state, back ? "up" : "down", false);
}

/** Keys while a cell is open; also those of the formula bar. */
export function whileEditing(state: WindowState, event: KeyboardEvent): boolean {
  const { key } = event;
  if (key === "Escape") {
    cancelEditing(state);
    return true;
  }
  if (key === "Enter" && (event.altKey || event.ctrlKey)) {
    insertLineEnd(state, event);
    return true;
  }
  if (key === "Enter" || key === "Tab") {
    void finishEditing(state);
    leave(state, key, event.shiftKey);
    return true;
  }
  const editing = state.editing.value;
  const direction = arrows[key];
  if (direction !== undefined && editing?.mode === "typing" && editing.where === "cell" && !event.shiftKey) {
    void finishEditing(state);
    move(state, direction, false);
    return true;
  }
  if (key === "F2" && editing !== null) {
    state.editing.set({ ...editing, mode: editing.mode === "typing" ? "changing" : "typing" });
    return true;
  }
  return false;
}

function insertLineEnd(state: WindowState, event: KeyboardEvent): void {
  const editing = state.editing.value;
  if (editing === null || !(event.target instanceof HTMLTextAreaElement)) return;
  const { target } = event;
  target.setRangeText("\n", target.selectionStart, target.selectionEnd, "end");
  state.editing.set({ ...editing, text: target.value });
}

function whileSelecting(state: WindowState, event: KeyboardEvent, rowsPerPage: number): boolean {
  const { key, shiftKey: shift } = event;
  const control = event.ctrlKey || event.metaKey;
  const direction = arrows[key];
  if (direction !== undefined && event.altKey) return openChoices(state);
  if (direction !== undefined) {
    tabbedFrom = null;
    if (control) void jump(state, direction, shift);
    else move(state, direction, shift);
    return true;
  }
  if (control) return withControl(state, key.toLowerCase(), shift);
  switch (key) {
    case "Enter":
      if (event.altKey) return followLink(state);
      if (shift) leave(state, "Enter", true);
      else if (tabbedFrom !== null) leave(state, "Enter", false);
      else if (!openChoices(state)) startEditing(state);
      return true;
    case "Tab":
      leave(state, "Tab", shift);
      return true;
    case "F2":
      if (shift) state.notingCell.set(state.selection.value.active);
      else startEditing(state);
      return true;
    case "Delete":
    case "Backspace":
      void clearSelection(state);
      return true;
    case "Escape":
      state.copied.set(null);
      return true;
    case "PageUp":
    case "PageDown":
      moveRows(state, key === "PageUp" ? -rowsPerPage : rowsPerPage, shift);
      return true;
    case "Home":
    case "End": {
      const { active, corner } = state.selection.value;
      const from = shift ? corner : active;
      const to = { row: from.row, column: key === "Home" ? 1 : (state.sheet?.maxColumns ?? 1) };
      goTo(state, shift ? { active, corner: to } : single(to));
      return true;
    }
    case " ":
      if (!shift) return false;
      selectLines(state, "rows");
      return true;
    default:
      return false;
  }
}

function withControl(state: WindowState, key: string, shift: boolean): boolean {
  switch (key) {
    case "a":
      selectAll(state);
      return true;
    case "z":
      void (shift ? redo(state) : undo(state));
      return true;
    case "y":
      void redo(state);
      return true;
    case "d":
      void fillDown(state);
      return true;
    case "b":
      void toggleBold(state);
      return true;
    case " ":
      selectLines(state, "columns");
      return true;
    case "home":
      goTo(state, single({ row: 1, column: 1 }));
      return true;
    default:
      // Copy, cut and paste come as events of their own.
      return false;
  }
}

function openChoices(state: WindowState): boolean {
  const { row, column } = state.selection.value.active;
  const cell = state.cells.cell(state.sheetId.value, row, column);
  if (cell?.choices === undefined) return false;
  state.choosing.set(Math.max(0, cell.choices.indexOf(cell.input)));
  return true;
}
