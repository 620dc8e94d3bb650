/** Rows and columns of a sheet: inserting, deleting, hiding, sizes, freezing. */

import type { Dimension } from "../../document/area";
import { copyArea } from "../../document/cells/copy-area";
import { limits } from "../../document/limits";
import type { SheetModel } from "../../document/sheet-model";
import type { GroupModel } from "../../document/sheet-parts";
import { groupDepth } from "../../document/structure/groups";
import { assertMayEdit } from "../../document/structure/protection";
import { shownAt } from "../../document/view/show";
import type { Workbook } from "../../document/workbook";
import { ServiceError } from "../../errors";
import type { ExecutionContext } from "../context";
import { type EnumMember, type EnumValue, enumOf } from "../enums";
import type { RangeObject } from "../google-types";
import { ServiceObject } from "../service-object";

export const structureMembers = {
  autoResizeColumn: "int",
  autoResizeColumns: "int,int",
  autoResizeRows: "int,int",
  collapseAllColumnGroups: "",
  collapseAllRowGroups: "",
  deleteColumn: "int",
  deleteColumns: "int,int",
  deleteRow: "int",
  deleteRows: "int,int",
  expandAllColumnGroups: "",
  expandAllRowGroups: "",
  expandColumnGroupsUpToDepth: "int",
  expandRowGroupsUpToDepth: "int",
  getColumnGroupControlPosition: "",
  getColumnGroupDepth: "int",
  getColumnWidth: "int",
  getFrozenColumns: "",
  getFrozenRows: "",
  getMaxColumns: "",
  getMaxRows: "",
  getRowGroupControlPosition: "",
  getRowGroupDepth: "int",
  getRowHeight: "int",
  hideColumn: "Range",
  hideColumns: "int|int,int",
  hideRow: "Range",
  hideRows: "int|int,int",
  insertColumnAfter: "int",
  insertColumnBefore: "int",
  insertColumns: "int|int,int",
  insertColumnsAfter: "int,int",
  insertColumnsBefore: "int,int",
  insertRowAfter: "int",
  insertRowBefore: "int",
  insertRows: "int|int,int",
  insertRowsAfter: "int,int",
  insertRowsBefore: "int,int",
  isColumnHiddenByUser: "int",
  isRowHiddenByFilter: "int",
  isRowHiddenByUser: "int",
  moveColumns: "Range,int",
  moveRows: "Range,int",
  setColumnGroupControlPosition: "enum:GroupControlTogglePosition",
  setColumnWidth: "int,int",
  setColumnWidths: "int,int,int",
  setFrozenColumns: "int",
  setFrozenRows: "int",
  setRowGroupControlPosition: "enum:GroupControlTogglePosition",
  setRowHeight: "int,int",
  setRowHeights: "int,int,int",
  setRowHeightsForced: "int,int,int",
  showColumns: "int|int,int",
  showRows: "int|int,int",
  unhideColumn: "Range",
  unhideRow: "Range",
} as const;

const controlOf = (name: string): EnumValue =>
  enumOf("GroupControlTogglePosition", name as EnumMember<"GroupControlTogglePosition">);

export abstract class SheetStructure extends ServiceObject {
  readonly context: ExecutionContext;
  private readonly sheet: SheetModel;

  constructor(context: ExecutionContext, sheet: SheetModel) {
    super();
    this.context = context;
    this.sheet = sheet;
  }

  get workbook(): Workbook {
    return this.context.workbook;
  }

  /** The sheet, unless it has been deleted meanwhile. */
  get model(): SheetModel {
    if (!this.workbook.sheets.includes(this.sheet)) throw new ServiceError(`Sheet ${this.sheet.id} not found`);
    return this.sheet;
  }

  getMaxRows(): number {
    return this.model.grid.maxRows;
  }

  getMaxColumns(): number {
    return this.model.grid.maxColumns;
  }

  insertRowBefore(position: number): this {
    return this.insert("rows", position, 1);
  }

  insertRowAfter(position: number): this {
    return this.insertRowsAfter(position, 1);
  }

  insertRowsBefore(position: number, count: number): this {
    return this.insert("rows", position, count);
  }

  insertRowsAfter(position: number, count: number): this {
    this.insert("rows", position + 1, count);
    // As was measured: they look like the row they come after, and allow what it allows.
    const from = this.lineArea("rows", position, 1);
    const to = this.lineArea("rows", position + 1, count);
    copyArea(this.workbook, this.model, from, this.model, to, { formats: true, rules: true });
    return this;
  }

  insertRows(position: number, count = 1): void {
    this.insert("rows", position, count);
  }

  insertColumnBefore(position: number): this {
    return this.insert("columns", position, 1);
  }

  insertColumnAfter(position: number): this {
    return this.insert("columns", position + 1, 1);
  }

  insertColumnsBefore(position: number, count: number): this {
    return this.insert("columns", position, count);
  }

  insertColumnsAfter(position: number, count: number): this {
    return this.insert("columns", position + 1, count);
  }

  insertColumns(position: number, count = 1): void {
    this.insert("columns", position, count);
  }

  deleteRow(position: number): this {
    return this.remove("rows", position, 1);
  }

  deleteRows(position: number, count: number): void {
    this.remove("rows", position, count);
  }

  deleteColumn(position: number): this {
    return this.remove("columns", position, 1);
  }

  deleteColumns(position: number, count: number): void {
    this.remove("columns", position, count);
  }

  hideRows(first: number, count = 1): void {
    this.hide("rows", first, count, true);
  }

  hideRow(row: RangeObject): void {
    this.hide("rows", row.getRow(), row.getNumRows(), true);
  }

  showRows(first: number, count = 1): void {
    this.hide("rows", first, count, false);
  }

  unhideRow(row: RangeObject): void {
    this.hide("rows", row.getRow(), row.getNumRows(), false);
  }

  hideColumns(first: number, count = 1): void {
    this.hide("columns", first, count, true);
  }

  hideColumn(column: RangeObject): void {
    this.hide("columns", column.getColumn(), column.getNumColumns(), true);
  }

  showColumns(first: number, count = 1): void {
    this.hide("columns", first, count, false);
  }

  unhideColumn(column: RangeObject): void {
    this.hide("columns", column.getColumn(), column.getNumColumns(), false);
  }

  isRowHiddenByUser(position: number): boolean {
    return this.model.rows.hidden.has(position);
  }

  isColumnHiddenByUser(position: number): boolean {
    return this.model.columns.hidden.has(position);
  }

  isRowHiddenByFilter(position: number): boolean {
    return this.model.filteredRows.has(position);
  }

  /** Before the row that has that number now. */
  moveRows(rows: RangeObject, destination: number): void {
    this.move("rows", rows.getRow(), rows.getNumRows(), destination);
  }

  moveColumns(columns: RangeObject, destination: number): void {
    this.move("columns", columns.getColumn(), columns.getNumColumns(), destination);
  }

  getRowGroupDepth(position: number): number {
    return groupDepth(this.model, "rows", position);
  }

  getColumnGroupDepth(position: number): number {
    return groupDepth(this.model, "columns", position);
  }

  collapseAllRowGroups(): this {
    return this.fold("rows", () => true);
  }

  collapseAllColumnGroups(): this {
    return this.fold("columns", () => true);
  }

  expandAllRowGroups(): this {
    return this.fold("rows", () => false);
  }

  expandAllColumnGroups(): this {
    return this.fold("columns", () => false);
  }

  expandRowGroupsUpToDepth(depth: number): this {
    return this.fold("rows", (group) => group.depth > depth);
  }

  expandColumnGroupsUpToDepth(depth: number): this {
    return this.fold("columns", (group) => group.depth > depth);
  }

  getRowGroupControlPosition(): EnumValue {
    return controlOf(this.model.groupControls.rows);
  }

  getColumnGroupControlPosition(): EnumValue {
    return controlOf(this.model.groupControls.columns);
  }

  setRowGroupControlPosition(position: EnumValue): this {
    this.model.groupControls.rows = position.name;
    this.workbook.structureChanged(this.model);
    return this;
  }

  setColumnGroupControlPosition(position: EnumValue): this {
    this.model.groupControls.columns = position.name;
    this.workbook.structureChanged(this.model);
    return this;
  }

  getFrozenRows(): number {
    return this.model.rows.frozen;
  }

  getFrozenColumns(): number {
    return this.model.columns.frozen;
  }

  setFrozenRows(count: number): void {
    this.freeze("rows", count);
  }

  setFrozenColumns(count: number): void {
    this.freeze("columns", count);
  }

  getRowHeight(position: number): number {
    return this.model.rows.sizes.get(position) ?? limits.defaultRowHeight;
  }

  setRowHeight(position: number, height: number): this {
    return this.resize("rows", position, 1, height);
  }

  setRowHeights(first: number, count: number, height: number): this {
    return this.resize("rows", first, count, height);
  }

  setRowHeightsForced(first: number, count: number, height: number): this {
    return this.resize("rows", first, count, height);
  }

  autoResizeRows(first: number, count: number): this {
    return this.resize("rows", first, count, null);
  }

  getColumnWidth(position: number): number {
    return this.model.columns.sizes.get(position) ?? limits.defaultColumnWidth;
  }

  setColumnWidth(position: number, width: number): this {
    return this.resize("columns", position, 1, width);
  }

  setColumnWidths(first: number, count: number, width: number): this {
    return this.resize("columns", first, count, width);
  }

  autoResizeColumn(position: number): this {
    return this.autoResizeColumns(position, 1);
  }

  /** Widths of an ordinary font, estimated: seven pixels a character. */
  autoResizeColumns(first: number, count: number): this {
    this.model.checkSpan("columns", first, count);
    for (let column = first; column < first + count; column += 1) {
      let longest = 0;
      this.model.grid.each({ ...this.model.area, left: column, right: column }, (_cell, row) => {
        const shown = shownAt(this.workbook, this.model, row, column);
        for (const line of shown.split("\n")) longest = Math.max(longest, line.length);
      });
      this.model.columns.sizes.set(column, Math.max(21, Math.min(2000, longest * 7 + 8)));
    }
    this.workbook.structureChanged(this.model);
    return this;
  }

  private insert(dimension: Dimension, at: number, count: number): this {
    assertMayEdit(this.model, this.lineArea(dimension, at, 1), this.context.user, this.workbook.owner);
    this.workbook.insert(this.model, dimension, at, count);
    return this;
  }

  private remove(dimension: Dimension, first: number, count: number): this {
    assertMayEdit(this.model, this.lineArea(dimension, first, count), this.context.user, this.workbook.owner);
    this.workbook.remove(this.model, dimension, first, count);
    return this;
  }

  private move(dimension: Dimension, first: number, count: number, before: number): void {
    assertMayEdit(this.model, this.lineArea(dimension, first, count), this.context.user, this.workbook.owner);
    this.workbook.move(this.model, dimension, first, count, before);
  }

  private fold(dimension: Dimension, folded: (group: GroupModel) => boolean): this {
    for (const group of this.model.groups) if (group.dimension === dimension) group.collapsed = folded(group);
    this.workbook.structureChanged(this.model);
    return this;
  }

  private lineArea(dimension: Dimension, first: number, count: number) {
    const { area } = this.model;
    return dimension === "rows"
      ? { ...area, top: first, bottom: first + count - 1 }
      : { ...area, left: first, right: first + count - 1 };
  }

  private hide(dimension: Dimension, first: number, count: number, hidden: boolean): void {
    this.workbook.hideLines(this.model, dimension, first, count, hidden);
  }

  private freeze(dimension: Dimension, count: number): void {
    this.workbook.freeze(this.model, dimension, count);
  }

  private resize(dimension: Dimension, first: number, count: number, size: number | null): this {
    this.workbook.resizeLines(this.model, dimension, first, count, size);
    return this;
  }
}
