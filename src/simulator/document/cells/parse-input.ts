/** What Sheets makes of text that is typed or written (facts: apps-script 6.1): numbers, dates, booleans, percent, currency, formulas, plain text. */

import type { Locale } from "../formats/locale";
import { readDate } from "./parse-date";
import type { CellValue } from "./value";

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
  readonly locale: Locale;
  /** The year that is meant when none is typed. */
  readonly year: number;
  /**
   * Typed into a plain-text cell, "=1+1" stays text; written there by a script it is still a formula, as was measured live once
   * (facts: apps-script 6.1, UNCERTAIN). The harsher reading is simulated.
   */
  readonly typed: boolean;
}

interface NumberPatterns {
  readonly plain: RegExp;
  readonly percent: RegExp;
  readonly money: RegExp;
  readonly bracketed: RegExp;
}

const patternsOf = new Map<string, NumberPatterns>();
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Digits with the locale's separators: group marks only between whole groups of three. */
function patternsFor(locale: Locale): NumberPatterns {
  const known = patternsOf.get(locale.name);
  if (known !== undefined) return known;
  const group = escaped(locale.group).replace("\u00a0", "[\u00a0\u202f ]");
  const decimal = escaped(locale.decimal);
  const whole = `(\\d+|\\d{1,3}(?:${group}\\d{3})+)`;
  const symbol = escaped(locale.currency);
  const patterns = {
    plain: new RegExp(`^([-+]?)${whole}?(${decimal}\\d*)?([eE][-+]?\\d+)?$`),
    percent: new RegExp(`^([-+]?)${whole}?(${decimal}\\d+)?\\s?%$`),
    money: new RegExp(`^([-+]?)(?:${symbol}\\s?)?([-+]?)${whole}(${decimal}\\d+)?(?:\\s?${symbol})?$`),
    bracketed: new RegExp(`^\\(((?:${symbol})?[\\d,.]+)\\)$`),
  };
  patternsOf.set(locale.name, patterns);
  return patterns;
}

const text = (value: string): ParsedInput => ({ value, formula: "" });

/** The digits of a number as JavaScript reads them. */
function plainDigits(whole: string | undefined, fraction: string | undefined): string {
  return `${(whole ?? "0").replace(/\D/g, "")}${fraction === undefined ? "" : `.${fraction.slice(1)}`}`;
}

const minus = (...signs: (string | undefined)[]): string => (signs.includes("-") ? "-" : "");

function readNumber(input: string, locale: Locale): ParsedInput | null {
  const found = patternsFor(locale).plain.exec(input);
  if (found === null) return null;
  const [, sign, whole, fraction, exponent] = found;
  if (whole === undefined && (fraction ?? "").length < 2) return null;
  const value = Number(`${minus(sign)}${plainDigits(whole, fraction)}${exponent ?? ""}`);
  if (!Number.isFinite(value)) return null;
  if (exponent !== undefined) return { value, formula: "", format: "0.00E+00" };
  if (whole !== undefined && /\D/.test(whole)) {
    return { value, formula: "", format: (fraction ?? "").length > 1 ? "#,##0.00" : "#,##0" };
  }
  return { value, formula: "" };
}

function readMoney(input: string, locale: Locale): ParsedInput | null {
  if (!input.includes(locale.currency)) return null;
  const found = patternsFor(locale).money.exec(input);
  if (found === null) return null;
  const [, before, after, whole, fraction] = found;
  if (before !== "" && after !== "") return null;
  const value = Number(`${minus(before, after)}${plainDigits(whole, fraction)}`);
  const digits = fraction === undefined ? "#,##0" : "#,##0.00";
  const symbol = locale.currency === "$" ? "$" : `[$${locale.currency}]`;
  const behind = input.endsWith(locale.currency);
  return { value, formula: "", format: behind ? `${digits} ${symbol}` : `${symbol}${digits}` };
}

function readPercent(input: string, locale: Locale): ParsedInput | null {
  const found = patternsFor(locale).percent.exec(input);
  if (found === null || (found[2] === undefined && found[3] === undefined)) return null;
  // Shifting the point in the text keeps 10.1 % from becoming 0.10099999999999999.
  const value = Number(`${minus(found[1])}${plainDigits(found[2], found[3])}e-2`);
  return { value, formula: "", format: found[3] === undefined ? "0%" : "0.00%" };
}

function readBracketed(input: string, locale: Locale): ParsedInput | null {
  const found = patternsFor(locale).bracketed.exec(input);
  if (found?.[1] === undefined) return null;
  const inner = found[1].startsWith(locale.currency) ? readMoney(found[1], locale) : readNumber(found[1], locale);
  return inner !== null && typeof inner.value === "number" ? { ...inner, value: -inner.value } : null;
}

/** Booleans are known by their English names everywhere, and by the locale's own. */
function readBoolean(input: string, locale: Locale): ParsedInput | null {
  if (input.length > 10 || !"tfvwTFVW".includes(input.charAt(0))) return null;
  const upper = input.toUpperCase();
  if (upper === "TRUE" || upper === locale.true) return { value: true, formula: "" };
  return upper === "FALSE" || upper === locale.false ? { value: false, formula: "" } : null;
}

/** Only what begins with a digit or one of these marks can be a number. */
function readAnyNumber(trimmed: string, locale: Locale): ParsedInput | null {
  const first = trimmed.charCodeAt(0);
  const begins = (first >= 48 && first <= 57) || "-+.,(".includes(trimmed.charAt(0));
  if (!begins && !trimmed.startsWith(locale.currency)) return null;
  return (
    readNumber(trimmed, locale) ??
    readPercent(trimmed, locale) ??
    readMoney(trimmed, locale) ??
    readBracketed(trimmed, locale)
  );
}

/** Most texts begin with a letter with which nothing else can begin. */
export function canOnlyBeText(input: string, locale: Locale): boolean {
  const letter = input.charCodeAt(0) | 0x20;
  return letter >= 97 && letter <= 122 && locale.meaningful[letter] === 0;
}

export function parseInput(input: string, around: InputSurroundings): ParsedInput {
  if (input === "") return text("");
  const plainText = around.format === "@";
  if (plainText && around.typed) return text(input.startsWith("'") ? input.slice(1) : input);
  if (input.startsWith("'")) return text(input.slice(1));
  if (input.startsWith("=") && input.length > 1) return { value: "", formula: input };
  if (plainText) return text(input);
  const { locale } = around;
  if (canOnlyBeText(input, locale)) return text(input);
  const trimmed = input.trim();
  if (trimmed === "") return text(input);
  const found =
    readBoolean(trimmed, locale) ?? readAnyNumber(trimmed, locale) ?? readDate(trimmed, locale, around.year);
  // "+Dri7…", "+34 600 …": what begins with a plus and is no number is read as a formula (field: OWOX/owox-data-marts#1535, nithinmurali/pygsheets#373).
  if (found === null)
    return trimmed.startsWith("+") && trimmed.length > 1 ? { value: "", formula: `=${trimmed}` } : text(input);
  // A number typed by hand into a cell of percents is one of them.
  if (
    around.typed &&
    around.format?.endsWith("%") &&
    "value" in found &&
    typeof found.value === "number" &&
    found.format === undefined
  ) {
    return { value: Number(`${found.value}e-2`), formula: "" };
  }
  return "serial" in found ? { value: found.serial, formula: "", format: found.format } : found;
}
