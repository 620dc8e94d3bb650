/** The document: its sheets, its developer metadata, its settings; every change is told to one listener. */

import type { SimulatorEvent } from "../api";
import { ServiceError } from "../errors";
import { type Area, type Dimension, indexAfterDelete, indexAfterInsert, indexAfterMove } from "./area";
import { checkCellCount, Grid } from "./cells/grid";
import type { CellValue } from "./cells/value";
import { conventionsOf, type Locale } from "./formats/locale";
import { momentOfSerial, serialOfMoment } from "./formats/time-zone";
import { Calculation, maySpill } from "./formula/calculation";
import type { CustomFormulas, FormulaDocument } from "./formula/formula-document";
import { formulaAfterRename, formulaAfterSheetDeleted, formulaInLocale, type GridChange } from "./formula/rewrite";
import { type DocumentRules, limits, texts, usualRules } from "./limits";
import { SheetModel } from "./sheet-model";
import type { NamedRangeModel } from "./sheet-parts";
import { copyTraits } from "./structure/copy-sheet";
import { followChange, type GridDocument, type Rearrangement } from "./structure/grid-change";

export interface MetadataModel {
  readonly id: number;
  key: string;
  value: string | null;
  visibility: "DOCUMENT" | "PROJECT";
  location: MetadataLocation;
}

/** Rows or columns that are about to come, to go, or to be moved before another one. */
export interface LinesEdit {
  readonly kind: "insert" | "remove" | "move";
  readonly dimension: Dimension;
  readonly first: number;
  readonly count: number;
  readonly before?: number;
}

export type MetadataLocation =
  | { readonly type: "SPREADSHEET" }
  | { readonly type: "SHEET"; readonly sheetId: number }
  | { readonly type: "ROW" | "COLUMN"; readonly sheetId: number; readonly index: number };

/** Kept and given back; the simulator works everything out at once and never in circles. */
export interface CalculationSettings {
  recalculation: "ON_CHANGE" | "MINUTE" | "HOUR";
  iterative: boolean;
  cycles: number;
  threshold: number;
}

export class Workbook implements FormulaDocument, GridDocument {
  readonly id: string;
  name: string;
  locale = "en_US";
  timeZone: string;
  /** Who may always do everything; the first person to touch a new document. */
  owner = "";
  /** With whom it was shared by a script's word; whoever opens it counts as an editor anyhow. */
  sharing: { editors: string[]; viewers: string[] } = { editors: [], viewers: [] };
  settings: CalculationSettings = { recalculation: "ON_CHANGE", iterative: false, cycles: 50, threshold: 0.05 };
  sheets: SheetModel[] = [];
  metadata: MetadataModel[] = [];
  namedRanges: NamedRangeModel[] = [];
  nextId = 1;
  revision = 0;
  /** Never taken back; they only save the search for what is not there. */
  hasFormulas = false;
  mayHaveSpills = false;
  hasRules = false;
  readonly calculation = new Calculation(this);
  /** Told of rows, columns and cells that move, once everything else has followed them. */
  onRearrangement: (sheet: SheetModel, change: Rearrangement) => void = () => undefined;
  /** Asked before rows or columns come, go or move; what it answers is called afterwards. */
  onLines: (sheet: SheetModel, change: LinesEdit) => () => void = () => () => undefined;
  /** The functions of the script that is used in this document. */
  custom: CustomFormulas = { areCalledBy: () => false, find: () => null, givesDates: () => false };
  /** Asked anew each time: they can be changed while the document is open. */
  rules: () => DocumentRules = () => usualRules;
  /** For RAND and its like, and for shuffling. */
  random: () => number = Math.random;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  private readonly listener: (event: SimulatorEvent) => void;

  constructor(
    id: string,
    name: string,
    timeZone: string,
    listener: (event: SimulatorEvent) => void,
    now: () => number,
  ) {
    this.id = id;
    this.name = name;
    this.timeZone = timeZone;
    this.listener = listener;
    this.now = now;
  }

  get conventions(): Locale {
    return conventionsOf(this.locale, this.rules());
  }

  /** Has to be told of every formula that is put into a cell. */
  noteFormula(formula: string): void {
    this.hasFormulas = true;
    if (this.fillsCells(formula)) this.mayHaveSpills = true;
  }

  fillsCells(formula: string): boolean {
    return maySpill(formula) || this.custom.areCalledBy(formula);
  }

  namedRange(name: string): NamedRangeModel | undefined {
    const wanted = name.toLowerCase();
    return this.namedRanges.find((named) => named.name.toLowerCase() === wanted);
  }

  newId(): number {
    this.nextId += 1;
    return this.nextId;
  }

  sheetById(id: number): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** Names are compared without regard to case (facts: apps-script 6.6, UNCERTAIN; the stricter reading). */
  sheetByName(name: string): SheetModel | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  checkSheetName(name: string, except?: SheetModel): void {
    if (name === "") throw new ServiceError("The sheet name cannot be empty.");
    if (name.length > limits.sheetName) throw new ServiceError(texts.sheetNameTooLong);
    const other = this.sheetByName(name);
    if (other !== undefined && other !== except) throw new ServiceError(texts.sheetExists(name));
  }

  insertSheet(name: string | undefined, index: number, template?: SheetModel): SheetModel {
    const { sheets } = this.rules();
    if (this.sheets.length >= sheets) throw new ServiceError(texts.tooManySheets(sheets));
    const chosen = name ?? this.freeSheetName();
    this.checkSheetName(chosen);
    const grid = template?.grid.copy() ?? new Grid(limits.newSheetRows, limits.newSheetColumns);
    this.checkRoom(grid.maxRows * grid.maxColumns);
    const first = this.sheets.length === 0;
    const sheet = new SheetModel(first ? 0 : this.newSheetId(), chosen, grid);
    if (template !== undefined) copyTraits(template, sheet);
    this.sheets.splice(Math.max(0, Math.min(index, this.sheets.length)), 0, sheet);
    this.structureChanged(sheet);
    return sheet;
  }

  deleteSheet(sheet: SheetModel): void {
    if (this.sheets.length === 1) throw new ServiceError(texts.lastSheet);
    if (this.sheets.every((other) => other === sheet || other.hidden)) throw new ServiceError(texts.lastVisibleSheet);
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.namedRanges = this.namedRanges.filter((named) => named.sheetId !== sheet.id);
    this.eachFormula((formula) => formulaAfterSheetDeleted(formula, sheet.name, this.conventions));
    this.metadata = this.metadata.filter(
      ({ location }) => location.type === "SPREADSHEET" || location.sheetId !== sheet.id,
    );
    this.structureChanged();
  }

  hideSheet(sheet: SheetModel): void {
    if (this.sheets.every((other) => other === sheet || other.hidden)) throw new ServiceError(texts.lastVisibleSheet);
    sheet.hidden = true;
    this.structureChanged();
  }

  insert(sheet: SheetModel, dimension: Dimension, at: number, count: number): void {
    const size = dimension === "rows" ? sheet.grid.maxRows : sheet.grid.maxColumns;
    if (at < 1 || at > size + 1 || count < 1) {
      throw new ServiceError(dimension === "rows" ? texts.rowsOutOfBounds : texts.columnsOutOfBounds);
    }
    if (dimension === "columns" && size + count > limits.columns) {
      throw new ServiceError(
        `This action would increase the number of columns in the sheet above the limit of ${limits.columns} columns.`,
      );
    }
    this.checkRoom(count * (dimension === "rows" ? sheet.grid.maxColumns : sheet.grid.maxRows));
    const done = this.onLines(sheet, { kind: "insert", dimension, first: at, count });
    sheet.insert(dimension, at, count);
    this.moveMetadata(sheet, dimension, (index) => indexAfterInsert(index, at, count));
    this.follow(sheet, { kind: "insert", dimension, at, count });
    this.structureChanged(sheet);
    done();
  }

  remove(sheet: SheetModel, dimension: Dimension, first: number, count: number): void {
    const done = this.onLines(sheet, { kind: "remove", dimension, first, count });
    sheet.remove(dimension, first, count);
    this.moveMetadata(sheet, dimension, (index) => indexAfterDelete(index, first, count));
    this.follow(sheet, { kind: "remove", dimension, first, count });
    this.structureChanged(sheet);
    done();
  }

  /** Before another row or column, which is counted as it is before the move. */
  move(sheet: SheetModel, dimension: Dimension, first: number, count: number, before: number): void {
    sheet.checkSpan(dimension, first, count);
    const size = dimension === "rows" ? sheet.grid.maxRows : sheet.grid.maxColumns;
    if (before < 1 || before > size + 1) {
      throw new ServiceError(dimension === "rows" ? texts.rowsOutOfBounds : texts.columnsOutOfBounds);
    }
    if (before >= first && before <= first + count) return;
    const to = (index: number): number => indexAfterMove(index, first, count, before);
    const done = this.onLines(sheet, { kind: "move", dimension, first, count, before });
    sheet.move(dimension, first, count, before);
    this.moveMetadata(sheet, dimension, to);
    this.follow(sheet, { kind: "reorder", dimension, to });
    this.structureChanged(sheet);
    done();
  }

  showSheet(sheet: SheetModel): void {
    sheet.hidden = false;
    this.structureChanged();
  }

  /** To an index that counts from 0. */
  moveSheet(sheet: SheetModel, index: number): void {
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.sheets.splice(Math.max(0, Math.min(index, this.sheets.length)), 0, sheet);
    this.structureChanged();
  }

  renameSheet(sheet: SheetModel, name: string): void {
    this.checkSheetName(name, sheet);
    const old = sheet.name;
    this.eachFormula((formula) => formulaAfterRename(formula, old, name, this.conventions));
    sheet.name = name;
    this.structureChanged(sheet);
  }

  /** Formulas are written as people of that locale write them; values and their formats stay what they are. */
  setLocale(locale: string): void {
    const [from, to] = [this.conventions, conventionsOf(locale, this.rules())];
    this.eachFormula((formula) => formulaInLocale(formula, from, to));
    this.locale = locale;
    this.structureChanged();
  }

  setTabColor(sheet: SheetModel, color: string | null): void {
    sheet.tabColor = color;
    this.structureChanged();
  }

  rename(name: string): void {
    this.name = name;
    this.structureChanged();
  }

  hideLines(sheet: SheetModel, dimension: Dimension, first: number, count: number, hidden: boolean): void {
    sheet.hideLines(dimension, first, count, hidden);
    this.structureChanged(sheet);
  }

  /** null goes back to the default size. */
  resizeLines(sheet: SheetModel, dimension: Dimension, first: number, count: number, size: number | null): void {
    sheet.resizeLines(dimension, first, count, size);
    this.structureChanged(sheet);
  }

  freeze(sheet: SheetModel, dimension: Dimension, count: number): void {
    sheet.freeze(dimension, count);
    this.structureChanged(sheet);
  }

  checkRoom(more: number): void {
    checkCellCount(
      this.sheets.reduce((sum, sheet) => sum + sheet.cellCount, 0),
      more,
      this.rules().cells,
    );
  }

  cellsChanged(sheet: SheetModel, area: Area): void {
    this.revision += 1;
    sheet.revision += 1;
    this.listener({ type: "cells", sheetId: sheet.id, ...area });
  }

  structureChanged(sheet?: SheetModel): void {
    this.revision += 1;
    if (sheet !== undefined) sheet.revision += 1;
    this.listener({ type: "structure" });
  }

  serialOf(moment: number): number {
    return serialOfMoment(moment, this.timeZone);
  }

  momentOf(value: CellValue): number | null {
    return typeof value === "number" ? momentOfSerial(value, this.timeZone) : null;
  }

  /** Every formula of the document, each in its cell's place put by what comes back. */
  private eachFormula(change: (formula: string) => string): void {
    if (!this.hasFormulas) return;
    for (const sheet of this.sheets) {
      for (const cell of sheet.grid.withFormula()) cell.formula = change(cell.formula);
    }
  }

  /** Rows, columns or cells have moved: everything that speaks of them goes along. */
  follow(sheet: SheetModel, change: GridChange): void {
    followChange(this, sheet, change);
    this.onRearrangement(sheet, change);
  }

  /** `order` is of the rows of the area, by their old offsets. */
  rowsSorted(sheet: SheetModel, area: Area, order: readonly number[]): void {
    const places = new Map(order.map((old, offset) => [area.top + old, area.top + offset]));
    this.onRearrangement(sheet, { kind: "sort", area, to: (row) => places.get(row) ?? row });
    this.cellsChanged(sheet, area);
  }

  private freeSheetName(): string {
    for (let number = this.sheets.length + 1; ; number += 1) {
      if (this.sheetByName(`Sheet${number}`) === undefined) return `Sheet${number}`;
    }
  }

  /** Real ids are arbitrary; these are too, so that nobody counts on 1, 2, 3. */
  private newSheetId(): number {
    return 1_000_003 * this.newId() + 17;
  }

  private moveMetadata(sheet: SheetModel, dimension: Dimension, move: (index: number) => number | null): void {
    const type = dimension === "rows" ? "ROW" : "COLUMN";
    this.metadata = this.metadata.flatMap((entry) => {
      const { location } = entry;
      if (location.type !== type || location.sheetId !== sheet.id) return [entry];
      const index = move(location.index);
      if (index === null) return [];
      entry.location = { ...location, index };
      return [entry];
    });
  }
}
