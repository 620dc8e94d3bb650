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

export type CallerFault = "account.unknown" | "role.unknown";
export type CallerReading =
  | { readonly ok: true; readonly caller: Caller }
  | { readonly ok: false; readonly fault: CallerFault };

async function personOf(db: Queryable, identity: VerifiedIdentity): Promise<Administrator | null> {
  const known = await administratorBySubject(db, identity.issuer, identity.subject);
  if (known !== null) return known;
  await bindAdministrator(db, identity);
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
): Promise<CallerReading> {
  const person = await personOf(db, identity);
  if (person === null) return { ok: false, fault: "account.unknown" };
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
