/** The tables in the files that were dropped: of a zip its files, of a workbook its sheets, else the file itself. Only their headers are read yet. */
import { type FileFault, type HeaderFit, type Line, openArchive, readLines, type TableEnd, unpack } from "../files";
import { headerFit, maxColumns } from "../roster";
import type { Format } from "./format";
import { fitOf, headerKey } from "./headers";

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface OpenTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly keys: readonly string[];
  readonly source: "lines" | "sheet";
  /** Cells of the lines below the headers, as many as were read with them: for what only values tell. */
  readonly first: readonly (readonly string[])[];
  /** The lines below the headers, once. */
  readonly lines: () => Generator<readonly Line[], TableEnd>;
}

export interface OpenedFiles {
  readonly tables: readonly OpenTable[];
  readonly faults: readonly { readonly file: string; readonly fault: FileFault }[];
}

/** School Data Sync takes as many rows a file. */
export const maxFeedRows = 500_000;
const filesAtMost = 60;

/** A header line of any of the formats, or of any list of people. */
export function feedFit(formats: readonly Format[]): HeaderFit {
  const shapes = formats.flatMap(({ tables }) => tables);
  return (cells) => {
    const keys = new Set(cells.map(headerKey).filter((key) => key !== ""));
    if (shapes.some((shape) => fitOf(shape, keys, "") > 0)) return "whole";
    return headerFit(cells) === null ? null : "partial";
  };
}

function opened(file: string, bytes: Uint8Array, fit: HeaderFit, sheet?: string): OpenTable | FileFault | null {
  const options = { fit, sheet, rowsAtMost: maxFeedRows, columnsAtMost: maxColumns, passOverAbove: true };
  const portions = readLines(bytes, options);
  const first = portions.next();
  if (first.done === true) return first.value.ok ? null : first.value.fault;
  const { lines, source } = first.value;
  const header = (lines[0]?.cells ?? []).map((cell) => cell.replace(/^\uFEFF+/, "").trim());
  return {
    file,
    header,
    keys: header.map(headerKey),
    source,
    first: lines.slice(1).map(({ cells }) => cells),
    *lines() {
      if (lines.length > 1) yield lines.slice(1);
      for (;;) {
        const next = portions.next();
        if (next.done === true) return next.value;
        yield next.value.lines;
      }
    },
  };
}

const isFault = (one: OpenTable | FileFault | null): one is FileFault => one !== null && "code" in one;

export function openFiles(files: readonly NamedFile[], fit: HeaderFit): OpenedFiles {
  const tables: OpenTable[] = [];
  const faults: { file: string; fault: FileFault }[] = [];
  const add = (file: string, bytes: Uint8Array): void => {
    const table = opened(file, bytes, fit);
    if (table === null) return;
    if (!isFault(table)) {
      tables.push(table);
      return;
    }
    // Several sheets of one workbook, such as students and teachers: each is a table.
    const sheets = table.code === "file.sheets" ? table.facts.sheets : [];
    if (sheets.length === 0) faults.push({ file, fault: table });
    for (const sheet of sheets.slice(0, filesAtMost)) {
      const one = opened(sheet, bytes, fit, sheet);
      if (isFault(one)) faults.push({ file: sheet, fault: one });
      else if (one !== null) tables.push(one);
    }
  };
  for (const { name, bytes } of files.slice(0, filesAtMost)) {
    const archive = openArchive(bytes);
    if (archive === null) add(name, bytes);
    else if (!archive.ok) faults.push({ file: name, fault: archive.fault });
    else {
      for (const packed of archive.files.slice(0, filesAtMost)) {
        const part = unpack(packed);
        if (part instanceof Uint8Array) add(packed.name, part);
        else faults.push({ file: packed.name, fault: part });
      }
    }
  }
  return { tables, faults };
}
