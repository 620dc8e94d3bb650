/** Values inside a formula: single ones, or the rows of a range; and how one kind is taken for another. */
import type { CellValue } from "../cells/value";

/** An error value, as the cell shows it. */
export class FormulaError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export type Matrix = readonly (readonly CellValue[])[];
/** One value, or the rows of a range. */
export type Operand = CellValue | Matrix;

export const isMatrix = (operand: Operand | undefined): operand is Matrix => Array.isArray(operand);

const errorValue = /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|ERROR!)$/;

export const isErrorValue = (value: CellValue): value is string => typeof value === "string" && errorValue.test(value);

/** An error in a cell spreads to whatever is worked out from it. */
export function sound(value: CellValue): CellValue {
  if (isErrorValue(value)) throw new FormulaError(value);
  return value;
}

/** A range where one value is wanted gives its first. */
export function single(operand: Operand | undefined): CellValue {
  if (operand === undefined) return "";
  return isMatrix(operand) ? (operand[0]?.[0] ?? "") : operand;
}

/** Numbers in texts count as numbers, dates and times in texts are not read. */
export function numberOf(operand: Operand | undefined): number {
  const value = sound(single(operand));
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === "") return 0;
  const percent = value.trim().endsWith("%");
  const number = Number(value.trim().replace(/%$/, "").replaceAll(",", ""));
  if (Number.isNaN(number)) throw new FormulaError("#VALUE!");
  return percent ? number / 100 : number;
}

export function textOf(operand: Operand | undefined): string {
  const value = sound(single(operand));
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

export function truthOf(operand: Operand | undefined): boolean {
  const value = sound(single(operand));
  if (typeof value === "string" && value !== "") {
    const upper = value.toUpperCase();
    if (upper !== "TRUE" && upper !== "FALSE") throw new FormulaError("#VALUE!");
    return upper === "TRUE";
  }
  return Boolean(value);
}

export const matrixOf = (operand: Operand | undefined): Matrix =>
  operand === undefined ? [] : isMatrix(operand) ? operand : [[operand]];

export const flat = (operands: readonly Operand[]): CellValue[] =>
  operands.flatMap((operand) => (isMatrix(operand) ? operand.flat() : [operand]));

/** In a range only numbers count; a value given directly has to be one. */
export const numbers = (operands: readonly Operand[]): number[] =>
  operands.flatMap((operand) =>
    isMatrix(operand)
      ? (operand.flat().filter((value) => typeof sound(value) === "number") as number[])
      : [numberOf(operand)],
  );

const kinds = ["number", "string", "boolean"];

/** Numbers before texts before booleans; texts without regard to case; an empty cell equals 0 and "". */
export function order(left: CellValue, right: CellValue): number {
  const a = left === "" && typeof right === "number" ? 0 : left;
  const b = right === "" && typeof left === "number" ? 0 : right;
  if (typeof a !== typeof b) return kinds.indexOf(typeof a) - kinds.indexOf(typeof b);
  if (typeof a === "string" && typeof b === "string") {
    const [first, second] = [a.toLowerCase(), b.toLowerCase()];
    return first < second ? -1 : first > second ? 1 : 0;
  }
  return Number(a) - Number(b);
}

/** The same for every pair of members; a single value or a single row or column is stretched to fit. */
export function pairwise(left: Operand, right: Operand, combine: (a: CellValue, b: CellValue) => CellValue): Operand {
  if (!isMatrix(left) && !isMatrix(right)) return combine(left, right);
  const [a, b] = [matrixOf(left), matrixOf(right)];
  const rows = Math.max(a.length, b.length);
  const columns = Math.max(a[0]?.length ?? 0, b[0]?.length ?? 0);
  const at = (matrix: Matrix, row: number, column: number): CellValue | undefined => {
    const line = matrix[matrix.length === 1 ? 0 : row];
    return line?.[line.length === 1 ? 0 : column];
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const [first, second] = [at(a, row, column), at(b, row, column)];
      if (first === undefined || second === undefined) return "#N/A";
      return guarded(() => combine(first, second));
    }),
  );
}

export function each(operand: Operand, read: (value: CellValue) => CellValue): Operand {
  return isMatrix(operand) ? operand.map((line) => line.map((value) => guarded(() => read(value)))) : read(operand);
}

/** An error of one member of a range is that member's alone. */
export function guarded(work: () => CellValue): CellValue {
  try {
    return work();
  } catch (error) {
    if (error instanceof FormulaError) return error.code;
    throw error;
  }
}
