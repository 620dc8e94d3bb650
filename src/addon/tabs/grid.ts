/** Blocks of text cells: the grid grows first (writing past its edge may throw), the format is text before the values, and writes are whole. */
import { asText } from "./layout";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function ensureSize(sheet: Sheet, rows: number, columns: number): void {
  const maxRows = sheet.getMaxRows();
  if (maxRows < rows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  const maxColumns = sheet.getMaxColumns();
  if (maxColumns < columns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}

/** Writes rows of text at a place, as text. */
export function writeText(sheet: Sheet, row: number, column: number, rows: readonly (readonly string[])[]): void {
  const width = rows[0]?.length ?? 0;
  if (rows.length === 0 || width === 0) return;
  ensureSize(sheet, row + rows.length - 1, column + width - 1);
  const range = sheet.getRange(row, column, rows.length, width);
  range.setNumberFormat("@");
  range.setValues(rows.map((cells) => cells.map(asText)));
}

/** All cells below the header as they are shown; empty when there are none. */
export function readText(sheet: Sheet, firstRow: number, columns: number): string[][] {
  const last = sheet.getLastRow();
  if (last < firstRow) return [];
  return sheet.getRange(firstRow, 1, last - firstRow + 1, columns).getDisplayValues();
}
