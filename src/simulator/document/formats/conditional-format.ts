/** Conditional formats: rules over ranges that give their cells a look by what is in them. Getters of formats do not see it (facts: apps-script 6.1). */
import { type Area, contains } from "../area";
import type { CellStyle } from "../cells/cell";
import type { SheetModel } from "../sheet-model";
import type { Workbook } from "../workbook";
import { type Condition, meets } from "./condition";
import { subjectAt, surroundingsAt } from "./condition-place";
import { type GradientModel, gradientColor } from "./gradient";

/** What a rule changes; a member that is missing stays as it is in the cell. */
export interface ConditionalLook {
  readonly background?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
}

export interface ConditionalFormat {
  readonly ranges: readonly Area[];
  readonly condition?: Condition;
  readonly look: ConditionalLook;
  readonly gradient?: GradientModel;
}

const covers = (format: ConditionalFormat, row: number, column: number): boolean =>
  format.ranges.some((range) => contains(range, { top: row, left: column, bottom: row, right: column }));

/** The first rule that applies wins for each thing it says. */
export function conditionalLook(workbook: Workbook, sheet: SheetModel, row: number, column: number): ConditionalLook {
  let look: ConditionalLook = {};
  for (const format of sheet.conditionalFormats) {
    if (covers(format, row, column)) look = { ...lookOf(workbook, sheet, format, row, column), ...look };
  }
  return look;
}

function lookOf(
  workbook: Workbook,
  sheet: SheetModel,
  format: ConditionalFormat,
  row: number,
  column: number,
): ConditionalLook {
  const { condition, gradient, ranges } = format;
  const [first] = ranges;
  if (gradient !== undefined) {
    const color = gradientColor(workbook, sheet, ranges, gradient, row, column);
    return color === null ? {} : { background: color };
  }
  if (condition === undefined || first === undefined) return {};
  const place = { row, column, base: { row: first.top, column: first.left } };
  const met = meets(condition, subjectAt(workbook, sheet, row, column), surroundingsAt(workbook, sheet, place));
  return met === true ? format.look : {};
}

/** The cell's own look with the rules' laid over it, for those who show it. */
export function withLook(style: CellStyle, look: ConditionalLook): CellStyle {
  const lines = [
    (look.underline ?? style.fontLine?.includes("underline")) === true ? "underline" : "",
    (look.strikethrough ?? style.fontLine?.includes("line-through")) === true ? "line-through" : "",
  ];
  const line = lines.filter((name) => name !== "").join(" ");
  const { fontWeight, fontStyle, fontLine: _line, ...others } = style;
  const bold = look.bold ?? fontWeight === "bold";
  const italic = look.italic ?? fontStyle === "italic";
  return {
    ...others,
    ...(look.background === undefined ? {} : { background: look.background }),
    ...(look.fontColor === undefined ? {} : { fontColor: look.fontColor }),
    ...(bold ? { fontWeight: "bold" } : {}),
    ...(italic ? { fontStyle: "italic" } : {}),
    ...(line === "" ? {} : { fontLine: line as NonNullable<CellStyle["fontLine"]> }),
  };
}
