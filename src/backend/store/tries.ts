/**
 * How often something was tried, counted for all processes together. A counter ends with its time and in no other way: kept in memory, counters were
 * pushed out by made-up names, and an account that was locked could be tried again.
 */
import { sql } from "kysely";
import { texts } from "./arrays";
import type { Queryable } from "./store";

export interface Tried {
  readonly key: string;
  /** This try included. */
  readonly count: number;
  readonly endsInSeconds: number;
}

/**
 * Counts one try for each key; keys tell nothing of a person by themselves. By the store's own clock, which is one for all processes.
 */
export async function countTries(
  db: Queryable,
  keys: readonly string[],
  windowSeconds: number,
): Promise<ReadonlyMap<string, Tried>> {
  // In one order everywhere: two that count the same keys the other way round would wait for each other.
  const { rows } = await sql<Tried>`
    INSERT INTO counters.tries AS t (key, until, count)
    SELECT u.key, clock_timestamp() + make_interval(secs => ${windowSeconds}), 1 FROM unnest(${texts([...keys].sort())}) AS u (key)
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN t.until <= clock_timestamp() THEN 1 ELSE LEAST(t.count, 1000000) + 1 END,
      until = CASE WHEN t.until <= clock_timestamp() THEN excluded.until ELSE t.until END
    RETURNING key, count, ceil(extract(epoch FROM until - clock_timestamp()))::integer AS "endsInSeconds"
  `.execute(db);
  return new Map(rows.map((row) => [row.key, row]));
}

/** Takes a try back that was none: who has signed in does not use up what others behind the same address have. */
export async function giveTriesBack(db: Queryable, keys: readonly string[]): Promise<void> {
  await sql`
    UPDATE counters.tries SET count = count - 1 WHERE count > 0
      AND key IN (SELECT key FROM counters.tries WHERE key = ANY(${texts(keys)}) ORDER BY key FOR UPDATE)
  `.execute(db);
}

/** Remembers for so many days that something is known, such as that an account has signed in from an address. */
export async function remember(db: Queryable, key: string, days: number): Promise<void> {
  await sql`
    INSERT INTO counters.tries AS t (key, until, count) VALUES (${key}, clock_timestamp() + make_interval(days => ${days}), 1)
    ON CONFLICT (key) DO UPDATE SET until = GREATEST(t.until, excluded.until)
  `.execute(db);
}

export async function isRemembered(db: Queryable, key: string): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM counters.tries WHERE key = ${key} AND until > clock_timestamp()`.execute(db);
  return rows.length > 0;
}

/** Takes away what has ended. */
export async function forgetTries(db: Queryable): Promise<void> {
  await sql`DELETE FROM counters.tries WHERE until <= clock_timestamp()`.execute(db);
}
