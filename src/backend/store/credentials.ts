/** Passwords on their way to being hashed: outside the import's own transactions, because a hash takes longer than the rest of a row together. */
import { sql } from "kysely";
import { integers, texts } from "./arrays";
import type { Queryable } from "./store";

interface WithPassword {
  readonly position: number;
  readonly sealedPassword: string | null;
}

/** Given passwords, sealed, beside the upload that they came with. */
export async function insertGivenPasswords(
  trx: Queryable,
  organizationId: string,
  importId: string,
  rows: readonly WithPassword[],
): Promise<void> {
  const given = rows.filter((row) => row.sealedPassword !== null);
  if (given.length === 0) return;
  await sql`
    INSERT INTO import_credentials (organization_id, import_id, position, kind, sealed)
    SELECT ${organizationId}::text, ${importId}::text, u.position, 'given', u.sealed
    FROM unnest(${integers(given.map((row) => row.position))}, ${texts(given.map((row) => row.sealedPassword))})
      AS u (position, sealed)
  `.execute(trx);
}

/** Those that are not hashed yet, sealed, by position. */
export async function givenPasswords(
  db: Queryable,
  organizationId: string,
  importId: string,
): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ position: number; sealed: string }>`
    SELECT position, sealed FROM import_credentials
    WHERE organization_id = ${organizationId} AND import_id = ${importId} AND sealed IS NOT NULL
  `.execute(db);
  return new Map(rows.map(({ position, sealed }) => [position, sealed]));
}

export interface RowCredential {
  readonly position: number;
  readonly guid: string | null;
  readonly credential: "given" | "temporary" | "refused" | null;
}

/** From now on the passwords of these rows are to be hashed; those that were refused are wiped. */
export async function saveCredentials(
  trx: Queryable,
  organizationId: string,
  importId: string,
  rows: readonly RowCredential[],
): Promise<void> {
  const due = rows.filter(
    ({ credential, guid }) => guid !== null && (credential === "given" || credential === "temporary"),
  );
  if (due.length > 0) {
    await sql`
      INSERT INTO import_credentials (organization_id, import_id, position, kind, guid)
      SELECT ${organizationId}::text, ${importId}::text, u.position, u.kind, u.guid
      FROM unnest(${integers(due.map((row) => row.position))}, ${texts(due.map((row) => row.credential))},
        ${texts(due.map((row) => row.guid))}) AS u (position, kind, guid)
      ON CONFLICT (organization_id, import_id, position) DO UPDATE SET guid = excluded.guid
    `.execute(trx);
  }
  const refused = rows.filter((row) => row.credential === "refused").map((row) => row.position);
  await wipePasswordsOf(trx, organizationId, importId, refused);
}

async function wipePasswordsOf(
  trx: Queryable,
  organizationId: string,
  importId: string,
  positions: readonly number[],
): Promise<void> {
  if (positions.length === 0) return;
  await sql`
    DELETE FROM import_credentials
    WHERE organization_id = ${organizationId} AND import_id = ${importId} AND position = ANY(${integers(positions)})
  `.execute(trx);
}

/** Wipes passwords of rows that will never be applied. */
export async function wipePasswords(trx: Queryable, organizationId: string, importId: string): Promise<void> {
  await sql`
    DELETE FROM import_credentials WHERE organization_id = ${organizationId} AND import_id = ${importId} AND guid IS NULL
  `.execute(trx);
}

/** Whether accounts that the import has made or changed still wait for their hash. */
export async function hasPendingCredentials(db: Queryable, organizationId: string, importId: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM import_credentials
    WHERE organization_id = ${organizationId} AND import_id = ${importId} AND guid IS NOT NULL LIMIT 1
  `.execute(db);
  return rows.length > 0;
}

export interface PendingCredential {
  readonly position: number;
  readonly guid: string;
  readonly kind: "given" | "temporary";
  /** Null when the account's temporary password was replaced since. */
  readonly sealed: string | null;
}

/** Those that are still to be hashed, by position; those up to `after` are left out. */
export async function pendingCredentials(
  db: Queryable,
  organizationId: string,
  importId: string,
  after: number,
  limit: number,
): Promise<PendingCredential[]> {
  const { rows } = await sql<PendingCredential>`
    SELECT c.position, c.guid, c.kind,
      CASE WHEN c.kind = 'given' THEN c.sealed WHEN a.temporary_source = c.import_id THEN a.temporary_password END AS sealed
    FROM import_credentials c JOIN accounts a ON a.organization_id = c.organization_id AND a.guid = c.guid
    WHERE c.organization_id = ${organizationId} AND c.import_id = ${importId} AND c.position > ${after}
    ORDER BY c.position LIMIT ${limit}
  `.execute(db);
  return rows;
}

export interface HashedCredential extends Pick<PendingCredential, "position" | "guid" | "kind"> {
  readonly hash: string;
}

const hashesOf = (hashed: readonly HashedCredential[]) =>
  sql`unnest(${texts(hashed.map((one) => one.guid))}, ${texts(hashed.map((one) => one.hash))}) AS u (guid, hash)`;

export async function saveHashes(
  trx: Queryable,
  organizationId: string,
  importId: string,
  hashed: readonly HashedCredential[],
  done: readonly number[],
): Promise<void> {
  const given = hashed.filter(({ kind }) => kind === "given");
  if (given.length > 0) {
    await sql`
      UPDATE accounts a SET password_hash = u.hash, password_kind = 'permanent', temporary_password = NULL,
        temporary_until = NULL, temporary_source = NULL
      FROM ${hashesOf(given)} WHERE a.organization_id = ${organizationId} AND a.guid = u.guid
        -- A password that was set since, by a reset, its holder or another import, is the newer one and stays.
        AND NOT EXISTS (
          SELECT 1 FROM account_changes c WHERE c.organization_id = a.organization_id AND c.guid = a.guid AND c.field = 'password'
            AND c.import_id IS DISTINCT FROM ${importId} AND c.version > (
              SELECT max(o.version) FROM account_changes o
              WHERE o.organization_id = a.organization_id AND o.guid = a.guid AND o.import_id = ${importId}
            )
        )
    `.execute(trx);
  }
  const temporary = hashed.filter(({ kind }) => kind === "temporary");
  if (temporary.length > 0) {
    await sql`
      UPDATE accounts a SET password_hash = u.hash
      FROM ${hashesOf(temporary)} WHERE a.organization_id = ${organizationId} AND a.guid = u.guid AND a.temporary_source = ${importId}
    `.execute(trx);
  }
  await wipePasswordsOf(trx, organizationId, importId, done);
}

export interface TemporaryPassword {
  readonly guid: string;
  readonly sealed: string;
  readonly until: Date;
}

/** The temporary passwords that an import made, of these accounts, and nobody has used, replaced or let expire (S-11, S-14). */
export async function temporaryPasswordsOfImport(
  db: Queryable,
  organizationId: string,
  importId: string,
  created: readonly string[],
  now: Date,
): Promise<TemporaryPassword[]> {
  const { rows } = await sql<TemporaryPassword>`
    SELECT a.guid, a.temporary_password AS sealed, a.temporary_until AS until
    FROM accounts a
    WHERE a.organization_id = ${organizationId} AND a.guid = ANY(${texts(created)})
      AND a.temporary_source = ${importId} AND a.temporary_password IS NOT NULL AND a.temporary_until > ${now}
  `.execute(db);
  return rows;
}

/**
 * A new temporary password, set by hand (S-14). It was told to whoever set it, and stands in no file: so only its hash is kept (I-12). Answers false when
 * there is no such account.
 */
export async function setTemporaryPassword(
  trx: Queryable,
  organizationId: string,
  guid: string,
  password: { readonly hash: string; readonly until: Date },
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE accounts SET password_hash = ${password.hash}, password_kind = 'temporary', temporary_password = NULL,
      temporary_until = ${password.until}, temporary_source = 'reset', password_ticket = NULL, version = version + 1
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
