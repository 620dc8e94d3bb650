/** Utilities.parseDate: a text read by a SimpleDateFormat pattern, as leniently as Java does: the 32nd of January is the 1st of February. */
import { ServiceError } from "../../errors";
import { months, type PatternPart, partsOf, weekDays } from "./java-pattern";
import { type JavaZone, javaZone } from "./java-zone";

interface Read {
  readonly values: Map<string, number>;
  readonly rest: string;
}

const isNumeric = (part: PatternPart | undefined): boolean =>
  part !== undefined &&
  "letter" in part &&
  ("yYwWDdFuHkKhmsS".includes(part.letter) || ("ML".includes(part.letter) && part.length < 3));

/** Of a name, as much as is there: all of it or its first three letters. */
function readName(names: readonly string[], text: string): { readonly index: number; readonly length: number } | null {
  const lower = text.toLowerCase();
  for (const size of ["whole", "short"]) {
    for (const [index, name] of names.entries()) {
      const wanted = size === "whole" ? name : name.slice(0, 3);
      if (lower.startsWith(wanted.toLowerCase())) return { index, length: wanted.length };
    }
  }
  return null;
}

function readZone(text: string): { readonly offset: number | JavaZone; readonly length: number } | null {
  const number = /^(?:GMT)?([+-])(\d{1,2}):?(\d{2})?/.exec(text);
  if (number !== null) {
    const [found, sign, hours, minutes] = number;
    const offset = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)) * 60_000;
    return { offset, length: found.length };
  }
  const word = /^[A-Za-z_]+(?:\/[A-Za-z_]+)*/.exec(text)?.[0];
  if (word === undefined) return null;
  if (["Z", "UTC", "GMT"].includes(word)) return { offset: 0, length: word.length };
  const daylight = /^([ECMP])([SD])T$/.exec(word);
  if (daylight !== null) {
    const hours = -5 - "ECMP".indexOf(daylight[1] ?? "") + (daylight[2] === "D" ? 1 : 0);
    return { offset: hours * 3_600_000, length: word.length };
  }
  return { offset: javaZone(word), length: word.length };
}

export function parseJavaDate(text: string, timeZone: string, pattern: string, now: number): Date {
  const refusal = new ServiceError(`Unparseable date: "${text}"`);
  let zone: JavaZone | number = javaZone(timeZone);
  const parts = partsOf(pattern);
  const values = new Map<string, number>();
  let rest = text;
  for (const [index, part] of parts.entries()) {
    if ("text" in part) {
      const wanted = part.text.replace(/^ +/, "");
      const given = wanted === part.text ? rest : rest.replace(/^ +/, "");
      if (!given.startsWith(wanted)) throw refusal;
      rest = given.slice(wanted.length);
    } else if ("zZX".includes(part.letter)) {
      const read = readZone(rest.trimStart());
      if (read === null) throw refusal;
      zone = read.offset;
      rest = rest.trimStart().slice(read.length);
    } else {
      const read = readField(part.letter, part.length, rest.trimStart(), isNumeric(parts[index + 1]), now);
      if (read === null) throw refusal;
      for (const [letter, value] of read.values) values.set(letter, value);
      rest = read.rest;
    }
  }
  return new Date(momentOf(values, zone));
}

function readField(letter: string, length: number, text: string, isAbutting: boolean, now: number): Read | null {
  const names =
    letter === "E"
      ? weekDays
      : letter === "a"
        ? ["AM", "PM"]
        : letter === "G"
          ? ["BC", "AD"]
          : length > 2 && "ML".includes(letter)
            ? months
            : null;
  if (names !== null) {
    const read = readName(names, text);
    if (read === null) return null;
    return { values: new Map([[letter, read.index]]), rest: text.slice(read.length) };
  }
  // Digits that follow at once belong to the next field.
  const digits = new RegExp(isAbutting ? `^[-+]?\\d{1,${length}}` : "^[-+]?\\d+").exec(text)?.[0];
  if (digits === undefined) return null;
  const value = Number(digits);
  const isShortYear = "yY".includes(letter) && length <= 2 && /^\d\d$/.test(digits);
  const wanted = isShortYear ? nearYear(value, now) : "ML".includes(letter) ? value - 1 : value;
  return { values: new Map([[letter, wanted]]), rest: text.slice(digits.length) };
}

/** From 80 years ago to 20 years from now. */
function nearYear(value: number, now: number): number {
  const first = new Date(now).getUTCFullYear() - 80;
  const year = first - (first % 100) + value;
  return year < first ? year + 100 : year;
}

function momentOf(values: ReadonlyMap<string, number>, zone: JavaZone | number): number {
  const get = (...letters: string[]): number | undefined =>
    letters.map((letter) => values.get(letter)).find((value) => value !== undefined);
  const half = (get("a") ?? 0) * 12;
  const hour12 = get("h");
  const hour24 = get("k");
  const hour =
    get("H") ??
    (hour24 === undefined ? undefined : hour24 % 24) ??
    (hour12 === undefined ? undefined : (hour12 % 12) + half) ??
    (get("K") ?? 0) + half;
  const given = get("y", "Y") ?? 1970;
  const year = get("G") === 0 ? 1 - given : given;
  const dayOfYear = get("D");
  const wall = new Date(0);
  wall.setUTCFullYear(year, dayOfYear === undefined ? (get("M", "L") ?? 0) : 0, dayOfYear ?? get("d") ?? 1);
  wall.setUTCHours(hour, get("m") ?? 0, get("s") ?? 0, get("S") ?? 0);
  const time = wall.getTime();
  if (typeof zone === "number") return time - zone;
  return time - zone.offsetAt(time - zone.offsetAt(time));
}
