/**
 * A column that slid by some rows, all of it or a block (pasted a row off). What proves it is an unbroken run: in each of its rows stands what is stored of
 * the person the same number of rows away. Single changes that happen to be somebody else's value (a marriage) make no run.
 */
import { goesByPattern, type HeldColumn, isFewValued, variety } from "./held-column";
import type { OutOfStep } from "./out-of-step";

/** How long a run must be, how many of its cells must say something new, and how many different things. */
const many = { window: 2, run: 4, displaced: 4, different: 3 };
const few = { window: 5, run: 10, displaced: 3, different: 2 };
/** Share of all displaced cells of the column that a slide must account for; the rest is ordinary work. */
const share = 0.6;
/** Places remembered of one window: a window that stands everywhere tells nothing. */
const maxPlaces = 40;
const maxCandidates = 8;

const windowAt = (cells: readonly (string | null)[], place: number, length: number): string | null => {
  const [first, second] = [cells[place], cells[place + 1]];
  // The same thing all along stands anywhere, and tells nothing of where it came from.
  if (length === 2 && first === second) return null;
  const taken: string[] = [];
  for (let index = place; index < place + length; index += 1) {
    const cell = cells[index];
    if (cell === null || cell === undefined) return null;
    taken.push(cell);
  }
  return taken.some((cell) => cell !== taken[0]) ? taken.join("\u0000") : null;
};

/** The windows of the column in which something new stands. */
function newWindows({ now, displaced }: HeldColumn, length: number): ReadonlyMap<number, string> {
  const windows = new Map<number, string>();
  let next = 0;
  for (const at of displaced) {
    for (let place = Math.max(next, at - length + 1); place <= at; place += 1) {
      const window = windowAt(now, place, length);
      if (window !== null) windows.set(place, window);
    }
    next = at + 1;
  }
  return windows;
}

/** By how many rows it may have slid: what several windows of the column agree on, the likeliest first. */
function candidates(column: HeldColumn, length: number): number[] {
  const asked = newWindows(column, length);
  const { stored, now } = column;
  const begins = new Set<string | null | undefined>();
  for (const place of asked.keys()) begins.add(now[place]);
  const wanted = new Set(asked.values());
  const places = new Map<string, number[]>();
  for (let place = 0; place + length <= stored.length; place += 1) {
    // Only what is asked for is put together: of a column of 50,000 that is little.
    const window = begins.has(stored[place]) ? windowAt(stored, place, length) : null;
    if (window === null || !wanted.has(window)) continue;
    const known = places.get(window);
    if (known === undefined) places.set(window, [place]);
    else if (known.length < maxPlaces) known.push(place);
  }
  const votes = new Map<number, number>();
  for (const [place, window] of asked) {
    const found = places.get(window) ?? [];
    for (const at of found) if (at !== place) votes.set(at - place, (votes.get(at - place) ?? 0) + 1);
  }
  return [...votes]
    .sort((one, other) => other[1] - one[1] || Math.abs(one[0]) - Math.abs(other[0]))
    .slice(0, maxCandidates)
    .map(([by]) => by);
}

interface Run {
  readonly length: number;
  readonly displaced: readonly number[];
}

/** Unbroken runs in which each row has what is stored `by` rows away. A row that nothing is known of neither proves nor breaks anything. */
function runsOf({ stored, now }: HeldColumn, by: number): Run[] {
  const runs: Run[] = [];
  let length = 0;
  let displaced: number[] = [];
  const end = () => {
    if (displaced.length > 0) runs.push({ length, displaced });
    length = 0;
    displaced = [];
  };
  for (let place = 0; place < now.length; place += 1) {
    const here = now[place];
    const there = stored[place + by];
    if (here === null || here === undefined || there === null) continue;
    // Beyond the table: a slid column has nothing to put there, and says nothing or what it said.
    if (there === undefined ? here !== "" : here !== there) {
      end();
      continue;
    }
    length += 1;
    if (here !== stored[place]) displaced.push(place);
  }
  end();
  return runs;
}

/** So many cells in a row that do not fit end a slide; fewer are what somebody has corrected since. */
const mostCorrected = 2;

/** Once it is known by how much the column slid: also the pieces that are too short to prove it, between and beside those that do. */
function withPieces({ stored, now, displaced }: HeldColumn, by: number, places: readonly number[]): readonly number[] {
  const fits = (place: number) => {
    const here = now[place];
    const there = stored[place + by];
    // What moved away left a blank behind.
    if (here === "") return there === undefined || (stored[place] !== "" && stored[place] === now[place - by]);
    return here === null || here === there;
  };
  const end = (from: number, step: 1 | -1) => {
    let last = from;
    for (let place = from; Math.abs(place - last) <= mostCorrected && now[place] !== undefined; place += step)
      if (fits(place)) last = place;
    return last;
  };
  const first = end(places[0] ?? 0, -1);
  const last = end(places[places.length - 1] ?? 0, 1);
  const known = new Set(places);
  return displaced.filter((place) => known.has(place) || (place >= first && place <= last && fits(place)));
}

export function slid(column: HeldColumn): OutOfStep | null {
  const limits = isFewValued(column.field) ? few : many;
  if (column.displaced.length < limits.displaced) return null;
  let best: { readonly by: number; readonly places: readonly number[] } | null = null;
  for (const by of candidates(column, limits.window)) {
    const places = runsOf(column, by)
      .filter((run) => run.length >= limits.run && run.displaced.length >= limits.displaced)
      .filter((run) => variety(column.now, run.displaced) >= limits.different)
      .flatMap((run) => run.displaced);
    if (places.length > (best?.places.length ?? 0)) best = { by, places };
  }
  if (best === null || best.places.length < column.displaced.length * share) return null;
  if (isFewValued(column.field) && goesByPattern(column)) return null;
  const places = isFewValued(column.field) ? best.places : withPieces(column, best.by, best.places);
  return { kind: "slid", field: column.field, by: best.by, rows: places.map((place) => column.rowAt(place)) };
}
