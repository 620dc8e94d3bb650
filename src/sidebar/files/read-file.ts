/** The chosen file, CSV or XLSX, as a roster. It is read here, in the browser: the file itself goes nowhere. */
import readXlsxFile from "read-excel-file/browser";
import { columns, type FileReading, fieldKeys, type PartialValues, parseCsv, readTable } from "../../roster";

export interface FileRoster {
  /** Sixteen cells a row. */
  readonly rows: readonly (readonly string[])[];
  /** The Error column, one text a row; null when the file has none. */
  readonly errors: readonly string[] | null;
}

export type FileOutcome =
  | { readonly kind: "roster"; readonly roster: FileRoster }
  | { readonly kind: "refused"; readonly problems: Extract<FileReading, { ok: false }>["problems"] }
  | { readonly kind: "unreadable" };

const pad = (part: number) => String(part).padStart(2, "0");

/** Dates as the files of the field write them; numbers as they are. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (!(cell instanceof Date)) return String(cell);
  return `${pad(cell.getUTCMonth() + 1)}/${pad(cell.getUTCDate())}/${cell.getUTCFullYear()}`;
}

/** UTF-16 by its mark, else UTF-8, else what Excel writes on Windows when asked for plain CSV. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

async function tableOf(bytes: Uint8Array): Promise<FileReading | null> {
  if (!isZip(bytes)) return parseCsv(textOf(bytes));
  try {
    const sheets = await readXlsxFile(bytes.slice().buffer, { parseNumber: (text: string) => text, trim: false });
    return readTable((sheets[0]?.data ?? []).map((row) => row.map(cellText)));
  } catch {
    return null;
  }
}

const cells = (values: PartialValues) => fieldKeys.map((field) => values[field] ?? "");

export async function readRosterFile(file: Blob): Promise<FileOutcome> {
  const reading = await tableOf(new Uint8Array(await file.arrayBuffer()));
  if (reading === null) return { kind: "unreadable" };
  if (!reading.ok) return { kind: "refused", problems: reading.problems };
  const errors = reading.rows.map((row) => row.error ?? "");
  return {
    kind: "roster",
    roster: {
      rows: reading.rows.map((row) => cells(row.values)),
      errors: errors.some((text) => text !== "") ? errors : null,
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

export const headers = columns.map((column) => column.header);
