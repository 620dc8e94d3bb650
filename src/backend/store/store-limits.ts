/** How near the store is to what it can hold, and how long its key has been in use: for whoever looks after it. */
import { sql } from "kysely";
import type { Queryable } from "./store";

export interface StoreLimits {
  readonly bytes: number;
  readonly connections: number;
  /** For everybody who is no superuser. */
  readonly connectionsAtMost: number;
  /** Transactions since the oldest that is not frozen; at two thousand million PostgreSQL takes no more. */
  readonly transactions: number;
  /** When the key that seals now was first used; null before the first. */
  readonly keySince: Date | null;
}

export async function storeLimits(db: Queryable): Promise<StoreLimits | null> {
  const { rows } = await sql<StoreLimits>`
    SELECT pg_database_size(datname)::bigint AS bytes, age(datfrozenxid)::bigint AS transactions,
      (SELECT sum(numbackends) FROM pg_stat_database)::int AS connections,
      current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int AS "connectionsAtMost",
      (SELECT max(first_used) FROM secret_keys) AS "keySince"
    FROM pg_database WHERE datname = current_database()
  `.execute(db);
  return rows[0] ?? null;
}

interface Mark {
  readonly done: number;
  readonly since: number;
}

/** How long the import in progress that stands still has done so, as this process has seen it; 0 when every one goes on. */
export function createStillWatch(db: Queryable): (now: Date) => Promise<number> {
  let seen = new Map<string, Mark>();
  return async (now) => {
    const { rows } = await sql<{ key: string; done: number }>`
      SELECT organization_id || '/' || import_id AS key, rows_done AS done FROM imports WHERE status = 'in_progress'
    `.execute(db);
    const at = now.getTime();
    const next = rows.map(({ key, done }): readonly [string, Mark] => {
      const before = seen.get(key);
      return [key, before?.done === done ? before : { done, since: at }];
    });
    seen = new Map(next);
    return Math.max(0, ...next.map(([, { since }]) => (at - since) / 1000));
  };
}
