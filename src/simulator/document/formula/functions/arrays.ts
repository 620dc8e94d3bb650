/** Functions that take ranges apart and put them together again; operators and measures under their other names. */
import type { CellValue } from "../../cells/value";
import { transposed } from "../../matrix";
import type { RangeFunction, ScalarFunction } from "../environment";
import { FormulaError, flat, type Matrix, matrixOf, numberOf, type Operand, order, single, truthOf } from "../operand";
import { mathRanges } from "./math";
import { numberRanges } from "./numbers";

const whole = (operand: Operand | undefined): number => Math.trunc(numberOf(operand));
const on = (operand: Operand | undefined): boolean => operand !== undefined && truthOf(operand);

/** Lines by their numbers, counted from the end where these are negative. */
function chosen(lines: Matrix, numbers: readonly Operand[]): CellValue[][] {
  return flat(numbers).map((number) => {
    const place = whole(number);
    const line = place < 0 ? lines[lines.length + place] : lines[place - 1];
    if (line === undefined) throw new FormulaError("#VALUE!");
    return [...line];
  });
}

/** All members in one line; without the empty ones when `skip` is 1 or 3. */
function members([range, skip, byColumn]: readonly Operand[]): CellValue[] {
  const matrix = matrixOf(range);
  const values = (on(byColumn) ? transposed(matrix) : matrix).flat();
  const empty = skip === undefined ? 0 : whole(skip);
  return empty === 1 || empty === 3 ? values.filter((value) => value !== "") : values;
}

function wrapped([range, count, filler]: readonly Operand[]): CellValue[][] {
  const values = flat(range === undefined ? [] : [range]);
  const width = whole(count);
  if (width < 1) throw new FormulaError("#NUM!");
  const pad = filler === undefined ? "#N/A" : single(filler);
  return Array.from({ length: Math.ceil(values.length / width) }, (_, row) =>
    Array.from({ length: width }, (_unused, column) => values[row * width + column] ?? pad),
  );
}

/** From the front, or from the back for -1; exactly, or the next smaller (-1) or larger (1). */
function place([wanted, list, kind, direction]: readonly Operand[]): number {
  const value = single(wanted);
  const values = flat(list === undefined ? [] : [list]);
  const same = (other: CellValue): boolean => typeof other === typeof value && order(other, value) === 0;
  const found = direction !== undefined && whole(direction) < 0 ? values.findLastIndex(same) : values.findIndex(same);
  if (found >= 0) return found + 1;
  const near = kind === undefined ? 0 : whole(kind);
  let best = -1;
  for (const [index, other] of values.entries()) {
    if (typeof other !== typeof value || Math.sign(order(other, value)) !== near) continue;
    if (best < 0 || order(other, values[best] ?? "") * near < 0) best = index;
  }
  if (near === 0 || best < 0) throw new FormulaError("#N/A");
  return best + 1;
}

const product = (left: Matrix, right: Matrix): number[][] => {
  if ((left[0]?.length ?? 0) !== right.length) throw new FormulaError("#VALUE!");
  return left.map((line) =>
    (right[0] ?? []).map((_, column) =>
      line.reduce<number>((sum, value, index) => sum + numberOf(value) * numberOf(right[index]?.[column]), 0),
    ),
  );
};

/** Two names for one. */
function alias(name: string): RangeFunction {
  return (operands, around) => {
    const work = mathRanges[name] ?? numberRanges[name];
    if (work === undefined) throw new FormulaError("#NAME?");
    return work(operands, around);
  };
}

export const arrayRanges: Readonly<Record<string, RangeFunction>> = {
  CHOOSECOLS: ([range, ...numbers]) => transposed(chosen(transposed(matrixOf(range)), numbers)),
  CHOOSEROWS: ([range, ...numbers]) => chosen(matrixOf(range), numbers),
  MMULT: ([left, right]) => product(matrixOf(left), matrixOf(right)),
  "MODE.SNGL": alias("MODE"),
  "PERCENTILE.INC": alias("PERCENTILE"),
  "QUARTILE.INC": alias("QUARTILE"),
  "RANK.EQ": alias("RANK"),
  "STDEV.P": alias("STDEVP"),
  "STDEV.S": alias("STDEV"),
  TOCOL: (operands) => members(operands).map((value) => [value]),
  TOROW: (operands) => [members(operands)],
  "VAR.P": alias("VARP"),
  "VAR.S": alias("VAR"),
  WRAPCOLS: (operands) => transposed(wrapped(operands)),
  WRAPROWS: wrapped,
  XMATCH: place,
};

const compare = (holds: (difference: number) => boolean): ScalarFunction => {
  return ([first = "", second = ""]) => holds(order(first, second));
};
const counted = (work: (first: number, second: number) => number): ScalarFunction => {
  return ([first, second]) => {
    const result = work(numberOf(first), numberOf(second));
    if (!Number.isFinite(result)) throw new FormulaError("#NUM!");
    return result;
  };
};

/** Between two bounds, which count unless it is said that they do not. */
function isBetween([value = "", low = "", high = "", withLow, withHigh]: readonly CellValue[]): boolean {
  const [above, below] = [order(value, low), order(high, value)];
  const counts = (flag: CellValue | undefined): boolean => flag === undefined || flag === "" || truthOf(flag);
  return (above > 0 || (above === 0 && counts(withLow))) && (below > 0 || (below === 0 && counts(withHigh)));
}

export const operatorScalars: Readonly<Record<string, ScalarFunction>> = {
  ADD: counted((a, b) => a + b),
  ATAN: counted(Math.atan),
  ATAN2: counted((x, y) => Math.atan2(y, x)),
  COS: counted(Math.cos),
  DIVIDE: ([first, second]) => {
    if (numberOf(second) === 0) throw new FormulaError("#DIV/0!");
    return numberOf(first) / numberOf(second);
  },
  EQ: compare((difference) => difference === 0),
  GT: compare((difference) => difference > 0),
  GTE: compare((difference) => difference >= 0),
  ISBETWEEN: isBetween,
  LT: compare((difference) => difference < 0),
  LTE: compare((difference) => difference <= 0),
  MINUS: counted((a, b) => a - b),
  MULTIPLY: counted((a, b) => a * b),
  NE: compare((difference) => difference !== 0),
  POW: counted((a, b) => a ** b),
  SIN: counted(Math.sin),
  TAN: counted(Math.tan),
  TO_PURE_NUMBER: ([value = ""]) => value,
  UMINUS: counted((a) => -a),
};
