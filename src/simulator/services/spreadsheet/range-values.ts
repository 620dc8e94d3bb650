/** What is in a range: values, what is shown, formulas. */
import { type Area, columnCount, rowCount } from "../../document/area";
import { type Cell, hasContent } from "../../document/cells/cell";
import { clearCells } from "../../document/cells/clear-cells";
import { reorderRows, sortArea } from "../../document/cells/sort-area";
import { splitText } from "../../document/cells/split-text";
import { trimArea } from "../../document/cells/trim-area";
import type { CellValue } from "../../document/cells/value";
import { writeInputs } from "../../document/cells/write-cells";
import { isDateFormat } from "../../document/formats/number-format";
import { momentOfSerial } from "../../document/formats/time-zone";
import { type CellReader, cellValue } from "../../document/formula/cell-value";
import { fromR1C1, toR1C1 } from "../../document/formula/r1c1";
import { shiftFormula } from "../../document/formula/rewrite";
import { texts } from "../../document/limits";
import { assertMayEdit } from "../../document/structure/protection";
import { shownCell, shownFormat } from "../../document/view/show";
import { ServiceError } from "../../errors";
import { writerOf } from "../context";
import { EnumValue } from "../enums";
import { type ClearOptions, clearAll, readClearOptions, readSortSpecs } from "./options";
import { RangeAddress } from "./range-address";

export const valueMembers = {
  clear: "|obj",
  clearContent: "",
  clearDataValidations: "",
  clearFormat: "",
  clearNote: "",
  getDisplayValue: "",
  getDisplayValues: "",
  getFormula: "",
  getFormulaR1C1: "",
  getFormulas: "",
  getFormulasR1C1: "",
  getValue: "",
  getValues: "",
  isBlank: "",
  randomize: "",
  setFormula: "str?",
  setFormulaR1C1: "str",
  setFormulas: "str?[][]",
  setFormulasR1C1: "str[][]",
  setValue: "any",
  setValues: "any[][]",
  sort: "any",
  splitTextToColumns: "|str|enum:TextToColumnsDelimiter",
  trimWhitespace: "",
} as const;

export abstract class RangeValues extends RangeAddress {
  getValue(): unknown {
    const { top, left } = this.existing;
    return this.scriptValue(this.firstCell(), this.reader, top, left);
  }

  getValues(): unknown[][] {
    const { reader } = this;
    return this.sheetModel.grid.map(this.existing, (cell, row, column) => this.scriptValue(cell, reader, row, column));
  }

  getDisplayValue(): string {
    const { top, left } = this.existing;
    return shownCell(this.firstCell(), this.reader, top, left);
  }

  getDisplayValues(): string[][] {
    const { reader } = this;
    return this.sheetModel.grid.map(this.existing, (cell, row, column) => shownCell(cell, reader, row, column));
  }

  getFormula(): string {
    return this.firstCell()?.formula ?? "";
  }

  getFormulas(): string[][] {
    return this.sheetModel.grid.map(this.existing, (cell) => cell?.formula ?? "");
  }

  getFormulaR1C1(): string | null {
    const { top, left } = this.existing;
    return this.relativeFormula(this.firstCell(), top, left);
  }

  getFormulasR1C1(): (string | null)[][] {
    return this.sheetModel.grid.map(this.existing, (cell, row, column) => this.relativeFormula(cell, row, column));
  }

  isBlank(): boolean {
    return this.sheetModel.grid.map(this.existing, hasContent).every((line) => !line.includes(true));
  }

  setValue(value: unknown): this {
    return this.write(filled(this.area, value));
  }

  setValues(values: unknown[][]): this {
    return this.write(values);
  }

  /** One formula for all cells is written for the first of them, as if copied from there to the others (measured live, gas-fakes). */
  setFormula(formula: string | null): this {
    const text = asFormula(formula);
    const { conventions } = this.workbook;
    return this.write(
      filled(this.area, text).map((line, down) =>
        line.map((one, right) => shiftFormula(one, down, right, conventions)),
      ),
    );
  }

  setFormulas(formulas: (string | null)[][]): this {
    return this.write(formulas.map((line) => line.map(asFormula)));
  }

  setFormulaR1C1(formula: string): this {
    return this.setFormulasR1C1(filled(this.area, formula));
  }

  setFormulasR1C1(formulas: string[][]): this {
    const { top, left } = this.area;
    return this.write(
      formulas.map((line, down) =>
        line.map((formula, right) => fromR1C1(asFormula(formula), top + down, left + right)),
      ),
    );
  }

  randomize(): this {
    const order = Array.from({ length: rowCount(this.area) }, (_, index) => index);
    // Fisher and Yates; who needs the same order twice sorts.
    for (let index = order.length - 1; index > 0; index -= 1) {
      const other = Math.floor(this.workbook.random() * (index + 1));
      [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
    }
    assertMayEdit(this.sheetModel, this.existing, this.context.user, this.workbook.owner);
    reorderRows(this.workbook, this.sheetModel, this.existing, order);
    return this;
  }

  splitTextToColumns(delimiter?: string | EnumValue): void {
    splitText(this.workbook, this.sheetModel, this.existing, delimiterOf(delimiter), writerOf(this.context));
  }

  clear(options?: object): this {
    return this.clearWith(options === undefined ? clearAll(this.context) : readClearOptions(options));
  }

  clearContent(): this {
    return this.clearWith({ values: true });
  }

  clearFormat(): this {
    return this.clearWith({ formats: true });
  }

  clearNote(): this {
    return this.clearWith({ notes: true });
  }

  clearDataValidations(): this {
    return this.clearWith({ validations: true });
  }

  trimWhitespace(): this {
    trimArea(this.workbook, this.sheetModel, this.existing, this.context.user);
    return this;
  }

  sort(specification: unknown): this {
    sortArea(this.workbook, this.sheetModel, this.existing, readSortSpecs(specification), this.context.user);
    return this;
  }

  protected firstCell(): Cell | undefined {
    const { top, left } = this.existing;
    return this.sheetModel.grid.cell(top, left);
  }

  /** A script's log tells of what its cells could not be worked out for. */
  private get reader(): CellReader {
    return {
      workbook: this.workbook,
      sheet: this.sheetModel,
      missing: (name) => this.context.log(`not simulated: function ${name} in a formula; the cell reads #NAME?`),
    };
  }

  private write(inputs: unknown[][]): this {
    writeInputs(this.workbook, this.sheetModel, this.area, inputs, writerOf(this.context));
    return this;
  }

  private clearWith(what: ClearOptions): this {
    clearCells(this.workbook, this.sheetModel, this.existing, what, this.context.user);
    return this;
  }

  /** A number with a date format is a Date to a script, on the spreadsheet's clock. */
  private scriptValue(cell: Cell | undefined, reader: CellReader, row: number, column: number): CellValue | Date {
    const value = cellValue(cell, reader, row, column);
    if (typeof value !== "number") return value;
    return isDateFormat(shownFormat(this.workbook, reader.sheet, cell, row, column))
      ? new Date(momentOfSerial(value, this.workbook.timeZone))
      : value;
  }

  private relativeFormula(cell: Cell | undefined, row: number, column: number): string | null {
    return cell === undefined || cell.formula === "" ? null : toR1C1(cell.formula, row, column);
  }
}

function asFormula(text: string | null): string {
  if (text === null || text === "") return "";
  return text.startsWith("=") ? text : `=${text}`;
}

const delimiters: Readonly<Record<string, string>> = { COMMA: ",", SEMICOLON: ";", PERIOD: ".", SPACE: " " };

/** undefined: the one that the texts themselves suggest. */
function delimiterOf(given: string | EnumValue | undefined): string | undefined {
  return given instanceof EnumValue ? delimiters[given.name] : given;
}

export function filled<T>(area: Area, value: T): T[][] {
  return Array.from({ length: rowCount(area) }, () => new Array<T>(columnCount(area)).fill(value));
}

/** A matrix of formats, notes or rules has to be as large as the range. */
export function checkMatrix(area: Area, matrix: readonly (readonly unknown[])[]): void {
  if (matrix.length !== rowCount(area)) throw new ServiceError(texts.wrongRows(matrix.length, rowCount(area)));
  for (const line of matrix) {
    if (line.length !== columnCount(area)) throw new ServiceError(texts.wrongColumns(line.length, columnCount(area)));
  }
}
