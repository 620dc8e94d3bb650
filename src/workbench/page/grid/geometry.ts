/** Where a cell is on the screen, and how far to scroll for it to be seen. */
import type { Position } from "../model/addresses";
import type { Axis } from "../model/axis";

export const headHeight = 24;
export const headWidth = 46;

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Axes {
  readonly rows: Axis;
  readonly columns: Axis;
}

function along(axis: Axis, line: number, head: number, scrolled: number): number {
  const offset = head + axis.offsetOf(line);
  return line <= axis.frozen ? offset : offset - scrolled;
}

/** In the coordinates of the grid's own box. */
export function cellRectangle(axes: Axes, { row, column }: Position, scroller: HTMLElement): Rectangle {
  return {
    left: along(axes.columns, column, headWidth, scroller.scrollLeft),
    top: along(axes.rows, row, headHeight, scroller.scrollTop),
    width: axes.columns.sizeOf(column),
    height: axes.rows.sizeOf(row),
  };
}

function scrolledTo(axis: Axis, line: number, head: number, scrolled: number, seen: number): number {
  if (line <= axis.frozen) return scrolled;
  const start = axis.offsetOf(line) - axis.frozenSize;
  const space = seen - head - axis.frozenSize;
  const size = axis.sizeOf(line);
  if (start < scrolled) return start;
  return start + size > scrolled + space ? Math.max(0, Math.min(start, start + size - space)) : scrolled;
}

export function scrollIntoSight(axes: Axes, { row, column }: Position, scroller: HTMLElement): void {
  const top = scrolledTo(axes.rows, row, headHeight, scroller.scrollTop, scroller.clientHeight);
  const left = scrolledTo(axes.columns, column, headWidth, scroller.scrollLeft, scroller.clientWidth);
  if (top !== scroller.scrollTop) scroller.scrollTop = top;
  if (left !== scroller.scrollLeft) scroller.scrollLeft = left;
}
