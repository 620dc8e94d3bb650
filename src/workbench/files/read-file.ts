/** Files as sheets of text, such that typing it gives the cells their values again. */
import { type CellValue, dayOf, readWhole } from "../../files";
import { fileProblemMessage } from "../../words";

export interface ReadSheet {
  readonly name: string;
  readonly rows: string[][];
}

/** The file cannot be read; the message is for whoever chose it. */
export class UnreadableFile extends Error {}

/** As the document's language reads it; the file's own dates have no time zone. */
function dateText(days: number, american: boolean): string {
  const day = dayOf(days);
  if (day === null) return String(days);
  const [month = "", dayOfMonth = "", year = ""] = day.date.split("/");
  const text = american ? `${Number(month)}/${Number(dayOfMonth)}/${year}` : `${year}-${month}-${dayOfMonth}`;
  return day.time === null ? text : `${text} ${day.time}`;
}

function typed(value: CellValue, american: boolean): string {
  switch (value.kind) {
    case "blank":
      return "";
    case "number":
      return value.format.kind === "number" ? String(value.number) : dateText(value.number, american);
    case "boolean":
      return value.is ? "TRUE" : "FALSE";
    default:
      // In a workbook a text is a text, whatever it looks like: 00123 keeps its zeros.
      return `'${value.text}`;
  }
}

/** `asText`: what a text file says is taken as it stands, and not for numbers and dates. */
export function readFile(bytes: Uint8Array, title: string, american: boolean, asText: boolean): ReadSheet[] {
  const read = readWhole(bytes, "", (value) => typed(value, american));
  if (read.kind === "refused") throw new UnreadableFile(fileProblemMessage(read.fault, "en"));
  if (read.kind === "lines") {
    const text = (cell: string) => (asText && cell !== "" ? `'${cell}` : cell);
    return [{ name: title, rows: read.lines.map((line) => line.map(text)) }];
  }
  return read.sheets.map(({ name, rows }) => ({ name, rows: rows.map((cells) => [...cells]) }));
}
