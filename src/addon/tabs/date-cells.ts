/**
 * C-12: a date cell is the day that it is, and not what its look can be read as: where the day comes first the third of April looks like the 4th of March. Only
 * cells whose look could be another day are asked for their value, in one call a block (docs/decisions/dates-and-grades-are-not-guessed.md).
 */
import { type FieldKey, mayHideDay } from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { formatTime } from "../platform/google";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const dateFields: readonly FieldKey[] = ["classStartDate", "classEndDate"];

/** The zone in which cells have their days: it is the document's, whatever the script's is. Asked for where there is a date cell only. */
function dayReader(): (day: Date, shown: string) => string {
  let zone: string | undefined;
  const known = new Map<number, string>();
  return (day, shown) => {
    const time = day.getTime();
    const before = known.get(time);
    zone = zone ?? currentSpreadsheet().getSpreadsheetTimeZone();
    const written = before ?? formatTime(day, zone, "MM/dd/yyyy");
    known.set(time, written);
    // A time of day is a moment of day nought, which nobody has written.
    return /\/1899$/.test(written) && !shown.includes("1899") ? shown : written;
  };
}

/** Dates come from a context of their own, where `instanceof` would not know them. */
const isDay = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";

/** Columns side by side are read in one go. */
function spansOf(columns: readonly number[]): [first: number, last: number][] {
  const spans: [number, number][] = [];
  for (const column of [...columns].sort((one, other) => one - other)) {
    const last = spans[spans.length - 1];
    if (last !== undefined && column <= last[1] + 1) last[1] = column;
    else spans.push([column, column]);
  }
  return spans;
}

/**
 * Texts of a block as they are shown, whose first row and column are `top` and `left`: in these columns the date cells say their days, as the platform
 * writes them. Answers the block itself, which nobody else has yet.
 */
export function withDays(
  sheet: Sheet,
  texts: string[][],
  [top, left]: readonly [top: number, left: number],
  columns: readonly number[],
): string[][] {
  const hides = (column: number) => (line: readonly string[]) => mayHideDay(line[column - left] ?? "");
  const dayOf = dayReader();
  for (const [first, last] of spansOf(columns.filter((column) => column >= left && texts.some(hides(column))))) {
    const places = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const isHidden = (line: readonly string[]) => places.some((column) => hides(column)(line));
    const from = texts.findIndex(isHidden);
    let end = texts.length;
    while (end > from + 1 && !isHidden(texts[end - 1] ?? [])) end -= 1;
    const cells: unknown[][] = sheet.getRange(top + from, first, end - from, places.length).getValues();
    cells.forEach((values, index) => {
      const line = texts[from + index];
      values.forEach((value, at) => {
        const shown = line?.[first + at - left] ?? "";
        if (line !== undefined && isDay(value)) line[first + at - left] = dayOf(value, shown);
      });
    });
  }
  return texts;
}
