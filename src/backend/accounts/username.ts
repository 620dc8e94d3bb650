/** Generated usernames (S-11): readable, typeable on any keyboard, unique. */
import { type RandomSource, randomBelow } from "./random";

/** Letters that do not come apart into a base letter and marks. */
const transliterations: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  ŋ: "ng",
};

/** Parts that nobody wants to see on a screen in class, wherever they appear by accident of initial and surname. */
const rude = [
  "ass",
  "butt",
  "crap",
  "cum",
  "damn",
  "dick",
  "fag",
  "fuck",
  "hell",
  "hoe",
  "kkk",
  "nazi",
  "piss",
  "poop",
  "porn",
  "puta",
  "puto",
  "sex",
  "shit",
  "slut",
  "tit",
  "whore",
];

/** The letters a-z of a name, whatever alphabet marks it has; "" when it has none (a name in another script). */
export function latinLetters(name: string): string {
  return [...name.toLowerCase()]
    .map((letter) => transliterations[letter] ?? letter)
    .join("")
    .normalize("NFD")
    .replace(/[^a-z]/g, "");
}

const minimumStem = 4;
const maximumStem = 24;

function stemOf(firstName: string, lastName: string): string {
  const stem = `${latinLetters(firstName).slice(0, 1)}${latinLetters(lastName)}`.slice(0, maximumStem);
  const isRude = rude.some((word) => stem.includes(word));
  return stem.length === 0 || isRude ? "user" : stem.padEnd(minimumStem, "x");
}

/**
 * First initial and last name, then the lowest free number, with a random jump when many people share a name (counting up through hundreds of
 * taken ones would cost a question each). `taken` must compare without regard to case; uniqueness under concurrency is the store's.
 */
export function makeUsername(
  name: { readonly firstName: string; readonly lastName: string },
  taken: (candidate: string) => boolean,
  random: RandomSource,
): string {
  const stem = stemOf(name.firstName, name.lastName);
  if (stem.length > minimumStem && !taken(stem)) return stem;
  for (let number = 2; number < 30; number += 1) {
    const candidate = `${stem}${number}`;
    if (!taken(candidate)) return candidate;
  }
  for (;;) {
    const candidate = `${stem}${100 + randomBelow(60_000, random)}`;
    if (!taken(candidate)) return candidate;
  }
}
