/**
 * Functions whose mathematics is formulajs's: other bases, interest, regression, means, angles. How arguments are read and which error is
 * answered is ours, as in Sheets; which of its functions are taken, and which are not and why: docs/decisions/number-formats-and-formula-functions.md.
 */
import * as formulajs from "@formulajs/formulajs";
import type { CellValue } from "../../cells/value";
import { given, type RangeFunction, type ScalarFunction } from "../environment";
import { FormulaError, flat, numberOf, numbers, type Operand, textOf } from "../operand";

/** Errors come back as values; what is no number at all is one too. */
function answer(result: unknown): CellValue {
  if (result instanceof Error) throw new FormulaError(result.message);
  if (typeof result === "number" && !Number.isFinite(result)) throw new FormulaError("#NUM!");
  if (typeof result === "string" || typeof result === "number") return result;
  throw new FormulaError("#VALUE!");
}

type Numeric = (...all: number[]) => unknown;

/** Of numbers, each as a cell gives it; one that is left out stays out. */
const ofNumbers = (work: Numeric): ScalarFunction => {
  return (values) => answer(work(...values.map((value) => numberOf(value))));
};

/** From one base to another: digits in capitals, as Sheets shows them. */
const ofDigits = (work: (digits: string, length?: number) => unknown): ScalarFunction => {
  return ([digits, length]) => {
    const result = given(length) ? work(textOf(digits), Math.trunc(numberOf(length))) : work(textOf(digits));
    return answer(typeof result === "string" ? result.toUpperCase() : result);
  };
};

/** Of all the numbers in ranges. */
const ofAll = (work: Numeric, least: number): RangeFunction => {
  return (operands) => {
    const all = numbers(operands);
    if (all.length < least) throw new FormulaError(all.length === 0 ? "#NUM!" : "#DIV/0!");
    return answer(work(...all));
  };
};

/** Means of factors and of rates are those of positive numbers only. */
const positive = (work: Numeric): Numeric => {
  return (...all) => (all.every((number) => number > 0) ? work(...all) : Number.NaN);
};

/** The pairs of two ranges of one size in which both are numbers. */
function pairsOf(first: Operand | undefined, second: Operand | undefined): readonly [number[], number[]] {
  const [a, b] = [flat(first === undefined ? [] : [first]), flat(second === undefined ? [] : [second])];
  if (a.length !== b.length) throw new FormulaError("#N/A");
  const pairs = a.flatMap((left, index) => {
    const right = b[index];
    return typeof left === "number" && typeof right === "number" ? [[left, right] as const] : [];
  });
  return [pairs.map(([left]) => left), pairs.map(([, right]) => right)];
}

/** Of two ranges; where one of them does not vary there is nothing to divide by. */
const ofPairs = (work: (first: number[], second: number[]) => unknown): RangeFunction => {
  return ([first, second]) => {
    const result = work(...pairsOf(first, second));
    if (Number.isNaN(result)) throw new FormulaError("#DIV/0!");
    return answer(result);
  };
};

/** Payments over time: numbers in ranges, in their order. */
const payments = (operands: readonly Operand[]): number[] =>
  flat(operands).filter((value) => typeof value === "number");

export const libraryScalars: Readonly<Record<string, ScalarFunction>> = {
  ACOS: ofNumbers(formulajs.ACOS),
  ACOSH: ofNumbers(formulajs.ACOSH),
  ARABIC: ([text]) => answer(formulajs.ARABIC(textOf(text).trim().toUpperCase())),
  ASIN: ofNumbers(formulajs.ASIN),
  ASINH: ofNumbers(formulajs.ASINH),
  ATANH: ofNumbers(formulajs.ATANH),
  BIN2DEC: ofDigits(formulajs.BIN2DEC),
  BIN2HEX: ofDigits(formulajs.BIN2HEX),
  BIN2OCT: ofDigits(formulajs.BIN2OCT),
  COSH: ofNumbers(formulajs.COSH),
  COT: ofNumbers(formulajs.COT),
  CSC: ofNumbers(formulajs.CSC),
  DDB: ofNumbers(formulajs.DDB),
  DEC2BIN: ofDigits(formulajs.DEC2BIN),
  DEC2HEX: ofDigits(formulajs.DEC2HEX),
  DEC2OCT: ofDigits(formulajs.DEC2OCT),
  EFFECT: ofNumbers(formulajs.EFFECT),
  FISHER: ofNumbers(formulajs.FISHER),
  FV: ofNumbers(formulajs.FV),
  HEX2BIN: ofDigits(formulajs.HEX2BIN),
  HEX2DEC: ofDigits(formulajs.HEX2DEC),
  HEX2OCT: ofDigits(formulajs.HEX2OCT),
  IPMT: ofNumbers(formulajs.IPMT),
  NOMINAL: ofNumbers(formulajs.NOMINAL),
  NPER: ofNumbers(formulajs.NPER),
  OCT2BIN: ofDigits(formulajs.OCT2BIN),
  OCT2DEC: ofDigits(formulajs.OCT2DEC),
  OCT2HEX: ofDigits(formulajs.OCT2HEX),
  PMT: ofNumbers(formulajs.PMT),
  PPMT: ofNumbers(formulajs.PPMT),
  PV: ofNumbers(formulajs.PV),
  RATE: ofNumbers(formulajs.RATE),
  ROMAN: ([number]) => {
    const value = Math.trunc(numberOf(number));
    // formulajs goes on beyond 3999, Sheets does not.
    if (value < 0 || value > 3999) throw new FormulaError("#VALUE!");
    return answer(formulajs.ROMAN(value));
  },
  SEC: ofNumbers(formulajs.SEC),
  SINH: ofNumbers(formulajs.SINH),
  SLN: ofNumbers(formulajs.SLN),
  SQRTPI: ofNumbers(formulajs.SQRTPI),
  STANDARDIZE: ofNumbers(formulajs.STANDARDIZE),
  SYD: ofNumbers(formulajs.SYD),
  TANH: ofNumbers(formulajs.TANH),
};

export const libraryRanges: Readonly<Record<string, RangeFunction>> = {
  AVEDEV: ofAll(formulajs.AVEDEV, 1),
  CORREL: ofPairs(formulajs.CORREL),
  COVAR: ofPairs(formulajs.COVAR),
  DEVSQ: ofAll(formulajs.DEVSQ, 1),
  FORECAST: ([value, known, at]) => {
    const result = formulajs.FORECAST(numberOf(value), ...pairsOf(known, at));
    if (Number.isNaN(result)) throw new FormulaError("#DIV/0!");
    return answer(result);
  },
  GEOMEAN: ofAll(positive(formulajs.GEOMEAN), 1),
  HARMEAN: ofAll(positive(formulajs.HARMEAN), 1),
  INTERCEPT: ofPairs(formulajs.INTERCEPT),
  IRR: ([values, guess]) =>
    answer(formulajs.IRR(payments(values === undefined ? [] : [values]), guess === undefined ? 0.1 : numberOf(guess))),
  KURT: ofAll(formulajs.KURT, 4),
  NPV: ([rate, ...values]) => answer(formulajs.NPV(numberOf(rate), ...payments(values))),
  PEARSON: ofPairs(formulajs.PEARSON),
  RSQ: ofPairs(formulajs.RSQ),
  SKEW: ofAll(formulajs.SKEW, 3),
  SLOPE: ofPairs(formulajs.SLOPE),
};
