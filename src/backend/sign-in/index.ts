/**
 * Account holders: signing in, and the life of a temporary password (S-14). It dies when it is first used; what it buys is a token, good for half an
 * hour, to set a permanent password with.
 */
import * as z from "zod/mini";
import type { Language, SignInAnswer } from "../../contract";
import { passwordFaults, passwordMaximum, passwordMinimum } from "../../roster";
import { findingMessage } from "../../words";
import { type HashPassword, verifyPassword } from "../accounts";
import { ProblemError } from "../problem-error";
import type { Services } from "../services";
import {
  type AccountHolder,
  consumeTemporaryPassword,
  holderByGuid,
  holderByUsername,
  type NewRead,
  recordChanges,
  recordRead,
  setPermanentPassword,
} from "../store";

const tokenContext = "permission to set a password";
const tokenMilliseconds = 30 * 60 * 1000;
/** Without a ticket: as the release before has made them. */
const tokenSchema = z.strictObject({
  organizationId: z.string(),
  guid: z.string(),
  until: z.number(),
  ticket: z.optional(z.string()),
});
const ticketBytes = 16;

const standIns = new WeakMap<HashPassword, Promise<string>>();

/** Verified against when there is no such account, so that the time of the answer does not tell which usernames exist. */
function standInHash(hashPassword: HashPassword): Promise<string> {
  const standIn = standIns.get(hashPassword) ?? hashPassword("nobody has this password");
  standIns.set(hashPassword, standIn);
  return standIn;
}

async function holderWithPassword(services: Services, username: string, password: string): Promise<AccountHolder> {
  const holder = await holderByUsername(services.store.db, username.trim());
  const hash = holder?.passwordHash ?? null;
  const isRight = await verifyPassword(hash ?? (await standInHash(services.hashPassword)), password);
  if (holder === null || hash === null || !isRight) throw new ProblemError("sign_in.failed");
  return holder;
}

/** On record beside what others read of the account: who it is says the GUID, as their history does. */
const signedIn = (
  { organizationId, guid, firstName, lastName }: AccountHolder,
  what: "sign_in" | "temporary_password",
  at: Date,
): NewRead => ({ organizationId, at, what, readerId: guid, readerName: `${firstName} ${lastName}`, guid });

export async function signIn(services: Services, username: string, password: string): Promise<SignInAnswer> {
  const holder = await holderWithPassword(services, username, password);
  const answer = { name: `${holder.firstName} ${holder.lastName}`, role: holder.role };
  const now = services.now();
  if (holder.passwordKind === "permanent") {
    await services.store.step((trx) => recordRead(trx, signedIn(holder, "sign_in", now)));
    return { ...answer, mustSetPassword: false };
  }
  if (holder.temporaryUntil === null || holder.temporaryUntil <= now) throw new ProblemError("sign_in.expired");
  const ticket = Buffer.from(services.random(ticketBytes)).toString("base64url");
  await services.store.transaction(async (trx) => {
    if (!(await consumeTemporaryPassword(trx, holder, ticket))) throw new ProblemError("sign_in.failed");
    await recordRead(trx, signedIn(holder, "temporary_password", now));
  });
  const { organizationId, guid } = holder;
  const token = JSON.stringify({ organizationId, guid, until: now.getTime() + tokenMilliseconds, ticket });
  return { ...answer, mustSetPassword: true, passwordToken: services.secrets.seal(token, tokenContext) };
}

async function holderOfToken(services: Services, token: string): Promise<AccountHolder> {
  let opened: unknown;
  try {
    opened = JSON.parse(services.secrets.open(token, tokenContext));
  } catch {
    throw new ProblemError("sign_in.failed");
  }
  const parsed = tokenSchema.safeParse(opened);
  if (!parsed.success) throw new ProblemError("sign_in.failed");
  const { organizationId, guid, until, ticket = null } = parsed.data;
  if (until <= services.now().getTime()) throw new ProblemError("sign_in.expired");
  const holder = await holderByGuid(services.store.db, organizationId, guid);
  // The token was used already, or an administrator has set another password since, whatever has become of that one.
  if (holder === null || holder.passwordKind !== "none" || holder.passwordTicket !== ticket) {
    throw new ProblemError("sign_in.expired");
  }
  return holder;
}

/** Sets the permanent password; the rules are those of the roster's column (C-8). */
export async function setPassword(
  services: Services,
  token: string,
  newPassword: string,
  language: Language,
): Promise<{ readonly username: string }> {
  const holder = await holderOfToken(services, token);
  const facts = { minimum: passwordMinimum, limit: passwordMaximum };
  const reasons = passwordFaults(newPassword, holder.username, holder.email).map((code) =>
    findingMessage({ code, value: "", facts, field: "password" }, language),
  );
  if (reasons.length > 0) throw new ProblemError("password.rule", { reasons });
  const hash = await services.hashPassword(newPassword);
  await services.store.transaction(async (trx) => {
    const isSet = await setPermanentPassword(trx, holder, hash);
    if (!isSet) throw new ProblemError("sign_in.expired");
    const by = {
      administratorId: holder.guid,
      name: `${holder.firstName} ${holder.lastName}`,
      importId: null,
      at: services.now(),
    };
    const version = holder.version + 1;
    const change = { guid: holder.guid, version, field: "password", oldValue: "", newValue: "" };
    await recordChanges(trx, holder.organizationId, by, [change]);
  });
  return { username: holder.username };
}
