/** Date and time number formats (yyyy-mm-dd, h:mm am/pm, …) of a spreadsheet. */
import { americanEnglish, type Locale } from "./locale";
import { wallOfSerial } from "./time-zone";

const pattern = /"[^"]*"|\\.|\[h+\]|\[m+\]|\[s+\]|am\/pm|a\/p|y+|m+|d+|h+|s+(?:\.0+)?|\.0+|./gi;
const knownLetters = /^(y+|m+|d+|h+|s+(\.0+)?|\.0+|am\/pm|a\/p|\[h+\]|\[m+\]|\[s+\]|"[^"]*"|\\.|[-/:., ])$/i;

const cache = new Map<string, readonly string[]>();

export function tokensOfPattern(format: string): readonly string[] {
  let tokens = cache.get(format);
  if (tokens === undefined) {
    tokens = format.match(pattern) ?? [];
    cache.set(format, tokens);
  }
  return tokens;
}

const verdicts = new Map<string, boolean>();

export function isDatePattern(format: string): boolean {
  let verdict = verdicts.get(format);
  if (verdict === undefined) {
    const tokens = tokensOfPattern(format);
    verdict =
      tokens.some((token) => /^(y+|m+|d+|h+|s|ss|\[h+\]|\[m+\]|\[s+\])/i.test(token)) &&
      tokens.every((token) => knownLetters.test(token));
    verdicts.set(format, verdict);
  }
  return verdict;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** An m is minutes right after hours or right before seconds, a month otherwise. */
function isMinutes(tokens: readonly string[], index: number): boolean {
  const significant = (token: string | undefined): boolean => token !== undefined && /^(h|s|d|y|m|\[)/i.test(token);
  const before = tokens.slice(0, index).findLast(significant);
  const after = tokens.slice(index + 1).find(significant);
  return /^\[?h/i.test(before ?? "") || /^s/i.test(after ?? "");
}

export function formatWall(serial: number, tokens: readonly string[], locale: Locale = americanEnglish): string {
  const wall = wallOfSerial(serial);
  const date = new Date(wall);
  const halves = tokens.some((token) => /^a(m\/pm|\/p)$/i.test(token));
  const hour24 = date.getUTCHours();
  const hour = halves ? hour24 % 12 || 12 : hour24;
  const seconds = Math.floor(serial * 86_400 + 1e-6);
  return tokens
    .map((token, index) => {
      const lower = token.toLowerCase();
      if (token.startsWith('"')) return token.slice(1, -1);
      if (token.startsWith("\\")) return token.slice(1);
      if (lower === "am/pm") return hour24 < 12 ? "AM" : "PM";
      if (lower === "a/p") return hour24 < 12 ? "A" : "P";
      if (lower.startsWith("[h")) return String(Math.floor(seconds / 3600)).padStart(lower.length - 2, "0");
      if (lower.startsWith("[m")) return String(Math.floor(seconds / 60)).padStart(lower.length - 2, "0");
      if (lower.startsWith("[s")) return String(seconds).padStart(lower.length - 2, "0");
      if (lower.startsWith("y")) {
        return lower.length > 2 ? String(date.getUTCFullYear()) : two(date.getUTCFullYear() % 100);
      }
      if (lower.startsWith("d")) return showDay(date, lower.length, locale);
      if (lower.startsWith("h")) return lower.length > 1 ? two(hour) : String(hour);
      if (lower.startsWith(".0")) return milliseconds(date, lower.length - 1);
      if (lower.startsWith("s")) {
        const [whole = "s", fraction] = lower.split(".");
        const shown = whole.length > 1 ? two(date.getUTCSeconds()) : String(date.getUTCSeconds());
        return fraction === undefined ? shown : shown + milliseconds(date, fraction.length);
      }
      if (lower.startsWith("m")) {
        if (isMinutes(tokens, index))
          return lower.length > 1 ? two(date.getUTCMinutes()) : String(date.getUTCMinutes());
        return showMonth(date, lower.length, locale);
      }
      return token;
    })
    .join("");
}

function milliseconds(date: Date, digits: number): string {
  return `.${String(date.getUTCMilliseconds()).padStart(3, "0").slice(0, digits).padEnd(digits, "0")}`;
}

function showDay(date: Date, letters: number, locale: Locale): string {
  if (letters > 3) return locale.dayNames[date.getUTCDay()] ?? "";
  if (letters === 3) return locale.shortDays[date.getUTCDay()] ?? "";
  return letters === 2 ? two(date.getUTCDate()) : String(date.getUTCDate());
}

function showMonth(date: Date, letters: number, locale: Locale): string {
  const name = locale.monthNames[date.getUTCMonth()] ?? "";
  if (letters === 5) return name.slice(0, 1);
  if (letters > 3) return name;
  if (letters === 3) return locale.shortMonths[date.getUTCMonth()] ?? "";
  return letters === 2 ? two(date.getUTCMonth() + 1) : String(date.getUTCMonth() + 1);
}
