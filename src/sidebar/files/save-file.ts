/** A roster as a file on this computer: every cell is text, so that no spreadsheet drops a zero, reads a date or runs a formula. */
import writeXlsxFile from "write-excel-file/browser";
import { columns, completeValues, type FieldKey, fieldKeys, type RosterValues, writeCsv } from "../../roster";

export type SavedFormat = "csv" | "xlsx";

function valuesOf(cells: readonly string[]): RosterValues {
  const values: Partial<Record<FieldKey, string>> = {};
  fieldKeys.forEach((field, index) => {
    values[field] = cells[index] ?? "";
  });
  return completeValues(values);
}

function xlsx(rows: readonly (readonly string[])[]): Promise<Blob> {
  const cell = (value: string) => ({ value, type: String, format: "@" });
  const header = columns.map((column) => ({ ...cell(column.header), fontWeight: "bold" as const }));
  return writeXlsxFile([header, ...rows.map((cells) => cells.map(cell))], {
    sheet: "Roster",
    stickyRowsCount: 1,
    columns: columns.map(() => ({ width: 18 })),
  }).toBlob();
}

export async function rosterFile(rows: readonly (readonly string[])[], format: SavedFormat): Promise<Blob> {
  if (format === "xlsx") return xlsx(rows);
  // With the mark, or Excel reads accents wrongly.
  return new Blob([writeCsv(rows.map(valuesOf), { byteOrderMark: true })], { type: "text/csv;charset=utf-8" });
}

/** What systems allow in a file's name. */
export function fileName(tabName: string, format: SavedFormat): string {
  const plain = tabName
    .replace(/[\\/:*?"<>|]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return `${plain === "" ? "Roster" : plain}.${format}`;
}
