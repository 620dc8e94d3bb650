/** Writing accounts, many at a time: one statement with arrays costs half of what a list of rows does. */
import { sql } from "kysely";
import { type AccountField, type AccountValues, accountFields, columnOfField } from "./account-fields";
import { bigints, texts } from "./arrays";
import type { Queryable } from "./store";

export interface AccountUpdate {
  readonly guid: string;
  /** The account's values after the change. */
  readonly values: AccountValues;
  readonly changed: readonly AccountField[];
  readonly version: number;
}

const uniqueFields: readonly AccountField[] = ["userId", "email", "username"];

/**
 * Sets the version of the accounts, and of their fields those that any of these updates changes: the others need not be sent. Answers how many were
 * written: an account that is not at the version before has been changed by somebody else and is left.
 */
export async function updateAccounts(
  trx: Queryable,
  organizationId: string,
  updates: readonly AccountUpdate[],
  /** Fields of which one account takes what another of these gives up. */
  handedOver: readonly AccountField[],
): Promise<number> {
  if (updates.length === 0) return 0;
  const guids = updates.map((update) => update.guid);
  // A unique index looks at every row as it is written, in no order we know; so what is handed over is put down first.
  for (const field of handedOver.filter((one) => uniqueFields.includes(one))) {
    await sql`
      UPDATE accounts SET ${sql.raw(columnOfField[field])} = 'handed over ' || guid
      WHERE organization_id = ${organizationId} AND guid = ANY(${texts(guids)})
    `.execute(trx);
  }
  const touched = new Set([...handedOver, ...updates.flatMap((update) => update.changed)]);
  const fields = accountFields.filter((field) => touched.has(field));
  const assignments = fields.map((field) => `${columnOfField[field]} = u.${columnOfField[field]}`);
  const names = fields.map((field) => columnOfField[field]);
  const arrays = fields.map((field) => texts(updates.map((update) => update.values[field])));
  const { numAffectedRows } = await sql`
    UPDATE accounts a SET ${sql.raw([...assignments, "version = u.version"].join(", "))}
    FROM unnest(${sql.join([texts(guids), bigints(updates.map((update) => update.version)), ...arrays])})
      AS u (${sql.raw(["guid", "version", ...names].join(", "))})
    WHERE a.organization_id = ${organizationId} AND a.guid = u.guid AND a.version = u.version - 1
  `.execute(trx);
  return Number(numAffectedRows ?? 0);
}

export interface NewAccount {
  readonly guid: string;
  readonly values: AccountValues;
  /** Sealed; null when a permanent password was given. */
  readonly temporaryPassword: string | null;
}

/** Creates accounts, affiliates them to the school, and dates their temporary passwords. */
export async function insertAccounts(
  trx: Queryable,
  organizationId: string,
  schoolId: string,
  accounts: readonly NewAccount[],
  temporary: { readonly until: Date; readonly source: string },
): Promise<void> {
  if (accounts.length === 0) return;
  const names = accountFields.map((field) => columnOfField[field]).join(", ");
  const arrays = accountFields.map((field) => texts(accounts.map((account) => account.values[field])));
  const guids = accounts.map((account) => account.guid);
  await sql`
    INSERT INTO accounts (organization_id, guid, temporary_password, ${sql.raw(names)}, password_kind, temporary_until, temporary_source)
    SELECT ${organizationId}::text, u.guid, u.temporary_password, ${sql.raw(
      accountFields.map((field) => `u.${columnOfField[field]}`).join(", "),
    )},
      CASE WHEN u.temporary_password IS NULL THEN 'none' ELSE 'temporary' END,
      CASE WHEN u.temporary_password IS NULL THEN NULL ELSE ${temporary.until}::timestamptz END,
      CASE WHEN u.temporary_password IS NULL THEN NULL ELSE ${temporary.source}::text END
    FROM unnest(${texts(guids)}, ${texts(accounts.map((account) => account.temporaryPassword))}, ${sql.join(arrays)})
      AS u (guid, temporary_password, ${sql.raw(names)})
  `.execute(trx);
  await affiliate(trx, organizationId, schoolId, guids);
}

/** Adds the accounts to a school; those that are there already stay as they are. Nothing here ever takes one out (S-16). */
export async function affiliate(
  trx: Queryable,
  organizationId: string,
  schoolId: string,
  guids: readonly string[],
): Promise<void> {
  if (guids.length === 0) return;
  await sql`
    INSERT INTO affiliations (organization_id, school_id, guid)
    SELECT ${organizationId}::text, ${schoolId}::text, guid FROM unnest(${texts(guids)}) AS guid
    ON CONFLICT DO NOTHING
  `.execute(trx);
}
