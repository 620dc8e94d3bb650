/** SpreadsheetApp.Sheet: ranges and contents; the tab, the selection, rows and columns come from its bases. */
import { parseA1 } from "../../document/a1";
import type { Area } from "../../document/area";
import { type ClearOptions, clearCells } from "../../document/cells/clear-cells";
import { sortArea } from "../../document/cells/sort-area";
import { writeInputs } from "../../document/cells/write-cells";
import { readR1C1 } from "../../document/formula/r1c1";
import { areaOfReference } from "../../document/formula/reference";
import { texts } from "../../document/limits";
import type { SheetModel } from "../../document/sheet-model";
import { ServiceError } from "../../errors";
import { type ExecutionContext, writerOf } from "../context";
import type { EnumValue } from "../enums";
import type { Simulated, SpreadsheetObject } from "../google-types";
import { serviceSpec } from "../service-object";
import { bandingsIn, type SimBanding } from "./banding";
import { rulesOf, type SimConditionalFormatRule, setRules } from "./conditional-format";
import { addMetadata, metadataAt, type SimDeveloperMetadata, SimDeveloperMetadataFinder } from "./developer-metadata";
import { SimFilter } from "./filter";
import { groupAt, type SimGroup } from "./group";
import { namedRangesOf, type SimNamedRange } from "./named-range";
import { clearAll, readClearOptions } from "./options";
import { protectArea, protectionsOf, type SimProtection } from "./protection";
import { SimRange } from "./range";
import { checkedArea } from "./range-address";
import { SimRangeList } from "./range-list";
import { sheetSelectionMembers } from "./sheet-selection";
import { structureMembers } from "./sheet-structure";
import { type ForgottenMembers, SheetTab, tabMembers } from "./sheet-tab";
import { SimTextFinder } from "./text-finder";

declare module "../google-types" {
  interface Pairs {
    sheet: [GoogleAppsScript.Spreadsheet.Sheet, SimSheet];
  }
}

const ownMembers = {
  addDeveloperMetadata: "str|str,enum:DeveloperMetadataVisibility|str,str|str,str,enum:DeveloperMetadataVisibility",
  appendRow: "any[]",
  clear: "|obj",
  clearConditionalFormatRules: "",
  clearContents: "",
  clearFormats: "",
  clearNotes: "",
  copyTo: "Spreadsheet",
  createDeveloperMetadataFinder: "",
  createTextFinder: "str",
  getBandings: "",
  getColumnGroup: "int,int",
  getConditionalFormatRules: "",
  getDataRange: "",
  getDeveloperMetadata: "",
  getFilter: "",
  getLastColumn: "",
  getLastRow: "",
  getNamedRanges: "",
  getParent: "",
  getProtections: "enum:ProtectionType",
  getRange: "int,int|int,int,int|int,int,int,int|str",
  getRangeList: "str[]",
  getRowGroup: "int,int",
  getSheetValues: "int,int,int,int",
  protect: "",
  setConditionalFormatRules: "ConditionalFormatRule[]",
  sort: "int|int,bool",
} as const;

const spec = serviceSpec("SpreadsheetApp.Sheet", {
  ...structureMembers,
  ...sheetSelectionMembers,
  ...tabMembers,
  ...ownMembers,
});

export class SimSheet
  extends SheetTab
  implements Simulated<GoogleAppsScript.Spreadsheet.Sheet, Exclude<keyof typeof spec.members, ForgottenMembers>>
{
  static readonly spec = spec;

  get spec() {
    return spec;
  }

  getParent(): SpreadsheetObject {
    return this.context.make.spreadsheet(this.context);
  }

  getRange(first: number | string, column?: number, rows = 1, columns = 1): SimRange {
    if (typeof first === "string") return rangeOfA1(this.context, this.model, first);
    const area = checkedArea(this.context, this.model, first, column ?? 1, rows, columns);
    return new SimRange(this.context, this.model, area);
  }

  getRangeList(notations: string[]): SimRangeList {
    if (notations.length === 0) throw new ServiceError("Ranges must have at least one range.");
    if (notations.length > this.workbook.rules().rangesInList) throw new ServiceError(texts.tooManyRanges);
    return new SimRangeList(notations.map((notation) => this.getRange(notation)));
  }

  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    // -1 is the last row or column with content (DOCS:reference/spreadsheet/Sheet.md).
    const top = row === -1 ? this.getLastRow() : row;
    const left = column === -1 ? this.getLastColumn() : column;
    return this.getRange(top, left, rows, columns).getValues();
  }

  getDataRange(): SimRange {
    return this.getRange(1, 1, Math.max(1, this.getLastRow()), Math.max(1, this.getLastColumn()));
  }

  getLastRow(): number {
    const last = this.model.grid.lastRow();
    return this.workbook.mayHaveSpills ? Math.max(last, this.workbook.calculation.spilledExtent(this.model).row) : last;
  }

  getLastColumn(): number {
    const last = this.model.grid.lastColumn();
    if (!this.workbook.mayHaveSpills) return last;
    return Math.max(last, this.workbook.calculation.spilledExtent(this.model).column);
  }

  /** Writes after the last row with content and grows the sheet when it has to, whatever the switch says (facts: apps-script 6.2). */
  appendRow(values: unknown[]): this {
    if (values.length === 0) return this;
    const row = this.getLastRow() + 1;
    const area = { top: row, left: 1, bottom: row, right: values.length };
    writeInputs(this.workbook, this.model, area, [values], { ...writerOf(this.context), growsGrid: true });
    return this;
  }

  /** Notes and data validation stay, whatever is cleared (facts: apps-script 6.3, measured live). */
  clear(options?: object): this {
    return this.clearWith(options === undefined ? clearAll(this.context) : readClearOptions(options));
  }

  clearContents(): this {
    return this.clearWith({ values: true });
  }

  clearFormats(): this {
    return this.clearWith({ formats: true });
  }

  clearNotes(): this {
    return this.clearWith({ notes: true });
  }

  /** Frozen rows stay where they are. */
  sort(column: number, ascending = true): this {
    const first = this.getFrozenRows() + 1;
    const last = this.getLastRow();
    if (last >= first) {
      const area: Area = { ...this.model.area, top: first, bottom: last };
      sortArea(this.workbook, this.model, area, [{ column, ascending }], this.context.user);
    }
    return this;
  }

  copyTo(spreadsheet: SpreadsheetObject): SimSheet {
    const { model } = this;
    const { context } = spreadsheet;
    const { workbook } = context;
    let name = `Copy of ${model.name}`;
    for (let number = 2; workbook.sheetByName(name) !== undefined; number += 1)
      name = `Copy of ${model.name} ${number}`;
    return new SimSheet(context, workbook.insertSheet(name, workbook.sheets.length, model));
  }

  createTextFinder(findText: string): SimTextFinder {
    return new SimTextFinder(this.context, findText, [{ sheet: this.model, area: this.model.area }]);
  }

  getNamedRanges(): SimNamedRange[] {
    return namedRangesOf(this.context, this.model);
  }

  getBandings(): SimBanding[] {
    return bandingsIn(this.context, this.model, this.model.area);
  }

  getRowGroup(rowIndex: number, groupDepth: number): SimGroup | null {
    return groupAt(this.context, this.model, "rows", rowIndex, groupDepth);
  }

  getColumnGroup(columnIndex: number, groupDepth: number): SimGroup | null {
    return groupAt(this.context, this.model, "columns", columnIndex, groupDepth);
  }

  getConditionalFormatRules(): SimConditionalFormatRule[] {
    return rulesOf(this.context, this.model);
  }

  setConditionalFormatRules(rules: SimConditionalFormatRule[]): void {
    setRules(this.context, this.model, rules);
  }

  clearConditionalFormatRules(): void {
    setRules(this.context, this.model, []);
  }

  protect(): SimProtection {
    return protectArea(this.context, this.model, "SHEET", this.model.area);
  }

  getProtections(type: EnumValue): SimProtection[] {
    return protectionsOf(this.context, [this.model], type.name);
  }

  getFilter(): SimFilter | null {
    return this.model.filter === null ? null : new SimFilter(this.context, this.model);
  }

  addDeveloperMetadata(key: string, second?: string | EnumValue, visibility?: EnumValue): this {
    addMetadata(this.context, { type: "SHEET", sheetId: this.model.id }, key, second, visibility);
    return this;
  }

  getDeveloperMetadata(): SimDeveloperMetadata[] {
    const { id } = this.model;
    return metadataAt(this.context, (location) => location.type === "SHEET" && location.sheetId === id);
  }

  createDeveloperMetadataFinder(): SimDeveloperMetadataFinder {
    return new SimDeveloperMetadataFinder(this.context, { sheetId: this.model.id });
  }

  private clearWith(what: ClearOptions): this {
    clearCells(this.workbook, this.model, this.model.area, what, this.context.user);
    return this;
  }
}

/** A notation may name another sheet; open ends (D:F, 5:7) reach to the edge of the grid. A name of the document's does as well. */
export function rangeOfA1(context: ExecutionContext, usual: SheetModel, notation: string): SimRange {
  const { workbook } = context;
  const found = parseA1(notation.replace(/^!/, ""));
  if (found === null) return rangeOfName(context, usual, notation);
  const sheet = found.sheetName === null ? usual : workbook.sheetByName(found.sheetName);
  if (sheet === undefined) throw new ServiceError(texts.rangeNotFound);
  const top = found.top ?? 1;
  const left = found.left ?? 1;
  const bottom = found.bottom ?? sheet.grid.maxRows;
  const right = found.right ?? sheet.grid.maxColumns;
  return new SimRange(context, sheet, checkedArea(context, sheet, top, left, bottom - top + 1, right - left + 1), {
    top: found.top === null,
    left: found.left === null,
    bottom: found.bottom === null,
    right: found.right === null,
  });
}

/** R1C1 notation, or a named range. */
function rangeOfName(context: ExecutionContext, usual: SheetModel, notation: string): SimRange {
  const { workbook } = context;
  const numbered = readR1C1(notation);
  if (numbered !== null) {
    const sheet = numbered.sheetName === null ? usual : workbook.sheetByName(numbered.sheetName);
    if (sheet === undefined) throw new ServiceError(texts.rangeNotFound);
    const { top, left, bottom, right } = areaOfReference(numbered, sheet.grid.maxRows, sheet.grid.maxColumns);
    return new SimRange(context, sheet, checkedArea(context, sheet, top, left, bottom - top + 1, right - left + 1));
  }
  const named = workbook.namedRange(notation);
  const sheet = named === undefined ? undefined : workbook.sheetById(named.sheetId);
  if (named === undefined || sheet === undefined) throw new ServiceError(texts.rangeNotFound);
  return new SimRange(context, sheet, named.area);
}
