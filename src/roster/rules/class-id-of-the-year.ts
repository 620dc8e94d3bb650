/** A Class ID for this year's class (B-17, C-14): last year's with the year set on, for districts change their Class IDs every year. Only ever offered. */
import { maxClassIdLength } from "./class";

/** The year in which a school year ends, as it is named in Class IDs: from July on it is the next one. `today` is YYYY-MM-DD. */
function endOfSchoolYear(today: string): number {
  const year = Number(today.slice(0, 4));
  return today.slice(5) >= "07-01" ? year + 1 : year;
}

const two = (year: number) => String(year % 100).padStart(2, "0");

/** Whether the years of a span follow each other and the school year was over before this one. */
const isPast = (from: number, to: number, end: number) => to === from + 1 && to < end;

/** 2025-2026, 2025-26 or 25-26, then a single year; the last that is written in the ID. Null where there is none of a year that is over. */
function withNewYear(classId: string, end: number): string | null {
  const span = /^(.*?)(?<!\d)(20\d\d|\d\d)([-_.]?)(20\d\d|\d\d)(?!\d)(.*)$/.exec(classId);
  if (span !== null) {
    const [, before = "", first = "", between = "", second = "", after = ""] = span;
    const whole = (year: string) => (year.length === 4 ? Number(year) : 2000 + Number(year));
    if (isPast(whole(first), whole(second), end)) {
      const written = (year: number, like: string) => (like.length === 4 ? String(year) : two(year));
      return `${before}${written(end - 1, first)}${between}${written(end, second)}${after}`;
    }
  }
  const single = /^(.*)(?<!\d)(20\d\d)(?!\d)(.*?)$/.exec(classId);
  if (single === null || Number(single[2]) >= end) return null;
  return `${single[1] ?? ""}${end}${single[3] ?? ""}`;
}

/** What last year's Class ID may become this year; never longer than one may be. */
export function classIdOfTheYear(classId: string, today: string): string {
  const end = endOfSchoolYear(today);
  const suffix = `-${end}`;
  return withNewYear(classId, end) ?? `${classId.slice(0, maxClassIdLength - suffix.length)}${suffix}`;
}
