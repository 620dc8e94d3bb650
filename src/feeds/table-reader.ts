/** The rows of one table as its shape names them: only the columns that are needed are ever looked at. */
import type { Line, TableEnd } from "../files";
import { cellAsMeant, clean, type FieldKey, isFieldKey } from "../roster";
import type { AnyTable, Headers } from "./format";
import { columnsOf } from "./headers";
import { type FeedNotes, NoFeed } from "./note";
import { maxFeedRows, type OpenTable } from "./open-files";

export interface FeedLineOfFile {
  readonly row: number;
  /** The first of its columns that has something in it; "" where none has, or none is there. */
  readonly value: (column: string) => string;
  /** All of them, lists with commas taken apart. */
  readonly all: (column: string) => readonly string[];
}

/** Where a value of ours comes from, for whoever looks it over. */
export interface ColumnUse {
  readonly file: string;
  readonly header: string;
  /** The column of a roster; null where it only ties tables together. */
  readonly field: FieldKey | null;
  /** What it ties together or says besides, in the words of format.ts; "" for a column of a roster. */
  readonly link: string;
  /** Of the people, whose columns may be chosen otherwise. */
  readonly ofPeople: boolean;
  readonly sample: string;
}

const rowsNamed = 20;
const hasText = (cells: readonly string[]) => cells.some((cell) => cell.trim() !== "");

/** Somebody has chosen from where the User ID comes. */
const fieldIn = (column: string): FieldKey | null =>
  column === "chosenUserId" ? "userId" : isFieldKey(column) ? column : null;

export class TableOfFeed {
  readonly table: OpenTable;
  readonly shape: AnyTable;
  private readonly places = new Map<string, readonly (readonly number[])[]>();
  private readonly samples = new Map<number, string>();
  /** The end of the file, once it was read. */
  end: TableEnd | null = null;

  /** `unwanted` are columns that the format has, and nobody has asked for. */
  constructor(table: OpenTable, shape: AnyTable, unwanted: ReadonlySet<string> = new Set()) {
    this.table = table;
    this.shape = shape;
    const columns: readonly (readonly [string, Headers])[] = Object.entries(shape.columns);
    for (const [column, headers] of columns) {
      if (!unwanted.has(column)) this.places.set(column, columnsOf(headers, table.keys));
    }
  }

  has(column: string): boolean {
    return (this.places.get(column) ?? []).length > 0;
  }

  headerOf(column: string, nth = 0): string {
    return (this.places.get(column)?.[nth] ?? []).map((at) => this.table.header[at] ?? "").join(" + ");
  }

  private cell(cells: readonly string[], at: number, column: string): string {
    const field = fieldIn(column);
    const text = cellAsMeant(cells[at] ?? "", field ?? "classId", this.table.source === "lines");
    const value = clean(text);
    if (value !== "" && field !== null && field !== "password" && !this.samples.has(at)) this.samples.set(at, value);
    return value;
  }

  private lineOf(row: number, cells: readonly string[]): FeedLineOfFile {
    const textOf = (places: readonly number[], column: string) =>
      places
        .map((at) => this.cell(cells, at, column))
        .filter((one) => one !== "")
        .join(" ");
    const value = (column: string): string => {
      for (const places of this.places.get(column) ?? []) {
        const found = textOf(places, column);
        if (found !== "") return found;
      }
      return "";
    };
    const all = (column: string): readonly string[] => {
      const found = (this.places.get(column) ?? []).flatMap((places) => textOf(places, column).split(","));
      return [...new Set(found.map((one) => one.trim()).filter((one) => one !== ""))];
    };
    return { row, value, all };
  }

  /** Some programs end every line with a comma; where only some lines have a blank cell more, it was moved there, and the others with it. */
  private widthOf(lines: readonly Line[]): number {
    const { length } = this.table.header;
    const full = lines.filter(({ cells }) => hasText(cells));
    const isManner = full.length > 0 && full.every(({ cells }) => cells.length > length);
    return isManner ? Number.POSITIVE_INFINITY : length;
  }

  /** Row by row. A line in which a comma has moved its cells says nothing certain, and is passed over and told. */
  *lines(notes: FeedNotes): Generator<FeedLineOfFile> {
    const { file, header, source } = this.table;
    let blankFrom: number | undefined;
    const damaged: number[] = [];
    let damagedCount = 0;
    const reading = this.table.lines();
    for (;;) {
      const next = reading.next();
      if (next.done === true) {
        this.end = next.value;
        break;
      }
      blankFrom ??= this.widthOf(next.value);
      for (const { row, cells, broken } of next.value) {
        if (broken === true) throw new NoFeed({ code: "feed.quotes", facts: { file, row } });
        const isMoved = cells.length > blankFrom ? hasText(cells) : hasText(cells.slice(header.length));
        if (source === "lines" && isMoved) {
          damagedCount += 1;
          if (damaged.length < rowsNamed) damaged.push(row);
        } else if (!this.isHeaderAgain(cells)) yield this.lineOf(row, cells);
      }
    }
    if (damagedCount > 0) {
      notes.add({ code: "feed.rows_damaged", facts: { file, count: damagedCount, rows: damaged.join(", ") } });
    }
    this.tellEnd(notes);
  }

  private isHeaderAgain(cells: readonly string[]): boolean {
    return this.table.header.every((one, at) => one === (cells[at] ?? "").trim());
  }

  private tellEnd(notes: FeedNotes): void {
    const { file } = this.table;
    if (this.end?.ok !== true) return;
    const { further, above, headerRow } = this.end.about;
    if (further > 0) {
      const facts = { file, rows: maxFeedRows + further, limit: maxFeedRows };
      throw new NoFeed({ code: "feed.too_many_rows", facts });
    }
    if (above !== undefined) notes.add({ code: "feed.title_passed_over", facts: { file, row: headerRow, above } });
  }

  /** Once all lines were read. */
  uses(): readonly ColumnUse[] {
    const { file, header } = this.table;
    const ofPeople = this.shape.kind === "people";
    return [...this.places].flatMap(([column, all]) =>
      // The format's own first choice is among the others.
      column === "userIdFirst"
        ? []
        : all.flatMap((places) =>
            places.map((at): ColumnUse => {
              const field = fieldIn(column);
              const sample = field === null ? "" : (this.samples.get(at) ?? "");
              return { file, header: header[at] ?? "", field, link: field === null ? column : "", ofPeople, sample };
            }),
          ),
    );
  }

  /** Headers under which nothing was read. */
  dropped(): readonly string[] {
    const used = new Set([...this.places.values()].flat(2));
    return this.table.header.filter((header, at) => header !== "" && !used.has(at));
  }
}
