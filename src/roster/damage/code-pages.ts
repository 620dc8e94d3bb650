/** The code pages in which names are written and wrongly read, as tables: Apps Script has no TextDecoder. */

/** Longer texts are no name, and are not looked at. */
export const longestMisread = 400;
export const beyondAscii = /[^\x20-\x7E]/;

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
  windows1250:
    "€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ\u0090‘’“”•–—\u0098™š›śťžź\u00A0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00AD®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙",
  windows1251:
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя",
  latin9:
    "\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F\u00A0¡¢£€¥Š§š©ª«¬\u00AD®¯°±²³Žµ¶·ž¹º»ŒœŸ¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
} as const;

export type Page = keyof typeof codePages;
export const pages = Object.keys(codePages) as readonly Page[];

export function byteOf(letter: string, page: Page): number | null {
  const code = letter.charCodeAt(0);
  if (letter.length === 1 && code < 0x80) return code;
  const place = codePages[page].indexOf(letter);
  return place < 0 ? null : place + 0x80;
}

const letterOf = (byte: number, page: Page): string =>
  byte < 0x80 ? String.fromCharCode(byte) : (codePages[page][byte - 0x80] ?? "");

export function utf8Of(text: string): number[] {
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

/** The letter that begins at this place, and how many bytes it is written with; null where the bytes are none of UTF-8, or are of ASCII. */
export function letterOfUtf8(bytes: readonly (number | null)[], at: number): { letter: string; length: number } | null {
  const first = bytes[at] ?? 0;
  const more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
  if (more === 0 || first >= 0xf5) return null;
  let code = first & (0x3f >> more);
  for (let next = 1; next <= more; next += 1) {
    const byte = bytes[at + next] ?? 0;
    if ((byte & 0xc0) !== 0x80) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  // Written with more bytes than it takes, or half of a letter.
  const least = [0, 0x80, 0x800, 0x10000][more] ?? 0;
  if (code < least || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null;
  return { letter: String.fromCodePoint(code), length: more + 1 };
}

export const bytesAsPage = (bytes: readonly number[], page: Page) => bytes.map((byte) => letterOf(byte, page)).join("");

export function pageAsBytes(text: string, page: Page): number[] | null {
  const bytes: number[] = [];
  for (const letter of text) {
    const byte = byteOf(letter, page);
    if (byte === null) return null;
    bytes.push(byte);
  }
  return bytes;
}

/** À to ÿ, whose two bytes of UTF-8 are one letter of Chinese in GBK: José is Jos茅. The rest of that page is not needed for names in Latin letters. */
const lettersOfGbk =
  "脌脕脗脙脛脜脝脟脠脡脢脣脤脥脦脧脨脩脪脫脭脮脰脳脴脵脷脹脺脻脼脽脿谩芒茫盲氓忙莽猫茅锚毛矛铆卯茂冒帽貌贸么玫枚梅酶霉煤没眉媒镁每";
const firstOfGbk = 0xc0;

/** A text in UTF-8 as a program shows it that takes it for GBK; null where it has further letters beyond ASCII. */
export function utf8AsGbk(text: string): string | null {
  if (/[^ -~\u00C0-\u00FF]/.test(text)) return null;
  return text.replace(/[\u00C0-\u00FF]/g, (letter) => lettersOfGbk[letter.charCodeAt(0) - firstOfGbk] ?? letter);
}

/** The same the other way; null where a letter is none of these. */
export function gbkAsUtf8(text: string): string | null {
  let meant = "";
  for (const letter of text) {
    const place = letter.length === 1 ? lettersOfGbk.indexOf(letter) : -1;
    if (place < 0 && letter > "~") return null;
    meant += place < 0 ? letter : String.fromCharCode(place + firstOfGbk);
  }
  return meant;
}
