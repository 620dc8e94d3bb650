/** The document as XLSX: values of their kinds, formats, widths and frozen lines. A formula goes out as what it comes to. */
import writeXlsxFile, { type CellObject, type Sheet } from "write-excel-file/node";
import type { CellContent, SheetContent, SheetView } from "../../simulator";
import { libraryText } from "./library-text";

/** Excel's width counts letters; a letter of its usual font is seven pixels wide. */
const pixelsOfLetter = 7;
const usualWidth = 100;

const borderStyles = {
  SOLID: "thin",
  SOLID_MEDIUM: "medium",
  SOLID_THICK: "thick",
  DASHED: "dashed",
  DOTTED: "dotted",
  DOUBLE: "double",
} as const;

type Side = "top" | "left" | "bottom" | "right";

function borderOf(cell: CellContent, side: Side): Partial<CellObject> {
  const border = cell.view.borders?.[side];
  if (border === undefined) return {};
  const [kind = "", colour = "#000000"] = border.split(" ");
  const style = Object.entries(borderStyles).find(([name]) => name === kind)?.[1] ?? "thin";
  return { [`${side}BorderStyle`]: style, [`${side}BorderColor`]: colour };
}

function lookOf(cell: CellContent): Partial<CellObject> {
  const { view } = cell;
  const underline = view.fontLine?.includes("underline") === true;
  const strike = view.fontLine?.includes("line-through") === true;
  return {
    ...(view.fontWeight === undefined ? {} : { fontWeight: "bold" as const }),
    ...(view.fontStyle === undefined ? {} : { fontStyle: "italic" as const }),
    ...(underline || strike
      ? { textDecoration: { ...(underline ? { underline } : {}), ...(strike ? { strikethrough: true as const } : {}) } }
      : {}),
    ...(view.fontColor === undefined ? {} : { textColor: view.fontColor }),
    ...(view.fontSize === undefined ? {} : { fontSize: view.fontSize }),
    ...(view.background === undefined ? {} : { backgroundColor: view.background }),
    ...(view.horizontalAlignment === undefined ? {} : { align: view.horizontalAlignment }),
    ...(view.verticalAlignment === undefined
      ? {}
      : { alignVertical: view.verticalAlignment === "middle" ? "center" : "top" }),
    ...(view.wrap === "WRAP" ? { wrap: true } : {}),
    ...borderOf(cell, "top"),
    ...borderOf(cell, "left"),
    ...borderOf(cell, "bottom"),
    ...borderOf(cell, "right"),
  };
}

function cellOf(cell: CellContent | null): CellObject | null {
  if (cell === null) return null;
  const { value, view } = cell;
  const look = lookOf(cell);
  if (value === "") return Object.keys(look).length === 0 ? null : look;
  if (typeof value === "boolean") return { value, type: Boolean, ...look };
  const format = view.numberFormat === undefined ? {} : { format: view.numberFormat };
  if (typeof value === "number") return { value, type: Number, ...format, ...look };
  // "@": what is typed into the cell later stays text, too.
  return { value: libraryText(value), type: String, ...(view.numberFormat === "@" ? format : {}), ...look };
}

type Rows = (CellObject | null | undefined)[][];

/** A merge goes out as one: its first cell says how far it reaches, and under it the library wants nothing. */
function spanned(rows: Rows, { merges }: SheetView): Rows {
  for (const { top, left, bottom, right } of merges) {
    const first = rows[top - 1]?.[left - 1];
    for (const line of rows.slice(top - 1, bottom)) line.fill(null, left - 1, Math.min(right, line.length));
    const line = rows[top - 1];
    if (line !== undefined) line[left - 1] = { ...first, columnSpan: right - left + 1, rowSpan: bottom - top + 1 };
  }
  return rows;
}

/** Excel knows shorter names than Sheets, and fewer signs in them. */
function sheetNames(sheets: readonly SheetView[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const plain = name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);
    let wanted = plain;
    for (let number = 2; taken.has(wanted.toLowerCase()); number += 1) wanted = `${plain.slice(0, 27)} (${number})`;
    taken.add(wanted.toLowerCase());
    return wanted;
  });
}

export function writeXlsx(
  sheets: readonly SheetView[],
  contentOf: (sheet: SheetView) => SheetContent,
): Promise<Buffer> {
  const shown = sheets.filter((sheet) => !sheet.hidden);
  const names = sheetNames(shown);
  const written = shown.map((sheet, index): Sheet<never> => {
    const rows = spanned(
      contentOf(sheet).rows.map((line) => line.map(cellOf)),
      sheet,
    );
    const width = Math.max(1, ...rows.map((line) => line.length));
    return {
      sheet: names[index] ?? sheet.name,
      data: rows,
      columns: Array.from({ length: width }, (_, column) => ({
        width: Math.round((sheet.columnWidths[column + 1] ?? usualWidth) / pixelsOfLetter),
      })),
      showGridLines: !sheet.hiddenGridlines,
      ...(sheet.frozenRows === 0 ? {} : { stickyRowsCount: sheet.frozenRows }),
      ...(sheet.frozenColumns === 0 ? {} : { stickyColumnsCount: sheet.frozenColumns }),
    };
  });
  return writeXlsxFile(written).toBuffer();
}
