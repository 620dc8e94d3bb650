/** Functions that look something up, and those that make new ranges of old ones. */
import type { CellValue } from "../../cells/value";
import { transposed } from "../../matrix";
import { given, type RangeFunction } from "../environment";
import {
  FormulaError,
  flat,
  isErrorValue,
  isMatrix,
  type Matrix,
  matrixOf,
  numberOf,
  type Operand,
  order,
  single,
  truthOf,
} from "../operand";
import { writeReference } from "../reference";

const same = (a: CellValue, b: CellValue): boolean => typeof a === typeof b && order(a, b) === 0;

/** The place of a value in a list: exactly, or the last that is not greater in a sorted one. */
function place(wanted: CellValue, list: readonly CellValue[], kind: number): number {
  const exact = list.findIndex((value) => same(value, wanted));
  if (kind === 0) return exact;
  let best = -1;
  list.forEach((value, index) => {
    if (typeof value !== typeof wanted || value === "") return;
    const difference = order(value, wanted);
    if (kind > 0 ? difference <= 0 : difference >= 0) best = index;
  });
  return best;
}

function wildcardPlace(wanted: CellValue, list: readonly CellValue[]): number {
  if (typeof wanted !== "string" || !/[*?]/.test(wanted)) return place(wanted, list, 0);
  const body = wanted
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", "[^]*")
    .replaceAll("?", "[^]");
  const pattern = new RegExp(`^${body}$`, "iu");
  return list.findIndex((value) => typeof value === "string" && pattern.test(value));
}

function missing(): never {
  throw new FormulaError("#N/A");
}

/** The search column, and the answer out of the same row. */
function lookup(wanted: CellValue, rows: Matrix, index: number, sorted: boolean): CellValue {
  if (index < 1) throw new FormulaError("#VALUE!");
  if (index > (rows[0]?.length ?? 0)) throw new FormulaError("#REF!");
  const list = rows.map((line) => line[0] ?? "");
  const row = sorted ? place(wanted, list, 1) : wildcardPlace(wanted, list);
  if (row < 0 || wanted === "") missing();
  return rows[row]?.[index - 1] ?? "";
}

const isSorted = (operand: Operand | undefined): boolean => operand === undefined || truthOf(operand);

function filtered(rows: Matrix, conditions: readonly Operand[]): Matrix {
  const byColumns = conditions.every((condition) => matrixOf(condition).length === 1) && rows.length > 1;
  const lines = byColumns ? transposed(rows) : rows;
  const lists = conditions.map((condition) => flat([condition]));
  if (lists.some((list) => list.length !== lines.length)) throw new FormulaError("#N/A");
  const kept = lines.filter((_, index) =>
    lists.every((list) => !isErrorValue(list[index] ?? "") && truthy(list[index])),
  );
  if (kept.length === 0) missing();
  return byColumns ? transposed(kept) : kept;
}

const truthy = (value: CellValue | undefined): boolean => value === true || (typeof value === "number" && value !== 0);

function unique(rows: Matrix): Matrix {
  const seen = new Set<string>();
  return rows.filter((line) => {
    const key = JSON.stringify(line);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What the rows are sorted by: a column of theirs by its number, or a column that stands elsewhere. */
function keyOf(rows: Matrix, key: Operand | undefined): CellValue[] {
  if (isMatrix(key)) {
    if (key.length !== rows.length || key.some((line) => line.length !== 1)) throw new FormulaError("#N/A");
    return key.map((line) => line[0] ?? "");
  }
  const column = Math.trunc(numberOf(key));
  if (column < 1 || column > (rows[0]?.length ?? 0)) missingNumber();
  return rows.map((line) => line[column - 1] ?? "");
}

/** Empty cells come last, whichever way. */
function sorted(rows: Matrix, keys: readonly Operand[]): Matrix {
  const specs: { readonly values: readonly CellValue[]; readonly ascending: boolean }[] = [];
  for (let index = 0; index < keys.length; index += 2) {
    const direction = keys[index + 1];
    specs.push({ values: keyOf(rows, keys[index]), ascending: direction === undefined || truthOf(direction) });
  }
  if (specs.length === 0) specs.push({ values: keyOf(rows, 1), ascending: true });
  const places = rows.map((_, place) => place);
  places.sort((a, b) => {
    for (const { values, ascending } of specs) {
      const [first, second] = [values[a] ?? "", values[b] ?? ""];
      if (first === "" || second === "") {
        if (first !== second) return first === "" ? 1 : -1;
        continue;
      }
      const difference = order(first, second);
      if (difference !== 0) return ascending ? difference : -difference;
    }
    return 0;
  });
  return places.map((place) => rows[place] ?? []);
}

function sequence([rows, columns, start, by]: readonly Operand[]): Matrix {
  const width = columns === undefined ? 1 : numberOf(columns);
  const [first, step] = [start === undefined ? 1 : numberOf(start), by === undefined ? 1 : numberOf(by)];
  return Array.from({ length: numberOf(rows) }, (_, row) =>
    Array.from({ length: width }, (_, column) => first + (row * width + column) * step),
  );
}

/** "$B$3", fixed or not by its kind, of a sheet where one is named. */
function address([row, column, kind, _a1, sheet]: readonly Operand[]): string {
  const fixed = kind === undefined || single(kind) === "" ? 1 : numberOf(kind);
  return writeReference({
    sheetName: sheet === undefined ? null : String(single(sheet)),
    start: {
      row: Math.trunc(numberOf(row)),
      column: Math.trunc(numberOf(column)),
      rowFixed: fixed === 1 || fixed === 2,
      columnFixed: fixed === 1 || fixed === 3,
    },
    end: null,
  });
}

export const lookupRanges: Readonly<Record<string, RangeFunction>> = {
  ADDRESS: address,
  CHOOSE: ([index, ...choices]) => choices[Math.trunc(numberOf(index)) - 1] ?? missingNumber(),
  FILTER: ([range, ...conditions]) => filtered(matrixOf(range), conditions),
  FLATTEN: (all) => flat(all).map((value) => [value]),
  HSTACK: (all) => {
    const blocks = all.map(matrixOf);
    const height = Math.max(0, ...blocks.map((block) => block.length));
    return Array.from({ length: height }, (_, row) =>
      blocks.flatMap((block) => block[row] ?? (block[0] ?? []).map(() => "#N/A")),
    );
  },
  HLOOKUP: ([wanted, range, index, ordered]) =>
    lookup(single(wanted), transposed(matrixOf(range)), Math.trunc(numberOf(index)), isSorted(ordered)),
  INDEX: ([range, row, column]) => {
    const rows = matrixOf(range);
    const [down, right] = [row, column].map((place) => (given(single(place)) ? Math.trunc(numberOf(place)) : 0));
    // In a single row the only number given is the column.
    const single1 = rows.length === 1 && column === undefined;
    const [line, cell] = single1 ? [1, down ?? 0] : [down ?? 0, right ?? 0];
    if (line > rows.length || cell > (rows[0]?.length ?? 0) || line < 0 || cell < 0) missingNumber();
    const chosen = line === 0 ? rows : rows.slice(line - 1, line);
    return cell === 0 ? chosen : chosen.map((one) => [one[cell - 1] ?? ""]);
  },
  LOOKUP: ([wanted, list, results]) => {
    const index = place(single(wanted), flat([list ?? []]), 1);
    return index < 0 ? missing() : (flat([results ?? list ?? []])[index] ?? "");
  },
  MATCH: ([wanted, list, kind]) => {
    const exact = kind === undefined ? 1 : numberOf(kind);
    // Of a block of rows and columns no place is one number.
    if (matrixOf(list).length > 1 && (matrixOf(list)[0]?.length ?? 0) > 1) missing();
    const values = flat([list ?? []]);
    const index = exact === 0 ? wildcardPlace(single(wanted), values) : place(single(wanted), values, exact);
    return index < 0 ? missing() : index + 1;
  },
  SEQUENCE: sequence,
  SORT: ([range, ...keys]) => sorted(matrixOf(range), keys),
  TRANSPOSE: ([range]) => transposed(matrixOf(range)),
  UNIQUE: ([range]) => unique(matrixOf(range)),
  VLOOKUP: ([wanted, range, index, ordered]) =>
    lookup(single(wanted), matrixOf(range), Math.trunc(numberOf(index)), isSorted(ordered)),
  VSTACK: (all) => {
    const lines = all.flatMap(matrixOf);
    const width = Math.max(0, ...lines.map((line) => line.length));
    return lines.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? "#N/A"));
  },
  XLOOKUP: ([wanted, list, results, otherwise]) => {
    const index = place(single(wanted), flat([list ?? []]), 0);
    if (index < 0) return otherwise ?? missing();
    const rows = matrixOf(results);
    return rows.length === 1 && matrixOf(list).length === 1 ? (rows[0]?.[index] ?? "") : [rows[index] ?? []];
  },
};

function missingNumber(): never {
  throw new FormulaError("#NUM!");
}
