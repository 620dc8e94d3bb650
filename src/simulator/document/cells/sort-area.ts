/** Sorting rows of an area: numbers before text before booleans, empty cells last, as in Sheets. Everything in the cells moves along. */
import { ServiceError } from "../../errors";
import { type Area, rowCount } from "../area";
import { cellValue } from "../formula/cell-value";
import { shiftFormula } from "../formula/rewrite";
import type { SheetModel } from "../sheet-model";
import { checkNoMerges } from "../structure/merges";
import { assertMayEdit } from "../structure/protection";
import type { Workbook } from "../workbook";
import type { CellValue } from "./value";

export interface SortSpec {
  /** Of the sheet, 1-based. */
  readonly column: number;
  readonly ascending: boolean;
}

const kinds = ["number", "string", "boolean"];
const collator = new Intl.Collator("en", { sensitivity: "base", numeric: false });

function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  const byKind = kinds.indexOf(typeof a) - kinds.indexOf(typeof b);
  const order =
    byKind !== 0
      ? byKind
      : typeof a === "string" && typeof b === "string"
        ? collator.compare(a, b)
        : Number(a) - Number(b);
  return ascending ? order : -order;
}

export function sortArea(
  workbook: Workbook,
  sheet: SheetModel,
  area: Area,
  specs: readonly SortSpec[],
  user: string,
): void {
  assertMayEdit(sheet, area, user, workbook.owner);
  checkNoMerges(sheet, area);
  for (const { column } of specs) {
    if (column < area.left || column > area.right) {
      throw new ServiceError(`The column ${column} is outside the range to sort.`);
    }
  }
  const keys = Array.from({ length: rowCount(area) }, (_, offset) => ({
    offset,
    values: specs.map(({ column }) =>
      cellValue(sheet.grid.cell(area.top + offset, column), { workbook, sheet }, area.top + offset, column),
    ),
  }));
  keys.sort((a, b) => {
    for (const [index, spec] of specs.entries()) {
      const order = compare(a.values[index] ?? "", b.values[index] ?? "", spec.ascending);
      if (order !== 0) return order;
    }
    return a.offset - b.offset;
  });
  reorderRows(
    workbook,
    sheet,
    area,
    keys.map(({ offset }) => offset),
  );
}

/** Rows in another order, by their old offsets. A formula that looks along its own row goes on looking along its own row. */
export function reorderRows(workbook: Workbook, sheet: SheetModel, area: Area, order: readonly number[]): void {
  sheet.grid.reorder(area, order);
  if (workbook.hasFormulas) {
    sheet.grid.each(area, (cell, row) => {
      if (cell.formula === "") return;
      const old = area.top + (order[row - area.top] ?? 0);
      cell.formula = shiftFormula(cell.formula, row - old, 0, workbook.conventions);
    });
  }
  workbook.rowsSorted(sheet, area, order);
}
