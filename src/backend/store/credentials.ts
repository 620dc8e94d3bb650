/** Passwords on their way to being hashed: outside the import's own transactions, because a hash takes longer than the rest of a row together. */
import { sql } from "kysely";
import type { Queryable } from "./store";

export interface PendingCredential {
  readonly position: number;
  readonly guid: string;
  readonly kind: "given" | "temporary";
  /** Null when the account's temporary password was replaced since. */
  readonly sealed: string | null;
}

export async function pendingCredentials(
  db: Queryable,
  organizationId: string,
  importId: string,
  limit: number,
): Promise<PendingCredential[]> {
  const { rows } = await sql<PendingCredential>`
    SELECT r.position, r.guid, r.credential AS kind,
      CASE WHEN r.credential = 'given' THEN r.sealed_password
        WHEN a.temporary_source = r.import_id THEN a.temporary_password END AS sealed
    FROM import_rows r JOIN accounts a ON a.organization_id = r.organization_id AND a.guid = r.guid
    WHERE r.organization_id = ${organizationId} AND r.import_id = ${importId} AND r.credential IS NOT NULL
    ORDER BY r.position LIMIT ${limit}
  `.execute(db);
  return rows;
}

export interface HashedCredential extends Pick<PendingCredential, "position" | "guid" | "kind"> {
  readonly hash: string;
}

export async function saveHashes(
  trx: Queryable,
  organizationId: string,
  importId: string,
  hashed: readonly HashedCredential[],
  done: readonly number[],
): Promise<void> {
  const columns = sql`unnest(${hashed.map((one) => one.guid)}::text[], ${hashed.map((one) => one.kind)}::text[],
    ${hashed.map((one) => one.hash)}::text[]) AS u (guid, kind, hash)`;
  await sql`
    UPDATE accounts a SET password_hash = u.hash, password_kind = 'permanent', temporary_password = NULL,
      temporary_until = NULL, temporary_source = NULL
    FROM ${columns} WHERE a.organization_id = ${organizationId} AND a.guid = u.guid AND u.kind = 'given'
  `.execute(trx);
  await sql`
    UPDATE accounts a SET password_hash = u.hash
    FROM ${columns} WHERE a.organization_id = ${organizationId} AND a.guid = u.guid AND u.kind = 'temporary'
      AND a.temporary_source = ${importId}
  `.execute(trx);
  await sql`
    UPDATE import_rows SET credential = NULL, sealed_password = NULL
    WHERE organization_id = ${organizationId} AND import_id = ${importId} AND position = ANY(${done}::integer[])
  `.execute(trx);
}

export interface TemporaryPassword {
  readonly guid: string;
  readonly sealed: string;
  readonly until: Date;
}

/** The temporary passwords that an import made and nobody has used, replaced or let expire (S-11, S-14). */
export async function temporaryPasswordsOfImport(
  db: Queryable,
  organizationId: string,
  importId: string,
  now: Date,
): Promise<TemporaryPassword[]> {
  const { rows } = await sql<TemporaryPassword>`
    SELECT a.guid, a.temporary_password AS sealed, a.temporary_until AS until
    FROM import_rows r JOIN accounts a ON a.organization_id = r.organization_id AND a.guid = r.guid
    WHERE r.organization_id = ${organizationId} AND r.import_id = ${importId} AND r.state = 'created'
      AND a.temporary_source = ${importId} AND a.temporary_password IS NOT NULL AND a.temporary_until > ${now}
  `.execute(db);
  return rows;
}

/** A new temporary password, set by hand (S-14). Answers false when there is no such account. */
export async function setTemporaryPassword(
  trx: Queryable,
  organizationId: string,
  guid: string,
  password: { readonly hash: string; readonly sealed: string; readonly until: Date },
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE accounts SET password_hash = ${password.hash}, password_kind = 'temporary', temporary_password = ${password.sealed},
      temporary_until = ${password.until}, temporary_source = 'reset', version = version + 1
    WHERE organization_id = ${organizationId} AND guid = ${guid} RETURNING guid
  `.execute(trx);
  return rows.length > 0;
}

/**
 * I-12: a temporary password that nobody used in time is readable no more, not even with the key. Its hash stays until it is reset, so that whoever
 * tries it is told that it has expired. Answers how many there were.
 */
export async function wipeExpiredPasswords(db: Queryable, now: Date): Promise<number> {
  const { rows } = await sql`
    UPDATE accounts SET temporary_password = NULL
    WHERE temporary_password IS NOT NULL AND temporary_until <= ${now} RETURNING guid
  `.execute(db);
  return rows.length;
}
