/**
 * A cell as people see it: a number as its format shows it, a day as MM/DD/YYYY in no time zone, an error as its own word, and a formula that was never
 * calculated as an error, too, and not as a blank cell (ECMA-376 part 1, 18.3.1.4). No cell makes a file unreadable: what is wrong with it is told.
 */
import type { FileNoteCode } from "../note";
import { unescaped } from "./by-numbers";
import { dayText, lostDigits, type NumberFormat, numberText } from "./number-format";

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
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}

export type CellValue =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number; readonly format: NumberFormat }
  | { readonly kind: "boolean"; readonly is: boolean }
  | { readonly kind: "word"; readonly text: string; readonly why?: FileNoteCode & `cell.${string}` };

/** What Excel writes of a formula's error, and we of a result that is not there. */
const noResult = "#N/A";
/** Day number of 1 January 1904, as Excel counts from 1900. */
const day1904 = 1462;
const asItIs: NumberFormat = { code: "", kind: "number" };
const day: NumberFormat = { code: "m/d/yyyy", kind: "day" };
const blank: CellValue = { kind: "blank" };

const text = (written: string): CellValue => (written === "" ? blank : { kind: "text", text: written });

function numberOf(value: string, style: string | undefined, { formats, from1904 }: CellContext): CellValue {
  const number = Number(value);
  // A value that is no number is what somebody sees who looks for it.
  if (!Number.isFinite(number) || value.trim() === "") return text(value.trim());
  const format = (style === undefined ? formats[0] : formats[Number(style)]) ?? asItIs;
  return { kind: "number", number: format.kind === "day" && from1904 ? number + day1904 : number, format };
}

const millisecondsOfDay = 86_400_000;
/** Day number of 1 January 1970. */
const day1970 = 25_569;

/** A date that is written as text, as it is written there: no time zone moves it. */
function isoDay(value: string): CellValue {
  const [, year, month, dayOfMonth] = /^\s*(\d{4})-(\d\d)-(\d\d)/.exec(value) ?? [];
  const time = year === undefined ? Number.NaN : Date.parse(`${year}-${month}-${dayOfMonth}`);
  if (Number.isNaN(time)) return text(value.trim());
  return { kind: "number", number: time / millisecondsOfDay + day1970, format: day };
}

export function cellValue({ type, style, value, inline, formula }: CellContent, context: CellContext): CellValue {
  if (type === "inlineStr") return text(unescaped(inline));
  if (formula && (value === undefined || (value === "" && type !== "str"))) {
    return { kind: "word", text: noResult, why: "cell.no_result" };
  }
  if (value === undefined || value === "") return blank;
  switch (type) {
    case "n":
      return numberOf(value, style, context);
    case "s": {
      const string = context.strings[Number(value)];
      return string === undefined ? { kind: "word", text: noResult, why: "cell.unreadable" } : text(string);
    }
    case "b":
      return { kind: "boolean", is: value === "1" || value === "true" };
    case "e":
      return { kind: "word", text: value };
    case "d":
      return isoDay(value);
    default:
      return text(unescaped(value));
  }
}

/** The text of a cell, and what there is to tell of it. */
export function shownText(value: CellValue): {
  readonly text: string;
  readonly note?: FileNoteCode & `cell.${string}`;
} {
  switch (value.kind) {
    case "blank":
      return { text: "" };
    case "text":
      return { text: value.text };
    case "boolean":
      return { text: value.is ? "TRUE" : "FALSE" };
    case "word":
      return { text: value.text, ...(value.why === undefined ? {} : { note: value.why }) };
    case "number": {
      const { number, format } = value;
      const shown =
        (format.kind === "day" ? dayText(number) : null) ?? numberText(number, format.kind === "day" ? asItIs : format);
      return lostDigits(number) ? { text: shown, note: "cell.rounded" } : { text: shown };
    }
  }
}
