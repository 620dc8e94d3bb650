/**
 * Scattered rows as few blocks: every read and write of cells is a round trip to Google, so rows that are not meant are carried along unchanged
 * rather than left out one by one.
 */

import { rowsWorthACall } from "../platform/findings";

/** A gap that is cheaper to carry along than to leave out: a block begun anew is up to seven calls, each as long as ten thousand cells, or as the self-check found. */
const largestGap = 1_000;

interface WithRow {
  readonly row: number;
}

/**
 * The rows in order, as blocks of rows that lie close together; where these would be more than `most`, the widest gaps alone divide them. `mayJoin` says
 * whether what lies between two rows may be carried along.
 */
export function blocksOf<Row extends WithRow>(
  rows: readonly Row[],
  most: number,
  mayJoin: (from: number, to: number) => boolean = (from, to) => to - from <= rowsWorthACall(largestGap),
): Row[][] {
  const sorted = [...rows].sort((a, b) => a.row - b.row);
  const gaps: { readonly at: number; readonly width: number }[] = [];
  sorted.forEach(({ row }, at) => {
    const before = sorted[at - 1]?.row ?? row;
    if (!mayJoin(before, row)) gaps.push({ at, width: row - before });
  });
  const divides = new Set(
    [...gaps]
      .sort((one, other) => other.width - one.width)
      .slice(0, most - 1)
      .map(({ at }) => at),
  );
  const blocks: Row[][] = [];
  sorted.forEach((row, at) => {
    const block = blocks[blocks.length - 1];
    if (block === undefined || divides.has(at)) blocks.push([row]);
    else block.push(row);
  });
  return blocks;
}

/** The first and the last row of a block. */
export function rowsOf(block: readonly WithRow[]): readonly [first: number, last: number] {
  const first = block[0]?.row ?? 1;
  return [first, block[block.length - 1]?.row ?? first];
}
