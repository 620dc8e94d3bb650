/** The number formats that cells name by the number of their style (ECMA-376 part 1, 18.8). */
import { bare, Unreadable } from "../fault";
import type { Entry } from "../zip/directory";
import { unpacked } from "../zip/unpack";
import { type NumberFormat, numberFormat } from "./number-format";
import { readXml } from "./xml";

/** What a format of this number shows in American Excel; further ones show dates of East Asia, or nothing at all. */
const builtIn: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);\\(#,##0\\)",
  38: "#,##0_);[Red]\\(#,##0\\)",
  39: "#,##0.00_);\\(#,##0.00\\)",
  40: "#,##0.00_);[Red]\\(#,##0.00\\)",
  41: "_(* #,##0_);_(* \\(#,##0\\);_(* \\-_);_(@_)",
  42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* \\-_);_(@_)',
  43: "_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \\-??_);_(@_)",
  44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* \\-??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};
/** Days and times in Chinese, Japanese, Korean and Thai Excel. */
const eastAsianDates: ReadonlySet<number> = new Set([
  27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58, 71, 72, 73, 74, 81,
]);
/** Excel has 65,490 at most. */
const stylesAtMost = 100_000;

function codeOf(id: number, codes: ReadonlyMap<number, string>): string {
  // Numbers that Excel has itself mean what they mean there, unless the file's own program says otherwise.
  return codes.get(id) ?? builtIn[id] ?? (eastAsianDates.has(id) ? "m/d/yyyy" : "");
}

/** Formats by the number that cells name them with. A workbook without styles has none. */
export function readStyles(entry: Entry | undefined): readonly NumberFormat[] {
  const codes = new Map<number, string>();
  const base: (number | null)[] = [];
  const styles: { readonly id: number | null; readonly from: number }[] = [];
  if (entry === undefined) return [];
  readXml(unpacked(entry), {
    open: (name, parent, { numFmtId, formatCode, xfId }) => {
      const id = numFmtId === undefined ? null : Number(numFmtId);
      if (name === "numFmt" && parent === "numFmts" && id !== null) codes.set(id, formatCode ?? "");
      if (name !== "xf") return;
      if (parent === "cellStyleXfs") base.push(id);
      if (parent === "cellXfs") styles.push({ id, from: Number(xfId) });
      if (base.length + styles.length > stylesAtMost) throw new Unreadable("too many styles", bare("file.too_large"));
    },
  });
  // Each format is looked at once, however many styles have it.
  const known = new Map<number, NumberFormat>();
  return styles.map(({ id, from }) => {
    const used = id ?? base[from] ?? 0;
    const format = known.get(used) ?? numberFormat(codeOf(used, codes));
    known.set(used, format);
    return format;
  });
}
