/** What a spreadsheet or a program made of a cell, told before any rule of the column: its words would only puzzle whoever typed something else (A-5, S-19). */
import type { FieldKey } from "../fields";
import type { Finding } from "../finding";
import { finding } from "./rule";

/** What Excel and Sheets show where a formula has no result. */
const errorValue = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|ERROR!)$/i;
/** A Class ID such as 3-4 or 3/4, as a date cell gives it. */
const wholeDate = /^\d{1,2}\/\d{1,2}\/\d{4}$/;
/** A number of sixteen digits or more: a spreadsheet keeps fifteen of them, and a file reader shows what is left with its exponent. */
const rounded = /^-?\d(\.\d{1,20})?E\+(1[5-9]|[2-9]\d|[1-3]\d\d)$/i;
/** The same quotation marks, or apostrophes, before and behind, and none between: a program put them there. */
const inQuotes = /^(?:'([^']+)'|‘([^’]+)’|"([^"]+)"|[“„]([^”“]+)[”“]|«([^»]+)»)$/;

/** What stands between quotation marks around the whole cell; null without them. A class may be called so; a person or an ID is not. */
function quotedText(field: FieldKey, value: string): string | null {
  if (field === "className") return null;
  const found = inQuotes.exec(value)?.slice(1) ?? [];
  return found.find((one) => one !== undefined) ?? null;
}

export function spreadsheetDamage(row: number, field: FieldKey, value: string): Finding | null {
  if (field === "password") return null;
  if (errorValue.test(value)) return finding(row, field, "cell.spreadsheet_error", value);
  if (rounded.test(value)) return finding(row, field, "cell.rounded", value);
  if (field === "classId" && wholeDate.test(value)) return finding(row, field, "cell.became_date", value);
  const meant = quotedText(field, value);
  return meant === null ? null : finding(row, field, "cell.quoted", value, { meant });
}
