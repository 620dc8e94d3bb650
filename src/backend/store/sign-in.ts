/** What signing in needs of an account, and the two ways in which its password changes by the holder's own hand. */
import { sql } from "kysely";
import { folded } from "../../roster";
import type { Queryable } from "./store";

export interface AccountHolder {
  readonly organizationId: string;
  readonly guid: string;
  readonly username: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly role: "Teacher" | "Student";
  readonly version: number;
  readonly passwordHash: string | null;
  readonly passwordKind: "none" | "temporary" | "permanent";
  readonly temporaryUntil: Date | null;
  /** Of the use of a temporary password that has bought the right to set a permanent one; null when none has. */
  readonly passwordTicket: string | null;
}

const columns = sql`
  organization_id AS "organizationId", guid, username, email, first_name AS "firstName", last_name AS "lastName", role, version,
  password_hash AS "passwordHash", password_kind AS "passwordKind", temporary_until AS "temporaryUntil",
  password_ticket AS "passwordTicket"
`;

/** Compared in code: how a database folds a look-alike letter depends on where it was made. */
export async function holderByUsername(db: Queryable, username: string): Promise<AccountHolder | null> {
  const name = folded(username);
  const { rows } = await sql<AccountHolder>`
    SELECT ${columns} FROM accounts WHERE lower(username) = ${name}
  `.execute(db);
  return rows.find((holder) => folded(holder.username) === name) ?? null;
}

export async function holderByGuid(db: Queryable, organizationId: string, guid: string): Promise<AccountHolder | null> {
  const { rows } = await sql<AccountHolder>`
    SELECT ${columns} FROM accounts WHERE organization_id = ${organizationId} AND guid = ${guid}
  `.execute(db);
  return rows[0] ?? null;
}

/** The temporary password dies (S-14). False when it was not there any more: of two who use it at once, one does. */
export async function consumeTemporaryPassword(
  db: Queryable,
  holder: Pick<AccountHolder, "organizationId" | "guid" | "passwordHash">,
  ticket: string,
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE accounts SET password_hash = NULL, password_kind = 'none', temporary_password = NULL, temporary_until = NULL,
      temporary_source = NULL, password_ticket = ${ticket}, version = version + 1
    WHERE organization_id = ${holder.organizationId} AND guid = ${holder.guid} AND password_kind = 'temporary'
      AND password_hash = ${holder.passwordHash}
    RETURNING guid
  `.execute(db);
  return rows.length > 0;
}

/** False when the account has got another password since the version given. */
export async function setPermanentPassword(
  trx: Queryable,
  { organizationId, guid, passwordTicket }: Pick<AccountHolder, "organizationId" | "guid" | "passwordTicket">,
  hash: string,
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE accounts SET password_hash = ${hash}, password_kind = 'permanent', password_ticket = NULL, version = version + 1
    WHERE organization_id = ${organizationId} AND guid = ${guid} AND password_kind = 'none'
      AND password_ticket IS NOT DISTINCT FROM ${passwordTicket}::text
    RETURNING guid
  `.execute(trx);
  return rows.length > 0;
}
