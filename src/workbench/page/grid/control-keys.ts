/** Keys with Ctrl (or the Mac's Command) on the grid, and the looks that Alt+Shift with a digit gives, as Google Sheets has them. */
import type { PageFormat } from "../../protocol/edit";
import { input, redo, undo } from "../state/editing";
import { fillFromActive, fillFromEdge } from "../state/filling";
import { openFilter } from "../state/filters";
import { openFinding } from "../state/find";
import { clearFormats, format, toggle } from "../state/formats";
import { goToEnd, goToPlace, selectAround } from "../state/jumps";
import { changeLines } from "../state/lines";
import { goTo, wholeLines } from "../state/moves";
import { openNeighbour } from "../state/sheets";
import type { WindowState } from "../state/window-state";
import { selectLines } from "./pointer";

const alignments: Readonly<Record<string, "left" | "center" | "right">> = { l: "left", e: "center", r: "right" };

const numberFormats: Readonly<Record<string, string>> = {
  Digit1: "#,##0.00",
  Digit2: "h:mm:ss am/pm",
  Digit3: "m/d/yyyy",
  Digit4: '"$"#,##0.00',
  Digit5: "0.00%",
  Digit6: "0.00E+00",
};

const outer = { top: true, left: true, bottom: true, right: true };
const noBorders = { top: false, left: false, bottom: false, right: false, vertical: false, horizontal: false };

const looks: Readonly<Record<string, PageFormat>> = {
  Digit1: { borders: { top: true } },
  Digit2: { borders: { right: true } },
  Digit3: { borders: { bottom: true } },
  Digit4: { borders: { left: true } },
  Digit6: { borders: noBorders },
  Digit7: { borders: outer },
};

/** Alt+Shift with a digit: borders, and 5 strikes through. */
export function lookKey(state: WindowState, code: string): boolean {
  if (code === "Digit5") {
    void toggle(state, "strikethrough");
    return true;
  }
  const look = looks[code];
  if (look === undefined) return false;
  void format(state, look);
  return true;
}

/** Runs it, and says that the key was ours. */
function run(work: unknown): true {
  if (work instanceof Promise) void work;
  return true;
}

export function withControl(state: WindowState, event: KeyboardEvent): boolean {
  if (event.altKey) return withControlAlt(state, event);
  if (event.shiftKey) {
    const done = withControlShift(state, event);
    if (done) return true;
  }
  const { shiftKey: shift } = event;
  if (event.code === "Semicolon") return run(typeNow(state, shift));
  switch (event.key.toLowerCase()) {
    case "a":
      return run(selectAround(state));
    case "z":
      return run(shift ? redo(state) : undo(state));
    case "y":
      return run(redo(state));
    case "d":
      return run(fillFromEdge(state, "down"));
    case "r":
      return run(fillFromEdge(state, "right"));
    case "b":
      return run(toggle(state, "bold"));
    case "i":
      return run(toggle(state, "italic"));
    case "u":
      return run(toggle(state, "underline"));
    case "\\":
      return run(clearFormats(state));
    case "f":
      return run(openFinding(state, false));
    case "h":
      return run(openFinding(state, true));
    case "/":
      return run(state.openWindow.set("shortcuts"));
    case "j":
      return run(document.querySelector<HTMLElement>(".name-box")?.focus());
    case "s":
      // All is saved as it is typed; the browser would save the page.
      return true;
    case " ":
      return run(selectLines(state, "columns"));
    case "enter":
      return run(fillFromActive(state));
    case "backspace":
      return run(goTo(state, { ...state.selection.value, look: state.selection.value.active }));
    case "home":
      return run(goToPlace(state, { row: 1, column: 1 }, shift));
    case "end":
      return run(goToEnd(state, shift));
    default:
      // Copy, cut and paste come as events of their own.
      return false;
  }
}

function withControlShift(state: WindowState, event: KeyboardEvent): boolean {
  const { key, code } = event;
  const alignment = alignments[key.toLowerCase()];
  if (alignment !== undefined) return run(format(state, { horizontalAlignment: alignment }));
  const numberFormat = numberFormats[code];
  if (numberFormat !== undefined) return run(format(state, { numberFormat }));
  if (code === "Digit9") return run(changeLines(state, "showRows"));
  if (code === "Digit0") return run(changeLines(state, "showColumns"));
  if (key === "PageDown" || key === "PageUp") return run(openNeighbour(state, key === "PageDown" ? 1 : -1));
  return false;
}

/** Inserting and deleting is for whole rows or columns, as it could be meant either way otherwise: rows, as one mostly means. */
function withControlAlt(state: WindowState, event: KeyboardEvent): boolean {
  const columns = wholeLines(state) === "columns";
  switch (event.code) {
    case "KeyR":
      return openFilter(state);
    case "Digit9":
      return run(changeLines(state, "hideRows"));
    case "Digit0":
      return run(changeLines(state, "hideColumns"));
    case "Equal":
      return run(changeLines(state, columns ? "columnsLeft" : "rowsAbove"));
    case "Minus":
      return run(changeLines(state, columns ? "deleteColumns" : "deleteRows"));
    default:
      return false;
  }
}

/** Today's date, or with Shift the time, by the document's clock. */
function typeNow(state: WindowState, time: boolean): Promise<boolean> {
  const view = state.view.value;
  const { row, column } = state.selection.value.active;
  const text = new Intl.DateTimeFormat("en-US", {
    ...(view === null ? {} : { timeZone: view.document.timeZone }),
    ...(time ? { timeStyle: "medium" } : { year: "numeric", month: "numeric", day: "numeric" }),
  }).format(Date.now() + (view?.clock.offset ?? 0));
  // The browser's thin space before AM is none that a spreadsheet reads.
  return input(state, row, column, [[text.replaceAll("\u202f", " ")]]);
}
