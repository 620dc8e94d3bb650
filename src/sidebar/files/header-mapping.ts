/** Headers of a file that are not ours: what each is most likely to mean, and the file as it reads once that is settled (F-4). Pure. */
import {
  columnLetter,
  type FieldKey,
  fieldOf,
  headerOf,
  isBlankLine,
  type TableLine,
  type TableProblem,
} from "../../roster";

/** A column whose header says nothing to the reader, with the guess that is shown and may be changed. */
export interface AskedHeader {
  readonly index: number;
  readonly column: string;
  readonly header: string;
  readonly guess: FieldKey | null;
}

export interface HeaderQuestion {
  readonly asked: readonly AskedHeader[];
  /** What the file does not have under its own name. */
  readonly missing: readonly FieldKey[];
}

/** For each asked column the field it is read as; null leaves it out. */
export type HeaderMapping = ReadonlyMap<number, FieldKey | null>;

/** A = 0, Z = 25, AA = 26. */
const indexOf = (letters: string) =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Where a column stands in the file, of which it is known where it stands without those that were left out. */
function placeInFile(index: number, mapping: HeaderMapping): number {
  let left = index;
  for (let place = 0; ; place += 1) {
    if (mapping.get(place) === null) continue;
    if (left === 0) return place;
    left -= 1;
  }
}

/** The question to be asked of a file that was read by this mapping; null where something else is the matter with the file, or no column could be meant by what is missing. */
export function headerQuestion(
  problems: readonly { readonly code: string }[],
  mapping: HeaderMapping = new Map(),
): HeaderQuestion | null {
  const asked: AskedHeader[] = [];
  const ask = (seen: string, header: string, guess: FieldKey | null) => {
    const index = placeInFile(indexOf(seen), mapping);
    asked.push({ index, column: columnLetter(index), header, guess });
  };
  const missing: FieldKey[] = [];
  for (const problem of problems as readonly TableProblem[]) {
    if (problem.code === "file.header_unknown") {
      const { column, header, nearest } = problem.facts;
      const guess = nearest === undefined ? null : (fieldOf(nearest) ?? null);
      ask(column, header, asked.some((one) => one.guess === guess) ? null : guess);
    } else if (problem.code === "file.header_repeated") {
      const { column, header } = problem.facts;
      ask(column, header, null);
    } else if (problem.code === "file.header_missing") {
      const field = fieldOf(problem.facts.header);
      if (field !== undefined) missing.push(field);
    } else return null;
  }
  if (asked.length === 0) return null;
  const guessed = asked.flatMap(({ guess }) => guess ?? []);
  return { asked, missing: [...guessed, ...missing].filter((field, at, all) => all.indexOf(field) === at) };
}

/** Lines as they would be if the file had our headers; the first that is not blank is the headers. */
export function mappedLines(mapping: HeaderMapping): (lines: readonly TableLine[]) => readonly TableLine[] {
  let headers: readonly string[] | null = null;
  return (lines) =>
    lines.map((line) => {
      if (headers === null && !isBlankLine(line.cells)) headers = line.cells;
      // Where two files were put below each other, the headers stand there again.
      const head = headers?.every((header, index) => header === line.cells[index]) === true;
      const cells = line.cells.flatMap((cell, index) => {
        const field = mapping.get(index);
        if (field === null) return [];
        return head && field !== undefined ? [headerOf(field)] : [cell];
      });
      // Which columns are hidden is told by their place, and those left out move the others.
      const hiddenColumns = (line.hiddenColumns ?? [])
        .filter((index) => mapping.get(index) !== null)
        .map((index) => index - [...mapping].filter(([left, field]) => field === null && left < index).length);
      return head ? { ...line, cells, hiddenColumns } : { ...line, cells };
    });
}
