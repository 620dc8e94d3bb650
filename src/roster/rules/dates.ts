/**
 * C-12: class dates. Written MM/DD/YYYY. What can mean one day only is read as well: a year in front (OneRoster), ISO 8601 with a time (Canvas), a time behind,
 * a month's name in English or Spanish (reports of SIS); a date that could be read two ways is never guessed. A day that no class has, such as the 12/30/1899 that
 * a spreadsheet makes of an empty cell and the 12/31/9999 of "for ever", is an error of its own (EPPlus 541, the Quartz guide to bad data).
 */
import { monthOf } from "../damage/dates";
import type { FieldKey } from "../fields";
import type { Finding } from "../finding";
import { accepted, finding, type Rule } from "./rule";

const maxDays = 400;
/** So many years from today at most. */
const maxYears = 10;
/** Spreadsheets count days from the end of 1899, and what is empty is day nought. */
const dayNought = 1900;
const dayMilliseconds = 86_400_000;
/** Longer ones are no date. */
const longest = 80;
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
/** What stands behind the day: T00:00:00Z, 0:00:00, 12:00 AM, 00:00:00 GMT-0500 (Central Daylight Time). The day is the one that is written. */
const time =
  /(?:[T ]|,\s)\s?\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(?:[ap]\.?\s?m\.?)?\s?(?:Z|UTC|(?:GMT)?[+-]\d{2}:?\d{2})?(?: \([^()]*\))?$/i;
/** Not "mar", which is March too. */
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun|lun|martes|mi[eé]|jue|vie|s[aá]b|dom)[a-z]{0,6}(?:\.,?|,)?\s/i;
const ordinal = /(\d)(?:st|nd|rd|th|ro|er|[ºo°])(?=[^a-z\d]|$)/i;
const monthFirst = /^([a-zé]{3,10})\.?[-/. ]{1,2}(\d{1,2})(?:, ?|[-/. ] ?)(?:del? )?(\d{4}|\d{2})$/i;
const dayFirst = /^(\d{1,2})[-/. ]{0,2}(?:of |de )?([a-zé]{3,10})\.?,?[-/. ]{0,2}(?:del? )?(\d{4}|\d{2})$/i;
const yearThenMonth = /^(\d{4})[-/. ]([a-zé]{3,10})\.?[-/. ](\d{1,2})$/i;

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

/** Year, day and the month's name, in whatever order; the year as it is written. */
function named(text: string): Reading | null {
  const plain = text.replace(weekday, "").replace(ordinal, "$1");
  const [first, last, before] = [monthFirst.exec(plain), dayFirst.exec(plain), yearThenMonth.exec(plain)];
  const [word, day, year] =
    first !== null
      ? [first[1], first[2], first[3]]
      : last !== null
        ? [last[2], last[1], last[3]]
        : [before?.[2], before?.[3], before?.[1]];
  const month = word === undefined ? null : monthOf(word);
  if (month === null || year === undefined) return null;
  if (year.length === 2) {
    const [one, other] = [2000, 1900].map((century) => written(century + Number(year), month, Number(day)));
    return one && other ? twoWays("date.two_digit_year", one, other) : unreadable(one ?? other ?? null);
  }
  const date = written(Number(year), month, Number(day));
  return date === null ? unreadable(null) : { ok: true, date };
}

function readDay(text: string): Reading {
  const dashed = yearFirst.exec(text);
  if (dashed) {
    const date = written(Number(dashed[1]), Number(dashed[3]), Number(dashed[4]));
    return date === null ? unreadable(null) : { ok: true, date };
  }
  const parts = numbers.exec(text);
  if (!parts) return named(text) ?? unreadable(null);
  const [first, second, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  if (parts[4]?.length === 2) return twoDigitYear(first, second, year);
  const monthInFront = written(year, first, second);
  const dayInFront = written(year, second, first);
  // With slashes the month is first, as in the files we write. Periods and hyphens are how people who put the day first write.
  if (parts[2] === "/" && monthInFront !== null) return { ok: true, date: monthInFront };
  if (monthInFront === null || dayInFront === null || monthInFront === dayInFront) {
    return unreadable(monthInFront ?? dayInFront);
  }
  return twoWays("date.ambiguous", monthInFront, dayInFront);
}

function farAway(isEmpty: boolean): Reading {
  const facts = isEmpty ? { years: maxYears, empty: 1 } : { years: maxYears };
  return { ok: false, told: (row, field, typed) => finding(row, field, "date.far_from_today", typed, facts) };
}

/** `today` is YYYY-MM-DD; where it is not known, no day is too far from it. */
export function readDate(text: string, today = ""): Reading {
  if (text.length > longest) return unreadable(null);
  const day = text.replace(time, "").trim();
  const reading = readDay(day);
  if (today === "") return reading;
  // 01/00/1900 and 02/29/1900 are no days but in a spreadsheet, and 01/01/0001 is what databases have for none.
  if (!reading.ok)
    return Number(/(?:^|[-/.])(\d{4})(?:[-/.]|$)/.exec(day)?.[1] ?? 9999) <= dayNought ? farAway(true) : reading;
  const shifted = (years: number) => `${Number(today.slice(0, 4)) + years}${today.slice(4)}`;
  const date = iso(reading.date);
  if (date >= shifted(-maxYears) && date <= shifted(maxYears)) return reading;
  return farAway(Number(date.slice(0, 4)) <= dayNought);
}

/** Whether a date cell that looks so may be another day than a text that says so is read as. Where it can be one day only, nobody has to look into the cell. */
export function mayHideDay(shown: string): boolean {
  const text = shown.trim();
  if (!/\d/.test(text)) return false;
  const [, first, sign, second, year] = numbers.exec(text.replace(time, "").trim()) ?? [];
  if (first === undefined || second === undefined || sign !== "/" || year?.length !== 4) {
    return sign !== undefined || !readDate(text).ok;
  }
  const [one, other] = [Number(first), Number(second)];
  return one > 12 || (other <= 12 && one !== other);
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
export function spanFindings(row: number, startText: string, endText: string, today?: string): Finding[] {
  const [start, end] = [readDate(startText, today), readDate(endText, today)];
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
    const { row, values, today } = context;
    const reading = readDate(value, today);
    if (!reading.ok) return { value, findings: [reading.told(row, field, value)] };
    return {
      value: reading.date,
      findings: field === "classEndDate" ? spanFindings(row, values.classStartDate ?? "", value, today) : [],
    };
  };
}
