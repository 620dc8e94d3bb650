/** Writing values into cells, by a script or by a person's hands: parsed first, checked all together, then written all together. */
import { ServiceError } from "../../errors";
import { writeA1 } from "../a1";
import { type Area, columnCount, rowCount } from "../area";
import { limits, texts } from "../limits";
import type { SheetModel } from "../sheet-model";
import { isCovered } from "../structure/merges";
import { assertMayEdit } from "../structure/protection";
import type { Workbook } from "../workbook";
import { type Cell, copyCell, withStyle } from "./cell";
import { canOnlyBeText, parseInput } from "./parse-input";
import { surroundingsOf, type ValidationPlace } from "./surroundings";
import { keepsRule, type ValidationRule } from "./validation-rule";
import type { CellValue } from "./value";

export interface Writer {
  readonly user: string;
  /** By hand rather than by a script. */
  readonly typed: boolean;
  /** Where sources disagree about what a script writes: see SimulatorSwitches. */
  readonly plusStaysText?: boolean;
  readonly plainTextTakesFormulas?: boolean;
  readonly plainTextKeepsApostrophe?: boolean;
  /** The year meant by a date without one. */
  readonly year: number;
  readonly growsGrid: boolean;
}

interface Parsed {
  readonly value: CellValue;
  readonly formula: string;
  readonly format?: string;
}

const empty: Parsed = { value: "", formula: "" };

/** Throws before anything is written when one of the values cannot be (facts: apps-script 6.4). */
export function writeInputs(
  workbook: Workbook,
  sheet: SheetModel,
  area: Area,
  inputs: readonly (readonly unknown[])[],
  writer: Writer,
): void {
  if (inputs.length !== rowCount(area)) throw new ServiceError(texts.wrongRows(inputs.length, rowCount(area)));
  for (const line of inputs) {
    if (line.length !== columnCount(area)) throw new ServiceError(texts.wrongColumns(line.length, columnCount(area)));
  }
  assertMayEdit(sheet, area, writer.user, workbook.owner);
  inGrown(workbook, sheet, area, writer.growsGrid, () => writeInGrid(workbook, sheet, area, inputs, writer));
}

function writeInGrid(
  workbook: Workbook,
  sheet: SheetModel,
  area: Area,
  inputs: readonly (readonly unknown[])[],
  writer: Writer,
): void {
  const around = (place: ValidationPlace) => surroundingsOf(workbook, sheet, place);
  const asked: CheckedCell[] = [];
  const { conventions } = workbook;
  const parsed = inputs.map((line, down) =>
    line.map((input, right): Parsed | string => {
      const row = area.top + down;
      const column = area.left + right;
      const cell = sheet.grid.cell(row, column);
      const rule = cell?.rule ?? null;
      // Plain text stands for itself: of a large block nearly every cell is that, and an object for each takes longer than the rest.
      if (rule === null && typeof input === "string" && canOnlyBeText(input, conventions)) return withinLimit(input);
      const result = parseCell(input, cell?.style.numberFormat, workbook, writer);
      if (cell === undefined || rule === null || rule.allowInvalid || result.formula !== "") return result;
      // A formula that looks at its own cell has to see the new value there.
      if (rule.criteria === "CUSTOM_FORMULA") asked.push({ cell, rule, row, column });
      else if (!keepsRule(result.value, rule, around({ row, column, base: rule.base }))) throw refusal(row, column);
      return result;
    }),
  );
  const before =
    asked.length === 0 ? null : sheet.grid.map(area, (cell) => (cell === undefined ? undefined : copyCell(cell)));
  parsed.forEach((line, down) => {
    line.forEach((result, right) => {
      putValue(workbook, sheet, area.top + down, area.left + right, result);
    });
  });
  workbook.cellsChanged(sheet, area);
  if (before === null) return;
  const broken = asked.find(
    ({ cell, rule, row, column }) => !keepsRule(cell.value, rule, around({ row, column, base: rule.base })),
  );
  if (broken === undefined) return;
  for (const [down, line] of before.entries()) {
    for (const [right, cell] of line.entries()) sheet.grid.put(area.top + down, area.left + right, cell);
  }
  workbook.cellsChanged(sheet, area);
  throw refusal(broken.row, broken.column);
}

interface CheckedCell {
  readonly cell: Cell;
  readonly rule: ValidationRule;
  readonly row: number;
  readonly column: number;
}

function refusal(row: number, column: number): ServiceError {
  return new ServiceError(texts.invalidData(writeA1({ top: row, left: column, bottom: row, right: column })));
}

function putValue(workbook: Workbook, sheet: SheetModel, row: number, column: number, parsed: Parsed | string): void {
  if (sheet.merges.length > 0 && isCovered(sheet, row, column)) return;
  const { value, formula, format }: Parsed = typeof parsed === "string" ? { value: parsed, formula: "" } : parsed;
  const existing = sheet.grid.cell(row, column);
  if (existing === undefined && value === "" && formula === "") return;
  const cell = existing ?? sheet.grid.touch(row, column);
  cell.value = value;
  cell.formula = formula;
  cell.rich = null;
  if (formula !== "") workbook.noteFormula(formula);
  if (format !== undefined && cell.style.numberFormat === undefined) {
    cell.style = withStyle(cell.style, "numberFormat", format);
  }
}

/** Work in a sheet that is made large enough for it. When the work is refused, the sheet is as large as it was. */
export function inGrown<Result>(
  workbook: Workbook,
  sheet: SheetModel,
  area: Area,
  mayGrow: boolean,
  work: () => Result,
): Result {
  const { maxRows, maxColumns } = sheet.grid;
  const rows = area.bottom - maxRows;
  const columns = area.right - maxColumns;
  if (rows <= 0 && columns <= 0) return work();
  if (!mayGrow) throw new ServiceError(texts.outsideSheet);
  try {
    if (rows > 0) workbook.insert(sheet, "rows", maxRows + 1, rows);
    if (columns > 0) workbook.insert(sheet, "columns", maxColumns + 1, columns);
    return work();
  } catch (error) {
    const { grid } = sheet;
    if (grid.maxColumns > maxColumns) workbook.remove(sheet, "columns", maxColumns + 1, grid.maxColumns - maxColumns);
    if (grid.maxRows > maxRows) workbook.remove(sheet, "rows", maxRows + 1, grid.maxRows - maxRows);
    throw error;
  }
}

function withinLimit(text: string): string {
  if (text.length > limits.charactersInCell) throw new ServiceError(texts.tooManyCharacters);
  return text;
}

function parseCell(input: unknown, format: string | undefined, workbook: Workbook, writer: Writer): Parsed {
  if (input === null || input === undefined) return empty;
  if (typeof input === "number" || typeof input === "boolean") {
    if (typeof input === "number" && !Number.isFinite(input)) return { value: "#NUM!", formula: "" };
    if (format === "@")
      return { value: typeof input === "boolean" ? String(input).toUpperCase() : String(input), formula: "" };
    return { value: input, formula: "" };
  }
  if (input instanceof Date) {
    if (Number.isNaN(input.getTime())) throw new ServiceError("Invalid argument: value");
    const serial = workbook.serialOf(input.getTime());
    const { dateFormat } = workbook.conventions;
    return { value: serial, formula: "", format: Number.isInteger(serial) ? dateFormat : `${dateFormat} h:mm:ss` };
  }
  const text = withinLimit(typeof input === "string" ? input : String(input));
  if (format === "@" && writer.plainTextKeepsApostrophe && text.startsWith("'")) return { value: text, formula: "" };
  if (writer.plusStaysText && text.startsWith("+")) return { value: text, formula: "" };
  const typed = writer.typed || (format === "@" && writer.plainTextTakesFormulas === false);
  return parseInput(text, { format, locale: workbook.conventions, year: writer.year, typed });
}
