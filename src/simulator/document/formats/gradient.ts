/** Colour scales: a cell's background by where its number lies between the least and the greatest. */

import type { Area } from "../area";
import { cellValue } from "../formula/cell-value";
import type { SheetModel } from "../sheet-model";
import type { GradientModel, GradientPoint } from "../sheet-parts";
import type { Workbook } from "../workbook";

/** Every cell of the scale asks for the same numbers; they hold until something changes. */
const lastNumbers = new WeakMap<readonly Area[], { readonly revision: number; readonly numbers: readonly number[] }>();

function numbersIn(workbook: Workbook, sheet: SheetModel, ranges: readonly Area[]): readonly number[] {
  const last = lastNumbers.get(ranges);
  if (last !== undefined && last.revision === workbook.revision) return last.numbers;
  const numbers = readNumbers(workbook, sheet, ranges);
  lastNumbers.set(ranges, { revision: workbook.revision, numbers });
  return numbers;
}

function readNumbers(workbook: Workbook, sheet: SheetModel, ranges: readonly Area[]): number[] {
  const found: number[] = [];
  for (const range of ranges) {
    sheet.grid.each(range, (cell, row, column) => {
      const value = cellValue(cell, { workbook, sheet }, row, column);
      if (typeof value === "number") found.push(value);
    });
  }
  return found.sort((a, b) => a - b);
}

function placeOf(point: GradientPoint, numbers: readonly number[], edge: "min" | "mid" | "max"): number {
  const [low = 0, high = 0] = [numbers[0], numbers[numbers.length - 1]];
  const value = Number(point.value);
  switch (point.type) {
    case "NUMBER":
      return value;
    case "PERCENT":
      return low + ((high - low) * value) / 100;
    case "PERCENTILE":
      return numbers[Math.min(numbers.length - 1, Math.max(0, Math.ceil((value / 100) * numbers.length) - 1))] ?? 0;
    case "MIN":
      return low;
    case "MAX":
      return high;
    default:
      return edge === "min" ? low : high;
  }
}

const channel = (color: string, index: number): number =>
  Number.parseInt(color.slice(1 + 2 * index, 3 + 2 * index), 16);

function between(from: string, to: string, share: number): string {
  const mixed = [0, 1, 2].map((index) => {
    const [start, end] = [channel(from, index), channel(to, index)];
    return Math.round(start + (end - start) * share)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${mixed.join("")}`;
}

/** null for a cell that holds no number. */
export function gradientColor(
  workbook: Workbook,
  sheet: SheetModel,
  ranges: readonly Area[],
  { min, mid, max }: GradientModel,
  row: number,
  column: number,
): string | null {
  const value = cellValue(sheet.grid.cell(row, column), { workbook, sheet }, row, column);
  if (typeof value !== "number") return null;
  const numbers = numbersIn(workbook, sheet, ranges);
  const points = [
    { color: min.color, at: placeOf(min, numbers, "min") },
    ...(mid === null ? [] : [{ color: mid.color, at: placeOf(mid, numbers, "mid") }]),
    { color: max.color, at: placeOf(max, numbers, "max") },
  ];
  const above = points.findIndex(({ at }) => value <= at);
  const [upper, lower] = [points[above], points[above - 1]];
  if (upper === undefined) return max.color;
  if (lower === undefined) return upper.color;
  return between(lower.color, upper.color, (value - lower.at) / (upper.at - lower.at || 1));
}
