/** What a validation rule can see of the document. */
import { readArea } from "../a1";
import { evaluateAt } from "../formula/evaluate-at";
import type { SheetModel } from "../sheet-model";
import { shownCell } from "../view/show";
import type { Workbook } from "../workbook";
import type { ValidationSurroundings } from "./validation-rule";

/** The cell whose rule it is. */
export interface ValidationPlace {
  readonly row: number;
  readonly column: number;
  readonly base: { readonly row: number; readonly column: number } | undefined;
}

export function surroundingsOf(workbook: Workbook, home: SheetModel, place: ValidationPlace): ValidationSurroundings {
  return {
    textsOf({ sheetId, a1 }) {
      const sheet = workbook.sheetById(sheetId);
      const area = readArea(a1);
      if (sheet === undefined || area === null) return [];
      const shown: string[] = [];
      sheet.grid.each(area, (cell, row, column) => {
        const text = shownCell(cell, { workbook, sheet }, row, column);
        if (text !== "") shown.push(text);
      });
      return shown;
    },
    momentOf: (value) => workbook.momentOf(value),
    formula: (formula) => evaluateAt(workbook, home, formula, { ...place, base: place.base ?? place }),
  };
}
