/** What is in a range: values, what is shown, formulas. */
import { type Area, columnCount, rowCount } from "../../document/area";
import { type Cell, type CellValue, hasContent } from "../../document/cell";
import { clearCells } from "../../document/clear-cells";
import { type CellReader, cellValue } from "../../document/formula/cell-value";
import { texts } from "../../document/limits";
import { isDateFormat, showValue } from "../../document/number-format";
import { sortArea } from "../../document/sort-area";
import { momentOfSerial } from "../../document/time-zone";
import { trimArea } from "../../document/trim-area";
import { writeInputs } from "../../document/write-cells";
import { ServiceError } from "../../errors";
import { writerOf } from "../context";
import { type ClearOptions, readClearOptions, readSortSpecs } from "./options";
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
  getFormulas: "",
  getValue: "",
  getValues: "",
  isBlank: "",
  setFormula: "str",
  setFormulas: "str[][]",
  setValue: "any",
  setValues: "any[][]",
  sort: "any",
  trimWhitespace: "",
} as const;

export abstract class RangeValues extends RangeAddress {
  getValue(): unknown {
    return this.scriptValue(this.firstCell(), this.reader);
  }

  getValues(): unknown[][] {
    const { reader } = this;
    return this.sheetModel.grid.map(this.existing, (cell) => this.scriptValue(cell, reader));
  }

  getDisplayValue(): string {
    return shown(this.firstCell(), this.reader);
  }

  getDisplayValues(): string[][] {
    const { reader } = this;
    return this.sheetModel.grid.map(this.existing, (cell) => shown(cell, reader));
  }

  getFormula(): string {
    return this.firstCell()?.formula ?? "";
  }

  getFormulas(): string[][] {
    return this.sheetModel.grid.map(this.existing, (cell) => cell?.formula ?? "");
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

  setFormula(formula: string): this {
    return this.write(filled(this.area, asFormula(formula)));
  }

  setFormulas(formulas: string[][]): this {
    return this.write(formulas.map((line) => line.map(asFormula)));
  }

  clear(options?: object): this {
    return this.clearWith(options === undefined ? { values: true, formats: true } : readClearOptions(options));
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
  private scriptValue(cell: Cell | undefined, reader: CellReader): CellValue | Date {
    if (cell === undefined) return "";
    const value = cellValue(cell, reader);
    if (typeof value === "number" && isDateFormat(cell.style.numberFormat)) {
      return new Date(momentOfSerial(value, this.workbook.timeZone));
    }
    return value;
  }
}

function shown(cell: Cell | undefined, reader: CellReader): string {
  return cell === undefined ? "" : showValue(cellValue(cell, reader), cell.style.numberFormat);
}

function asFormula(text: string): string {
  if (text === "") return "";
  return text.startsWith("=") ? text : `=${text}`;
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
