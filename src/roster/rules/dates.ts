/** C-12: class dates. Written MM/DD/YYYY; a date that could be read two ways is never guessed. */
import type { FieldKey } from "../fields";
import type { Finding } from "../finding";
import { accepted, finding, type Rule, type RuleRow } from "./rule";

const maxDays = 400;
const dayMilliseconds = 86_400_000;
const monthFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const iso = /^(\d{4})-(\d{2})-(\d{2})$/;
const twoDigitYear = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/;
const otherSeparator = /^(\d{1,2})[.-](\d{1,2})[.-](\d{4})$/;

const pad = (part: number) => String(part).padStart(2, "0");

/** MM/DD/YYYY of a real day, or null. */
function written(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? `${pad(month)}/${pad(day)}/${year}` : null;
}

type Reading =
  | { readonly ok: true; readonly date: string }
  | {
      readonly ok: false;
      readonly code: "date.unreadable" | "date.two_digit_year" | "date.ambiguous";
      readonly facts: Record<string, string>;
    };

export function readDate(text: string): Reading {
  const unreadable: Reading = { ok: false, code: "date.unreadable", facts: {} };
  const isoParts = iso.exec(text);
  if (isoParts) {
    const date = written(Number(isoParts[1]), Number(isoParts[2]), Number(isoParts[3]));
    return date === null ? unreadable : { ok: true, date };
  }
  const slash = monthFirst.exec(text);
  if (slash) {
    const [first, second, year] = [Number(slash[1]), Number(slash[2]), Number(slash[3])];
    const date = written(year, first, second);
    if (date !== null) return { ok: true, date };
    const dayFirst = written(year, second, first);
    // 25/08/2026 can only be the 25th of August, but the next row's 05/08 would then be read the other way: ask, do not guess.
    return dayFirst === null
      ? unreadable
      : {
          ok: false,
          code: "date.ambiguous",
          facts: { first: dayFirst, second: `${pad(second)}/${pad(first)}/${year}` },
        };
  }
  const other = otherSeparator.exec(text);
  if (other) {
    const [first, second, year] = [Number(other[1]), Number(other[2]), Number(other[3])];
    const readings = [written(year, first, second), written(year, second, first)].filter((date) => date !== null);
    const [one, two] = readings;
    if (one === undefined) return unreadable;
    return { ok: false, code: "date.ambiguous", facts: { first: one, second: two ?? one } };
  }
  const short = twoDigitYear.exec(text);
  if (short) {
    const [first, second, year] = [Number(short[1]), Number(short[2]), Number(short[3])];
    const day = written(2000 + year, first, second) ?? written(2000 + year, second, first);
    if (day === null) return unreadable;
    return {
      ok: false,
      code: "date.two_digit_year",
      facts: { first: day, second: day.replace(/\d{4}$/, String(1900 + year)) },
    };
  }
  return unreadable;
}

function dayNumber(date: string): number {
  const [month, day, year] = date.split("/").map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) / dayMilliseconds;
}

/** The end is judged against the start, so both belong to the end date's cell. */
function spanFindings(row: RuleRow, end: string): Finding[] {
  const start = readDate(row.values.classStartDate ?? "");
  if (!start.ok) return [];
  const days = dayNumber(end) - dayNumber(start.date);
  const value = row.values.classEndDate ?? "";
  if (days < 0) return [finding(row.row, "classEndDate", "date.end_before_start", value, { start: start.date })];
  if (days > maxDays)
    return [finding(row.row, "classEndDate", "date.too_far_apart", value, { start: start.date, days, limit: maxDays })];
  return [];
}

export function dateRule(field: FieldKey): Rule {
  return (value, context) => {
    if (value === "") return accepted("");
    const reading = readDate(value);
    if (!reading.ok) return { value, findings: [finding(context.row, field, reading.code, value, reading.facts)] };
    return { value: reading.date, findings: field === "classEndDate" ? spanFindings(context, reading.date) : [] };
  };
}
