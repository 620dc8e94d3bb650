/** What an import of updates leaves behind, written by statements alone: upload, accounts, history and outcomes, in the chunks of an import. */
import { randomUUID } from "node:crypto";
import type { BareStore } from "./bare-store.ts";

export interface BareAccount {
  readonly guid: string;
  readonly version: number;
  readonly firstName: string;
}

export interface BareImport {
  readonly organizationId: string;
  readonly schoolId: string;
  readonly accounts: readonly BareAccount[];
  /** The first name that everybody gets. */
  readonly firstName: string;
}

/** As an import has them (imports/apply/run, store/import-rows). */
const rowsInAChunk = 2000;
const rowsInAPart = 1000;

function* portions<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

export async function bareImport(store: BareStore, facts: BareImport): Promise<void> {
  const { organizationId, schoolId, accounts, firstName } = facts;
  const id = randomUUID();
  await store.rows("BEGIN");
  await store.rows(
    `INSERT INTO imports (organization_id, import_id, school_id, kind, status, idempotency_key, body_digest, file_name, administrator_id, uploaded_by,
       created_at, rows_total)
     VALUES ($1, $2, $3, 'import', 'in_progress', $2, '', '', 'bare', 'Bare', now(), $4)`,
    [organizationId, id, schoolId, accounts.length],
  );
  let part = 0;
  for (const portion of portions(accounts, rowsInAPart)) {
    const rows = portion.map(({ guid, version }, index) => [index, index, version, { userGuid: guid, firstName }]);
    await store.rows("INSERT INTO import_uploads (organization_id, import_id, part, rows) VALUES ($1, $2, $3, $4)", [
      organizationId,
      id,
      part,
      JSON.stringify(rows),
    ]);
    part += 1;
  }
  await store.rows("COMMIT");
  let first = 1;
  for (const portion of portions(accounts, rowsInAChunk)) {
    await store.rows("BEGIN");
    const guids = portion.map(({ guid }) => guid);
    const versions = portion.map(({ version }) => version + 1);
    await store.rows(
      `UPDATE accounts a SET first_name = u.first_name, version = u.version
       FROM unnest($2::text[], $3::bigint[], $4::text[]) AS u (guid, version, first_name)
       WHERE a.organization_id = $1 AND a.guid = u.guid AND a.version = u.version - 1`,
      [organizationId, guids, versions, portion.map(() => firstName)],
    );
    await store.rows(
      `INSERT INTO account_changes
         (organization_id, guid, at, administrator_id, changed_by, import_id, version, field, old_value, new_value)
       SELECT $1::text, u.guid, now(), 'bare', 'Bare', $2::text, u.version, 'firstName', u.old_value, $6::text
       FROM unnest($3::text[], $4::bigint[], $5::text[]) AS u (guid, version, old_value)`,
      [organizationId, id, guids, versions, portion.map((account) => account.firstName), firstName],
    );
    const outcomes = guids.map((guid, index) => [first + index, first + index, "updated", guid]);
    await store.rows(
      "INSERT INTO import_outcomes (organization_id, import_id, first_position, outcomes) VALUES ($1, $2, $3, $4)",
      [organizationId, id, first, JSON.stringify(outcomes)],
    );
    await store.rows(
      "UPDATE imports SET rows_done = rows_done + $3, updated = updated + $3 WHERE organization_id = $1 AND import_id = $2",
      [organizationId, id, portion.length],
    );
    await store.rows("COMMIT");
    first += portion.length;
  }
  await store.rows(
    "UPDATE imports SET status = 'completed', finished_at = now() WHERE organization_id = $1 AND import_id = $2",
    [organizationId, id],
  );
}
