/** The number format that a formula's result brings along where the cell has none: =TODAY() shows a day, =A1 what A1 shows. */
import type { Cell } from "../cells/cell";
import type { SheetModel } from "../sheet-model";
import type { FormulaDocument } from "./formula-document";
import { type Expression, parseFormula } from "./parse";
import { areaOfReference } from "./reference";

const days = new Set(["TODAY", "DATE", "EDATE", "EOMONTH", "TO_DATE", "WORKDAY"]);
/** Their result is of the kind of their arguments. */
const passing = new Set([
  "MAX",
  "MIN",
  "SUM",
  "AVERAGE",
  "MEDIAN",
  "LARGE",
  "SMALL",
  "ABS",
  "ROUND",
  "INT",
  "ARRAYFORMULA",
  "UNIQUE",
  "SORT",
  "SUMIF",
  "MAXIFS",
  "MINIFS",
  "ARRAY_CONSTRAIN",
]);
/** The argument in which the answer lies. */
const answers: Readonly<Record<string, number>> = {
  IF: 1,
  IFERROR: 0,
  IFNA: 0,
  INDEX: 0,
  FILTER: 0,
  CHOOSE: 1,
  SUMIFS: 0,
};

export function effectiveFormat(workbook: FormulaDocument, sheet: SheetModel, cell: Cell): string | undefined {
  if (cell.formula === "" || cell.style.numberFormat !== undefined) return cell.style.numberFormat;
  return formatOf(parseFormula(cell.formula, workbook.conventions), workbook, sheet, 0);
}

export function formatOf(
  expression: Expression,
  workbook: FormulaDocument,
  sheet: SheetModel,
  depth: number,
): string | undefined {
  if (depth > 20) return undefined;
  const inner = (argument: Expression | undefined): string | undefined =>
    argument === undefined ? undefined : formatOf(argument, workbook, sheet, depth + 1);
  switch (expression.kind) {
    case "reference": {
      const { reference } = expression;
      const home = reference.sheetName === null ? sheet : workbook.sheetByName(reference.sheetName);
      if (home === undefined) return undefined;
      const { top, left } = areaOfReference(reference, home.grid.maxRows, home.grid.maxColumns);
      const cell = home.grid.cell(top, left);
      if (cell === undefined) return undefined;
      if (cell.formula === "" || cell.style.numberFormat !== undefined) return plainly(cell.style.numberFormat);
      return formatOf(parseFormula(cell.formula, workbook.conventions), workbook, home, depth + 1);
    }
    case "unary":
      return expression.operator === "%" ? undefined : inner(expression.operand);
    case "binary": {
      const [left, right] = [inner(expression.left), inner(expression.right)];
      // The days between two days are a number.
      if (expression.operator === "-" && left !== undefined && right !== undefined) return undefined;
      return ["+", "-"].includes(expression.operator) ? (left ?? right) : undefined;
    }
    case "call": {
      const { name, args } = expression;
      if (days.has(name)) return workbook.conventions.dateFormat;
      if (name === "NOW") return `${workbook.conventions.dateFormat} h:mm:ss`;
      if (name === "TIME") return "h:mm:ss am/pm";
      if (passing.has(name)) return inner(args[0]);
      if (workbook.custom.givesDates(name)) return workbook.conventions.dateFormat;
      const answer = answers[name];
      return answer === undefined ? undefined : inner(args[answer]);
    }
    default:
      return undefined;
  }
}

/** A formula that looks at plain text is not plain text itself. */
const plainly = (format: string | undefined): string | undefined => (format === "@" ? undefined : format);
