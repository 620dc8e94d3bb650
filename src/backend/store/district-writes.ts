/** Writes what entering a district changes: as many rows as there are changes, in a few statements. */
import { sql } from "kysely";
import { folded } from "../../roster";
import { texts } from "./arrays";
import type { DistrictEntry, EnteredPerson, EnteredProduct, EntryChange } from "./district-entry";
import type { Queryable } from "./store";

const atOnce = 1000;

/** Many rows in statements of a bounded size. */
export async function inParts<Item>(
  items: readonly Item[],
  save: (part: readonly Item[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < items.length; start += atOnce) await save(items.slice(start, start + atOnce));
}

export async function writeDistrictEntry(
  trx: Queryable,
  entry: DistrictEntry,
  changes: readonly EntryChange[],
  at: Date,
): Promise<void> {
  const { id, name, legalHold = false } = entry.organization;
  const keys = (what: EntryChange["what"], hows: readonly EntryChange["how"][]) =>
    new Set(changes.filter((one) => one.what === what && hows.includes(one.how)).map((one) => one.key));
  const written = (what: EntryChange["what"]) => keys(what, ["add", "change"]);
  const removed = (what: EntryChange["what"]) => [...keys(what, ["remove"])];

  if (written("organization").size > 0) {
    await sql`
      INSERT INTO organizations (organization_id, name, legal_hold) VALUES (${id}, ${name}, ${legalHold})
      ON CONFLICT (organization_id) DO UPDATE SET name = excluded.name, legal_hold = excluded.legal_hold
    `.execute(trx);
  }
  await writeDomains(trx, id, [...written("domain")], removed("domain"));
  const schools = entry.schools.filter((school) => written("school").has(school.id));
  await inParts(schools, async (part) => {
    await sql`
      INSERT INTO schools (organization_id, school_id, name)
      SELECT ${id}::text, u.id, u.name
      FROM unnest(${texts(part.map((school) => school.id))}, ${texts(part.map((school) => school.name))}) AS u (id, name)
      ON CONFLICT (organization_id, school_id) DO UPDATE SET name = excluded.name
    `.execute(trx);
  });
  const people = written("administrator");
  await removePeople(trx, id, removed("administrator"), at);
  await writePeople(
    trx,
    id,
    entry.people.filter((person) => people.has(person.id)),
    at,
  );
  await removeProducts(trx, id, removed("product"));
  const products = written("product");
  await writeProducts(
    trx,
    id,
    entry.products.filter((one) => products.has(`${one.schoolId} ${one.masterCode}`)),
  );
  await removeSchools(trx, id, removed("school"));
}

async function writeDomains(
  trx: Queryable,
  id: string,
  added: readonly string[],
  removed: readonly string[],
): Promise<void> {
  await sql`
    INSERT INTO organization_domains (organization_id, domain)
    SELECT ${id}::text, u.domain FROM unnest(${texts(added)}) AS u (domain) ON CONFLICT DO NOTHING
  `.execute(trx);
  await sql`
    DELETE FROM organization_domains WHERE organization_id = ${id} AND domain = ANY(${texts(removed)})
  `.execute(trx);
}

async function writePeople(trx: Queryable, id: string, people: readonly EnteredPerson[], at: Date): Promise<void> {
  for (const person of people) {
    // Whoever gets another address is bound anew by it: the identity was that of the address before.
    await unbind(trx, id, [person.id], at, folded(person.email));
    await sql`
      INSERT INTO administrators AS a
        (organization_id, administrator_id, email, email_key, name, administrator_type, administrator_level, is_teacher)
      VALUES (${id}, ${person.id}, ${person.email}, ${folded(person.email)}, ${person.name}, ${person.type}, ${person.level}, ${person.isTeacher})
      ON CONFLICT (organization_id, administrator_id) DO UPDATE SET email = excluded.email, email_key = excluded.email_key, name = excluded.name,
        administrator_type = excluded.administrator_type, administrator_level = excluded.administrator_level, is_teacher = excluded.is_teacher
    `.execute(trx);
    await sql`
      DELETE FROM administrator_schools WHERE organization_id = ${id} AND administrator_id = ${person.id}
    `.execute(trx);
    await sql`
      INSERT INTO administrator_schools (organization_id, administrator_id, school_id)
      SELECT ${id}::text, ${person.id}::text, u.id FROM unnest(${texts([...new Set(person.schoolIds)])}) AS u (id)
    `.execute(trx);
  }
}

/** On record, as whoever is bound is. `unlessAddress`: not of those who have this address and keep it. */
async function unbind(
  trx: Queryable,
  id: string,
  people: readonly string[],
  at: Date,
  unlessAddress: string | null = null,
): Promise<void> {
  await sql`
    WITH known AS (
      SELECT administrator_id, issuer, subject FROM administrators
      WHERE organization_id = ${id} AND administrator_id = ANY(${texts(people)}) AND subject IS NOT NULL
        AND (${unlessAddress}::text IS NULL OR email_key IS DISTINCT FROM ${unlessAddress}::text)
    ), unbound AS (
      UPDATE administrators a SET issuer = NULL, subject = NULL
      FROM known k WHERE a.organization_id = ${id} AND a.administrator_id = k.administrator_id
    )
    INSERT INTO administrator_bindings (organization_id, administrator_id, at, event, issuer, subject)
    SELECT ${id}::text, administrator_id, ${at}::timestamptz, 'unbound', issuer, subject FROM known
  `.execute(trx);
}

async function removePeople(trx: Queryable, id: string, people: readonly string[], at: Date): Promise<void> {
  if (people.length === 0) return;
  await unbind(trx, id, people, at);
  for (const table of ["administrator_schools", "administrators"]) {
    await sql`
      DELETE FROM ${sql.table(table)} WHERE organization_id = ${id} AND administrator_id = ANY(${texts(people)})
    `.execute(trx);
  }
}

async function writeProducts(trx: Queryable, id: string, products: readonly EnteredProduct[]): Promise<void> {
  await inParts(products, async (part) => {
    await sql`
      INSERT INTO products (organization_id, school_id, master_code, product, kind, end_date)
      SELECT ${id}::text, u.school_id, u.master_code, u.product, u.kind, to_date(u.end_date, 'YYYY-MM-DD')
      FROM unnest(
        ${texts(part.map((one) => one.schoolId))}, ${texts(part.map((one) => one.masterCode))},
        ${texts(part.map((one) => one.product))}, ${texts(part.map((one) => one.kind))},
        ${texts(part.map((one) => one.endDate))}
      ) AS u (school_id, master_code, product, kind, end_date)
      ON CONFLICT (organization_id, school_id, master_code) DO UPDATE
        SET product = excluded.product, kind = excluded.kind, end_date = excluded.end_date
    `.execute(trx);
  });
}

async function removeProducts(trx: Queryable, id: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await sql`
    DELETE FROM products WHERE organization_id = ${id} AND school_id || ' ' || master_code = ANY(${texts(keys)})
  `.execute(trx);
}

/** Of schools that nobody is in; what else names them goes before. */
async function removeSchools(trx: Queryable, id: string, schools: readonly string[]): Promise<void> {
  if (schools.length === 0) return;
  for (const table of ["administrator_schools", "products", "schools"]) {
    await sql`
      DELETE FROM ${sql.table(table)} WHERE organization_id = ${id} AND school_id = ANY(${texts(schools)})
    `.execute(trx);
  }
}
