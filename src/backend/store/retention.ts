/**
 * Takes away what has been kept long enough (R-2), a bounded number at a time and each in a statement of its own: killed anywhere, the next run goes on. Of an
 * organization under a legal hold nothing goes.
 */
import { type RawBuilder, sql } from "kysely";
import type { Queryable } from "./store";

const free = (table: string) => sql`
  NOT EXISTS (SELECT 1 FROM organizations o WHERE o.organization_id = ${sql.ref(`${table}.organization_id`)} AND o.legal_hold)
`;

async function affected(db: Queryable, statement: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows, rows } = await statement.execute(db);
  return Number(numAffectedRows ?? rows.length);
}

/** Rows and files of imports that finished before. Answers of how many; the import stays in the history, and says when they went. */
export async function endRows(db: Queryable, before: Date, now: Date, atMost: number): Promise<number> {
  // One statement: an import that says that its rows are gone has none, whenever this is ended.
  return affected(
    db,
    sql`
      WITH due AS (
        SELECT i.organization_id, i.import_id FROM imports i
        WHERE i.finished_at < ${before} AND i.rows_ended_at IS NULL AND ${free("i")}
          -- An undo that is under way still needs what it takes back.
          AND NOT EXISTS (
            SELECT 1 FROM imports u WHERE u.organization_id = i.organization_id AND u.parent = i.import_id AND u.finished_at IS NULL
          )
        ORDER BY i.finished_at LIMIT ${atMost} FOR UPDATE OF i SKIP LOCKED
      ), uploads AS (
        DELETE FROM import_uploads x USING due d WHERE x.organization_id = d.organization_id AND x.import_id = d.import_id
      ), outcomes AS (
        DELETE FROM import_outcomes x USING due d WHERE x.organization_id = d.organization_id AND x.import_id = d.import_id
      ), credentials AS (
        DELETE FROM import_credentials x USING due d WHERE x.organization_id = d.organization_id AND x.import_id = d.import_id
      )
      UPDATE imports i SET rows_ended_at = ${now}, notes = NULL
      FROM due d WHERE i.organization_id = d.organization_id AND i.import_id = d.import_id
      RETURNING i.import_id
    `,
  );
}

const histories = ["account_changes", "class_changes"] as const;
export type HistoryTable = (typeof histories)[number];
export const historyTables: readonly HistoryTable[] = histories;

/** Values of changes that were made before; `from` is how far an earlier run has come. That a field changed stays. */
export async function endValues(
  db: Queryable,
  table: HistoryTable,
  from: Date,
  before: Date,
  atMost: number,
): Promise<number> {
  return affected(
    db,
    sql`
      UPDATE ${sql.table(table)} SET old_value = '', new_value = '', values_ended = true
      WHERE ctid = ANY(ARRAY(
        SELECT c.ctid FROM ${sql.table(table)} c
        WHERE c.at >= ${from} AND c.at < ${before} AND NOT c.values_ended AND ${free("c")} LIMIT ${atMost} FOR UPDATE SKIP LOCKED
      ))
      RETURNING 1
    `,
  );
}

/** Records of reads and sign-ins from before. */
export async function endReads(db: Queryable, before: Date, atMost: number): Promise<number> {
  return affected(
    db,
    sql`
      DELETE FROM reads WHERE ctid = ANY(ARRAY(
        SELECT r.ctid FROM reads r WHERE r.at < ${before} AND ${free("r")} LIMIT ${atMost} FOR UPDATE SKIP LOCKED
      ))
      RETURNING 1
    `,
  );
}

/** Records of bindings, from before, of administrators who are not there any more. */
export async function endBindings(db: Queryable, before: Date, atMost: number): Promise<number> {
  return affected(
    db,
    sql`
      DELETE FROM administrator_bindings WHERE ctid = ANY(ARRAY(
        SELECT b.ctid FROM administrator_bindings b
        WHERE b.at < ${before} AND ${free("b")} AND NOT EXISTS (
          SELECT 1 FROM administrators a WHERE a.organization_id = b.organization_id AND a.administrator_id = b.administrator_id
        ) LIMIT ${atMost}
      ))
      RETURNING 1
    `,
  );
}

export interface RetentionRun {
  /** When a run last came to its end. */
  readonly finishedAt: Date;
  /** Values of changes before this have ended, of every organization. */
  readonly valuesUntil: Date;
}

export async function lastRetentionRun(db: Queryable): Promise<RetentionRun | null> {
  const { rows } = await sql<RetentionRun>`
    SELECT finished_at AS "finishedAt", values_until AS "valuesUntil" FROM counters.retention_runs
  `.execute(db);
  return rows[0] ?? null;
}

/** With an organization under a hold the next run has to begin where this one did: when the hold ends, so does what it held. */
export async function saveRetentionRun(db: Queryable, { finishedAt, valuesUntil }: RetentionRun): Promise<void> {
  await sql`
    INSERT INTO counters.retention_runs AS r (one, finished_at, values_until) VALUES (true, ${finishedAt}, ${valuesUntil})
    ON CONFLICT (one) DO UPDATE SET finished_at = excluded.finished_at, values_until =
      CASE WHEN EXISTS (SELECT 1 FROM organizations WHERE legal_hold) THEN r.values_until ELSE excluded.values_until END
  `.execute(db);
}
