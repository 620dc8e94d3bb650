/**
 * Filling tables that are empty: without their indexes and references, which are made afterwards of all rows in one go. A million accounts with each row
 * looked up and put into eleven indexes by itself take an hour, so a few minutes.
 */
import { sql } from "kysely";
import { texts } from "./arrays";
import type { Queryable } from "./store";

/** What is taken off and put back: a statement each way. */
interface Removable {
  readonly off: string;
  readonly back: string;
}

/** References to and from the tables first, so that what they stand on can go after them. */
async function removables(trx: Queryable, tables: readonly string[]): Promise<readonly Removable[]> {
  const { rows: constraints } = await sql<Removable>`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname) AS off,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) AS back
    FROM pg_constraint c
    WHERE c.contype IN ('f', 'p', 'u') AND (
      c.conrelid = ANY(${texts(tables)}::regclass[]) OR (c.contype = 'f' AND c.confrelid = ANY(${texts(tables)}::regclass[]))
    )
    ORDER BY c.contype <> 'f', c.conname
  `.execute(trx);
  const { rows: indexes } = await sql<Removable>`
    SELECT format('DROP INDEX %s', i.indexrelid::regclass) AS off, pg_get_indexdef(i.indexrelid) AS back
    FROM pg_index i
    WHERE i.indrelid = ANY(${texts(tables)}::regclass[]) AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)
    ORDER BY i.indexrelid
  `.execute(trx);
  return [...constraints, ...indexes];
}

export async function areEmpty(trx: Queryable, tables: readonly string[]): Promise<boolean> {
  for (const table of tables) {
    const { rows } = await sql`SELECT 1 FROM ${sql.table(table)} LIMIT 1`.execute(trx);
    if (rows.length > 0) return false;
  }
  return true;
}

/** The tables are the transaction's alone until it ends; when it does not end well, they are as they were. */
export async function withoutIndexes(
  trx: Queryable,
  tables: readonly string[],
  fill: () => Promise<void>,
): Promise<void> {
  // Sorting for an index goes through memory and not over the disk.
  await sql`SET LOCAL maintenance_work_mem = '256MB'`.execute(trx);
  const all = await removables(trx, tables);
  for (const { off } of all) await sql.raw(off).execute(trx);
  await fill();
  for (const { back } of [...all].reverse()) await sql.raw(back).execute(trx);
}
