/**
 * Text that was written in one encoding and read in another: José that became JosÃ©, JosÈ or JosÚ. Against what is stored every such misreading is
 * recognised; of a new person's name the one that leaves traces of its own (UTF-8 read byte by byte), once or twice over. Apps Script has no TextDecoder.
 */
import { clean } from "../rules/text";

/** Bytes 0x80 to 0xFF of each code page. A blank stands where the page has nothing. */
const codePages = {
  windows1252:
    "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
  macRoman:
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
  codePage437:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0",
  codePage850:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0",
} as const;

type Page = keyof typeof codePages;
const pages = Object.keys(codePages) as readonly Page[];

/** Longer ones are no name, and are not looked at. */
const longest = 400;

function byteOf(letter: string, page: Page): number | null {
  const code = letter.charCodeAt(0);
  if (letter.length === 1 && code < 0x80) return code;
  const place = codePages[page].indexOf(letter);
  return place < 0 ? null : place + 0x80;
}

const letterOf = (byte: number, page: Page): string =>
  byte < 0x80 ? String.fromCharCode(byte) : (codePages[page][byte - 0x80] ?? "");

function utf8Of(text: string): number[] {
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return bytes;
}

/** Null where the bytes are no UTF-8, or none but ASCII. */
function textOfUtf8(bytes: readonly number[]): string | null {
  let text = "";
  let wide = false;
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      text += String.fromCharCode(first);
      at += 1;
      continue;
    }
    const more = first >= 0xf0 && first < 0xf5 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
    if (more === 0 || first >= 0xf5) return null;
    let code = first & (0x3f >> more);
    for (let next = 1; next <= more; next += 1) {
      const byte = bytes[at + next] ?? 0;
      if ((byte & 0xc0) !== 0x80) return null;
      code = (code << 6) | (byte & 0x3f);
    }
    if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null;
    text += String.fromCodePoint(code);
    wide = true;
    at += more + 1;
  }
  return wide ? text : null;
}

const bytesAsPage = (bytes: readonly number[], page: Page) => bytes.map((byte) => letterOf(byte, page)).join("");

function pageAsBytes(text: string, page: Page): number[] | null {
  const bytes: number[] = [];
  for (const letter of text) {
    const byte = byteOf(letter, page);
    if (byte === null) return null;
    bytes.push(byte);
  }
  return bytes;
}

/** Everything that a wrong reading may have made of a text. */
function misreadings(text: string): string[] {
  const found: string[] = [];
  for (const readAs of pages) {
    const once = bytesAsPage(utf8Of(text), readAs);
    found.push(once, bytesAsPage(utf8Of(once), readAs), bytesAsPage(utf8Of(clean(once)), readAs));
    for (const writtenIn of pages) {
      const bytes = writtenIn === readAs ? null : pageAsBytes(text, writtenIn);
      if (bytes !== null) found.push(bytesAsPage(bytes, readAs));
    }
  }
  return found;
}

const beyondAscii = /[^\x20-\x7E]/;
/** Marks that the page has no sign for, and that the look of a cell does not show. */
const unseen = (text: string) => clean(text).replace(/[\u0080-\u009F]/g, "");

/** Whether `typed` is what a wrong reading makes of `stored`. */
export function misread(stored: string, typed: string): boolean {
  if (stored.length > longest || typed.length > longest * 6 || !beyondAscii.test(stored) || !beyondAscii.test(typed)) {
    return false;
  }
  const seen = unseen(typed);
  return misreadings(stored.normalize("NFC")).some((one) => unseen(one) === seen);
}

/** What stands before and after a letter tells which one was meant where half of its trace cannot be seen. */
function withUnseenHalves(text: string): string {
  // í is Ã and a soft hyphen, which nobody sees and every cleaning takes away: GarcÃa. Within a word in small letters there is no Ã of its own.
  return text.replace(/(\p{Ll})Ã(?=\p{Ll}|$|[\s-])/gu, "$1í").replace(/(^|[\s'’-])Ã(?=\p{Ll})/gu, "$1Á");
}

function undone(text: string): string | null {
  for (const page of pages) {
    const bytes = pageAsBytes(text, page);
    const meant = bytes === null ? null : textOfUtf8(bytes);
    if (meant !== null) return meant;
  }
  return null;
}

/** Pieces that are UTF-8 read byte by byte, within a text that is not so throughout. */
const traces =
  /[\u00C2-\u00F4][\u0080-\u00BF\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u017D\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u017E\u0178]{1,3}/g;

const undoneInPieces = (text: string) => text.replace(traces, (piece) => undone(piece) ?? piece);

/** The letters of most names here, and the quotes and dashes beside them. */
const beyondLatin = /[^\x20-\u017F\u2010-\u203A]/;
/** Ó’Brien and A’ña are also bytes of Cyrillic and Armenian: another script is believed only where a sign stands that no name has. */
const signOfNoName = /[^\p{L}\p{M} '‘’.-]/u;
const isBelievable = (typed: string, meant: string) => !beyondLatin.test(meant) || signOfNoName.test(typed);

/**
 * The text that was meant, of one that was read wrongly once or twice; null when it shows no trace of that. Where only half of a trace is left, it is a
 * guess: whoever is asked decides.
 */
export function meantByMisread(text: string): string | null {
  if (text.length > longest || !/[\u00C2-\u00F4√├┬]/.test(text)) return null;
  let meant = text;
  for (let time = 0; time < 2; time += 1) meant = undone(meant) ?? undoneInPieces(meant);
  meant = withUnseenHalves(meant);
  const cleaned = clean(meant);
  if (cleaned === clean(text) || /[\u0080-\u009F\uFFFD]/.test(cleaned)) return null;
  return isBelievable(text, cleaned) ? cleaned : null;
}

/** Who writes in one page and reads in another, most usual first: files of Excel for Mac and of DOS programs, and those of Windows read as such. */
const mixedUp: readonly (readonly [readAs: Page, writtenIn: Page])[] = [
  ["windows1252", "macRoman"],
  ["windows1252", "codePage850"],
  ["codePage850", "windows1252"],
  ["macRoman", "windows1252"],
];
/** The letters that names here are full of; a reading that gives others is none. */
const usualLetters = /[^\x20-\x7EáéíóúñüçàèìòùâêîôûäëïöãõåøæßÁÉÍÓÚÑÜÇÀÈÖÄÅØ‘’]/;
/** Small letters after which a name goes on with a capital: McÉwan, De Ávila written as one, the Irish hÉigeartaigh. */
const beforeCapitals = /(?:^|[^\p{L}\p{M}])(?:h|n|t|d|l|o|ma?c|fitz|d[aeiou]|l[aeo]|v[ao]n|[ae]l|ben|san|st)$/iu;
/** What é, í, ó, ñ, ú and ü become in the pages of `mixedUp` where that is a letter; any other capital inside is somebody's own. */
const capitalInside = /\p{Ll}(?=[ÈÌÛÒŽŸÚÝ])/u;

/** Signs that nobody types into a name; what looks like an apostrophe, a hyphen or a middle dot is told as that. */
const signsOfNoName = /[‚ƒ„†‡ˆ‰¡¢£¤¥§¨¬¯±¶¼½¾¿]/;

/** JosŽ, RenÈ, N£¤ez: a sign that no name has, or a capital in the middle of a word. */
function looksMisread(text: string): boolean {
  if (signsOfNoName.test(text)) return true;
  const at = text.search(capitalInside);
  if (at < 0) return false;
  const behind = text.slice(at + 2);
  if (behind === "" || /^\P{L}/u.test(behind)) return true;
  return /^\p{Ll}/u.test(behind) && !beforeCapitals.test(text.slice(0, at + 1));
}

/**
 * The text that was meant, of one whose single bytes were read in another page (José that became JosŽ or JosÚ); null where nothing tells so. What became a
 * usual letter or apostrophe in its place (Garc’a) tells nothing.
 */
export function meantByPage(text: string): string | null {
  if (text.length > longest || !beyondAscii.test(text) || !looksMisread(text)) return null;
  for (const [readAs, writtenIn] of mixedUp) {
    const bytes = pageAsBytes(text, readAs);
    const meant = bytes === null ? null : bytesAsPage(bytes, writtenIn);
    // An apostrophe that was none says that this was not the page.
    const isName = meant !== null && !usualLetters.test(meant) && !(/[‘’]/.test(meant) && !/[‘’]/.test(text));
    if (isName && meant !== text && !looksMisread(meant)) return meant;
  }
  return null;
}
