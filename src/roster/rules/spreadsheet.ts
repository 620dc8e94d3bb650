/** What a spreadsheet made of a cell, told before any rule of the column: its words would only puzzle whoever typed something else (A-5, S-19). */
import type { FieldKey } from "../fields";

/** What Excel and Sheets show where a formula has no result. */
const errorValue = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|ERROR!)$/i;
/** A Class ID such as 3-4 or 3/4, as a date cell gives it. */
const wholeDate = /^\d{1,2}\/\d{1,2}\/\d{4}$/;

export function spreadsheetDamage(
  field: FieldKey,
  value: string,
): "cell.spreadsheet_error" | "cell.became_date" | null {
  if (errorValue.test(value)) return "cell.spreadsheet_error";
  return field === "classId" && wholeDate.test(value) ? "cell.became_date" : null;
}
