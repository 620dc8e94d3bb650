/** The people who may sign in: found by the identity they were bound to, first bound by verified e-mail (S-1). */
import { sql } from "kysely";
import { folded } from "../../roster";
import { texts } from "./arrays";
import type { SchoolRecord } from "./schools";
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
  /** Of a visitor: when their sample district ends (a demonstration); null of everybody else. */
  readonly demonstrationUntil: Date | null;
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
      "o.demonstration_until as demonstrationUntil",
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

interface BindingIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string;
  /** The domain that the issuer itself says the account is of, where it says one. */
  readonly hostedDomain: string | null;
}

const domainOf = (email: string) => email.slice(email.lastIndexOf("@") + 1);

/**
 * Binds the person of this e-mail address to a Google identity, once: whoever gets the address later (a new teacher with an old mailbox) is not
 * the person it was bound to. Where the organization has named its domains, only an address of one of them is bound. A binding is on record.
 */
export async function bindAdministrator(db: Queryable, identity: BindingIdentity, at: Date): Promise<void> {
  const email = folded(identity.email);
  const domain = domainOf(email);
  const hosted = identity.hostedDomain === null ? domain : folded(identity.hostedDomain);
  await sql`
    WITH bound AS (
      UPDATE administrators a SET issuer = ${identity.issuer}, subject = ${identity.subject}
      WHERE a.email_key = ${email} AND a.subject IS NULL
        AND (SELECT count(*) FROM administrators o WHERE o.email_key = ${email}) = 1
        AND (
          EXISTS (SELECT 1 FROM organization_domains d WHERE d.organization_id = a.organization_id AND d.domain = ${domain})
          OR NOT EXISTS (SELECT 1 FROM organization_domains d WHERE d.organization_id = a.organization_id)
        )
        -- A domain beside the one that hosts it: the organization has to have named both.
        AND (
          ${hosted === domain}::boolean
          OR EXISTS (SELECT 1 FROM organization_domains d WHERE d.organization_id = a.organization_id AND d.domain = ${hosted})
        )
      RETURNING a.organization_id, a.administrator_id
    )
    INSERT INTO administrator_bindings (organization_id, administrator_id, at, event, issuer, subject)
    SELECT organization_id, administrator_id, ${at}, 'bound', ${identity.issuer}, ${identity.subject} FROM bound
  `.execute(db);
}

/** Takes a binding back, on record: the next identity that is vouched for with the address is bound anew. False when there was none. */
export async function unbindAdministrator(db: Queryable, email: string, at: Date): Promise<boolean> {
  const { rows } = await sql`
    WITH known AS (
      SELECT organization_id, administrator_id, issuer, subject FROM administrators
      WHERE email_key = ${folded(email)} AND subject IS NOT NULL FOR UPDATE
    ), unbound AS (
      UPDATE administrators a SET issuer = NULL, subject = NULL
      FROM known k WHERE a.organization_id = k.organization_id AND a.administrator_id = k.administrator_id
    )
    INSERT INTO administrator_bindings (organization_id, administrator_id, at, event, issuer, subject)
    SELECT organization_id, administrator_id, ${at}, 'unbound', issuer, subject FROM known
    RETURNING administrator_id
  `.execute(db);
  return rows.length > 0;
}

export interface BindingRecord {
  readonly at: Date;
  readonly event: "bound" | "unbound";
  readonly issuer: string;
  readonly subject: string;
}

/** When an administrator was bound to which identity, and when it was taken back, oldest first. */
export async function bindingsOf(db: Queryable, organizationId: string, id: string): Promise<BindingRecord[]> {
  const { rows } = await sql<BindingRecord>`
    SELECT at, event, issuer, subject FROM administrator_bindings
    WHERE organization_id = ${organizationId} AND administrator_id = ${id} ORDER BY number
  `.execute(db);
  return rows;
}

type WithSchools = Pick<Administrator, "organizationId" | "id" | "level">;

/** The schools an administrator is for: all of the district, or those assigned; by name. */
const schoolsFor = (db: Queryable, person: WithSchools) =>
  db
    .selectFrom("schools as s")
    .where("s.organization_id", "=", person.organizationId)
    .$if(person.level !== "district", (schools) =>
      schools.where((of) =>
        of.exists(
          of
            .selectFrom("administrator_schools as x")
            .select("x.school_id")
            .where("x.organization_id", "=", person.organizationId)
            .where("x.administrator_id", "=", person.id)
            .whereRef("x.school_id", "=", "s.school_id"),
        ),
      ),
    )
    .orderBy((is) => is.fn<string>("lower", ["s.name"]))
    .orderBy("s.school_id");

/** Which of these schools an administrator is for. A district may have thousands: whoever asks about some names them. */
export async function schoolsOfAdministrator(
  db: Queryable,
  person: WithSchools,
  among: readonly string[],
): Promise<SchoolRecord[]> {
  if (among.length === 0) return [];
  return await schoolsFor(db, person)
    .select(["s.school_id as id", "s.name"])
    .where("s.school_id", "=", sql<string>`ANY(${texts(among)})`)
    .execute();
}

/** Where a school stands in the list: its name as it is sorted, and its id. */
export interface PlaceOfSchool {
  readonly key: string;
  readonly id: string;
}

/** Some of the schools an administrator is for, by name, after a place; all of those with a limit of null. */
export async function schoolsAfter(
  db: Queryable,
  person: WithSchools,
  after: PlaceOfSchool | null,
  limit: number | null,
): Promise<(SchoolRecord & PlaceOfSchool)[]> {
  return await schoolsFor(db, person)
    .select((is) => ["s.school_id as id", "s.name", is.fn<string>("lower", ["s.name"]).as("key")])
    .$if(after !== null, (schools) =>
      schools.where(sql<boolean>`(lower(s.name), s.school_id) > (${after?.key ?? ""}, ${after?.id ?? ""})`),
    )
    .$if(limit !== null, (schools) => schools.limit(limit ?? 0))
    .execute();
}

/** True when the account is in a school that the administrator is for. */
export async function isAccountOfAdministrator(db: Queryable, person: WithSchools, guid: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM affiliations f
    WHERE f.organization_id = ${person.organizationId} AND f.guid = ${guid} AND (
      ${person.level === "district"}::boolean OR EXISTS (
        SELECT 1 FROM administrator_schools x
        WHERE x.organization_id = f.organization_id AND x.administrator_id = ${person.id} AND x.school_id = f.school_id
      )
    ) LIMIT 1
  `.execute(db);
  return rows.length > 0;
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
