/** Characters of a workbook's texts that stand there by their number: `_x0041_` (ECMA-376 part 1, 22.9.2.19). */

// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that XML does not have are just these.
const notAsItIs = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export const byNumber = (sign: string) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** What XML has no character for is written by its number, and what only looks like that, too. */
export const byNumbers = (text: string) => text.replace(notAsItIs, byNumber).replace(loneSurrogate, byNumber);

/** `_x000D_` is the character of that number. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
