/** Dragging over the grid: which cell is under the mouse, wherever it is, and scrolling on at the edges while the button is held. */
import type { Position } from "../model/addresses";
import type { WindowState } from "../state/window-state";
import { cellAtPoint, headHeight, headWidth } from "./geometry";

interface Following {
  over(at: Position, event: MouseEvent): void;
  /** The button was let go. */
  end?(event: MouseEvent): void;
}

const pixelsPerFrame = 18;

/** How far to scroll for a point beyond an edge; the farther out, the faster. */
function pull(point: number, least: number, most: number): number {
  const beyond = point < least ? point - least : point > most ? point - most : 0;
  return Math.max(-3, Math.min(3, beyond / 30)) * pixelsPerFrame;
}

export function cellUnder(state: WindowState, event: MouseEvent): Position | null {
  if (state.surface === null) return null;
  const { scroller, axes } = state.surface;
  const box = scroller.getBoundingClientRect();
  return cellAtPoint(axes, event.clientX - box.left, event.clientY - box.top, scroller);
}

export function followDrag(state: WindowState, { over, end }: Following): void {
  let last: MouseEvent | null = null;
  let frame = 0;
  let start: Position | null = null;
  const look = (event: MouseEvent) => {
    const at = cellUnder(state, event);
    start ??= at;
    if (at !== null) over(at, event);
  };
  const scrollOn = () => {
    frame = 0;
    const { surface } = state;
    if (last === null || surface === null) return;
    const { scroller, axes } = surface;
    const box = scroller.getBoundingClientRect();
    const right = pull(last.clientX, box.left + headWidth + axes.columns.frozenSize, box.left + scroller.clientWidth);
    const down = pull(last.clientY, box.top + headHeight + axes.rows.frozenSize, box.top + scroller.clientHeight);
    // Whoever began in a frozen pane wants to stay there.
    const stays = { rows: (start?.row ?? 0) <= axes.rows.frozen, columns: (start?.column ?? 0) <= axes.columns.frozen };
    const by = { left: right < 0 && stays.columns ? 0 : right, top: down < 0 && stays.rows ? 0 : down };
    if (by.left === 0 && by.top === 0) return;
    scroller.scrollBy(by);
    look(last);
    frame = requestAnimationFrame(scrollOn);
  };
  const follow = (event: MouseEvent) => {
    // The button was let go outside of the window.
    if (event.buttons === 0) {
      stop(event);
      return;
    }
    last = event;
    look(event);
    if (frame === 0) frame = requestAnimationFrame(scrollOn);
  };
  const stop = (event: MouseEvent) => {
    removeEventListener("mousemove", follow);
    removeEventListener("mouseup", stop);
    if (frame !== 0) cancelAnimationFrame(frame);
    last = null;
    end?.(event);
  };
  addEventListener("mousemove", follow);
  addEventListener("mouseup", stop);
}
