/**
 * Scattered rows as few blocks: every read and write of cells is a round trip to Google, so rows that are not meant are carried along unchanged
 * rather than left out one by one.
 */

/** A gap that is cheaper to carry along than to leave out. */
const largestGap = 200;

/**
 * The rows in order, as at most `most` blocks of rows that lie close together; else as one. `mayJoin` says whether what lies between two rows may be carried
 * along.
 */
export function blocksOf<Row extends { readonly row: number }>(
  rows: readonly Row[],
  most: number,
  mayJoin: (from: number, to: number) => boolean = (from, to) => to - from <= largestGap,
): Row[][] {
  const sorted = [...rows].sort((a, b) => a.row - b.row);
  const blocks: Row[][] = [];
  for (const row of sorted) {
    const block = blocks[blocks.length - 1];
    const last = block?.[block.length - 1];
    if (block !== undefined && last !== undefined && mayJoin(last.row, row.row)) block.push(row);
    else blocks.push([row]);
  }
  return blocks.length > most ? [sorted] : blocks;
}
