/** Writes a roster as XLSX: every cell is text, so that no spreadsheet drops a zero, reads a date or runs a formula. */
import writeExcelFile from "write-excel-file/node";
import { columns, errorHeader, type RosterValues } from "../../roster";

const columnWidth = 18;
const errorWidth = 60;

export function writeXlsx(rows: readonly RosterValues[], errors?: readonly string[]): Promise<Buffer> {
  const withErrors = errors !== undefined;
  const headers = [...columns.map((column) => column.header), ...(withErrors ? [errorHeader] : [])];
  // "@" is the text format: what is typed into the cell later stays text, too.
  const cell = (value: string) => ({ value, type: String, format: "@" });
  const table = rows.map((row, index) => {
    const cells = columns.map((column) => cell(row[column.key]));
    return withErrors ? [...cells, cell(errors[index] ?? "")] : cells;
  });
  const widths = headers.map((header) => ({ width: header === errorHeader ? errorWidth : columnWidth }));
  return writeExcelFile(
    [headers.map((value) => ({ value, type: String, format: "@", fontWeight: "bold" as const })), ...table],
    { sheet: "Roster", stickyRowsCount: 1, columns: widths },
  ).toBuffer();
}
