/** Copying cells to another place, repeated to fill it; and moving them, after which formulas everywhere look for them at their new place. */
import { type Area, columnCount, contains, intersects, rowCount } from "../area";
import { cellValue } from "../formula/cell-value";
import { formulaFromSheet, shiftFormula } from "../formula/rewrite";
import { transposed } from "../matrix";
import type { SheetModel } from "../sheet-model";
import { breakApart, checkWhole } from "../structure/merges";
import { assertMayEdit } from "../structure/protection";
import type { Workbook } from "../workbook";
import { type Cell, type CellStyle, copyCell, emptyCell, internStyle } from "./cell";

export interface CopyParts {
  readonly values?: boolean;
  /** Without it a formula is copied as its value. */
  readonly formulas?: boolean;
  readonly formats?: boolean;
  /** Formats come without their borders. */
  readonly withoutBorders?: boolean;
  readonly notes?: boolean;
  readonly rules?: boolean;
  readonly conditionalFormats?: boolean;
  readonly merges?: boolean;
  readonly columnWidths?: boolean;
}

/** All that Ctrl+V brings. */
export const everything: CopyParts = {
  values: true,
  formulas: true,
  formats: true,
  notes: true,
  rules: true,
  conditionalFormats: true,
  merges: true,
};

interface Source {
  readonly sheet: SheetModel;
  readonly area: Area;
  readonly cells: readonly (readonly Cell[])[];
}

/** What a person's paste fills: the source's size, or all of a larger target where the source fits in it without a rest. */
export function targetOf(source: Area, target: Area, turned = false): Area {
  const [rows, columns] = turned ? [columnCount(source), rowCount(source)] : [rowCount(source), columnCount(source)];
  const fits = rowCount(target) % rows === 0 && columnCount(target) % columns === 0;
  const bottom = fits ? target.bottom : target.top + rows - 1;
  const right = fits ? target.right : target.left + columns - 1;
  return { ...target, bottom, right };
}

/** What a script's copy fills: the source as often as it goes into the target whole, once at least (GF:notes/oddities.md). */
export function scriptTargetOf(source: Area, target: Area, turned = false): Area {
  const [rows, columns] = turned ? [columnCount(source), rowCount(source)] : [rowCount(source), columnCount(source)];
  const times = (room: number, size: number): number => Math.max(1, Math.floor(room / size)) * size;
  const bottom = target.top + times(rowCount(target), rows) - 1;
  return { ...target, bottom, right: target.left + times(columnCount(target), columns) - 1 };
}

export function copyArea(
  workbook: Workbook,
  from: SheetModel,
  source: Area,
  to: SheetModel,
  target: Area,
  parts: CopyParts,
  turned = false,
): void {
  const cells = from.grid.map(source, (cell, row, column) => readyCopy(workbook, from, cell, row, column, parts));
  const lines = turned ? transposed(cells) : cells;
  const height = lines.length;
  const width = lines[0]?.length ?? 0;
  for (let row = target.top; row <= target.bottom; row += 1) {
    const [down, line] = [(row - target.top) % height, lines[(row - target.top) % height]];
    for (let column = target.left; column <= target.right; column += 1) {
      const right = (column - target.left) % width;
      const cell = line?.[right];
      if (cell === undefined) continue;
      const [fromRow, fromColumn] = turned
        ? [source.top + right, source.left + down]
        : [source.top + down, source.left + right];
      copyInto(to.grid.touch(row, column), cell, parts, (formula) =>
        shiftFormula(formula, row - fromRow, column - fromColumn, workbook.conventions),
      );
    }
  }
  const taken = { sheet: from, area: source, cells };
  if (parts.merges && !turned) copyMerges(taken, to, target);
  if (parts.conditionalFormats) copyConditionalFormats(workbook, taken, to, target);
  if (parts.columnWidths) copyWidths(taken, to, target);
  workbook.cellsChanged(to, target);
  if (parts.merges || parts.columnWidths || parts.conditionalFormats) workbook.structureChanged(to);
}

/** A formula that is copied as its value is worked out before anything is written. */
function readyCopy(
  workbook: Workbook,
  sheet: SheetModel,
  cell: Cell | undefined,
  row: number,
  column: number,
  parts: CopyParts,
): Cell {
  const copy = cell === undefined ? emptyCell() : copyCell(cell);
  if (!parts.formulas && (copy.formula !== "" || workbook.mayHaveSpills)) {
    copy.value = cellValue(cell, { workbook, sheet }, row, column);
    copy.formula = "";
  }
  return copy;
}

function copyInto(target: Cell, source: Cell, parts: CopyParts, shifted: (formula: string) => string): void {
  if (parts.values) {
    target.formula = source.formula === "" ? "" : shifted(source.formula);
    target.value = source.value;
    target.rich = source.rich;
  }
  if (parts.formats) target.style = parts.withoutBorders ? borderless(source.style, target.style) : source.style;
  if (parts.notes) target.note = source.note;
  if (parts.rules) target.rule = source.rule;
}

/** The new look with the lines that were there. */
function borderless(style: CellStyle, old: CellStyle): CellStyle {
  const { borderTop: _t, borderLeft: _l, borderBottom: _b, borderRight: _r, ...others } = style;
  const { borderTop, borderLeft, borderBottom, borderRight } = old;
  return internStyle({
    ...others,
    ...(borderTop === undefined ? {} : { borderTop }),
    ...(borderLeft === undefined ? {} : { borderLeft }),
    ...(borderBottom === undefined ? {} : { borderBottom }),
    ...(borderRight === undefined ? {} : { borderRight }),
  });
}

/** Where the source lies each time it is repeated in the target. */
function tiles(source: Area, target: Area): { readonly rows: number; readonly columns: number }[] {
  const found: { rows: number; columns: number }[] = [];
  for (let top = target.top; top <= target.bottom; top += rowCount(source)) {
    for (let left = target.left; left <= target.right; left += columnCount(source)) {
      found.push({ rows: top - source.top, columns: left - source.left });
    }
  }
  return found;
}

const moved = (area: Area, rows: number, columns: number): Area => ({
  top: area.top + rows,
  left: area.left + columns,
  bottom: area.bottom + rows,
  right: area.right + columns,
});

function copyMerges({ sheet, area }: Source, to: SheetModel, target: Area): void {
  const copied = sheet.merges.filter((merge) => contains(area, merge));
  to.merges = [
    ...to.merges.filter((merge) => !intersects(merge, target)),
    ...tiles(area, target).flatMap(({ rows, columns }) => copied.map((merge) => moved(merge, rows, columns))),
  ];
}

function clipped(area: Area, to: Area): Area | null {
  if (!intersects(area, to)) return null;
  return {
    top: Math.max(area.top, to.top),
    left: Math.max(area.left, to.left),
    bottom: Math.min(area.bottom, to.bottom),
    right: Math.min(area.right, to.right),
  };
}

/** The rules of the source reach over the copies too. */
function copyConditionalFormats(workbook: Workbook, { sheet, area }: Source, to: SheetModel, target: Area): void {
  const places = tiles(area, target);
  const copied = sheet.conditionalFormats.flatMap((format) => {
    const parts = format.ranges.flatMap((range) => clipped(range, area) ?? []);
    const ranges = places.flatMap(({ rows, columns }) => parts.map((part) => moved(part, rows, columns)));
    const [first, base] = [ranges[0], format.ranges[0]];
    if (first === undefined || base === undefined) return [];
    const { condition } = format;
    const shift = (value: NonNullable<typeof condition>["values"][number]) =>
      typeof value === "string" && value.startsWith("=")
        ? shiftFormula(value, first.top - base.top, first.left - base.left, workbook.conventions)
        : value;
    return [
      {
        ...format,
        ranges,
        ...(condition === undefined ? {} : { condition: { ...condition, values: condition.values.map(shift) } }),
      },
    ];
  });
  to.conditionalFormats = [...to.conditionalFormats, ...copied];
}

function copyWidths({ sheet, area }: Source, to: SheetModel, target: Area): void {
  for (let column = target.left; column <= target.right; column += 1) {
    const size = sheet.columns.sizes.get(area.left + ((column - target.left) % columnCount(area)));
    if (size === undefined) to.columns.sizes.delete(column);
    else to.columns.sizes.set(column, size);
  }
}

/** Throws what may refuse a move, before anything has changed. */
export function checkMove(
  workbook: Workbook,
  from: SheetModel,
  source: Area,
  to: SheetModel,
  target: Area,
  user: string,
): void {
  assertMayEdit(from, source, user, workbook.owner);
  assertMayEdit(to, target, user, workbook.owner);
  checkWhole(from, source);
}

/** Cut and paste: what was there is gone, what refers to it follows. */
export function moveArea(
  workbook: Workbook,
  from: SheetModel,
  source: Area,
  to: SheetModel,
  top: number,
  left: number,
  user: string,
): void {
  const [rows, columns] = [top - source.top, left - source.left];
  const target = moved(source, rows, columns);
  checkMove(workbook, from, source, to, target, user);
  const cells = from.grid.map(source, (cell) => (cell === undefined ? undefined : copyCell(cell)));
  const merges = from.merges.filter((merge) => intersects(merge, source));
  if (merges.length > 0) breakApart(workbook, from, source, user);
  from.grid.each(source, (_cell, row, column) => from.grid.put(row, column, undefined));
  for (const [down, line] of cells.entries()) {
    for (const [right, cell] of line.entries()) to.grid.put(target.top + down, target.left + right, cell);
  }
  to.merges.push(...merges.map((merge) => moved(merge, rows, columns)));
  const elsewhere = from === to ? {} : { toSheet: to.name };
  if (from !== to && workbook.hasFormulas) {
    to.grid.each(target, (cell) => {
      if (cell.formula === "") return;
      cell.formula = formulaFromSheet(cell.formula, from.name, { area: source, rows, columns }, workbook.conventions);
    });
  }
  workbook.follow(from, { kind: "move", area: source, rows, columns, ...elsewhere });
  workbook.cellsChanged(from, source);
  workbook.cellsChanged(to, target);
  if (merges.length > 0) workbook.structureChanged(to);
}
