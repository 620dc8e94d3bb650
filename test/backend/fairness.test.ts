/** I-13 on PostgreSQL: imports of one school one after the other, and a district with many of them does not starve a school with one. */
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { sql } from "kysely";
import type { ImportView } from "../../src/contract";
import { startPostgres, type TestPostgres } from "./support/postgres";
import { startTestService, type TestService } from "./support/service";

const perSchool = 20;
const schools = ["lincoln", "tubman", "chavez"];

let postgres: TestPostgres;
let web: TestService;
let worker: TestService | null = null;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterEach(async () => {
  await worker?.stop();
  await web.stop();
});
afterAll(() => postgres.stop());

test("I-13: a school of one import is not behind a district of sixty, and every school's imports are in order", async () => {
  const store = { kind: "postgres", url: await postgres.createDatabase() } as const;
  // Nothing is worked off until all of it waits.
  web = await startTestService({ store, role: "web" });
  const queued = async (schoolId: string, name: string, as: string): Promise<string> => {
    const values = {
      userId: name,
      role: "Student",
      firstName: "Nia",
      lastName: "Okoye",
      gradeLevel: "2",
    };
    const view = await web.json<ImportView>(`/v1/schools/${schoolId}/imports`, {
      as,
      body: { rows: [{ row: 2, values }] },
      headers: { "idempotency-key": name },
    });
    return view.id;
  };
  const ofDistrict: Promise<string>[] = [];
  for (let at = 0; at < perSchool; at += 1) {
    for (const school of schools)
      ofDistrict.push(queued(school, `${school}-${String(at).padStart(2, "0")}`, "district"));
    await Promise.all(ofDistrict);
  }
  const ofOne = await queued("faraway", "faraway-00", "far@elsewhere.example");

  worker = await startTestService({ store, withDistrict: false });
  for (const id of await Promise.all(ofDistrict)) await web.finished(id);
  await web.finished(ofOne, "far@elsewhere.example");

  const { rows } = await sql<{ name: string; school: string }>`
    SELECT a.user_id AS name, i.school_id AS school
    FROM account_changes c JOIN imports i USING (organization_id, import_id)
    JOIN accounts a ON a.organization_id = c.organization_id AND a.guid = c.guid
    WHERE c.field = 'userGuid' ORDER BY c.number
  `.execute(web.running.services.store.db);
  expect(rows).toHaveLength(schools.length * perSchool + 1);
  // Among the first few: what was in hand already may be ahead of it.
  expect(rows.findIndex((row) => row.name === "faraway-00")).toBeLessThan(8);
  for (const school of schools) {
    const order = rows.filter((row) => row.school === school).map((row) => row.name);
    expect(order).toEqual([...order].sort());
  }
});

test("I-13, R-4: a few rows of one school do not wait for whole schools of the same district", async () => {
  const store = { kind: "postgres", url: await postgres.createDatabase() } as const;
  web = await startTestService({ store, role: "web" });
  const queued = async (schoolId: string, name: string, rows: number): Promise<string> => {
    const values = { role: "Student", firstName: "Nia", lastName: "Okoye" };
    // One new person, who tells when it was done; the others are wrong, for passwords take long.
    const row = (at: number) => ({ ...values, userId: `${name}-${at}`, gradeLevel: at === 0 ? "2" : "13th" });
    const body = { rows: Array.from({ length: rows }, (_, at) => ({ row: at + 2, values: row(at) })) };
    const headers = { "idempotency-key": name };
    return (await web.json<ImportView>(`/v1/schools/${schoolId}/imports`, { body, headers })).id;
  };
  const whole: string[] = [];
  for (let at = 0; at < perSchool; at += 1) {
    for (const school of ["lincoln", "tubman"]) whole.push(await queued(school, `${school}-${at}`, 20));
  }
  const few = await queued("chavez", "chavez", 1);

  worker = await startTestService({ store, withDistrict: false });
  for (const id of [...whole, few]) await web.finished(id);
  const { rows } = await sql<{ id: string }>`
    SELECT import_id AS id FROM account_changes WHERE field = 'userGuid' ORDER BY number
  `.execute(web.running.services.store.db);
  expect(rows).toHaveLength(whole.length + 1);
  // What was in hand already may be ahead of it.
  expect(rows.findIndex(({ id }) => id === few)).toBeLessThan(6);
});
