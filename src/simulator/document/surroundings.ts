/** What a validation rule can see of the document. */
import { parseA1 } from "./a1";
import { cellValue } from "./formula/cell-value";
import { showValue } from "./number-format";
import type { ValidationSurroundings } from "./validation-rule";
import type { Workbook } from "./workbook";

export function surroundingsOf(workbook: Workbook): ValidationSurroundings {
  return {
    textsOf({ sheetId, a1 }) {
      const sheet = workbook.sheetById(sheetId);
      const area = parseA1(a1);
      if (sheet === undefined || area === null) return [];
      const shown: string[] = [];
      sheet.grid.each(
        {
          top: area.top ?? 1,
          left: area.left ?? 1,
          bottom: area.bottom ?? sheet.grid.maxRows,
          right: area.right ?? sheet.grid.maxColumns,
        },
        (cell) => {
          const text = showValue(cellValue(cell, { workbook, sheet }), cell.style.numberFormat);
          if (text !== "") shown.push(text);
        },
      );
      return shown;
    },
    momentOf: (value) => workbook.momentOf(value),
  };
}
