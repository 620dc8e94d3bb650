/** Rosters as CSV. What begins like a formula is made harmless on the way out and comes back unchanged on the way in. */
import Papa from "papaparse";
import { columns, errorHeader } from "./columns";
import type { RosterValues } from "./fields";
import { fromHarmless, harmless } from "./harmless";
import { type FileReading, readTable } from "./table";

const [quote, lineFeed, carriageReturn] = ['"', "\n", "\r"].map((character) => character.charCodeAt(0));

/**
 * Every line ends with \n alone, outside of quotes: papaparse merges rows without a word when a file mixes CRLF and LF, and an end of
 * line inside of quotes belongs to the cell.
 */
function withOneLineEnd(text: string, delimiter: string): string {
  if (!text.includes("\r")) return text;
  const separator = delimiter.charCodeAt(0);
  const parts: string[] = [];
  let from = 0;
  let cellStarts = true;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (quoted) {
      if (character !== quote) continue;
      if (text.charCodeAt(index + 1) === quote) index += 1;
      else quoted = false;
    } else if (character === quote && cellStarts) quoted = true;
    else if (character === carriageReturn) {
      parts.push(text.slice(from, index), "\n");
      if (text.charCodeAt(index + 1) === lineFeed) index += 1;
      from = index + 1;
    }
    cellStarts = !quoted && (character === separator || character === lineFeed || character === carriageReturn);
  }
  return parts.join("") + text.slice(from);
}

/** Spanish Excel writes semicolons, a copied sheet has tabs; the header line tells. */
function delimiterOf(source: string): string {
  const end = source.search(/[\r\n]/);
  const header = end < 0 ? source : source.slice(0, end);
  const counts = [",", ";", "\t"].map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.delimiter ?? ",";
}

/** Cells of a CSV text, or the rows whose quotation marks do not match. */
function readCells(text: string): { readonly cells: string[][]; readonly brokenRows: readonly number[] } {
  const delimiter = delimiterOf(text);
  const parsed = Papa.parse<string[]>(withOneLineEnd(text, delimiter), {
    header: false,
    newline: "\n",
    delimiter,
    skipEmptyLines: false,
  });
  const broken = parsed.errors.filter((error) => error.type === "Quotes").map((error) => (error.row ?? 0) + 1);
  return { cells: parsed.data, brokenRows: [...new Set(broken)] };
}

const maxBrokenRows = 20;

export function parseCsv(text: string): FileReading {
  const source = text.replace(/^\uFEFF/, "");
  if (source.includes("\u0000")) return { ok: false, problems: [{ code: "file.not_text", facts: {} }] };
  const { cells, brokenRows } = readCells(source);
  const reading = readTable(cells.map((line) => line.map(fromHarmless)));
  if (brokenRows.length === 0) return reading;
  // Behind a quotation mark that never closes everything is one cell: what else is said of the lines would mislead.
  const headers = reading.ok ? [] : reading.problems.filter((problem) => /header|not_a_roster/.test(problem.code));
  const quotes = brokenRows.slice(0, maxBrokenRows).map((row) => ({ code: "file.quotes" as const, facts: { row } }));
  return { ok: false, problems: [...headers, ...quotes] };
}

export interface CsvOptions {
  /** One text per row for the Error column on the far right (S-12). */
  readonly errors?: readonly string[];
  /** Excel reads accents wrongly without the mark; programs may stumble over it. */
  readonly byteOrderMark?: boolean;
  /** False for a further portion of rows, below a header that was written before. */
  readonly headers?: boolean;
}

/** Writes all 16 columns, with CRLF and every cell quoted that needs it (RFC 4180). */
export function writeCsv(rows: readonly RosterValues[], options: CsvOptions = {}): string {
  const { errors, byteOrderMark, headers: withHeaders = true } = options;
  const headers = columns.map((column) => column.header);
  const lines = rows.map((row, index) => {
    const cells = columns.map((column) => harmless(row[column.key]));
    return errors === undefined ? cells : [...cells, harmless(errors[index] ?? "")];
  });
  const head = errors === undefined ? headers : [...headers, errorHeader];
  const table = withHeaders ? [head, ...lines] : lines;
  return `${byteOrderMark === true ? "\uFEFF" : ""}${Papa.unparse(table, { newline: "\r\n" })}\r\n`;
}
