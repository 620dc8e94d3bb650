/** What operators do with values, and how a function of single values is done for whole ranges. */
import type { CellValue } from "../cells/value";
import { FormulaError, guarded, isMatrix, numberOf, type Operand, order, single, sound, textOf } from "./operand";

/** {A1:B2, C1:D2; …}: beside one another, then below. */
export function stacked(rows: readonly (readonly (readonly (readonly CellValue[])[])[])[]): Operand {
  return rows.flatMap((row) => {
    const height = Math.max(...row.map((matrix) => matrix.length));
    return Array.from({ length: height }, (_, line) =>
      row.flatMap((matrix) => matrix[line] ?? (matrix[0] ?? []).map(() => "#N/A")),
    );
  });
}

export function signed(operator: string, value: CellValue): CellValue {
  if (operator === "%") return numberOf(value) / 100;
  return operator === "-" ? -numberOf(value) : sound(value);
}

export function binary(operator: string, left: CellValue, right: CellValue): CellValue {
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
      return compared(operator, order(sound(left), sound(right)));
  }
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

/** A function of single values done for every member, the way `pairwise` does it for two. */
export function spread(operands: readonly Operand[], work: (values: readonly CellValue[]) => CellValue): Operand {
  const matrices = operands.filter(isMatrix);
  if (matrices.length === 0) return work(operands.map(single));
  const rows = Math.max(...matrices.map((matrix) => matrix.length));
  const columns = Math.max(...matrices.map((matrix) => matrix[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const values = operands.map((operand) => {
        if (!isMatrix(operand)) return operand;
        const line = operand[operand.length === 1 ? 0 : row];
        return line?.[line.length === 1 ? 0 : column] ?? "";
      });
      return guarded(() => work(values));
    }),
  );
}
