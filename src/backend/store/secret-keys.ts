/** Which key the secrets of this store are sealed with, by its fingerprint. */
import { sql } from "kysely";
import type { Queryable } from "./store";

/** True when the key may be used: the first one, the one in use, or one that comes after it with it beside. */
export async function useSecretKey(
  trx: Queryable,
  current: string,
  previous: readonly string[],
  previousIsLost: boolean,
  now: Date,
): Promise<boolean> {
  // Of two processes that start at once with two keys, one is refused.
  await sql`LOCK TABLE secret_keys IN EXCLUSIVE MODE`.execute(trx);
  const { rows } = await sql<{ fingerprint: string }>`
    SELECT fingerprint FROM secret_keys ORDER BY first_used DESC, fingerprint LIMIT 1
  `.execute(trx);
  const inUse = rows[0]?.fingerprint;
  if (inUse === current) return true;
  if (inUse !== undefined && !previous.includes(inUse) && !previousIsLost) return false;
  await sql`
    INSERT INTO secret_keys AS k (fingerprint, first_used)
    SELECT ${current}::text, GREATEST(${now}::timestamptz, max(first_used) + interval '1 millisecond') FROM secret_keys
    ON CONFLICT (fingerprint) DO UPDATE SET first_used = excluded.first_used
  `.execute(trx);
  return true;
}
