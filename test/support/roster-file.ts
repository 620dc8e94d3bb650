/** Files read and written as the product does it, for tests that are not about files. */
import { byteOrderMark, csvOf, type FileFault, type FileNote, readLines, type TableAbout } from "../../src/files";
import {
  type FileReading,
  harmless,
  headerFit,
  headerLine,
  maxColumns,
  maxUploadRows,
  type RosterValues,
  readingOf,
  rosterLine,
  TableReader,
} from "../../src/roster";
import { ownHeaders } from "../../src/words";

export interface FileRead {
  readonly reading: FileReading<FileFault, FileNote>;
  readonly about: TableAbout | null;
}

export function readRosterFile(bytes: Uint8Array, sheet?: string): FileRead {
  const portions = readLines(bytes, { fit: headerFit, sheet, rowsAtMost: maxUploadRows, columnsAtMost: maxColumns });
  let table: TableReader | null = null;
  for (;;) {
    const next = portions.next();
    if (next.done !== true) {
      table ??= new TableReader(next.value.source, ownHeaders());
      table.addAll(next.value.lines);
    } else if (next.value.ok) {
      const { about } = next.value;
      return { reading: readingOf(table, about.further, about.notes), about };
    } else return { reading: { ok: false, problems: [next.value.fault] }, about: null };
  }
}

export const parseCsv = (text: string): FileRead["reading"] => readRosterFile(new TextEncoder().encode(text)).reading;

export function writeCsv(
  rows: readonly RosterValues[],
  { errors, marked = false }: { readonly errors?: readonly string[]; readonly marked?: boolean } = {},
): string {
  const lines = rows.map((row, index) => rosterLine(row, errors === undefined ? undefined : (errors[index] ?? "")));
  const all = [headerLine(errors !== undefined), ...lines.map((cells) => cells.map(harmless))];
  return `${marked ? byteOrderMark : ""}${csvOf(all)}`;
}
