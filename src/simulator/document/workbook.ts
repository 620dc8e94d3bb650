/** The document: its sheets, its developer metadata, its settings; every change is told to one listener. */
import type { SimulatorEvent } from "../api";
import { ServiceError } from "../errors";
import { type Area, type Dimension, indexAfterDelete, indexAfterInsert } from "./area";
import type { CellValue } from "./cell";
import { checkCellCount, Grid } from "./grid";
import { limits, texts } from "./limits";
import { SheetModel } from "./sheet-model";
import { momentOfSerial, serialOfMoment } from "./time-zone";

export interface MetadataModel {
  readonly id: number;
  key: string;
  value: string | null;
  visibility: "DOCUMENT" | "PROJECT";
  location: MetadataLocation;
}

export type MetadataLocation =
  | { readonly type: "SPREADSHEET" }
  | { readonly type: "SHEET"; readonly sheetId: number }
  | { readonly type: "ROW" | "COLUMN"; readonly sheetId: number; readonly index: number };

export class Workbook {
  readonly id: string;
  name: string;
  locale = "en_US";
  timeZone: string;
  /** Who may always do everything; the first person to touch a new document. */
  owner = "";
  sheets: SheetModel[] = [];
  metadata: MetadataModel[] = [];
  nextId = 1;
  revision = 0;
  private readonly listener: (event: SimulatorEvent) => void;

  constructor(id: string, name: string, timeZone: string, listener: (event: SimulatorEvent) => void) {
    this.id = id;
    this.name = name;
    this.timeZone = timeZone;
    this.listener = listener;
  }

  get dayFirst(): boolean {
    return !this.locale.endsWith("_US") && this.locale !== "en";
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
    if (this.sheets.length >= limits.sheets) {
      throw new ServiceError("You have reached the limit of 200 sheets in this document.");
    }
    const chosen = name ?? this.freeSheetName();
    this.checkSheetName(chosen);
    const grid = template?.grid.copy() ?? new Grid(limits.newSheetRows, limits.newSheetColumns);
    this.checkRoom(grid.maxRows * grid.maxColumns);
    const first = this.sheets.length === 0;
    const sheet = new SheetModel(first ? 0 : this.newSheetId(), chosen, grid);
    this.sheets.splice(Math.max(0, Math.min(index, this.sheets.length)), 0, sheet);
    this.structureChanged(sheet);
    return sheet;
  }

  deleteSheet(sheet: SheetModel): void {
    if (this.sheets.length === 1) throw new ServiceError(texts.lastSheet);
    if (this.sheets.every((other) => other === sheet || other.hidden)) throw new ServiceError(texts.lastVisibleSheet);
    this.sheets = this.sheets.filter((other) => other !== sheet);
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
    sheet.insert(dimension, at, count);
    this.moveMetadata(sheet, dimension, (index) => indexAfterInsert(index, at, count));
    this.structureChanged(sheet);
  }

  remove(sheet: SheetModel, dimension: Dimension, first: number, count: number): void {
    sheet.remove(dimension, first, count);
    this.moveMetadata(sheet, dimension, (index) => indexAfterDelete(index, first, count));
    this.structureChanged(sheet);
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
    sheet.name = name;
    this.structureChanged(sheet);
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
