/** Lines around cells. Two cells share the line between them: it is kept with both. */
import type { Area } from "../area";
import { type CellStyle, withStyle } from "../cells/cell";

/** true draws, false takes away, null or nothing leaves as it is. */
export interface BorderChange {
  readonly top?: boolean | null;
  readonly left?: boolean | null;
  readonly bottom?: boolean | null;
  readonly right?: boolean | null;
  /** The lines inside. */
  readonly vertical?: boolean | null;
  readonly horizontal?: boolean | null;
  /** "SOLID #000000" */
  readonly line?: string;
}

export const usualLine = "SOLID #000000";

function side(
  style: CellStyle,
  key: "borderTop" | "borderLeft" | "borderBottom" | "borderRight",
  draw: boolean | null | undefined,
  line: string,
): CellStyle {
  return draw === null || draw === undefined ? style : withStyle(style, key, draw ? line : undefined);
}

/** The style of a cell of the area, or of a neighbour of it, once the area's lines have been drawn. */
export function bordered(style: CellStyle, area: Area, row: number, column: number, change: BorderChange): CellStyle {
  const { line = usualLine } = change;
  const inRows = row >= area.top && row <= area.bottom;
  const inColumns = column >= area.left && column <= area.right;
  let next = style;
  if (inRows && inColumns) {
    next = side(next, "borderTop", row === area.top ? change.top : change.horizontal, line);
    next = side(next, "borderBottom", row === area.bottom ? change.bottom : change.horizontal, line);
    next = side(next, "borderLeft", column === area.left ? change.left : change.vertical, line);
    next = side(next, "borderRight", column === area.right ? change.right : change.vertical, line);
  } else if (inColumns) {
    if (row === area.top - 1) next = side(next, "borderBottom", change.top, line);
    if (row === area.bottom + 1) next = side(next, "borderTop", change.bottom, line);
  } else if (inRows) {
    if (column === area.left - 1) next = side(next, "borderRight", change.left, line);
    if (column === area.right + 1) next = side(next, "borderLeft", change.right, line);
  }
  return next;
}
