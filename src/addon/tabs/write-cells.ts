/** Writes single cells of a roster tab, whoever found out what they should say: a repair, a settled conflict. */
import type { FieldKey } from "../../roster";
import { dateFields, withDays } from "./date-cells";
import { asText } from "./layout";
import type { TabColumns } from "./tab-columns";

export interface CellToWrite {
  readonly row: number;
  readonly field: FieldKey;
  readonly value: string;
}

/** One column at a time as one block: a slid column is a repair of every row. */
export function writeCells(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  columns: TabColumns,
  cells: readonly CellToWrite[],
): void {
  const fields = [...new Set(cells.map((cell) => cell.field))];
  for (const field of fields) {
    const ofField = cells.filter((cell) => cell.field === field);
    const top = Math.min(...ofField.map((cell) => cell.row));
    const bottom = Math.max(...ofField.map((cell) => cell.row));
    const range = sheet.getRange(top, columns.of[field], bottom - top + 1, 1);
    const at = columns.of[field];
    // What becomes text between them is what was read there: a date cell its day.
    const texts = withDays(sheet, range.getDisplayValues(), [top, at], dateFields.includes(field) ? [at] : []);
    for (const { row, value } of ofField) texts[row - top] = [value];
    range.setNumberFormat("@");
    range.setValues(texts.map(([cell = ""]) => [asText(cell)]));
  }
}
