/** Where a range is: its place in the sheet and the ranges that can be reached from it. */
import { columnLetters, writeA1 } from "../../document/a1";
import { type Area, columnCount, rowCount } from "../../document/area";
import { texts } from "../../document/limits";
import type { SheetModel } from "../../document/sheet-model";
import type { Workbook } from "../../document/workbook";
import { ServiceError } from "../../errors";
import type { ExecutionContext } from "../context";
import { ServiceObject } from "../service-object";
import type { OpenSides } from "./open-sides";

export const addressMembers = {
  getA1Notation: "",
  getCell: "int,int",
  getColumn: "",
  getGridId: "",
  getHeight: "",
  getLastColumn: "",
  getLastRow: "",
  getNumColumns: "",
  getNumRows: "",
  getRow: "",
  getRowIndex: "",
  getWidth: "",
  isEndColumnBounded: "",
  isEndRowBounded: "",
  isStartColumnBounded: "",
  isStartRowBounded: "",
} as const;

/** A range keeps its coordinates, not its cells: rows inserted above it do not move it (facts: apps-script 6.2). */
export abstract class RangeAddress extends ServiceObject {
  readonly context: ExecutionContext;
  readonly area: Area;
  readonly open: OpenSides;
  protected readonly model: SheetModel;

  constructor(context: ExecutionContext, sheet: SheetModel, area: Area, open: OpenSides = {}) {
    super();
    this.open = open;
    this.context = context;
    this.model = sheet;
    this.area = area;
  }

  get workbook(): Workbook {
    return this.context.workbook;
  }

  /** The sheet, unless it has been deleted meanwhile. */
  get sheetModel(): SheetModel {
    if (!this.workbook.sheets.includes(this.model)) throw new ServiceError(`Sheet ${this.model.id} not found`);
    return this.model;
  }

  /** The area, once it is certain that all of it is still there. */
  protected get existing(): Area {
    const { grid } = this.sheetModel;
    if (this.area.bottom > grid.maxRows || this.area.right > grid.maxColumns) {
      if (!this.context.world.switches.writingPastTheGridGrowsIt) throw new ServiceError(texts.outsideSheet);
    }
    return this.area;
  }

  getA1Notation(): string {
    const { top, left, bottom, right } = this.open;
    if (!top && !left && !bottom && !right) return writeA1(this.area);
    const { area } = this;
    const start = `${left ? "" : columnLetters(area.left)}${top ? "" : area.top}`;
    return `${start}:${right ? "" : columnLetters(area.right)}${bottom ? "" : area.bottom}`;
  }

  getRow(): number {
    return this.area.top;
  }

  getRowIndex(): number {
    return this.area.top;
  }

  getColumn(): number {
    return this.area.left;
  }

  getLastRow(): number {
    return this.area.bottom;
  }

  getLastColumn(): number {
    return this.area.right;
  }

  getNumRows(): number {
    return rowCount(this.area);
  }

  getNumColumns(): number {
    return columnCount(this.area);
  }

  getHeight(): number {
    return rowCount(this.area);
  }

  getWidth(): number {
    return columnCount(this.area);
  }

  getGridId(): number {
    return this.sheetModel.id;
  }

  isStartRowBounded(): boolean {
    return this.open.top !== true;
  }

  isEndRowBounded(): boolean {
    return this.open.bottom !== true;
  }

  isStartColumnBounded(): boolean {
    return this.open.left !== true;
  }

  isEndColumnBounded(): boolean {
    return this.open.right !== true;
  }
}

/** Checks what getRange and offset were asked for against the grid. */
export function checkedArea(
  context: ExecutionContext,
  sheet: SheetModel,
  top: number,
  left: number,
  rows: number,
  columns: number,
): Area {
  if (top < 1) throw new ServiceError(texts.rowTooSmall);
  if (left < 1) throw new ServiceError(texts.columnTooSmall);
  if (rows < 1) throw new ServiceError(texts.noRows);
  if (columns < 1) throw new ServiceError(texts.noColumns);
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  const { maxRows, maxColumns } = sheet.grid;
  const startsInside = top <= maxRows && left <= maxColumns;
  const endsInside = area.bottom <= maxRows && area.right <= maxColumns;
  if (!startsInside || !(endsInside || context.world.switches.writingPastTheGridGrowsIt)) {
    throw new ServiceError(texts.outsideSheet);
  }
  return area;
}
