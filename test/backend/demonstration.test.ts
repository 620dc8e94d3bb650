/** Demonstrations: what a stranger is given when the operator allows it, what they cannot reach, and that nothing of it stays. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { sql } from "kysely";
import { readConfig } from "../../src/backend/config";
import { endDemonstrations, readVisitor } from "../../src/backend/demonstration";
import { demonstrationId, taggedName, tagOf } from "../../src/backend/demonstration/names";
import { readDistrictFile } from "../../src/backend/district/district-file";
import type { Me, Problem } from "../../src/contract";
import { riverbend } from "./support/district";
import { startTestService, type TestService } from "./support/service";

const day = 86_400_000;
const reviewer = "reviewer@elsewhere.test";
const other = "curious@elsewhere.test";
const third = "third@elsewhere.test";

async function rowsOf(service: TestService, organizationId: string): Promise<string[]> {
  const { db } = service.running.services.store;
  const { rows: tables } = await sql<{ name: string }>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = current_schema() AND column_name = 'organization_id'
  `.execute(db);
  const left: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ n: number }>`
      SELECT count(*)::integer AS n FROM ${sql.table(name)} WHERE organization_id = ${organizationId}
    `.execute(db);
    if (rows[0]?.n !== 0) left.push(name);
  }
  return left;
}

const me = (service: TestService, as: string) => service.json<Me & Problem>("/v1/me", { as });

describe("demonstrations", () => {
  test("P-8: how many are given is the operator's to say, and none by default", () => {
    const from = (demonstrations: string) =>
      readConfig(
        { DATA_DIR: "/nowhere", SECRET_KEY: Buffer.alloc(32).toString("base64"), DEMONSTRATIONS: demonstrations },
        () => new Uint8Array(32),
      ).demonstrations;
    expect([from(""), from("25")]).toEqual([0, 25]);
    for (const wrong of ["-1", "all", "1001", "2.5"]) expect(() => from(wrong)).toThrow(/DEMONSTRATIONS is/);
  });

  test("P-8: a stranger gets a district of their own, marked, out of which nothing can be reached, and which ends", async () => {
    const service = await startTestService({ demonstrations: 2 });
    try {
      // Two first requests at once are one demonstration.
      const [mine, beside] = await Promise.all([me(service, reviewer), me(service, reviewer)]);
      expect([mine.code, beside.code, beside.organization?.id]).toEqual([undefined, undefined, mine.organization?.id]);
      const theirs = await me(service, other);
      expect(mine.organization.id).not.toBe(theirs.organization.id);
      expect(
        [mine.organization.name, ...mine.schools.map(({ name }) => name)].every((name) => name.endsWith("(demo)")),
      ).toBe(true);
      expect(mine.demonstrationUntil).toBe(new Date(service.clock.now.getTime() + day).toISOString());
      expect(JSON.stringify(mine)).not.toContain("elsewhere.test");
      expect(await me(service, third)).toMatchObject({ code: "demonstration.full" });

      // Nothing of others: neither their schools, people and imports, nor whether somebody has a name.
      const [school = ""] = mine.schools.map(({ id }) => id);
      const riverbendSchool = riverbend.schools.find(({ id }) => !mine.schools.some((one) => one.id === id))?.id;
      const [victim] = riverbend.accounts;
      if (victim === undefined) throw new Error("riverbend has nobody");
      const someImport = await service.importRows(victim.schoolIds[0] ?? "", [
        { row: 2, values: { userGuid: victim.guid, lastName: "Changed" } },
      ]);
      for (const path of [
        ...(riverbendSchool === undefined ? [] : [`/v1/schools/${riverbendSchool}/accounts`]),
        `/v1/imports/${someImport.id}`,
        `/v1/accounts/${victim.guid}/history`,
        `/v1/accounts/${victim.guid}/record`,
      ]) {
        expect([path, (await service.call(path, { as: reviewer })).status]).toEqual([path, 404]);
      }
      const before = await service.export(school, reviewer);
      expect(before.length).toBeGreaterThan(10);
      expect(before.some((row) => riverbend.accounts.some(({ guid }) => guid === row.userGuid))).toBe(false);
      const tag = tagOf(mine.organization.id) ?? "";
      // Some of the sample have no grade, of which their row would be told, too; whose they are is drawn anew for each demonstration.
      const [one, two] = before.filter((row) => row.role === "Student" && row.gradeLevel !== "");
      if (one === undefined || two === undefined) throw new Error("the sample has no students with a grade");
      const done = await service.importRows(
        school,
        [
          { row: 2, values: { userGuid: victim.guid, firstName: "Stolen" } },
          { row: 3, values: { userGuid: one.userGuid, username: victim.username } },
          {
            row: 4,
            values: { userGuid: two.userGuid, username: "nobody.has.this", email: "a.child@district.example" },
          },
          {
            row: 5,
            values: { userId: "N-1", role: "Student", firstName: "Nia", lastName: "Newcomer", gradeLevel: "3" },
          },
        ],
        { as: reviewer },
      );
      const { rows } = await service.file(done.id, "error", reviewer);
      expect(rows.map((row) => [row.row, row.findings.map(({ code, facts }) => [code, facts])])).toEqual([
        [2, [["user_guid.unknown", {}]]],
        [3, [["demonstration.name", { expected: `${victim.username}.${tag}`.toLowerCase() }]]],
        [
          4,
          [
            ["demonstration.name", { expected: `a.child@${tag}.example` }],
            ["demonstration.name", { expected: `nobody.has.this.${tag}` }],
          ],
        ],
      ]);
      const made = (await service.file(done.id, "completed", reviewer)).rows[0]?.values.username ?? "";
      expect(made.endsWith(`.${tag}`)).toBe(true);

      // No more than one to look at.
      const many = Array.from({ length: 5000 }, (_, index) => ({ row: index + 2, values: { userGuid: one.userGuid } }));
      const tooMany = await service.json<Problem>(`/v1/schools/${school}/imports`, {
        as: reviewer,
        body: { rows: many },
        headers: { "idempotency-key": "many" },
      });
      expect(tooMany).toMatchObject({ code: "upload.too_many_rows", limit: 4996 });

      // Who is entered meanwhile is an administrator of theirs from the next request on.
      const { db } = service.running.services.store;
      const entered = await sql`
        UPDATE administrators SET email = ${other}, email_key = ${other}, issuer = NULL, subject = NULL
        WHERE organization_id = ${riverbend.organization.id} AND administrator_id = 'lincoln' RETURNING 1
      `.execute(db);
      expect(entered.rows).toHaveLength(1);
      await sql`DELETE FROM organization_domains WHERE organization_id = ${riverbend.organization.id}`.execute(db);
      expect((await me(service, other)).organization.id).toBe(riverbend.organization.id);
      expect(await rowsOf(service, theirs.organization.id)).toEqual([]);

      // After a day there is nothing left of it, of real districts everything; and the visitor may come again.
      service.clock.now = new Date(service.clock.now.getTime() + day);
      const real = await service.export(victim.schoolIds[0] ?? "");
      await service.running.hourly();
      for (let tries = 0; tries < 2000 && (await rowsOf(service, mine.organization.id)).length > 0; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
      expect(await rowsOf(service, mine.organization.id)).toEqual([]);
      expect(await service.export(victim.schoolIds[0] ?? "")).toEqual(real);
      const again = (await me(service, reviewer)).organization.id;
      expect(again).not.toBe(mine.organization.id);

      // Switched off, the same person is nobody again, and the next run of the end of data takes the rest away.
      const off = { ...service.running.services, demonstrations: 0 };
      const stranger = {
        issuer: service.identity.issuer,
        subject: `subject of ${third}`,
        email: third,
        hostedDomain: null,
        isVouchedFor: true,
      };
      const nobody = { ok: false, fault: "account.unknown" } as const;
      expect(await readVisitor(off, stranger, null, nobody)).toEqual(nobody);
      // Google does not vouch for the address: whether it is entered is not theirs to learn, so no demonstration either.
      const notVouched = { ok: false, fault: "account.not_vouched" } as const;
      expect(
        await readVisitor(service.running.services, { ...stranger, isVouchedFor: false }, null, notVouched),
      ).toEqual(notVouched);
      expect(await endDemonstrations(off, new AbortController().signal)).toBe(1);
      expect(await rowsOf(service, again)).toEqual([]);
    } finally {
      await service.stop();
    }
  });

  test("P-8: a name in a demonstration is never one that a real organization can have, and is left as it is once it is its own", () => {
    const tag = tagOf(demonstrationId("1a2b3c4d")) ?? "";
    fc.assert(
      fc.property(
        fc.constantFrom("email", "username"),
        fc.oneof(fc.emailAddress(), fc.string({ minLength: 1 })),
        (field, name) => {
          const tagged = taggedName(field as "email" | "username", name, tag);
          expect(tagged.toLowerCase()).toMatch(new RegExp(`([.@]${tag}\\.example|\\.${tag})$`));
          expect(taggedName(field as "email" | "username", tagged, tag)).toBe(tagged);
        },
      ),
    );
    const file = { organization: { id: "demonstration-1", name: "Real" }, schools: [], administrators: [] };
    expect(() => readDistrictFile(JSON.stringify(file))).toThrow(/is of demonstrations alone/);
  });
});
