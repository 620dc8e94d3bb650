/** Who is calling, and in which role (S-1, S-2). */
import type { Administrator, Queryable } from "../store";
import { administratorBySubject, bindAdministrator } from "../store";
import type { VerifiedIdentity } from "./token";

export type ActiveRole = "administrator" | "teacher";

export interface Caller {
  readonly person: Administrator;
  readonly roles: readonly ActiveRole[];
  readonly activeRole: ActiveRole;
}

/** The last one is said of whom nobody has entered, where visitors are given a demonstration. */
export type CallerFault = "account.unknown" | "account.not_vouched" | "role.unknown" | "demonstration.full";
export type CallerReading =
  | { readonly ok: true; readonly caller: Caller }
  | { readonly ok: false; readonly fault: CallerFault };

async function personOf(db: Queryable, identity: VerifiedIdentity, now: Date): Promise<Administrator | null> {
  const known = await administratorBySubject(db, identity.issuer, identity.subject);
  // A consumer account may carry any address that its holder could once read: nobody is bound by it.
  if (known !== null || !identity.isVouchedFor) return known;
  await bindAdministrator(db, identity, now);
  return administratorBySubject(db, identity.issuer, identity.subject);
}

/**
 * Whoever is both teacher and administrator is a teacher until they choose the Administrator role, as in the platform itself (S-2); everyone else
 * is what they are.
 */
export async function readCaller(
  db: Queryable,
  identity: VerifiedIdentity,
  chosenRole: string | null,
  now: Date,
): Promise<CallerReading> {
  const person = await personOf(db, identity, now);
  // Said whether there is such an administrator or not, which is nobody else's to know.
  if (person === null) return { ok: false, fault: identity.isVouchedFor ? "account.unknown" : "account.not_vouched" };
  const roles: ActiveRole[] = [
    ...(person.type === null ? [] : ["administrator" as const]),
    ...(person.isTeacher ? ["teacher" as const] : []),
  ];
  const activeRole =
    chosenRole === null ? (person.isTeacher ? "teacher" : "administrator") : roles.find((role) => role === chosenRole);
  if (roles.length === 0) return { ok: false, fault: "account.unknown" };
  if (activeRole === undefined) return { ok: false, fault: "role.unknown" };
  return { ok: true, caller: { person, roles, activeRole } };
}
