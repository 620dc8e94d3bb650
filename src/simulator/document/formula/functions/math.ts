/** Functions of numbers. */
import type { CellValue } from "../../cells/value";
import { given, type RangeFunction, type ScalarFunction } from "../environment";
import { FormulaError, flat, isErrorValue, matrixOf, numberOf, numbers, type Operand, sound } from "../operand";

/** 2.345 rounds to 2.35 though the nearest binary fraction lies below it: the point is moved in the text. */
function shifted(value: number, places: number, round: (size: number) => number): number {
  const size = Number(`${Math.abs(value)}e${places}`);
  const result = Number.isFinite(size) ? Number(`${round(size)}e${-places}`) : Math.abs(value);
  return Math.sign(value) * (Number.isNaN(result) ? Math.abs(value) : result);
}

const places = (value: CellValue | undefined): number => (given(value) ? Math.trunc(numberOf(value)) : 0);

function real(value: number): number {
  if (!Number.isFinite(value)) throw new FormulaError("#NUM!");
  return value;
}

function quotient(value: CellValue | undefined, divisor: CellValue | undefined): number {
  if (numberOf(divisor) === 0) throw new FormulaError("#DIV/0!");
  return numberOf(value) / numberOf(divisor);
}

function step(value: CellValue | undefined, factor: CellValue | undefined, round: (size: number) => number): number {
  const [number, size] = [numberOf(value), given(factor) ? numberOf(factor) : 1];
  if (number === 0 || size === 0) return 0;
  // A negative factor counts the steps from zero downwards; it cannot lead to a positive number.
  if (number > 0 && size < 0) throw new FormulaError("#NUM!");
  return Number((round(Number((number / size).toPrecision(15))) * size).toPrecision(15));
}

export const mathScalars: Readonly<Record<string, ScalarFunction>> = {
  ABS: ([value]) => Math.abs(numberOf(value)),
  CEILING: ([value, factor]) => step(value, factor, Math.ceil),
  EXP: ([value]) => real(Math.exp(numberOf(value))),
  FLOOR: ([value, factor]) => step(value, factor, Math.floor),
  INT: ([value]) => Math.floor(numberOf(value)),
  ISEVEN: ([value]) => Math.trunc(numberOf(value)) % 2 === 0,
  ISODD: ([value]) => Math.trunc(numberOf(value)) % 2 !== 0,
  LN: ([value]) => real(Math.log(numberOf(value))),
  LOG: ([value, base]) => real(Math.log(numberOf(value)) / Math.log(given(base) ? numberOf(base) : 10)),
  MOD: ([value, divisor]) => numberOf(value) - numberOf(divisor) * Math.floor(quotient(value, divisor)),
  PI: () => Math.PI,
  POWER: ([value, power]) => real(numberOf(value) ** numberOf(power)),
  QUOTIENT: ([value, divisor]) => Math.trunc(quotient(value, divisor)),
  ROUND: ([value, digits]) => shifted(numberOf(value), places(digits), Math.round),
  ROUNDDOWN: ([value, digits]) => shifted(numberOf(value), places(digits), Math.floor),
  ROUNDUP: ([value, digits]) => shifted(numberOf(value), places(digits), Math.ceil),
  SIGN: ([value]) => Math.sign(numberOf(value)),
  SQRT: ([value]) => real(Math.sqrt(numberOf(value))),
  TRUNC: ([value, digits]) => shifted(numberOf(value), places(digits), Math.floor),
};

const sum = (all: readonly number[]): number => all.reduce((total, number) => total + number, 0);

function average(all: readonly number[]): number {
  if (all.length === 0) throw new FormulaError("#DIV/0!");
  return sum(all) / all.length;
}

function median(all: readonly number[]): number {
  if (all.length === 0) throw new FormulaError("#NUM!");
  const sorted = [...all].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

function deviation(all: readonly number[], lost: number): number {
  if (all.length <= lost) throw new FormulaError("#DIV/0!");
  const mean = average(all);
  return Math.sqrt(sum(all.map((number) => (number - mean) ** 2)) / (all.length - lost));
}

/** The nth from the largest or the smallest. */
function nth(range: Operand | undefined, place: Operand | undefined, direction: 1 | -1): number {
  const sorted = numbers([matrixOf(range)]).sort((a, b) => direction * (a - b));
  const value = sorted[Math.trunc(numberOf(place)) - 1];
  if (value === undefined) throw new FormulaError("#NUM!");
  return value;
}

function rank(value: number, range: Operand | undefined, ascending: boolean): number {
  const all = numbers([matrixOf(range)]);
  if (!all.includes(value)) throw new FormulaError("#N/A");
  return all.filter((other) => (ascending ? other < value : other > value)).length + 1;
}

/** Of no numbers at all it is 0. */
const extreme = (all: readonly number[], choose: (a: number, b: number) => number): number =>
  all.length === 0 ? 0 : all.reduce((best, number) => choose(best, number));

const numeric = (value: CellValue | undefined): number => (typeof value === "number" ? value : 0);

export const mathRanges: Readonly<Record<string, RangeFunction>> = {
  AVERAGE: (all) => average(numbers(all)),
  COUNT: (all) => flat(all).filter((value) => typeof value === "number").length,
  COUNTA: (all) => flat(all).filter((value) => value !== "").length,
  COUNTBLANK: (all) => flat(all).filter((value) => value === "").length,
  COUNTUNIQUE: (all) => new Set(flat(all).filter((value) => value !== "")).size,
  LARGE: ([range, place]) => nth(range, place, -1),
  MAX: (all) => extreme(numbers(all), Math.max),
  MEDIAN: (all) => median(numbers(all)),
  MIN: (all) => extreme(numbers(all), Math.min),
  PRODUCT: (all) => numbers(all).reduce((product, number) => product * number, 1),
  RANK: ([value, range, ascending]) =>
    rank(numberOf(value), range, ascending !== undefined && numberOf(ascending) !== 0),
  SMALL: ([range, place]) => nth(range, place, 1),
  STDEV: (all) => deviation(numbers(all), 1),
  STDEVP: (all) => deviation(numbers(all), 0),
  SUM: (all) => sum(numbers(all)),
  SUMPRODUCT: (all) => {
    const [first = [], ...others] = all.map(matrixOf);
    const sameShape = others.every((other) => other.length === first.length && other[0]?.length === first[0]?.length);
    if (!sameShape) throw new FormulaError("#VALUE!");
    return sum(
      first.flatMap((line, row) =>
        line.map((value, column) =>
          others.reduce(
            (product, other) => product * numeric(sound(other[row]?.[column] ?? "")),
            numeric(sound(value)),
          ),
        ),
      ),
    );
  },
  /** Rows that are hidden count here as the others do; that is weaker than Sheets. */
  SUBTOTAL: ([code, ...all], environment) => {
    const names = ["", "AVERAGE", "COUNT", "COUNTA", "MAX", "MIN", "PRODUCT", "STDEV", "STDEVP", "SUM"];
    const chosen = mathRanges[names[Math.trunc(numberOf(code)) % 100] ?? ""];
    if (chosen === undefined) throw new FormulaError("#VALUE!");
    return chosen(
      all.map((operand) => matrixOf(operand).map((line) => line.map((value) => (isErrorValue(value) ? "" : value)))),
      environment,
    );
  },
};
