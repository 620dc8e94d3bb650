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

export function intersects(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
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
