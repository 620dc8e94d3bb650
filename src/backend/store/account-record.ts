/** All that the store holds about one account, over all of its tables. Never a password, nor what one is checked by. */
import { sql } from "kysely";
import type { PartialValues } from "../../roster";
import { type Account, accountColumns } from "./account-fields";
import { texts } from "./arrays";
import { type HistoryEntry, historyOfAccount } from "./history";
import { rowsOfImport } from "./import-rows";
import { type ReadEntry, readsOfAccount } from "./reads";
import type { SchoolRecord } from "./schools";
import type { Queryable } from "./store";

export interface AccountRecord {
  readonly account: Account;
  readonly passwordKind: "none" | "temporary" | "permanent";
  readonly temporaryUntil: Date | null;
  readonly schools: readonly SchoolRecord[];
  readonly classes: readonly {
    readonly classGuid: string;
    readonly classId: string;
    readonly className: string;
    readonly masterCode: string;
  }[];
  readonly changes: readonly HistoryEntry[];
  readonly reads: readonly ReadEntry[];
  /** Rows of imports that were uploaded of them. */
  readonly rows: readonly { readonly importId: string; readonly row: number; readonly values: PartialValues }[];
  /** The number of the last import that was looked through, where there are older ones. */
  readonly before: number | null;
}

/** Nobody has as many; a bound all the same. */
const entriesAtMost = 100_000;

/** What one look goes through: a fraction of a second's reading, whatever the platform has kept. */
const importsAtOnce = 500;
const rowsAtOnce = 200_000;

/** The newest imports before one of which rows are kept; always one, if there is any. */
async function importsBefore(db: Queryable, organizationId: string, before: number | null) {
  const { rows } = await sql<{ id: string; number: number }>`
    SELECT id, number FROM (
      SELECT import_id AS id, number, rows_total, sum(rows_total) OVER (ORDER BY number DESC) AS so_far
      FROM (
        SELECT import_id, number, rows_total FROM imports
        WHERE organization_id = ${organizationId} AND rows_ended_at IS NULL
          AND (${before}::bigint IS NULL OR number < ${before}::bigint)
        ORDER BY number DESC LIMIT ${importsAtOnce}
      ) AS newest
    ) AS counted
    WHERE so_far - rows_total < ${rowsAtOnce}
    ORDER BY number DESC
  `.execute(db);
  return rows;
}

/** Those of these imports in whose rows or outcomes the GUID or the User ID stands. Read as text: an import is kept as a whole, and this is asked once in a long while. */
async function importsNaming(
  db: Queryable,
  organizationId: string,
  { guid, userId }: Account,
  importIds: readonly string[],
): Promise<string[]> {
  const among = texts(importIds);
  const mentions = [guid, ...(userId === "" ? [] : [JSON.stringify(userId)])];
  const { rows } = await sql<{ id: string }>`
    SELECT import_id AS id FROM import_uploads WHERE organization_id = ${organizationId} AND import_id = ANY(${among})
      AND (position(${mentions[0]} in lower(rows)) > 0 OR position(lower(${mentions[1] ?? mentions[0]}) in lower(rows)) > 0)
    UNION
    SELECT import_id FROM import_outcomes WHERE organization_id = ${organizationId} AND import_id = ANY(${among}) AND position(${guid} in outcomes) > 0
  `.execute(db);
  const naming = new Set(rows.map(({ id }) => id));
  return importIds.filter((id) => naming.has(id));
}

export async function recordOfAccount(
  db: Queryable,
  organizationId: string,
  guid: string,
  before: number | null = null,
): Promise<AccountRecord | null> {
  const found = await sql<Account & Pick<AccountRecord, "passwordKind" | "temporaryUntil">>`
    SELECT ${sql.raw(accountColumns)}, a.password_kind AS "passwordKind", a.temporary_until AS "temporaryUntil"
    FROM accounts a WHERE a.organization_id = ${organizationId} AND a.guid = ${guid}
  `.execute(db);
  const [first] = found.rows;
  if (first === undefined) return null;
  const { passwordKind, temporaryUntil, ...account } = first;
  const schools = await sql<SchoolRecord>`
    SELECT s.school_id AS id, s.name FROM affiliations x JOIN schools s USING (organization_id, school_id)
    WHERE x.organization_id = ${organizationId} AND x.guid = ${guid} ORDER BY s.school_id
  `.execute(db);
  const classes = await sql<AccountRecord["classes"][number]>`
    SELECT c.guid AS "classGuid", c.class_id AS "classId", c.name AS "className", e.master_code AS "masterCode"
    FROM enrolments e JOIN classes c ON c.organization_id = e.organization_id AND c.guid = e.class_guid
    WHERE e.organization_id = ${organizationId} AND e.guid = ${guid} ORDER BY c.class_id, e.master_code
  `.execute(db);
  const rows: AccountRecord["rows"][number][] = [];
  const imports = await importsBefore(db, organizationId, before);
  const oldest = imports.at(-1);
  const areOlder = oldest !== undefined && (await importsBefore(db, organizationId, oldest.number)).length > 0;
  const importIds = imports.map(({ id }) => id);
  for (const importId of await importsNaming(db, organizationId, account, importIds)) {
    for (const { row, submitted, applied } of await rowsOfImport(db, organizationId, importId)) {
      const isTheirs =
        applied?.guid === guid ||
        (submitted.userGuid ?? "").toLowerCase() === guid ||
        (account.userId !== "" && (submitted.userId ?? "").toLowerCase() === account.userId.toLowerCase());
      if (isTheirs) rows.push({ importId, row, values: submitted });
    }
  }
  return {
    account,
    passwordKind,
    temporaryUntil,
    schools: schools.rows,
    classes: classes.rows,
    changes: await historyOfAccount(db, organizationId, guid, null, entriesAtMost),
    reads: await readsOfAccount(db, organizationId, guid, entriesAtMost),
    rows,
    before: areOlder ? oldest.number : null,
  };
}
