/** What an administrator is told of people who are not on their rows: whose a name is when they may know, and nothing when they may not (S-17). */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { ImportFileRow } from "../../src/contract";
import type { PartialValues } from "../../src/roster";
import { guid } from "./support/district";
import type { TestService } from "./support/service";
import { stores } from "./support/stores";

describe.each(stores)("on $name", ({ start }) => {
  let service: TestService;
  beforeAll(async () => {
    service = await start();
  });
  afterAll(() => service.stop());

  /** The findings of one row, uploaded to Lincoln. */
  async function told(as: string, values: PartialValues): Promise<ImportFileRow["findings"]> {
    const view = await service.importRows("lincoln", [{ row: 2, values }], { as });
    return (await service.file(view.id, "error", as)).rows[0]?.findings ?? [];
  }
  const nia = { userId: "W-1", role: "Student", firstName: "Nia", lastName: "Okoye", gradeLevel: "4" };

  test.each([
    ["userId", "00124", { owner: "José O’Brien-Álvarez", school: "Lincoln Elementary" }],
    ["email", "MARIA@riverbend.example", { owner: "María de la Cruz", school: "Lincoln Elementary" }],
    ["username", "ana.user", { owner: "Ana Núñez", school: "Lincoln Elementary" }],
  ] as const)("C-2, C-6, C-7: whose a taken %s is", async (field, value, facts) => {
    expect(await told("lincoln", { ...nia, [field]: value })).toMatchObject([{ field, facts }]);
  });

  test.each([
    ["district", "tessa", { owner: "Tessa Tubmann", school: "Harriet Tubman Elementary" }],
    ["two", "tessa", { owner: "Tessa Tubmann", school: "Harriet Tubman Elementary" }],
    ["lincoln", "tessa", {}],
    ["two", "carlos", {}],
    ["district", "faraccount", {}],
  ])("S-17: to %s, of the username of %s", async (as, name, facts) => {
    const findings = await told(as, { ...nia, username: `${name}.user` });
    expect(findings.map((one) => [one.code, one.facts])).toEqual([["username.taken", facts]]);
    if (Object.keys(facts).length === 0) expect(findings[0]?.message).not.toMatch(/Tessa|Carlos|Far|Elementary/);
  });

  test("S-17: a GUID of another district is answered as one that nobody has", async () => {
    const [far, nobody] = await Promise.all(
      ["faraccount", "nobody"].map((name) => told("district", { userGuid: guid(name), firstName: "A" })),
    );
    const same = (findings: ImportFileRow["findings"] | undefined, name: string) =>
      JSON.stringify(findings).replaceAll(guid(name), "…");
    expect(same(far, "faraccount")).toBe(same(nobody, "nobody"));
  });

  test("S-17: of an account of another school nothing is told that is stored", async () => {
    // Carlos is a student of grade 3; what is judged against a stored account would give that away.
    const rows: PartialValues[] = [
      { userGuid: guid("carlos"), role: "Teacher" },
      { userGuid: guid("carlos"), role: "Student", userId: "00901", username: "carlos.user" },
      { userGuid: guid("carlos"), firstName: "CLEAR" },
    ];
    for (const values of rows) {
      const findings = await told("lincoln", values);
      expect(findings.map((one) => one.code)).toContain("user_guid.other_school");
      expect(JSON.stringify(findings)).not.toMatch(/Carlos|Chávez|"before"/);
    }
  });

  test("I-4: a row whose GUID names nobody has its other findings too", async () => {
    const values = { userGuid: guid("nobody"), email: "a@", gradeLevel: "99", username: "maria.user" };
    expect((await told("lincoln", values)).map((one) => one.code).sort()).toEqual([
      "email.malformed",
      "grade_level.unknown",
      "user_guid.unknown",
      "username.taken",
    ]);
  });

  test("S-6: a GUID that names nobody beside somebody's User ID and name is told with the right one", async () => {
    const maria = { userId: "00123", firstName: "María", lastName: "de la Cruz", email: "maria@riverbend.example" };
    for (const [userGuid, code] of [
      [guid("nobody"), "user_guid.unknown"],
      ["12345", "user_guid.malformed"],
      [guid("carlos"), "user_guid.other_person"],
    ] as const) {
      const findings = await told("lincoln", { ...maria, userGuid });
      expect(findings).toMatchObject([{ code, field: "userGuid", facts: { expected: guid("maria") } }]);
      expect(findings[0]?.message).toContain(guid("maria"));
    }
  });

  test("I-10: how many accounts of other schools would change is not told", async () => {
    const people = Array.from({ length: 6 }, (_, index) => ({ ...nia, userId: `FAR-${index}` }));
    const made = await service.importRows(
      "chavez",
      people.map((values, index) => ({ row: index + 2, values })),
    );
    const rows = (await service.file(made.id, "completed")).rows.map(({ row, values }) => ({
      row,
      values: { userGuid: values.userGuid, role: "Teacher" },
    }));
    const send = (as: string) =>
      service.call("/v1/schools/lincoln/imports", { as, body: { rows }, headers: { "idempotency-key": `as ${as}` } });
    expect((await send("district")).status).toBe(409);
    expect((await send("lincoln")).status).toBe(202);
  });
});
