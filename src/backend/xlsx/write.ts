/**
 * Writes a roster as XLSX: every cell is text, so that no spreadsheet drops a zero, reads a date or runs a formula. What an XLSX consists of is the
 * library's to know: it writes a workbook of the headers and one row. The rows are put in here, a portion at a time, while the file goes out: as
 * objects of the library twenty thousand of them took 300 MB, and nobody else was answered until they were written.
 */
import { Readable } from "node:stream";
import writeExcelFile from "write-excel-file/node";
import { columns, errorHeader, type RosterValues } from "../../roster";
import { type Part, packLong } from "./pack";
import { partsOf } from "./zip";

const columnWidth = 18;
const errorWidth = 60;
const rowsAtOnce = 500;

interface Frame {
  readonly others: readonly Part[];
  readonly sheet: Buffer;
  /** The worksheet before and behind its rows. */
  readonly before: string;
  readonly behind: string;
  /** Number of the format "text", in which what is typed into the cell later stays text, too. */
  readonly style: string;
}

async function frameOf(headers: readonly string[]): Promise<Frame> {
  const cell = (value: string) => ({ value, type: String, format: "@" });
  const bold = headers.map((value) => ({ ...cell(value), fontWeight: "bold" as const }));
  const widths = headers.map((header) => ({ width: header === errorHeader ? errorWidth : columnWidth }));
  const settings = { sheet: "Roster", stickyRowsCount: 1, columns: widths };
  const parts = await partsOf(await writeExcelFile([bold, [cell("")]], settings).toBuffer());
  const isSheet = ({ name }: Part) => /^xl\/worksheets\/[^/]+\.xml$/.test(name.toString("latin1"));
  const sheet = parts.find(isSheet);
  const found = /^([\s\S]*)<row r="2"[^>]*><c r="A2" s="(\d+)"\/><\/row>(<\/sheetData>[\s\S]*)$/.exec(
    sheet?.content.toString("utf8") ?? "",
  );
  if (sheet === undefined || found === null) throw new Error("the workbook of the headers is not as expected");
  const [, before = "", style = "", behind = ""] = found;
  return { others: parts.filter((part) => part !== sheet), sheet: sheet.name, before, behind, style };
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that XML does not have are just these.
const notAsItIs = /[&<>\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** What XML has no character for is written by its number (ECMA-376 part 1, 22.9.2.19), and what only looks like that, too. */
function escaped(text: string): string {
  return text.replace(
    notAsItIs,
    (sign) => entities[sign] ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

function* sheetOf(
  { before, behind, style }: Frame,
  rows: readonly RosterValues[],
  errors?: readonly string[],
): Generator<Buffer> {
  const letters = [...columns, errorHeader].map((_, index) => String.fromCharCode("A".charCodeAt(0) + index));
  const cell = (value: string, column: number, row: number) => {
    const place = `<c r="${letters[column]}${row}" s="${style}"`;
    return value === ""
      ? `${place}/>`
      : `${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  };
  yield Buffer.from(before);
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const lines = rows.slice(from, from + rowsAtOnce).map((values, index) => {
      const row = from + index + 2;
      const cells = columns.map(({ key }, column) => cell(values[key], column, row));
      if (errors !== undefined) cells.push(cell(errors[from + index] ?? "", columns.length, row));
      return `<row r="${row}">${cells.join("")}</row>`;
    });
    yield Buffer.from(lines.join(""));
  }
  yield Buffer.from(behind);
}

/** The bytes of the file, as they are made. */
export async function xlsxStream(rows: readonly RosterValues[], errors?: readonly string[]): Promise<Readable> {
  const headers = columns.map((column) => column.header);
  const frame = await frameOf(errors === undefined ? headers : [...headers, errorHeader]);
  const long = { name: frame.sheet, content: sheetOf(frame, rows, errors) };
  return Readable.from(packLong(frame.others, long), { objectMode: false });
}
