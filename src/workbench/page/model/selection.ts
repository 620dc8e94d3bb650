/** What is selected: the active cell, and the corners between which the selection lies. */
import { type Area, contains, overlap, type Position } from "./addresses";

export interface GridSelection {
  /** The active cell: typing goes here. */
  readonly active: Position;
  /** The corner that is stretched. */
  readonly corner: Position;
  /** The corner opposite of it; the active cell, unless that has moved inside the selection or the corner had to give way to a merge. */
  readonly anchor?: Position;
  /** Further ranges, selected before with Ctrl. */
  readonly others?: readonly Area[];
  /** What is brought into sight: the corner, unless something else is of more interest; null for nothing. */
  readonly look?: Position | null;
}

export function areaOf({ active, corner, anchor = active }: GridSelection): Area {
  return {
    top: Math.min(anchor.row, corner.row),
    left: Math.min(anchor.column, corner.column),
    bottom: Math.max(anchor.row, corner.row),
    right: Math.max(anchor.column, corner.column),
  };
}

/** All that is selected: the range that was selected last comes last. */
export function rangesOf(selection: GridSelection): readonly Area[] {
  const { others = [] } = selection;
  return [...others, areaOf(selection)];
}

export const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** Ctrl: a range beside those that are selected. One that is exactly selected already is taken out of the selection, unless it is the only one. */
export function withRange(before: GridSelection, next: GridSelection): GridSelection {
  const added = areaOf(next);
  const kept = rangesOf(before).filter((range) => !sameArea(range, added));
  const last = kept.at(-1);
  if (kept.length === rangesOf(before).length || last === undefined) return { ...next, others: kept };
  return { ...whereItIs(ofArea(last)), others: kept.slice(0, -1) };
}

export function single(position: Position): GridSelection {
  return { active: position, corner: position };
}

export function ofArea({ top, left, bottom, right }: Area): GridSelection {
  return { active: { row: top, column: left }, corner: { row: bottom, column: right } };
}

/** A large area that somebody is led to is looked at from its beginning. */
export function fromItsTop(area: Area): GridSelection {
  return { ...ofArea(area), look: { row: area.top, column: area.left } };
}

/** An area in which another cell than the first is typed into. */
export function aroundCell({ top, left, bottom, right }: Area, cell: Position): GridSelection {
  return { active: cell, corner: { row: bottom, column: right }, anchor: { row: top, column: left }, look: cell };
}

/** Whole rows, columns, the whole sheet: whoever selects them sees what they point at. */
export function whereItIs(selection: GridSelection): GridSelection {
  return { ...selection, look: null };
}

export function isSingle(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

export function mergeAt(merges: readonly Area[], position: Position): Area | undefined {
  return merges.find((area) => contains(area, position));
}

/** No selection cuts a merge apart: it grows until it holds all it touches, and the active cell is a merge's first. */
export function aroundMerges(selection: GridSelection, merges: readonly Area[]): GridSelection {
  let area = areaOf(selection);
  for (let grown = true; grown; ) {
    grown = false;
    for (const merge of merges) {
      if (!overlap(area, merge)) continue;
      const { top, left, bottom, right } = area;
      area = {
        top: Math.min(top, merge.top),
        left: Math.min(left, merge.left),
        bottom: Math.max(bottom, merge.bottom),
        right: Math.max(right, merge.right),
      };
      grown ||= area.top !== top || area.left !== left || area.bottom !== bottom || area.right !== right;
    }
  }
  const { corner, anchor = selection.active } = selection;
  const home = mergeAt(merges, selection.active);
  const active = home === undefined ? selection.active : { row: home.top, column: home.left };
  const [down, right] = [corner.row >= anchor.row, corner.column >= anchor.column];
  return {
    ...(selection.others === undefined ? {} : { others: selection.others }),
    ...(selection.look === undefined ? {} : { look: selection.look === null ? null : active }),
    active,
    corner: { row: down ? area.bottom : area.top, column: right ? area.right : area.left },
    anchor: { row: down ? area.top : area.bottom, column: right ? area.left : area.right },
  };
}

export type Direction = "up" | "down" | "left" | "right";

export const steps: Readonly<Record<Direction, Position>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

/** Enter and Tab inside a selection of many cells: on to the next one, line by line, and from the last to the first. */
export function nextInside(area: Area, { row, column }: Position, key: "Enter" | "Tab", back: boolean): Position {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const [down, right] = [row - area.top, column - area.left];
  const all = rows * columns;
  const index = key === "Enter" ? right * rows + down : down * columns + right;
  const next = (index + (back ? -1 : 1) + all) % all;
  return key === "Enter"
    ? { row: area.top + (next % rows), column: area.left + Math.floor(next / rows) }
    : { row: area.top + Math.floor(next / columns), column: area.left + (next % columns) };
}
