/** The keyboard on the grid, as Google Sheets has it. */
import { cellEditorId } from "../focus";
import { areaOf, type Direction, isSingle, rangesOf, single, steps } from "../model/selection";
import { clearSelection, tick } from "../state/editing";
import { openFilter } from "../state/filters";
import { goToPlace, jump } from "../state/jumps";
import { followLink } from "../state/links";
import { goTo, move, moveColumns, moveInside, moveRows } from "../state/moves";
import { newSheet, openNeighbour } from "../state/sheets";
import { cancelEditing, finishEditing, finishOverSelection, startEditing } from "../state/typing";
import type { WindowState } from "../state/window-state";
import { choiceKey } from "./choice-keys";
import { lookKey, withControl } from "./control-keys";
import { menuKey } from "./menu-keys";
import { selectLines } from "./pointer";
import { pointOn } from "./pointing";

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
  if (state.leading !== null) {
    event.preventDefault();
    event.stopPropagation();
    void state.leading.then(() => afterwards(state, event, rowsPerPage));
    return;
  }
  if (
    choiceKey(state, event) ||
    (state.editing.value === null ? whileSelecting(state, event, rowsPerPage) : whileEditing(state, event))
  ) {
    event.preventDefault();
    event.stopPropagation();
  }
}

/** A key that was pressed while one was being led elsewhere: there it means what it says. Typed letters are no longer the browser's to write. */
function afterwards(state: WindowState, event: KeyboardEvent, rowsPerPage: number): void {
  if (state.leading !== null) {
    void state.leading.then(() => afterwards(state, event, rowsPerPage));
    return;
  }
  const { key } = event;
  if ([...key].length !== 1 || event.ctrlKey || event.metaKey || event.altKey) {
    gridKey(state, event, rowsPerPage);
    return;
  }
  const editing = state.editing.value;
  if (editing === null) startEditing(state, { text: key });
  else state.editing.set({ ...editing, text: editing.text + key });
}

function leave(state: WindowState, key: "Enter" | "Tab", back: boolean): void {
  const { active } = state.selection.value;
  if (moveInside(state, key, back)) return;
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
  if (key === "Enter" && event.altKey) {
    insertLineEnd(state, event);
    return true;
  }
  if (key === "Enter" && (event.ctrlKey || event.metaKey)) {
    void finishOverSelection(state);
    return true;
  }
  if (key === "Enter" || key === "Tab") {
    void finishEditing(state);
    leave(state, key, event.shiftKey);
    return true;
  }
  const editing = state.editing.value;
  const direction = arrows[key];
  const typing = editing?.mode === "typing" && editing.where === "cell";
  if (direction !== undefined && typing && pointOn(state, steps[direction], event.shiftKey)) return true;
  if (direction !== undefined && typing && !event.shiftKey) {
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
  if (direction !== undefined && event.altKey) return withAltArrow(state, direction, shift);
  if (direction !== undefined) {
    tabbedFrom = null;
    if (control) void jump(state, direction, shift);
    else move(state, direction, shift);
    return true;
  }
  if (control) return withControl(state, event);
  if (event.altKey && shift && lookKey(state, event.code)) return true;
  if (menuKey(event)) return true;
  switch (key) {
    case "Enter":
      if (event.altKey) return followLink(state);
      if (shift) leave(state, "Enter", true);
      else if (tabbedFrom !== null || isRange(state)) leave(state, "Enter", false);
      else if (!openChoices(state)) startEditing(state);
      return true;
    case "Tab":
      leave(state, "Tab", shift);
      return true;
    case "F2":
      if (shift) state.notingCell.set(state.selection.value.active);
      else startEditing(state);
      return true;
    case "F10":
      if (!shift) return false;
      openContextMenu(state);
      return true;
    case "F11":
      if (!shift) return false;
      void newSheet(state);
      return true;
    case "ContextMenu":
      openContextMenu(state);
      return true;
    case "Delete":
    case "Backspace":
      void clearSelection(state);
      return true;
    case "Escape":
      state.copied.set(null);
      state.painting.set(null);
      return true;
    case "PageUp":
    case "PageDown":
      if (event.altKey) moveColumns(state, key === "PageUp" ? -1 : 1);
      else moveRows(state, key === "PageUp" ? -rowsPerPage : rowsPerPage, shift);
      return true;
    case "Home":
    case "End":
      goToPlace(state, { column: key === "Home" ? 1 : (state.sheet?.maxColumns ?? 1) }, shift);
      return true;
    case " ":
      if (shift) selectLines(state, "rows");
      else if (!isTickBox(state)) return false;
      else void tick(state);
      return true;
    default:
      return false;
  }
}

function isTickBox(state: WindowState): boolean {
  const { row, column } = state.selection.value.active;
  return state.cells.cell(state.sheetId.value, row, column)?.checkbox !== undefined;
}

const isRange = ({ selection: { value } }: WindowState): boolean =>
  rangesOf(value).length > 1 || !isSingle(areaOf(value));

/** Under the active cell, as if the right button had been pressed on it. */
function openContextMenu(state: WindowState): void {
  const box = document.getElementById(cellEditorId)?.getBoundingClientRect();
  if (box !== undefined) state.contextMenu.set({ x: box.left + 20, y: box.bottom });
}

/** With Shift to the sheet beside; alone it opens what the cell offers. */
function withAltArrow(state: WindowState, direction: Direction, shift: boolean): boolean {
  if (!shift) return openChoices(state) || openHeaderFilter(state);
  if (direction !== "up" && direction !== "down") return false;
  openNeighbour(state, direction === "up" ? -1 : 1);
  return true;
}

function openHeaderFilter(state: WindowState): boolean {
  return state.selection.value.active.row === state.sheet?.filter?.top && openFilter(state);
}

function openChoices(state: WindowState): boolean {
  const { row, column } = state.selection.value.active;
  const cell = state.cells.cell(state.sheetId.value, row, column);
  if (cell?.choices === undefined) return false;
  state.choosing.set(Math.max(0, cell.choices.indexOf(cell.input)));
  return true;
}
