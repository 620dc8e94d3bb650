/** What every rule does to a cell first, and how it names a character that does not belong. */
import type { FindingFacts } from "../finding-facts";
import { longCellQuoted, maxCellLength } from "../limits";

/** Zero-width marks, soft hyphens, direction marks: a paste brings them along and nobody sees them. */
const invisible = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** Between letters of Arabic, Syriac, Mongolian, the scripts of India, Sinhala, Khmer and Myanmar these two are spelling: علی‌رضا is not علیرضا (defuddle 103). */
const joiners = /[\u200C\u200D]+/g;
const joined = /[\u0620-\u08FF\u0900-\u0DFF\u1000-\u109F\u1780-\u18AF\uFB50-\uFDFF\uFE70-\uFEFC]/;
/** A letter of Malayalam or Bengali that ends a syllable is written with a joiner behind it, also where the word ends. */
const ended = /[\u09CD\u0D4D]/;
/** Of a cell with two lines: names and IDs have one. Whole runs of space are looked at once: `\s*\n\s*` would take a run of n spaces n² / 2 looks. */
const spaces = /[\s\u0085]+/g;
const lineBreak = /[\t\n\v\f\r\u0085\u2028\u2029]/;
const oddSpace = /[\u00A0\u2007\u202F]/g;
const plain = /^(?! )[\x20-\x7E]*$/;

function keptJoiner(run: string, place: number, text: string): string {
  const before = text[place - 1] ?? "";
  const isSpelling = joined.test(before) && joined.test(text[place + run.length] ?? "");
  return isSpelling || (ended.test(before) && run[0] === "\u200D") ? (run[0] ?? "") : "";
}

/** One Unicode form, no spaces around, nothing invisible. */
export function clean(text: string): string {
  // Nearly every cell is plain ASCII; normalising those too would cost half of a full check.
  if (plain.test(text) && !text.endsWith(" ")) return text;
  const trimmed = text.trim();
  // Such a cell is refused whatever is in it, and to put a long run of marks into one order takes time by its square.
  if (trimmed.length > maxCellLength) return trimmed;
  const seen = trimmed.normalize("NFC").replace(invisible, "").replace(joiners, keptJoiner);
  const onOneLine = lineBreak.test(seen) ? seen.replace(spaces, (run) => (lineBreak.test(run) ? " " : run)) : seen;
  return onOneLine.replace(oddSpace, " ").trim();
}

const twoPlaces = /[\uD800-\uDFFF]/;

/** The number of characters as a person counts them: an accented letter or an emoji is one, not two. */
export function lengthOf(text: string): number {
  if (!twoPlaces.test(text)) return text.length;
  let length = 0;
  for (const _character of text) length += 1;
  return length;
}

/** A cell with more characters than a cell may have. It is refused before any rule looks at it. */
export function isTooLong(value: string): boolean {
  return value.length > maxCellLength && lengthOf(value.trim()) > maxCellLength;
}

/** A cell as a finding tells it: whole, or of one that is too long its first characters. */
export function quoted(value: string): string {
  if (value.length <= maxCellLength || !isTooLong(value)) return value;
  const beginning = value.trim().slice(0, longCellQuoted);
  // Not half of a letter that takes two places.
  return `${/[\uD800-\uDBFF]$/.test(beginning) ? beginning.slice(0, -1) : beginning}…`;
}

/** Names the first character that `accepted` does not take. Spaces are told in words, control characters by their number. */
export function wrongCharacter(text: string, accepted: RegExp): FindingFacts["name.characters"] {
  let character = "";
  for (const one of text) {
    character = one;
    if (!accepted.test(one)) break;
    character = "";
  }
  if (/\s/u.test(character)) return { character: " ", space: 1 };
  if (/\p{C}/u.test(character)) return { character: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}` };
  return { character };
}
