/** Dates by the patterns of Java's SimpleDateFormat, which Utilities.formatDate takes; English names, weeks that begin on Sunday. */
import { months, partsOf, weekDays } from "./java-pattern";
import { type JavaZone, javaZone, offsetText } from "./java-zone";

const dayLength = 86_400_000;

const padded = (value: number, length: number): string => String(value).padStart(length, "0");

const dayOfYear = (date: Date): number =>
  Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / dayLength) + 1;

/** The first week is the one with the first of January. */
function weekOfYear(date: Date): { readonly week: number; readonly year: number } {
  const year = date.getUTCFullYear();
  const saturday = new Date(date.getTime() + (6 - date.getUTCDay()) * dayLength);
  if (saturday.getUTCFullYear() > year) return { week: 1, year: year + 1 };
  const firstDay = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  return { week: Math.floor((dayOfYear(date) - 1 + firstDay) / 7) + 1, year };
}

function weekOfMonth(date: Date): number {
  const firstDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)).getUTCDay();
  return Math.floor((date.getUTCDate() - 1 + firstDay) / 7) + 1;
}

/** Years before the first are counted backwards. */
const yearOfEra = (year: number): number => (year > 0 ? year : 1 - year);

function yearText(year: number, length: number): string {
  return length === 2 ? padded(year % 100, 2) : padded(year, length);
}

function named(names: readonly string[], index: number, length: number): string {
  const name = names[index] ?? "";
  return length > 3 ? name : name.slice(0, 3);
}

function zoneText(letter: string, length: number, zone: JavaZone, moment: number): string {
  const offset = zone.offsetAt(moment);
  if (letter === "z") return zone.nameAt(moment, length > 3 ? "long" : "short");
  if (letter === "Z") return offsetText(offset, "");
  if (offset === 0) return "Z";
  return length === 1 ? offsetText(offset, "").slice(0, 3) : offsetText(offset, length === 3 ? ":" : "");
}

function field(letter: string, length: number, date: Date): string {
  const number = (value: number): string => padded(value, length);
  switch (letter) {
    case "G":
      return date.getUTCFullYear() > 0 ? "AD" : "BC";
    case "y":
      return yearText(yearOfEra(date.getUTCFullYear()), length);
    case "Y":
      return yearText(weekOfYear(date).year, length);
    case "M":
    case "L":
      return length > 2 ? named(months, date.getUTCMonth(), length) : number(date.getUTCMonth() + 1);
    case "w":
      return number(weekOfYear(date).week);
    case "W":
      return number(weekOfMonth(date));
    case "D":
      return number(dayOfYear(date));
    case "d":
      return number(date.getUTCDate());
    case "F":
      return number(Math.floor((date.getUTCDate() - 1) / 7) + 1);
    case "E":
      return named(weekDays, date.getUTCDay(), length);
    case "u":
      return number(date.getUTCDay() || 7);
    case "a":
      return date.getUTCHours() < 12 ? "AM" : "PM";
    case "H":
      return number(date.getUTCHours());
    case "k":
      return number(date.getUTCHours() || 24);
    case "h":
      return number(date.getUTCHours() % 12 || 12);
    case "K":
      return number(date.getUTCHours() % 12);
    case "m":
      return number(date.getUTCMinutes());
    case "s":
      return number(date.getUTCSeconds());
    case "S":
      return number(date.getUTCMilliseconds());
    default:
      throw new Error(`no field ${letter}`);
  }
}

export function formatJavaDate(moment: number, timeZone: string, pattern: string): string {
  const zone = javaZone(timeZone);
  const date = new Date(moment + zone.offsetAt(moment));
  return partsOf(pattern)
    .map((part) => {
      if ("text" in part) return part.text;
      const { letter, length } = part;
      return "zZX".includes(letter) ? zoneText(letter, length, zone, moment) : field(letter, length, date);
    })
    .join("");
}
