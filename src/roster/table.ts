/** Reads a roster out of a table of cells, as it comes from a CSV or XLSX file: headers by name, every problem of the file at once. */
import type { FieldKey, PartialValues } from "./fields";
import type { Facts } from "./finding";
import { columnLetter, readHeaders } from "./headers";
import { maxUploadRows } from "./limits";

/** What makes a file no roster. Sentences are in messages/files.ts. */
export type FileProblemCode =
  | "file.empty"
  | "file.not_a_roster"
  | "file.header_unknown"
  | "file.header_missing"
  | "file.header_repeated"
  | "file.header_blank"
  | "file.row_too_long"
  | "file.rows_too_long"
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
  /** What the Error column says (S-12); only in an Error File. An upload does not look at it. */
  readonly error?: string;
}

export type FileReading =
  | { readonly ok: true; readonly rows: readonly FileRow[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** A file whose every row is too long says so of the first rows, and of the others how many they are. */
const maxRowProblems = 20;

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");

/** What a refused file has on its lines: told together, so that it is corrected once. */
class LineProblems {
  private readonly tooLong: FileProblem[] = [];
  private readonly headless = new Map<number, number>();
  private readonly columns: number;
  private readonly nameless: readonly number[];

  constructor(columns: number, nameless: readonly number[]) {
    this.columns = columns;
    this.nameless = nameless;
  }

  look(line: readonly string[], row: number): void {
    for (const column of this.nameless) {
      if ((line[column] ?? "").trim() !== "" && !this.headless.has(column)) this.headless.set(column, row);
    }
    if (line.length <= this.columns || isBlank(line.slice(this.columns))) return;
    this.tooLong.push({ code: "file.row_too_long", facts: { row, cells: line.length, columns: this.columns } });
  }

  all(): FileProblem[] {
    const blank = [...this.headless].map(([column, row]): FileProblem => {
      return { code: "file.header_blank", facts: { column: columnLetter(column), row } };
    });
    const more = this.tooLong.length - maxRowProblems;
    const rest: FileProblem[] = more > 0 ? [{ code: "file.rows_too_long", facts: { count: more } }] : [];
    return [...blank, ...this.tooLong.slice(0, maxRowProblems), ...rest];
  }
}

/**
 * Reads rows of cells, the header first. Blank lines are skipped but counted, so that row numbers stay those of the file. A line may be
 * shorter than the header: Excel leaves out separators of blank cells at the end of a line.
 */
export function readTable(cells: readonly (readonly string[])[]): FileReading {
  const [headers, ...lines] = cells;
  if (headers === undefined || cells.every(isBlank)) {
    return { ok: false, problems: [{ code: "file.empty", facts: {} }] };
  }
  const { fields, nameless, errorColumn, problems: headerProblems } = readHeaders(headers);
  // Of a file that is something else altogether, nothing more is worth saying.
  if (headerProblems.some((problem) => problem.code === "file.not_a_roster")) {
    return { ok: false, problems: headerProblems };
  }
  const lineProblems = new LineProblems(fields.length, nameless);
  const rows: FileRow[] = [];
  lines.forEach((line, index) => {
    if (isBlank(line)) return;
    const row = index + 2;
    lineProblems.look(line, row);
    const values: Partial<Record<FieldKey, string>> = {};
    fields.forEach((field, column) => {
      if (field !== null) values[field] = line[column] ?? "";
    });
    const error = errorColumn < 0 ? "" : (line[errorColumn] ?? "").trim();
    rows.push(error === "" ? { row, values } : { row, values, error });
  });
  const problems = [...headerProblems, ...lineProblems.all()];
  if (rows.length === 0) problems.push({ code: "file.no_rows", facts: {} });
  if (rows.length > maxUploadRows) {
    problems.push({ code: "file.too_many_rows", facts: { rows: rows.length, limit: maxUploadRows } });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rows };
}
