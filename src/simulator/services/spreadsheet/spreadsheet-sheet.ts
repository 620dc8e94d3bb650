/** What a spreadsheet does to whichever of its sheets is the active one. */
import type { Simulated } from "../google-types";
import { ServiceObject } from "../service-object";
import type { SimRange } from "./range";
import type { SimSheet } from "./sheet";

export const activeSheetMembers = {
  appendRow: "any[]",
  autoResizeColumn: "int",
  deleteColumn: "int",
  deleteColumns: "int,int",
  deleteRow: "int",
  deleteRows: "int,int",
  getColumnWidth: "int",
  getDataRange: "",
  getFrozenColumns: "",
  getFrozenRows: "",
  getLastColumn: "",
  getLastRow: "",
  getRowHeight: "int",
  getSheetId: "",
  getSheetName: "",
  getSheetValues: "int,int,int,int",
  hideColumn: "Range",
  hideRow: "Range",
  insertColumnAfter: "int",
  insertColumnBefore: "int",
  insertColumnsAfter: "int,int",
  insertColumnsBefore: "int,int",
  insertRowAfter: "int",
  insertRowBefore: "int",
  insertRowsAfter: "int,int",
  insertRowsBefore: "int,int",
  isColumnHiddenByUser: "int",
  isRowHiddenByFilter: "int",
  isRowHiddenByUser: "int",
  setColumnWidth: "int,int",
  setFrozenColumns: "int",
  setFrozenRows: "int",
  setRowHeight: "int,int",
  sort: "int|int,bool",
  unhideColumn: "Range",
  unhideRow: "Range",
} as const;

export abstract class SpreadsheetSheet
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.Spreadsheet, keyof typeof activeSheetMembers>
{
  abstract getActiveSheet(): SimSheet;

  appendRow(values: unknown[]): SimSheet {
    return this.getActiveSheet().appendRow(values);
  }

  autoResizeColumn(column: number): SimSheet {
    return this.getActiveSheet().autoResizeColumn(column);
  }

  deleteColumn(column: number): SimSheet {
    return this.getActiveSheet().deleteColumn(column);
  }

  deleteColumns(column: number, count: number): void {
    this.getActiveSheet().deleteColumns(column, count);
  }

  deleteRow(row: number): SimSheet {
    return this.getActiveSheet().deleteRow(row);
  }

  deleteRows(row: number, count: number): void {
    this.getActiveSheet().deleteRows(row, count);
  }

  getColumnWidth(column: number): number {
    return this.getActiveSheet().getColumnWidth(column);
  }

  getDataRange(): SimRange {
    return this.getActiveSheet().getDataRange();
  }

  getFrozenColumns(): number {
    return this.getActiveSheet().getFrozenColumns();
  }

  getFrozenRows(): number {
    return this.getActiveSheet().getFrozenRows();
  }

  getLastColumn(): number {
    return this.getActiveSheet().getLastColumn();
  }

  getLastRow(): number {
    return this.getActiveSheet().getLastRow();
  }

  getRowHeight(row: number): number {
    return this.getActiveSheet().getRowHeight(row);
  }

  getSheetId(): number {
    return this.getActiveSheet().getSheetId();
  }

  getSheetName(): string {
    return this.getActiveSheet().getName();
  }

  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    return this.getActiveSheet().getSheetValues(row, column, rows, columns);
  }

  hideColumn(column: SimRange): void {
    this.getActiveSheet().hideColumn(column);
  }

  hideRow(row: SimRange): void {
    this.getActiveSheet().hideRow(row);
  }

  insertColumnAfter(column: number): SimSheet {
    return this.getActiveSheet().insertColumnAfter(column);
  }

  insertColumnBefore(column: number): SimSheet {
    return this.getActiveSheet().insertColumnBefore(column);
  }

  insertColumnsAfter(column: number, count: number): SimSheet {
    return this.getActiveSheet().insertColumnsAfter(column, count);
  }

  insertColumnsBefore(column: number, count: number): SimSheet {
    return this.getActiveSheet().insertColumnsBefore(column, count);
  }

  insertRowAfter(row: number): SimSheet {
    return this.getActiveSheet().insertRowAfter(row);
  }

  insertRowBefore(row: number): SimSheet {
    return this.getActiveSheet().insertRowBefore(row);
  }

  insertRowsAfter(row: number, count: number): SimSheet {
    return this.getActiveSheet().insertRowsAfter(row, count);
  }

  insertRowsBefore(row: number, count: number): SimSheet {
    return this.getActiveSheet().insertRowsBefore(row, count);
  }

  isColumnHiddenByUser(column: number): boolean {
    return this.getActiveSheet().isColumnHiddenByUser(column);
  }

  isRowHiddenByFilter(row: number): boolean {
    return this.getActiveSheet().isRowHiddenByFilter(row);
  }

  isRowHiddenByUser(row: number): boolean {
    return this.getActiveSheet().isRowHiddenByUser(row);
  }

  setColumnWidth(column: number, width: number): SimSheet {
    return this.getActiveSheet().setColumnWidth(column, width);
  }

  setFrozenColumns(columns: number): void {
    this.getActiveSheet().setFrozenColumns(columns);
  }

  setFrozenRows(rows: number): void {
    this.getActiveSheet().setFrozenRows(rows);
  }

  setRowHeight(row: number, height: number): SimSheet {
    return this.getActiveSheet().setRowHeight(row, height);
  }

  sort(column: number, ascending = true): SimSheet {
    return this.getActiveSheet().sort(column, ascending);
  }

  unhideColumn(column: SimRange): void {
    this.getActiveSheet().unhideColumn(column);
  }

  unhideRow(row: SimRange): void {
    this.getActiveSheet().unhideRow(row);
  }
}
