/** Saves a whole district at once: how a sample district comes into an empty store. */
import { sql } from "kysely";
import { folded } from "../../roster";
import type { AccountValues } from "./account-fields";
import { insertAccounts } from "./account-writes";
import { texts } from "./arrays";
import { enrol, insertClasses, type NewClass } from "./classes";
import type { ProductRecord, SchoolRecord } from "./schools";
import type { Queryable, Store } from "./store";

export interface District {
  /** `domains`: those whose addresses may be bound to an identity; any when left out. */
  readonly organization: { readonly id: string; readonly name: string; readonly domains?: readonly string[] };
  readonly schools: readonly SchoolRecord[];
  readonly people: readonly {
    readonly id: string;
    readonly email: string;
    readonly name: string;
    readonly type: "organization" | "reporting" | "curriculum" | null;
    readonly level: "district" | "school" | null;
    readonly isTeacher: boolean;
    readonly schoolIds: readonly string[];
  }[];
  readonly accounts: readonly (AccountValues & { readonly guid: string; readonly schoolIds: readonly string[] })[];
  readonly classes: readonly (NewClass & {
    readonly schoolId: string;
    readonly masterCodes: readonly string[];
    readonly members: readonly { readonly guid: string }[];
  })[];
  readonly products: readonly (ProductRecord & { readonly schoolId: string })[];
}

const atOnce = 1000;

async function inParts<Item>(items: readonly Item[], save: (part: readonly Item[]) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += atOnce) await save(items.slice(start, start + atOnce));
}

/** True when it was saved, false when the organization is there already; then nothing is touched. */
export function saveDistrict(store: Pick<Store, "transaction">, district: District): Promise<boolean> {
  const { id, name } = district.organization;
  return store.transaction(async (trx) => {
    const { rows } = await sql`
      INSERT INTO organizations (organization_id, name) VALUES (${id}, ${name}) ON CONFLICT DO NOTHING RETURNING name
    `.execute(trx);
    if (rows.length === 0) return false;
    await saveDomains(trx, district);
    await saveSchools(trx, district);
    await savePeople(trx, district);
    await saveAccounts(trx, district);
    await saveClasses(trx, district);
    return true;
  });
}

async function saveDomains(trx: Queryable, { organization }: District): Promise<void> {
  const domains = [...new Set((organization.domains ?? []).map(folded))];
  if (domains.length === 0) return;
  await sql`
    INSERT INTO organization_domains (organization_id, domain) SELECT ${organization.id}::text, u.domain FROM unnest(${texts(domains)}) AS u (domain)
  `.execute(trx);
}

async function saveSchools(trx: Queryable, { organization, schools, products }: District): Promise<void> {
  await sql`
    INSERT INTO schools (organization_id, school_id, name)
    SELECT ${organization.id}::text, id, name
    FROM unnest(${texts(schools.map((school) => school.id))}, ${texts(schools.map((school) => school.name))}) AS u (id, name)
  `.execute(trx);
  await inParts(products, async (part) => {
    await sql`
      INSERT INTO products (organization_id, school_id, master_code, product, kind, end_date)
      SELECT ${organization.id}::text, u.school_id, u.master_code, u.product, u.kind, to_date(u.end_date, 'YYYY-MM-DD')
      FROM unnest(
        ${texts(part.map((one) => one.schoolId))}, ${texts(part.map((one) => one.masterCode))},
        ${texts(part.map((one) => one.product))}, ${texts(part.map((one) => one.kind))},
        ${texts(part.map((one) => one.endDate))}
      ) AS u (school_id, master_code, product, kind, end_date)
    `.execute(trx);
  });
}

async function savePeople(trx: Queryable, { organization, people }: District): Promise<void> {
  for (const person of people) {
    await sql`
      INSERT INTO administrators
        (organization_id, administrator_id, email, email_key, name, administrator_type, administrator_level, is_teacher)
      VALUES (${organization.id}, ${person.id}, ${person.email}, ${folded(person.email)}, ${person.name}, ${person.type}, ${person.level}, ${person.isTeacher})
    `.execute(trx);
    await sql`
      INSERT INTO administrator_schools (organization_id, administrator_id, school_id)
      SELECT ${organization.id}::text, ${person.id}::text, id FROM unnest(${texts(person.schoolIds)}) AS id
    `.execute(trx);
  }
}

async function saveAccounts(trx: Queryable, { organization, accounts }: District): Promise<void> {
  const bySchool = Map.groupBy(accounts, (account) => account.schoolIds[0] ?? "");
  for (const [school, list] of bySchool) {
    await inParts(list, (part) =>
      insertAccounts(
        trx,
        organization.id,
        school,
        part.map((account) => ({ guid: account.guid, values: account, temporaryPassword: null })),
        { until: new Date(0), source: "" },
      ),
    );
  }
  const further = accounts.flatMap((account) => account.schoolIds.slice(1).map((school) => ({ account, school })));
  await inParts(further, async (part) => {
    await sql`
      INSERT INTO affiliations (organization_id, school_id, guid)
      SELECT ${organization.id}::text, school_id, guid
      FROM unnest(${texts(part.map((one) => one.school))}, ${texts(part.map((one) => one.account.guid))}) AS u (school_id, guid)
    `.execute(trx);
  });
}

async function saveClasses(trx: Queryable, { organization, classes }: District): Promise<void> {
  const bySchool = Map.groupBy(classes, (one) => one.schoolId);
  for (const [school, list] of bySchool) {
    await inParts(list, (part) => insertClasses(trx, organization.id, school, part));
  }
  const enrolments = classes.flatMap((one) =>
    one.members.flatMap(({ guid }) =>
      (one.masterCodes.length === 0 ? [""] : one.masterCodes).map((masterCode) => ({
        classGuid: one.guid,
        guid,
        masterCode,
      })),
    ),
  );
  await inParts(enrolments, async (part) => {
    await enrol(trx, organization.id, part);
  });
}
