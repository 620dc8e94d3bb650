/** Conditional formats: rules over ranges that give their cells a look by what is in them. Getters of formats do not see it (facts: apps-script 6.1). */

import { contains } from "../area";
import type { CellStyle } from "../cells/cell";
import type { SheetModel } from "../sheet-model";
import type { ConditionalFormat, ConditionalStyle } from "../sheet-parts";
import type { Workbook } from "../workbook";
import { meets } from "./condition";
import { subjectAt, surroundingsAt } from "./condition-place";
import { gradientColor } from "./gradient";

const covers = (format: ConditionalFormat, row: number, column: number): boolean =>
  format.ranges.some((range) => contains(range, { top: row, left: column, bottom: row, right: column }));

/** The first rule that applies wins for each thing it says. */
export function conditionalStyle(workbook: Workbook, sheet: SheetModel, row: number, column: number): ConditionalStyle {
  let look: ConditionalStyle = {};
  for (const format of sheet.conditionalFormats) {
    if (covers(format, row, column)) look = { ...styleOf(workbook, sheet, format, row, column), ...look };
  }
  return look;
}

function styleOf(
  workbook: Workbook,
  sheet: SheetModel,
  format: ConditionalFormat,
  row: number,
  column: number,
): ConditionalStyle {
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
export function withConditionalStyle(style: CellStyle, look: ConditionalStyle): CellStyle {
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
