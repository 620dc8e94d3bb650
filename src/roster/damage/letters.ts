/** What happens to the letters of a text on its way: quotes and dashes exchanged, accents lost, letters left out. */
import { baseLetters } from "../base-letters";

const quotes = /[\u2018\u2019\u02bc\u201b`´]/g;
const doubleQuotes = /[\u201c\u201d\u201e«»]/g;
const dashes = /[\u2010-\u2015\u2212]/g;
const beyondAscii = /[^\x20-\x7E]/;

/** Without any of what `plainly` exchanges: nearly every cell, and to look once is a sixth of looking for each. */
const alreadyPlain = /^(?! )(?:[!-_a-~]| (?! |$))*$/;

/** One spelling of what word processing changes while people type: quotes, dashes, spaces, an ellipsis. */
export const plainly = (text: string) =>
  alreadyPlain.test(text)
    ? text
    : text
        .replace(quotes, "'")
        .replace(doubleQuotes, '"')
        .replace(dashes, "-")
        .replace(/\u2026/g, "...")
        .replace(/\s+/g, " ")
        .trim();

export const changedPunctuation = (stored: string, typed: string) => plainly(stored) === plainly(typed);

/** What a program of western Europe can write (ISO 8859-1, Windows-1252); names from elsewhere lose what is not among it, and keep their other accents. */
const western = /[ -~\u00c0-\u00ffŒœŠšŽžŸ’]/;
/** Which letters come through: those of ASCII, or those of western Europe. */
const survivals: readonly ((letter: string) => boolean)[] = [
  (letter) => letter >= " " && letter <= "~",
  (letter) => western.test(letter),
];

/** Đuc for Đức: marks are taken off letter by letter, and what is no letter with a mark stays. */
const withoutMarks = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC");

/** Nunez for Núñez; and where only some were lost, those that one program loses: whoever takes one accent away by hand has put a name right. */
export function lostAccents(stored: string, typed: string): boolean {
  if (!beyondAscii.test(stored)) return false;
  const [whole, found] = [stored.normalize("NFC"), plainly(typed)];
  const bare = [
    baseLetters(whole),
    withoutMarks(whole),
    Array.from(whole, (letter) => (western.test(letter) ? letter : baseLetters(letter))).join(""),
  ];
  return found !== plainly(whole) && bare.some((text) => plainly(text) === found);
}

/** What stands in the place of a letter that a program could not write. */
const placeholder = /[?\uFFFD\u25A1_]/;

/** Nu?ez, N��ez, Renée Wa??sa: each letter that a program did not have replaced by its signs, one to three for each. */
export const lostLetters = (stored: string, typed: string): boolean =>
  beyondAscii.test(stored) &&
  placeholder.test(typed) &&
  survivals.some((survives) => replacedLetters(stored.normalize("NFC"), typed, survives));

function replacedLetters(stored: string, typed: string, survives: (letter: string) => boolean): boolean {
  let at = 0;
  let lost = 0;
  const placeholdersFit = () => {
    const from = at;
    while (at - from < lost * 3 && placeholder.test(typed[at] ?? "")) at += 1;
    const fits = at - from >= lost;
    lost = 0;
    return fits;
  };
  for (const letter of stored) {
    if (!survives(letter)) {
      lost += 1;
      continue;
    }
    if (!placeholdersFit() || typed[at] !== letter) return false;
    at += 1;
  }
  return placeholdersFit() && at === typed.length;
}

/** Mara for María, where each letter that a program did not have was left out; Mar, where the name ends at the first of them (shared report of chamilo 2266). */
export function leftOutLetters(stored: string, typed: string): boolean {
  if (!beyondAscii.test(stored) || !/\p{L}/u.test(typed)) return false;
  const letters = Array.from(stored.normalize("NFC"));
  return survivals.some((survives) => {
    const first = letters.findIndex((letter) => !survives(letter));
    if (first < 0) return false;
    const kept = letters.slice(0, first).join("");
    // Whoever takes a second name away ends between two words.
    return (typed === kept && /\p{L}$/u.test(kept)) || typed === letters.filter(survives).join("").trim();
  });
}
