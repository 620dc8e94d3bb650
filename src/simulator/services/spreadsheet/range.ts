/** SpreadsheetApp.Range: places, values, formats, text and shape from its bases; here notes, validation, protection, metadata, groups, selection. */
import { columnCount, contains, type Dimension, rowCount } from "../../document/area";
import { removeDuplicates } from "../../document/cells/remove-duplicates";
import { isRangeArgument, readsOtherCells, type ValidationRule } from "../../document/cells/validation-rule";
import { texts } from "../../document/limits";
import { collapseGroups, shiftGroupDepth } from "../../document/structure/groups";
import { mergesIn } from "../../document/structure/merges";
import { assertMayEdit, mayEdit } from "../../document/structure/protection";
import { dataRegion, nextDataCell } from "../../document/view/data-region";
import type { MetadataLocation } from "../../document/workbook";
import { ServiceError } from "../../errors";
import type { EnumValue } from "../enums";
import type { SheetObject, Simulated } from "../google-types";
import { serviceSpec } from "../service-object";
import { addBanding, bandingsIn, type SimBanding } from "./banding";
import { checkbox, SimDataValidation } from "./data-validation";
import { addMetadata, type SimDeveloperMetadata, SimDeveloperMetadataFinder } from "./developer-metadata";
import { createFilter, SimFilter } from "./filter";
import { protectArea, type SimProtection } from "./protection";
import { addressMembers, checkedArea } from "./range-address";
import { formatMembers } from "./range-formats";
import { RangeShape, shapeMembers } from "./range-shape";
import { textMembers } from "./range-text";
import { checkMatrix, filled, valueMembers } from "./range-values";
import { SimTextFinder } from "./text-finder";

declare module "../google-types" {
  interface Pairs {
    range: [GoogleAppsScript.Spreadsheet.Range, SimRange];
  }
}

const ownMembers = {
  activate: "",
  activateAsCurrentCell: "",
  applyColumnBanding: "|enum:BandingTheme|enum:BandingTheme,bool,bool",
  applyRowBanding: "|enum:BandingTheme|enum:BandingTheme,bool,bool",
  addDeveloperMetadata: "str|str,enum:DeveloperMetadataVisibility|str,str|str,str,enum:DeveloperMetadataVisibility",
  canEdit: "",
  check: "",
  collapseGroups: "",
  createDeveloperMetadataFinder: "",
  createFilter: "",
  createTextFinder: "str",
  getBandings: "",
  getDataRegion: "|enum:Dimension",
  getDataValidation: "",
  getDataValidations: "",
  getDeveloperMetadata: "",
  expandGroups: "",
  getFilter: "",
  getMergedRanges: "",
  getNextDataCell: "enum:Direction",
  getNote: "",
  getNotes: "",
  getSheet: "",
  insertCheckboxes: "|any|any,any",
  isChecked: "",
  offset: "int,int|int,int,int|int,int,int,int",
  protect: "",
  removeCheckboxes: "",
  removeDuplicates: "|int[]",
  setDataValidation: "DataValidation?",
  setDataValidations: "DataValidation?[][]",
  setNote: "str?",
  setNotes: "any[][]",
  shiftColumnGroupDepth: "int",
  shiftRowGroupDepth: "int",
  uncheck: "",
} as const;

const oldNames = {
  getBackgroundColor: "getBackground",
  getBackgroundColors: "getBackgrounds",
  getColumnIndex: "getColumn",
  getComment: "getNote",
  getComments: "getNotes",
  setBackgroundColor: "setBackground",
  setBackgroundColors: "setBackgrounds",
  setComment: "setNote",
  setComments: "setNotes",
} as const;

const members = {
  ...addressMembers,
  ...valueMembers,
  ...formatMembers,
  ...textMembers,
  ...shapeMembers,
  ...ownMembers,
};
const spec = serviceSpec("SpreadsheetApp.Range", members, {}, oldNames);

/** getFontColors is deprecated: Google's types no longer list it, live scripts still call it. */
type Members = Exclude<keyof typeof spec.members, "getFontColors">;

export class SimRange extends RangeShape implements Simulated<GoogleAppsScript.Spreadsheet.Range, Members> {
  static readonly spec = spec;

  get spec() {
    return spec;
  }

  getSheet(): SheetObject {
    return this.context.make.sheet(this.context, this.sheetModel);
  }

  getCell(row: number, column: number): SimRange {
    if (row < 1 || column < 1 || row > rowCount(this.area) || column > columnCount(this.area)) {
      throw new ServiceError(texts.noSuchCell);
    }
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
    const placed = this.placedRules(rules.flat().map((rule) => rule?.rule ?? null));
    return this.putAll((row, column) => {
      const rule = placed.get(rules[row - this.area.top]?.[column - this.area.left]?.rule ?? null) ?? null;
      if (rule !== null || this.sheetModel.grid.cell(row, column) !== undefined) {
        this.sheetModel.grid.touch(row, column).rule = rule;
      }
    });
  }

  /** Every cell is unticked then, whatever was in it (DOCS:reference/spreadsheet/Range.md). */
  insertCheckboxes(checked?: unknown, unchecked?: unknown): this {
    const rule = checkbox(checked, unchecked);
    const [, off = ""] = rule.values.length === 0 ? [true, false] : rule.values;
    return this.putAll((row, column) => {
      const cell = this.sheetModel.grid.touch(row, column);
      cell.rule = rule;
      cell.value = typeof off === "object" ? "" : off;
      cell.formula = "";
      cell.rich = null;
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

  getMergedRanges(): SimRange[] {
    return mergesIn(this.sheetModel, this.existing).map((area) => new SimRange(this.context, this.sheetModel, area));
  }

  getDataRegion(dimension?: EnumValue): SimRange {
    const [rows, columns] = [dimension?.name !== "COLUMNS", dimension?.name !== "ROWS"];
    const area = dataRegion(this.workbook, this.sheetModel, this.existing, rows, columns);
    return new SimRange(this.context, this.sheetModel, area);
  }

  getNextDataCell(direction: EnumValue): SimRange {
    const { top, left } = this.existing;
    const [row, column] = nextDataCell(this.workbook, this.sheetModel, top, left, direction.name);
    return new SimRange(this.context, this.sheetModel, { top: row, left: column, bottom: row, right: column });
  }

  /** Rows that say the same as one above go; the others close up. Columns are counted as in the sheet (measured live, gas-fakes). */
  removeDuplicates(columns?: number[]): SimRange {
    const rows = removeDuplicates(this.workbook, this.sheetModel, this.existing, columns, this.context.user);
    return this.offset(0, 0, rows, columnCount(this.area));
  }

  createTextFinder(findText: string): SimTextFinder {
    return new SimTextFinder(this.context, findText, [{ sheet: this.sheetModel, area: this.existing }]);
  }

  applyRowBanding(theme?: EnumValue, showHeader = true, showFooter = false): SimBanding {
    return addBanding(this.context, this.sheetModel, this.existing, "rows", theme, showHeader, showFooter);
  }

  applyColumnBanding(theme?: EnumValue, showHeader = true, showFooter = false): SimBanding {
    return addBanding(this.context, this.sheetModel, this.existing, "columns", theme, showHeader, showFooter);
  }

  getBandings(): SimBanding[] {
    return bandingsIn(this.context, this.sheetModel, this.existing);
  }

  shiftRowGroupDepth(delta: number): this {
    return this.shiftGroups("rows", delta);
  }

  shiftColumnGroupDepth(delta: number): this {
    return this.shiftGroups("columns", delta);
  }

  collapseGroups(): this {
    return this.fold(true);
  }

  expandGroups(): this {
    return this.fold(false);
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

  /** Of the whole rows or columns that the range is; a single cell in one of them has none (measured live, gas-fakes). */
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
    const { world, user, id } = this.context;
    world.select(user, { sheetId: this.sheetModel.id, ...this.existing }, this.workbook, id);
    return this;
  }

  /** A cell inside the selection becomes its current one; any other cell becomes the selection. */
  activateAsCurrentCell(): this {
    const { world, user, id } = this.context;
    const selection = world.selectionOf(user, this.workbook);
    const { top: row, left: column } = this.existing;
    if (selection.sheetId !== this.sheetModel.id || !contains(selection, this.area)) return this.activate();
    world.select(user, { ...selection, cell: { row, column } }, this.workbook, id);
    return this;
  }

  private shiftGroups(dimension: Dimension, delta: number): this {
    const { top, left, bottom, right } = this.existing;
    const [first, last] = dimension === "rows" ? [top, bottom] : [left, right];
    shiftGroupDepth(this.workbook, this.sheetModel, dimension, first, last, delta);
    return this;
  }

  /** Groups that lie wholly in the range; to unfold, also the ones it lies in. */
  private fold(on: boolean): this {
    const { top, left, bottom, right } = this.existing;
    const chosen = this.sheetModel.groups.filter(({ dimension, first, last }) => {
      const [start, end] = dimension === "rows" ? [top, bottom] : [left, right];
      return on ? first >= start && last <= end : first <= end && last >= start;
    });
    const outermost = Math.min(...chosen.map(({ depth }) => depth));
    collapseGroups(this.workbook, this.sheetModel, on ? chosen.filter(({ depth }) => depth === outermost) : chosen, on);
    return this;
  }

  private putNotes(notes: readonly (readonly string[])[]): this {
    return this.putAll((row, column) => {
      const note = notes[row - this.area.top]?.[column - this.area.left] ?? "";
      if (note !== "" || this.sheetModel.grid.cell(row, column) !== undefined) {
        this.sheetModel.grid.touch(row, column).note = note;
      }
    });
  }

  /** A formula in a rule is written for the first cell of the range. */
  private placedRules(rules: readonly (ValidationRule | null)[]): Map<ValidationRule | null, ValidationRule | null> {
    const base = { row: this.area.top, column: this.area.left };
    return new Map(
      [...new Set(rules)].map((rule) => {
        if (rule === null || !readsOtherCells(rule)) return [rule, rule];
        const [first] = rule.values;
        if (isRangeArgument(first) && (first.document ?? this.workbook.id) !== this.workbook.id)
          throw new ServiceError(texts.otherDocument);
        this.workbook.hasRules = true;
        return [rule, rule.criteria === "CUSTOM_FORMULA" ? { ...rule, base } : rule];
      }),
    );
  }

  private tick(on: boolean): this {
    return this.putAll((row, column) => {
      const cell = this.sheetModel.grid.cell(row, column);
      if (cell?.rule?.criteria !== "CHECKBOX") return;
      // With a value of its own for a tick only, no tick is an empty text.
      const value = cell.rule.values[on ? 0 : 1] ?? (cell.rule.values.length === 1 && !on ? "" : undefined);
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

  private metadataPlace(): MetadataLocation {
    const { top, left, bottom, right } = this.area;
    const { maxRows, maxColumns } = this.sheetModel.grid;
    const sheetId = this.sheetModel.id;
    if (left === 1 && right === maxColumns && top === bottom) return { type: "ROW", sheetId, index: top };
    if (top === 1 && bottom === maxRows && left === right) return { type: "COLUMN", sheetId, index: left };
    throw new ServiceError(texts.metadataPlace);
  }
}
