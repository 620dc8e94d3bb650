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
/** Five equal digits break C-8; the others make a class giggle when they are read aloud. */
const unwanted = /^(.)\1{4}$|69|666|88$/;

function allNumbers(): string[] {
  let numbers = [""];
  for (let place = 0; place < digitCount; place += 1) {
    numbers = numbers.flatMap((start) => digits.map((digit) => start + digit));
  }
  return numbers.filter((number) => !unwanted.test(number));
}

const numbers = allNumbers();

/** Bits an attacker who knows the pattern and the lists has to guess; sign-in is throttled besides. */
export const temporaryPasswordBits = wordCount * Math.log2(words.length) + Math.log2(numbers.length);

/** Satisfies C-8 by its form: a capital, small letters, digits, 17 to 29 characters, no space. */
export function makeTemporaryPassword(random: RandomSource): string {
  const [first = "", ...others] = Array.from({ length: wordCount }, () => randomChoice(words, random));
  const capital = `${first.charAt(0).toUpperCase()}${first.slice(1)}`;
  return [capital, ...others, randomChoice(numbers, random)].join("-");
}
