/**
 * Attempts to work an import off. Each is counted before it begins and taken back when it ends, however it ends: what stays counted are those whose
 * process was gone. Progress makes them forgotten: an import that goes on is not what ends its workers.
 */
import { sql } from "kysely";
import type { ImportRecord } from "./imports";
import type { Queryable } from "./store";

type Which = Pick<ImportRecord, "organizationId" | "id">;

export interface Attempt {
  /** Those before this one that ended with their process, since the import last went on. */
  readonly deaths: number;
  /** Those before this one that ended with a fault of ours, since the import last went on. */
  readonly faults: number;
  readonly cancelRequested: boolean;
}

/** Null when the import is finished. `by` is this process: one that begins again is not dead. */
export async function beginAttempt(
  trx: Queryable,
  { organizationId, id }: Which,
  by: string,
  at: Date,
): Promise<Attempt | null> {
  const { rows } = await sql<Attempt>`
    UPDATE imports SET status = 'in_progress', started_at = coalesce(started_at, ${at}), started_by = ${by},
      starts = CASE WHEN started_by = ${by} THEN starts ELSE starts + 1 END
    WHERE organization_id = ${organizationId} AND import_id = ${id} AND status IN ('queued', 'in_progress')
    RETURNING starts - 1 AS deaths, faults, cancel_requested AS "cancelRequested"
  `.execute(trx);
  return rows[0] ?? null;
}

/** The process lives and has let go of the import. */
export async function endAttempt(
  db: Queryable,
  { organizationId, id }: Which,
  by: string,
  isFault: boolean,
): Promise<void> {
  await sql`
    UPDATE imports SET started_by = NULL, starts = GREATEST(starts - 1, 0), faults = faults + ${isFault ? 1 : 0}
    WHERE organization_id = ${organizationId} AND import_id = ${id} AND started_by = ${by}
  `.execute(db);
}
