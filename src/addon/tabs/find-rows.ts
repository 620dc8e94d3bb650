/**
 * Does anybody else have this ID, address, username, class? Asked of Google's text search, which goes through the records of all rows (tabs/row-record.ts) and
 * answers where: one call, and no cell of the tab is read for it, however many rows there are.
 */
import { columnLetter, type FieldKey, fieldKeys } from "../../roster";
import { firstRow } from "./layout";
import { recordPattern, toldText } from "./row-record";
import type { TabColumns } from "./tab-columns";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A pattern has an end somewhere; a pasted block of many people is asked for in several calls. */
const namesOfOneSearch = 200;

function recordsOf(sheet: Sheet, { conflicts }: TabColumns): GoogleAppsScript.Spreadsheet.Range {
  const letter = columnLetter(conflicts - 1);
  return sheet.getRange(`${letter}${firstRow}:${letter}`);
}

/** Rows in which somebody or a class is named so, in order. */
export function rowsNamed(sheet: Sheet, columns: TabColumns, names: readonly string[]): number[] {
  if (columns.conflicts === 0) return [];
  const rows = new Set<number>();
  for (let from = 0; from < names.length; from += namesOfOneSearch) {
    const finder = recordsOf(sheet, columns)
      .createTextFinder(recordPattern(names.slice(from, from + namesOfOneSearch)))
      .useRegularExpression(true);
    for (const range of finder.findAll()) rows.add(range.getRow());
  }
  return [...rows].sort((one, other) => one - other);
}

/** Rows of which something is told, in order. */
export function rowsTold(sheet: Sheet, columns: TabColumns): number[] {
  if (columns.conflicts === 0) return [];
  const found = recordsOf(sheet, columns).createTextFinder(toldText).findAll();
  return found.map((range) => range.getRow()).sort((one, other) => one - other);
}

const naming: readonly FieldKey[] = ["userGuid", "userId", "email", "username"];

/** Rows of the hidden baseline in which one of these stands. Asked only where a row has no record, or somebody's row is gone. */
export function baselineRowsNamed(sheet: Sheet, names: readonly string[]): number[] {
  const rows = new Set<number>();
  const last = columnLetter(fieldKeys.indexOf("username") + 1);
  for (let from = 0; from < names.length; from += namesOfOneSearch) {
    const any = names.slice(from, from + namesOfOneSearch).map((one) => one.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
    const finder = sheet
      .getRange(`B${firstRow}:${last}`)
      .createTextFinder(`^(?:${any.join("|")})$`)
      .useRegularExpression(true);
    for (const range of finder.findAll()) {
      const field = fieldKeys[range.getColumn() - 2];
      if (field !== undefined && naming.includes(field)) rows.add(range.getRow());
    }
  }
  return [...rows].sort((one, other) => one - other);
}
