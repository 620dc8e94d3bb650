/** What the number format of a cell says of its value: leading zeros and hyphens that are shown, or that the number is a day (ECMA-376 part 1, 18.8). */
import { Unreadable } from "./unreadable";
import { readXml } from "./xml";
import { type Entry, unpacked } from "./zip";

/** 00000 or 000-00-0000, or a date; null shows the number as it is. */
export type CellFormat = { readonly kind: "zeros"; readonly zeros: string } | { readonly kind: "date" } | null;

/** Built-in formats that show dates or times, those of Chinese, Japanese, Korean and Thai among them. */
const builtInDates: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56,
  57, 58, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81,
]);
/** Below it numbers belong to built-in formats, whatever a file says of them. */
const firstOwnFormat = 100;
/** Excel has 65,490 at most. */
const stylesAtMost = 100_000;
const dateWord = /^(s{1,2}|m{1,5}|h{1,2}|am|pm|a|p|d{1,4}|a{3,5}|y|yy|yyyy|e|ee|eeee)$/;

/** Made of letters for days, months, years and times alone; anything else in it, and it is the format of a number. */
function showsDate(code: string): boolean {
  const sections = code.toLowerCase().replace(/;@$/, "").replace(/\\./g, " ").split(";");
  return sections.some((section) => {
    const words = section
      .replace(/"[^"]*"/g, " ")
      // Tenths of a second, then [h] for hours beyond a day, then languages and colours.
      .replace(/(\[?[smhd]{1,2}\]?)[.,]00?0?/g, "$1")
      .replace(/\[([smhd]{1,2})\]/g, "$1")
      .replace(/\[[^\][]*\]/g, "")
      .split(/[^a-z0#?%]+/)
      .filter((word) => word !== "");
    return words.length > 0 && words.every((word) => dateWord.test(word));
  });
}

function formatOf(id: number, code: string | undefined): CellFormat {
  const zeros = (code ?? "").replace(/\\-|"-"/g, "-").replace(/;@$/, "");
  if (/^0[0-]*0$/.test(zeros)) return { kind: "zeros", zeros };
  return builtInDates.has(id) || (id >= firstOwnFormat && code !== undefined && showsDate(code))
    ? { kind: "date" }
    : null;
}

/** Formats by the number that cells name them with. A workbook without styles has none. */
export async function readStyles(entry: Entry | undefined): Promise<readonly CellFormat[]> {
  const codes = new Map<number, string>();
  const base: (number | null)[] = [];
  const styles: { readonly id: number | null; readonly from: number }[] = [];
  if (entry === undefined) return [];
  await readXml(unpacked(entry), {
    open: (name, parent, { numFmtId, formatCode, xfId }) => {
      const id = numFmtId === undefined ? null : Number(numFmtId);
      if (name === "numFmt" && parent === "numFmts" && id !== null) codes.set(id, formatCode ?? "");
      if (name !== "xf") return;
      if (parent === "cellStyleXfs") base.push(id);
      if (parent === "cellXfs") styles.push({ id, from: Number(xfId) });
      if (base.length + styles.length > stylesAtMost) throw new Unreadable("too many styles");
    },
  });
  // Each format is looked at once, however many styles have it.
  const known = new Map<number, CellFormat>();
  return styles.map(({ id, from }) => {
    const used = id ?? base[from] ?? 0;
    if (!known.has(used)) known.set(used, formatOf(used, codes.get(used)));
    return known.get(used) ?? null;
  });
}
