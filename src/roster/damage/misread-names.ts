/**
 * Names of new people that were read in another encoding than they were written in: told by the traces that no name has. Where one reading alone is believable, or
 * is more usual than every other, it is offered; else the cell is told without one. A wrong repair would be written to a child's account by a click.
 */
import { clean } from "../rules/text";
import {
  beyondAscii,
  byteOf,
  bytesAsPage,
  gbkAsUtf8,
  letterOfUtf8,
  longestMisread,
  type Page,
  pageAsBytes,
  pages,
} from "./code-pages";
import { hasCapitalInside, howUsual, isLatin, mixesScripts } from "./usual-letters";

/** What was most probably meant; null where nobody can know. */
export interface Misreading {
  readonly meant: string | null;
}

/** The quotes and dashes beside the letters of names, and the letters of most names here. */
const signOfNoName = /[^\p{L}\p{M} '‘’.-]/u;
/** Letters by their category, and none of any name: signs of a page. */
const letterOfNoName = /[ƒªºµˆˇ]/;

/**
 * Whether these signs are bytes of UTF-8 and nothing else. `isSure`: the text has a sign or a mixture that no name has. Ó’Brien and A’ña are also bytes of Cyrillic
 * and Armenian; Ã, Å and Ä with one of these letters behind them are in no name, and the Ă of Romania is before Ş only in a name all in capitals.
 */
function isTrace(piece: string, before: string, page: Page, isSure: boolean): boolean {
  if (isSure || letterOfNoName.test(piece)) return true;
  if (page === "windows1250") return /^[ÄĹ]\P{P}/u.test(piece) || (piece[0] === "Ă" && /\p{Ll}$/u.test(before));
  return /^[ÃÅÄ]/.test(piece) && (page === "windows1252" || page === "latin9");
}

/** UTF-8 that was read byte by byte, in the pieces of a text where it is; the text itself where there are none. */
function piecesAsUtf8(text: string, page: Page): string {
  const isSure = signOfNoName.test(text) || mixesScripts(text);
  const letters = Array.from(text);
  const bytes = letters.map((letter) => byteOf(letter, page));
  let meant = "";
  for (let at = 0; at < letters.length; ) {
    const found = letterOfUtf8(bytes, at);
    const piece = found === null ? "" : letters.slice(at, at + found.length).join("");
    const isOne = found !== null && isTrace(piece, letters[at - 1] ?? "", page, isSure);
    meant += isOne ? found.letter : (letters[at] ?? "");
    at += isOne ? found.length : 1;
  }
  return meant;
}

/** What the first byte of most letters is, by the page it was read in. The second byte of í is a soft hyphen, which nobody sees and every cleaning takes away. */
const firstHalves: Readonly<Partial<Record<Page, string>>> = { windows1252: "Ã", windows1250: "Ă", windows1251: "Г" };

/** What stands before and after a letter tells which one was meant where half of its trace cannot be seen. */
function withUnseenHalves(text: string, page: Page): string {
  const half = firstHalves[page];
  if (half === undefined || !text.includes(half)) return text;
  // GarcÃa: within a word in small letters there is no Ã of its own.
  const inside = text.replace(new RegExp(`(\\p{Ll})${half}(?=\\p{Ll}|$|[\\s-])`, "gu"), "$1í");
  // Á and Í begin alike, and the marks behind them are seen nowhere. Ă begins names of Vietnam and Romania.
  return half === "Ã" ? inside.replace(/(^|[\s'’-])Ã(?=\p{Ll})/gu, firstCapital) : inside;
}

/** Íñigo, Íker, Ísis, Íris, Ícaro, Ígor, Ítalo; Álvaro, Ángel, Ávila, Ágata, Árpád. Of any other name nobody knows, and the half stays. */
function firstCapital(half: string, before: string, place: number, text: string): string {
  const behind = text.slice(place + before.length + 1, place + before.length + 7);
  if (/^(?:ñ|k[ae]r|sis|ris|caro|gor|talo)/.test(behind)) return `${before}Í`;
  return /^(?:[bdfglnru]|vi)/.test(behind) && !/^n(?:g?r|es)/.test(behind) ? `${before}Á` : half;
}

/** Read wrongly once, and twice. */
function meantByUtf8(text: string, page: Page): string {
  const once = piecesAsUtf8(text, page);
  const twice = once === text ? once : piecesAsUtf8(once, page);
  return withUnseenHalves(twice, page);
}

/** Who writes in one page and reads in another: files of Excel for Mac and of DOS programs, those of Windows read as such, and as those of other countries. */
const mixedUp: readonly (readonly [readAs: Page, writtenIn: Page])[] = [
  ["windows1252", "macRoman"],
  ["windows1252", "codePage850"],
  ["codePage850", "windows1252"],
  ["codePage437", "windows1252"],
  ["macRoman", "windows1252"],
  ["windows1250", "windows1252"],
  ["windows1251", "windows1252"],
];

/** What é, í, ó, ñ, ú and ü become in the pages of `mixedUp` where that is a letter; any other capital inside is somebody's own. */
const capitalsOfAccents = /[ÈÌÛÒŽŸÚÝ]/;
/** Signs that nobody types into a name; what looks like an apostrophe, a hyphen or a middle dot is told as that. */
const signsOfNoName = /[‚ƒ„†‡ˆ‰¡¢£¤¥§¨¬¯±¶¼½¾¿≤\u2500-\u259F]/;
/**
 * Muńoz, where it is Muñoz: in Polish, Sorbian and Kashubian ń stands before consonants and at the end. No other letter of Windows-1250 tells so: č, ř, ę, ő and the
 * like stand in names of their own countries wherever ç, ø, ê and õ stand in those of others, and are told against the stored value only.
 */
const notPolish = /ń[aeiouáéíóú]/i;

/** No name begins with Ã and goes on in small letters. */
const firstHalf = /(?:^|[\s'’-])Ã\p{Ll}/u;

/** JosŽ, RenÈ, N£¤ez, Muńoz, Josй: a sign that no name has, a capital in the middle of a word, a word of two scripts. */
function looksMisread(text: string): boolean {
  return (
    signsOfNoName.test(text) ||
    notPolish.test(text) ||
    firstHalf.test(text) ||
    mixesScripts(text) ||
    hasCapitalInside(text, capitalsOfAccents)
  );
}

/** Letters of Cyrillic that look like Latin ones: whoever types Сarlos on another keyboard has not meant Ñarlos. */
const lookAlikes = /[АВЕКМНОРСТУХаеорсухѕіј]/;

/** Each reading that may be a name, with how usual its letters are: those in UTF-8, which leave traces of their own, before those of single bytes. */
function readingsOf(text: string): Map<string, number> {
  const found = new Map<string, number>();
  const consider = (meant: string | null, least: number) => {
    const cleaned = meant === null ? "" : clean(meant);
    if (cleaned === "" || cleaned === clean(text)) return;
    const weight = howUsual(cleaned);
    if (weight === null || weight < least || looksMisread(cleaned)) return;
    // Another script is believed only where a sign stands that no name has.
    if (isLatin(cleaned) || signOfNoName.test(text)) found.set(cleaned, weight);
  };
  for (const page of pages) consider(meantByUtf8(text, page), 0);
  if (mixesScripts(text)) consider(gbkAsUtf8(text), 0);
  if (found.size > 0 || !looksMisread(text)) return found;
  for (const [readAs, writtenIn] of mixedUp) {
    if (readAs === "windows1251" && lookAlikes.test(text)) continue;
    const bytes = pageAsBytes(text, readAs);
    const meant = bytes === null ? null : bytesAsPage(bytes, writtenIn);
    // An apostrophe or a sign that was none says that this was not the page.
    const isOther = meant === null || (/[‘’–—]/.test(meant) && !/[‘’–—]/.test(text)) || hasNewSign(meant, text);
    if (!isOther) consider(meant, usualOfPages);
  }
  return found;
}
/** A page alone is no proof: letters that are seldom in names (Ramên, Josò) are no reading worth offering. */
const usualOfPages = 2;

const hasNewSign = (meant: string, text: string) =>
  Array.from(meant).some((letter) => signOfNoName.test(letter) && !text.includes(letter));

/** What a text can only be if a program read it wrongly. Signs without any reading are told as what they are, by the rule of the column. */
const tracesOfUtf8 = /[\u00C2-\u00F4ĂĹГВ√├┬]/;

/** Null where a text shows no trace of a wrong reading. */
export function misreadName(text: string): Misreading | null {
  if (text.length > longestMisread || !beyondAscii.test(text)) return null;
  const whole = text.normalize("NFC");
  const looks = looksMisread(whole);
  if (!looks && !tracesOfUtf8.test(whole)) return null;
  const ranked = [...readingsOf(whole)].sort(([, one], [, other]) => other - one);
  const [first, second] = ranked;
  if (first === undefined) return looks && !signOfNoName.test(whole) ? { meant: null } : null;
  return { meant: second === undefined || first[1] > second[1] ? first[0] : null };
}
