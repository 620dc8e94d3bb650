/** Where the fill handle leads: the selection and what is filled from it, in the one direction that was dragged farther. */
import type { Area, Position } from "./addresses";

/** The source itself while the mouse is inside it. */
export function fillTarget(source: Area, to: Position): Area {
  const down = to.row - source.bottom;
  const up = source.top - to.row;
  const right = to.column - source.right;
  const left = source.left - to.column;
  const farthest = Math.max(down, up, right, left);
  if (farthest <= 0) return source;
  if (farthest === down) return { ...source, bottom: to.row };
  if (farthest === up) return { ...source, top: to.row };
  return farthest === right ? { ...source, right: to.column } : { ...source, left: to.column };
}

/** A block that is dragged by its border: the cell that was taken hold of comes under the mouse, as far as the sheet goes. */
export function movedBlock(
  source: Area,
  held: Position,
  to: Position,
  size: { readonly maxRows: number; readonly maxColumns: number },
): Area {
  const [rows, columns] = [source.bottom - source.top, source.right - source.left];
  const top = Math.max(1, Math.min(source.top + to.row - held.row, size.maxRows - rows));
  const left = Math.max(1, Math.min(source.left + to.column - held.column, size.maxColumns - columns));
  return { top, left, bottom: top + rows, right: left + columns };
}
