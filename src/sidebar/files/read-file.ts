/** The chosen file, CSV or XLSX, as a roster. It is read here, in the browser: the file itself goes nowhere. */
import { type FileFault, type FileNote, readLines, type TableEnd } from "../../files";
import {
  fieldKeys,
  headerFit,
  maxColumns,
  maxUploadRows,
  type PartialValues,
  readingOf,
  type TableNote,
  type TableProblem,
  TableReader,
} from "../../roster";
import { ownHeaders } from "../../words";
import { type HeaderMapping, type HeaderQuestion, headerQuestion, mappedLines } from "./header-mapping";

export interface FileRoster {
  /** Sixteen cells a row. */
  readonly rows: readonly (readonly string[])[];
  /** The Error column, one text a row; null when the file has none. */
  readonly errors: readonly string[] | null;
  readonly notes: readonly (FileNote | TableNote)[];
}

export type FileOutcome =
  | { readonly kind: "roster"; readonly roster: FileRoster }
  /** Several sheets have a roster's headers: which of them is meant? */
  | { readonly kind: "sheets"; readonly sheets: readonly string[] }
  /** Nothing is the matter but its headers: what do they mean? */
  | { readonly kind: "headers"; readonly question: HeaderQuestion }
  | { readonly kind: "refused"; readonly problems: readonly (FileFault | TableProblem)[] };

/** What was answered to the questions of a file: which of several sheets is meant, and what headers mean. */
export interface FileAnswers {
  readonly sheet?: string;
  readonly mapping?: HeaderMapping;
}

/** Reading goes on for so long before the page may draw and answer again. */
const millisecondsAtOnce = 50;
const breath = () => new Promise<void>((resolve) => setTimeout(resolve));

async function tableOf(
  bytes: Uint8Array,
  { sheet, mapping }: FileAnswers,
): Promise<{ readonly table: TableReader | null; readonly end: TableEnd }> {
  const portions = readLines(bytes, { fit: headerFit, sheet, rowsAtMost: maxUploadRows, columnsAtMost: maxColumns });
  const headers = ownHeaders();
  const asMeant = mapping === undefined ? null : mappedLines(mapping);
  let table: TableReader | null = null;
  let since = performance.now();
  for (;;) {
    const next = portions.next();
    if (next.done === true) return { table, end: next.value };
    table ??= new TableReader(next.value.source, headers);
    table.addAll(asMeant === null ? next.value.lines : asMeant(next.value.lines));
    if (performance.now() - since < millisecondsAtOnce) continue;
    await breath();
    since = performance.now();
  }
}

const cells = (values: PartialValues) => fieldKeys.map((field) => values[field] ?? "");

export async function readRosterFile(file: Blob, answers: FileAnswers = {}): Promise<FileOutcome> {
  const { table, end } = await tableOf(new Uint8Array(await file.arrayBuffer()), answers);
  if (!end.ok) {
    const { fault } = end;
    return fault.code === "file.sheets"
      ? { kind: "sheets", sheets: fault.facts.sheets }
      : { kind: "refused", problems: [fault] };
  }
  const reading = readingOf(table, end.about.further, end.about.notes);
  if (!reading.ok) {
    const question = headerQuestion(reading.problems);
    return question === null ? { kind: "refused", problems: reading.problems } : { kind: "headers", question };
  }
  const errors = reading.rows.map((row) => row.error ?? "");
  return {
    kind: "roster",
    roster: {
      rows: reading.rows.map((row) => cells(row.values)),
      errors: errors.some((text) => text !== "") ? errors : null,
      notes: reading.notes,
    },
  };
}

/** What the name of a downloaded file most likely says of the school. */
export function schoolNameOf(fileName: string): string {
  return fileName
    .replace(/\.[^.]+$/, "")
    .replace(/[_-]+/g, " ")
    .replace(/\s*\(\d+\)$/, "")
    .trim();
}
