/** Where a cell is on the screen, and how far to scroll for it to be seen. */
import type { Area, Position } from "../model/addresses";
import type { Axis } from "../model/axis";

export const headHeight = 24;
export const headWidth = 46;

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How far the grid is scrolled and how large it is. Read once for a drawing: asked for after cells were written, it makes the browser lay out all of them at once. */
export type Sight = Readonly<Pick<HTMLElement, "scrollTop" | "scrollLeft" | "clientWidth" | "clientHeight">>;

export const sightOf = ({ scrollTop, scrollLeft, clientWidth, clientHeight }: HTMLElement): Sight => ({
  scrollTop,
  scrollLeft,
  clientWidth,
  clientHeight,
});

export interface Axes {
  readonly rows: Axis;
  readonly columns: Axis;
}

function along(axis: Axis, line: number, head: number, scrolled: number): number {
  const offset = head + axis.offsetOf(line);
  return line <= axis.frozen ? offset : offset - scrolled;
}

/** In the coordinates of the grid's own box; of the whole merge when the cell is the first of one. */
export function cellRectangle(axes: Axes, { row, column }: Position, sight: Sight, merge?: Area): Rectangle {
  const { bottom, right } = merge ?? { bottom: row, right: column };
  return {
    left: along(axes.columns, column, headWidth, sight.scrollLeft),
    top: along(axes.rows, row, headHeight, sight.scrollTop),
    width: axes.columns.offsetOf(right + 1) - axes.columns.offsetOf(column),
    height: axes.rows.offsetOf(bottom + 1) - axes.rows.offsetOf(row),
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

/** A part of an area that lies in one pane (frozen or not), as far as it can be seen. */
export interface ShownPart extends Rectangle {
  /** Sides that are the area's own edge; the others go on in another pane or out of sight. */
  readonly edges: { readonly top: boolean; readonly right: boolean; readonly bottom: boolean; readonly left: boolean };
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly first: boolean;
  readonly last: boolean;
}

function spans(axis: Axis, from: number, to: number, head: number, scrolled: number, seen: number): Span[] {
  const frozenEnd = head + axis.frozenSize;
  const parts: Span[] = [];
  const add = (low: number, high: number, shift: number, least: number, most: number) => {
    if (high < low) return;
    const start = head + axis.offsetOf(low) - shift;
    const end = head + axis.offsetOf(high + 1) - shift;
    if (end <= least || start >= most) return;
    parts.push({
      start: Math.max(start, least),
      end: Math.min(end, most),
      first: low === from && start >= least,
      last: high === to && end <= most,
    });
  };
  add(from, Math.min(to, axis.frozen), 0, head, frozenEnd);
  add(Math.max(from, axis.frozen + 1), to, scrolled, frozenEnd, seen);
  return parts;
}

/** Where an area is to be seen: up to four parts, as frozen lines and the scrolled ones are cut apart. */
export function shownParts(axes: Axes, area: Area, sight: Sight): ShownPart[] {
  const rows = spans(axes.rows, area.top, area.bottom, headHeight, sight.scrollTop, sight.clientHeight);
  const columns = spans(axes.columns, area.left, area.right, headWidth, sight.scrollLeft, sight.clientWidth);
  return rows.flatMap((row) =>
    columns.map((column) => ({
      left: column.start,
      top: row.start,
      width: column.end - column.start,
      height: row.end - row.start,
      edges: { top: row.first, bottom: row.last, left: column.first, right: column.last },
    })),
  );
}

/** The cell under a point of the grid's own box, also where another thing lies over it; the nearest one beyond the edges. */
export function cellAtPoint(axes: Axes, x: number, y: number, sight: Sight): Position {
  const at = (axis: Axis, point: number, head: number, scrolled: number) => {
    const inside = Math.max(0, point - head);
    return axis.lineAtOffset(inside < axis.frozenSize ? inside : inside + scrolled);
  };
  return {
    row: at(axes.rows, y, headHeight, sight.scrollTop),
    column: at(axes.columns, x, headWidth, sight.scrollLeft),
  };
}
