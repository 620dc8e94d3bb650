/** What signing in needs of an account, and the two ways in which its password changes by the holder's own hand. */
import { sql } from "kysely";
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
}

const columns = sql`
  organization_id AS "organizationId", guid, username, email, first_name AS "firstName", last_name AS "lastName", role, version,
  password_hash AS "passwordHash", password_kind AS "passwordKind", temporary_until AS "temporaryUntil"
`;

export async function holderByUsername(db: Queryable, username: string): Promise<AccountHolder | null> {
  const { rows } = await sql<AccountHolder>`
    SELECT ${columns} FROM accounts WHERE lower(username) = lower(${username})
  `.execute(db);
  return rows[0] ?? null;
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
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE accounts SET password_hash = NULL, password_kind = 'none', temporary_password = NULL, temporary_until = NULL,
      temporary_source = NULL, version = version + 1
    WHERE organization_id = ${holder.organizationId} AND guid = ${holder.guid} AND password_kind = 'temporary'
      AND password_hash = ${holder.passwordHash}
    RETURNING guid
  `.execute(db);
  return rows.length > 0;
}

/** False when the account has got another password since the version given. */
export async function setPermanentPassword(
  trx: Queryable,
  { organizationId, guid }: Pick<AccountHolder, "organizationId" | "guid">,
  hash: string,
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE accounts SET password_hash = ${hash}, password_kind = 'permanent', version = version + 1
    WHERE organization_id = ${organizationId} AND guid = ${guid} AND password_kind = 'none'
    RETURNING guid
  `.execute(trx);
  return rows.length > 0;
}
