/** What the seal of columns finds, as data: one column, what happened to it, and which rows it happened to. */
import type { FieldKey } from "../fields";

export type OutOfStepKind =
  /** The values stand some rows away from their people: slid, or pasted a row off. */
  | "slid"
  /** The same values in another order: sorted alone, reversed, sorted with part of the table. */
  | "reordered"
  /** Each person has in this column what belongs into another one. */
  | "exchanged"
  /** One value over people who had different ones. */
  | "filled"
  /** A row of numbers, pulled from one cell over people who had values of their own. */
  | "series"
  /** Nothing in the column is longer than so many letters any more, and what was longer has lost its end. */
  | "cut";

export interface OutOfStep {
  readonly kind: OutOfStepKind;
  readonly field: FieldKey;
  /** Of `slid`: the value in a row belongs to the person so many rows further down; negative = further up. */
  readonly by?: number;
  /** Of `exchanged`: the column whose values stand here. */
  readonly otherField?: FieldKey;
  /** Rows whose cell is not their person's, in order. */
  readonly rows: readonly number[];
}
