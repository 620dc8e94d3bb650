/** Lines of a CSV: what separates its cells is found by what its headers are then, not by counting alone. */
import Papa from "papaparse";
import { encodingOf, inUtf16, type ReadAs, textOf, withoutEnd } from "../encoding";
import { Unreadable } from "../fault";
import { type Head, type HeaderFit, headOf, type Line, linesLookedAt } from "../line";
import { wholeLines } from "./records";

/** As programs write them: American and Spanish Excel, a copied sheet, databases, a Chinese keyboard, and hosts whose texts have commas in them. */
const delimiters = [",", ";", "\t", "|", "，", "^", "~", "\u001f"] as const;
/** So much of the file decides what separates its cells. */
const lookedAtCharacters = 128 * 1024;
/** Headers, and a title above them, are within so much. */
const separatorLookedAt = 4096;

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
  const bytes = withoutEnd(inUtf16(whole));
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

/** `sep=;` in the first line, as Excel reads and writes it; people write the tab as `\t`. */
const hint = /^[ \t]*"?sep=(\\t|[^\r\n])"?[,;\t| ]*(?:[\r\n]|$)/i;

function firstLines(text: string, shape: CsvShape, columnsAtMost: number): Line[] {
  const lines: Line[] = [];
  for (const some of csvLines([text], shape, columnsAtMost)) {
    lines.push(...some);
    if (lines.length >= linesLookedAt) break;
  }
  return lines.slice(0, linesLookedAt);
}

/** What else may stand between cells: no letter, digit or space, and nothing that a header has in itself. */
const otherSeparator = /[^\p{L}\p{M}\p{N}\s"'_.()[\]*-]/gu;
const separatorsTried = 5;

/** Throws when the headers would be read if something else separated the cells: that nothing is a header would be untrue. */
function lookForSeparator(text: string, fit: HeaderFit, columnsAtMost: number): void {
  const beginning = text.slice(0, separatorLookedAt);
  const counts = new Map<string, number>();
  for (const [sign] of beginning.matchAll(otherSeparator)) {
    if (sign.length === 1) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const likely = [...counts].sort(([, one], [, other]) => other - one).slice(0, separatorsTried);
  for (const [separator] of likely) {
    const { fit: found } = headOf(
      firstLines(beginning, { delimiter: separator, rowsInQuotes: false }, columnsAtMost),
      fit,
    );
    if (found === "whole") throw new Unreadable("another separator", { code: "file.separator", facts: { separator } });
  }
}

const rank = (head: Head) => (head.fit === "whole" ? 2 : head.fit === "partial" ? 1 : 0);

export interface CsvHead extends CsvShape {
  readonly head: Head;
}

/** By the headers; where there are none, by what the first line has most of. */
export function shapeOf({ texts }: CsvText, fit: HeaderFit, columnsAtMost: number): CsvHead {
  const text = beginning(texts());
  const [, given] = hint.exec(text) ?? [];
  const line = text.slice(0, text.search(/[\r\n]|$/));
  const usual = [...delimiters].sort((one, other) => line.split(other).length - line.split(one).length);
  // A hint may be wrong: somebody changed what separates the cells, and not the line above them.
  const candidates = given === undefined ? usual : [given === "\\t" ? "\t" : given, ...usual];
  const tries = [false, true].flatMap((rowsInQuotes) => candidates.map((delimiter) => ({ delimiter, rowsInQuotes })));
  let best: CsvHead | null = null;
  for (const shape of tries) {
    if (shape.rowsInQuotes && !text.trimStart().startsWith('"')) break;
    const head = headOf(firstLines(text, shape, columnsAtMost), fit);
    if (best === null || rank(head) > rank(best.head)) best = { ...shape, head };
    if (head.fit === "whole") break;
  }
  if (best !== null && best.head.fit === null) lookForSeparator(text, fit, columnsAtMost);
  return best ?? { delimiter: ",", rowsInQuotes: false, head: { row: 0, fit: null, fault: null } };
}
