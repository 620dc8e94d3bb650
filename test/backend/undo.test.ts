/** I-8: what an undo gives back, what it leaves, and what it says of that. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import type { ImportFileRow, ImportView, Problem } from "../../src/contract";
import { guid } from "./support/district";
import type { TestService } from "./support/service";
import { stores } from "./support/stores";

interface ClassRow {
  readonly classId: string;
  readonly className: string;
  readonly classGradeLevel: string;
  readonly classEndDate: string;
}

let turn = 0;

describe.each(stores)("on $name", ({ start }) => {
  let service: TestService;
  beforeAll(async () => {
    service = await start();
  });
  afterAll(() => service.stop());
  beforeEach(() => {
    turn += 1;
  });

  const account = async (name: string) => (await service.export("lincoln")).find((row) => row.userGuid === guid(name));
  const mathClass = async () =>
    (await service.json<{ rows: ClassRow[] }>("/v1/schools/lincoln/classes")).rows.find(
      (one) => one.classId === "MATH-3",
    );
  const upload = (values: ImportFileRow["values"], more: ImportFileRow["values"][] = []) =>
    service.importRows(
      "lincoln",
      [values, ...more].map((one, index) => ({ row: index + 2, values: one })),
    );

  async function undo(view: ImportView, rows?: readonly number[]) {
    const options = rows === undefined ? { method: "POST" } : { body: { rows } };
    const made = await service.json<ImportView>(`/v1/imports/${view.id}/undo`, options);
    const undone = await service.finished(made.id);
    const read = async (file: "completed" | "error") => (await service.file(undone.id, file)).rows;
    return { view: undone, completed: await read("completed"), error: await read("error") };
  }
  const told = (rows: readonly ImportFileRow[]) =>
    rows.flatMap((row) => row.findings.map((one) => [row.row, one.code, one.field] as const));

  describe("of people", () => {
    test("I-8: a field that somebody changed since is left and told; the other fields of the row are given back", async () => {
      const view = await upload({
        userGuid: guid("zoe"),
        firstName: "Zora",
        gradeLevel: "5",
        email: "z@riverbend.example",
      });
      await upload({ userGuid: guid("zoe"), gradeLevel: "6" });
      const undone = await undo(view);
      expect(await account("zoe")).toMatchObject({ firstName: "Zoë", gradeLevel: "6", email: "" });
      expect(undone.view).toMatchObject({ status: "completed_with_errors", counts: { updated: 1, failed: 1 } });
      expect(undone.error[0]?.findings).toMatchObject([
        { code: "row.conflict", field: "gradeLevel", facts: { live: "6" } },
      ]);
      expect(undone.completed.map((row) => row.row)).toEqual([2]);
    });

    test("I-8: a username that somebody else has taken meanwhile stays as it is, and the rest is given back", async () => {
      const view = await upload({ userGuid: guid("liam"), username: "liam.second", lastName: "Second" });
      await upload({ userGuid: guid("xi"), username: "liam.user" });
      const undone = await undo(view);
      expect(await account("liam")).toMatchObject({ username: "liam.second", lastName: "Abara" });
      expect(told(undone.error)).toEqual([[2, "username.taken", "username"]]);
    });

    test("I-8: what the platform had is given back, also where nobody could type it today", async () => {
      const { db } = service.running.services.store;
      await sql`UPDATE accounts SET username = 'jo', first_name = 'Jos3' WHERE guid = ${guid("jose")}`.execute(db);
      const view = await upload({ userGuid: guid("jose"), username: "jose.obrien", firstName: "José" });
      expect((await undo(view)).view).toMatchObject({ status: "completed", counts: { updated: 1, failed: 0 } });
      expect(await account("jose")).toMatchObject({ username: "jo", firstName: "Jos3" });
    });

    test("I-8, S-16: accounts that it made, schools that it added and passwords are kept, and told as such", async () => {
      const values = { userId: `U-${turn}`, role: "Student", firstName: "Una", lastName: "Sol", gradeLevel: "1" };
      const view = await upload(values, [
        { userGuid: guid("tessa") },
        { userGuid: guid("maria"), password: "Given-pass-9", gradeLevel: "4" },
      ]);
      const undone = await undo(view);
      expect(undone.view).toMatchObject({ status: "completed", counts: { updated: 1, created: 0, failed: 0 } });
      expect(told(undone.completed)).toEqual([
        [2, "undo.account_kept", null],
        [3, "undo.school_kept", null],
        [4, "undo.value_kept", "password"],
      ]);
      for (const { message } of undone.completed.flatMap((row) => row.findings)) expect(message).not.toMatch(/[{}]/);
      expect(JSON.stringify(undone.completed)).not.toContain("Given-pass-9");
      const people = await service.export("lincoln");
      expect(people.some((row) => row.userId === values.userId)).toBe(true);
      expect(people.some((row) => row.userGuid === guid("tessa"))).toBe(true);
      expect((await account("maria"))?.gradeLevel).toBe("3");
    });

    test("I-8: a User ID where there was none cannot be taken away again, which is told", async () => {
      const { db } = service.running.services.store;
      await sql`UPDATE accounts SET user_id = '' WHERE guid = ${guid("zoe")}`.execute(db);
      const undone = await undo(await upload({ userGuid: guid("zoe"), userId: "00126", lastName: "Ott" }));
      expect(told(undone.completed)).toEqual([[2, "undo.value_kept", "userId"]]);
      expect(await account("zoe")).toMatchObject({ userId: "00126", lastName: "Zúñiga" });
    });

    test("I-11: what an undo gave back is on record as a change of its own", async () => {
      const undone = await undo(await upload({ userGuid: guid("xi"), lastName: "Aa" }));
      const history = await service.json<{ items: object[] }>(`/v1/accounts/${guid("xi")}/history`);
      expect(history.items[0]).toMatchObject({
        field: "lastName",
        oldValue: "Aa",
        newValue: "Å",
        import: undone.view.id,
      });
    });
  });

  describe("of classes", () => {
    const line = { userGuid: guid("ana"), classGuid: guid("mathclass") };

    test("I-8: name, grade and dates of a class are given back, and nobody leaves it", async () => {
      const before = await mathClass();
      const view = await upload(
        { ...line, className: "Algebra", classGradeLevel: "8", classEndDate: "06/11/2027", lastName: "Núñez Ruiz" },
        [{ userGuid: guid("liam"), classGuid: guid("mathclass"), masterCode: "PRACTICE-2027" }],
      );
      expect(await mathClass()).toMatchObject({ className: "Algebra", classGradeLevel: "8" });
      const undone = await undo(view);
      expect(undone.view).toMatchObject({ status: "completed", counts: { failed: 0 } });
      expect(await mathClass()).toEqual({ ...before, masterCodes: ["PRACTICE-2027", "READ-2027"] });
      expect((await account("ana"))?.lastName).toBe("Núñez");
    });

    test("I-8: by row, and what somebody changed of the class since is left and told", async () => {
      const view = await upload({ ...line, className: "Geometry", classGradeLevel: "7" }, [
        { userGuid: guid("maria"), lastName: "Cruz" },
      ]);
      await upload({ ...line, classGradeLevel: "9" });
      const undone = await undo(view, [2]);
      expect(await mathClass()).toMatchObject({ className: "Math, grade 3", classGradeLevel: "9" });
      expect((await account("maria"))?.lastName).toBe("Cruz");
      expect(undone.error[0]?.findings).toMatchObject([
        { code: "row.conflict", field: "classGradeLevel", facts: { live: "9" } },
      ]);
    });

    test("I-8: blank cells of a class are blank again", async () => {
      const classId = `BLANK-${turn}`;
      const made = await upload({ userGuid: guid("ana"), classId, className: "Blank" });
      const classGuid = (await service.file(made.id, "completed")).rows[0]?.values.classGuid;
      const view = await upload({ userGuid: guid("ana"), classGuid, classGradeLevel: "2", classEndDate: "06/04/2027" });
      await undo(view);
      const { rows } = await service.json<{ rows: ClassRow[] }>("/v1/schools/lincoln/classes");
      expect(rows.find((one) => one.classId === classId)).toMatchObject({ classGradeLevel: "", classEndDate: "" });
    });

    test("I-8: an import that only put people into classes has nothing to give back", async () => {
      const view = await upload({ userGuid: guid("xi"), classGuid: guid("mathclass") });
      const problem = await service.json<Problem>(`/v1/imports/${view.id}/undo`, { method: "POST" });
      expect(problem).toMatchObject({ status: 409, code: "import.not_undoable" });
    });
  });
});
