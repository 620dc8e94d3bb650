/** Who changed what of an account, and when (I-11). */
import { sql } from "kysely";
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
      ${changes.map((change) => change.guid)}::text[], ${changes.map((change) => change.version)}::bigint[],
      ${changes.map((change) => change.field)}::text[], ${changes.map((change) => change.oldValue)}::text[],
      ${changes.map((change) => change.newValue)}::text[]
    ) WITH ORDINALITY AS u (guid, version, field, old_value, new_value, place)
    ORDER BY u.place
  `.execute(trx);
}

export interface LaterChange {
  readonly guid: string;
  readonly version: number;
  readonly field: string;
  readonly administratorId: string;
  readonly importId: string | null;
}

/** Changes of these accounts after the version given for each. */
export async function changesAfter(
  db: Queryable,
  organizationId: string,
  known: readonly { readonly guid: string; readonly version: number }[],
): Promise<LaterChange[]> {
  if (known.length === 0) return [];
  const { rows } = await sql<LaterChange>`
    SELECT c.guid, c.version, c.field, c.administrator_id AS "administratorId", c.import_id AS "importId"
    FROM unnest(${known.map((one) => one.guid)}::text[], ${known.map((one) => one.version)}::bigint[]) AS u (guid, version)
    JOIN account_changes c ON c.organization_id = ${organizationId} AND c.guid = u.guid AND c.version > u.version
  `.execute(db);
  return rows;
}

export interface HistoryEntry extends Omit<AccountChange, "guid"> {
  readonly number: number;
  readonly at: Date;
  readonly changedBy: string;
  readonly importId: string | null;
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
      old_value AS "oldValue", new_value AS "newValue"
    FROM account_changes
    WHERE organization_id = ${organizationId} AND guid = ${guid} AND (${before}::bigint IS NULL OR number < ${before}::bigint)
    ORDER BY number DESC LIMIT ${limit}
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
  const { rows } = await sql<UndoableChange>`
    SELECT c.guid, array_agg(DISTINCT r.row ORDER BY r.row) AS rows, c.field, (array_agg(c.old_value ORDER BY c.number))[1] AS "oldValue",
      max(max(c.version)) OVER (PARTITION BY c.guid) AS version
    FROM account_changes c
    JOIN import_rows r ON r.organization_id = c.organization_id AND r.import_id = c.import_id AND r.guid = c.guid
    WHERE c.organization_id = ${organizationId} AND c.import_id = ${importId}
    GROUP BY c.guid, c.field ORDER BY min(r.row), c.guid
  `.execute(db);
  return rows;
}
