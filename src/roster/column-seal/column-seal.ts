/**
 * The seal of the columns (G-1): which columns of people's values are out of step with the people they stand beside. Held against the baseline in the sheet,
 * against what is stored in a file and through the API. One column has one finding, the one that explains it best.
 */
import type { FieldKey } from "../fields";
import { cut } from "./cut";
import { exchanged } from "./exchanged";
import { filled, series } from "./filled";
import { type HeldColumn, type HeldRow, heldColumn, isTouched } from "./held-column";
import type { OutOfStep, OutOfStepKind } from "./out-of-step";
import { reordered } from "./reordered";
import { leastDisplaced, sealedFields } from "./sealed";
import { slid } from "./slid";

export type { HeldRow, OutOfStep, OutOfStepKind };

/** Linear in the rows. New people, of whom nothing is stored, are not given. */
export function columnsOutOfStep(rows: readonly HeldRow[]): OutOfStep[] {
  const made = new Map<FieldKey, HeldColumn>();
  // Only what is asked for: to bring every cell of every column into one spelling was half of a full check.
  const held = (field: FieldKey): HeldColumn => {
    const column = made.get(field) ?? heldColumn(rows, field);
    made.set(field, column);
    return column;
  };
  const touched = rows.filter(({ stored, now }) => stored !== now);
  return sealedFields.flatMap((field): OutOfStep[] => {
    if (!isTouched(touched, field, leastDisplaced)) return [];
    const column = held(field);
    if (column.displaced.length < leastDisplaced) return [];
    const found = [
      slid(column),
      exchanged(column, held),
      reordered(column),
      cut(column),
      filled(column),
      series(column),
    ];
    const named = found.filter((one) => one !== null);
    // Of two explanations the one that explains more; of equals the first, which says more exactly what happened.
    const [best] = named.sort((one, other) => other.rows.length - one.rows.length);
    return best === undefined ? [] : [best];
  });
}
