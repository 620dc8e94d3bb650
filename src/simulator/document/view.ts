/** The document as a page shows it. */
import type { CellBlock, CellView, DocumentView, SheetView } from "../api";
import type { Area } from "./area";
import { type Cell, plainStyle } from "./cell";
import { type CellReader, cellValue } from "./formula/cell-value";
import { isDateFormat, showGeneral, showValue } from "./number-format";
import { parseInput } from "./parse-input";
import type { SheetModel } from "./sheet-model";
import { surroundingsOf } from "./surroundings";
import { choicesOf, type ValidationSurroundings } from "./validation-rule";
import type { Workbook } from "./workbook";

export function viewOfDocument(workbook: Workbook): DocumentView {
  return {
    spreadsheetId: workbook.id,
    name: workbook.name,
    locale: workbook.locale,
    timeZone: workbook.timeZone,
    sheets: workbook.sheets.map(viewOfSheet),
    revision: workbook.revision,
  };
}

const sorted = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b);

function viewOfSheet(sheet: SheetModel, index: number): SheetView {
  return {
    sheetId: sheet.id,
    name: sheet.name,
    index,
    hidden: sheet.hidden,
    maxRows: sheet.grid.maxRows,
    maxColumns: sheet.grid.maxColumns,
    frozenRows: sheet.rows.frozen,
    frozenColumns: sheet.columns.frozen,
    ...(sheet.tabColor === null ? {} : { tabColor: sheet.tabColor }),
    hiddenColumns: sorted(sheet.columns.hidden),
    hiddenRows: sorted(sheet.rows.hidden),
    columnWidths: Object.fromEntries(sheet.columns.sizes),
    warned: sheet.protections
      .filter((protection) => protection.warningOnly)
      .map(({ area, description }) => ({ ...area, description })),
    revision: sheet.revision,
  };
}

export function viewOfCells(workbook: Workbook, sheet: SheetModel, area: Area): CellBlock {
  const around = surroundingsOf(workbook);
  const reader = { workbook, sheet };
  return {
    sheetId: sheet.id,
    top: area.top,
    left: area.left,
    cells: sheet.grid.map(area, (cell) => (cell === undefined ? null : viewOfCell(cell, reader, around))),
  };
}

function viewOfCell(cell: Cell, reader: CellReader, around: ValidationSurroundings): CellView | null {
  const { style, note, rule } = cell;
  const blank = cell.value === "" && cell.formula === "";
  if (blank && style === plainStyle && note === "" && rule === null) return null;
  const choices = rule === null ? undefined : choicesOf(rule, around);
  return {
    display: blank ? "" : showValue(cellValue(cell, reader), style.numberFormat),
    input: blank ? "" : inputOf(cell, reader.workbook),
    ...(style.background === undefined ? {} : { background: style.background }),
    ...(style.fontWeight === undefined ? {} : { fontWeight: style.fontWeight }),
    ...(style.fontColor === undefined ? {} : { fontColor: style.fontColor }),
    ...(note === "" ? {} : { note }),
    ...(style.horizontalAlignment === undefined ? {} : { horizontalAlignment: style.horizontalAlignment }),
    ...(choices === undefined ? {} : { choices }),
  };
}

/** Such that typing it again leaves the cell as it is: text that would be read as something else carries its apostrophe. */
export function inputOf(cell: Cell, workbook: Workbook): string {
  if (cell.formula !== "") return cell.formula;
  const { value } = cell;
  const format = cell.style.numberFormat;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") {
    if (isDateFormat(format)) return showValue(value, format);
    return format?.endsWith("%") ? `${showGeneral(Number(`${value}e2`))}%` : String(value);
  }
  if (value === "" || format === "@") return value;
  const again = parseInput(value, { format, dayFirst: workbook.dayFirst, year: 2000, typed: true });
  return again.value === value && again.formula === "" ? value : `'${value}`;
}
