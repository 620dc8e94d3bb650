/** Shows a value by its number format. Patterns beyond the ones here are refused when they are set, not shown wrong. */
import { NotSimulatedError } from "../errors";
import type { CellValue } from "./cell";
import { formatWall, isDatePattern, tokensOfPattern } from "./date-format";

/** What getNumberFormat answers for a cell that has none (facts: apps-script 6.1, measured live). */
export const defaultNumberFormat = "0.###############";

const isGeneral = (format: string | undefined): boolean =>
  format === undefined || format === "" || format === "General" || format === defaultNumberFormat;

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
export function showGeneral(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const size = Math.abs(value);
  if (size >= 1e15 || (size < 1e-5 && size > 0)) {
    const [digits, exponent] = value.toExponential(5).split("e");
    const power = Number(exponent);
    return `${Number(digits)}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  return String(Number(value.toPrecision(10)));
}

export function showValue(value: CellValue, format: string | undefined): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isGeneral(format) || format === undefined || format === "@") return showGeneral(value);
  if (isDatePattern(format)) return formatWall(value, tokensOfPattern(format));
  const sections = sectionsOf(format);
  const chosen =
    value < 0 && sections.length > 1 ? sections[1] : value === 0 && sections.length > 2 ? sections[2] : sections[0];
  const section = readSection(chosen ?? "");
  const negative = value < 0 && (sections.length < 2 || chosen === sections[0]);
  const shown = showNumber(Math.abs(value), section);
  return negative && /[1-9]/.test(shown) ? `-${shown}` : shown;
}

interface Section {
  readonly before: string;
  readonly after: string;
  readonly whole: string;
  readonly fraction: string;
  readonly exponent: number;
  readonly percent: number;
  readonly grouped: boolean;
  readonly digits: boolean;
}

const sectionCache = new Map<string, Section>();

function sectionsOf(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\.|[^;"\\])+/g) ?? [""];
}

function readSection(pattern: string): Section {
  const known = sectionCache.get(pattern);
  if (known !== undefined) return known;
  const literal: [string, string] = ["", ""];
  let digits = "";
  let percent = 0;
  let exponent = 0;
  let ended = false;
  const tokens = pattern.match(/"[^"]*"|\\.|\[[^\]]*\]|[_*].|[eE][+-]0+|./gu) ?? [];
  for (const token of tokens) {
    const side = digits === "" ? 0 : 1;
    if (/^[0#,.]$/.test(token)) {
      if (ended) throw new NotSimulatedError(`number format ${pattern}`);
      digits += token;
    } else if (/^[eE][+-]0+$/.test(token)) {
      exponent = token.length - 2;
      ended = true;
    } else {
      if (digits !== "") ended = true;
      if (token === "%") percent += 1;
      if (token.startsWith('"')) literal[side] += token.slice(1, -1);
      else if (token.startsWith("\\")) literal[side] += token.slice(1);
      else if (/^\[(red|blue|green|black|white|cyan|magenta|yellow)\]$/i.test(token)) continue;
      else if (/^\[\$[^\]-]*(-[^\]]*)?\]$/.test(token)) literal[side] += /^\[\$([^\]-]*)/.exec(token)?.[1] ?? "";
      else if (token.startsWith("_")) literal[side] += " ";
      else if (token.startsWith("*")) continue;
      else if (/^[$%+\-() /:€£¥\u00a0]$/u.test(token)) literal[side] += token;
      else throw new NotSimulatedError(`number format ${pattern}`);
    }
  }
  const [whole = "", fraction = ""] = digits.split(".");
  const section: Section = {
    before: literal[0],
    after: literal[1],
    whole: whole.replaceAll(",", ""),
    fraction: fraction.replaceAll(",", ""),
    exponent,
    percent,
    grouped: whole.includes(","),
    digits: digits !== "",
  };
  sectionCache.set(pattern, section);
  return section;
}

function showNumber(size: number, section: Section): string {
  if (!section.digits) return section.before + section.after;
  const scaled = section.percent > 0 ? Number(`${size}e${2 * section.percent}`) || size * 100 ** section.percent : size;
  if (section.exponent > 0) {
    const [digits, power] = scaled.toExponential(section.fraction.length).split("e");
    const sign = Number(power) < 0 ? "-" : "+";
    return `${section.before}${digits}E${sign}${String(Math.abs(Number(power))).padStart(section.exponent, "0")}${section.after}`;
  }
  const most = section.fraction.length;
  const least = section.fraction.replaceAll("#", "").length;
  const [wholeText = "0", fractionText = ""] = roundHalfUp(scaled, most).split(".");
  const fraction = fractionText.replace(/0+$/, "").padEnd(least, "0");
  const padded = (wholeText === "0" && !section.whole.includes("0") ? "" : wholeText).padStart(
    section.whole.replaceAll("#", "").length,
    "0",
  );
  const whole = section.grouped ? padded.replace(/\B(?=(\d{3})+(?!\d))/g, ",") : padded;
  return `${section.before}${whole}${fraction === "" ? "" : `.${fraction}`}${section.after}`;
}

/** 1.005 has to be shown as 1.01 with two places, though the nearest binary fraction lies below it. */
function roundHalfUp(size: number, places: number): string {
  if (size >= 1e21) return BigInt(Math.round(size)).toString();
  const shifted = Number(`${size}e${places}`);
  const rounded = Number.isFinite(shifted) ? Number(`${Math.round(shifted)}e-${places}`) : size;
  return rounded.toFixed(places);
}
