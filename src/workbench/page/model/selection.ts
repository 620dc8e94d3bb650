/** What is selected: the active cell, where the selection started, and the cell it has been stretched to. */
import type { Area, Position } from "./addresses";

export interface GridSelection {
  /** The active cell: typing goes here. */
  readonly active: Position;
  /** The opposite corner; the active cell itself when one cell is selected. */
  readonly corner: Position;
}

export function areaOf({ active, corner }: GridSelection): Area {
  return {
    top: Math.min(active.row, corner.row),
    left: Math.min(active.column, corner.column),
    bottom: Math.max(active.row, corner.row),
    right: Math.max(active.column, corner.column),
  };
}

export function single(position: Position): GridSelection {
  return { active: position, corner: position };
}

export function ofArea({ top, left, bottom, right }: Area): GridSelection {
  return { active: { row: top, column: left }, corner: { row: bottom, column: right } };
}

export type Direction = "up" | "down" | "left" | "right";

export const steps: Readonly<Record<Direction, Position>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

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
