/**
 * Spells the cells of a worksheet as people see them, before the reader that knows values only: a number shown with leading zeros keeps them, 1E+05 is
 * 100000, an error is its own word, and a formula that was never calculated is an error, too, and not a blank cell. Works on the XML of the
 * parts, whose structure the zip's reader has measured (ECMA-376 part 1, 18.3.1.4 and 18.8).
 */

/** Number formats by style, those only that are made of zeros and hyphens: 00000, 000-00-0000. */
export function zeroFormats(styles: string): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const [tag] of styles.matchAll(/<numFmt\b[^>]*>/g)) {
    const code = (attribute(tag, "formatCode") ?? "").replace(/\\-|"-"/g, "-").replace(/;@$/, "");
    if (/^0[0-]*0$/.test(code)) codes.set(attribute(tag, "numFmtId") ?? "", code);
  }
  const [, cells = ""] = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles) ?? [];
  const formats = new Map<string, string>();
  [...cells.matchAll(/<xf\b[^>]*>/g)].forEach(([tag], style) => {
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

export function spelledAsMeant(sheet: string, formats: ReadonlyMap<string, string>): string {
  return sheet.replace(
    /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g,
    (cell, attributes: string, content: string | undefined) => {
      if (content === undefined) return cell;
      const type = attribute(` ${attributes}`, "t") ?? "n";
      const place = (/\sr="[^"]*"/.exec(attributes) ?? [""])[0];
      const value = /<v\b[^>]*>([\s\S]*?)<\/v>/.exec(content)?.[1];
      if (value === undefined) return /<f\b/.test(content) && type !== "inlineStr" ? textCell(place, noResult) : cell;
      if (type === "e") return textCell(place, value);
      if (type === "b") return textCell(place, value === "1" ? "TRUE" : "FALSE");
      if (type !== "n") return cell;
      const format = formats.get(attribute(attributes, "s") ?? "");
      const plain = plainNumber(value);
      if (format !== undefined && /^\d+$/.test(plain)) return textCell(place, inFormat(plain, format));
      return plain === value ? cell : cell.replace(`>${value}</v>`, `>${plain}</v>`);
    },
  );
}
