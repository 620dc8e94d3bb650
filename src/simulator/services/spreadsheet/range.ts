/** SpreadsheetApp.Range: addresses, values and formats from its bases; here notes, validation, protection, metadata, copying, selection. */
import { type Area, columnCount, rowCount } from "../../document/area";
import { type CopyParts, copyArea } from "../../document/copy-area";
import { texts } from "../../document/limits";
import { assertMayEdit, mayEdit } from "../../document/protection";
import type { MetadataLocation } from "../../document/workbook";
import { growTo } from "../../document/write-cells";
import { NotSimulatedError, ServiceError } from "../../errors";
import { writerOf } from "../context";
import { EnumValue } from "../enums";
import type { Simulated } from "../google-types";
import { serviceSpec } from "../service-object";
import { checkbox, SimDataValidation } from "./data-validation";
import { addMetadata, type SimDeveloperMetadata, SimDeveloperMetadataFinder } from "./developer-metadata";
import { createFilter, SimFilter } from "./filter";
import { readCopyOptions } from "./options";
import { protectArea, type SimProtection } from "./protection";
import { addressMembers, checkedArea } from "./range-address";
import { formatMembers, RangeFormats } from "./range-formats";
import { checkMatrix, filled, valueMembers } from "./range-values";
import { SimSheet } from "./sheet";

const ownMembers = {
  activate: "",
  activateAsCurrentCell: "",
  addDeveloperMetadata: "str|str,enum:DeveloperMetadataVisibility|str,str|str,str,enum:DeveloperMetadataVisibility",
  canEdit: "",
  check: "",
  copyTo: "Range|Range,enum:CopyPasteType,bool|Range,obj",
  createDeveloperMetadataFinder: "",
  createFilter: "",
  getDataValidation: "",
  getDataValidations: "",
  getDeveloperMetadata: "",
  getFilter: "",
  getNote: "",
  getNotes: "",
  getSheet: "",
  insertCheckboxes: "|any|any,any",
  isChecked: "",
  isPartOfMerge: "",
  offset: "int,int|int,int,int|int,int,int,int",
  protect: "",
  removeCheckboxes: "",
  setBorder: "bool?,bool?,bool?,bool?,bool?,bool?|bool?,bool?,bool?,bool?,bool?,bool?,str?,enum:BorderStyle?",
  setDataValidation: "DataValidation?",
  setDataValidations: "DataValidation?[][]",
  setNote: "str?",
  setNotes: "any[][]",
  uncheck: "",
} as const;

const spec = serviceSpec("SpreadsheetApp.Range", {
  ...addressMembers,
  ...valueMembers,
  ...formatMembers,
  ...ownMembers,
});

/** getFontColors is deprecated: Google's types no longer list it, live scripts still call it. */
type Members = Exclude<keyof typeof spec.members, "getFontColors">;

export class SimRange extends RangeFormats implements Simulated<GoogleAppsScript.Spreadsheet.Range, Members> {
  static readonly spec = spec;

  get spec() {
    return spec;
  }

  getSheet(): SimSheet {
    return new SimSheet(this.context, this.sheetModel);
  }

  getCell(row: number, column: number): SimRange {
    return this.offset(row - 1, column - 1, 1, 1);
  }

  offset(rowOffset: number, columnOffset: number, rows?: number, columns?: number): SimRange {
    const area = checkedArea(
      this.context,
      this.sheetModel,
      this.area.top + rowOffset,
      this.area.left + columnOffset,
      rows ?? rowCount(this.area),
      columns ?? columnCount(this.area),
    );
    return new SimRange(this.context, this.sheetModel, area);
  }

  getNote(): string {
    return this.firstCell()?.note ?? "";
  }

  getNotes(): string[][] {
    return this.sheetModel.grid.map(this.existing, (cell) => cell?.note ?? "");
  }

  setNote(note: string | null): this {
    return this.putNotes(filled(this.area, note ?? ""));
  }

  /** A number becomes "25.0" here and "25" in setNote, as live (facts: apps-script 6.3). */
  setNotes(notes: unknown[][]): this {
    checkMatrix(this.area, notes);
    return this.putNotes(
      notes.map((line) =>
        line.map((note) => (typeof note === "number" && Number.isInteger(note) ? `${note}.0` : String(note ?? ""))),
      ),
    );
  }

  getDataValidation(): SimDataValidation | null {
    const rule = this.firstCell()?.rule ?? null;
    return rule === null ? null : new SimDataValidation(this.context, rule);
  }

  getDataValidations(): (SimDataValidation | null)[][] {
    return this.sheetModel.grid.map(this.existing, (cell) =>
      cell === undefined || cell.rule === null ? null : new SimDataValidation(this.context, cell.rule),
    );
  }

  setDataValidation(rule: SimDataValidation | null): this {
    return this.setDataValidations(filled(this.area, rule));
  }

  setDataValidations(rules: (SimDataValidation | null)[][]): this {
    checkMatrix(this.area, rules);
    return this.putAll((row, column) => {
      const rule = rules[row - this.area.top]?.[column - this.area.left]?.rule ?? null;
      if (rule !== null || this.sheetModel.grid.cell(row, column) !== undefined) {
        this.sheetModel.grid.touch(row, column).rule = rule;
      }
    });
  }

  insertCheckboxes(checked?: unknown, unchecked?: unknown): this {
    const rule = checkbox(checked, unchecked);
    return this.putAll((row, column) => {
      const cell = this.sheetModel.grid.touch(row, column);
      cell.rule = rule;
      if (cell.value === "" && rule.values.length === 0) cell.value = false;
    });
  }

  removeCheckboxes(): this {
    return this.putAll((row, column) => {
      const cell = this.sheetModel.grid.cell(row, column);
      if (cell?.rule?.criteria !== "CHECKBOX") return;
      cell.rule = null;
      cell.value = "";
    });
  }

  check(): this {
    return this.tick(true);
  }

  uncheck(): this {
    return this.tick(false);
  }

  isChecked(): boolean | null {
    const states = new Set<boolean | null>();
    for (const line of this.sheetModel.grid.map(this.existing, (cell) => cell)) {
      for (const cell of line) {
        if (cell?.rule?.criteria !== "CHECKBOX") return null;
        states.add(cell.value === (cell.rule.values[0] ?? true));
      }
    }
    const [only] = states;
    return states.size === 1 ? (only ?? null) : null;
  }

  /** No merging is simulated, so nothing is ever merged. */
  isPartOfMerge(): boolean {
    return false;
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color?: string | null,
    style?: EnumValue | null,
  ): this {
    const borders = [top, left, bottom, right, vertical, horizontal];
    if (borders.every((side) => side === null)) return this;
    const text = borders.includes(true) ? JSON.stringify([...borders, color ?? null, style?.name ?? null]) : undefined;
    return this.setAll("borders", text);
  }

  copyTo(destination: SimRange, how?: object, transposed?: boolean): void {
    if (transposed === true) this.notSimulated("copyTo transposed");
    const parts = copyPartsOf(how, (what) => this.notSimulated(what));
    const rows = Math.max(rowCount(this.area), rowCount(destination.area));
    const columns = Math.max(columnCount(this.area), columnCount(destination.area));
    const { top, left } = destination.area;
    const target: Area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
    growTo(this.workbook, destination.sheetModel, target, writerOf(this.context).growsGrid);
    assertMayEdit(destination.sheetModel, target, this.context.user, this.workbook.owner);
    copyArea(this.workbook, this.sheetModel, this.existing, destination.sheetModel, target, parts);
  }

  protect(): SimProtection {
    return protectArea(this.context, this.sheetModel, "RANGE", this.existing);
  }

  canEdit(): boolean {
    return mayEdit(this.sheetModel, this.area, this.context.user, this.workbook.owner);
  }

  addDeveloperMetadata(key: string, second?: string | EnumValue, visibility?: EnumValue): this {
    addMetadata(this.context, this.metadataPlace(), key, second, visibility);
    return this;
  }

  createDeveloperMetadataFinder(): SimDeveloperMetadataFinder {
    return new SimDeveloperMetadataFinder(this.context, { sheetId: this.sheetModel.id, area: this.area });
  }

  getDeveloperMetadata(): SimDeveloperMetadata[] {
    return this.createDeveloperMetadataFinder().find();
  }

  createFilter(): SimFilter {
    return createFilter(this.context, this.sheetModel, this.existing);
  }

  getFilter(): SimFilter | null {
    return this.sheetModel.filter === null ? null : new SimFilter(this.context, this.sheetModel);
  }

  activate(): this {
    this.context.world.select(this.context.user, { sheetId: this.sheetModel.id, ...this.existing });
    return this;
  }

  activateAsCurrentCell(): this {
    return this.activate();
  }

  private putNotes(notes: readonly (readonly string[])[]): this {
    return this.putAll((row, column) => {
      const note = notes[row - this.area.top]?.[column - this.area.left] ?? "";
      if (note !== "" || this.sheetModel.grid.cell(row, column) !== undefined) {
        this.sheetModel.grid.touch(row, column).note = note;
      }
    });
  }

  private tick(on: boolean): this {
    return this.putAll((row, column) => {
      const cell = this.sheetModel.grid.cell(row, column);
      if (cell?.rule?.criteria !== "CHECKBOX") return;
      const value = cell.rule.values[on ? 0 : 1];
      cell.value = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : on;
    });
  }

  private putAll(put: (row: number, column: number) => void): this {
    const { top, left, bottom, right } = this.existing;
    assertMayEdit(this.sheetModel, this.area, this.context.user, this.workbook.owner);
    for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) put(row, column);
    this.workbook.cellsChanged(this.sheetModel, this.area);
    return this;
  }

  private notSimulated(what: string): never {
    throw new NotSimulatedError(`Range.${what}`);
  }

  private metadataPlace(): MetadataLocation {
    const { top, left, bottom, right } = this.area;
    const { maxRows, maxColumns } = this.sheetModel.grid;
    const sheetId = this.sheetModel.id;
    if (left === 1 && right === maxColumns && top === bottom) return { type: "ROW", sheetId, index: top };
    if (top === 1 && bottom === maxRows && left === right) return { type: "COLUMN", sheetId, index: left };
    throw new ServiceError(texts.metadataPlace);
  }
}

function copyPartsOf(how: object | undefined, refuse: (what: string) => never): CopyParts {
  if (how === undefined) return { values: true, formulas: true, formats: true, notes: true, rules: true };
  if (!(how instanceof EnumValue)) {
    const { formats, contents } = readCopyOptions(how);
    return { values: contents, formulas: contents, formats, notes: formats && contents, rules: formats };
  }
  switch (how.name) {
    case "PASTE_NORMAL":
      return { values: true, formulas: true, formats: true, notes: true, rules: true };
    case "PASTE_VALUES":
      return { values: true };
    case "PASTE_FORMULA":
      return { values: true, formulas: true };
    case "PASTE_FORMAT":
      return { formats: true };
    case "PASTE_DATA_VALIDATION":
      return { rules: true };
    default:
      return refuse(`copyTo ${how.name}`);
  }
}
