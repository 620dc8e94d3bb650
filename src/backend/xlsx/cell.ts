/**
 * A cell as people see it and as it was meant: a number shown with leading zeros keeps them, 1E+05 is 100000, a day is MM/DD/YYYY in no time zone, an error
 * is its own word, and a formula that was never calculated is an error, too, and not a blank cell (ECMA-376 part 1, 18.3.1.4).
 */
import { unescaped } from "./strings";
import type { CellFormat } from "./styles";
import { Unreadable } from "./unreadable";

export interface CellContent {
  readonly type: string;
  readonly style: string | undefined;
  /** Undefined when there is none, or one that closes itself. */
  readonly value: string | undefined;
  readonly inline: string;
  readonly formula: boolean;
}

export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly from1904: boolean;
}

/** A formula's error and one that was never calculated are the same to whoever looks at the cell. */
const noResult = "#N/A";
const dayMilliseconds = 86_400_000;
/** Day numbers of 1 January 1970, as Excel counts, and of 1 January 1904. */
const [day1970, day1904] = [25_569, 1462];
const pad = (part: number) => String(part).padStart(2, "0");

/** 123 in 00000 is 00123, and in 000-00-0000 it is 000-00-0123. */
function inZeros(digits: string, format: string): string {
  const places = format.replaceAll("-", "").length;
  const padded = digits.padStart(places, "0");
  let at = padded.length - places;
  return padded.slice(0, at) + [...format].map((sign) => (sign === "-" ? "-" : padded[at++])).join("");
}

function dayText(days: number, from1904: boolean): string | null {
  const date = new Date(Math.floor((days + (from1904 ? day1904 : 0) - day1970) * dayMilliseconds));
  if (Number.isNaN(date.getTime())) return null;
  return `${pad(date.getUTCMonth() + 1)}/${pad(date.getUTCDate())}/${date.getUTCFullYear()}`;
}

function numberText(value: string, style: string | undefined, { formats, from1904 }: CellContext): string {
  const number = Number(value);
  // Whole numbers without exponent; one that lost digits keeps its exponent, so that it is refused and not taken for another one.
  const plain = Number.isSafeInteger(number) ? String(number) : value;
  const format = style === undefined ? null : formats[Number(style)];
  if (format === undefined) throw new Unreadable("a style that is not there");
  if (format?.kind === "zeros" && /^\d+$/.test(plain)) return inZeros(plain, format.zeros);
  if (format?.kind !== "date") return plain;
  if (Number.isNaN(number)) throw new Unreadable("a date that is no number");
  return dayText(number, from1904) ?? plain;
}

/** The day of a cell that holds its date as text, as it is written there. */
function isoDay(value: string): string {
  const [, year, month, day] = /^\s*(\d{4})-(\d\d)-(\d\d)/.exec(value) ?? [];
  if (year === undefined || Number.isNaN(Date.parse(`${year}-${month}-${day}`))) throw new Unreadable("no date");
  return `${month}/${day}/${year}`;
}

export function cellText({ type, style, value, inline, formula }: CellContent, context: CellContext): string {
  if (type === "inlineStr") return inline;
  if (formula && (value === undefined || (value === "" && type !== "str"))) return noResult;
  if (value === undefined || value === "") return "";
  switch (type) {
    case "n":
      return numberText(value, style, context);
    case "s": {
      const string = context.strings[Number(value)];
      if (string === undefined) throw new Unreadable("a text that is not there");
      return string;
    }
    case "str":
      return unescaped(value);
    case "b":
      return value === "1" || value === "true" ? "TRUE" : "FALSE";
    case "e":
      return value;
    case "d":
      return isoDay(value);
    default:
      throw new Unreadable("a type of cell that is unknown");
  }
}
