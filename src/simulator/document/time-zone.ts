/** Moments and wall clocks: a spreadsheet keeps dates as days since 30 December 1899 on the clock of its own time zone. */
import { ServiceError } from "../errors";

const millisecondsOfDay = 86_400_000;
const serialOfEpoch = 25_569;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    try {
      formatter = new Intl.DateTimeFormat("en-US", {
        timeZone,
        hourCycle: "h23",
        era: "short",
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "numeric",
        minute: "numeric",
        second: "numeric",
      });
    } catch {
      throw new ServiceError(`Invalid argument: ${timeZone}`);
    }
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

export function isTimeZone(timeZone: string): boolean {
  try {
    formatterFor(timeZone);
    return true;
  } catch {
    return false;
  }
}

const offsets = new Map<string, number>();

/** How far the zone's wall clock is ahead of UTC at a moment. Zones change at whole quarters of an hour, so those are remembered. */
export function offsetAt(moment: number, timeZone: string): number {
  const quarter = Math.floor(moment / 900_000);
  const key = `${timeZone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const start = quarter * 900_000;
  const parts: Record<string, string> = {};
  for (const part of formatterFor(timeZone).formatToParts(start)) parts[part.type] = part.value;
  const year = parts.era === "BC" ? 1 - Number(parts.year) : Number(parts.year);
  const wall = Date.UTC(
    year,
    Number(parts.month) - 1,
    Number(parts.day),
    Number(parts.hour),
    Number(parts.minute),
    Number(parts.second),
  );
  const offset = wall - start;
  if (offsets.size > 50_000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/** The moment at which the zone's wall clock shows what UTC would show at `wall`; the later one where it does so twice or never. */
export function momentOfWall(wall: number, timeZone: string): number {
  const guess = wall - offsetAt(wall, timeZone);
  const corrected = wall - offsetAt(guess, timeZone);
  return corrected;
}

export function wallOfMoment(moment: number, timeZone: string): number {
  return moment + offsetAt(moment, timeZone);
}

export function serialOfMoment(moment: number, timeZone: string): number {
  return wallOfMoment(moment, timeZone) / millisecondsOfDay + serialOfEpoch;
}

export function momentOfSerial(serial: number, timeZone: string): number {
  return momentOfWall(wallOfSerial(serial), timeZone);
}

/** Milliseconds, as UTC, of what the serial number shows. */
export function wallOfSerial(serial: number): number {
  return Math.round((serial - serialOfEpoch) * millisecondsOfDay);
}

export function serialOfWall(wall: number): number {
  return wall / millisecondsOfDay + serialOfEpoch;
}
