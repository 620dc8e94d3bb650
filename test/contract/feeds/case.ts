/** A file that an administrator has, as it was made for this purpose, and what it says: the 16 columns, written by hand. Nobody in them is real. */
import { completeValues, type PartialValues, type RosterValues } from "../../../src/roster";

export interface FeedCase {
  readonly what: string;
  readonly format: string;
  /** By name; a table is its lines, headers first. */
  readonly files: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly rows: readonly RosterValues[];
  /** Codes of what is noted besides which format it is, of which school, and what was left out. */
  readonly noted?: readonly string[];
}

/** Lines of a table, its cells apart by |; blank ones at the end of a line may be left out. */
export function table(...lines: readonly string[]): readonly (readonly string[])[] {
  const cells = lines.map((line) => line.split("|"));
  const width = cells[0]?.length ?? 0;
  return cells.map((line) => [...line, ...Array.from({ length: Math.max(0, width - line.length) }, () => "")]);
}

export const rows = (...all: readonly PartialValues[]): readonly RosterValues[] => all.map(completeValues);
