/**
 * Times as people say them, in the chosen language. They come as RFC 3339 and are shown in the zone of the spreadsheet, as the names of its tabs are: the browser's may
 * be another one, and then one upload would have ended at two hours.
 */
import type { Language } from "../contract";
import type { State } from "./state";

/** In whose words, and by which clock. */
export interface Place {
  readonly locale: Language;
  /** Of the spreadsheet; blank as long as it is not known, which is the browser's. */
  readonly timeZone: string;
}

export const placeOf = ({ locale, schedules }: State): Place => ({ locale, timeZone: schedules?.timeZone ?? "" });

/** A zone that this browser does not know is none. */
function formatIn({ locale, timeZone }: Place, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(regional[locale], timeZone === "" ? options : { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat(regional[locale], options);
  }
}

/** The United States' forms in both languages: 1,200 and 12/31, as American school offices write them. */
const regional: Record<Language, string> = { en: "en-US", es: "es-US" };

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

export const day = 86_400_000;

/** "12 minutes ago", "yesterday"; older than a week the date itself. */
export function relativeTime(time: string, now: number, place: Place): string {
  const then = Date.parse(time);
  if (Number.isNaN(then)) return time;
  // A server's clock a little ahead of the browser's must not say "in 3 seconds".
  const age = Math.max(0, now - then);
  if (age >= 7 * day) return exactTime(time, place);
  const format = new Intl.RelativeTimeFormat(regional[place.locale], { numeric: "auto" });
  for (const [unit, length] of units) {
    if (age >= length) return format.format(-Math.floor(age / length), unit);
  }
  return format.format(0, "second");
}

export function exactTime(time: string, place: Place): string {
  const then = new Date(time);
  if (Number.isNaN(then.getTime())) return time;
  return formatIn(place, { dateStyle: "medium", timeStyle: "short" }).format(then);
}

/** The day alone; nothing of nothing. */
export function dayOf(time: string | undefined, place: Place): string {
  return time === undefined ? "" : formatIn(place, { dateStyle: "medium" }).format(new Date(time));
}

/** "2:00 AM": an hour of the day, of whatever zone is told beside it. */
export function timeOfDay(hour: number, locale: Language): string {
  const time = new Date(Date.UTC(2000, 0, 1, hour));
  return new Intl.DateTimeFormat(regional[locale], { timeStyle: "short", timeZone: "UTC" }).format(time);
}
