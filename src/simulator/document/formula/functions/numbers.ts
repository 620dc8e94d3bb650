/** Functions of whole numbers, of chance and of statistics beyond the usual. */
import type { CellValue } from "../../cells/value";
import { showValue } from "../../formats/number-format";
import { given, type RangeFunction, type ScalarFunction } from "../environment";
import { FormulaError, flat, numberOf, numbers, type Operand, textOf } from "../operand";

const whole = (value: CellValue | Operand | undefined): number => Math.trunc(numberOf(value));

/** No number is what is asked for beyond its bounds. */
function within(value: number, least: number, most = Number.POSITIVE_INFINITY): number {
  if (value < least || value > most) throw new FormulaError("#NUM!");
  return value;
}

const product = (from: number, to: number): number => {
  let result = 1;
  for (let factor = from; factor <= to; factor += 1) result *= factor;
  return result;
};

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/** Away from zero to the next number of that kind. */
const away = (value: number, rest: number): number => {
  const size = Math.ceil(Math.abs(value));
  const next = size % 2 === rest ? size : size + 1;
  return value < 0 ? -next : next;
};

const digitsOf = (value: CellValue | undefined, base: number, length: CellValue | undefined): string =>
  within(whole(value), 0)
    .toString(base)
    .toUpperCase()
    .padStart(given(length) ? whole(length) : 1, "0");

export const numberScalars: Readonly<Record<string, ScalarFunction>> = {
  BASE: ([value, base, length]) => digitsOf(value, within(whole(base), 2, 36), length),
  COMBIN: ([all, chosen]) => {
    const [n, k] = [within(whole(all), 0), within(whole(chosen), 0, whole(all))];
    return Math.round(product(n - k + 1, n) / product(1, k));
  },
  DECIMAL: ([text, base]) => {
    const digits = textOf(text).trim().toLowerCase();
    const radix = within(whole(base), 2, 36);
    // parseInt would stop at the first digit that is none of that base and answer what stands before it.
    if (digits === "" || [...digits].some((digit) => Number.isNaN(Number.parseInt(digit, radix)))) {
      throw new FormulaError("#NUM!");
    }
    return Number.parseInt(digits, radix);
  },
  DEGREES: ([angle]) => (numberOf(angle) * 180) / Math.PI,
  DOLLAR: ([value, places], { locale }) => {
    const digits = given(places) ? whole(places) : 2;
    return showValue(numberOf(value), `$#,##0${digits > 0 ? `.${"0".repeat(digits)}` : ""}`, locale);
  },
  ENCODEURL: ([text]) => encodeURIComponent(textOf(text)),
  EVEN: ([value]) => away(numberOf(value), 0),
  FACT: ([value]) => product(1, within(whole(value), 0, 170)),
  LOG10: ([value]) => Math.log10(within(numberOf(value), Number.MIN_VALUE)),
  MROUND: ([value, factor]) => {
    const step = numberOf(factor);
    if (step === 0) return 0;
    if (numberOf(value) * step < 0) throw new FormulaError("#NUM!");
    return Number((Math.round(numberOf(value) / step) * step).toPrecision(15));
  },
  ODD: ([value]) => away(numberOf(value), 1),
  RADIANS: ([angle]) => (numberOf(angle) * Math.PI) / 180,
  RAND: (_, { random }) => random(),
  RANDBETWEEN: ([low, high], { random }) => {
    const [least, most] = [Math.ceil(numberOf(low)), Math.floor(numberOf(high))];
    if (most < least) throw new FormulaError("#NUM!");
    return least + Math.floor(random() * (most - least + 1));
  },
  UNICHAR: ([code]) => String.fromCodePoint(within(whole(code), 1, 0x10ffff)),
  UNICODE: ([text]) => textOf(text).codePointAt(0) ?? 0,
};

function percentile(all: readonly number[], share: number): number {
  const sorted = [...all].sort((a, b) => a - b);
  const place = within(share, 0, 1) * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (low === undefined || high === undefined) throw new FormulaError("#NUM!");
  return low + (high - low) * (place - Math.floor(place));
}

/** The first of those that come most often, which must be more than once. */
function mode(all: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of all) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const found = [...counts].find(([, count]) => count === most);
  if (found === undefined || most < 2) throw new FormulaError("#N/A");
  return found[0];
}

function variance(all: readonly number[], lost: number): number {
  if (all.length <= lost) throw new FormulaError("#DIV/0!");
  const mean = all.reduce((sum, number) => sum + number, 0) / all.length;
  return all.reduce((sum, number) => sum + (number - mean) ** 2, 0) / (all.length - lost);
}

export const numberRanges: Readonly<Record<string, RangeFunction>> = {
  GCD: (all) => numbers(all).map(Math.trunc).reduce(commonDivisor, 0),
  LCM: (all) =>
    numbers(all)
      .map(Math.trunc)
      .reduce((a, b) => (a === 0 || b === 0 ? 0 : Math.abs(a * b) / commonDivisor(a, b)), 1),
  MODE: (all) => mode(numbers(all)),
  PERCENTILE: ([range, share]) => percentile(numbers(range === undefined ? [] : [range]), numberOf(share)),
  QUARTILE: ([range, quarter]) => percentile(numbers(range === undefined ? [] : [range]), whole(quarter) / 4),
  SUMSQ: (all) => numbers(all).reduce((sum, number) => sum + number ** 2, 0),
  VAR: (all) => variance(numbers(all), 1),
  VARP: (all) => variance(numbers(all), 0),
  AVERAGEA: (all) => {
    const values = flat(all)
      .filter((value) => value !== "")
      .map((value) => (typeof value === "string" ? 0 : Number(value)));
    if (values.length === 0) throw new FormulaError("#DIV/0!");
    return values.reduce((sum, number) => sum + number, 0) / values.length;
  },
};
