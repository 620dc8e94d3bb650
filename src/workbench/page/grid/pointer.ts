/** The mouse on the grid: selecting cells, rows and columns, opening lists of choices and cells; dragging is in the files beside. */
import { focusGrid } from "../focus";
import { type Area, contains } from "../model/addresses";
import { areaOf, ofArea, rangesOf, sameArea, single, whereItIs, withRange } from "../model/selection";
import { tick } from "../state/editing";
import { selectAll } from "../state/jumps";
import { showBefore } from "../state/lines";
import { goTo } from "../state/moves";
import { finishEditing, startEditing } from "../state/typing";
import type { WindowState } from "../state/window-state";
import { followDrag } from "./drag";
import { dragLines } from "./line-drag";
import { pointAt } from "./pointing";
import { dragSize, fitSize } from "./resize-drag";

type Hit =
  | {
      readonly kind: "cell" | "row" | "column";
      readonly row: number;
      readonly column: number;
      /** What of the cell was hit, if it is more than its text: "choices", "tick", "filter". */
      readonly part: string | null;
    }
  | { readonly kind: "corner" };

function hitOf(event: MouseEvent): Hit | null {
  if (!(event.target instanceof Element)) return null;
  const marked = event.target.closest<HTMLElement>("[data-row],[data-column],[data-head]");
  if (marked === null) return null;
  const { row, column, head } = marked.dataset;
  if (head === "corner") return { kind: "corner" };
  const kind = head === "row" ? "row" : head === "column" ? "column" : "cell";
  const part = event.target.closest<HTMLElement>("[data-part]")?.dataset.part ?? null;
  return { kind, row: Number(row ?? 1), column: Number(column ?? 1), part };
}

/** "columns:7" of a handle between heads. */
function handleOf(
  event: MouseEvent,
  which: "resize" | "unhide" = "resize",
): { dimension: "rows" | "columns"; line: number } | null {
  const handle = event.target instanceof Element ? event.target.closest<HTMLElement>(`[data-${which}]`) : null;
  if (handle === null) return null;
  const [dimension, line] = (handle.dataset[which] ?? "").split(":");
  return { dimension: dimension === "rows" ? "rows" : "columns", line: Number(line) };
}

export function press(state: WindowState, event: MouseEvent): void {
  const handle = handleOf(event);
  if (handle !== null && event.button === 0) {
    dragSize(state, event, handle.dimension, handle.line);
    return;
  }
  const gap = handleOf(event, "unhide");
  if (gap !== null && event.button === 0) {
    event.preventDefault();
    void showBefore(state, gap.dimension, gap.line);
    return;
  }
  const hit = hitOf(event);
  if (hit === null) return;
  // The focus stays with the cell editor, which takes the keys.
  event.preventDefault();
  if (hit.kind === "cell" && event.button === 0 && pointAt(state, hit, event.shiftKey)) {
    followDrag(state, { over: (at) => void pointAt(state, at, true) });
    return;
  }
  void finishEditing(state);
  focusGrid();
  if (hit.kind === "corner") {
    selectAll(state);
    return;
  }
  const selected = isSelected(state, hit.row, hit.column, hit.kind);
  // The right button, which on a Mac is Ctrl with the left one.
  if (event.button === 2 && selected) return;
  const adds = (event.ctrlKey || event.metaKey) && event.button === 0;
  const several = rangesOf(state.selection.value).length > 1;
  if (hit.kind !== "cell" && selected && !several && event.button === 0 && !event.shiftKey && !adds) {
    dragLines(state, hit.kind === "row" ? "rows" : "columns", () => select(state, hit, false));
    return;
  }
  if (adds && !event.shiftKey) {
    const before = state.selection.value;
    select(state, hit, false);
    const added = areaOf(state.selection.value);
    goTo(state, withRange(before, state.selection.value));
    // A range that was taken out of the selection is not dragged.
    if (sameArea(added, areaOf(state.selection.value))) drag(state, hit.kind);
    return;
  }
  select(state, hit, event.shiftKey);
  if (event.button !== 0) return;
  if (hit.part === "choices") state.choosing.set(-1);
  else if (hit.part === "filter") state.filtering.set(hit.column);
  else if (hit.part === "tick") void tick(state);
  else drag(state, hit.kind);
}

function isSelected(state: WindowState, row: number, column: number, kind: "cell" | "row" | "column"): boolean {
  const { sheet } = state;
  return rangesOf(state.selection.value).some((area) => {
    const inRows = row >= area.top && row <= area.bottom;
    const inColumns = column >= area.left && column <= area.right;
    if (kind === "row") return inRows && area.left === 1 && area.right === sheet?.maxColumns;
    if (kind === "column") return inColumns && area.top === 1 && area.bottom === sheet?.maxRows;
    return contains(area, { row, column });
  });
}

function select(
  state: WindowState,
  { row, column, kind }: { readonly row: number; readonly column: number; readonly kind: "cell" | "row" | "column" },
  stretch: boolean,
): void {
  const { sheet } = state;
  if (sheet === undefined) return;
  const { active, others } = state.selection.value;
  const kept = stretch && others !== undefined ? { others } : {};
  if (kind === "row") {
    const top = stretch ? active.row : row;
    goTo(state, {
      ...whereItIs({ active: { row: top, column: 1 }, corner: { row, column: sheet.maxColumns } }),
      ...kept,
    });
  } else if (kind === "column") {
    const left = stretch ? active.column : column;
    goTo(state, {
      ...whereItIs({ active: { row: 1, column: left }, corner: { row: sheet.maxRows, column } }),
      ...kept,
    });
  } else {
    goTo(state, stretch ? { active, corner: { row, column }, ...kept } : single({ row, column }));
  }
}

/** Until the button is let go, wherever that happens. */
function drag(state: WindowState, kind: "cell" | "row" | "column"): void {
  let last = "";
  followDrag(state, {
    over: ({ row, column }) => {
      const here = `${row}:${column}`;
      if (here === last) return;
      // The press itself has selected the first cell.
      if (last !== "" || kind !== "cell" || !isActive(state, row, column)) select(state, { row, column, kind }, true);
      last = here;
    },
  });
}

function isActive(state: WindowState, row: number, column: number): boolean {
  const { active } = state.selection.value;
  return active.row === row && active.column === column;
}

export function doubleClick(state: WindowState, event: MouseEvent): void {
  const handle = handleOf(event);
  if (handle !== null) {
    void fitSize(state, handle.dimension, handle.line);
    return;
  }
  const hit = hitOf(event);
  if (hit?.kind === "cell" && hit.part === null) startEditing(state);
}

export function rightClick(state: WindowState, event: MouseEvent): void {
  event.preventDefault();
  state.contextMenu.set({ x: event.clientX, y: event.clientY });
}

/** Ctrl+Space and Shift+Space. */
export function selectLines(state: WindowState, which: "rows" | "columns"): void {
  const { sheet } = state;
  if (sheet === undefined) return;
  const { top, bottom, left, right }: Area = areaOf(state.selection.value);
  goTo(
    state,
    whereItIs(
      ofArea(
        which === "rows"
          ? { top, bottom, left: 1, right: sheet.maxColumns }
          : { top: 1, bottom: sheet.maxRows, left, right },
      ),
    ),
  );
}
