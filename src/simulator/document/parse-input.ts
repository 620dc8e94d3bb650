/** What Sheets makes of text that is typed or written (facts: apps-script 6.1): numbers, dates, booleans, percent, currency, formulas, plain text. */
import type { CellValue } from "./cell";
import { readDate } from "./parse-date";

export interface ParsedInput {
  readonly value: CellValue;
  /** "" unless the input is a formula. */
  readonly formula: string;
  /** The number format that the input brings along where the cell has none of its own. */
  readonly format?: string;
}

export interface InputSurroundings {
  /** The cell's own number format; undefined when it has none. */
  readonly format: string | undefined;
  readonly dayFirst: boolean;
  /** The year that is meant when none is typed. */
  readonly year: number;
  /**
   * Typed into a plain-text cell, "=1+1" stays text; written there by a script it is still a formula, as was measured live once
   * (facts: apps-script 6.1, UNCERTAIN). The harsher reading is simulated.
   */
  readonly typed: boolean;
}

const plainNumber = /^([-+]?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d*)?([eE][-+]?\d+)?$/;
const currency = /^(-?)\$(-?)(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?$/;
const percent = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d+)?\s?%$/;
const bracketed = /^\((\$?[\d,.]+)\)$/;

const text = (value: string): ParsedInput => ({ value, formula: "" });

function readNumber(input: string): ParsedInput | null {
  const found = plainNumber.exec(input);
  if (found === null) return null;
  const [, sign, whole, fraction, exponent] = found;
  if (whole === undefined && (fraction === undefined || fraction === ".")) return null;
  const value = Number(
    `${sign === "-" ? "-" : ""}${(whole ?? "0").replaceAll(",", "")}${fraction ?? ""}${exponent ?? ""}`,
  );
  if (!Number.isFinite(value)) return null;
  if (exponent !== undefined) return { value, formula: "", format: "0.00E+00" };
  if (whole?.includes(",")) {
    return { value, formula: "", format: (fraction ?? ".").length > 1 ? "#,##0.00" : "#,##0" };
  }
  return { value, formula: "" };
}

function readMoney(input: string): ParsedInput | null {
  const found = currency.exec(input);
  if (found === null) return null;
  const [, before, after, whole, fraction] = found;
  if (before !== "" && after !== "") return null;
  const value = Number(`${before}${after}${(whole ?? "").replaceAll(",", "")}${fraction ?? ""}`);
  return { value, formula: "", format: fraction === undefined ? "$#,##0" : "$#,##0.00" };
}

function readPercent(input: string): ParsedInput | null {
  const found = percent.exec(input);
  if (found === null || (found[2] === undefined && found[3] === undefined)) return null;
  const digits = `${found[1]}${(found[2] ?? "0").replaceAll(",", "")}${found[3] ?? ""}`;
  // Shifting the point in the text keeps 10.1 % from becoming 0.10099999999999999.
  const value = Number(`${digits}e-2`);
  return { value, formula: "", format: found[3] === undefined ? "0%" : "0.00%" };
}

function readBracketed(input: string): ParsedInput | null {
  const found = bracketed.exec(input);
  if (found?.[1] === undefined) return null;
  const inner = found[1].startsWith("$") ? readMoney(found[1]) : readNumber(found[1]);
  return inner !== null && typeof inner.value === "number" ? { ...inner, value: -inner.value } : null;
}

export function parseInput(input: string, around: InputSurroundings): ParsedInput {
  if (input === "") return text("");
  const plainText = around.format === "@";
  if (plainText && around.typed) return text(input.startsWith("'") ? input.slice(1) : input);
  if (input.startsWith("'")) return text(input.slice(1));
  if (input.startsWith("=") && input.length > 1) return { value: "", formula: input };
  if (plainText) return text(input);
  const trimmed = input.trim();
  const first = trimmed.charCodeAt(0);
  if (trimmed === "" || first > 0x7f) return text(input);
  const upper = trimmed.length <= 5 ? trimmed.toUpperCase() : "";
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE", formula: "" };
  // Only what begins with a digit or one of these can be a number; anything else can only be a date that begins with a month.
  const number =
    (first >= 48 && first <= 57) || "-+.$(".includes(trimmed.charAt(0))
      ? (readNumber(trimmed) ?? readPercent(trimmed) ?? readMoney(trimmed) ?? readBracketed(trimmed))
      : null;
  if (number !== null) return number;
  const date = readDate(trimmed, around.dayFirst, around.year);
  return date === null ? text(input) : { value: date.serial, formula: "", format: date.format };
}
