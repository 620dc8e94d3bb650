/** COUNTIF and its family: a criterion is a value, a comparison (">=5") or a text with * and ?. */

import { parseInput } from "../../cells/parse-input";
import type { CellValue } from "../../cells/value";
import type { Environment, RangeFunction } from "../environment";
import { FormulaError, isErrorValue, type Matrix, matrixOf, type Operand, order, single } from "../operand";

type Test = (value: CellValue) => boolean;

function wildcard(text: string): RegExp {
  const body = text.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\]/g, (match, kept: string | undefined, mark?: string) => {
    if (kept !== undefined) return `\\${kept}`;
    if (mark === undefined) return `\\${match}`;
    return mark === "*" ? "[^]*" : "[^]";
  });
  return new RegExp(`^${body}$`, "iu");
}

function testOf(criterion: CellValue, { locale }: Environment): Test {
  if (typeof criterion !== "string") return (value) => typeof value === typeof criterion && value === criterion;
  const [, operator = "=", rest = ""] = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(criterion) ?? [];
  const wanted = parseInput(rest, { format: undefined, locale, year: 2000, typed: true }).value;
  if (operator === "=" || operator === "<>") {
    const equals = equality(rest, wanted, operator === "=" && criterion.startsWith("="));
    return operator === "=" ? equals : (value) => !equals(value);
  }
  return (value) => {
    if (value === "" || typeof value !== typeof wanted || isErrorValue(value)) return false;
    const difference = order(value, wanted);
    if (operator === "<") return difference < 0;
    if (operator === ">") return difference > 0;
    return operator === "<=" ? difference <= 0 : difference >= 0;
  };
}

function equality(text: string, wanted: CellValue, explicit: boolean): Test {
  if (typeof wanted !== "string") return (value) => value === wanted || value === text;
  // "=" alone finds empty cells, a criterion that is empty finds none but those either.
  if (wanted === "") return (value) => value === "" && (explicit || text === "");
  const expression = wildcard(wanted);
  return (value) => typeof value === "string" && expression.test(value);
}

interface Member {
  readonly row: number;
  readonly column: number;
}

/** The places that meet every pair of range and criterion. */
function matching(pairs: readonly Operand[], environment: Environment): Member[] {
  const tests: { readonly range: Matrix; readonly test: Test }[] = [];
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    tests.push({ range: matrixOf(pairs[index]), test: testOf(single(pairs[index + 1]), environment) });
  }
  const first = tests[0];
  if (first === undefined) throw new FormulaError("#N/A");
  if (tests.some(({ range }) => range.length !== first.range.length || range[0]?.length !== first.range[0]?.length)) {
    throw new FormulaError("#VALUE!");
  }
  return first.range.flatMap((line, row) =>
    line.flatMap((_, column) =>
      tests.every(({ range, test }) => test(range[row]?.[column] ?? "")) ? [{ row, column }] : [],
    ),
  );
}

function numbersAt(operand: Operand | undefined, members: readonly Member[]): number[] {
  const matrix = matrixOf(operand);
  return members.flatMap(({ row, column }) => {
    const value = matrix[row]?.[column];
    return typeof value === "number" ? [value] : [];
  });
}

const total = (all: readonly number[]): number => all.reduce((sum, value) => sum + value, 0);

function mean(all: readonly number[]): number {
  if (all.length === 0) throw new FormulaError("#DIV/0!");
  return total(all) / all.length;
}

export const criteriaRanges: Readonly<Record<string, RangeFunction>> = {
  AVERAGEIF: ([range = [], criterion = "", averaged], around) =>
    mean(numbersAt(averaged ?? range, matching([range, criterion], around))),
  AVERAGEIFS: ([averaged, ...pairs], around) => mean(numbersAt(averaged, matching(pairs, around))),
  COUNTIF: (pairs, around) => matching(pairs.slice(0, 2), around).length,
  COUNTIFS: (pairs, around) => matching(pairs, around).length,
  MAXIFS: ([range, ...pairs], around) => Math.max(0, ...numbersAt(range, matching(pairs, around))),
  MINIFS: ([range, ...pairs], around) => {
    const found = numbersAt(range, matching(pairs, around));
    return found.length === 0 ? 0 : Math.min(...found);
  },
  SUMIF: ([range = [], criterion = "", summed], around) =>
    total(numbersAt(summed ?? range, matching([range, criterion], around))),
  SUMIFS: ([summed, ...pairs], around) => total(numbersAt(summed, matching(pairs, around))),
};
