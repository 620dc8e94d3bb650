/** The mouse on the grid: selecting cells, rows and columns, opening lists of choices and cells. */
import { focusGrid } from "../focus";
import { ofArea, single } from "../model/selection";
import { finishEditing, makeEdits, startEditing } from "../state/editing";
import { axesOf, goTo, selectAll } from "../state/moves";
import { readView } from "../state/window-events";
import type { WindowState } from "../state/window-state";

type Hit =
  | {
      readonly kind: "cell" | "row" | "column";
      readonly row: number;
      readonly column: number;
      readonly choices: boolean;
    }
  | { readonly kind: "corner" };

function hitOf(event: MouseEvent): Hit | null {
  if (!(event.target instanceof Element)) return null;
  const marked = event.target.closest<HTMLElement>("[data-row],[data-column],[data-head]");
  if (marked === null) return null;
  const { row, column, head } = marked.dataset;
  if (head === "corner") return { kind: "corner" };
  const kind = head === "row" ? "row" : head === "column" ? "column" : "cell";
  const choices = event.target.closest("[data-choices]") !== null;
  return { kind, row: Number(row ?? 1), column: Number(column ?? 1), choices };
}

export function press(state: WindowState, event: MouseEvent): void {
  const handle = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-resize]") : null;
  if (handle !== null && event.button === 0) {
    dragWidth(state, event, Number(handle.dataset.resize));
    return;
  }
  const hit = hitOf(event);
  if (hit === null) return;
  // The focus stays with the cell editor, which takes the keys.
  event.preventDefault();
  void finishEditing(state);
  focusGrid();
  if (hit.kind === "corner") {
    selectAll(state);
    return;
  }
  if (event.button === 2 && isSelected(state, hit.row, hit.column, hit.kind)) return;
  select(state, hit, event.shiftKey);
  if (hit.choices && event.button === 0) state.choosing.set(-1);
  else if (event.button === 0) drag(state);
}

function isSelected(state: WindowState, row: number, column: number, kind: "cell" | "row" | "column"): boolean {
  const { active, corner } = state.selection.value;
  const between = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b);
  const inRows = between(row, active.row, corner.row);
  const inColumns = between(column, active.column, corner.column);
  if (kind === "row") return inRows && Math.abs(active.column - corner.column) + 1 === state.sheet?.maxColumns;
  if (kind === "column") return inColumns && Math.abs(active.row - corner.row) + 1 === state.sheet?.maxRows;
  return inRows && inColumns;
}

function select(state: WindowState, hit: Exclude<Hit, { kind: "corner" }>, stretch: boolean): void {
  const { sheet } = state;
  if (sheet === undefined) return;
  const { active } = state.selection.value;
  const { row, column, kind } = hit;
  if (kind === "row") {
    const top = stretch ? active.row : row;
    goTo(state, { active: { row: top, column: 1 }, corner: { row, column: sheet.maxColumns } });
  } else if (kind === "column") {
    const left = stretch ? active.column : column;
    goTo(state, { active: { row: 1, column: left }, corner: { row: sheet.maxRows, column } });
  } else {
    goTo(state, stretch ? { active, corner: { row, column } } : single({ row, column }));
  }
}

/** Until the button is let go, wherever that happens. */
function drag(state: WindowState): void {
  const follow = (event: MouseEvent) => {
    const hit = hitOf(event);
    if (hit === null || hit.kind === "corner" || event.buttons === 0) return;
    select(state, hit, true);
  };
  const stop = () => {
    removeEventListener("mousemove", follow);
    removeEventListener("mouseup", stop);
  };
  addEventListener("mousemove", follow);
  addEventListener("mouseup", stop);
}

const narrowest = 20;

/** The column follows the mouse; the document hears of it when the button is let go. */
function dragWidth(state: WindowState, press: MouseEvent, column: number): void {
  press.preventDefault();
  const before = axesOf(state)?.columns.sizeOf(column) ?? 0;
  const widthAt = (event: MouseEvent) => Math.max(narrowest, before + event.clientX - press.clientX);
  const follow = (event: MouseEvent) => state.resizing.set({ column, width: widthAt(event) });
  const stop = async (event: MouseEvent) => {
    removeEventListener("mousemove", follow);
    removeEventListener("mouseup", stop);
    const width = widthAt(event);
    if (width !== before) {
      await makeEdits(state, [{ kind: "resizeColumns", sheetId: state.sheetId.value, first: column, count: 1, width }]);
      // Not before the new width is known here, or the column would jump back for a moment.
      await readView(state).catch(() => state.connected.set(false));
    }
    state.resizing.set(null);
    focusGrid();
  };
  addEventListener("mousemove", follow);
  addEventListener("mouseup", stop);
}

export function doubleClick(state: WindowState, event: MouseEvent): void {
  const hit = hitOf(event);
  if (hit?.kind === "cell") startEditing(state);
}

export function rightClick(state: WindowState, event: MouseEvent): void {
  event.preventDefault();
  state.contextMenu.set({ x: event.clientX, y: event.clientY });
}

/** Ctrl+Space and Shift+Space. */
export function selectLines(state: WindowState, which: "rows" | "columns"): void {
  const { sheet } = state;
  if (sheet === undefined) return;
  const { active, corner } = state.selection.value;
  const [top, bottom] = [Math.min(active.row, corner.row), Math.max(active.row, corner.row)];
  const [left, right] = [Math.min(active.column, corner.column), Math.max(active.column, corner.column)];
  goTo(
    state,
    which === "rows"
      ? ofArea({ top, bottom, left: 1, right: sheet.maxColumns })
      : ofArea({ top: 1, bottom: sheet.maxRows, left, right }),
  );
}
