/** The people who may sign in: found by the identity they were bound to, first bound by verified e-mail (S-1). */
import { sql } from "kysely";
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

const columns = sql`
  a.organization_id AS "organizationId", o.name AS "organizationName", a.administrator_id AS id, a.email, a.name,
  a.administrator_type AS type, a.administrator_level AS level, a.is_teacher AS "isTeacher", a.subject IS NOT NULL AS "isBound"
`;

export async function administratorBySubject(
  db: Queryable,
  issuer: string,
  subject: string,
): Promise<Administrator | null> {
  const { rows } = await sql<Administrator>`
    SELECT ${columns} FROM administrators a JOIN organizations o USING (organization_id)
    WHERE a.issuer = ${issuer} AND a.subject = ${subject}
  `.execute(db);
  return rows[0] ?? null;
}

/**
 * Binds the person of this e-mail address to a Google identity, once: whoever gets the address later (a new teacher with an old mailbox) is not
 * the person it was bound to.
 */
export async function bindAdministrator(
  db: Queryable,
  identity: { readonly issuer: string; readonly subject: string; readonly email: string },
): Promise<void> {
  await sql`
    UPDATE administrators SET issuer = ${identity.issuer}, subject = ${identity.subject}
    WHERE lower(email) = lower(${identity.email}) AND subject IS NULL
  `.execute(db);
}

/** The schools an administrator is for: all of the district, or those assigned. */
export async function schoolsOfAdministrator(
  db: Queryable,
  person: Pick<Administrator, "organizationId" | "id" | "level">,
): Promise<SchoolRecord[]> {
  if (person.level === "district") return schoolsOfOrganization(db, person.organizationId);
  const { rows } = await sql<SchoolRecord>`
    SELECT s.school_id AS id, s.name
    FROM administrator_schools x JOIN schools s USING (organization_id, school_id)
    WHERE x.organization_id = ${person.organizationId} AND x.administrator_id = ${person.id}
    ORDER BY lower(s.name), s.school_id
  `.execute(db);
  return rows;
}

/** By id: who uploaded an import, as they are now. */
export async function administratorById(
  db: Queryable,
  organizationId: string,
  id: string,
): Promise<Administrator | null> {
  const { rows } = await sql<Administrator>`
    SELECT ${columns} FROM administrators a JOIN organizations o USING (organization_id)
    WHERE a.organization_id = ${organizationId} AND a.administrator_id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}
