/** What is selected: the active cell, and the corners between which the selection lies. */
import { type Area, contains, overlap, type Position } from "./addresses";

export interface GridSelection {
  /** The active cell: typing goes here. */
  readonly active: Position;
  /** The corner that is stretched. */
  readonly corner: Position;
  /** The corner opposite of it; the active cell, unless that has moved inside the selection or the corner had to give way to a merge. */
  readonly anchor?: Position;
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

/**
 * Where Ctrl with an arrow leads along a line of cells: to the end of the filled run, or over a gap to the next filled cell, or to the
 * edge. `filled` is the line from the start cell on, the start cell first; the answer counts steps.
 */
export function jumpSteps(filled: readonly boolean[]): number {
  const last = filled.length - 1;
  if (last <= 0) return 0;
  if (filled[0] && filled[1]) {
    const gap = filled.indexOf(false);
    return gap < 0 ? last : gap - 1;
  }
  const next = filled.indexOf(true, 1);
  return next < 0 ? last : next;
}
