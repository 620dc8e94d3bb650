/** A file of any kind as the lines of its table, from its headers on: the one way in, for service, files page and workbench (F-1). */
import { csvLines, csvText, shapeOf } from "./csv/read";
import type { ReadAs } from "./encoding";
import { bare, type FileFault, Unreadable } from "./fault";
import { foreignBytes, foreignText, foreignZip, zipOf } from "./kinds";
import { type Head, type HeaderFit, isBlank, type Line, tooManyColumns } from "./line";
import { type FileNote, Notes } from "./note";
import { chooseSheet } from "./xlsx/choose-sheet";
import { asShown, openWorkbook } from "./xlsx/open";
import { entriesOf } from "./zip/directory";

export interface TableOptions {
  readonly fit: HeaderFit;
  /** The sheet that somebody chose, of several. */
  readonly sheet?: string | undefined;
  /** Further rows with something in them are only counted. */
  readonly rowsAtMost: number;
  readonly columnsAtMost: number;
  /** What stands above the headers (a title, a date) is passed over, and told in `about`, where whoever chose the file sees what was read of it. */
  readonly passOverAbove?: boolean;
}

/**
 * Whether a line that is longer than the header is a line that went wrong ("lines", as a comma too many in CSV), or has something in a column of a sheet that
 * nobody has named.
 */
export type TableSource = "lines" | "sheet";

export interface Portion {
  readonly source: TableSource;
  readonly lines: readonly Line[];
}

export interface TableAbout {
  readonly sheet?: string;
  /** The encoding, where it was a guess. */
  readonly readAs?: ReadAs;
  /** 0 when the file has nothing in it. */
  readonly headerRow: number;
  /** What was passed over above the headers begins so. */
  readonly above?: string;
  /** Rows beyond those wanted. */
  readonly further: number;
  readonly notes: readonly FileNote[];
}

export type TableEnd =
  | { readonly ok: true; readonly about: TableAbout }
  | { readonly ok: false; readonly fault: FileFault };

/** What is read of each kind of file before its lines are. */
interface Opened {
  readonly source: TableSource;
  readonly about: Pick<TableAbout, "sheet" | "readAs">;
  readonly head: Head;
  readonly notes: Notes;
  readonly lines: () => Iterable<readonly (Line & { readonly hidden?: boolean })[]>;
}

function openZip(bytes: Uint8Array, { fit, sheet: wanted }: TableOptions): Opened {
  const entries = entriesOf(bytes);
  const workbook = openWorkbook(entries);
  if (workbook === null) throw new Unreadable("no workbook", foreignZip(entries));
  const { sheet, head, left } = chooseSheet(workbook, fit, wanted);
  const notes = new Notes();
  if (left.length > 0) notes.add({ code: "file.sheets_left", facts: { sheets: left } });
  return {
    source: "sheet",
    about: { sheet: sheet.name },
    head,
    notes,
    lines: () => workbook.rows(sheet, asShown, notes),
  };
}

function openText(bytes: Uint8Array, { fit, columnsAtMost }: TableOptions): Opened {
  const csv = csvText(bytes);
  const { value: beginning = "" } = csv.texts()[Symbol.iterator]().next();
  const foreign = foreignText(beginning);
  if (foreign !== null) throw new Unreadable("another kind of file", foreign);
  const { head, ...shape } = shapeOf(csv, fit, columnsAtMost);
  const about = csv.readAs === null ? {} : { readAs: csv.readAs };
  return {
    source: "lines",
    about,
    head,
    notes: new Notes(),
    lines: () => csvLines(csv.texts(), shape, columnsAtMost),
  };
}

function open(bytes: Uint8Array, options: TableOptions): Opened {
  const zip = zipOf(bytes);
  if (zip !== null) return openZip(zip, options);
  const foreign = foreignBytes(bytes);
  if (foreign !== null) throw new Unreadable("another kind of file", foreign);
  return openText(bytes, options);
}

const hiddenNamed = 20;

/** Rows that nobody saw are told; whoever filtered a list may have meant the others only. */
class HiddenRows {
  private count = 0;
  private readonly first: number[] = [];

  look({ row, hidden, cells }: Line & { readonly hidden?: boolean }): void {
    if (hidden !== true || isBlank(cells)) return;
    this.count += 1;
    if (this.first.length < hiddenNamed) this.first.push(row);
  }

  tell(notes: Notes): void {
    if (this.count === 0) return;
    notes.add({ code: "file.rows_hidden", facts: { count: this.count, rows: this.first.join(", ") } });
  }
}

const widthOf = (cells: readonly string[]) => cells.findLastIndex((cell) => cell.trim() !== "") + 1;

function* linesOf(bytes: Uint8Array, options: TableOptions): Generator<Portion, TableAbout> {
  const { source, about, head, notes, lines } = open(bytes, options);
  const { fault } = head;
  if (fault !== null && options.passOverAbove !== true) throw new Unreadable("not at the top", fault);
  const above = fault?.code === "file.header_below" ? { above: fault.facts.above } : {};
  const hidden = new HiddenRows();
  let [full, further] = [0, 0];
  for (const some of lines()) {
    const wanted: Line[] = [];
    for (const line of some) {
      if (line.row < head.row) continue;
      if (line.row === head.row && widthOf(line.cells) > options.columnsAtMost) {
        throw new Unreadable("too wide", tooManyColumns(widthOf(line.cells), options.columnsAtMost));
      }
      if (isBlank(line.cells) && line.broken !== true) continue;
      if (line.row > head.row) hidden.look(line);
      full += 1;
      if (full > options.rowsAtMost + 1) further += 1;
      else wanted.push(line);
    }
    if (wanted.length > 0) yield { source, lines: wanted };
  }
  hidden.tell(notes);
  return { ...about, ...above, headerRow: head.row, further, notes: notes.all };
}

/** Portions of lines, the headers first; in the end what there is to know of the file, or why it cannot be read. Blank lines are left out. */
export function* readLines(bytes: Uint8Array, options: TableOptions): Generator<Portion, TableEnd> {
  try {
    if (bytes.length === 0) return { ok: true, about: { headerRow: 0, further: 0, notes: [] } };
    return { ok: true, about: yield* linesOf(bytes, options) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, fault: error.fault };
    // A stack that is too deep, a string that is too long: a file that makes our reader stumble is not to stop anybody else.
    if (error instanceof RangeError) return { ok: false, fault: bare("file.too_large") };
    throw error;
  }
}
