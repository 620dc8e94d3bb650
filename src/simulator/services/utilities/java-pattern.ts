/** The patterns of Java's SimpleDateFormat, cut into letters and text between them. */
import { ServiceError } from "../../errors";

export type PatternPart = { readonly letter: string; readonly length: number } | { readonly text: string };

const letters = "GyYMLwWDdFEuaHkKhmsSzZX";

export const weekDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
export const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

export function partsOf(pattern: string): PatternPart[] {
  const parts: PatternPart[] = [];
  for (const [found, quoted, letter] of pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g)) {
    if (letter !== undefined) {
      if (!letters.includes(letter)) throw new ServiceError(`Illegal pattern character '${letter}'`);
      parts.push({ letter, length: found.length });
    } else if (quoted !== undefined) parts.push({ text: quoted === "" ? "'" : quoted.replaceAll("''", "'") });
    else if (found === "'") throw new ServiceError("Unterminated quote");
    else parts.push({ text: found });
  }
  return parts;
}
