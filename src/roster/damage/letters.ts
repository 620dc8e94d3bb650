/** What happens to the letters of a text on its way: quotes and dashes exchanged, accents lost, everything in capitals. */
import { baseLetters } from "../base-letters";

const quotes = /[\u2018\u2019\u02bc\u201b`´]/g;
const doubleQuotes = /[\u201c\u201d\u201e«»]/g;
const dashes = /[\u2010-\u2015\u2212]/g;
const beyondAscii = /[^\x20-\x7E]/;

/** Without any of what `plainly` exchanges: nearly every cell, and to look once is a sixth of looking for each. */
const alreadyPlain = /^(?! )(?:[!-_a-~]| (?! |$))*$/;

/** One spelling of what word processing changes while people type: quotes, dashes, spaces, an ellipsis. */
const plainly = (text: string) =>
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

export function lostAccents(stored: string, typed: string): boolean {
  if (!beyondAscii.test(stored)) return false;
  const bare = plainly(baseLetters(stored));
  return bare !== plainly(stored.normalize("NFC")) && bare === plainly(typed);
}

/** What stands in the place of a letter that a program could not write. */
const placeholder = /[?\uFFFD\u25A1_]/;

/** Nu?ez, N��ez: each letter beyond ASCII replaced by the signs of a program that had no such letter, one to three for each. */
export function lostLetters(stored: string, typed: string): boolean {
  if (!beyondAscii.test(stored) || !placeholder.test(typed)) return false;
  let at = 0;
  let lost = 0;
  const placeholdersFit = () => {
    const from = at;
    while (at - from < lost * 3 && placeholder.test(typed[at] ?? "")) at += 1;
    const fits = at - from >= lost;
    lost = 0;
    return fits;
  };
  for (const letter of stored.normalize("NFC")) {
    if (letter < " " || letter > "~") {
      lost += 1;
      continue;
    }
    if (!placeholdersFit() || typed[at] !== letter) return false;
    at += 1;
  }
  return placeholdersFit() && at === typed.length;
}

/** Mara for María, where each letter beyond ASCII was left out; Mar, where the name ends at the first of them (shared report of chamilo 2266). */
export function leftOutLetters(stored: string, typed: string): boolean {
  if (!beyondAscii.test(stored)) return false;
  const whole = stored.normalize("NFC");
  const kept = whole.slice(0, whole.search(beyondAscii));
  if (!beyondAscii.test(whole) || !/[a-z]/i.test(typed)) return false;
  // Whoever takes a second name away ends between two words.
  return (typed === kept && /[a-z]$/i.test(kept)) || typed === whole.replace(/[^\x20-\x7E]/g, "").trim();
}

/** All in capitals, or all in small letters, where the name had both; with its accents or without. */
export function lostCase(stored: string, typed: string): boolean {
  if (typed === stored || stored === stored.toUpperCase() || stored === stored.toLowerCase()) return false;
  if (typed !== typed.toUpperCase() && typed !== typed.toLowerCase()) return false;
  const folded = (text: string) => plainly(baseLetters(text)).toLowerCase();
  return folded(stored) === folded(typed) && /\p{L}.*\p{L}/u.test(typed);
}
