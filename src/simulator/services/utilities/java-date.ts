/** Dates by the patterns of Java's SimpleDateFormat, which Utilities.formatDate takes. */

import { isTimeZone, offsetAt } from "../../document/time-zone";
import { NotSimulatedError, ServiceError } from "../../errors";

const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
// biome-ignore format: a year
const months = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
];

const padded = (value: number, length: number): string => String(value).padStart(length, "0");

function offsetText(milliseconds: number, separator: string): string {
  const minutes = Math.abs(milliseconds) / 60_000;
  return `${milliseconds < 0 ? "-" : "+"}${padded(Math.floor(minutes / 60), 2)}${separator}${padded(minutes % 60, 2)}`;
}

function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
}

function zoneName(moment: number, timeZone: string, style: "short" | "long"): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: style }).formatToParts(moment);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? timeZone;
}

function field(letters: string, date: Date, moment: number, timeZone: string): string {
  const length = letters.length;
  const offset = offsetAt(moment, timeZone);
  switch (letters.charAt(0)) {
    case "y":
      return length === 2 ? padded(date.getUTCFullYear() % 100, 2) : padded(date.getUTCFullYear(), length);
    case "M":
    case "L": {
      const name = months[date.getUTCMonth()] ?? "";
      if (length > 3) return name;
      return length === 3 ? name.slice(0, 3) : padded(date.getUTCMonth() + 1, length);
    }
    case "d":
      return padded(date.getUTCDate(), length);
    case "D":
      return padded(dayOfYear(date), length);
    case "E": {
      const name = days[date.getUTCDay()] ?? "";
      return length > 3 ? name : name.slice(0, 3);
    }
    case "u":
      return padded(date.getUTCDay() || 7, length);
    case "a":
      return date.getUTCHours() < 12 ? "AM" : "PM";
    case "H":
      return padded(date.getUTCHours(), length);
    case "k":
      return padded(date.getUTCHours() || 24, length);
    case "h":
      return padded(date.getUTCHours() % 12 || 12, length);
    case "K":
      return padded(date.getUTCHours() % 12, length);
    case "m":
      return padded(date.getUTCMinutes(), length);
    case "s":
      return padded(date.getUTCSeconds(), length);
    case "S":
      return padded(date.getUTCMilliseconds(), length);
    case "G":
      return "AD";
    case "Z":
      return offsetText(offset, "");
    case "X":
      if (offset === 0) return "Z";
      return length === 1 ? offsetText(offset, "").slice(0, 3) : offsetText(offset, length === 3 ? ":" : "");
    case "z":
      return zoneName(moment, timeZone, length > 3 ? "long" : "short");
    default:
      throw new NotSimulatedError(`Utilities.formatDate pattern ${letters}`);
  }
}

export function formatJavaDate(moment: number, timeZone: string, pattern: string): string {
  // Google takes GMT for a zone it does not know; that would be silently wrong here.
  if (!isTimeZone(timeZone)) throw new ServiceError(`Invalid argument: ${timeZone}`);
  const date = new Date(moment + offsetAt(moment, timeZone));
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (found: string, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === "" ? "'" : quoted.replaceAll("''", "'");
    return field(found, date, moment, timeZone);
  });
}
