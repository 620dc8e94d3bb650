/** Reads a roster out of a table of cells, as it comes from a CSV or XLSX file: headers by name, every problem of the file at once. */
import { cellAsMeant } from "./cell-as-meant";
import { errorHeader } from "./columns";
import type { FieldKey, PartialValues } from "./fields";
import { headerAgain } from "./header-again";
import { columnLetter, type HeaderReading, plainHeader, readHeaders } from "./headers";
import { maxUploadRows } from "./limits";
import type { TableNote, TableProblem } from "./table-problems";

export interface FileRow {
  /** As seen in the file: the header is row 1. */
  readonly row: number;
  readonly values: PartialValues;
  /** What the Error column says (S-12); only in an Error File. An upload does not look at it. */
  readonly error?: string;
}

/** A column that is read, with its header as it stands in the file; null is the Error column. */
export interface FileColumn {
  readonly header: string;
  readonly field: FieldKey | null;
}

/** A file as a roster, or why it is none; with what else its reader has to tell: faults of the file itself, and what was noticed in it. */
export type FileReading<Fault = never, Note = never> =
  | {
      readonly ok: true;
      /** In the order of the file. */
      readonly columns: readonly FileColumn[];
      readonly rows: readonly FileRow[];
      readonly notes: readonly (TableNote | Note)[];
    }
  | { readonly ok: false; readonly problems: readonly (TableProblem | Fault)[] };

/** A file whose every row is too long says so of the first rows, and of the others how many they are. */
const maxRowProblems = 20;

export const isBlankLine = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");

/**
 * Whether a line that is longer than the header is a line that went wrong ("lines", as a comma too many in CSV), or has something in a column of a sheet that
 * nobody has named.
 */
export type TableSource = "lines" | "sheet";

/** A line as it comes out of a file. `broken`: its quotation marks do not match. */
export interface TableLine {
  readonly row: number;
  readonly cells: readonly string[];
  readonly broken?: boolean;
  /** Columns that its program did not show, from 0. Looked at in the line of the headers. */
  readonly hiddenColumns?: readonly number[];
}

/** What stands under no header, and lines that went wrong: told together, so that they are corrected once. */
class Strays {
  private readonly tooLong: TableProblem[] = [];
  private readonly broken: TableProblem[] = [];
  private readonly left = new Map<number, { row: number; count: number }>();
  private readonly columns: number;
  private readonly nameless: readonly number[];
  private readonly source: TableSource;

  constructor({ fields, nameless }: HeaderReading, source: TableSource) {
    this.columns = fields.length;
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

  addBroken(row: number): void {
    if (this.broken.length < maxRowProblems) this.broken.push({ code: "file.quotes", facts: { row } });
  }

  private lookUnderNoHeader(line: readonly string[], row: number, column: number): void {
    if ((line[column] ?? "").trim() === "") return;
    const known = this.left.get(column);
    if (known === undefined) this.left.set(column, { row, count: 1 });
    else known.count += 1;
  }

  notes(): TableNote[] {
    return [...this.left]
      .sort(([one], [other]) => one - other)
      .map(([column, { row, count }]) => {
        return { code: "file.cells_left", facts: { column: columnLetter(column), row, count } };
      });
  }

  problems(): TableProblem[] {
    // Behind a quotation mark that never closes everything is one cell: what else is said of the lines would mislead.
    if (this.broken.length > 0) return this.broken;
    const more = this.tooLong.length - maxRowProblems;
    const rest: TableProblem[] = more > 0 ? [{ code: "file.rows_too_long", facts: { count: more } }] : [];
    return [...this.tooLong.slice(0, maxRowProblems), ...rest];
  }
}

/** A file whose every header stands in apostrophes has them around every cell: that they are no part of a password is known from there alone. */
const inApostrophes = /^'([\s\S]*)'$/;
const isInApostrophes = (headers: readonly string[]) =>
  headers.every((header) => header.trim() === "" || inApostrophes.test(header.trim()));
const withoutApostrophes = (cell: string) => inApostrophes.exec(cell.trim())?.[1]?.replace(/''/g, "'") ?? cell;

const isRead = ({ fields, errorColumn }: HeaderReading, column: number) =>
  (fields[column] ?? null) !== null || column === errorColumn;

/** Columns that are read although nobody saw them; whoever hid a password may not have meant it. A blank one changes nothing. */
class HiddenColumns {
  private readonly blank: Set<number>;
  private readonly full: number[] = [];

  constructor(columns: readonly number[]) {
    this.blank = new Set(columns);
  }

  look(line: readonly string[]): void {
    for (const column of this.blank) {
      if ((line[column] ?? "").trim() === "") continue;
      this.blank.delete(column);
      this.full.push(column);
    }
  }

  notes(line: readonly string[]): TableNote[] {
    if (this.full.length === 0) return [];
    const headers = this.full.sort((one, other) => one - other).map((column) => (line[column] ?? "").trim());
    return [{ code: "file.columns_hidden", facts: { headers } }];
  }
}

interface Head {
  readonly line: readonly string[];
  readonly row: number;
  readonly reading: HeaderReading;
  readonly strays: Strays;
  readonly hidden: HiddenColumns;
  readonly inApostrophes: boolean;
  /** The file is something else altogether: nothing more of it is worth saying. */
  readonly foreign: boolean;
}

/**
 * Reads a roster line by line, the headers first. Blank lines are skipped, and row numbers are those of the file. A line may be shorter than the
 * headers: Excel leaves out separators of blank cells at the end of a line.
 */
export class TableReader {
  private readonly source: TableSource;
  private readonly ownHeaders: readonly string[];
  private readonly passedOver: ReadonlySet<string>;
  private head: Head | null = null;
  private readonly rows: FileRow[] = [];
  private readonly notes: TableNote[] = [];
  private count = 0;
  /** Where other headers begin a table of its own. */
  private differs: TableProblem | null = null;

  /** `ownHeaders` are those of the columns that Rollbook adds to a roster tab: a tab that was downloaded is read without them. */
  constructor(source: TableSource, ownHeaders: readonly string[] = []) {
    this.source = source;
    this.ownHeaders = ownHeaders;
    this.passedOver = new Set([...ownHeaders, errorHeader].map(plainHeader));
  }

  /** The first line that is not blank is the headers. */
  add({ row, cells, broken = false, hiddenColumns }: TableLine): void {
    const line = this.head?.inApostrophes === true ? cells.map(withoutApostrophes) : cells;
    if (isBlankLine(line) && !broken) return;
    if (this.head === null) {
      this.head = this.begin(row, line, hiddenColumns);
      if (broken) this.head.strays.addBroken(row);
      return;
    }
    const { line: headers, reading, strays, hidden, foreign } = this.head;
    // Below other headers nothing is said of a row: under the first ones a first name would be a last name.
    if (foreign || this.differs !== null) return;
    if (broken) strays.addBroken(row);
    const again = headerAgain(line, headers, this.passedOver);
    if (again === "same") {
      this.notes.push({ code: "file.header_again", facts: { row } });
      return;
    }
    if (again === "other") {
      this.differs = { code: "file.header_differs", facts: { row } };
      return;
    }
    strays.look(line, row);
    this.count += 1;
    // They will be refused: only how many they are matters.
    if (this.count > maxUploadRows) return;
    const isText = this.source === "lines";
    const values: Partial<Record<FieldKey, string>> = {};
    reading.fields.forEach((field, column) => {
      if (field !== null) values[field] = cellAsMeant(line[column] ?? "", field, isText);
    });
    hidden.look(line);
    const error = reading.errorColumn < 0 ? "" : cellAsMeant(line[reading.errorColumn] ?? "", null, isText).trim();
    this.rows.push(error === "" ? { row, values } : { row, values, error });
  }

  addAll(lines: readonly TableLine[]): void {
    for (const line of lines) this.add(line);
  }

  /** So many more rows, of which nothing else is known. */
  addFurther(rows: number): void {
    this.count += rows;
  }

  private begin(row: number, line: readonly string[], hiddenColumns: readonly number[] = []): Head {
    const headers = this.source === "lines" ? line.map((cell) => cellAsMeant(cell, null, true)) : line;
    const reading = readHeaders(headers, this.ownHeaders);
    const foreign = reading.problems.some((problem) => problem.code === "file.not_a_roster");
    if (reading.own.length > 0) this.notes.push({ code: "file.own_columns", facts: { headers: reading.own } });
    const hidden = new HiddenColumns(hiddenColumns.filter((column) => isRead(reading, column)));
    const strays = new Strays(reading, this.source);
    return { line: headers, row, reading, strays, hidden, inApostrophes: isInApostrophes(line), foreign };
  }

  /** `noticed` is what the file itself had to tell. */
  end<Note = never>(noticed: readonly Note[] = []): FileReading<never, Note> {
    const { head, count } = this;
    if (head === null) return { ok: false, problems: [{ code: "file.empty", facts: {} }] };
    const { reading, strays, hidden, foreign, line } = head;
    const lines = strays.problems();
    if (foreign) return { ok: false, problems: lines.length > 0 ? [...reading.problems, ...lines] : reading.problems };
    const problems = [...reading.problems, ...lines, ...(this.differs === null ? [] : [this.differs])];
    if (count === 0 && problems.length === reading.problems.length) problems.push({ code: "file.no_rows", facts: {} });
    if (count > maxUploadRows) {
      problems.push({ code: "file.too_many_rows", facts: { rows: count, limit: maxUploadRows } });
    }
    if (problems.length > 0) return { ok: false, problems };
    const columns = reading.fields.flatMap((field, index): FileColumn[] => {
      return field === null && index !== reading.errorColumn ? [] : [{ header: (line[index] ?? "").trim(), field }];
    });
    return {
      ok: true,
      columns,
      rows: this.rows,
      notes: [...noticed, ...this.notes, ...hidden.notes(line), ...strays.notes()],
    };
  }
}

/** A file without a line has no reader of them, and is empty. */
export function readingOf<Note = never>(
  table: TableReader | null,
  further = 0,
  noticed: readonly Note[] = [],
): FileReading<never, Note> {
  const reader = table ?? new TableReader("lines");
  reader.addFurther(further);
  return reader.end(noticed);
}
