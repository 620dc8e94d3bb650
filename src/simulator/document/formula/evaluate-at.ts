/** A formula that is in no cell: a condition of a filter, a format or a validation rule. */
import type { CellValue } from "../cells/value";
import type { SheetModel } from "../sheet-model";
import type { Workbook } from "../workbook";

export interface FormulaPlace {
  readonly row: number;
  readonly column: number;
  /** The cell for which it is written. */
  readonly base: { readonly row: number; readonly column: number };
}

export function evaluateAt(workbook: Workbook, sheet: SheetModel, formula: string, place: FormulaPlace): CellValue {
  return workbook.calculation.valueOfFormula(formula, { sheet, row: place.row, column: place.column }, place.base);
}
