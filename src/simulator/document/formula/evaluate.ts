/** Works out a formula's tree. What it refers to is asked of the calculation, which remembers what it has worked out. */

import type { Area } from "../area";
import { readDate } from "../cells/parse-date";
import type { CellValue } from "../cells/value";
import type { Environment } from "./environment";
import { rangeFunctions, scalarFunctions } from "./functions";
import { lambdaFunctions, lambdaOf, type Names } from "./lambda";
import {
  each,
  FormulaError,
  isMatrix,
  matrixOf,
  numberOf,
  type Operand,
  order,
  pairwise,
  single,
  sound,
  textOf,
  truthOf,
} from "./operand";
import { binary, signed, spread, stacked } from "./operators";
import type { Expression } from "./parse";
import { type Corner, type Reference, readReference } from "./reference";

/** Dates reach a script's own function as dates (facts: apps-script-2026 3). */
export type CustomArgument = CellValue | Date | readonly (readonly (CellValue | Date)[])[];
export type CustomFormula = (args: readonly CustomArgument[]) => Operand;

/** Where a formula stands and whom it asks. */
export interface Evaluation extends Environment, Names {
  /** Inside ARRAYFORMULA and its like a range is worked on member by member. */
  readonly array: boolean;
  areaOf(reference: Reference): Area;
  formulaOf(reference: Reference): string;
  /** Whether what comes of an expression would be shown as a date. */
  showsDate(expression: Expression): boolean;
  dateOf(serial: number): Date;
  /** A function of the script; null where there is none of that name. */
  custom(name: string): CustomFormula | null;
  /** Told the name of a function that is not simulated. */
  missing(name: string): void;
}

export function evaluate(expression: Expression, around: Evaluation): Operand {
  switch (expression.kind) {
    case "value":
      return expression.value;
    case "error":
      throw new FormulaError(expression.code);
    case "reference":
      return around.refer(expression.reference);
    case "name":
      return around.named(expression.name);
    case "array":
      return stacked(expression.rows.map((row) => row.map((item) => matrixOf(evaluate(item, around)))));
    case "unary":
      return each(operandOf(expression.operand, around), (value) => signed(expression.operator, value));
    case "binary": {
      const { operator, left, right } = expression;
      return pairwise(operandOf(left, around), operandOf(right, around), (a, b) => binary(operator, a, b));
    }
    case "call":
      return call(expression.name, expression.args, around);
    case "apply": {
      const lambda = lambdaOf(expression.callee, around, evaluate);
      if (lambda === null) throw new FormulaError("#ERROR!");
      return lambda.apply(expression.args.map((argument) => evaluate(argument, around)));
    }
  }
}

/** A formula that is nothing but a range shows one cell of it; anything else may fill several. */
export function evaluateWhole(expression: Expression, around: Evaluation): Operand {
  return expression.kind === "reference" ? operandOf(expression, around) : evaluate(expression, around);
}

/** Where one value is wanted, a range gives the one in the formula's own row or column. */
function operandOf(expression: Expression, around: Evaluation): Operand {
  const value = evaluate(expression, around);
  if (around.array || !isMatrix(value)) return value;
  if (expression.kind !== "reference") return single(value);
  const { top, left, bottom, right } = around.areaOf(expression.reference);
  if (top === bottom && left === right) return single(value);
  const inRows = around.row >= top && around.row <= bottom;
  const inColumns = around.column >= left && around.column <= right;
  if (left === right && inRows) return value[around.row - top]?.[0] ?? "";
  if (top === bottom && inColumns) return value[0]?.[around.column - left] ?? "";
  if (inRows && inColumns) return value[around.row - top]?.[around.column - left] ?? "";
  throw new FormulaError("#VALUE!");
}

type Special = (args: readonly Expression[], around: Evaluation) => Operand;

/** The error that working something out ends in; null when it ends well. */
function errorOf(expression: Expression | undefined, around: Evaluation): { code: string } | { value: Operand } {
  try {
    const value = expression === undefined ? "" : evaluate(expression, around);
    if (!isMatrix(value)) sound(value);
    else if (!around.array) sound(single(value));
    return { value };
  } catch (error) {
    if (error instanceof FormulaError) return { code: error.code };
    throw error;
  }
}

const failed = (expression: Expression | undefined, around: Evaluation, counts: (code: string) => boolean): boolean => {
  const result = errorOf(expression, around);
  return "code" in result && counts(result.code);
};

const optional = (expression: Expression | undefined, around: Evaluation): Operand =>
  expression === undefined ? "" : evaluate(expression, around);

function instead(args: readonly Expression[], around: Evaluation, counts: (code: string) => boolean): Operand {
  const result = errorOf(args[0], around);
  if ("value" in result) return result.value;
  if (counts(result.code)) return optional(args[1], around);
  throw new FormulaError(result.code);
}

function branch(args: readonly Expression[], around: Evaluation): Operand {
  const [test, yes, no] = args;
  const decided = test === undefined ? "" : operandOf(test, around);
  if (!isMatrix(decided))
    return truthOf(decided) ? optional(yes, around) : no === undefined ? false : evaluate(no, around);
  const [first, second] = [optional(yes, around), no === undefined ? false : evaluate(no, around)];
  const chosen = pairwise(decided, first, (value, one) => (truthOf(value) ? one : "\u0000"));
  const picked = pairwise(chosen, second, (one, other) => (one === "\u0000" ? other : one));
  return picked;
}

function places(args: readonly Expression[], around: Evaluation, key: "row" | "column"): Operand {
  const [argument] = args;
  if (argument === undefined) return around[key];
  if (argument.kind !== "reference") throw new FormulaError("#N/A");
  const { top, left, bottom, right } = around.areaOf(argument.reference);
  if (!around.array) return key === "row" ? top : left;
  return key === "row"
    ? Array.from({ length: bottom - top + 1 }, (_, index) => [top + index])
    : [Array.from({ length: right - left + 1 }, (_, index) => left + index)];
}

function extent(args: readonly Expression[], around: Evaluation, key: "rows" | "columns"): number {
  const [argument] = args;
  if (argument?.kind === "reference") {
    const { top, left, bottom, right } = around.areaOf(argument.reference);
    return key === "rows" ? bottom - top + 1 : right - left + 1;
  }
  const matrix = matrixOf(optional(argument, around));
  return key === "rows" ? matrix.length : (matrix[0]?.length ?? 0);
}

/** Those that look at only some of their arguments, or at where they are rather than at what is there. */
const specials: Readonly<Record<string, Special>> = {
  ARRAYFORMULA: (args, around) => optional(args[0], { ...around, array: true }),
  ARRAY_CONSTRAIN: ([range, rows, columns], around) => {
    const matrix = matrixOf(optional(range, around));
    const [height, width] = [numberOf(optional(rows, around)), numberOf(optional(columns, around))];
    return matrix.slice(0, height).map((line) => line.slice(0, width));
  },
  COLUMN: (args, around) => places(args, around, "column"),
  COLUMNS: (args, around) => extent(args, around, "columns"),
  FORMULATEXT: ([argument], around) => {
    if (argument?.kind !== "reference") throw new FormulaError("#N/A");
    const formula = around.formulaOf(argument.reference);
    if (formula === "") throw new FormulaError("#N/A");
    return formula;
  },
  IF: branch,
  IFERROR: (args, around) => instead(args, around, () => true),
  IFNA: (args, around) => instead(args, around, (code) => code === "#N/A"),
  IFS: (args, around) => {
    for (let index = 0; index + 1 < args.length; index += 2) {
      if (truthOf(optional(args[index], around))) return optional(args[index + 1], around);
    }
    throw new FormulaError("#N/A");
  },
  INDIRECT: ([notation], around) => {
    const reference = readReference(textOf(optional(notation, around)).trim());
    if (reference === null) throw new FormulaError("#REF!");
    // What a text says does not go along from cell to cell.
    const fixed = (corner: Corner): Corner => ({ ...corner, rowFixed: true, columnFixed: true });
    return around.refer({ ...reference, start: fixed(reference.start), end: reference.end && fixed(reference.end) });
  },
  ...lambdaFunctions<Evaluation>(evaluate),
  ISERR: ([argument], around) => failed(argument, around, (code) => code !== "#N/A"),
  "ERROR.TYPE": ([argument], around) => {
    const result = errorOf(argument, around);
    const codes = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#ERROR!"];
    if (!("code" in result)) throw new FormulaError("#N/A");
    return codes.indexOf(result.code) + 1;
  },
  ISDATE: ([argument], around) => {
    const value = single(optional(argument, around));
    if (typeof value === "number") return argument !== undefined && around.showsDate(argument);
    return typeof value === "string" && value !== "" && readDate(value.trim(), around.locale, 2000) !== null;
  },
  ISERROR: ([argument], around) => failed(argument, around, () => true),
  ISFORMULA: ([argument], around) => argument?.kind === "reference" && around.formulaOf(argument.reference) !== "",
  ISNA: ([argument], around) => failed(argument, around, (code) => code === "#N/A"),
  ISREF: ([argument]) => argument?.kind === "reference",
  OFFSET: ([origin, rows, columns, height, width], around) => {
    if (origin?.kind !== "reference") throw new FormulaError("#N/A");
    const area = around.areaOf(origin.reference);
    const top = area.top + Math.trunc(numberOf(optional(rows, around)));
    const left = area.left + Math.trunc(numberOf(optional(columns, around)));
    const tall = height === undefined ? area.bottom - area.top + 1 : numberOf(optional(height, around));
    const wide = width === undefined ? area.right - area.left + 1 : numberOf(optional(width, around));
    if (top < 1 || left < 1 || tall < 1 || wide < 1) throw new FormulaError("#REF!");
    const corner = (row: number, column: number) => ({ row, column, rowFixed: true, columnFixed: true });
    return around.refer({
      sheetName: origin.reference.sheetName,
      start: corner(top, left),
      end: corner(top + tall - 1, left + wide - 1),
    });
  },
  ROW: (args, around) => places(args, around, "row"),
  ROWS: (args, around) => extent(args, around, "rows"),
  SWITCH: ([subject, ...cases], around) => {
    const value = single(optional(subject, around));
    for (let index = 0; index + 1 < cases.length; index += 2) {
      if (order(value, single(optional(cases[index], around))) === 0) return optional(cases[index + 1], around);
    }
    if (cases.length % 2 === 1) return optional(cases[cases.length - 1], around);
    throw new FormulaError("#N/A");
  },
};

/** What is looked for: inside ARRAYFORMULA it may be a whole range, and the answer is one for each member. */
const soughtArgument: Readonly<Record<string, number>> = {
  AVERAGEIF: 1,
  COUNTIF: 1,
  HLOOKUP: 0,
  LOOKUP: 0,
  MATCH: 0,
  SUMIF: 1,
  VLOOKUP: 0,
  XLOOKUP: 0,
};

/** Their arguments are looked at member by member, ARRAYFORMULA or not. */
const arrayLike = new Set(["FILTER", "SUMPRODUCT", "SORT", "UNIQUE", "INDEX", "FLATTEN"]);

/** What shows as a date is one, cell by cell. */
function customArgument(argument: Expression, around: Evaluation): CustomArgument {
  const operand = evaluate(argument, around);
  const dated = (value: CellValue, expression: Expression) =>
    typeof value === "number" && around.showsDate(expression) ? around.dateOf(value) : value;
  if (!isMatrix(operand)) return dated(operand, argument);
  if (argument.kind !== "reference") return operand.map((line) => line.map((value) => dated(value, argument)));
  const { sheetName } = argument.reference;
  const { top, left } = around.areaOf(argument.reference);
  return operand.map((line, down) =>
    line.map((value, across) => {
      if (typeof value !== "number") return value;
      const start = { row: top + down, column: left + across, rowFixed: false, columnFixed: false };
      return dated(value, { kind: "reference", reference: { sheetName, start, end: null } });
    }),
  );
}

function call(name: string, args: readonly Expression[], around: Evaluation): Operand {
  const special = Object.hasOwn(specials, name) ? specials[name] : undefined;
  if (special !== undefined) return special(args, around);
  const scalar = Object.hasOwn(scalarFunctions, name) ? scalarFunctions[name] : undefined;
  if (scalar !== undefined) {
    const values = args.map((argument) => operandOf(argument, around));
    return spread(values, (members) => scalar(members, around));
  }
  const lambda = around.lambdas?.get(name);
  if (lambda !== undefined) return lambda.apply(args.map((argument) => evaluate(argument, around)));
  const whole = Object.hasOwn(rangeFunctions, name) ? rangeFunctions[name] : undefined;
  if (whole === undefined) {
    const custom = around.custom(name);
    if (custom !== null) return custom(args.map((argument) => customArgument(argument, around)));
    around.missing(name);
    throw new FormulaError("#NAME?");
  }
  const inside = arrayLike.has(name) ? { ...around, array: true } : around;
  const sought = soughtArgument[name];
  const operands = args.map((argument, index) =>
    index === sought ? operandOf(argument, inside) : evaluate(argument, inside),
  );
  const wanted = sought === undefined ? undefined : operands[sought];
  if (sought === undefined || !isMatrix(wanted)) return whole(operands, inside);
  return each(wanted, (value) => single(whole(operands.with(sought, value), inside)));
}
