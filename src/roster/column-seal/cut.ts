/**
 * A column cut off at one width, as a program with room for so many letters leaves it (dBASE has ten): the longest values of all have lost their ends, and
 * nothing in the column is longer any more. Whoever shortens names by hand does not end them all at the same letter.
 */
import { type HeldColumn, isFewValued, variety } from "./held-column";
import type { OutOfStep } from "./out-of-step";

const leastPeople = 3;
/** Of them so many to the letter: a blank that stood at the end of the room is gone. */
const leastExact = 2;

export function cut(column: HeldColumn): OutOfStep | null {
  const { displaced, field, now, stored } = column;
  if (displaced.length < leastPeople || isFewValued(field)) return null;
  let width = 0;
  for (const cell of now) width = Math.max(width, cell?.length ?? 0);
  const places = displaced.filter((place) => {
    const [before, after] = [stored[place] ?? "", now[place] ?? ""];
    return after !== "" && before.length > width && before.slice(0, width).trimEnd() === after;
  });
  const exact = places.filter((place) => now[place]?.length === width).length;
  if (exact < leastExact || variety(now, places) < leastPeople) return null;
  return { kind: "cut", field, rows: places.map((place) => column.rowAt(place)) };
}
