/** Headers of a file that are not ours: what each is most likely to mean, and the file as it reads once that is settled (F-4). Pure. */
import { type FieldKey, fieldOf, headerOf, isBlankLine, type TableLine, type TableProblem } from "../../roster";

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

/** The question to be asked; null where something else is the matter with the file, or no column could be meant by what is missing. */
export function headerQuestion(problems: readonly { readonly code: string }[]): HeaderQuestion | null {
  const asked: AskedHeader[] = [];
  const missing: FieldKey[] = [];
  for (const problem of problems as readonly TableProblem[]) {
    if (problem.code === "file.header_unknown") {
      const { column, header, nearest } = problem.facts;
      const guess = nearest === undefined ? null : (fieldOf(nearest) ?? null);
      asked.push({
        index: indexOf(column),
        column,
        header,
        guess: asked.some((one) => one.guess === guess) ? null : guess,
      });
    } else if (problem.code === "file.header_repeated") {
      const { column, header } = problem.facts;
      asked.push({ index: indexOf(column), column, header, guess: null });
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
  let isHead = true;
  return (lines) =>
    lines.map((line) => {
      const head = isHead && !isBlankLine(line.cells);
      if (head) isHead = false;
      const cells = line.cells.flatMap((cell, index) => {
        const field = mapping.get(index);
        if (field === null) return [];
        return head && field !== undefined ? [headerOf(field)] : [cell];
      });
      return { ...line, cells };
    });
}
