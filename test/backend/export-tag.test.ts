/** S-4: an export that has not changed is answered 304, and one that has changed never is. */
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { guid } from "./support/district";
import { startTestService, type TestService } from "./support/service";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

const path = "/v1/schools/lincoln/accounts";
let tag = "";
beforeEach(async () => {
  tag = (await service.call(path)).headers.get("etag") ?? "";
});
const asked = async (format = "json") =>
  (await service.call(`${path}?format=${format}`, { headers: { "if-none-match": tag } })).status;

test("S-4: nothing has changed", async () => {
  expect([await asked(), await asked("csv")]).toEqual([304, 200]);
});

test("S-4: somebody has another name", async () => {
  await service.importRows("lincoln", [{ row: 2, values: { userGuid: guid("maria"), firstName: "Mariana" } }]);
  expect(await asked()).toBe(200);
});

test("S-4: one person went and another came, so that there are as many, of as many changes together", async () => {
  const { db } = service.running.services.store;
  const before = await service.export("lincoln");
  const gone = before.find(({ userGuid }) => userGuid === guid("zoe"));
  await sql`DELETE FROM affiliations WHERE organization_id = 'riverbend' AND school_id = 'lincoln' AND guid = ${guid("zoe")}`.execute(
    db,
  );
  await sql`
    INSERT INTO accounts (organization_id, guid, user_id, role, first_name, last_name, grade_level, username, email, version)
    VALUES ('riverbend', ${guid("newcomer")}, 'NEW-9', 'Student', 'Noor', 'Haddad', '3', 'noor.haddad', '', ${gone?.version ?? ""}::bigint)
  `.execute(db);
  await sql`INSERT INTO affiliations (organization_id, school_id, guid) VALUES ('riverbend', 'lincoln', ${guid("newcomer")})`.execute(
    db,
  );
  const after = await service.export("lincoln");
  const versions = (rows: typeof after) => rows.reduce((sum, { version }) => sum + Number(version), 0);
  expect([after.length, versions(after)]).toEqual([before.length, versions(before)]);
  expect(await asked()).toBe(200);
});

test("S-4: one change more here and one less there", async () => {
  const { db } = service.running.services.store;
  const [one, other] = [guid("maria"), guid("jose")];
  await sql`UPDATE accounts SET version = version + 1 WHERE guid = ${one}`.execute(db);
  tag = (await service.call(path)).headers.get("etag") ?? "";
  // As after a restore of a backup, and another upload than before.
  await sql`UPDATE accounts SET version = version + CASE guid WHEN ${one} THEN -1 ELSE 1 END WHERE guid IN (${one}, ${other})`.execute(
    db,
  );
  expect(await asked()).toBe(200);
});

test("S-4: the school is called otherwise", async () => {
  const { db } = service.running.services.store;
  await sql`UPDATE schools SET name = 'Abraham Lincoln Elementary' WHERE school_id = 'lincoln'`.execute(db);
  expect(await asked()).toBe(200);
});
