/** The document as a page shows it. */
import type { CellBlock, CellView, DocumentView, FilterView, SheetView } from "../api";
import type { Area } from "./area";
import { type Cell, type CellStyle, plainStyle } from "./cell";
import { type CellReader, cellValue } from "./formula/cell-value";
import { effectiveFormat } from "./formula/result-format";
import { linkOf } from "./links";
import { alignmentOf, hexOf, lookOfCell } from "./look";
import { isDateFormat, showGeneral, showValue } from "./number-format";
import { parseInput } from "./parse-input";
import type { SheetModel } from "./sheet-model";
import { surroundingsOf } from "./surroundings";
import { choicesOf } from "./validation-rule";
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
    hiddenColumns: hiddenLines(sheet, "columns"),
    hiddenRows: hiddenRowsOf(sheet),
    columnWidths: Object.fromEntries(sheet.columns.sizes),
    rowHeights: Object.fromEntries(sheet.rows.sizes),
    merges: sheet.merges,
    ...(sheet.filter === null ? {} : { filter: viewOfFilter(sheet) }),
    hiddenGridlines: sheet.hiddenGridlines,
    rightToLeft: sheet.rightToLeft,
    warned: sheet.protections
      .filter((protection) => protection.warningOnly)
      .map(({ area, description }) => ({ ...area, description })),
    revision: sheet.revision,
  };
}

/** Hidden by hand, or folded away in a group. */
function hiddenLines(sheet: SheetModel, dimension: "rows" | "columns"): number[] {
  const hidden = new Set(sheet[dimension].hidden);
  for (const group of sheet.groups) {
    if (!group.collapsed || group.dimension !== dimension) continue;
    for (let index = group.first; index <= group.last; index += 1) hidden.add(index);
  }
  return sorted(hidden);
}

function hiddenRowsOf(sheet: SheetModel): number[] {
  return sheet.filteredRows.size === 0
    ? hiddenLines(sheet, "rows")
    : sorted(new Set([...hiddenLines(sheet, "rows"), ...sheet.filteredRows]));
}

function viewOfFilter(sheet: SheetModel): FilterView {
  const { filter } = sheet;
  if (filter === null) throw new Error("a sheet without a filter");
  return {
    ...filter.area,
    columns: [...filter.criteria].map(([column, { hidden, visible, condition }]) => ({
      column,
      ...(hidden === undefined ? {} : { hidden }),
      ...(visible === undefined ? {} : { visible }),
      ...(condition === undefined ? {} : { criteria: condition.criteria, values: condition.values.map(shownArgument) }),
    })),
    hiddenRows: sorted(sheet.filteredRows),
    ...(filter.sorted === null ? {} : { sorted: filter.sorted }),
  };
}

/** A condition's value as a page can show it. */
function shownArgument(value: unknown): string | number | boolean {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" ? value : JSON.stringify(value);
}

export function viewOfCells(workbook: Workbook, sheet: SheetModel, area: Area): CellBlock {
  const reader = { workbook, sheet };
  // Nothing but cells decides how they look, unless there are bandings, conditional formats or formulas that fill others.
  const layered = sheet.bandings.length > 0 || sheet.conditionalFormats.length > 0 || workbook.mayHaveSpills;
  return {
    sheetId: sheet.id,
    top: area.top,
    left: area.left,
    cells: sheet.grid.map(area, (cell, row, column) =>
      cell === undefined && !layered ? null : viewOfCell(cell, reader, row, column),
    ),
  };
}

function viewOfCell(cell: Cell | undefined, reader: CellReader, row: number, column: number): CellView | null {
  const { workbook, sheet } = reader;
  const look = lookOfCell(workbook, sheet, cell?.style ?? plainStyle, row, column);
  const value = cellValue(cell, reader, row, column);
  const { note = "", rule = null } = cell ?? {};
  if (value === "" && (cell?.formula ?? "") === "" && look === plainStyle && note === "" && rule === null) return null;
  const choices =
    rule === null ? undefined : choicesOf(rule, surroundingsOf(workbook, sheet, { row, column, base: rule.base }));
  const link = cell === undefined || look.plainLink === true ? null : linkOf(workbook, sheet, cell, row, column);
  const alignment = value === "" ? look.horizontalAlignment : alignmentOf(look, value);
  return {
    display: showValue(value, cell && effectiveFormat(workbook, sheet, cell), workbook.conventions),
    input: cell === undefined || (value === "" && cell.formula === "") ? "" : inputOf(cell, workbook),
    ...lookView(look),
    ...(note === "" ? {} : { note }),
    ...(alignment === undefined || alignment === "left" || alignment === "general-left"
      ? {}
      : { horizontalAlignment: alignment }),
    ...(look.horizontalAlignment === "left" ? { horizontalAlignment: "left" as const } : {}),
    ...(choices === undefined ? {} : { choices }),
    ...(rule?.criteria === "CHECKBOX" ? { checkbox: value === (rule.values[0] ?? true) } : {}),
    ...(link === null ? {} : { link }),
    ...(cell?.rich == null || cell.rich.length < 2 ? {} : { runs: cell.rich }),
  };
}

function lookView(look: CellStyle): Partial<CellView> {
  const borders = {
    ...(look.borderTop === undefined ? {} : { top: look.borderTop }),
    ...(look.borderLeft === undefined ? {} : { left: look.borderLeft }),
    ...(look.borderBottom === undefined ? {} : { bottom: look.borderBottom }),
    ...(look.borderRight === undefined ? {} : { right: look.borderRight }),
  };
  return {
    ...(look.background === undefined ? {} : { background: hexOf(look.background) }),
    ...(look.fontColor === undefined ? {} : { fontColor: hexOf(look.fontColor) }),
    ...(look.fontWeight === undefined ? {} : { fontWeight: look.fontWeight }),
    ...(look.fontStyle === undefined ? {} : { fontStyle: look.fontStyle }),
    ...(look.fontLine === undefined ? {} : { fontLine: look.fontLine }),
    ...(look.fontFamily === undefined ? {} : { fontFamily: look.fontFamily }),
    ...(look.fontSize === undefined ? {} : { fontSize: look.fontSize }),
    ...(look.verticalAlignment === undefined ? {} : { verticalAlignment: look.verticalAlignment }),
    ...(look.wrap === undefined ? {} : { wrap: look.wrap }),
    ...(look.numberFormat === undefined ? {} : { numberFormat: look.numberFormat }),
    ...(Object.keys(borders).length === 0 ? {} : { borders }),
  };
}

/** Such that typing it again leaves the cell as it is: text that would be read as something else carries its apostrophe. */
export function inputOf(cell: Cell, workbook: Workbook): string {
  if (cell.formula !== "") return cell.formula;
  const { value } = cell;
  const format = cell.style.numberFormat;
  const { conventions } = workbook;
  if (typeof value === "boolean") return showValue(value, undefined, conventions);
  if (typeof value === "number") {
    if (isDateFormat(format)) return showValue(value, format, conventions);
    if (format?.endsWith("%")) return `${showGeneral(Number(`${value}e2`), conventions)}%`;
    return String(value).replace(".", conventions.decimal);
  }
  if (value === "" || format === "@") return value;
  const again = parseInput(value, { format, locale: workbook.conventions, year: 2000, typed: true });
  return again.value === value && again.formula === "" ? value : `'${value}`;
}
