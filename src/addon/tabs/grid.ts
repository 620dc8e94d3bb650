/** Blocks of text cells: the grid grows first (writing past its edge may throw), the format is text before the values, and writes are whole. */
import { asText } from "./layout";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Answers how many rows the sheet has then. */
export function ensureSize(sheet: Sheet, rows: number, columns: number): number {
  const maxRows = sheet.getMaxRows();
  if (maxRows < rows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  const maxColumns = sheet.getMaxColumns();
  if (maxColumns < columns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
  return Math.max(maxRows, rows);
}

/** Writes rows of text at a place, as text. */
export function writeText(
  sheet: Sheet,
  row: number,
  column: number,
  rows: readonly (readonly string[])[],
  mayHaveToGrow = true,
): void {
  const width = rows[0]?.length ?? 0;
  if (rows.length === 0 || width === 0) return;
  if (mayHaveToGrow) ensureSize(sheet, row + rows.length - 1, column + width - 1);
  const range = sheet.getRange(row, column, rows.length, width);
  range.setNumberFormat("@");
  range.setValues(rows.map((cells) => cells.map(asText)));
}

/**
 * All cells from a row on, as they are shown; empty when there are none. The whole of what is filled in one call: asking first how far it goes would be
 * a second one.
 */
export function readText(sheet: Sheet, firstRow: number): string[][] {
  return sheet
    .getDataRange()
    .getDisplayValues()
    .slice(firstRow - 1);
}

/**
 * Makes these the sheet's only rows, in one write with blanks over what was there before: a run that is killed has written either all of it or nothing.
 * `before` is how many rows there were.
 */
export function replaceText(sheet: Sheet, rows: readonly (readonly string[])[], before: number): void {
  const blank = (rows[0] ?? []).map(() => "");
  const cells = [...rows];
  while (cells.length < before) cells.push(blank);
  writeText(sheet, 1, 1, cells);
}
