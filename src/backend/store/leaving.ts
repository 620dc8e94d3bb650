/**
 * Takes an organization or a school out of every table, handing over each row before it is gone (R-2). The tables of an organization are asked of the
 * database itself: one that is added later is not forgotten.
 */
import { type RawBuilder, sql } from "kysely";
import { texts } from "./arrays";
import { outcomesText } from "./outcomes";
import type { Queryable } from "./store";

/** Rows as they are handed over: without what opens or checks a password. */
export type HandOver = (table: string, rows: readonly object[]) => Promise<void>;

const secrets = [
  "password_hash",
  "temporary_password",
  "password_ticket",
  "sealed",
  "body_digest",
  "confirmed",
  "said",
];
const atOnce = 5000;

/** Deletes and hands over, a bounded number of rows at a time; answers how many. */
async function takeOut(
  trx: Queryable,
  table: string,
  condition: RawBuilder<unknown>,
  handOver: HandOver,
): Promise<number> {
  for (let all = 0; ; ) {
    const { rows } = await sql<{ row: object }>`
      DELETE FROM ${sql.table(table)} t WHERE t.ctid = ANY(ARRAY(
        SELECT t.ctid FROM ${sql.table(table)} t WHERE ${condition} LIMIT ${atOnce}
      )) RETURNING to_jsonb(t) - ${texts(secrets)} AS row
    `.execute(trx);
    if (rows.length > 0)
      await handOver(
        table,
        rows.map(({ row }) => row),
      );
    all += rows.length;
    if (rows.length < atOnce) return all;
  }
}

interface TableOfOrganizations {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Tables with rows of organizations, each before those that it refers to. */
async function tablesOfOrganizations(db: Queryable): Promise<TableOfOrganizations[]> {
  const { rows: tables } = await sql<TableOfOrganizations>`
    SELECT c.table_name AS name, array_agg(c.column_name::text) AS columns
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
    GROUP BY 1 HAVING bool_or(c.column_name = 'organization_id') ORDER BY 1
  `.execute(db);
  const { rows: references } = await sql<{ from: string; to: string }>`
    SELECT f.relname AS "from", t.relname AS "to" FROM pg_constraint k
    JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
    WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace AND f.oid <> t.oid
  `.execute(db);
  let left: readonly TableOfOrganizations[] = tables;
  const ordered: TableOfOrganizations[] = [];
  while (left.length > 0) {
    const names = new Set(left.map(({ name }) => name));
    const free = left.filter(({ name }) => !references.some(({ from, to }) => to === name && names.has(from)));
    if (free.length === 0) throw new Error(`Tables refer to each other in a circle: ${[...names].join(", ")}`);
    ordered.push(...free);
    left = left.filter((one) => !free.includes(one));
  }
  return ordered;
}

/** What is known of an organization before it leaves; locked until the transaction ends. Null when it is not there. */
export async function lockOrganization(
  trx: Queryable,
  organizationId: string,
): Promise<{ readonly name: string; readonly legalHold: boolean } | null> {
  const { rows } = await sql<{ name: string; legalHold: boolean }>`
    SELECT name, legal_hold AS "legalHold" FROM organizations WHERE organization_id = ${organizationId} FOR UPDATE
  `.execute(trx);
  return rows[0] ?? null;
}

/** Turns that wait in the queue; it is there once a service has run. */
async function removeTurns(trx: Queryable, organizationId: string, schoolId: string | null): Promise<void> {
  const { rows } = await sql<{ is: boolean }>`SELECT to_regclass('pgboss.job') IS NOT NULL AS is`.execute(trx);
  if (rows[0]?.is !== true) return;
  await sql`
    DELETE FROM pgboss.job WHERE (
        data->>'organizationId' = ${organizationId} AND (${schoolId}::text IS NULL OR data->>'schoolId' = ${schoolId}::text)
      ) OR (${schoolId}::text IS NULL AND starts_with(singleton_key, ${`${organizationId}/`}))
      OR singleton_key = ${`${organizationId}/${schoolId ?? ""}`}
  `.execute(trx);
  // What the queue's own watch saw at work last, by their keys; it notes them anew.
  await sql`UPDATE pgboss.queue SET singletons_active = NULL WHERE singletons_active IS NOT NULL`.execute(trx);
}

export type Counts = Record<string, number>;

export async function removeOrganization(trx: Queryable, organizationId: string, handOver: HandOver): Promise<Counts> {
  await removeTurns(trx, organizationId, null);
  const counts: Counts = {};
  for (const { name } of await tablesOfOrganizations(trx)) {
    counts[name] = await takeOut(trx, name, sql`t.organization_id = ${organizationId}`, handOver);
  }
  return counts;
}

/** The school with its classes, imports and Master Codes, and the people who are of no other school. */
export async function removeSchool(
  trx: Queryable,
  organizationId: string,
  schoolId: string,
  handOver: HandOver,
): Promise<Counts> {
  await removeTurns(trx, organizationId, schoolId);
  await sql`DROP TABLE IF EXISTS leaving_accounts, leaving_classes, leaving_imports, leaving_people`.execute(trx);
  await sql`
    CREATE TEMPORARY TABLE leaving_accounts ON COMMIT DROP AS SELECT x.guid AS id FROM affiliations x
    WHERE x.organization_id = ${sql.lit(organizationId)} AND x.school_id = ${sql.lit(schoolId)} AND NOT EXISTS (
      SELECT 1 FROM affiliations o WHERE o.organization_id = x.organization_id AND o.guid = x.guid AND o.school_id <> x.school_id
    )
  `.execute(trx);
  await sql`
    CREATE TEMPORARY TABLE leaving_classes ON COMMIT DROP AS SELECT guid AS id FROM classes
    WHERE organization_id = ${sql.lit(organizationId)} AND school_id = ${sql.lit(schoolId)}
  `.execute(trx);
  await sql`
    CREATE TEMPORARY TABLE leaving_imports ON COMMIT DROP AS SELECT import_id AS id FROM imports
    WHERE organization_id = ${sql.lit(organizationId)} AND school_id = ${sql.lit(schoolId)}
  `.execute(trx);
  await sql`
    CREATE TEMPORARY TABLE leaving_people ON COMMIT DROP AS SELECT x.administrator_id AS id FROM administrator_schools x
    JOIN administrators a USING (organization_id, administrator_id)
    WHERE x.organization_id = ${sql.lit(organizationId)} AND x.school_id = ${sql.lit(schoolId)}
      AND a.administrator_level IS DISTINCT FROM 'district' AND NOT EXISTS (
        SELECT 1 FROM administrator_schools o WHERE o.organization_id = x.organization_id
          AND o.administrator_id = x.administrator_id AND o.school_id <> x.school_id
      )
  `.execute(trx);
  const counts: Counts = {};
  for (const table of await tablesOfOrganizations(trx)) {
    const condition = leavesWithSchool(table.name, new Set(table.columns), schoolId);
    if (condition === null) continue;
    counts[table.name] = await takeOut(
      trx,
      table.name,
      sql`t.organization_id = ${organizationId} AND (${condition})`,
      handOver,
    );
  }
  // What the guard noted of whom other imports change; it counts for an hour.
  await sql`
    UPDATE imports SET seen = NULL, confirmed = NULL, passed = NULL
    WHERE organization_id = ${organizationId} AND finished_at IS NOT NULL
  `.execute(trx);
  counts.rows_of_other_schools = await blankRowsElsewhere(trx, organizationId);
  return counts;
}

/**
 * Which rows of a table go with a school, by the columns that it has: of the school itself, its imports, its classes, and of those who are of no other
 * school. The history of who stays is theirs, whichever import wrote it; and people's own tables go by the people. Null: none do.
 */
function leavesWithSchool(table: string, columns: ReadonlySet<string>, schoolId: string): RawBuilder<unknown> | null {
  const leaves = (column: string, what: string) =>
    sql`${sql.ref(`t.${column}`)} IN (SELECT id FROM ${sql.table(`leaving_${what}`)})`;
  const isHistory = table === "account_changes";
  const conditions = [
    ...(columns.has("school_id") ? [sql`t.school_id = ${schoolId}`] : []),
    ...(columns.has("import_id") && !isHistory ? [leaves("import_id", "imports")] : []),
    ...(columns.has("class_guid") ? [leaves("class_guid", "classes")] : []),
    ...(columns.has("guid") ? [leaves("guid", "accounts")] : []),
    ...(isHistory ? [sql`(t.field = 'school' AND t.new_value = ${schoolId})`] : []),
    ...(columns.has("administrator_id") && table.startsWith("administrator")
      ? [leaves("administrator_id", "people")]
      : []),
  ];
  return conditions.length === 0 ? null : sql.join(conditions, sql` OR `);
}

interface KeptPart {
  readonly importId: string;
  readonly part: number;
  readonly rows: string;
}

/** Rows of other schools' imports that were of somebody who leaves keep their number, and nothing else. */
async function blankRowsElsewhere(trx: Queryable, organizationId: string): Promise<number> {
  const { rows: leaving } = await sql<{ id: string }>`SELECT id FROM leaving_accounts`.execute(trx);
  const guids = new Set(leaving.map(({ id }) => id));
  const { rows: imports } = await sql<{ id: string }>`
    SELECT DISTINCT import_id AS id FROM import_uploads WHERE organization_id = ${organizationId}
  `.execute(trx);
  let blanked = 0;
  for (const { id } of imports) {
    const outcomes = await sql<{ first: number; outcomes: string }>`
      SELECT first_position AS first, outcomes FROM import_outcomes WHERE organization_id = ${organizationId} AND import_id = ${id}
    `.execute(trx);
    const positions = new Set<number>();
    for (const entry of outcomes.rows.flatMap(
      (one) => JSON.parse(one.outcomes) as [number, number, string, unknown][],
    )) {
      // Of an older entry the GUID stands after whether it is in error.
      if (entry.some((member) => typeof member === "string" && guids.has(member))) positions.add(entry[0]);
    }
    const parts = await sql<KeptPart>`
      SELECT import_id AS "importId", part, rows FROM import_uploads WHERE organization_id = ${organizationId} AND import_id = ${id}
    `.execute(trx);
    for (const { part, rows: text } of parts.rows) {
      let touched = 0;
      const kept = (JSON.parse(text) as [number, number, number | null, { userGuid?: string }][]).map((row) => {
        const isTheirs = positions.has(row[0]) || guids.has((row[3].userGuid ?? "").trim().toLowerCase());
        if (!isTheirs) return row;
        positions.add(row[0]);
        touched += 1;
        return [row[0], row[1], null, {}];
      });
      if (touched === 0) continue;
      blanked += touched;
      await sql`
        UPDATE import_uploads SET rows = ${JSON.stringify(kept)}
        WHERE organization_id = ${organizationId} AND import_id = ${id} AND part = ${part}
      `.execute(trx);
    }
    await blankOutcomes(trx, organizationId, id, outcomes.rows, positions);
  }
  return blanked;
}

async function blankOutcomes(
  trx: Queryable,
  organizationId: string,
  importId: string,
  parts: readonly { readonly first: number; readonly outcomes: string }[],
  positions: ReadonlySet<number>,
): Promise<void> {
  for (const { first, outcomes } of parts) {
    const entries = JSON.parse(outcomes) as [number, number, ...unknown[]][];
    const names = /"owner":/.test(outcomes);
    if (!names && !entries.some(([position]) => positions.has(position))) continue;
    const kept = entries.map((entry) => {
      if (!positions.has(entry[0])) return withoutOwners(entry);
      const blank = {
        position: entry[0],
        row: entry[1],
        person: "unchanged",
        class: "none",
        guid: null,
        classGuid: null,
      } as const;
      return (JSON.parse(outcomesText([{ ...blank, findings: [], result: {} }])) as unknown[])[0];
    });
    await sql`
      UPDATE import_outcomes SET outcomes = ${JSON.stringify(kept)}
      WHERE organization_id = ${organizationId} AND import_id = ${importId} AND first_position = ${first}
    `.execute(trx);
  }
}

/** Who has a name is looked up for every reader anew; what the upload was told of it may be of somebody who leaves. */
function withoutOwners(entry: readonly unknown[]): unknown {
  return JSON.parse(
    JSON.stringify(entry, (key, value: unknown) =>
      key === "facts" && typeof value === "object" && value !== null && "owner" in value ? {} : value,
    ),
  );
}
