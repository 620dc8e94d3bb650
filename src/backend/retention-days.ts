/** How many days data is kept, by kind. What was used, such as a temporary password, goes at once and has no days. */
import * as z from "zod/mini";

export interface RetentionDays {
  /** Rows and files of an import, and with them its undo and its corrections; counted from its end. */
  readonly rows: number;
  /** Old and new values in the history of accounts and classes; after that only that a field changed. */
  readonly values: number;
  /** Who read, and who signed in. */
  readonly reads: number;
}

export const defaultRetention: RetentionDays = { rows: 90, values: 90, reads: 365 };

const days = z.optional(z.int().check(z.minimum(1), z.maximum(36_500)));
const schema = z.strictObject({ rows: days, values: days, reads: days });

/** Null when it is none. What is left out is as by default; values are kept at least as long as rows, or what can be undone could not be. */
export function readRetention(given: unknown): RetentionDays | null {
  const parsed = schema.safeParse(given);
  if (!parsed.success) return null;
  const { rows = defaultRetention.rows, values = rows, reads = defaultRetention.reads } = parsed.data;
  return values < rows ? null : { rows, values, reads };
}
