/**
 * Rows that moved as rows: where two columns of a row have the values of one and the same other person, what that person has in the other columns stands there, too,
 * also where a column by itself proves nothing: grades, addresses of a few. Put back are all of them, or a child would keep another one's grade.
 */
import type { FieldKey } from "../fields";
import { type HeldColumn, isFewValued } from "./held-column";
import type { OutOfStep } from "./out-of-step";
import { sealedFields } from "./sealed";

/** Who has these values by what is stored; nobody where two have. */
function ownersBy(columns: readonly HeldColumn[]): (place: number) => number | undefined {
  const places = new Map<string, number | undefined>();
  const [first] = columns;
  const keyOf = (place: number, what: "stored" | "now") => columns.map((column) => column[what][place]).join("\u0000");
  for (let place = 0; place < (first?.stored.length ?? 0); place += 1) {
    const key = keyOf(place, "stored");
    places.set(key, places.has(key) ? undefined : place);
  }
  return (place) => places.get(keyOf(place, "now"));
}

export function withMovedRows(
  found: readonly OutOfStep[],
  held: (field: FieldKey) => HeldColumn,
): readonly OutOfStep[] {
  const [one, two] = found
    .filter(({ field }) => !isFewValued(field))
    .sort((first, second) => second.rows.length - first.rows.length);
  if (one === undefined || two === undefined) return found;
  const [columnOne, columnTwo] = [held(one.field), held(two.field)];
  const [inOne, inTwo] = [new Set(one.rows), new Set(two.rows)];
  const [byBoth, byOne, byTwo] = [ownersBy([columnOne, columnTwo]), ownersBy([columnOne]), ownersBy([columnTwo])];
  // A value of which there is one says it alone: whoever has no address has left none behind.
  const sourceOf = (row: number, place: number) =>
    (inOne.has(row) && inTwo.has(row) ? byBoth(place) : undefined) ??
    (inOne.has(row) ? byOne(place) : undefined) ??
    (inTwo.has(row) ? byTwo(place) : undefined);
  const places = new Set([...columnOne.displaced, ...columnTwo.displaced]);
  const moved = [...places].flatMap((place) => {
    const row = columnOne.rowAt(place);
    const source = sourceOf(row, place);
    return source === undefined || source === place ? [] : [{ row, place, source }];
  });
  return sealedFields.flatMap((field): OutOfStep[] => {
    const known = found.find((each) => each.field === field);
    if (moved.length === 0 || field === one.field || field === two.field) return known === undefined ? [] : [known];
    const { stored, now } = held(field);
    const rows = moved.filter(({ place, source }) => now[place] !== stored[place] && now[place] === stored[source]);
    const all = new Set([...(known?.rows ?? []), ...rows.map(({ row }) => row)]);
    if (all.size === 0) return [];
    // Of the kind that they moved by, so that one click puts all of it back: with the names back, nothing proves any more that the grades had gone with them.
    const kind = known === undefined || rows.length * 2 >= known.rows.length ? one.kind : known.kind;
    return [{ ...(known ?? { field }), kind, rows: [...all].sort((first, second) => first - second) }];
  });
}
