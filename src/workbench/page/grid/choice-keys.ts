/** The list of choices of the active cell: what it offers, and the keys while it is open. */
import { input } from "../state/editing";
import { move } from "../state/moves";
import { cancelEditing } from "../state/typing";
import type { WindowState } from "../state/window-state";

/** Those that hold what is being typed. */
export function offeredChoices(state: WindowState): readonly string[] {
  const { row, column } = state.selection.value.active;
  const choices = state.cells.cell(state.sheetId.value, row, column)?.choices ?? [];
  const typed = state.editing.value?.mode === "typing" ? state.editing.value.text.trim().toLowerCase() : "";
  return choices.filter((choice) => choice.toLowerCase().includes(typed));
}

export function choose(state: WindowState, choice: string): void {
  const { row, column } = state.selection.value.active;
  cancelEditing(state);
  void input(state, row, column, [[choice]]);
}

export function choiceKey(state: WindowState, event: KeyboardEvent): boolean {
  const index = state.choosing.value;
  if (index === null || event.ctrlKey || event.altKey || event.metaKey) return false;
  const offered = offeredChoices(state);
  switch (event.key) {
    case "ArrowDown":
    case "ArrowUp": {
      if (offered.length === 0) return false;
      const step = event.key === "ArrowDown" ? 1 : -1;
      state.choosing.set((Math.max(index, step > 0 ? -1 : 0) + step + offered.length) % offered.length);
      return true;
    }
    case "Enter":
    case "Tab": {
      const choice = offered[index];
      if (choice === undefined) return false;
      choose(state, choice);
      move(state, event.key === "Enter" ? "down" : "right", false);
      return true;
    }
    case "Escape":
      cancelEditing(state);
      return true;
    default:
      return false;
  }
}
