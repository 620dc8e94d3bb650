/**
 * Generated usernames (S-11, C-7): readable, typeable on any keyboard, unique. The first initial and the last name; where that is too short or says
 * something nobody meant, the whole first name, a period and the last name.
 */
import { latinLetters, latinWords } from "./latin-letters";
import { type RandomSource, randomBelow } from "./random";
import { isRude } from "./rude-words";

export interface PersonName {
  readonly firstName: string;
  readonly lastName: string;
}

/** C-7 asks for five characters at least. */
const least = 5;
/** Long enough for two surnames, short enough for a child to type; a number still fits far below C-7's 100. */
const most = 24;
/** For a name without a Latin letter, and for one that nobody wants to read. */
const anonymous = "user";

/** Numbers that children snigger at, or that stand for something; a username never ends in them. */
const skipped = /69|666|420|88$|^1488/;

/** What every username of this name begins with. */
export function usernameStem({ firstName, lastName }: PersonName): string {
  const surnames = latinWords(lastName);
  const first = latinLetters(firstName);
  const usual = [first.slice(0, 1), ...surnames].filter((part) => part !== "");
  const apart = isRude(surnames) ? surnames : [surnames.join("")];
  const whole = [latinWords(firstName)[0] ?? "", ...apart].filter((part) => part !== "");
  const isFine = !isRude(usual);
  const short = usual.join("").slice(0, most);
  if (isFine && short.length >= least) return short;
  const long = whole.join(".").slice(0, most).replace(/\.$/, "");
  if (!whole.some((part) => isRude([part])) && long.length >= least) return long;
  return isFine && short !== "" ? short : anonymous;
}

/**
 * The stem, then the stem with the numbers from 2 to 9, then with random numbers that grow longer: counting up through thousands of taken ones would cost
 * a question each. Without end.
 */
export function* usernameCandidates(name: PersonName, random: RandomSource): Generator<string, never> {
  const stem = usernameStem(name);
  if (stem !== anonymous && stem.length >= least) yield stem;
  // J. O. is jo234 at once: a bare "jo2" would be too short.
  const lacking = Math.max(1, least - stem.length);
  if (lacking === 1) {
    for (let number = 2; number <= 9; number += 1) yield `${stem}${number}`;
  }
  for (let attempt = 0; ; attempt += 1) {
    const digits = Math.max(2, lacking) + Math.floor(attempt / 8);
    const number = Array.from({ length: digits }, (_, index) =>
      String(index === 0 ? 2 + randomBelow(8, random) : randomBelow(10, random)),
    ).join("");
    if (!skipped.test(number)) yield `${stem}${number}`;
  }
}

/** The first candidate that is free. `taken` must compare without regard to case; uniqueness under concurrency is the store's. */
export function makeUsername(name: PersonName, taken: (candidate: string) => boolean, random: RandomSource): string {
  const candidates = usernameCandidates(name, random);
  for (;;) {
    const { value } = candidates.next();
    if (!taken(value)) return value;
  }
}
