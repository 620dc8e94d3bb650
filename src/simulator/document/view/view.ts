/** The document as a page shows it. */
import type { CellBlock, CellView, DocumentView, FilterView, SheetView } from "../../api";
import { type Area, inReadingOrder } from "../area";
import { type Cell, type CellStyle, plainStyle } from "../cells/cell";
import { parseInput } from "../cells/parse-input";
import { surroundingsOf } from "../cells/surroundings";
import { choicesOf, type ValidationRule } from "../cells/validation-rule";
import { isDateFormat, showGeneral, showValue } from "../formats/number-format";
import { type CellReader, cellValue } from "../formula/cell-value";
import type { SheetModel } from "../sheet-model";
import type { Workbook } from "../workbook";
import { linkOf } from "./links";
import { alignmentOf, hexOf, lookOfCell } from "./look";
import { shownCell, shownFormat } from "./show";

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
    merges: inReadingOrder(sheet.merges),
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
  // A column of drop-downs has one rule; its choices are looked up once.
  const choices: Choices = new Map();
  return {
    sheetId: sheet.id,
    top: area.top,
    left: area.left,
    cells: sheet.grid.map(area, (cell, row, column) =>
      cell === undefined && !layered ? null : viewOfCell(cell, reader, row, column, choices),
    ),
  };
}

type Draft = { -readonly [K in keyof CellView]: CellView[K] };

type Choices = Map<ValidationRule, readonly string[] | undefined>;

function viewOfCell(
  cell: Cell | undefined,
  reader: CellReader,
  row: number,
  column: number,
  known: Choices,
): CellView | null {
  const { workbook, sheet } = reader;
  const look = lookOfCell(workbook, sheet, cell?.style ?? plainStyle, row, column);
  const value = cellValue(cell, reader, row, column);
  if (cell === undefined) {
    if (value === "" && look === plainStyle) return null;
    const alignment = value === "" ? undefined : alignmentOf(look, value);
    return {
      display: shownCell(cell, reader, row, column),
      input: "",
      ...lookView(look),
      ...(alignment === undefined || alignment === "left" ? {} : { horizontalAlignment: alignment }),
    };
  }
  const { note, rule, rich } = cell;
  const blank = value === "" && cell.formula === "";
  if (blank && look === plainStyle && note === "" && rule === null) return null;
  const view: Draft = {
    display: blank ? "" : showValue(value, shownFormat(workbook, sheet, cell, row, column), workbook.conventions),
    input: blank ? "" : inputOf(cell, workbook),
    ...lookView(look),
  };
  const alignment = blank ? look.horizontalAlignment : alignmentOf(look, value);
  if (alignment !== undefined && alignment !== "general-left") {
    if (alignment !== "left" || look.horizontalAlignment === "left") view.horizontalAlignment = alignment;
  }
  if (note !== "") view.note = note;
  if (rule !== null) {
    if (!known.has(rule)) {
      known.set(rule, choicesOf(rule, surroundingsOf(workbook, sheet, { row, column, base: rule.base })));
    }
    const choices = known.get(rule);
    if (choices !== undefined) view.choices = choices;
    if (rule.criteria === "CHECKBOX") view.checkbox = value === (rule.values[0] ?? true);
  }
  const link = blank || look.plainLink === true ? null : linkOf(workbook, sheet, cell, row, column);
  if (link !== null) view.link = link;
  if (rich !== null && rich.length > 1) view.runs = rich;
  return view;
}

const lookViews = new WeakMap<CellStyle, Partial<CellView>>();

/** Styles are shared by many cells, and so is what a page is told of them. */
function lookView(look: CellStyle): Partial<CellView> {
  let view = lookViews.get(look);
  if (view === undefined) {
    view = newLookView(look);
    lookViews.set(look, view);
  }
  return view;
}

function newLookView(look: CellStyle): Partial<CellView> {
  const borders = {
    ...(look.borderTop === undefined ? {} : { top: look.borderTop }),
    ...(look.borderLeft === undefined ? {} : { left: look.borderLeft }),
    ...(look.borderBottom === undefined ? {} : { bottom: look.borderBottom }),
    ...(look.borderRight === undefined ? {} : { right: look.borderRight }),
  };
  const { fontWeight, fontStyle, fontLine, fontFamily, fontSize, verticalAlignment, wrap, numberFormat } = look;
  return {
    ...(look.background === undefined ? {} : { background: hexOf(look.background) }),
    ...(look.fontColor === undefined ? {} : { fontColor: hexOf(look.fontColor) }),
    ...(fontWeight === undefined ? {} : { fontWeight }),
    ...(fontStyle === undefined ? {} : { fontStyle }),
    ...(fontLine === undefined ? {} : { fontLine }),
    ...(fontFamily === undefined ? {} : { fontFamily }),
    ...(fontSize === undefined ? {} : { fontSize }),
    ...(verticalAlignment === undefined ? {} : { verticalAlignment }),
    ...(wrap === undefined ? {} : { wrap }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
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
