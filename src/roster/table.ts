/** Reads a roster out of a table of cells, as it comes from a CSV or XLSX file: headers by name, every problem of the file at once. */
import { columns, errorHeader, headerOf } from "./columns";
import { type FieldKey, type PartialValues, personFields } from "./fields";
import type { Facts } from "./finding";
import { maxUploadRows } from "./limits";

/** What makes a file no roster. Sentences are in messages/. */
export type FileProblemCode =
  | "file.empty"
  | "file.not_a_roster"
  | "file.header_unknown"
  | "file.header_missing"
  | "file.header_repeated"
  | "file.row_too_long"
  | "file.no_rows"
  | "file.too_many_rows"
  | "file.quotes"
  | "file.not_text";

export interface FileProblem {
  readonly code: FileProblemCode;
  readonly facts: Facts;
}

export interface FileRow {
  /** As seen in the file: the header is row 1. */
  readonly row: number;
  readonly values: PartialValues;
}

export type FileReading =
  | { readonly ok: true; readonly rows: readonly FileRow[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** How a header is compared: without case, spaces, BOM and other invisible marks. */
function plainHeader(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/[\s\u00A0]+/g, " ")
    .trim()
    .toLowerCase();
}

const byHeader: ReadonlyMap<string, FieldKey> = new Map(
  columns.map((column) => [plainHeader(column.header), column.key]),
);

/** Number of single-character edits between two words; both are short. */
function distance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution));
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
}

function nearestHeader(header: string): string {
  const plain = plainHeader(header);
  const ranked = columns
    .map((column) => ({ header: column.header, distance: distance(plain, plainHeader(column.header)) }))
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.header ?? "";
}

interface HeaderReading {
  /** Field of each column; null for a column that is not read (Error, or blank above blank cells). */
  readonly fields: readonly (FieldKey | null)[];
  readonly problems: readonly FileProblem[];
}

function readHeaders(headers: readonly string[]): HeaderReading {
  const problems: FileProblem[] = [];
  const seen = new Set<FieldKey>();
  const fields = headers.map((header, index) => {
    const plain = plainHeader(header);
    if (plain === "" || plain === plainHeader(errorHeader)) return null;
    const field = byHeader.get(plain);
    if (field === undefined) {
      problems.push({
        code: "file.header_unknown",
        facts: { header: header.trim(), nearest: nearestHeader(header), column: index + 1 },
      });
      return null;
    }
    if (seen.has(field)) {
      problems.push({ code: "file.header_repeated", facts: { header: headerOf(field), column: index + 1 } });
      return null;
    }
    seen.add(field);
    return field;
  });
  if (seen.size === 0)
    return {
      fields,
      problems: [{ code: "file.not_a_roster", facts: { header: (headers[0] ?? "").trim().slice(0, 60) } }],
    };
  for (const field of personFields) {
    if (!seen.has(field)) problems.push({ code: "file.header_missing", facts: { header: headerOf(field) } });
  }
  const hasClassColumns = columns.some((column) => seen.has(column.key) && !personFields.includes(column.key));
  if (hasClassColumns) {
    for (const column of columns) {
      if (!seen.has(column.key) && !personFields.includes(column.key)) {
        problems.push({ code: "file.header_missing", facts: { header: column.header } });
      }
    }
  }
  return { fields, problems };
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");

/** Reads rows of cells, the header first. Blank lines are skipped but counted, so that row numbers stay those of the file. */
export function readTable(cells: readonly (readonly string[])[]): FileReading {
  const [headers, ...lines] = cells;
  if (headers === undefined || cells.every(isBlank))
    return { ok: false, problems: [{ code: "file.empty", facts: {} }] };
  const { fields, problems: headerProblems } = readHeaders(headers);
  const problems = [...headerProblems];
  const rows: FileRow[] = [];
  lines.forEach((line, index) => {
    if (isBlank(line)) return;
    const row = index + 2;
    const beyond = line.slice(fields.length).findIndex((cell) => cell.trim() !== "");
    if (beyond >= 0)
      problems.push({ code: "file.row_too_long", facts: { row, cells: line.length, columns: fields.length } });
    const values: Partial<Record<FieldKey, string>> = {};
    fields.forEach((field, column) => {
      if (field !== null) values[field] = line[column] ?? "";
    });
    rows.push({ row, values });
  });
  if (rows.length === 0 && problems.length === 0) problems.push({ code: "file.no_rows", facts: {} });
  if (rows.length > maxUploadRows)
    problems.push({ code: "file.too_many_rows", facts: { rows: rows.length, limit: maxUploadRows } });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rows };
}
