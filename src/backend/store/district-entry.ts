/**
 * A district as it is entered: the organization with its domains, schools, products and the people who may sign in. The one way in which these come into
 * the store, for a real district and the sample alike: what is to be is held against what is, and the difference is what is written.
 */
import { sql } from "kysely";
import { folded } from "../../roster";
import { texts } from "./arrays";
import type { ProductRecord, SchoolRecord } from "./schools";
import type { Queryable } from "./store";

export interface EnteredPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly type: "organization" | "reporting" | "curriculum" | null;
  readonly level: "district" | "school" | null;
  readonly isTeacher: boolean;
  readonly schoolIds: readonly string[];
}

export interface EnteredProduct extends ProductRecord {
  readonly schoolId: string;
}

export interface DistrictEntry {
  /** `domains`: those whose addresses may be bound to an identity; any when there are none. */
  readonly organization: {
    readonly id: string;
    readonly name: string;
    readonly domains?: readonly string[] | undefined;
    readonly legalHold?: boolean | undefined;
  };
  readonly schools: readonly SchoolRecord[];
  readonly people: readonly EnteredPerson[];
  readonly products: readonly EnteredProduct[];
}

export interface EntryChange {
  readonly how: "add" | "change" | "remove";
  readonly what: keyof typeof things;
  /** By which it is known in its organization. */
  readonly key: string;
  /** As it was and will be, for people to read; "" for not there. */
  readonly before: string;
  readonly after: string;
}

const personText = ({ email, name, type, level, isTeacher, schoolIds }: EnteredPerson) =>
  [
    `${name} <${email}>`,
    type === "organization"
      ? `${level ?? "no"} administrator`
      : type === null
        ? "no administrator"
        : `${type} administrator`,
    ...(isTeacher ? ["teacher"] : []),
    ...(schoolIds.length === 0 ? [] : [`schools ${[...schoolIds].sort().join(", ")}`]),
  ].join(", ");

const productText = ({ product, kind, endDate }: EnteredProduct) => `${product}, ${kind}, until ${endDate}`;
const productKey = ({ schoolId, masterCode }: EnteredProduct) => `${schoolId} ${masterCode}`;

/** What a district is entered with, each with the text that it is compared by. */
const things = {
  organization: (entry: DistrictEntry) => {
    const { id, name, legalHold = false } = entry.organization;
    return [[id, legalHold ? `${name}, legal hold` : name]];
  },
  domain: ({ organization }: DistrictEntry) =>
    [...new Set((organization.domains ?? []).map(folded))].map((one) => [one, one]),
  school: ({ schools }: DistrictEntry) => schools.map(({ id, name }) => [id, name]),
  administrator: ({ people }: DistrictEntry) => people.map((person) => [person.id, personText(person)]),
  product: ({ products }: DistrictEntry) => products.map((one) => [productKey(one), productText(one)]),
} as const satisfies Readonly<Record<string, (entry: DistrictEntry) => readonly (readonly string[])[]>>;

const kinds = Object.keys(things) as (keyof typeof things)[];

/** What would have to be done; what is there and not in the entry is a removal. */
export function entryChanges(stored: DistrictEntry | null, entry: DistrictEntry): EntryChange[] {
  return kinds.flatMap((what) => {
    const before = new Map((stored === null ? [] : things[what](stored)).map(([key = "", text = ""]) => [key, text]));
    const after = new Map(things[what](entry).map(([key = "", text = ""]) => [key, text]));
    const written = [...after].flatMap(([key, text]): EntryChange[] => {
      const was = before.get(key);
      if (was === text) return [];
      return [{ how: was === undefined ? "add" : "change", what, key, before: was ?? "", after: text }];
    });
    const removed = [...before].flatMap(([key, text]): EntryChange[] =>
      after.has(key) ? [] : [{ how: "remove", what, key, before: text, after: "" }],
    );
    return [...written, ...removed];
  });
}

/** As it is; null when there is no such organization. Locked, so that of two who enter it at once the second one sees what the first has done. */
export async function readDistrictEntry(trx: Queryable, organizationId: string): Promise<DistrictEntry | null> {
  const { rows } = await sql<{ name: string; legalHold: boolean }>`
    SELECT name, legal_hold AS "legalHold" FROM organizations WHERE organization_id = ${organizationId} FOR UPDATE
  `.execute(trx);
  const [organization] = rows;
  if (organization === undefined) return null;
  const domains = await sql<{ domain: string }>`
    SELECT domain FROM organization_domains WHERE organization_id = ${organizationId} ORDER BY domain
  `.execute(trx);
  const schools = await sql<SchoolRecord>`
    SELECT school_id AS id, name FROM schools WHERE organization_id = ${organizationId} ORDER BY school_id
  `.execute(trx);
  const people = await sql<EnteredPerson>`
    SELECT a.administrator_id AS id, a.email, a.name, a.administrator_type AS type, a.administrator_level AS level,
      a.is_teacher AS "isTeacher", ARRAY(
        SELECT x.school_id FROM administrator_schools x
        WHERE x.organization_id = a.organization_id AND x.administrator_id = a.administrator_id ORDER BY x.school_id
      ) AS "schoolIds"
    FROM administrators a WHERE a.organization_id = ${organizationId} ORDER BY a.administrator_id
  `.execute(trx);
  const products = await sql<EnteredProduct>`
    SELECT school_id AS "schoolId", master_code AS "masterCode", product, kind, to_char(end_date, 'YYYY-MM-DD') AS "endDate"
    FROM products WHERE organization_id = ${organizationId} ORDER BY school_id, master_code
  `.execute(trx);
  return {
    organization: { id: organizationId, ...organization, domains: domains.rows.map(({ domain }) => domain) },
    schools: schools.rows,
    people: people.rows,
    products: products.rows,
  };
}

/** Those of these addresses that an administrator of another organization has: an address is one person's on the whole platform. */
export async function addressesElsewhere(
  db: Queryable,
  organizationId: string,
  emails: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    SELECT email FROM administrators
    WHERE organization_id <> ${organizationId} AND email_key = ANY(${texts(emails.map(folded))}) ORDER BY email
  `.execute(db);
  return rows.map(({ email }) => email);
}

/** Those of these schools that have something of somebody: such a one does not simply go away. */
export async function schoolsInUse(
  db: Queryable,
  organizationId: string,
  schoolIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT s.id FROM unnest(${texts(schoolIds)}) AS s (id)
    WHERE EXISTS (SELECT 1 FROM affiliations x WHERE x.organization_id = ${organizationId} AND x.school_id = s.id)
      OR EXISTS (SELECT 1 FROM classes x WHERE x.organization_id = ${organizationId} AND x.school_id = s.id)
      OR EXISTS (SELECT 1 FROM imports x WHERE x.organization_id = ${organizationId} AND x.school_id = s.id)
  `.execute(db);
  return rows.map(({ id }) => id);
}
