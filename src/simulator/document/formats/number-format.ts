/**
 * Shows a value by its number format: numbers and texts by numfmt, fractions and days by our own, which are nearer to Sheets
 * (docs/decisions/number-formats-and-formula-functions.md). Patterns that are not simulated are refused when they are set, not shown wrong.
 */
import { addLocale, format as formatNumber } from "numfmt";
import type { CellValue } from "../cells/value";
import { formatWall, isDatePattern, tokensOfPattern } from "./date-format";
import { readFractionFormat, showFraction } from "./fraction-format";
import { americanEnglish, type Locale } from "./locale";
import { checkPattern, isTextSection, sectionsOf } from "./pattern";

/** What getNumberFormat answers for a cell that has none (facts: apps-script 6.1, measured live). */
export const defaultNumberFormat = "0.###############";

const isGeneral = (format: string | undefined): boolean =>
  format === undefined || format === "" || format === defaultNumberFormat || format.toLowerCase() === "general";

/** The format as it is kept: "General" takes it away. */
export function storedFormat(format: string): string | undefined {
  if (isGeneral(format)) return undefined;
  checkFormat(format);
  return format;
}

/** Throws for a pattern that could not be shown. */
export function checkFormat(format: string): void {
  if (format === "@" || isDatePattern(format)) return;
  checkPattern(format);
}

export function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && format !== "@" && isDatePattern(format);
}

/** At most ten significant digits, as a cell shows them. */
export function showGeneral(value: number, locale: Locale = americanEnglish): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const size = Math.abs(value);
  if (size >= 1e15 || (size < 1e-5 && size > 0)) {
    const [digits, exponent] = value.toExponential(5).split("e");
    const power = Number(exponent);
    const mantissa = withDecimal(String(Number(digits)), locale);
    return `${mantissa}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  return withDecimal(String(Number(value.toPrecision(10))), locale);
}

const withDecimal = (text: string, locale: Locale): string =>
  locale.decimal === "." ? text : text.replace(".", locale.decimal);

export function showValue(value: CellValue, format: string | undefined, locale: Locale = americanEnglish): string {
  if (typeof value === "boolean") return value ? locale.true : locale.false;
  if (isGeneral(format) || format === undefined || format === "@") {
    return typeof value === "string" ? value : showGeneral(value, locale);
  }
  if (isDatePattern(format))
    return typeof value === "string" ? value : formatWall(value, tokensOfPattern(format), locale);
  checkPattern(format);
  if (typeof value === "number") {
    const fraction = fractionFor(value, format);
    if (fraction !== null) return fraction;
    // A pattern that holds nothing but a text's place shows numbers as they are.
    if (sectionsOf(format).every(isTextSection)) return showGeneral(value, locale);
  }
  return formatNumber(format, value, { locale: registeredTag(locale) });
}

const registered = new Map<string, Locale>();

/** The name under which numfmt knows the locale's signs. */
function registeredTag(locale: Locale): string {
  const tag = locale.name.replace("_", "-");
  if (registered.get(tag) !== locale) {
    addLocale({ decimal: locale.decimal, group: locale.group }, tag);
    registered.set(tag, locale);
  }
  return tag;
}

/** null where the section for the value shows no fraction. */
function fractionFor(value: number, format: string): string | null {
  if (!format.includes("/")) return null;
  const sections = sectionsOf(format);
  const index = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  const fraction = readFractionFormat(sections[index] ?? "");
  if (fraction === null) return null;
  const [before, after] = [fraction.before, fraction.after].map((literal) =>
    literal === "" ? "" : formatNumber(literal, 0),
  );
  const shown = `${before}${showFraction(Math.abs(value), fraction)}${after}`;
  return value < 0 && index === 0 && /[1-9]/.test(shown) ? `-${shown}` : shown;
}
