/**
 * Temporary passwords (S-11, S-14): a child can type them, a teacher can read them aloud. Three words and five digits, such as
 * Garden-zebra-map-47293; no letter or digit that is taken for another.
 */
import { type RandomSource, randomChoice } from "./random";
import { words } from "./temporary-password-words";

/** Without 0, 1 and 5, which are read as O, l and S. */
const digits = ["2", "3", "4", "6", "7", "8", "9"];
const wordCount = 3;
const digitCount = 5;

/** Bits an attacker who knows the pattern has to guess; sign-in is throttled besides. */
export const temporaryPasswordBits = wordCount * Math.log2(words.length) + digitCount * Math.log2(digits.length);

/** Satisfies C-8 by its form: capital, small letters, digits, 15 to 29 characters; five equal digits are drawn again. */
export function makeTemporaryPassword(random: RandomSource): string {
  const drawn = Array.from({ length: wordCount }, () => randomChoice(words, random));
  const [first = "", ...others] = drawn;
  const capital = `${first.charAt(0).toUpperCase()}${first.slice(1)}`;
  const number = Array.from({ length: digitCount }, () => randomChoice(digits, random)).join("");
  if (/^(.)\1{4}$/.test(number)) return makeTemporaryPassword(random);
  return [capital, ...others, number].join("-");
}
