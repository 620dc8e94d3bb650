/** Lines of a CSV: what separates its cells is found by what its headers are then, not by counting alone. */
import Papa from "papaparse";
import { encodingOf, type ReadAs, textOf, withoutEnd } from "../encoding";
import { type Head, type HeaderFit, headOf, type Line, linesLookedAt } from "../line";
import { wholeLines } from "./records";

/** As programs write them: American and Spanish Excel, a copied sheet, databases, and a Chinese keyboard. */
const delimiters = [",", ";", "\t", "|", "，"] as const;
/** So much of the file decides what separates its cells. */
const lookedAtCharacters = 128 * 1024;

/** Cells of whole lines, and the lines whose quotation marks do not match. */
function cellsOf(
  text: string,
  delimiter: string,
): { readonly cells: string[][]; readonly broken: ReadonlySet<number> } {
  const parsed = Papa.parse<string[]>(text, { header: false, newline: "\n", delimiter, skipEmptyLines: false });
  const broken = parsed.errors.filter(({ type }) => type === "Quotes").map(({ row }) => row ?? 0);
  return { cells: parsed.data, broken: new Set(broken) };
}

export interface CsvText {
  readonly readAs: ReadAs | null;
  /** From the beginning, each time it is asked for. */
  readonly texts: () => Iterable<string>;
}

export function csvText(whole: Uint8Array): CsvText {
  const bytes = withoutEnd(whole);
  const encoding = encodingOf(bytes);
  const { name, guessed } = encoding;
  return { readAs: guessed && name !== "utf-8" ? name : null, texts: () => textOf(bytes, encoding) };
}

/** A row may stand in quotes as a whole, as a cell that holds all of them. */
const unpacked = (cells: readonly string[], delimiter: string): readonly string[] =>
  cells.length === 1 ? (cellsOf(cells[0] ?? "", delimiter).cells[0] ?? []) : cells;

export interface CsvShape {
  readonly delimiter: string;
  readonly rowsInQuotes: boolean;
}

export function* csvLines(texts: Iterable<string>, shape: CsvShape, columnsAtMost: number): Generator<readonly Line[]> {
  let row = 0;
  for (const text of wholeLines(texts, shape.delimiter, columnsAtMost)) {
    const { cells, broken } = cellsOf(text, shape.delimiter);
    // An empty piece is an empty line, which papaparse does not count.
    if (cells.length === 0) cells.push([""]);
    yield cells.map((line, index): Line => {
      row += 1;
      const whole = shape.rowsInQuotes ? unpacked(line, shape.delimiter) : line;
      return broken.has(index) ? { row, cells: whole, broken: true } : { row, cells: whole };
    });
  }
}

function beginning(texts: Iterable<string>): string {
  let text = "";
  for (const piece of texts) {
    text += piece;
    if (text.length >= lookedAtCharacters) break;
  }
  return text.slice(0, lookedAtCharacters);
}

/** `sep=;` in the first line, as Excel reads and writes it. */
const hint = /^[ \t]*"?sep=([^\r\n])"?[,;\t| ]*(?:[\r\n]|$)/i;

function firstLines(text: string, shape: CsvShape, columnsAtMost: number): Line[] {
  const lines: Line[] = [];
  for (const some of csvLines([text], shape, columnsAtMost)) {
    lines.push(...some);
    if (lines.length >= linesLookedAt) break;
  }
  return lines.slice(0, linesLookedAt);
}

const rank = (head: Head) => (head.fit === "whole" ? 2 : head.fit === "partial" ? 1 : 0);

export interface CsvHead extends CsvShape {
  readonly head: Head;
}

/** By the headers; where there are none, by what the first line has most of. */
export function shapeOf({ texts }: CsvText, fit: HeaderFit, columnsAtMost: number): CsvHead {
  const text = beginning(texts());
  const [, given] = hint.exec(text) ?? [];
  const candidates: readonly string[] = given === undefined ? delimiters : [given];
  const line = text.slice(0, text.search(/[\r\n]|$/));
  const usual = [...candidates].sort((one, other) => line.split(other).length - line.split(one).length);
  const tries = [false, true].flatMap((rowsInQuotes) => usual.map((delimiter) => ({ delimiter, rowsInQuotes })));
  let best: CsvHead | null = null;
  for (const shape of tries) {
    if (shape.rowsInQuotes && !text.trimStart().startsWith('"')) break;
    const head = headOf(firstLines(text, shape, columnsAtMost), fit);
    if (best === null || rank(head) > rank(best.head)) best = { ...shape, head };
    if (head.fit === "whole") break;
  }
  return best ?? { delimiter: ",", rowsInQuotes: false, head: { row: 0, fit: null, fault: null } };
}
