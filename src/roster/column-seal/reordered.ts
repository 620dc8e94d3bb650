/**
 * A column whose values are all still there, and stand beside other people: sorted alone, reversed, sorted with only a part of the table. Two people who were
 * put right against each other, or a class of pupils moved up while another moved down, are no such column.
 */
import { goesByPattern, type HeldColumn, isFewValued, variety } from "./held-column";
import type { OutOfStep } from "./out-of-step";

const leastPeople = 5;
/** Of people who have only changed places two by two: pairs are put right against each other by hand. */
const leastOfPairs = { people: 10, share: 0.1 };
const leastDifferent = 3;
/** Of columns with few values: so many cells, so large a share of the table, or it was sorted throughout. */
const leastOfFew = 8;
const shareOfFew = 0.1;

function counts(cells: readonly (string | null)[], places: readonly number[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const place of places) {
    const cell = cells[place] ?? "";
    found.set(cell, (found.get(cell) ?? 0) + 1);
  }
  return found;
}

function sameValues({ stored, now, displaced }: HeldColumn): boolean {
  const before = counts(stored, displaced);
  const after = counts(now, displaced);
  if (before.size !== after.size) return false;
  for (const [value, count] of before) if (after.get(value) !== count) return false;
  return true;
}

/** Whether equal values stand together now, as sorting leaves them. */
function standsInBlocks(cells: readonly (string | null)[]): boolean {
  const ended = new Set<string>();
  let current: string | null = null;
  for (const cell of cells) {
    if (cell === null || cell === current) continue;
    if (ended.has(cell)) return false;
    if (current !== null) ended.add(current);
    current = cell;
  }
  return true;
}

/** Whether each change has its opposite: who has what another one had, gave theirs to that one. */
function onlyInPairs({ stored, now, displaced }: HeldColumn): boolean {
  const open = new Map<string, number>();
  const change = (from: string, to: string) => `${from}\u0000${to}`;
  for (const place of displaced) {
    const one = change(stored[place] ?? "", now[place] ?? "");
    open.set(one, (open.get(one) ?? 0) + 1);
  }
  for (const place of displaced) {
    const back = change(now[place] ?? "", stored[place] ?? "");
    if ((open.get(back) ?? 0) !== (open.get(change(stored[place] ?? "", now[place] ?? "")) ?? 0)) return false;
  }
  return true;
}

export function reordered(column: HeldColumn): OutOfStep | null {
  const { displaced, field, first } = column;
  if (displaced.length < leastPeople || !sameValues(column)) return null;
  if (isFewValued(field)) {
    if (!standsInBlocks(column.now)) {
      const different = field === "role" ? leastDifferent - 1 : leastDifferent;
      const least = field === "role" ? leastPeople : Math.max(leastOfFew, column.size * shareOfFew);
      if (displaced.length < least || variety(column.stored, displaced) < different || goesByPattern(column))
        return null;
    }
  } else {
    if (variety(column.stored, displaced) < leastDifferent) return null;
    const least = Math.max(leastOfPairs.people, column.size * leastOfPairs.share);
    const sorted = standsInBlocks(column.now) && !standsInBlocks(column.stored);
    if (displaced.length < least && !sorted && onlyInPairs(column)) return null;
  }
  return { kind: "reordered", field, rows: displaced.map((place) => first + place) };
}
