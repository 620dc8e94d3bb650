/** C-12: class dates. Written MM/DD/YYYY, read as YYYY-MM-DD too; a date that could be read two ways is never guessed. */
import type { FieldKey } from "../fields";
import type { Finding } from "../finding";
import { accepted, finding, type Rule } from "./rule";

const maxDays = 400;
const dayMilliseconds = 86_400_000;
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;

const pad = (part: number) => String(part).padStart(2, "0");

/** MM/DD/YYYY of a real day, or null. */
function written(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? `${pad(month)}/${pad(day)}/${year}` : null;
}

type Reading =
  | { readonly ok: true; readonly date: string }
  | { readonly ok: false; readonly told: (row: number, field: FieldKey, text: string) => Finding };

const unreadable = (suggestion: string | null): Reading => ({
  ok: false,
  told: (row, field, text) => finding(row, field, "date.unreadable", text, suggestion === null ? {} : { suggestion }),
});

const twoWays = (code: "date.two_digit_year" | "date.ambiguous", first: string, second: string): Reading => ({
  ok: false,
  told: (row, field, text) => finding(row, field, code, text, { first, second }),
});

function twoDigitYear(first: number, second: number, year: number): Reading {
  const read = (century: number) => written(century + year, first, second) ?? written(century + year, second, first);
  const [one, other] = [read(2000), read(1900)];
  if (one === null || other === null) return unreadable(one ?? other);
  return twoWays("date.two_digit_year", one, other);
}

export function readDate(text: string): Reading {
  const dashed = yearFirst.exec(text);
  if (dashed) {
    const date = written(Number(dashed[1]), Number(dashed[2]), Number(dashed[3]));
    return date === null ? unreadable(null) : { ok: true, date };
  }
  const parts = numbers.exec(text);
  if (!parts) return unreadable(null);
  const [first, second, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  if (parts[4]?.length === 2) return twoDigitYear(first, second, year);
  const monthFirst = written(year, first, second);
  const dayFirst = written(year, second, first);
  // With slashes the month is first, as in the files we write. Periods and hyphens are how people who put the day first write.
  if (parts[2] === "/" && monthFirst !== null) return { ok: true, date: monthFirst };
  if (monthFirst === null || dayFirst === null || monthFirst === dayFirst) return unreadable(monthFirst ?? dayFirst);
  return twoWays("date.ambiguous", monthFirst, dayFirst);
}

function dayNumber(date: string): number {
  const [month, day, year] = date.split("/").map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) / dayMilliseconds;
}

/** YYYY-MM-DD of a day written MM/DD/YYYY: in this form days compare as text. */
export function iso(date: string): string {
  const [month, day, year] = date.split("/");
  return `${year}-${month}-${day}`;
}

/** MM/DD/YYYY of a day written YYYY-MM-DD. */
export function slashed(day: string): string {
  const [year, month, date] = day.split("-");
  return `${month}/${date}/${year}`;
}

/** The day some days before one that is written MM/DD/YYYY. */
export function daysBefore(date: string, days: number): string {
  return slashed(new Date((dayNumber(date) - days) * dayMilliseconds).toISOString().slice(0, 10));
}

/** The end is judged against the start, so what is wrong between them belongs to the end date's cell. */
export function spanFindings(row: number, startText: string, endText: string): Finding[] {
  const [start, end] = [readDate(startText), readDate(endText)];
  if (!start.ok || !end.ok) return [];
  const days = dayNumber(end.date) - dayNumber(start.date);
  if (days < 0) return [finding(row, "classEndDate", "date.end_before_start", endText, { start: start.date })];
  if (days > maxDays)
    return [finding(row, "classEndDate", "date.too_far_apart", endText, { start: start.date, days, limit: maxDays })];
  return [];
}

export function dateRule(field: FieldKey): Rule {
  return (value, context) => {
    if (value === "") return accepted("");
    const reading = readDate(value);
    if (!reading.ok) return { value, findings: [reading.told(context.row, field, value)] };
    return {
      value: reading.date,
      findings: field === "classEndDate" ? spanFindings(context.row, context.values.classStartDate ?? "", value) : [],
    };
  };
}
