/** Moments and wall clocks: a spreadsheet keeps dates as days since 30 December 1899 on the clock of its own time zone. */
import { ServiceError } from "../../errors";

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

/** What is remembered of a zone: days of one offset, and quarters of an hour of those in which the clocks change. */
interface ZoneOffsets {
  readonly timeZone: string;
  readonly days: Map<number, number | null>;
  readonly quarters: Map<number, number>;
}

const quarterOfHour = 900_000;
const mostRemembered = 50_000;
const zones = new Map<string, ZoneOffsets>();
let lastZone: ZoneOffsets | undefined;

function zoneOf(timeZone: string): ZoneOffsets {
  if (lastZone?.timeZone === timeZone) return lastZone;
  const zone = zones.get(timeZone) ?? { timeZone, days: new Map(), quarters: new Map() };
  zones.set(timeZone, zone);
  lastZone = zone;
  return zone;
}

function remember<T>(known: Map<number, T>, key: number, value: T): T {
  if (known.size > mostRemembered) known.clear();
  known.set(key, value);
  return value;
}

/** How far the zone's wall clock is ahead of UTC at a moment. Zones change at whole quarters of an hour. */
export function offsetAt(moment: number, timeZone: string): number {
  const zone = zoneOf(timeZone);
  const day = Math.floor(moment / millisecondsOfDay);
  const ofDay = zone.days.get(day);
  if (typeof ofDay === "number") return ofDay;
  if (ofDay === undefined) {
    const first = askOffset(day * millisecondsOfDay, timeZone);
    const last = askOffset((day + 1) * millisecondsOfDay - quarterOfHour, timeZone);
    const whole = remember(zone.days, day, first === last ? first : null);
    if (whole !== null) return whole;
  }
  const quarter = Math.floor(moment / quarterOfHour);
  return zone.quarters.get(quarter) ?? remember(zone.quarters, quarter, askOffset(quarter * quarterOfHour, timeZone));
}

function askOffset(moment: number, timeZone: string): number {
  const parts: Record<string, string> = {};
  for (const part of formatterFor(timeZone).formatToParts(moment)) parts[part.type] = part.value;
  const year = parts.era === "BC" ? 1 - Number(parts.year) : Number(parts.year);
  const wall = Date.UTC(
    year,
    Number(parts.month) - 1,
    Number(parts.day),
    Number(parts.hour),
    Number(parts.minute),
    Number(parts.second),
  );
  return wall - moment;
}

/** The moment at which the zone's wall clock shows what UTC would show at `wall`; one of the two where it does so twice, one beside where it never does. */
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
