/** A text as write-excel-file 4.1 writes it rightly. */
import { byNumber, byNumbers } from "../../files";

/** The library leaves them out: what XML discourages, and the sign for a letter that could not be read, which is just what a cell may show. */
const mayBeLeftOut = /[\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFD]|[\u{10000}-\u{10FFFF}]/gu;
/** The last two of each plane are no characters. */
const isCharacter = (sign: string) => sign.length === 2 && ((sign.codePointAt(0) ?? 0) & 0xfffe) !== 0xfffe;

/**
 * It looks its texts up in an object, too, where a text such as `constructor` or `__proto__` finds what JavaScript has of that name: with its first letter by number it is
 * another text, that says the same.
 */
export function libraryText(text: string): string {
  if (text in Object.prototype) return byNumber(text) + text.slice(1);
  return byNumbers(text).replace(mayBeLeftOut, (sign) =>
    isCharacter(sign) ? sign : sign.split("").map(byNumber).join(""),
  );
}
