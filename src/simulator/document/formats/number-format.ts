/** Shows a value by its number format. Patterns beyond the ones here are refused when they are set, not shown wrong. */
import { NotSimulatedError } from "../../errors";
import type { CellValue } from "../cells/value";
import { formatWall, isDatePattern, tokensOfPattern } from "./date-format";
import { type FractionFormat, readFractionFormat, showFraction } from "./fraction-format";
import { americanEnglish, type Locale } from "./locale";

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
  for (const section of sectionsOf(format)) readSection(section);
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
  if (typeof value === "string") return showText(value, format);
  if (isDatePattern(format)) return formatWall(value, tokensOfPattern(format), locale);
  const sections = sectionsOf(format).map(readSection);
  const chosen = sectionFor(value, sections);
  // A pattern that holds nothing but a text's place shows numbers as they are.
  if (chosen === undefined) return showGeneral(value, locale);
  const unsigned = sections.length > 1 && (chosen === sections[1] || chosen.condition !== undefined);
  const shown = showNumber(Math.abs(value), chosen, locale);
  return value < 0 && !unsigned && /[1-9]/.test(shown) ? `-${shown}` : shown;
}

/** The fourth section, or one that has the text's place in it. */
function showText(value: string, format: string): string {
  if (isDatePattern(format)) return value;
  const section = sectionsOf(format)
    .map(readSection)
    .find(({ text }) => text);
  return section === undefined ? value : `${section.before}${value}${section.after}`;
}

interface Section {
  readonly before: string;
  readonly after: string;
  readonly whole: string;
  readonly fraction: string;
  readonly exponent: number;
  readonly percent: number;
  readonly grouped: boolean;
  /** Thousands that are left away: "0," shows 12345 as 12. */
  readonly thousands: number;
  readonly digits: boolean;
  /** Shown as a common fraction: "# ?/?". */
  readonly common?: FractionFormat;
  /** Shows texts: "@" in it. */
  readonly text: boolean;
  readonly condition?: (value: number) => boolean;
}

function sectionFor(value: number, all: readonly Section[]): Section | undefined {
  const sections = all.filter(({ text }) => !text);
  if (sections.some(({ condition }) => condition !== undefined)) {
    return sections.find(({ condition }) => condition === undefined || condition(value));
  }
  if (value < 0 && sections.length > 1) return sections[1];
  return value === 0 && sections.length > 2 ? sections[2] : sections[0];
}

const sectionCache = new Map<string, Section>();
const splitCache = new Map<string, readonly string[]>();

function sectionsOf(format: string): readonly string[] {
  let sections = splitCache.get(format);
  if (sections === undefined) {
    const parts: string[] = [""];
    for (const token of format.match(/"[^"]*"|\\.|\[[^\]]*\]|[^"\\[]|./gsu) ?? []) {
      if (token === ";") parts.push("");
      else parts[parts.length - 1] += token;
    }
    sections = parts;
    splitCache.set(format, sections);
  }
  return sections;
}

const comparisons: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  "<": (value, limit) => value < limit,
  "<=": (value, limit) => value <= limit,
  "=": (value, limit) => value === limit,
  "<>": (value, limit) => value !== limit,
  ">": (value, limit) => value > limit,
  ">=": (value, limit) => value >= limit,
};

const colorPattern = /^\[(red|blue|green|black|white|cyan|magenta|yellow|color\d{1,2})\]$/i;
const conditionPattern = /^\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]$/;
const currencyPattern = /^\[\$([^\]-]*)(?:-[^\]]*)?\]$/;

function readSection(pattern: string): Section {
  const known = sectionCache.get(pattern);
  if (known !== undefined) return known;
  const common = readFractionFormat(pattern);
  // What stands around a fraction is read as around any number.
  const section =
    common === null ? readPlainSection(pattern) : { ...readPlainSection(`${common.before}0${common.after}`), common };
  sectionCache.set(pattern, section);
  return section;
}

function readPlainSection(pattern: string): Section {
  const literal: [string, string] = ["", ""];
  let digits = "";
  let percent = 0;
  let exponent = 0;
  let ended = false;
  let text = false;
  let condition: ((value: number) => boolean) | undefined;
  for (const token of pattern.match(/"[^"]*"|\\.|\[[^\]]*\]|[_*].|[eE][+-]0+|./gu) ?? []) {
    const side = digits === "" && !text ? 0 : 1;
    const compared = conditionPattern.exec(token);
    const compare = comparisons[compared?.[1] ?? ""];
    if (/^[0#?,.]$/.test(token)) {
      if (ended) throw new NotSimulatedError(`number format ${pattern}`);
      digits += token;
    } else if (/^[eE][+-]0+$/.test(token)) {
      exponent = token.length - 2;
      ended = true;
    } else if (compare !== undefined) {
      const limit = Number(compared?.[2]);
      condition = (value) => compare(value, limit);
    } else if (!colorPattern.test(token) && !token.startsWith("*")) {
      if (digits !== "") ended = true;
      if (token === "%") percent += 1;
      if (token === "@") text = true;
      else literal[side] += literalOf(token, pattern);
    }
  }
  const thousands = /,*$/.exec(digits.split(".")[0] ?? "")?.[0].length ?? 0;
  const [whole = "", fraction = ""] = digits.split(".");
  return {
    before: literal[0],
    after: literal[1],
    whole: whole.replaceAll(",", ""),
    fraction: fraction.replaceAll(",", ""),
    exponent,
    percent,
    grouped: whole.slice(0, whole.length - thousands).includes(","),
    thousands: thousands + (/,*$/.exec(fraction)?.[0].length ?? 0),
    digits: digits !== "",
    text,
    ...(condition === undefined ? {} : { condition }),
  };
}

function literalOf(token: string, pattern: string): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith("\\")) return token.slice(1);
  const currency = currencyPattern.exec(token);
  if (currency !== null) return currency[1] ?? "";
  if (token.startsWith("_")) return " ";
  if (/^[$%+\-() /:!&'~{}<>=\u00a0\p{Sc}]$/u.test(token)) return token;
  throw new NotSimulatedError(`number format ${pattern}`);
}

function showNumber(size: number, section: Section, locale: Locale): string {
  if (!section.digits) return section.before + section.after;
  if (section.common !== undefined) return `${section.before}${showFraction(size, section.common)}${section.after}`;
  const shift = 2 * section.percent - 3 * section.thousands;
  const scaled = shift === 0 ? size : Number(`${size}e${shift}`) || size * 10 ** shift;
  if (section.exponent > 0) {
    const [digits = "", power] = scaled.toExponential(section.fraction.length).split("e");
    const sign = Number(power) < 0 ? "-" : "+";
    const shown = `${withDecimal(digits, locale)}E${sign}${String(Math.abs(Number(power))).padStart(section.exponent, "0")}`;
    return `${section.before}${shown}${section.after}`;
  }
  const most = section.fraction.length;
  const least = zeros(section.fraction);
  const [wholeText = "0", fractionText = ""] = roundHalfUp(scaled, most).split(".");
  // A question mark keeps the place of a digit that is not there.
  const fraction = fractionText.replace(/0+$/, "").padEnd(least, "0").padEnd(places(section.fraction), " ");
  const padded = (wholeText === "0" && !section.whole.includes("0") ? "" : wholeText).padStart(
    zeros(section.whole),
    "0",
  );
  const grouped = section.grouped ? padded.replace(/\B(?=(\d{3})+(?!\d))/g, locale.group) : padded;
  const whole = grouped.padStart(places(section.whole), " ");
  return `${section.before}${whole}${fraction === "" ? "" : `${locale.decimal}${fraction}`}${section.after}`;
}

const zeros = (digits: string): number => digits.replace(/[^0]/g, "").length;
const places = (digits: string): number => (digits.includes("?") ? digits.replaceAll("#", "").length : 0);

/** 1.005 has to be shown as 1.01 with two places, though the nearest binary fraction lies below it. */
function roundHalfUp(size: number, places: number): string {
  if (size >= 1e21) return BigInt(Math.round(size)).toString();
  const shifted = Number(`${size}e${places}`);
  const rounded = Number.isFinite(shifted) ? Number(`${Math.round(shifted)}e-${places}`) : size;
  return rounded.toFixed(places);
}
