/** A roster as a file on this computer: every cell is text, so that no spreadsheet drops a zero, reads a date or runs a formula. */
import { byteOrderMark, csvOf, xlsxOf } from "../../files";
import { harmless, headerLine } from "../../roster";

export type SavedFormat = "csv" | "xlsx";

const columnWidth = 18;
const types = {
  csv: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

export function rosterFile(rows: readonly (readonly string[])[], format: SavedFormat): Blob {
  const headers = headerLine(false);
  const lines = [headers, ...rows.map((cells) => headers.map((_, index) => cells[index] ?? ""))];
  const parts =
    format === "csv"
      ? [byteOrderMark + csvOf(lines.map((cells) => cells.map(harmless)))]
      : [...xlsxOf({ name: "Roster", widths: headers.map(() => columnWidth), lines })].map((piece) => piece.slice());
  return new Blob(parts, { type: types[format] });
}

/** What systems allow in a file's name. */
export function fileName(tabName: string, format: SavedFormat): string {
  const plain = tabName
    .replace(/[\\/:*?"<>|]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return `${plain === "" ? "Roster" : plain}.${format}`;
}
