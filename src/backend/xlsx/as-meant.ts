/**
 * Spells the cells of a worksheet as people see them, before the reader that knows values only: a number shown with leading zeros keeps them, 1E+05 is
 * 100000, an error is its own word, and a formula that was never calculated is an error, too, and not a blank cell. Works on the XML of the
 * parts, whose structure the zip's reader has measured (ECMA-376 part 1, 18.3.1.4 and 18.8). The XML is a stranger's: every step goes forward only, or a
 * file of nothing but openings would be looked through once for each of them.
 */

/** What stands between two words, and where it ends; null when there is none from here on. */
function between(text: string, opening: string, closing: string, from = 0): { inner: string; end: number } | null {
  const start = text.indexOf(opening, from);
  if (start < 0) return null;
  const end = text.indexOf(closing, start + opening.length);
  return end < 0 ? null : { inner: text.slice(start + opening.length, end), end: end + closing.length };
}

/** The text of an element inside a cell, whatever its attributes; undefined when it is not there or has none. */
function textOf(content: string, element: string): string | undefined {
  const found = between(content, `<${element}`, `</${element}>`);
  if (found === null) return undefined;
  const tagEnd = found.inner.indexOf(">");
  return tagEnd < 0 || !/^[\s>]/.test(found.inner) ? undefined : found.inner.slice(tagEnd + 1);
}

/** Number formats by style, those only that are made of zeros and hyphens: 00000, 000-00-0000. */
export function zeroFormats(styles: string): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const [tag] of styles.matchAll(/<numFmt\b[^<>]*>/g)) {
    const code = (attribute(tag, "formatCode") ?? "").replace(/\\-|"-"/g, "-").replace(/;@$/, "");
    if (/^0[0-]*0$/.test(code)) codes.set(attribute(tag, "numFmtId") ?? "", code);
  }
  const cells = between(styles, "<cellXfs", "</cellXfs>")?.inner ?? "";
  const formats = new Map<string, string>();
  [...cells.matchAll(/<xf\b[^<>]*>/g)].forEach(([tag], style) => {
    const code = codes.get(attribute(tag, "numFmtId") ?? "");
    if (code !== undefined) formats.set(String(style), code);
  });
  return formats;
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

/** 123 in 00000 is 00123, and in 000-00-0000 it is 000-00-0123. */
function inFormat(digits: string, format: string): string {
  const padded = digits.padStart(format.replaceAll("-", "").length, "0");
  const extra = padded.length - format.replaceAll("-", "").length;
  let at = extra;
  return padded.slice(0, extra) + [...format].map((sign) => (sign === "-" ? "-" : padded[at++])).join("");
}

/** Whole numbers without exponent; a number that lost digits keeps its exponent, so that it is refused and not taken for another one. */
function plainNumber(text: string): string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? String(value) : text;
}

/** A formula's error and one that was never calculated are the same to whoever looks at the cell. */
const noResult = "#N/A";

const textCell = (place: string, value: string) => `<c${place} t="str"><v>${value}</v></c>`;

/** One cell with its content. */
function spelled(cell: string, attributes: string, content: string, formats: ReadonlyMap<string, string>): string {
  const type = attribute(` ${attributes}`, "t") ?? "n";
  const place = (/\sr="[^"]*"/.exec(attributes) ?? [""])[0];
  const value = textOf(content, "v");
  if (value === undefined) return /<f\b/.test(content) && type !== "inlineStr" ? textCell(place, noResult) : cell;
  if (type === "e") return textCell(place, value);
  if (type === "b") return textCell(place, value === "1" ? "TRUE" : "FALSE");
  if (type !== "n") return cell;
  const format = formats.get(attribute(attributes, "s") ?? "");
  const plain = plainNumber(value);
  if (format !== undefined && /^\d+$/.test(plain)) return textCell(place, inFormat(plain, format));
  return plain === value ? cell : cell.replace(`>${value}</v>`, `>${plain}</v>`);
}

export function spelledAsMeant(sheet: string, formats: ReadonlyMap<string, string>): string {
  const pieces: string[] = [];
  let done = 0;
  for (let from = 0; ; ) {
    const start = sheet.indexOf("<c", from);
    const tagEnd = start < 0 ? -1 : sheet.indexOf(">", start);
    if (tagEnd < 0) break;
    from = tagEnd + 1;
    // <cols> and the like, and a cell without content.
    if (!/^[\s>]/.test(sheet.charAt(start + 2)) || sheet.charAt(tagEnd - 1) === "/") continue;
    const end = sheet.indexOf("</c>", from);
    if (end < 0) break;
    const cell = sheet.slice(start, end + "</c>".length);
    const now = spelled(cell, sheet.slice(start + 2, tagEnd), sheet.slice(from, end), formats);
    from = end + "</c>".length;
    if (now === cell) continue;
    pieces.push(sheet.slice(done, start), now);
    done = from;
  }
  return pieces.length === 0 ? sheet : pieces.join("") + sheet.slice(done);
}
