/**
 * C-4: signs in a name that look like those of names and are others, and what stands in names as people write them on lists: King, Jr. and Robert "Bob". To refuse
 * them by showing the same glyph helps nobody, so the sign is told by its name, with the name as it would be written (openreview 415, dictionary 95 of KELLIA).
 */
import type { FindingFacts } from "../finding-facts";

type LookAlike = FindingFacts["name.look_alike"];

const backticks = /[`\uFF40]/;
const acutes = /[\u00B4\u1FFD\u2032]/;
const quotes = /[\u2018\u201B\uFF07]/;
const hyphens = /[\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D]/;
const everyApostrophe = /[`\uFF40\u00B4\u1FFD\u2032\u2018\u201B\uFF07]/g;
const everyHyphen = /[\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D]/g;
/** Of Catalan, as in Gal·la. */
const otherDots = /(l)[\u2022\u2027\u2219\u22C5\u30FB](?=l)/gi;
const suffix = /\s?,\s?((?:jr|sr|ii|iii|iv|v|vi|esq|ph\.?d|m\.?d)\.?)$/i;
const nickname = /\s?["“”„«»]([^"“”„«»]{1,40})["“”„«»]\s?/;

/** An apostrophe before a letter at the beginning is a curly one: a spreadsheet takes a straight one for its own and hides it. */
const asApostrophe = (_sign: string, place: number) => (place === 0 ? "’" : "'");

function codeOf(sign: RegExp, name: string): string {
  const code = sign.exec(name)?.[0].charCodeAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The sign, and the name as it would be written; null where that would not be a name either. */
export function lookAlike(name: string, isName: (text: string) => boolean): LookAlike | null {
  const meant = name
    .replace(nickname, " ")
    .replace(suffix, " $1")
    .replace(everyApostrophe, asApostrophe)
    .replace(everyHyphen, "-")
    .replace(otherDots, "$1·")
    .replace(/ {2,}/g, " ")
    .trim();
  if (meant === name || meant === "" || !isName(meant)) return null;
  if (backticks.test(name)) return { meant, backtick: 1 };
  if (acutes.test(name)) return { meant, acute: 1 };
  if (quotes.test(name)) return { meant, quote: 1 };
  if (hyphens.test(name)) return { meant, hyphen: codeOf(hyphens, name) };
  const called = nickname.exec(name)?.[1];
  if (called !== undefined) return { meant, nickname: called };
  return suffix.test(name) ? { meant, comma: 1 } : { meant };
}
