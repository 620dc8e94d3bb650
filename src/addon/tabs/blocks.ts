/**
 * Scattered rows as few blocks: every read and write of cells is a round trip to Google, so rows that are not meant are carried along unchanged
 * rather than left out one by one.
 */

import { rowsWorthACall } from "../platform/findings";

/** A gap that is cheaper to carry along than to leave out, where a cell costs what the self-check takes it to. */
const largestGap = 200;

/** The rows in order, as at most `most` blocks of rows that lie close together; else as one. */
export function blocksOf<Row extends { readonly row: number }>(rows: readonly Row[], most: number): Row[][] {
  const sorted = [...rows].sort((a, b) => a.row - b.row);
  const blocks: Row[][] = [];
  for (const row of sorted) {
    const block = blocks[blocks.length - 1];
    const last = block?.[block.length - 1];
    if (block !== undefined && last !== undefined && row.row - last.row <= rowsWorthACall(largestGap)) block.push(row);
    else blocks.push([row]);
  }
  return blocks.length > most ? [sorted] : blocks;
}
