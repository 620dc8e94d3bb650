/** Who changed what of an account, and when (I-11). */
import { sql } from "kysely";
import { bigints, texts } from "./arrays";
import { outcomesOfImport } from "./outcomes";
import type { Queryable } from "./store";

export interface AccountChange {
  readonly guid: string;
  /** The account's version that the change made. */
  readonly version: number;
  readonly field: string;
  /** Both empty for a password: only that it changed. */
  readonly oldValue: string;
  readonly newValue: string;
}

export interface ChangedBy {
  readonly administratorId: string;
  readonly name: string;
  readonly importId: string | null;
  readonly at: Date;
}

export async function recordChanges(
  trx: Queryable,
  organizationId: string,
  by: ChangedBy,
  changes: readonly AccountChange[],
): Promise<void> {
  if (changes.length === 0) return;
  await sql`
    INSERT INTO account_changes
      (organization_id, guid, at, administrator_id, changed_by, import_id, version, field, old_value, new_value)
    SELECT ${organizationId}::text, u.guid, ${by.at}::timestamptz, ${by.administratorId}::text, ${by.name}::text,
      ${by.importId}::text, u.version, u.field, u.old_value, u.new_value
    FROM unnest(
      ${texts(changes.map((change) => change.guid))}, ${bigints(changes.map((change) => change.version))},
      ${texts(changes.map((change) => change.field))}, ${texts(changes.map((change) => change.oldValue))},
      ${texts(changes.map((change) => change.newValue))}
    ) AS u (guid, version, field, old_value, new_value)
  `.execute(trx);
}

export interface LaterChange {
  readonly guid: string;
  readonly version: number;
  readonly field: string;
  readonly administratorId: string;
  readonly importId: string | null;
}

/**
 * Changes of these accounts after the version given for each, looked at one by one: in a table that grows while the statistics still call it small, a plan of all at
 * once read the history of the platform. `OFFSET 0` keeps the server from making one of it.
 */
export async function changesAfter(
  db: Queryable,
  organizationId: string,
  known: readonly { readonly guid: string; readonly version: number }[],
): Promise<LaterChange[]> {
  if (known.length === 0) return [];
  const { rows } = await sql<LaterChange>`
    SELECT c.guid, c.version, c.field, c.administrator_id AS "administratorId", c.import_id AS "importId"
    FROM unnest(${texts(known.map((one) => one.guid))}, ${bigints(known.map((one) => one.version))}) AS u (guid, version)
    CROSS JOIN LATERAL (
      SELECT * FROM account_changes o
      WHERE o.organization_id = ${organizationId} AND o.guid = u.guid AND o.version > u.version
      OFFSET 0
    ) AS c
  `.execute(db);
  return rows;
}

export interface HistoryEntry extends Omit<AccountChange, "guid"> {
  readonly number: number;
  readonly at: Date;
  readonly changedBy: string;
  readonly importId: string | null;
  /** Old and new value are gone with the rows of their import. */
  readonly valuesEnded: boolean;
}

/** An account's changes, newest first, below a number. */
export async function historyOfAccount(
  db: Queryable,
  organizationId: string,
  guid: string,
  before: number | null,
  limit: number,
): Promise<HistoryEntry[]> {
  const { rows } = await sql<HistoryEntry>`
    SELECT number, at, changed_by AS "changedBy", import_id AS "importId", version, field,
      old_value AS "oldValue", new_value AS "newValue", values_ended AS "valuesEnded"
    FROM account_changes
    WHERE organization_id = ${organizationId} AND guid = ${guid} AND (${before}::bigint IS NULL OR number < ${before}::bigint)
    ORDER BY number DESC LIMIT ${limit}
  `.execute(db);
  return rows;
}

export interface ValueBefore {
  readonly guid: string;
  readonly field: string;
  readonly oldValue: string;
  /** The account's before that change. */
  readonly version: number;
}

/** What fields of these accounts held before their first change since then; of fields that were not changed nothing. */
export async function valuesBefore(
  db: Queryable,
  organizationId: string,
  guids: readonly string[],
  since: Date,
): Promise<ValueBefore[]> {
  if (guids.length === 0) return [];
  const { rows } = await sql<ValueBefore>`
    SELECT u.guid, c.field, c.old_value AS "oldValue", c.version - 1 AS version
    FROM unnest(${texts(guids)}) AS u (guid) CROSS JOIN LATERAL (
      SELECT DISTINCT ON (o.field) o.field, o.old_value, o.version FROM account_changes o
      WHERE o.organization_id = ${organizationId} AND o.guid = u.guid AND o.at >= ${since} AND NOT o.values_ended
      ORDER BY o.field, o.number
    ) AS c
  `.execute(db);
  return rows;
}

export interface GradeChange {
  readonly guid: string;
  readonly isCreated: boolean;
  /** Null where the old value has ended. */
  readonly before: string | null;
}

/**
 * Of a school's accounts those whose grade level has changed since, with what it was before the first change, and those made since: by GUID, after one, all with
 * a limit of null.
 */
export async function gradeChangesSince(
  db: Queryable,
  { organizationId, schoolId }: { readonly organizationId: string; readonly schoolId: string },
  { since, after, limit }: { readonly since: Date; readonly after: string; readonly limit: number | null },
): Promise<GradeChange[]> {
  const { rows } = await sql<GradeChange>`
    SELECT f.guid, c.field = 'userGuid' AS "isCreated", CASE WHEN c.values_ended THEN NULL ELSE c.old_value END AS before
    FROM affiliations f CROSS JOIN LATERAL (
      SELECT field, old_value, values_ended FROM account_changes c
      WHERE c.organization_id = f.organization_id AND c.guid = f.guid AND c.at >= ${since} AND c.field IN ('gradeLevel', 'userGuid')
      ORDER BY c.number LIMIT 1
    ) AS c
    WHERE f.organization_id = ${organizationId} AND f.school_id = ${schoolId} AND f.guid > ${after}
    ORDER BY f.guid LIMIT ${limit}
  `.execute(db);
  return rows;
}

export interface ChangeOfSchool extends HistoryEntry {
  readonly guid: string;
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
}

/**
 * What was changed since then of the accounts that are in a school, newest first. The limit of each account is that of all, so that it takes nothing away: it keeps
 * the look at one account's history by itself, where a plan of both tables at once reads the whole platform's history as soon as the statistics make a
 * school look large.
 */
export async function changesOfSchoolSince(
  db: Queryable,
  organizationId: string,
  schoolId: string,
  since: Date,
  limit: number,
): Promise<ChangeOfSchool[]> {
  const { rows } = await sql<ChangeOfSchool>`
    SELECT c.*, a.user_id AS "userId", a.first_name AS "firstName", a.last_name AS "lastName"
    FROM (
      SELECT c.guid, c.number, c.at, c.changed_by AS "changedBy", c.import_id AS "importId", c.version, c.field,
        c.old_value AS "oldValue", c.new_value AS "newValue", c.values_ended AS "valuesEnded"
      FROM affiliations f CROSS JOIN LATERAL (
        SELECT * FROM account_changes one
        WHERE one.organization_id = f.organization_id AND one.guid = f.guid AND one.at >= ${since}
        ORDER BY one.number DESC LIMIT ${limit}
      ) AS c
      WHERE f.organization_id = ${organizationId} AND f.school_id = ${schoolId}
      ORDER BY c.number DESC LIMIT ${limit}
    ) AS c
    JOIN accounts a ON a.organization_id = ${organizationId} AND a.guid = c.guid
    ORDER BY c.number DESC
  `.execute(db);
  return rows;
}

export interface UndoableChange {
  readonly guid: string;
  /** The rows of the import that this account stands on, as the administrator saw them; the first first. */
  readonly rows: readonly number[];
  readonly field: string;
  /** Before the import. */
  readonly oldValue: string;
  /** The account's version that the import left. */
  readonly version: number;
}

/** What an import changed, one entry per account and field, by row. */
export async function changesOfImport(
  db: Queryable,
  organizationId: string,
  importId: string,
): Promise<UndoableChange[]> {
  const standsOn = new Map<string, Set<number>>();
  for (const { guid, row } of await outcomesOfImport(db, organizationId, importId)) {
    if (guid === null) continue;
    const known = standsOn.get(guid);
    if (known === undefined) standsOn.set(guid, new Set([row]));
    else known.add(row);
  }
  const { rows } = await sql<Omit<UndoableChange, "rows">>`
    SELECT guid, field, (array_agg(old_value ORDER BY number))[1] AS "oldValue", max(max(version)) OVER (PARTITION BY guid) AS version
    FROM account_changes
    WHERE organization_id = ${organizationId} AND guid = ANY(${texts([...standsOn.keys()])}) AND import_id = ${importId}
    GROUP BY guid, field
  `.execute(db);
  const changes = rows.map((change) => ({
    ...change,
    rows: [...(standsOn.get(change.guid) ?? [])].sort((one, other) => one - other),
  }));
  return changes.sort(
    (one, other) =>
      (one.rows[0] ?? 0) - (other.rows[0] ?? 0) || (one.guid < other.guid ? -1 : one.guid > other.guid ? 1 : 0),
  );
}
