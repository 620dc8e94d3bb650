/** The text of a CSV, cut into pieces of whole lines with one line end, each of which can be parsed by itself. */
import { bare, Unreadable } from "../fault";
import { tooManyColumns } from "../line";

const [quote, lineFeed, carriageReturn] = ['"', "\n", "\r"].map((character) => character.charCodeAt(0));
const pieceCharacters = 64 * 1024;
/** As a cell too long is told row by row, only what is no table any more is too long a line: one quotation mark that is never closed makes a cell of the whole file. */
const lineAtMost = 2_000_000;
/** Blank ones are lines, too, and take a millisecond a thousand. */
const linesAtMost = 2_000_000;
const tooLarge = () => new Unreadable("lines without end", bare("file.too_large"));
/** No spreadsheet has more. */
const cellsAtMost = 16_384;

/**
 * Every line ends with \n alone, outside of quotes: papaparse merges rows without a word when a file mixes CRLF and LF, and an end of
 * line inside of quotes belongs to the cell. A piece ends where a line does, without its line end.
 */
export function* wholeLines(texts: Iterable<string>, delimiter: string, columnsAtMost: number): Generator<string> {
  const separator = delimiter.charCodeAt(0);
  let [kept, rest] = ["", ""];
  let cellStarts = true;
  let quoted = false;
  let cells = 1;
  let lines = 0;
  /** Characters of the line that has not ended yet, in what was scanned before. */
  let open = 0;
  function* scan(text: string, isLast: boolean): Generator<string> {
    // What follows a quotation mark or a \r is needed, too: the last character waits for its neighbour.
    const end = isLast ? text.length : text.length - 1;
    let [from, index] = [0, 0];
    for (; index < end; index += 1) {
      const character = text.charCodeAt(index);
      if (quoted) {
        if (character !== quote) continue;
        if (text.charCodeAt(index + 1) === quote) index += 1;
        else quoted = false;
        continue;
      }
      if (character === quote && cellStarts) {
        quoted = true;
        cellStarts = false;
        continue;
      }
      cellStarts = character === separator;
      if (character === separator) {
        cells += 1;
        if (cells > cellsAtMost) throw new Unreadable("too many cells", tooManyColumns(cells, columnsAtMost));
      } else if (character === carriageReturn || character === lineFeed) {
        cellStarts = true;
        cells = 1;
        lines += 1;
        if (lines > linesAtMost) throw tooLarge();
        open = 0;
        const line = kept + text.slice(from, index);
        if (character === carriageReturn && text.charCodeAt(index + 1) === lineFeed) index += 1;
        from = index + 1;
        if (line.length < pieceCharacters) kept = `${line}\n`;
        else {
          yield line;
          kept = "";
        }
      }
    }
    kept += text.slice(from, index);
    open += index - from;
    if (open > lineAtMost) throw tooLarge();
    rest = text.slice(index);
  }
  for (const text of texts) yield* scan(rest + text, false);
  yield* scan(rest, true);
  yield kept;
}
