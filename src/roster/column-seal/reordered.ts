/**
 * A column whose values are all still there, and stand beside other people: sorted alone, reversed, sorted with only a part of the table. Two people who were
 * put right against each other, or a class of pupils moved up while another moved down, are no such column.
 */
import { goesByPattern, type HeldColumn, isFewValued, variety } from "./held-column";
import type { OutOfStep } from "./out-of-step";

const leastPeople = 5;
/** Of people who have only changed places two by two: some pairs are put right against each other by hand. */
const leastOfPairs = 10;
const leastDifferent = 3;
/** So many of the cells have another one's value; the rest is ordinary work, or has gone: a cell was deleted and those below moved up. */
const shareOfValues = 0.6;
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

/** Places whose cell has the value of another of these people, each value as often as it was there. */
function placesOfOthers({ stored, now, displaced }: HeldColumn): number[] {
  const left = counts(stored, displaced);
  return displaced.filter((place) => {
    const value = now[place] ?? "";
    const count = left.get(value) ?? 0;
    if (count > 0) left.set(value, count - 1);
    return count > 0;
  });
}

/** Whether each change has its opposite: who has what another one had, gave theirs to that one. */
function onlyInPairs({ stored, now }: HeldColumn, places: readonly number[]): boolean {
  const open = new Map<string, number>();
  const change = (from: string, to: string) => `${from}\u0000${to}`;
  for (const place of places) {
    const one = change(stored[place] ?? "", now[place] ?? "");
    open.set(one, (open.get(one) ?? 0) + 1);
  }
  for (const place of places) {
    const back = change(now[place] ?? "", stored[place] ?? "");
    if ((open.get(back) ?? 0) !== (open.get(change(stored[place] ?? "", now[place] ?? "")) ?? 0)) return false;
  }
  return true;
}

/** Whether the block stands on its head: the first has what the last had, and so on. */
function isReversed({ stored, now }: HeldColumn, places: readonly number[]): boolean {
  const [first = 0, last = 0] = [places[0], places[places.length - 1]];
  return places.every((place) => now[place] === stored[first + last - place]);
}

function ofFewValues(column: HeldColumn, isPiece: boolean): readonly number[] | null {
  const { displaced, field, stored, now, size } = column;
  if (!sameValues(column)) return null;
  if (!isPiece && standsInBlocks(now)) return displaced;
  const [from, to] = [displaced[0] ?? 0, (displaced[displaced.length - 1] ?? 0) + 1];
  const sorted = standsInBlocks(now.slice(from, to)) && !standsInBlocks(stored.slice(from, to));
  const different = field === "role" ? leastDifferent - 1 : leastDifferent;
  const share = isPiece && sorted ? 0 : size * shareOfFew;
  const least = field === "role" ? leastPeople : Math.max(leastOfFew, share);
  return displaced.length < least || variety(stored, displaced) < different || goesByPattern(column) ? null : displaced;
}

function ofManyValues(column: HeldColumn): readonly number[] | null {
  const { displaced, stored, now } = column;
  const places = placesOfOthers(column);
  if (places.length < Math.max(leastPeople, displaced.length * shareOfValues)) return null;
  if (variety(stored, places) < leastDifferent) return null;
  const sorted = standsInBlocks(now) && !standsInBlocks(stored);
  const byHand = places.length < leastOfPairs && !sorted && !isReversed(column, places);
  return byHand && onlyInPairs(column, places) ? null : places;
}

export function reordered(column: HeldColumn, isPiece: boolean): OutOfStep | null {
  const { displaced, field } = column;
  if (displaced.length < leastPeople) return null;
  const places = isFewValued(field) ? ofFewValues(column, isPiece) : ofManyValues(column);
  return places === null ? null : { kind: "reordered", field, rows: places.map((place) => column.rowAt(place)) };
}
