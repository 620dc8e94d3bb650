/** The fill handle: a series goes on (1, 2 → 3; Monday → Tuesday; "Class 1" → "Class 2"), or what is there is repeated. */
import { type Area, columnCount, rowCount } from "../area";
import type { Locale } from "../formats/locale";
import { shiftFormula } from "../formula/rewrite";
import type { SheetModel } from "../sheet-model";
import type { Workbook } from "../workbook";
import { type Cell, copyCell } from "./cell";
import type { CellValue } from "./value";

/** How a line of cells goes on: by a step for numbers, by the number at the end of a text. */
interface Series {
  at(index: number): Pick<Cell, "value">;
}

/** Names of months and of days go round, as they are in the document's language: in full, or short. */
function roundOf(
  values: readonly CellValue[],
  { monthNames, shortMonths, dayNames, shortDays }: Locale,
): Series | null {
  for (const names of [monthNames, shortMonths, dayNames, shortDays]) {
    const places = values.map((value) =>
      typeof value === "string" ? names.findIndex((name) => name.toLowerCase() === value.trim().toLowerCase()) : -1,
    );
    const [first = -1, second] = places;
    if (places.length === 0 || places.includes(-1)) continue;
    const step = second === undefined ? 1 : second - first;
    const around = (index: number) => (((first + step * index) % names.length) + names.length) % names.length;
    return { at: (index) => ({ value: names[around(index)] ?? "" }) };
  }
  return null;
}

function seriesOf(cells: readonly (Cell | undefined)[], locale: Locale): Series | null {
  const values = cells.map((cell) => cell?.value ?? "");
  const round = roundOf(values, locale);
  if (round !== null) return round;
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length === values.length && numbers.length > 0) {
    const [first = 0, second] = numbers;
    const isDate = cells[0]?.style.numberFormat !== undefined && /[dmy]/i.test(cells[0].style.numberFormat);
    // One number alone is repeated; one date alone goes on by days.
    const step = second === undefined ? (isDate ? 1 : 0) : second - first;
    return { at: (index) => ({ value: first + step * index }) };
  }
  const parts = values.map((value) => (typeof value === "string" ? /^(.*?)(\d+)$/.exec(value) : null));
  const [head, next] = parts;
  if (head?.[1] === undefined || parts.some((part) => part === null || part[1] !== head[1])) return null;
  const start = Number(head[2]);
  const step = next?.[2] === undefined ? 1 : Number(next[2]) - start;
  return { at: (index) => ({ value: `${head[1]}${start + step * index}` }) };
}

/** The source is the beginning of the destination; the rest of it is filled downward or to the right. */
export function fillSeries(
  workbook: Workbook,
  sheet: SheetModel,
  source: Area,
  destination: Area,
  goesOn: boolean,
): void {
  const down = destination.bottom > source.bottom || destination.top < source.top;
  const length = down ? rowCount(source) : columnCount(source);
  const lines = down ? columnCount(source) : rowCount(source);
  for (let line = 0; line < lines; line += 1) {
    const place = (index: number): readonly [number, number] =>
      down ? [source.top + index, source.left + line] : [source.top + line, source.left + index];
    const cells = Array.from({ length }, (_, index) => sheet.grid.cell(...place(index)));
    const copies = cells.map((cell) => (cell === undefined ? undefined : copyCell(cell)));
    const series = goesOn && cells.every((cell) => cell?.formula === "") ? seriesOf(cells, workbook.conventions) : null;
    const [first, last] = down
      ? [destination.top - source.top, destination.bottom - source.top]
      : [destination.left - source.left, destination.right - source.left];
    for (let index = first; index <= last; index += 1) {
      if (index >= 0 && index < length) continue;
      const from = ((index % length) + length) % length;
      const model = copies[from];
      if (model === undefined) continue;
      const [row, column] = place(index);
      const cell = sheet.grid.touch(row, column);
      const [fromRow, fromColumn] = place(from);
      Object.assign(cell, model, series === null ? {} : series.at(index));
      cell.formula =
        model.formula === ""
          ? ""
          : shiftFormula(model.formula, row - fromRow, column - fromColumn, workbook.conventions);
    }
  }
  workbook.cellsChanged(sheet, destination);
}
