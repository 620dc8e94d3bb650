/** What a spreadsheet or a program made of a cell, told before any rule of the column: its words would only puzzle whoever typed something else (A-5, S-19). */
import type { FieldKey } from "../fields";
import type { Finding } from "../finding";
import { longCellQuoted, maxCellLength } from "../limits";
import { finding } from "./rule";
import { lengthOf } from "./text";

/** What Excel and Sheets show where a formula has no result. */
const errorValue = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|ERROR!)$/i;
/** A Class ID such as 3-4 or 3/4, as a date cell gives it. */
const wholeDate = /^\d{1,2}\/\d{1,2}\/\d{4}$/;
/** A number of sixteen digits or more: a spreadsheet keeps fifteen of them, and a file reader shows what is left with its exponent. */
const rounded = /^-?\d(\.\d{1,20})?E\+(1[5-9]|[2-9]\d|[1-3]\d\d)$/i;
/** The same quotation marks, or apostrophes, before and behind, and none between: a program put them there. */
const inQuotes = /^(?:'([^']+)'|‘([^’]+)’|"([^"]+)"|[“„]([^”“]+)[”“]|«([^»]+)»)$/;

/** A class may be called so; a person or an ID is not. */
function quotedIn(field: FieldKey, value: string): string | undefined {
  if (field === "className") return undefined;
  const [, ...inside] = inQuotes.exec(value) ?? [];
  return inside.find((one) => one !== undefined);
}

/** A password is never quoted. */
export function spreadsheetDamage(row: number, field: FieldKey, value: string): Finding | null {
  if (value.length > maxCellLength && lengthOf(value) > maxCellLength) {
    const start = field === "password" ? "" : `${[...value].slice(0, longCellQuoted).join("")}…`;
    return finding(row, field, "cell.too_long", start, { limit: maxCellLength, length: lengthOf(value) });
  }
  const secret = field === "password";
  if (errorValue.test(value)) return finding(row, field, "cell.spreadsheet_error", secret ? "" : value);
  if (field === "classId" && wholeDate.test(value)) return finding(row, field, "cell.became_date", value);
  if (secret) return null;
  if (rounded.test(value)) return finding(row, field, "cell.rounded", value);
  const meant = quotedIn(field, value);
  return meant === undefined ? null : finding(row, field, "cell.quoted", value, { meant });
}
