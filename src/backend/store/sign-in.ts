/** What signing in needs of an account, and the two ways in which its password changes by the holder's own hand. */
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

const holders = (db: Queryable) =>
  db
    .selectFrom("accounts")
    .select([
      "organization_id as organizationId",
      "guid",
      "username",
      "email",
      "first_name as firstName",
      "last_name as lastName",
      "role",
      "version",
      "password_hash as passwordHash",
      "password_kind as passwordKind",
      "temporary_until as temporaryUntil",
      "password_ticket as passwordTicket",
    ]);

/** Compared in code: how a database folds a look-alike letter depends on where it was made. */
export async function holderByUsername(db: Queryable, username: string): Promise<AccountHolder | null> {
  const name = folded(username);
  const found = await holders(db)
    .where((is) => is(is.fn<string>("lower", ["username"]), "=", name))
    .execute();
  return found.find((holder) => folded(holder.username) === name) ?? null;
}

export async function holderByGuid(db: Queryable, organizationId: string, guid: string): Promise<AccountHolder | null> {
  const found = await holders(db)
    .where("organization_id", "=", organizationId)
    .where("guid", "=", guid)
    .executeTakeFirst();
  return found ?? null;
}

/** The temporary password dies (S-14). False when it was not there any more: of two who use it at once, one does. */
export async function consumeTemporaryPassword(
  db: Queryable,
  holder: Pick<AccountHolder, "organizationId" | "guid" | "passwordHash">,
  ticket: string,
): Promise<boolean> {
  const died = await db
    .updateTable("accounts")
    .set((of) => ({
      password_hash: null,
      password_kind: "none",
      temporary_password: null,
      temporary_until: null,
      temporary_source: null,
      password_ticket: ticket,
      version: of("version", "+", 1),
    }))
    .where("organization_id", "=", holder.organizationId)
    .where("guid", "=", holder.guid)
    .where("password_kind", "=", "temporary")
    .where("password_hash", "=", holder.passwordHash)
    .returning("guid")
    .execute();
  return died.length > 0;
}

/** False when the account has got another password since the version given. */
export async function setPermanentPassword(
  trx: Queryable,
  { organizationId, guid, passwordTicket }: Pick<AccountHolder, "organizationId" | "guid" | "passwordTicket">,
  hash: string,
): Promise<boolean> {
  const set = await trx
    .updateTable("accounts")
    .set((of) => ({
      password_hash: hash,
      password_kind: "permanent",
      password_ticket: null,
      version: of("version", "+", 1),
    }))
    .where("organization_id", "=", organizationId)
    .where("guid", "=", guid)
    .where("password_kind", "=", "none")
    .where("password_ticket", passwordTicket === null ? "is" : "=", passwordTicket)
    .returning("guid")
    .execute();
  return set.length > 0;
}
