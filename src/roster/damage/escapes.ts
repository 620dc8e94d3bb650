/**
 * Letters that came as the words of a program's language for them and were never turned back: Math &amp; Science, Espa&ntilde;ol, Espa%C3%B1ol, Espa\u00f1ol,
 * Espa=C3=B1ol. Only what is a sign in that language: R&B, Q&A; and 100% Math are what they say.
 */
import { clean } from "../rules/text";

/** Longer ones are no name. */
const longest = 400;
/** Entities of a web page that are no letter with a mark. */
const signs: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  middot: "·",
  iexcl: "¡",
  iquest: "¿",
  ordf: "ª",
  ordm: "º",
  deg: "°",
  szlig: "ß",
  oslash: "ø",
  Oslash: "Ø",
  aelig: "æ",
  AElig: "Æ",
};
/** &ntilde; is n and its mark. */
const marks: Readonly<Record<string, string>> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
  cedil: "\u0327",
  ring: "\u030A",
  caron: "\u030C",
};

const entity = /&(?:([a-z]{2,6})|#(\d{2,6})|#x([\da-f]{2,6}));/gi;
/** \u00f1 of JSON, \u{f1}, \xf1. */
const escapeText = /\\u([\da-f]{4})|\\u\{([\da-f]{2,6})\}|\\x([\da-f]{2})/gi;
/** Of an address. */
const percents = /(?:%[\da-f]{2})+/gi;
/** Of an e-mail: two signs at least, which =A1 is not. */
const equals = /(?:=[\da-f]{2}){2,}/gi;
const beyondAscii = /[^ -~]/;

/** Of its number in Unicode; "" where it is no sign that anybody sees. */
function letterOf(digits: string, base = 16): string {
  const code = Number.parseInt(digits, base);
  if (!(code >= 0x20 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return "";
  const letter = String.fromCodePoint(code);
  return /\p{Cc}/u.test(letter) ? "" : letter;
}

/** UTF-8 as %C3%B1, or a letter of Latin-1 as %F1; "" where it is neither. */
function ofPercents(text: string): string {
  try {
    const meant = decodeURIComponent(text);
    return /\p{Cc}/u.test(meant) ? "" : meant;
  } catch {
    const letter = text.length === 3 ? letterOf(text.slice(1)) : "";
    return /[À-ÿ]/.test(letter) ? letter : "";
  }
}

/** 5%20 may be five per cent and a number: behind a digit only bytes that are UTF-8 say something. */
function withoutPercents(whole: string, place: number, text: string): string {
  const meant = ofPercents(whole);
  const mayBeNumber = /\d/.test(text[place - 1] ?? "") && (whole.length === 3 || !beyondAscii.test(meant));
  return meant === "" || mayBeNumber ? whole : meant;
}

const once = (text: string): string =>
  text
    .replace(entity, (whole, name?: string, decimal?: string, hexadecimal?: string) => {
      if (name !== undefined) return signs[name] ?? signs[name.toLowerCase()] ?? withMark(name) ?? whole;
      return (decimal === undefined ? letterOf(hexadecimal ?? "") : letterOf(decimal, 10)) || whole;
    })
    .replace(
      escapeText,
      (whole, json?: string, braced?: string, byte?: string) => letterOf(json ?? braced ?? byte ?? "") || whole,
    )
    .replace(percents, withoutPercents)
    .replace(equals, (whole) => {
      const meant = ofPercents(whole.replace(/=/g, "%"));
      return beyondAscii.test(meant) ? meant : whole;
    });

/** Null where the two make no single letter. */
function withMark(name: string): string | null {
  const letter = (name[0] ?? "") + (marks[name.slice(1).toLowerCase()] ?? "");
  const composed = letter.normalize("NFC");
  return letter.length === 2 && composed.length === 1 ? composed : null;
}

/** The text that was meant; null where it has no such sign. Twice, because what was turned into an entity once (&amp;ntilde;) may have been turned again. */
export function meantByEscape(text: string): string | null {
  if (text.length > longest || !/[&\\%=]/.test(text)) return null;
  const meant = clean(once(once(text)));
  return meant === clean(text) || meant === "" ? null : meant;
}
