/** What a condition has to know of the cell it is asked about, and of the document around it. */

import { cellValue } from "../formula/cell-value";
import { evaluateAt } from "../formula/evaluate-at";
import type { SheetModel } from "../sheet-model";
import { shownAt, shownFormat } from "../view/show";
import type { Workbook } from "../workbook";
import type { ConditionSubject, ConditionSurroundings } from "./condition";
import { isDateFormat } from "./number-format";

export function subjectAt(workbook: Workbook, sheet: SheetModel, row: number, column: number): ConditionSubject {
  const cell = sheet.grid.cell(row, column);
  return {
    value: cellValue(cell, { workbook, sheet }, row, column),
    shown: shownAt(workbook, sheet, row, column),
    isDate: isDateFormat(shownFormat(workbook, sheet, cell, row, column)),
  };
}

export interface ConditionPlace {
  readonly row: number;
  readonly column: number;
  /** The cell for which the condition's formula is written. */
  readonly base: { readonly row: number; readonly column: number };
}

export function surroundingsAt(workbook: Workbook, sheet: SheetModel, place: ConditionPlace): ConditionSurroundings {
  return {
    serialOf: (moment) => workbook.serialOf(moment),
    today: Math.floor(workbook.serialOf(workbook.now())),
    formula: (formula) => evaluateAt(workbook, sheet, formula, place),
  };
}
