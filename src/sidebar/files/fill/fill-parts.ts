/** What a file changes, in parts that one call carries each (B-12): cells in the order of their rows, then rows that are new. */
import { type AddedRows, fillRowsAtOnce } from "../../../contract";
import { type FilledCell, type FillPlan, fieldKeys } from "../../../roster";
import { nearKey, type Others } from "./near-in-file";
import type { Ask } from "./tab-in-page";

/** What is written, and who the new people are not, as somebody has said (B-11). */
export interface ToFill extends Pick<FillPlan, "cells" | "added"> {
  readonly others?: Others;
}

/** What was written, to be taken back by. */
export interface FilledPart {
  readonly cells: readonly FilledCell[];
  readonly added: AddedRows;
}

export interface Filled {
  readonly schoolId: string;
  readonly parts: readonly FilledPart[];
  readonly cells: number;
  readonly rows: number;
  /** Cells that said something else by then. */
  readonly left: number;
}

interface Part {
  readonly cells: readonly FilledCell[];
  readonly added: readonly (readonly string[])[];
  readonly others: readonly (readonly string[])[];
}

/** Cells of one row stay together, and a part lies close together in the tab. */
function* partsOf({ cells, added, others = {} }: ToFill): Generator<Part> {
  const sorted = [...cells].sort((one, other) => one.row - other.row);
  for (let from = 0; from < sorted.length; ) {
    let to = Math.min(sorted.length, from + fillRowsAtOnce);
    while (to < sorted.length && sorted[to]?.row === sorted[to - 1]?.row) to += 1;
    yield { cells: sorted.slice(from, to), added: [], others: [] };
    from = to;
  }
  for (let from = 0; from < added.length; from += fillRowsAtOnce) {
    const people = added.slice(from, from + fillRowsAtOnce);
    const lines = people.map((values) => fieldKeys.map((field) => values[field]));
    yield { cells: [], added: lines, others: people.map((values) => others[nearKey(values)] ?? []) };
  }
}

/** `note` is told after each part: what has been written by then can be taken back, also when the next part fails. */
export async function fillInParts(
  ask: Ask,
  schoolId: string,
  plan: ToFill,
  note: (filled: Filled) => void,
): Promise<Filled> {
  const parts = [...partsOf(plan)];
  let done: Filled = { schoolId, parts: [], cells: 0, rows: 0, left: 0 };
  for (const [at, { cells, added, others }] of parts.entries()) {
    const said = await ask("fillTab", { schoolId, cells, added, others, last: at === parts.length - 1 });
    done = {
      schoolId,
      parts: [...done.parts, { cells: said.cells, added: said.added }],
      cells: done.cells + said.cells.length,
      rows: done.rows + said.added.lines.length,
      left: done.left + said.left,
    };
    note(done);
  }
  return done;
}

/** The last part first, as each was written after those before it. */
export async function takeBack(
  ask: Ask,
  { schoolId, parts }: Filled,
): Promise<{ readonly cells: number; readonly rows: number; readonly left: number }> {
  const all = { cells: 0, rows: 0, left: 0 };
  for (const [at, { cells, added }] of [...parts].reverse().entries()) {
    const back = await ask("unfillTab", { schoolId, cells, added, last: at === parts.length - 1 });
    for (const key of ["cells", "rows", "left"] as const) all[key] += back[key];
  }
  return all;
}
