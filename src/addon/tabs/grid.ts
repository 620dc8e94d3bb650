/** Blocks of text cells: the grid grows first (writing past its edge may throw), the format is text before the values, and writes are whole. */
import { columnOf, plainHeader } from "../../roster";
import { dateFields, withDays } from "./date-cells";
import { asText } from "./layout";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * More rows at the end of the grid. Google makes them look like the last one there was, red and bold where that is: not in our columns, where that would be
 * told of nobody (docs/decisions/what-the-simulator-takes-for-true.md). In others it is what their owner wants.
 */
export function addRows(
  sheet: Sheet,
  after: number,
  count: number,
  ours: readonly { readonly first: number; readonly width: number }[],
): void {
  sheet.insertRowsAfter(after, count);
  for (const { first, width } of ours) sheet.getRange(after + 1, first, count, width).clearFormat();
}

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

const dateHeaders = dateFields.map((field) => plainHeader(columnOf(field).header));

/**
 * All cells from a row on, as they are shown; empty when there are none. The whole of what is filled in one call: asking first how far it goes would be
 * a second one. Where the row is the headers of a table, the date cells of its classes say their days.
 */
export function readText(sheet: Sheet, firstRow: number): string[][] {
  const [headers, ...lines] = sheet
    .getDataRange()
    .getDisplayValues()
    .slice(firstRow - 1);
  if (headers === undefined) return [];
  const places = headers.flatMap((header, index) => (dateHeaders.includes(plainHeader(header)) ? [index + 1] : []));
  return [headers, ...withDays(sheet, lines, [firstRow + 1, 1], places)];
}

/** Of a hidden tab of ours: all of it text, so that no later write has to say so again. */
export function formatAsText(sheet: Sheet, rows: number, columns: number): void {
  sheet.getRange(1, 1, rows, columns).setNumberFormat("@");
}

/** As many more rows than are needed: growing costs three calls, and what grows once will grow again. */
const spareRows = 200;

/**
 * Makes these the only rows of a hidden tab of ours, in one write with blanks over what was there before: a run that is killed has written either all of
 * it or nothing. `before` is how many rows there were; the tab has room for those.
 */
export function replaceText(sheet: Sheet, rows: readonly (readonly string[])[], before: number): void {
  const width = rows[0]?.length ?? 0;
  const blank = (rows[0] ?? []).map(() => "");
  const cells = [...rows];
  while (cells.length < before) cells.push(blank);
  if (cells.length > before) {
    const maxRows = sheet.getMaxRows();
    if (maxRows < cells.length) {
      const more = cells.length - maxRows + spareRows;
      sheet.insertRowsAfter(maxRows, more);
      // Rows that were inserted may not have inherited it (facts: apps-script 6.2).
      sheet.getRange(maxRows + 1, 1, more, width).setNumberFormat("@");
    }
  }
  sheet.getRange(1, 1, cells.length, width).setValues(cells.map((row) => row.map(asText)));
}
