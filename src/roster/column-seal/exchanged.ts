/** A column in which each person has what belongs into another of their columns: two columns swapped, or one copied over the other. */
import type { FieldKey } from "../fields";
import type { HeldColumn } from "./held-column";
import type { OutOfStep } from "./out-of-step";
import { sealedFields } from "./sealed";

/** A handful of names entered the wrong way round is put right by hand every day; so many one after the other are a block that was pasted the wrong way round. */
const least = 8;
const leastOfGuids = 3;
const shareOfTable = 0.15;
const shareOfDisplaced = 0.6;

/** Usernames become e-mail addresses, and are made of IDs, on purpose and for whole schools. */
const mayBecome: Readonly<Partial<Record<FieldKey, readonly FieldKey[]>>> = {
  username: ["email", "userId"],
  email: ["username"],
};

/** Where a cell says what is stored in the other column, a blank included: whoever has no address leaves a blank behind. */
const placesFrom = (column: HeldColumn, other: HeldColumn): number[] =>
  column.displaced.filter((place) => column.now[place] === other.stored[place]);

/** Both names in one cell, either way round: what a list of full names leaves when it is pasted over one of the two. */
function fullNames(column: HeldColumn, held: (field: FieldKey) => HeldColumn): readonly number[] {
  const otherField = column.field === "firstName" ? "lastName" : column.field === "lastName" ? "firstName" : null;
  if (otherField === null) return [];
  const other = held(otherField).stored;
  return column.displaced.filter((place) => {
    const [own, beside, now] = [column.stored[place], other[place], column.now[place]];
    if (own === "" || beside === "") return false;
    return now === `${own} ${beside}` || now === `${beside} ${own}` || now === `${beside}, ${own}`;
  });
}

/** `held` answers any column of the table. */
export function exchanged(
  column: HeldColumn,
  held: (field: FieldKey) => HeldColumn,
  isPiece: boolean,
): OutOfStep | null {
  const needed = isPiece ? least : Math.max(least, column.size * shareOfTable);
  const guids =
    column.field === "userId" ? placesFrom(column, held("userGuid")).filter((at) => column.now[at] !== "") : [];
  // Nobody has a User GUID as User ID.
  if (guids.length >= leastOfGuids) {
    const rows = guids.map((place) => column.rowAt(place));
    return { kind: "exchanged", field: column.field, otherField: "userGuid", rows };
  }
  if (column.displaced.length < least) return null;
  const both = fullNames(column, held);
  // Nobody has both of their own names in one of them, so that a few prove it.
  if (both.length >= least && both.length >= column.displaced.length * shareOfDisplaced) {
    const otherField = column.field === "firstName" ? "lastName" : "firstName";
    return { kind: "exchanged", field: column.field, otherField, rows: both.map((place) => column.rowAt(place)) };
  }
  if (column.displaced.length < needed) return null;
  for (const field of sealedFields) {
    if (field === column.field) continue;
    const other = held(field);
    const places = placesFrom(column, other);
    if (places.length < column.displaced.length * shareOfDisplaced) continue;
    if (places.filter((place) => column.now[place] !== "").length < needed) continue;
    const back = placesFrom(other, column).length >= Math.max(least, other.displaced.length * shareOfDisplaced);
    if (!back && mayBecome[column.field]?.includes(other.field) === true) continue;
    const rows = places.map((place) => column.rowAt(place));
    return { kind: "exchanged", field: column.field, otherField: other.field, rows };
  }
  return null;
}
