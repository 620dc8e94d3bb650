/** The marks of cells: which are selected, where the selection's edges are, what has been copied or found. As class names. */
import { type Area, contains } from "../model/addresses";
import { type GridSelection, rangesOf } from "../model/selection";

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
  const ranges = rangesOf(selection);
  const { active } = selection;
  return (row: number, column: number, end?: Area): string => {
    let marks = "";
    const here = end ?? { top: row, left: column, bottom: row, right: column };
    const within = ranges.filter((area) => contains(area, { row, column }));
    if (within.length > 0) {
      const [area = here] = within;
      // One cell, or one merge, that is all there is: its frame says it.
      const alone =
        ranges.length === 1 && area.bottom === here.bottom && area.right === here.right && isFirst(area, row, column);
      marks += alone ? " selected" : " selected tinted";
      if (!alone) for (const range of within) marks += edges(range, here, "edge");
    }
    if (row === active.row && column === active.column) marks += " active";
    if (copied !== null && contains(copied, { row, column })) marks += ` copied${edges(copied, here, "copied")}`;
    if (found.size > 0 && found.has(keyOf(row, column))) {
      marks += foundNow === keyOf(row, column) ? " found found-now" : " found";
    }
    return marks;
  };
}

const isFirst = (area: Area, row: number, column: number): boolean => row === area.top && column === area.left;

function edges(area: Area, cell: Area, prefix: string): string {
  return (
    (cell.top === area.top ? ` ${prefix}-top` : "") +
    (cell.bottom === area.bottom ? ` ${prefix}-bottom` : "") +
    (cell.left === area.left ? ` ${prefix}-left` : "") +
    (cell.right === area.right ? ` ${prefix}-right` : "")
  );
}
