/** An Error File or a rehearsal is filled and named by what its reader may know, not by what its uploader might (S-10 to S-12, S-17). */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { ImportFileAnswer, ImportView } from "../../../src/contract";
import { guid } from "../support/district";
import type { TestService } from "../support/service";
import { stores } from "../support/stores";

const rows = [
  // Of Tubman, which the uploader has too: brought here by them, with an e-mail address that is no address.
  { row: 2, values: { userGuid: guid("tessa"), email: "no address" } },
  // A new person who takes the User ID of somebody of Tubman, and one who takes that of somebody of a third school.
  { row: 3, values: { userId: "00900", role: "Student", firstName: "New", lastName: "One", gradeLevel: "3" } },
  { row: 4, values: { userId: "00901", role: "Student", firstName: "New", lastName: "Two", gradeLevel: "3" } },
  // Of the third school, which only the district has.
  { row: 5, values: { userGuid: guid("carlos"), gradeLevel: "4" } },
  // Of this school: everybody here may see it.
  { row: 6, values: { userGuid: guid("maria"), email: "nowhere" } },
];

describe.each(stores)("on $name", ({ start }) => {
  let service: TestService;
  let failed: ImportView;
  let taken: ImportView;
  beforeAll(async () => {
    service = await start();
    failed = await service.importRows("lincoln", rows, { as: "two" });
    taken = await service.importRows("lincoln", rows.slice(1, 3), { as: "two" });
  });
  afterAll(() => service.stop());

  const errors = (as: string) => service.file(failed.id, "error", as);
  const takenNames = (as: string) => service.file(taken.id, "error", as);
  const row = ({ rows: all }: ImportFileAnswer, number: number) => all.find((one) => one.row === number);
  const told = (file: ImportFileAnswer, number: number) =>
    row(file, number)?.findings.map(({ code, facts }) => [code, facts]);
  const tessa = { owner: "Tessa Tubmann", school: "Harriet Tubman Elementary" };
  const carlos = { owner: "Carlos Chávez", school: "César Chávez Elementary" };

  test("S-12: the uploader, who has both schools, sees whose row it is and who has the name", async () => {
    const file = await errors("two");
    expect(row(file, 2)?.values).toMatchObject({ firstName: "Tessa", userId: "00900", email: "no address" });
    expect(told(file, 2)?.map(([code]) => code)).toEqual(["email.malformed"]);
    expect(told(file, 3)).toEqual([["user_id.taken", { otherRow: 2 }]]);
    expect(told(await takenNames("two"), 3)).toEqual([["user_id.taken", tessa]]);
    expect(told(await takenNames("two"), 4)).toEqual([["user_id.taken", {}]]);
    expect(row(file, 5)?.values).toEqual({ userGuid: guid("carlos"), gradeLevel: "4" });
    expect(row(file, 6)?.values).toMatchObject({ firstName: "María" });
  });

  test("S-17: a reader of this school alone sees of the other school's child what was typed, and no reason that speaks of it", async () => {
    const file = await errors("lincoln");
    expect(row(file, 2)?.values).toEqual({ userGuid: guid("tessa"), email: "no address" });
    expect(told(file, 2)).toEqual([["user_guid.other_school", {}]]);
    expect(told(file, 3)).toEqual([["user_id.taken", {}]]);
    expect(told(await takenNames("lincoln"), 3)).toEqual([["user_id.taken", {}]]);
    expect(row(file, 6)?.values).toMatchObject({ firstName: "María" });
    expect(JSON.stringify(file)).not.toMatch(/Tess|Tubman|Carlos|Chávez/);
    const csv = await (await service.call(`/v1/imports/${failed.id}/files/error?format=csv`, { as: "lincoln" })).text();
    expect(csv).not.toMatch(/Tess|Tubman|Carlos|Chávez/);
  });

  test("S-12: a reader who may know more is told more", async () => {
    const file = await errors("district");
    expect(told(await takenNames("district"), 3)).toEqual([["user_id.taken", tessa]]);
    expect(told(await takenNames("district"), 4)).toEqual([["user_id.taken", carlos]]);
    expect(row(file, 5)?.values).toMatchObject({ firstName: "Carlos", gradeLevel: "4" });
  });

  test("S-17, I-7: in a rehearsal, too, where the account has not come to this school", async () => {
    const rehearsed = await service.json<ImportView>("/v1/schools/lincoln/imports?rehearse=true", {
      as: "two",
      body: { rows: [{ row: 2, values: { userGuid: guid("tessa"), gradeLevel: "2" } }] },
      headers: { "idempotency-key": "rehearsed" },
    });
    await service.finished(rehearsed.id, "two");
    const seen = async (as: string) => row(await service.file(rehearsed.id, "completed", as), 2)?.values;
    expect(await seen("two")).toMatchObject({ firstName: "Tessa" });
    expect(await seen("lincoln")).toEqual({ userGuid: guid("tessa"), gradeLevel: "2" });
  });
});
