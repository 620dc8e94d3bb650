/** Times as people say them. Dates come as RFC 3339 and are shown in the browser's zone, in the chosen language. */
import type { Language } from "../contract";

/** The United States' forms in both languages: 1,200 and 12/31, as American school offices write them. */
const regional: Record<Language, string> = { en: "en-US", es: "es-US" };

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

export const day = 86_400_000;

/** "12 minutes ago", "yesterday"; older than a week the date itself. */
export function relativeTime(time: string, now: number, locale: Language): string {
  const then = Date.parse(time);
  if (Number.isNaN(then)) return time;
  // A server's clock a little ahead of the browser's must not say "in 3 seconds".
  const age = Math.max(0, now - then);
  if (age >= 7 * day) return exactTime(time, locale);
  const format = new Intl.RelativeTimeFormat(regional[locale], { numeric: "auto" });
  for (const [unit, length] of units) {
    if (age >= length) return format.format(-Math.floor(age / length), unit);
  }
  return format.format(0, "second");
}

export function exactTime(time: string, locale: Language): string {
  const then = new Date(time);
  if (Number.isNaN(then.getTime())) return time;
  return new Intl.DateTimeFormat(regional[locale], { dateStyle: "medium", timeStyle: "short" }).format(then);
}

/** "2:00 AM": an hour of the day, of whatever zone is told beside it. */
export function timeOfDay(hour: number, locale: Language): string {
  const time = new Date(Date.UTC(2000, 0, 1, hour));
  return new Intl.DateTimeFormat(regional[locale], { timeStyle: "short", timeZone: "UTC" }).format(time);
}
