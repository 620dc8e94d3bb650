/** Dates and times as people type them, as the serial number and format that Sheets gives them. */
import type { Locale } from "../formats/locale";
import { serialOfWall } from "../formats/time-zone";

export interface TypedDate {
  readonly serial: number;
  readonly format: string;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
// biome-ignore format: a year
const monthNames = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
  "december",
];

const timePart = "(\\d{1,4}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,3}))?)?(?:\\s*([AaPp])\\.?[Mm]\\.?)?";
const timeOnly = new RegExp(`^${timePart}$`);
const hourOnly = /^(\d{1,2})\s*([AaPp])\.?[Mm]\.?$/;
const withTime = new RegExp(`^(.+?)(?:\\s+|T)${timePart}Z?$`);
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const noYear = /^(\d{1,2})([-/.])(\d{1,2})\.?$/;
const monthAndYear = /^(\d{1,2})([-/])(\d{4})$/;
const yearAndMonth = /^(\d{4})([-/])(\d{1,2})$/;
const namedMonthAndYear = /^(\p{L}{3,10})\.?([\s-])(\d{4})$/u;
const monthFirst = /^(\p{L}{3,10})\.?[\s-]+(\d{1,2})(?:,?\s+(\d{4}))?$/u;
const dayThenMonth = /^(\d{1,2})(?:[\s-]|\sde\s|\.\s)(\p{L}{3,10})\.?(?:(?:,?[\s-]|\sde\s)(\d{4}|\d{2}))?$/u;

/** English names are known everywhere, the locale's own too. */
function monthOf(name: string, locale: Locale): number {
  const lower = name.toLowerCase();
  for (const names of [months, monthNames, locale.shortMonths, locale.monthNames]) {
    const found = names.findIndex((known) => known.toLowerCase() === lower);
    if (found >= 0) return found + 1;
  }
  return 0;
}

const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
};

function wallOf(year: number, month: number, day: number): number | null {
  const wall = Date.UTC(year, month - 1, day);
  const date = new Date(wall);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 ? wall : null;
}

const beginnings = new Map<string, ReadonlySet<string>>();

/** The letters with which the months' names begin, in English and in the locale's language. */
function beginningsOf(locale: Locale): ReadonlySet<string> {
  let known = beginnings.get(locale.name);
  if (known === undefined) {
    const names = [...months, ...locale.shortMonths, ...locale.monthNames];
    known = new Set(names.map((name) => name.slice(0, 3).toLowerCase()));
    beginnings.set(locale.name, known);
  }
  return known;
}

/** Nearly all texts are no dates; this tells most of them apart without looking closer. */
export function mayBeDate(text: string, locale: Locale): boolean {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return text.length >= 3 && text.length <= 40;
  const last = text.charCodeAt(text.length - 1);
  // A month's name in front: a day, a year, a time or "p.m." behind.
  if (
    text.length < 5 ||
    text.length > 40 ||
    !((last >= 48 && last <= 57) || "mM.Z".includes(text.charAt(text.length - 1)))
  ) {
    return false;
  }
  return beginningsOf(locale).has(text.slice(0, 3).toLowerCase());
}

interface Day {
  readonly wall: number;
  readonly format: string;
}

function readNumericDay(text: string, locale: Locale, thisYear: number): Day | null {
  const dayFirst = locale.dateOrder === "dmy";
  const iso = yearFirst.exec(text);
  if (iso !== null) {
    const wall = wallOf(Number(iso[1]), Number(iso[3]), Number(iso[4]));
    return wall === null ? null : { wall, format: iso[2] === "-" ? "yyyy-mm-dd" : "yyyy/mm/dd" };
  }
  const full = yearLast.exec(text);
  const short = full ?? noYear.exec(text);
  if (short === null) return null;
  // "5.3" is a day only where days are written with points.
  if (full === null && short[2] === "." && !locale.dateFormat.includes(".")) return null;
  const [first, second] = [Number(short[1]), Number(short[3])];
  const year = full?.[4] === undefined ? thisYear : fullYear(full[4]);
  const wall = dayFirst ? wallOf(year, second, first) : wallOf(year, first, second);
  if (wall === null) return null;
  const separator = short[2] ?? "/";
  const order = dayFirst ? ["d", "m"] : ["m", "d"];
  return { wall, format: [...order, ...(full === null ? [] : ["yyyy"])].join(separator) };
}

/** A month of a year is its first day, shown as it was written. */
function readMonth(text: string, locale: Locale): Day | null {
  const named = namedMonthAndYear.exec(text);
  if (named !== null) {
    const name = named[1] ?? "";
    const wall = wallOf(Number(named[3]), monthOf(name, locale), 1);
    return wall === null ? null : { wall, format: `${name.length > 3 ? "mmmm" : "mmm"}${named[2]}yyyy` };
  }
  const numbered = monthAndYear.exec(text);
  if (numbered !== null) {
    const wall = wallOf(Number(numbered[3]), Number(numbered[1]), 1);
    return wall === null ? null : { wall, format: `m${numbered[2]}yyyy` };
  }
  const turned = yearAndMonth.exec(text);
  const wall = turned === null ? null : wallOf(Number(turned[1]), Number(turned[3]), 1);
  return wall === null ? null : { wall, format: `yyyy${turned?.[2] ?? "-"}mm` };
}

function readNamedDay(text: string, locale: Locale, thisYear: number): Day | null {
  const american = monthFirst.exec(text);
  if (american !== null) {
    const wall = wallOf(
      american[3] === undefined ? thisYear : Number(american[3]),
      monthOf(american[1] ?? "", locale),
      Number(american[2]),
    );
    return wall === null ? null : { wall, format: american[3] === undefined ? "mmm d" : "mmm d, yyyy" };
  }
  const other = dayThenMonth.exec(text);
  if (other === null) return null;
  const wall = wallOf(
    other[3] === undefined ? thisYear : fullYear(other[3]),
    monthOf(other[2] ?? "", locale),
    Number(other[1]),
  );
  return wall === null ? null : { wall, format: other[3] === undefined ? "d-mmm" : "d-mmm-yyyy" };
}

function readTime(parts: readonly (string | undefined)[]): { milliseconds: number; format: string } | null {
  const [hourText, minuteText, secondText, fraction, half] = parts;
  const typedHour = Number(hourText);
  if (half !== undefined && (typedHour < 1 || typedHour > 12)) return null;
  // More hours than a day has: a length of time.
  const isLength = half === undefined && typedHour > 23;
  const hour = half === undefined ? typedHour : (typedHour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const minute = Number(minuteText);
  const second = Number(secondText ?? 0);
  if (minute > 59 || second > 59) return null;
  const milliseconds = ((hour * 60 + minute) * 60 + second) * 1000 + Number((fraction ?? "0").padEnd(3, "0"));
  if (isLength) return { milliseconds, format: "[h]:mm:ss" };
  return { milliseconds, format: `h:mm${secondText === undefined ? "" : ":ss"}${half === undefined ? "" : " am/pm"}` };
}

export function readDate(text: string, locale: Locale, thisYear: number): TypedDate | null {
  if (!mayBeDate(text, locale)) return null;
  const time = timeOnly.exec(text);
  if (time !== null) {
    const read = readTime(time.slice(1));
    return read === null ? null : { serial: read.milliseconds / 86_400_000, format: read.format };
  }
  const hour = hourOnly.exec(text);
  if (hour !== null) {
    const read = readTime([hour[1], "0", undefined, undefined, hour[2]]);
    return read === null ? null : { serial: read.milliseconds / 86_400_000, format: read.format };
  }
  const both = text.includes(":") ? withTime.exec(text) : null;
  const days = both?.[1] ?? text;
  const day =
    readNumericDay(days, locale, thisYear) ??
    readNamedDay(days, locale, thisYear) ??
    (both === null ? readMonth(text, locale) : null);
  if (day === null) return null;
  if (both === null) return { serial: serialOfWall(day.wall), format: day.format };
  const read = readTime(both.slice(2));
  if (read === null || read.milliseconds >= 86_400_000) return null;
  return { serial: serialOfWall(day.wall + read.milliseconds), format: `${day.format} h:mm:ss` };
}
