/** Texts of one column cut at a separator, their parts put into the columns to the right. */
import { ServiceError } from "../../errors";
import type { Area } from "../area";
import type { SheetModel } from "../sheet-model";
import { shownAt } from "../view/show";
import type { Workbook } from "../workbook";
import { type Writer, writeInputs } from "./write-cells";

/** The separator that most of the texts have, commas before the others. */
function suggested(lines: readonly string[]): string {
  const counted = [",", ";", ".", " "].map(
    (mark) => [lines.filter((line) => line.includes(mark)).length, mark] as const,
  );
  return counted.reduce((best, next) => (next[0] > best[0] ? next : best))[1];
}

export function splitText(
  workbook: Workbook,
  sheet: SheetModel,
  area: Area,
  delimiter: string | undefined,
  writer: Writer,
): void {
  if (area.left !== area.right) throw new ServiceError("The range to split must be a single column.");
  const lines: string[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) lines.push(shownAt(workbook, sheet, row, area.left));
  const mark = delimiter ?? suggested(lines);
  lines.forEach((line, index) => {
    const parts = line.split(mark);
    if (parts.length < 2) return;
    const row = area.top + index;
    const target = { top: row, left: area.left, bottom: row, right: area.left + parts.length - 1 };
    writeInputs(workbook, sheet, target, [parts], { ...writer, growsGrid: true });
  });
}
