/** What every rule does to a cell first, and how it names a character that does not belong. */
import type { FindingFacts } from "../finding-facts";

/** Zero-width marks, soft hyphens, direction marks: a paste brings them along and nobody sees them. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** Of a cell with two lines: names and IDs have one. */
const lineBreak = /\s*[\t\n\v\f\r\u0085\u2028\u2029]\s*/g;
const oddSpace = /[\u00A0\u2007\u202F]/g;
const plain = /^(?! )[\x20-\x7E]*$/;

/** One Unicode form, no spaces around, nothing invisible. */
export function clean(text: string): string {
  // Nearly every cell is plain ASCII; normalising those too would cost half of a full check.
  if (plain.test(text) && !text.endsWith(" ")) return text;
  return text.normalize("NFC").replace(invisible, "").replace(lineBreak, " ").replace(oddSpace, " ").trim();
}

/** The number of characters as a person counts them: an accented letter or an emoji is one, not two. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** Names the first character that `accepted` does not take. Spaces are told in words, control characters by their number. */
export function wrongCharacter(text: string, accepted: RegExp): FindingFacts["name.characters"] {
  const character = [...text].find((one) => !accepted.test(one)) ?? "";
  if (/\s/u.test(character)) return { character: " ", space: 1 };
  if (/\p{C}/u.test(character)) return { character: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}` };
  return { character };
}
