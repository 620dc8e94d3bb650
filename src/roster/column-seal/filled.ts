/**
 * One value pulled down over people who had different ones, or a series pulled from one cell. Grades and roles are not judged here: one grade for many people
 * is what promotions look like, and the guard asks about it (G-3).
 */
import { goesByPattern, type HeldColumn, isFewValued, variety } from "./held-column";
import type { OutOfStep } from "./out-of-step";

/** People in one piece, and how many different values they had: siblings who take a new name had the same one, or two. */
const block = { people: 4, different: 3 };
/** People who do not stand together, as after filling a filtered list. */
const scattered = { people: 6, different: 4 };
const leastOfSeries = 4;

const isPulled = (column: HeldColumn, places: readonly number[], limits: typeof block) =>
  places.length >= limits.people && variety(column.stored, places) >= limits.different;

/** The places of one value, in pieces: between two of them only rows that have it already. */
function pieces({ now }: HeldColumn, value: string, places: readonly number[]): number[][] {
  const found: number[][] = [];
  let last = -1;
  for (const place of places) {
    let joined = last >= 0;
    for (let between = last + 1; joined && between < place; between += 1) joined = now[between] === value;
    const piece = found[found.length - 1];
    if (joined && piece !== undefined) piece.push(place);
    else found.push([place]);
    last = place;
  }
  return found;
}

export function filled(column: HeldColumn): OutOfStep | null {
  if (isFewValued(column.field)) return null;
  const byValue = new Map<string, number[]>();
  for (const place of column.displaced) {
    const value = column.now[place] ?? "";
    if (value === "") continue;
    const known = byValue.get(value);
    if (known === undefined) byValue.set(value, [place]);
    else known.push(place);
  }
  const places: number[] = [];
  for (const [value, at] of byValue) {
    if (isPulled(column, at, scattered)) places.push(...at);
    else for (const piece of pieces(column, value, at)) if (isPulled(column, piece, block)) places.push(...piece);
  }
  if (places.length === 0) return null;
  places.sort((one, other) => one - other);
  return { kind: "filled", field: column.field, rows: places.map((place) => column.rowAt(place)) };
}

interface Numbered {
  readonly stem: string;
  readonly number: number;
}

function numbered(cell: string | null | undefined): Numbered | null {
  const last = cell?.charCodeAt(cell.length - 1) ?? 0;
  // Not a digit: nearly every cell of a column of names.
  if (!(last >= 48 && last <= 57)) return null;
  // A number at the end, with what stands before it; longer numbers are not exact, and nobody pulls them.
  const match = /^(.{0,60}?)(\d{1,15})$/.exec(cell ?? "");
  return match === null ? null : { stem: (match[1] ?? "").replace(/0+$/, ""), number: Number(match[2]) };
}

/** By how much the next cell counts on; 0 where it does not. */
const stepOf = (one: Numbered | null, next: Numbered | null): number =>
  one !== null && next !== null && one.stem === next.stem ? next.number - one.number : 0;

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Neighbours that count up or down by one and the same step: those of which something new is a part, each looked at from there in both directions. */
function countingRuns({ now, displaced }: HeldColumn): Run[] {
  const runs: Run[] = [];
  /** Up to here everything new has been looked at. */
  let known = 0;
  const endOf = (from: number, step: number, direction: 1 | -1): number => {
    let place = from;
    let here = numbered(now[place]);
    for (;;) {
      const next = numbered(now[place + direction]);
      if ((direction === 1 ? stepOf(here, next) : stepOf(next, here)) !== step) return place;
      place += direction;
      here = next;
    }
  };
  for (const place of displaced) {
    for (const start of [place - 1, place]) {
      const step = start < known ? 0 : stepOf(numbered(now[start]), numbered(now[start + 1]));
      if (step === 0) continue;
      const [from, to] = [endOf(start, step, -1), endOf(start + 1, step, 1)];
      if (to - from + 1 >= leastOfSeries) runs.push({ from, to });
      known = to;
    }
  }
  return runs;
}

/** Who has a value by what is stored. */
function ownersOf({ stored }: HeldColumn): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  stored.forEach((value, place) => {
    if (value !== null && value !== "") owners.set(value, place);
  });
  return owners;
}

export function series(column: HeldColumn): OutOfStep | null {
  if (column.displaced.length < leastOfSeries - 1) return null;
  const runs = countingRuns(column);
  if (runs.length === 0) return null;
  const displaced = new Set(column.displaced);
  const owned = ownersOf(column);
  const places = runs.flatMap(({ from, to }) => {
    const within: number[] = [];
    for (let place = from; place <= to; place += 1) if (displaced.has(place)) within.push(place);
    if (within.length < leastOfSeries - 1) return [];
    // Pulled from a cell that was there before, or running into what other people have. A new pattern that is new to all is a re-numbering.
    const head = column.now[from] ?? "";
    const pulled = head !== "" && (owned.get(head) ?? -1) === from;
    const meets = within.filter((place) => (owned.get(column.now[place] ?? "") ?? place) !== place).length;
    return pulled || meets > 0 ? within : [];
  });
  if (places.length === 0) return null;
  if (isFewValued(column.field)) {
    const most = column.displaced.length * 0.6;
    if (places.length < Math.max(6, most) || goesByPattern(column)) return null;
  }
  return { kind: "series", field: column.field, rows: places.map((place) => column.rowAt(place)) };
}
