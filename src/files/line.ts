/** Lines of a table as they come out of any file, and the search for the line of its headers. */
import type { FileFault } from "./fault";

export interface Line {
  /** As the file's own program counts, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Its quotation marks do not match: what its cells are nobody can say. */
  readonly broken?: true;
  /** Columns that the spreadsheet did not show, from 0. */
  readonly hiddenColumns?: readonly number[];
}

/** How well a line fits as the headers of what is looked for. Who recognises them is for others to say. */
export type HeaderFit = (cells: readonly string[]) => "whole" | "partial" | null;

/** Titles and instructions are shorter. */
export const linesLookedAt = 50;

export const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");

/** A line that tells programs what separates cells: it is no part of the table. */
const isHint = (cells: readonly string[]) =>
  /^\s*"?sep=(?:\\t|.?)"?\s*$/i.test(cells[0] ?? "") && isBlank(cells.slice(1));

export interface Head {
  /** Row of the headers, or of the first line where there are none; 0 when there is no line. */
  readonly row: number;
  readonly fit: "whole" | "partial" | null;
  /** Set when something else stands above them. */
  readonly fault: FileFault | null;
}

const aboveAtMost = 60;

/** Of the first lines the one that fits best; among equals the first. */
export function headOf(lines: readonly Line[], fitOf: HeaderFit): Head {
  const full = lines.filter(({ cells }) => !isBlank(cells) && !isHint(cells));
  const [first] = full;
  if (first === undefined) return { row: 0, fit: null, fault: null };
  const fits = full.map(({ cells }) => fitOf(cells));
  const at = fits.includes("whole") ? fits.indexOf("whole") : fits.indexOf("partial");
  const found = full[at];
  if (found === undefined) return { row: first.row, fit: null, fault: null };
  if (at === 0) return { row: found.row, fit: fits[0] ?? null, fault: null };
  const above = (first.cells.find((cell) => cell.trim() !== "") ?? "").trim().slice(0, aboveAtMost);
  return {
    row: found.row,
    fit: fits[at] ?? null,
    fault: { code: "file.header_below", facts: { row: found.row, above } },
  };
}

export const tooManyColumns = (columns: number, limit: number): FileFault => ({
  code: "file.too_many_columns",
  facts: { columns, limit },
});
