/** The marks of cells: which are selected, where the selection's edges are, what has been copied. As class names. */
import { type Area, contains } from "../model/addresses";
import { areaOf, type GridSelection } from "../model/selection";

export function marksOf(selection: GridSelection, copied: Area | null) {
  const area = areaOf(selection);
  const many = area.top !== area.bottom || area.left !== area.right;
  const { active } = selection;
  return (row: number, column: number): string => {
    let marks = "";
    if (contains(area, { row, column })) {
      marks += many ? " selected tinted" : " selected";
      if (many) marks += edges(area, row, column, "edge");
    }
    if (row === active.row && column === active.column) marks += " active";
    if (copied !== null && contains(copied, { row, column })) marks += ` copied${edges(copied, row, column, "copied")}`;
    return marks;
  };
}

function edges(area: Area, row: number, column: number, prefix: string): string {
  return (
    (row === area.top ? ` ${prefix}-top` : "") +
    (row === area.bottom ? ` ${prefix}-bottom` : "") +
    (column === area.left ? ` ${prefix}-left` : "") +
    (column === area.right ? ` ${prefix}-right` : "")
  );
}
