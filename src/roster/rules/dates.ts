/**
 * C-12: class dates. Written MM/DD/YYYY. What can mean one day only is read as well: a year in front (OneRoster), ISO 8601 with a time (Canvas), a time behind,
 * a month's name in English or Spanish (reports of SIS); a date that could be read two ways is never guessed. A day that no class has, such as the 12/30/1899 that
 * a spreadsheet makes of an empty cell and the 12/31/9999 of "for ever", is an error of its own (EPPlus 541, the Quartz guide to bad data).
 */
import { namedDay, withoutTime, withoutWeekday } from "../damage/dates";
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

const eight = /^(\d\d)(\d\d)(\d\d)(\d\d)(?:T\d{4,6}Z?)?$/;
/** 8/24/2026 (Mon) */
const weekdayBehind = /(?:, ?| )\(?([a-zé]{3,9})\.?\)?$/i;
/** XML Schema's day with its zone. A hyphen and four digits are a year. */
const zone = /(\d)(?:Z|\+\d{2}:?\d{2}|-\d{2}:\d{2})$/;
const characters = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]$/;

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
  const found = namedDay(text);
  if (found === null) return null;
  const { year, month, day } = found;
  if (year.length === 2) {
    const [one, other] = [2000, 1900].map((century) => written(century + Number(year), month, day));
    return one && other ? twoWays("date.two_digit_year", one, other) : unreadable(one ?? other ?? null);
  }
  const date = written(Number(year), month, day);
  return date === null ? unreadable(null) : { ok: true, date };
}

/** 20260824, 08242026: the year is of a time in which there are classes, so at most one end can be it. */
function eightDigits(text: string): Reading | null {
  const [, one = "", two = "", three = "", four = ""] = eight.exec(text) ?? [];
  if (four === "") return null;
  const day = (year: string, month: string, date: string) =>
    /^(?:19|20)/.test(year) ? written(Number(year), Number(month), Number(date)) : null;
  const [monthInFront, dayInFront] = [day(three + four, one, two), day(three + four, two, one)];
  const sure = day(one + two, three, four) ?? (monthInFront === dayInFront ? monthInFront : null);
  if (sure !== null || monthInFront === null || dayInFront === null) {
    return unreadable(sure ?? monthInFront ?? dayInFront);
  }
  return twoWays("date.ambiguous", monthInFront, dayInFront);
}

/** A day without what some program or hand put around it: a weekday, blanks, a time zone; other digits, hyphens and strokes as ours. */
function tidied(text: string): string {
  const plain = text
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\\/g, "/")
    .replace(/[;,.]$/, "")
    .replace(weekdayBehind, (whole, word: string) => (withoutWeekday(`${word} `) === "" ? "" : whole))
    .replace(zone, "$1")
    .replace(characters, "$1-$2-$3")
    .replace(/ ?([-/.]) ?(?=\d)/g, "$1");
  return withoutWeekday(plain).trim();
}

/** What is not one of the spellings that are taken; where it can mean one day only, that day is suggested. */
function readOtherwise(text: string): Reading {
  const plain = tidied(text);
  const digits = eightDigits(plain);
  if (digits !== null || plain === text) return digits ?? unreadable(null);
  const reading = readUsual(plain) ?? unreadable(null);
  if (!reading.ok) return reading;
  // Whoever wrote it otherwise may have put the day first, whatever the sign between.
  const [, first, , second, year] = numbers.exec(plain) ?? [];
  const dayInFront = written(Number(year), Number(second), Number(first));
  const isSure = year === undefined || dayInFront === null || dayInFront === reading.date;
  return isSure ? unreadable(reading.date) : twoWays("date.ambiguous", reading.date, dayInFront);
}

const readDay = (text: string): Reading => readUsual(text) ?? readOtherwise(text);

/** Null where it is in none of the spellings that people and programs write most. */
function readUsual(text: string): Reading | null {
  const dashed = yearFirst.exec(text);
  if (dashed) {
    const [year, second, third] = [Number(dashed[1]), Number(dashed[3]), Number(dashed[4])];
    const date = written(year, second, third);
    // 2026/24/08: nobody means it so where there is a day in the other order.
    return date === null ? unreadable(written(year, third, second)) : { ok: true, date };
  }
  const parts = numbers.exec(text);
  if (!parts) return named(text);
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
  const day = withoutTime(text);
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
  const [, first, sign, second, year] = numbers.exec(withoutTime(text)) ?? [];
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
