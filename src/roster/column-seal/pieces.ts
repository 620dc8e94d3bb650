/**
 * The pieces of a column in which something stands that is not stored: a block that was sorted, slid or filled, beside which an ordinary correction somewhere else in
 * the column says nothing. Judged by the whole column alone, one marriage forty rows on had hidden a class whose names were sorted without their people.
 */
import type { HeldColumn } from "./held-column";
import { leastDisplaced } from "./sealed";

/** Of a sorted block some cells say what they said before; after so many in a row something else begins. */
const widestGap = 5;
/** What is looked at around a piece: a block that slid has its values from there. */
const around = 20;

/** Places that belong together, in order, with what is looked at around them. */
export interface Piece {
  readonly places: readonly number[];
  readonly from: number;
  /** Not part of it any more. */
  readonly to: number;
}

/** Only those with enough in them to prove anything; with what is around them no longer than some times the column. */
export function piecesOf({ displaced, now }: HeldColumn): Piece[] {
  const groups: number[][] = [];
  for (const place of displaced) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group === undefined || last === undefined || place - last > widestGap + 1) groups.push([place]);
    else group.push(place);
  }
  return groups
    .filter(({ length }) => length >= leastDisplaced)
    .map((places) => ({
      places,
      from: Math.max(0, (places[0] ?? 0) - around),
      to: Math.min(now.length, (places[places.length - 1] ?? 0) + 1 + around),
    }));
}

/** The column as if there were nothing else of it. */
export const pieceOf = (column: HeldColumn, { places, from, to }: Piece): HeldColumn => ({
  field: column.field,
  rowAt: (place) => column.rowAt(place + from),
  stored: column.stored.slice(from, to),
  now: column.now.slice(from, to),
  displaced: places.map((place) => place - from),
  respelt: [],
  size: to - from,
});

/** The first of the places, in order, that is not before this one. */
function firstFrom(places: readonly number[], wanted: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Another column where this piece is. */
export function besidePiece(other: HeldColumn, { from, to }: Piece): HeldColumn {
  const places = other.displaced.slice(firstFrom(other.displaced, from), firstFrom(other.displaced, to));
  return pieceOf(other, { places, from, to });
}
