/** Rectangles of cells, 1-based and inclusive, and what becomes of them when rows or columns come and go. */

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type Dimension = "rows" | "columns";

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;

/** The smaller first, where both are known. */
export function ordered(a: number | null, b: number | null): readonly [number | null, number | null] {
  return a !== null && b !== null && b < a ? [b, a] : [a, b];
}

export function intersects(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

/** The outer one holds the inner one, and goes on beyond it on one side at most. */
export function growsOneWay(inner: Area, outer: Area): boolean {
  const sides = [
    inner.top - outer.top,
    inner.left - outer.left,
    outer.bottom - inner.bottom,
    outer.right - inner.right,
  ];
  return contains(outer, inner) && sides.filter((side) => side !== 0).length <= 1;
}

/** Where an index is after `count` rows or columns were inserted before `at`. */
export function indexAfterInsert(index: number, at: number, count: number): number {
  return index >= at ? index + count : index;
}

/** Where an index is after `count` were deleted from `first` on; null when it went with them. */
export function indexAfterDelete(index: number, first: number, count: number): number | null {
  if (index < first) return index;
  return index < first + count ? null : index - count;
}

export function areaAfterInsert(area: Area, dimension: Dimension, at: number, count: number): Area {
  return dimension === "rows"
    ? {
        ...area,
        top: indexAfterInsert(area.top, at, count),
        bottom: indexAfterInsert(area.bottom, at, count),
      }
    : {
        ...area,
        left: indexAfterInsert(area.left, at, count),
        right: indexAfterInsert(area.right, at, count),
      };
}

function spanAfterDelete(start: number, end: number, first: number, count: number): readonly [number, number] | null {
  const last = first + count - 1;
  const newStart = start < first ? start : Math.max(first, start - count);
  const newEnd = end <= last ? Math.min(end, first - 1) : end - count;
  return newEnd < newStart ? null : [newStart, newEnd];
}

/** null when nothing of the area is left. */
export function areaAfterDelete(area: Area, dimension: Dimension, first: number, count: number): Area | null {
  const span =
    dimension === "rows"
      ? spanAfterDelete(area.top, area.bottom, first, count)
      : spanAfterDelete(area.left, area.right, first, count);
  if (span === null) return null;
  return dimension === "rows" ? { ...area, top: span[0], bottom: span[1] } : { ...area, left: span[0], right: span[1] };
}

/** Where rows or columns are after a block of them was moved before index `before` (counted as it was). */
export function indexAfterMove(index: number, first: number, count: number, before: number): number {
  const last = first + count - 1;
  if (index >= first && index <= last) return index + (before > last ? before - count : before) - first;
  if (before > last && index > last && index < before) return index - count;
  return before < first && index >= before && index < first ? index + count : index;
}

/** An area goes along when all of it was moved or all of it made room; one that was cut through stays. */
export function areaAfterMove(area: Area, dimension: Dimension, first: number, count: number, before: number): Area {
  const [start, end] = dimension === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  const [from, to] = [start, end].map((index) => indexAfterMove(index, first, count, before));
  if (from === undefined || to === undefined || to - from !== end - start) return area;
  return dimension === "rows" ? { ...area, top: from, bottom: to } : { ...area, left: from, right: to };
}

/** In the order in which a sheet is read. */
export const inReadingOrder = (areas: readonly Area[]): Area[] =>
  [...areas].sort((a, b) => a.top - b.top || a.left - b.left);
