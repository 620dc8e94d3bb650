/**
 * Arrays for statements, written as PostgreSQL writes them: one text each. The drivers would look at every element by itself, and to the thread of
 * the embedded store one text is passed on where thousands would be copied one by one.
 */
import { type RawBuilder, sql } from "kysely";

/** JSON writes quotes and backslashes as PostgreSQL does, and everything else that it escapes otherwise. */
const escapedOtherwise = /\\[^"\\]/;

function literal(values: readonly (string | number | null)[]): unknown {
  const json = JSON.stringify(values);
  return escapedOtherwise.test(json) ? values : `{${json.slice(1, -1)}}`;
}

export const texts = (values: readonly (string | null)[]): RawBuilder<unknown> => sql`${literal(values)}::text[]`;
export const integers = (values: readonly number[]): RawBuilder<unknown> => sql`${literal(values)}::integer[]`;
export const bigints = (values: readonly number[]): RawBuilder<unknown> => sql`${literal(values)}::bigint[]`;
