/** The marks of cells: which are selected, where the selection's edges are, what has been copied or found. As class names. */
import { type Area, contains } from "../model/addresses";
import { areaOf, type GridSelection, isSingle } from "../model/selection";

export interface Marked {
  readonly selection: GridSelection;
  readonly copied: Area | null;
  /** Keys of the cells in which something was found, and of the one that is shown. */
  readonly found: ReadonlySet<string>;
  readonly foundNow: string;
}

export const keyOf = (row: number, column: number): string => `${row}:${column}`;

/** `end` is the last cell of the merge that begins here. */
export function marksOf({ selection, copied, found, foundNow }: Marked) {
  const area = areaOf(selection);
  const { active } = selection;
  return (row: number, column: number, end?: Area): string => {
    let marks = "";
    const here = end ?? { top: row, left: column, bottom: row, right: column };
    if (contains(area, { row, column })) {
      const many =
        !isSingle(area) &&
        !(
          end !== undefined &&
          end.bottom === area.bottom &&
          end.right === area.right &&
          row === area.top &&
          column === area.left
        );
      marks += many ? " selected tinted" : " selected";
      if (many) marks += edges(area, here, "edge");
    }
    if (row === active.row && column === active.column) marks += " active";
    if (copied !== null && contains(copied, { row, column })) marks += ` copied${edges(copied, here, "copied")}`;
    if (found.size > 0 && found.has(keyOf(row, column))) {
      marks += foundNow === keyOf(row, column) ? " found found-now" : " found";
    }
    return marks;
  };
}

function edges(area: Area, cell: Area, prefix: string): string {
  return (
    (cell.top === area.top ? ` ${prefix}-top` : "") +
    (cell.bottom === area.bottom ? ` ${prefix}-bottom` : "") +
    (cell.left === area.left ? ` ${prefix}-left` : "") +
    (cell.right === area.right ? ` ${prefix}-right` : "")
  );
}
