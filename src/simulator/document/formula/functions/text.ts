/** Functions of texts. */

import { parseInput } from "../../cells/parse-input";
import type { CellValue } from "../../cells/value";
import { showValue } from "../../formats/number-format";
import { given, type RangeFunction, type ScalarFunction } from "../environment";
import { each, FormulaError, flat, matrixOf, numberOf, single, textOf } from "../operand";

function count(value: CellValue | undefined, usual: number): number {
  const characters = given(value) ? numberOf(value) : usual;
  if (characters < 0) throw new FormulaError("#VALUE!");
  return Math.trunc(characters);
}

function found(index: number): number {
  if (index < 0) throw new FormulaError("#VALUE!");
  return index + 1;
}

function pattern(text: CellValue | undefined, flags = "u"): RegExp {
  try {
    return new RegExp(textOf(text), flags);
  } catch {
    throw new FormulaError("#REF!");
  }
}

function extract(text: string, expression: RegExp): string {
  const match = expression.exec(text);
  if (match === null) throw new FormulaError("#N/A");
  return match[1] ?? match[0];
}

/** Only the nth occurrence when one is asked for. */
function substitute(text: string, from: string, to: string, which: number | undefined): string {
  if (from === "") return text;
  if (which === undefined) return text.replaceAll(from, () => to);
  let seen = 0;
  return text.replaceAll(from, (match) => {
    seen += 1;
    return seen === which ? to : match;
  });
}

export const textScalars: Readonly<Record<string, ScalarFunction>> = {
  CHAR: ([code]) => String.fromCodePoint(count(code, 0)),
  CLEAN: ([text]) => textOf(text).replace(/\p{Cc}/gu, ""),
  CODE: ([text]) => textOf(text).codePointAt(0) ?? 0,
  CONCAT: ([first, second]) => textOf(first) + textOf(second),
  EXACT: ([first, second]) => textOf(first) === textOf(second),
  FIND: ([what, text, start]) => found(textOf(text).indexOf(textOf(what), count(start, 1) - 1)),
  FIXED: ([value, places], { locale }) => {
    const digits = count(places, 2);
    return showValue(numberOf(value), `#,##0${digits === 0 ? "" : `.${"0".repeat(digits)}`}`, locale);
  },
  HYPERLINK: ([url, label]) => (label === undefined ? textOf(url) : label),
  LEFT: ([text, length]) => textOf(text).slice(0, count(length, 1)),
  LEN: ([text]) => textOf(text).length,
  LOWER: ([text]) => textOf(text).toLowerCase(),
  MID: ([text, start, length]) => {
    const from = count(start, 1) - 1;
    return textOf(text).slice(from, from + count(length, 0));
  },
  PROPER: ([text]) =>
    textOf(text)
      .toLowerCase()
      .replace(/(^|[^\p{L}])(\p{L})/gu, (match) => match.toUpperCase()),
  REGEXEXTRACT: ([text, expression]) => extract(textOf(text), pattern(expression)),
  REGEXMATCH: ([text, expression]) => pattern(expression).test(textOf(text)),
  REGEXREPLACE: ([text, expression, to]) => textOf(text).replace(pattern(expression, "gu"), textOf(to)),
  REPLACE: ([text, start, length, to]) => {
    const from = count(start, 1) - 1;
    return textOf(text).slice(0, from) + textOf(to) + textOf(text).slice(from + count(length, 0));
  },
  REPT: ([text, times]) => textOf(text).repeat(count(times, 0)),
  RIGHT: ([text, length]) => {
    const characters = count(length, 1);
    return characters === 0 ? "" : textOf(text).slice(-characters);
  },
  SEARCH: ([what, text, start]) =>
    found(
      textOf(text)
        .toLowerCase()
        .indexOf(textOf(what).toLowerCase(), count(start, 1) - 1),
    ),
  SUBSTITUTE: ([text, from, to, which]) =>
    substitute(textOf(text), textOf(from), textOf(to), given(which) ? count(which, 1) : undefined),
  T: ([value]) => (typeof value === "string" ? value : ""),
  TEXT: ([value, format], { locale }) => {
    const number = typeof value === "string" ? read(value, locale) : value;
    return showValue(number ?? "", textOf(format), locale);
  },
  TRIM: ([text]) => textOf(text).trim().replace(/ +/g, " "),
  UPPER: ([text]) => textOf(text).toUpperCase(),
  VALUE: ([text], { locale }) => {
    const value = read(text ?? "", locale);
    if (typeof value !== "number") throw new FormulaError("#VALUE!");
    return value;
  },
};

/** A text as it would be read if somebody typed it. */
function read(value: CellValue, locale: Parameters<ScalarFunction>[1]["locale"]): CellValue {
  if (typeof value !== "string") return typeof value === "boolean" ? Number(value) : value;
  if (value === "") return 0;
  return parseInput(value, { format: undefined, locale, year: 2000, typed: true }).value;
}

/** Cut at the text, or at any character of it, as SPLIT does by default. */
function split(text: string, separator: string, byEach: boolean, removeEmpty: boolean): string[] {
  const cut = byEach
    ? text.split(new RegExp(`[${separator.replace(/[\]\\^-]/g, "\\$&")}]`, "u"))
    : text.split(separator);
  return removeEmpty ? cut.filter((part) => part !== "") : cut;
}

export const textRanges: Readonly<Record<string, RangeFunction>> = {
  CONCATENATE: (all) => flat(all).map(textOf).join(""),
  JOIN: ([separator, ...all]) => flat(all).map(textOf).join(textOf(separator)),
  SPLIT: ([text, separator, byEach, removeEmpty], { locale }) => {
    const on = (operand: typeof byEach): boolean => operand === undefined || single(operand) !== false;
    const rows = matrixOf(text).map((line) => split(textOf(line[0]), textOf(separator), on(byEach), on(removeEmpty)));
    const width = Math.max(1, ...rows.map((row) => row.length));
    return rows.map((row) => Array.from({ length: width }, (_, index) => readPart(row[index] ?? "", locale)));
  },
  TEXTJOIN: ([separator, ignoreEmpty, ...all]) =>
    flat(all)
      .map(textOf)
      .filter((text) => text !== "" || single(ignoreEmpty) !== true)
      .join(textOf(separator)),
  TO_TEXT: ([value], { locale }) =>
    value === undefined ? "" : each(value, (one) => showValue(one, undefined, locale)),
};

function readPart(part: string, locale: Parameters<ScalarFunction>[1]["locale"]): CellValue {
  return part === "" ? "" : parseInput(part, { format: undefined, locale, year: 2000, typed: true }).value;
}
