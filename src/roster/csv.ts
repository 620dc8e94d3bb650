/** Rosters as CSV. What begins like a formula is made harmless on the way out and comes back unchanged on the way in. */
import Papa from "papaparse";
import { columns, errorHeader } from "./columns";
import type { RosterValues } from "./fields";
import { type FileReading, readTable } from "./table";

/** A spreadsheet runs a cell that begins so; an apostrophe before it makes it text. An own apostrophe is doubled, so that exactly one is taken away again. */
const formulaLike = /^[=+\-@\t\r']/;
const escaped = /^'[=+\-@\t\r']/;

export function harmless(text: string): string {
  return formulaLike.test(text) ? `'${text}` : text;
}

export function fromHarmless(text: string): string {
  return escaped.test(text) ? text.slice(1) : text;
}

/** Ends of lines become \n outside of quotes only: papaparse merges rows silently when a file mixes them. */
function oneLineEnd(text: string): string {
  if (!text.includes("\r")) return text;
  let quoted = false;
  let result = "";
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? "";
    if (character === '"') quoted = !quoted;
    if (character !== "\r" || quoted) result += character;
    else if (text[index + 1] !== "\n") result += "\n";
  }
  return result;
}

export function parseCsv(text: string): FileReading {
  const source = oneLineEnd(text.replace(/^\uFEFF/, ""));
  if (source.includes("\u0000")) return { ok: false, problems: [{ code: "file.not_text", facts: {} }] };
  const parsed = Papa.parse<string[]>(source, {
    header: false,
    newline: "\n",
    delimiter: delimiterOf(source),
    skipEmptyLines: false,
  });
  const broken = parsed.errors.filter((error) => error.type === "Quotes");
  if (broken.length > 0) {
    return {
      ok: false,
      problems: broken.slice(0, 20).map((error) => ({ code: "file.quotes", facts: { row: (error.row ?? 0) + 1 } })),
    };
  }
  return readTable(parsed.data.map((line) => line.map(fromHarmless)));
}

/** Spanish Excel writes semicolons, a copied sheet has tabs; the header line tells. */
function delimiterOf(source: string): string {
  const end = source.indexOf("\n");
  const header = end < 0 ? source : source.slice(0, end);
  const counts = [",", ";", "\t"].map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.delimiter ?? ",";
}

export interface CsvOptions {
  /** One text per row for the Error column on the far right (S-12). */
  readonly errors?: readonly string[];
}

/** Writes all 16 columns, with CRLF and every cell that needs it quoted (RFC 4180). */
export function writeCsv(rows: readonly RosterValues[], options: CsvOptions = {}): string {
  const { errors } = options;
  const headers = columns.map((column) => column.header);
  const table = rows.map((row, index) => {
    const cells = columns.map((column) => harmless(row[column.key]));
    return errors === undefined ? cells : [...cells, harmless(errors[index] ?? "")];
  });
  return `${Papa.unparse([errors === undefined ? headers : [...headers, errorHeader], ...table], { newline: "\r\n" })}\r\n`;
}
