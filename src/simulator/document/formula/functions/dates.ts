/** Functions of dates and times. Dates are serial numbers: days since 30 December 1899. */

import { readDate } from "../../cells/parse-date";
import type { CellValue } from "../../cells/value";
import { serialOfWall, wallOfSerial } from "../../formats/time-zone";
import { type Environment, given, type ScalarFunction } from "../environment";
import { FormulaError, numberOf, textOf } from "../operand";

/** A date, or a text that reads as one. */
function dateOf(value: CellValue | undefined, { locale, now }: Environment): Date {
  if (typeof value !== "string" || value === "") return new Date(wallOfSerial(numberOf(value)));
  const read = readDate(value.trim(), locale, new Date(wallOfSerial(now())).getUTCFullYear());
  if (read === null) throw new FormulaError("#VALUE!");
  return new Date(wallOfSerial(read.serial));
}

function serialOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year < 1900 ? year + 1900 : year, month - 1, day);
  return serialOfWall(date.getTime());
}

/** The same day some months on, or the last of that month. */
function monthsOn(date: Date, months: number): number {
  const month = date.getUTCMonth() + months;
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return serialOfWall(Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last)));
}

const dayOf = (date: Date): number => Math.floor(serialOfWall(date.getTime()));

function wholeMonths(from: Date, to: Date): number {
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return to.getUTCDate() < from.getUTCDate() ? months - 1 : months;
}

function difference(from: Date, to: Date, unit: string): number {
  if (from > to) throw new FormulaError("#NUM!");
  const months = wholeMonths(from, to);
  switch (unit.toUpperCase()) {
    case "D":
      return dayOf(to) - dayOf(from);
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "MD":
      return dayOf(to) - monthsOn(from, months);
    case "YD":
      return dayOf(to) - monthsOn(from, Math.floor(months / 12) * 12);
    default:
      throw new FormulaError("#NUM!");
  }
}

/** Counted from Sunday = 1 (kind 1), Monday = 1 (2) or Monday = 0 (3). */
function weekday(date: Date, kind: number): number {
  const day = date.getUTCDay();
  if (kind === 2) return ((day + 6) % 7) + 1;
  return kind === 3 ? (day + 6) % 7 : day + 1;
}

/** Working days from one day to another, both counted. */
function workdays(from: Date, to: Date): number {
  const [first, last] = [dayOf(from), dayOf(to)].sort((a, b) => a - b);
  let count = 0;
  for (let day = first ?? 0; day <= (last ?? 0); day += 1) {
    const weekday = new Date(wallOfSerial(day)).getUTCDay();
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return dayOf(from) > dayOf(to) ? -count : count;
}

/** So many working days on, or back. */
function workdayAfter(from: Date, days: number): number {
  let [day, left] = [dayOf(from), Math.abs(days)];
  while (left > 0) {
    day += Math.sign(days);
    const weekday = new Date(wallOfSerial(day)).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return day;
}

/** The week of the year by ISO 8601: the one with the year's first Thursday is the first. */
function isoWeek(date: Date): number {
  const thursday = dayOf(date) + 3 - ((date.getUTCDay() + 6) % 7);
  const year = new Date(wallOfSerial(thursday)).getUTCFullYear();
  return Math.floor((thursday - serialOf(year, 1, 1)) / 7) + 1;
}

/** Weeks begin on Sunday, or on Monday for kind 2; the first of January is in the first. */
function weekOfYear(date: Date, kind: number): number {
  if (kind === 21) return isoWeek(date);
  const first = new Date(Date.UTC(date.getUTCFullYear(), 0, 1));
  const shift = kind === 2 ? (first.getUTCDay() + 6) % 7 : first.getUTCDay();
  return Math.floor((dayOf(date) - dayOf(first) + shift) / 7) + 1;
}

export const dateScalars: Readonly<Record<string, ScalarFunction>> = {
  DATE: ([year, month, day]) =>
    serialOf(Math.trunc(numberOf(year)), Math.trunc(numberOf(month)), Math.trunc(numberOf(day))),
  DATEDIF: ([from, to, unit], around) => difference(dateOf(from, around), dateOf(to, around), textOf(unit)),
  DATEVALUE: ([text], around) => dayOf(dateOf(text, around)),
  DAY: ([date], around) => dateOf(date, around).getUTCDate(),
  DAYS: ([to, from], around) => dayOf(dateOf(to, around)) - dayOf(dateOf(from, around)),
  EDATE: ([date, months], around) => monthsOn(dateOf(date, around), Math.trunc(numberOf(months))),
  EOMONTH: ([date, months], around) => {
    const start = dateOf(date, around);
    return serialOfWall(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + Math.trunc(numberOf(months)) + 1, 0));
  },
  HOUR: ([date], around) => dateOf(date, around).getUTCHours(),
  ISOWEEKNUM: ([date], around) => isoWeek(dateOf(date, around)),
  MINUTE: ([date], around) => dateOf(date, around).getUTCMinutes(),
  MONTH: ([date], around) => dateOf(date, around).getUTCMonth() + 1,
  NETWORKDAYS: ([from, to], around) => workdays(dateOf(from, around), dateOf(to, around)),
  NOW: (_, { now }) => now(),
  SECOND: ([date], around) => dateOf(date, around).getUTCSeconds(),
  TIMEVALUE: ([text], around) => {
    const serial = serialOfWall(dateOf(text, around).getTime());
    return serial - Math.floor(serial);
  },
  TO_DATE: ([value]) => numberOf(value),
  TIME: ([hour, minute, second]) => ((numberOf(hour) * 3600 + numberOf(minute) * 60 + numberOf(second)) / 86_400) % 1,
  TODAY: (_, { now }) => Math.floor(now()),
  WEEKDAY: ([date, kind], around) => weekday(dateOf(date, around), given(kind) ? numberOf(kind) : 1),
  WEEKNUM: ([date, kind], around) => weekOfYear(dateOf(date, around), given(kind) ? numberOf(kind) : 1),
  WORKDAY: ([date, days], around) => workdayAfter(dateOf(date, around), Math.trunc(numberOf(days))),
  YEAR: ([date], around) => dateOf(date, around).getUTCFullYear(),
};
