/** Reads a roster out of a table of cells, as it comes from a CSV or XLSX file: headers by name, every problem of the file at once. */
import type { FieldKey, PartialValues } from "./fields";
import type { Facts } from "./finding";
import { columnLetter, type HeaderReading, readHeaders } from "./headers";
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

export const isBlankLine = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");

/**
 * Whether a line that is longer than the header is a line that went wrong ("lines", as a comma too many in CSV), or has something in a column of a sheet that
 * nobody has named.
 */
export type TableSource = "lines" | "sheet";

/** What a refused file has on its lines: told together, so that it is corrected once. */
class LineProblems {
  private readonly tooLong: FileProblem[] = [];
  private readonly headless = new Map<number, number>();
  private readonly columns: number;
  private readonly nameless: readonly number[];
  private readonly source: TableSource;

  constructor(columns: number, nameless: readonly number[], source: TableSource) {
    this.columns = columns;
    this.nameless = nameless;
    this.source = source;
  }

  look(line: readonly string[], row: number): void {
    for (const column of this.nameless) this.lookUnderNoHeader(line, row, column);
    if (this.source === "sheet") {
      for (let column = this.columns; column < line.length; column += 1) this.lookUnderNoHeader(line, row, column);
    } else if (line.length > this.columns && !isBlankLine(line.slice(this.columns))) {
      this.tooLong.push({ code: "file.row_too_long", facts: { row, cells: line.length, columns: this.columns } });
    }
  }

  private lookUnderNoHeader(line: readonly string[], row: number, column: number): void {
    if ((line[column] ?? "").trim() !== "" && !this.headless.has(column)) this.headless.set(column, row);
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

interface Head {
  readonly reading: HeaderReading;
  readonly problems: LineProblems;
  /** The file is something else altogether: nothing more of it is worth saying. */
  readonly foreign: boolean;
}

/**
 * Reads a roster line by line, the header first. Blank lines are skipped but counted, so that row numbers stay those of the file. A line may be
 * shorter than the header: Excel leaves out separators of blank cells at the end of a line.
 */
export class TableReader {
  private readonly source: TableSource;
  private head: Head | null = null;
  private anything = false;
  private readonly rows: FileRow[] = [];
  private count = 0;

  constructor(source: TableSource) {
    this.source = source;
  }

  /** The row as seen in the file. Those that are left out are blank; without row 1 there is no header. */
  add(row: number, line: readonly string[]): void {
    const head = this.head ?? this.begin(row === 1 ? line : []);
    if (isBlankLine(line)) return;
    this.anything = true;
    if (row === 1 || head.foreign) return;
    const { fields, errorColumn } = head.reading;
    head.problems.look(line, row);
    this.count += 1;
    // They will be refused: only how many they are matters.
    if (this.count > maxUploadRows) return;
    const values: Partial<Record<FieldKey, string>> = {};
    fields.forEach((field, column) => {
      if (field !== null) values[field] = line[column] ?? "";
    });
    const error = errorColumn < 0 ? "" : (line[errorColumn] ?? "").trim();
    this.rows.push(error === "" ? { row, values } : { row, values, error });
  }

  /** So many more rows, of which nothing else is known. */
  addFurther(rows: number): void {
    this.count += rows;
  }

  private begin(headers: readonly string[]): Head {
    const reading = readHeaders(headers);
    const problems = new LineProblems(reading.fields.length, reading.nameless, this.source);
    const foreign = reading.problems.some((problem) => problem.code === "file.not_a_roster");
    this.head = { reading, problems, foreign };
    return this.head;
  }

  end(): FileReading {
    const { head, count } = this;
    if (head === null || !this.anything) return { ok: false, problems: [{ code: "file.empty", facts: {} }] };
    if (head.foreign) return { ok: false, problems: head.reading.problems };
    const problems = [...head.reading.problems, ...head.problems.all()];
    if (count === 0) problems.push({ code: "file.no_rows", facts: {} });
    if (count > maxUploadRows) {
      problems.push({ code: "file.too_many_rows", facts: { rows: count, limit: maxUploadRows } });
    }
    return problems.length > 0 ? { ok: false, problems } : { ok: true, rows: this.rows };
  }
}

/** A table whose cells are there already. */
export function readTable(cells: readonly (readonly string[])[]): FileReading {
  const reader = new TableReader("lines");
  cells.forEach((line, index) => {
    reader.add(index + 1, line);
  });
  return reader.end();
}
