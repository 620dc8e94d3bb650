/** XLSX files as sheets of text, such that typing it gives the cells their values again. */
import readXlsxFile from "read-excel-file/node";
import { unpackedSize } from "./zip-size";

export interface ReadSheet {
  readonly name: string;
  readonly rows: string[][];
}

/** The file cannot be read; the message is for whoever chose it. */
export class UnreadableFile extends Error {}

const unpackedAtMost = 300 * 1024 * 1024;
const pad = (part: number): string => String(part).padStart(2, "0");

/** As the document's language reads it; the file's own dates have no time zone. */
function dateText(date: Date, american: boolean): string {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const text = american ? `${month}/${day}/${year}` : `${year}-${pad(month)}-${pad(day)}`;
  const time = date.getTime() % 86_400_000;
  if (time === 0) return text;
  return `${text} ${date.getUTCHours()}:${pad(date.getUTCMinutes())}:${pad(date.getUTCSeconds())}`;
}

function typed(value: unknown, american: boolean): string {
  if (value === null || value === undefined || value === "") return "";
  if (value instanceof Date) return dateText(value, american);
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  // In a workbook a text is a text, whatever it looks like: 00123 keeps its zeros.
  return `'${String(value)}`;
}

export async function readXlsx(bytes: Buffer, american: boolean): Promise<ReadSheet[]> {
  const size = unpackedSize(bytes);
  if (size === null) throw new UnreadableFile("This is not an XLSX file, or it is damaged.");
  if (size > unpackedAtMost) throw new UnreadableFile("This file is too large once it is unpacked.");
  try {
    const sheets = await readXlsxFile(bytes, { trim: false });
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map((value) => typed(value, american))),
    }));
  } catch {
    throw new UnreadableFile("This is not an XLSX file, or it is damaged.");
  }
}
