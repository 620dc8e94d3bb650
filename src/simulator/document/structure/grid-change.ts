/** What else has to follow when rows, columns or cells move: formulas everywhere, rules that look at ranges, names, conditional formats. */
import { readArea, writeA1 } from "../a1";
import type { Area } from "../area";
import {
  isRangeArgument,
  readsOtherCells,
  type ValidationArgument,
  type ValidationRule,
} from "../cells/validation-rule";
import type { Condition } from "../formats/condition";
import type { Locale } from "../formats/locale";
import { changeReference, formulaAfter, type GridChange } from "../formula/rewrite";
import type { SheetModel } from "../sheet-model";
import type { NamedRangeModel } from "../sheet-parts";

/** Rows of an area in another order, and nothing around it: a sort. No formula looks elsewhere because of it, but what stood in a row stands in another. */
export interface RowsSorted {
  readonly kind: "sort";
  readonly area: Area;
  /** Where each row went. */
  readonly to: (row: number) => number;
}

/** Whatever puts cells elsewhere. */
export type Rearrangement = GridChange | RowsSorted;

/** What has to follow: the sheets with their formulas and rules, and the names. */
export interface GridDocument {
  readonly conventions: Locale;
  readonly hasFormulas: boolean;
  readonly hasRules: boolean;
  readonly sheets: readonly SheetModel[];
  namedRanges: NamedRangeModel[];
  sheetByName(name: string): SheetModel | undefined;
}

/** A bounded area as a reference that follows the change; null when nothing is left. */
export function areaAfter(area: Area, change: GridChange): Area | null {
  const corner = (row: number, column: number) => ({ row, column, rowFixed: true, columnFixed: true });
  const moved = changeReference(
    { sheetName: null, start: corner(area.top, area.left), end: corner(area.bottom, area.right) },
    change,
  );
  if (moved === null) return null;
  const { start, end } = moved;
  return { top: start.row ?? 1, left: start.column ?? 1, bottom: end?.row ?? 1, right: end?.column ?? 1 };
}

function argumentAfter(argument: ValidationArgument, sheet: SheetModel, follow: Follow): ValidationArgument {
  if (isRangeArgument(argument)) {
    const area = argument.sheetId === follow.changed.id ? readArea(argument.a1) : null;
    const moved = area === null ? null : areaAfter(area, follow.change);
    return moved === null ? argument : { ...argument, a1: writeA1(moved) };
  }
  if (typeof argument === "string" && argument.startsWith("=")) return follow.formula(argument, sheet);
  return argument;
}

interface Follow {
  readonly changed: SheetModel;
  readonly change: GridChange;
  formula(formula: string, home: SheetModel): string;
}

/** The cell for which a rule's formula is written moves with the others of its sheet. */
function baseAfter(
  { base }: ValidationRule,
  sheet: SheetModel,
  { changed, change }: Follow,
): Pick<ValidationRule, "base"> {
  if (base === undefined || sheet !== changed) return {};
  const { row, column } = base;
  const moved = areaAfter({ top: row, left: column, bottom: row, right: column }, change);
  return moved === null ? {} : { base: { row: moved.top, column: moved.left } };
}

function rulesAfter(sheet: SheetModel, follow: Follow): void {
  const known = new Map<ValidationRule, ValidationRule>();
  sheet.grid.each(sheet.area, (cell) => {
    const { rule } = cell;
    if (rule === null || !readsOtherCells(rule)) return;
    let next = known.get(rule);
    if (next === undefined) {
      next = {
        ...rule,
        values: rule.values.map((value) => argumentAfter(value, sheet, follow)),
        ...baseAfter(rule, sheet, follow),
      };
      known.set(rule, next);
    }
    cell.rule = next;
  });
}

function conditionAfter(condition: Condition, sheet: SheetModel, follow: Follow): Condition {
  return {
    ...condition,
    values: condition.values.map((value) =>
      typeof value === "string" && value.startsWith("=") ? follow.formula(value, sheet) : value,
    ),
  };
}

export function followChange(workbook: GridDocument, changed: SheetModel, change: GridChange): void {
  const { conventions } = workbook;
  const follow: Follow = {
    changed,
    change,
    formula: (formula, home) => formulaAfter(formula, home.name, changed.name, change, conventions),
  };
  for (const sheet of workbook.sheets) {
    if (workbook.hasFormulas) {
      for (const cell of sheet.grid.withFormula()) cell.formula = follow.formula(cell.formula, sheet);
    }
    if (workbook.hasRules) rulesAfter(sheet, follow);
    sheet.conditionalFormats = sheet.conditionalFormats.map((format) =>
      format.condition === undefined
        ? format
        : { ...format, condition: conditionAfter(format.condition, sheet, follow) },
    );
  }
  workbook.namedRanges = workbook.namedRanges.flatMap((named) => {
    if (named.sheetId !== changed.id) return [named];
    const area = areaAfter(named.area, change);
    if (area === null) return [];
    const target =
      change.kind === "move" && change.toSheet !== undefined ? workbook.sheetByName(change.toSheet) : undefined;
    if (target !== undefined && writeA1(area) !== writeA1(named.area)) named.sheetId = target.id;
    named.area = area;
    return [named];
  });
}
