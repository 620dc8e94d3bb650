/** The people who may sign in: found by the identity they were bound to, first bound by verified e-mail (S-1). */
import type { SchoolRecord } from "./schools";
import { schoolsOfOrganization } from "./schools";
import type { Queryable } from "./store";

export interface Administrator {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly type: "organization" | "reporting" | "curriculum" | null;
  readonly level: "district" | "school" | null;
  readonly isTeacher: boolean;
  readonly isBound: boolean;
}

const administrators = (db: Queryable) =>
  db
    .selectFrom("administrators as a")
    .innerJoin("organizations as o", "o.organization_id", "a.organization_id")
    .select((of) => [
      "a.organization_id as organizationId",
      "o.name as organizationName",
      "a.administrator_id as id",
      "a.email",
      "a.name",
      "a.administrator_type as type",
      "a.administrator_level as level",
      "a.is_teacher as isTeacher",
      of("a.subject", "is not", null).$castTo<boolean>().as("isBound"),
    ]);

export async function administratorBySubject(
  db: Queryable,
  issuer: string,
  subject: string,
): Promise<Administrator | null> {
  const found = await administrators(db)
    .where("a.issuer", "=", issuer)
    .where("a.subject", "=", subject)
    .executeTakeFirst();
  return found ?? null;
}

/**
 * Binds the person of this e-mail address to a Google identity, once: whoever gets the address later (a new teacher with an old mailbox) is not
 * the person it was bound to.
 */
export async function bindAdministrator(
  db: Queryable,
  identity: { readonly issuer: string; readonly subject: string; readonly email: string },
): Promise<void> {
  await db
    .updateTable("administrators")
    .set({ issuer: identity.issuer, subject: identity.subject })
    .where((is) => is(is.fn<string>("lower", ["email"]), "=", is.fn<string>("lower", [is.val(identity.email)])))
    .where("subject", "is", null)
    .execute();
}

/** The schools an administrator is for: all of the district, or those assigned. */
export async function schoolsOfAdministrator(
  db: Queryable,
  person: Pick<Administrator, "organizationId" | "id" | "level">,
): Promise<SchoolRecord[]> {
  if (person.level === "district") return schoolsOfOrganization(db, person.organizationId);
  return await db
    .selectFrom("administrator_schools as x")
    .innerJoin("schools as s", (on) =>
      on.onRef("s.organization_id", "=", "x.organization_id").onRef("s.school_id", "=", "x.school_id"),
    )
    .select(["s.school_id as id", "s.name"])
    .where("x.organization_id", "=", person.organizationId)
    .where("x.administrator_id", "=", person.id)
    .orderBy((is) => is.fn<string>("lower", ["s.name"]))
    .orderBy("s.school_id")
    .execute();
}

/** By id: who uploaded an import, as they are now. */
export async function administratorById(
  db: Queryable,
  organizationId: string,
  id: string,
): Promise<Administrator | null> {
  const found = await administrators(db)
    .where("a.organization_id", "=", organizationId)
    .where("a.administrator_id", "=", id)
    .executeTakeFirst();
  return found ?? null;
}
