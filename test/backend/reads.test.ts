/** who read is on record and the district sees it; everything held about one person can be shown. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { guid } from "./support/district";
import type { TestService } from "./support/service";
import { stores } from "./support/stores";

interface Read {
  readonly what: string;
  readonly by: string;
  readonly schoolId?: string;
  readonly import?: string;
  readonly userGuid?: string;
}

describe.each(stores)("on $name", ({ start }) => {
  let service: TestService;
  let made: { readonly guid: string; readonly importId: string; readonly username: string; readonly password: string };
  beforeAll(async () => {
    service = await start();
  });
  afterAll(() => service.stop());

  const reads = async () => (await service.json<{ items: Read[] }>("/v1/organization/reads")).items;

  test("R-3: exports and files are on record with who read them, of which school and import; what was refused is not", async () => {
    await service.call("/v1/schools/lincoln/accounts?format=csv", { as: "lincoln" });
    await service.call("/v1/schools/lincoln/accounts", { as: "tubman" });
    const values = { userId: "READ-1", role: "Student", firstName: "Rea", lastName: "Der", gradeLevel: "3" };
    const { id } = await service.importRows("lincoln", [{ row: 2, values }], { as: "lincoln" });
    const [row] = (await service.file(id, "completed", "two")).rows;
    made = {
      importId: id,
      guid: row?.values.userGuid ?? "",
      username: row?.values.username ?? "",
      password: row?.values.password ?? "",
    };
    expect((await reads()).map(({ at: _at, ...read }: Read & { at?: string }) => read)).toEqual([
      { what: "file", by: "Person two", schoolId: "lincoln", import: id },
      { what: "export", by: "Person lincoln", schoolId: "lincoln" },
    ]);
  });

  test("R-3: the use of a temporary password and a sign-in are on record, in the account's history for the district alone", async () => {
    const signIn = (password: string) =>
      service.json<{ passwordToken?: string }>("/v1/sign-in", {
        as: null,
        body: { username: made.username, password },
      });
    await signIn("Wrong-Pass-11");
    const { passwordToken = "" } = await signIn(made.password);
    await service.json("/v1/password", { as: null, body: { passwordToken, newPassword: "Quiet-River-17" } });
    await signIn("Quiet-River-17");
    const history = (as: string) =>
      service.json<{ items: object[]; reads?: Read[] }>(`/v1/accounts/${made.guid}/history`, { as });
    expect((await history("district")).reads?.map(({ what, userGuid }) => [what, userGuid])).toEqual([
      ["sign_in", made.guid],
      ["temporary_password", made.guid],
    ]);
    expect((await history("lincoln")).reads).toBeUndefined();
  });

  test("R-2, R-3: the record of a person has all that is held about them, no password, and is itself on record", async () => {
    await service.importRows("lincoln", [
      { row: 7, values: { userGuid: guid("maria"), gradeLevel: "5", email: "no" } },
    ]);
    await service.importRows("lincoln", [{ row: 9, values: { userGuid: guid("maria"), gradeLevel: "5" } }]);
    const record = await service.json<Record<string, unknown>>(`/v1/accounts/${guid("maria")}/record`);
    expect(record).toMatchObject({
      userGuid: guid("maria"),
      values: { userId: "00123", lastName: "de la Cruz", gradeLevel: "5" },
      password: { kind: "none" },
      schools: [{ id: "lincoln", name: "Lincoln Elementary" }],
      classes: [{ classId: "MATH-3", masterCode: "READ-2027" }],
      changes: [{ field: "gradeLevel", oldValue: "3", newValue: "5" }],
      reads: [{ what: "record", by: "Person district" }],
      rows: expect.arrayContaining([
        expect.objectContaining({ row: 7, values: { userGuid: guid("maria"), gradeLevel: "5", email: "no" } }),
        expect.objectContaining({ row: 9 }),
      ]),
    });
    expect(JSON.stringify(await service.json(`/v1/accounts/${made.guid}/record`))).not.toMatch(/argon2|\$v=/);
    expect((await reads())[0]).toMatchObject({ what: "record", userGuid: made.guid });
  });
});
