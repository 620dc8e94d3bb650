/** The functions of formulas that are simulated. */
import type { CellValue } from "../cell";

/** An error value, as the cell shows it. */
export class FormulaError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** One value, or the rows of a range. */
export type Operand = CellValue | readonly (readonly CellValue[])[];

export const isRange = (operand: Operand): operand is readonly (readonly CellValue[])[] => Array.isArray(operand);

/** A range where one value is wanted gives its first. */
export function single(operand: Operand | undefined): CellValue {
  if (operand === undefined) return "";
  return isRange(operand) ? (operand[0]?.[0] ?? "") : operand;
}

export function numberOf(operand: Operand | undefined): number {
  const value = single(operand);
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === "") return 0;
  const number = Number(value);
  if (Number.isNaN(number)) throw new FormulaError("#VALUE!");
  return number;
}

export function textOf(operand: Operand | undefined): string {
  const value = single(operand);
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

export function truthOf(operand: Operand | undefined): boolean {
  const value = single(operand);
  if (typeof value === "string" && value !== "") {
    const upper = value.toUpperCase();
    if (upper !== "TRUE" && upper !== "FALSE") throw new FormulaError("#VALUE!");
    return upper === "TRUE";
  }
  return Boolean(value);
}

const flat = (operands: readonly Operand[]): CellValue[] =>
  operands.flatMap((operand) => (isRange(operand) ? operand.flat() : [operand]));

/** In a range only numbers count; a value given directly has to be one. */
const numbers = (operands: readonly Operand[]): number[] =>
  operands.flatMap((operand) =>
    isRange(operand) ? operand.flat().filter((value) => typeof value === "number") : [numberOf(operand)],
  );

function average(operands: readonly Operand[]): number {
  const all = numbers(operands);
  if (all.length === 0) throw new FormulaError("#DIV/0!");
  return all.reduce((sum, number) => sum + number, 0) / all.length;
}

function count(given: number | undefined, usual: number): number {
  const characters = given ?? usual;
  if (characters < 0) throw new FormulaError("#VALUE!");
  return Math.trunc(characters);
}

const optional = (operand: Operand | undefined): number | undefined =>
  operand === undefined ? undefined : numberOf(operand);

export const functions: Readonly<Record<string, (operands: readonly Operand[]) => CellValue>> = {
  ABS: ([value]) => Math.abs(numberOf(value)),
  AND: (all) => flat(all).every(truthOf),
  AVERAGE: average,
  CONCAT: ([first, second]) => textOf(first) + textOf(second),
  CONCATENATE: (all) => flat(all).map(textOf).join(""),
  COUNT: (all) => flat(all).filter((value) => typeof value === "number").length,
  COUNTA: (all) => flat(all).filter((value) => value !== "").length,
  EXACT: ([first, second]) => textOf(first) === textOf(second),
  HYPERLINK: ([url, label]) => (label === undefined ? textOf(url) : single(label)),
  ISBLANK: ([value]) => single(value) === "",
  LEFT: ([text, length]) => textOf(text).slice(0, count(optional(length), 1)),
  LEN: ([text]) => textOf(text).length,
  LOWER: ([text]) => textOf(text).toLowerCase(),
  MAX: (all) => most(numbers(all)),
  MID: ([text, start, length]) => middle(textOf(text), count(numberOf(start), 1) - 1, count(numberOf(length), 0)),
  MIN: (all) => least(numbers(all)),
  NOT: ([value]) => !truthOf(value),
  OR: (all) => flat(all).some(truthOf),
  PROPER: ([text]) =>
    textOf(text)
      .toLowerCase()
      .replace(/(^|[^\p{L}])(\p{L})/gu, (found) => found.toUpperCase()),
  RIGHT: ([text, length]) => {
    const characters = count(optional(length), 1);
    return characters === 0 ? "" : textOf(text).slice(-characters);
  },
  ROUND: ([value, places]) => {
    const factor = 10 ** Math.trunc(numberOf(places));
    const number = numberOf(value);
    return (Math.sign(number) * Math.round(Math.abs(number) * factor)) / factor;
  },
  SUBSTITUTE: ([text, from, to]) =>
    textOf(from) === "" ? textOf(text) : textOf(text).replaceAll(textOf(from), textOf(to)),
  SUM: (all) => numbers(all).reduce((sum, number) => sum + number, 0),
  TRIM: ([text]) => textOf(text).trim().replace(/ +/g, " "),
  UPPER: ([text]) => textOf(text).toUpperCase(),
};

function least(all: readonly number[]): number {
  return all.length === 0 ? 0 : all.reduce((low, number) => Math.min(low, number));
}

function most(all: readonly number[]): number {
  return all.length === 0 ? 0 : all.reduce((high, number) => Math.max(high, number));
}

function middle(text: string, start: number, length: number): string {
  return text.slice(start, start + length);
}
