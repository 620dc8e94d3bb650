/**
 * What a cell holds, formulas worked out. A function that is not simulated shows #NAME?, as an unknown one does in Sheets; whoever wants
 * to know is told of it, so that it is not wrong in silence.
 */
import { parseA1 } from "../a1";
import type { Cell, CellValue } from "../cell";
import type { SheetModel } from "../sheet-model";
import type { Workbook } from "../workbook";
import { FormulaError, functions, numberOf, type Operand, single, textOf, truthOf } from "./functions";
import { type Expression, parseFormula } from "./parse";

export interface CellReader {
  readonly workbook: Workbook;
  readonly sheet: SheetModel;
  /** Told the name of a function that is not simulated. */
  readonly missing?: (name: string) => void;
}

export function cellValue(cell: Cell | undefined, reader: CellReader): CellValue {
  if (cell === undefined) return "";
  return cell.formula === "" ? cell.value : valueOfFormula(cell, reader, []);
}

function valueOfFormula(cell: Cell, reader: CellReader, above: readonly Cell[]): CellValue {
  if (above.includes(cell)) return "#REF!";
  try {
    return single(evaluate(parseFormula(cell.formula), reader, [...above, cell]));
  } catch (error) {
    if (error instanceof FormulaError) return error.code;
    throw error;
  }
}

function evaluate(expression: Expression, reader: CellReader, above: readonly Cell[]): Operand {
  switch (expression.kind) {
    case "value":
      return expression.value;
    case "error":
      throw new FormulaError(expression.code);
    case "reference":
      return referred(expression.notation, reader, above);
    case "unary": {
      const value = numberOf(evaluate(expression.operand, reader, above));
      if (expression.operator === "%") return value / 100;
      return expression.operator === "-" ? -value : value;
    }
    case "binary":
      return binary(
        expression.operator,
        single(evaluate(expression.left, reader, above)),
        single(evaluate(expression.right, reader, above)),
      );
    case "call":
      return call(expression.name, expression.args, reader, above);
  }
}

/** An error value in a cell spreads to whoever refers to it. */
const errorValue = /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|ERROR!)$/;

function referred(notation: string, reader: CellReader, above: readonly Cell[]): Operand {
  const place = parseA1(notation);
  const sheet = place?.sheetName == null ? reader.sheet : reader.workbook.sheetByName(place.sheetName);
  if (place === null || sheet === undefined) throw new FormulaError("#REF!");
  const area = {
    top: place.top ?? 1,
    left: place.left ?? 1,
    bottom: Math.min(place.bottom ?? sheet.grid.maxRows, sheet.grid.maxRows),
    right: Math.min(place.right ?? sheet.grid.maxColumns, sheet.grid.maxColumns),
  };
  const inside = { ...reader, sheet };
  return sheet.grid.map(area, (cell) => {
    if (cell === undefined) return "";
    if (cell.formula === "") return cell.value;
    const value = valueOfFormula(cell, inside, above);
    if (typeof value === "string" && errorValue.test(value)) throw new FormulaError(value);
    return value;
  });
}

function call(name: string, args: readonly Expression[], reader: CellReader, above: readonly Cell[]): Operand {
  const operand = (index: number): Operand => {
    const argument = args[index];
    return argument === undefined ? "" : evaluate(argument, reader, above);
  };
  // These two look at only one of their branches.
  if (name === "IF") return truthOf(operand(0)) ? operand(1) : args.length > 2 ? operand(2) : false;
  if (name === "IFERROR") {
    try {
      return operand(0);
    } catch (error) {
      if (error instanceof FormulaError) return operand(1);
      throw error;
    }
  }
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (known === undefined) {
    reader.missing?.(name);
    throw new FormulaError("#NAME?");
  }
  return known(args.map((_, index) => operand(index)));
}

function binary(operator: string, left: CellValue, right: CellValue): CellValue {
  switch (operator) {
    case "&":
      return textOf(left) + textOf(right);
    case "+":
      return numberOf(left) + numberOf(right);
    case "-":
      return numberOf(left) - numberOf(right);
    case "*":
      return numberOf(left) * numberOf(right);
    case "/":
      if (numberOf(right) === 0) throw new FormulaError("#DIV/0!");
      return numberOf(left) / numberOf(right);
    case "^":
      return numberOf(left) ** numberOf(right);
    default:
      return compared(operator, order(left, right));
  }
}

const kinds = ["number", "string", "boolean"];

/** Numbers before texts before booleans; texts without regard to case; an empty cell equals 0 and "". */
function order(left: CellValue, right: CellValue): number {
  const a = left === "" && typeof right === "number" ? 0 : left;
  const b = right === "" && typeof left === "number" ? 0 : right;
  if (typeof a !== typeof b) return kinds.indexOf(typeof a) - kinds.indexOf(typeof b);
  if (typeof a === "string" && typeof b === "string") {
    const [first, second] = [a.toLowerCase(), b.toLowerCase()];
    return first < second ? -1 : first > second ? 1 : 0;
  }
  return Number(a) - Number(b);
}

function compared(operator: string, difference: number): boolean {
  switch (operator) {
    case "=":
      return difference === 0;
    case "<>":
      return difference !== 0;
    case "<":
      return difference < 0;
    case ">":
      return difference > 0;
    case "<=":
      return difference <= 0;
    default:
      return difference >= 0;
  }
}
