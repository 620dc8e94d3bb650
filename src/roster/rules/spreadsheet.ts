/** What a spreadsheet or a program made of a cell, told before any rule of the column: its words would only puzzle whoever typed something else (A-5, S-19). */
import type { FieldKey } from "../fields";
import type { Facts } from "../finding";
import type { FindingCode } from "../finding-codes";
import { longCellQuoted, maxCellLength } from "../limits";
import { lengthOf } from "./text";

/** What Excel and Sheets show where a formula has no result. */
const errorValue = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|ERROR!)$/i;
/** A Class ID such as 3-4 or 3/4, as a date cell gives it. */
const wholeDate = /^\d{1,2}\/\d{1,2}\/\d{4}$/;
/** A number of sixteen digits or more: a spreadsheet keeps fifteen of them, and a file reader shows what is left with its exponent. */
const rounded = /^-?\d(\.\d{1,20})?E\+(1[5-9]|[2-9]\d|[1-3]\d\d)$/i;
/** The same quotation marks, or apostrophes, before and behind, and none between: a program put them there. */
const inQuotes = /^(?:'([^']+)'|‘([^’]+)’|"([^"]+)"|[“„]([^”“]+)[”“]|«([^»]+)»)$/;

export interface Damage {
  readonly code: FindingCode;
  readonly facts: Facts;
  /** As it is quoted. */
  readonly value: string;
}

export function spreadsheetDamage(field: FieldKey, value: string): Damage | null {
  if (value.length > maxCellLength && lengthOf(value) > maxCellLength) {
    const facts = { limit: maxCellLength, length: lengthOf(value) };
    return { code: "cell.too_long", facts, value: `${[...value].slice(0, longCellQuoted).join("")}…` };
  }
  if (field === "password") return null;
  if (errorValue.test(value)) return { code: "cell.spreadsheet_error", facts: {}, value };
  if (rounded.test(value)) return { code: "cell.rounded", facts: {}, value };
  if (field === "classId" && wholeDate.test(value)) return { code: "cell.became_date", facts: {}, value };
  // A class may be called so; a person or an ID is not.
  const meant =
    field === "className"
      ? undefined
      : inQuotes
          .exec(value)
          ?.slice(1)
          .find((one) => one !== undefined);
  return meant === undefined ? null : { code: "cell.quoted", facts: { meant }, value };
}
