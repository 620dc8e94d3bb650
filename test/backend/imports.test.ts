/** Uploads from end to end: real HTTP in, real store, real queue, results read back as an administrator would. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { ImportFileAnswer, ImportFileRow, ImportList, ImportView, Problem } from "../../src/contract";
import { isGuid, passwordFaults } from "../../src/roster";
import { unlike } from "../support/unlike";
import { guid } from "./support/district";
import type { TestService } from "./support/service";
import { stores } from "./support/stores";

describe.each(stores)("on $name", ({ start }) => {
  let service: TestService;
  beforeAll(async () => {
    service = await start();
  });
  afterAll(() => service.stop());

  async function account(schoolId: string, name: string) {
    return (await service.export(schoolId)).find((row) => row.userGuid === guid(name));
  }
  const newStudent = (userId: string, more: Record<string, string> = {}) => ({
    userId,
    role: "Student",
    firstName: "Nia",
    lastName: "Okoye",
    gradeLevel: "4",
    ...more,
  });
  const codes = (row: ImportFileRow | undefined) => row?.findings.map((one) => one.code);

  describe("updates", () => {
    test("S-5: every editable field can be changed, and the rest stays", async () => {
      const before = await account("lincoln", "liam");
      const values = {
        userId: "L-127",
        firstName: "Liam J.",
        lastName: "Abara-Smith",
        gradeLevel: "1st",
        email: "liam@riverbend.example",
        username: "liam.abara",
      };
      const view = await service.importRows("lincoln", [
        { row: 7, version: before?.version, values: { userGuid: guid("liam"), ...values } },
      ]);
      expect(view).toMatchObject({
        status: "completed",
        progress: { done: 1, total: 1 },
        counts: { updated: 1, created: 0, unchanged: 0, failed: 0 },
      });
      expect(await account("lincoln", "liam")).toMatchObject({ ...values, gradeLevel: "1", role: "Student" });
    });

    test("C-15: a blank cell keeps what is stored, CLEAR erases an e-mail address", async () => {
      await service.importRows("lincoln", [
        { row: 2, values: { userGuid: guid("liam"), firstName: "", email: "CLEAR", gradeLevel: "" } },
      ]);
      expect(await account("lincoln", "liam")).toMatchObject({ firstName: "Liam J.", email: "", gradeLevel: "1" });
    });

    test("C-2: a User ID with leading zeros stays text", async () => {
      await service.importRows("lincoln", [{ row: 2, values: { userGuid: guid("xi"), userId: "000777" } }]);
      expect((await account("lincoln", "xi"))?.userId).toBe("000777");
    });

    test("C-7: two people can hand over a username in one import, whatever the order of rows", async () => {
      const rows = [
        { row: 2, values: { userGuid: guid("zoe"), username: "zoe.new" } },
        { row: 3, values: { userGuid: guid("xi"), username: "zoe.user" } },
      ];
      expect(await service.importRows("lincoln", rows)).toMatchObject({ counts: { updated: 2, failed: 0 } });
      expect((await account("lincoln", "xi"))?.username).toBe("zoe.user");
    });

    test("I-4: all findings of a row come back, with the row number the administrator sees", async () => {
      const view = await service.importRows("lincoln", [
        {
          row: 41,
          values: { userGuid: guid("zoe"), email: "zoe@", gradeLevel: "99", username: "z", password: "pwpwpw" },
        },
      ]);
      expect(view).toMatchObject({ status: "completed_with_errors", counts: { failed: 1, updated: 0 } });
      const { rows } = await service.file(view.id, "error");
      expect(rows.map((row) => row.row)).toEqual([41]);
      expect(codes(rows[0])).toEqual(
        expect.arrayContaining([
          "email.malformed",
          "grade_level.unknown",
          "username.length",
          "password.too_short",
          "password.no_digit",
        ]),
      );
      expect(JSON.stringify(rows)).not.toContain("pwpwpw");
      expect((await account("lincoln", "zoe"))?.gradeLevel).toBe("3");
    });

    test("I-3: a bad row never stops a good one", async () => {
      const view = await service.importRows("lincoln", [
        { row: 2, values: { userGuid: guid("zoe"), email: "not an address" } },
        { row: 3, values: { userGuid: guid("jose"), gradeLevel: "5" } },
      ]);
      expect(view.counts).toMatchObject({ updated: 1, failed: 1 });
      expect((await account("lincoln", "jose"))?.gradeLevel).toBe("5");
    });

    test("C-6: an address that somebody else has is refused, also across districts and in other case", async () => {
      const view = await service.importRows("lincoln", [
        { row: 2, values: { userGuid: guid("zoe"), email: "MARIA@riverbend.example" } },
        { row: 3, values: { userGuid: guid("jose"), email: "far.student@elsewhere.example" } },
        { row: 4, values: { userGuid: guid("xi"), userId: "00126" } },
      ]);
      const { rows } = await service.file(view.id, "error");
      expect(rows.map(codes)).toEqual([["email.taken"], ["email.taken"], ["user_id.taken"]]);
    });
  });

  describe("GUIDs", () => {
    test("S-6: an unknown, a malformed, and a foreign GUID have each their own finding", async () => {
      const view = await service.importRows("lincoln", [
        { row: 2, values: { userGuid: guid("nobody"), firstName: "A" } },
        { row: 3, values: { userGuid: "12345", firstName: "A" } },
        { row: 4, values: { userGuid: guid("faraccount"), firstName: "A" } },
      ]);
      const { rows } = await service.file(view.id, "error");
      expect(rows.map(codes)).toEqual([["user_guid.unknown"], ["user_guid.malformed"], ["user_guid.unknown"]]);
    });

    test("S-6: a deleted GUID is told with the right one, and nobody is created twice", async () => {
      const maria = await account("lincoln", "maria");
      const before = (await service.export("lincoln")).length;
      const { version: _version, userGuid: _guid, ...values } = maria ?? { version: "", userGuid: "" };
      const view = await service.importRows("lincoln", [{ row: 9, values }]);
      const { rows } = await service.file(view.id, "error");
      expect(rows[0]?.findings).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ code: "user_guid.missing", field: "userGuid", facts: { expected: guid("maria") } }),
        ]),
      );
      expect((await service.export("lincoln")).length).toBe(before);
    });

    test("S-6: a GUID taken from another row is named as such", async () => {
      const maria = await account("lincoln", "maria");
      const { version: _version, ...values } = maria ?? { version: "" };
      const view = await service.importRows("lincoln", [{ row: 9, values: { ...values, userGuid: guid("jose") } }]);
      const { rows } = await service.file(view.id, "error");
      expect(codes(rows[0])).toContain("user_guid.other_person");
      expect((await account("lincoln", "jose"))?.lastName).toBe("O’Brien-Álvarez");
    });

    test("S-17: an account of another school is not changed through this one", async () => {
      const rows = [{ row: 2, values: { userGuid: guid("carlos"), firstName: "Hacked" } }];
      const view = await service.importRows("lincoln", rows, { as: "lincoln" });
      expect(codes((await service.file(view.id, "error", "lincoln")).rows[0])).toEqual(["user_guid.other_school"]);
      expect((await account("chavez", "carlos"))?.firstName).toBe("Carlos");
    });

    test("S-17: with both schools the affiliation is added, and the old one stays", async () => {
      const rows = [{ row: 2, values: { userGuid: guid("tessa") } }];
      const view = await service.importRows("lincoln", rows, { as: "two" });
      expect(view).toMatchObject({ status: "completed", counts: { updated: 1 } });
      expect(await account("lincoln", "tessa")).toBeDefined();
      expect(await account("tubman", "tessa")).toBeDefined();
    });
  });

  describe("new people", () => {
    let view: ImportView;
    let completed: ImportFileAnswer;
    beforeAll(async () => {
      view = await service.importRows("tubman", [
        { row: 12, values: newStudent("N-1") },
        { row: 13, values: newStudent("N-2", { username: "nia.two", password: "Given-pass-9" }) },
        { row: 14, values: newStudent("N-3", { username: "nia.three" }) },
      ]);
      completed = await service.file(view.id, "completed");
    });

    test("S-11: GUIDs, generated usernames and temporary passwords are in the Completed File", () => {
      expect(view).toMatchObject({ status: "completed", counts: { created: 3 } });
      const [blank, given, half] = completed.rows.map((row) => row.values);
      expect([blank, given, half].map((one) => isGuid(one?.userGuid ?? ""))).toEqual([true, true, true]);
      expect(blank?.username).toMatch(/^nokoye\d*$/);
      expect(passwordFaults(blank?.password ?? "", blank?.username ?? "", "")).toEqual([]);
      expect(given).toMatchObject({ username: "nia.two" });
      expect(given?.password ?? "").toBe("");
      expect(half).toMatchObject({ username: "nia.three" });
      expect(half?.password).not.toBe("");
      expect(completed.temporaryPasswordsUntil).toBe("2027-02-21T16:00:00.000Z");
    });

    test("S-10: the Uploaded File has what was uploaded, without the passwords", async () => {
      const uploaded = await service.file(view.id, "uploaded");
      expect(uploaded.rows.map((row) => row.row)).toEqual([12, 13, 14]);
      expect(uploaded.rows[1]?.values).toEqual({
        userId: "N-2",
        role: "Student",
        firstName: "Nia",
        lastName: "Okoye",
        gradeLevel: "4",
        username: "nia.two",
      });
      expect(JSON.stringify(uploaded)).not.toContain("Given-pass-9");
    });

    test("S-11: the new accounts are in the export, without passwords", async () => {
      const rows = await service.export("tubman");
      for (const done of completed.rows) {
        expect(rows).toContainEqual(expect.objectContaining({ userGuid: done.values.userGuid, password: "" }));
      }
    });

    test("C-14: one person on several rows is made once, and every row gets the GUID", async () => {
      const classOf = (classId: string) => ({ classId, className: classId, masterCode: "" });
      const teacher = {
        userId: "T-77",
        role: "Teacher",
        firstName: "Tom",
        lastName: "Rivera",
        email: "tom@riverbend.example",
      };
      const rows = [
        { row: 2, values: { ...teacher, ...classOf("A-1") } },
        { row: 3, values: { ...teacher, ...classOf("A-2") } },
      ];
      const made = await service.importRows("tubman", rows);
      expect(made.counts).toMatchObject({ created: 1, failed: 0, classesCreated: 2 });
      const file = await service.file(made.id, "completed");
      expect(new Set(file.rows.map((row) => row.values.userGuid)).size).toBe(1);
      expect(new Set(file.rows.map((row) => row.values.classGuid)).size).toBe(2);
    });

    test("S-13: where the class failed and the account was made, the Error File carries its GUID, and the corrected row updates", async () => {
      const values = newStudent("N-9", { classId: "MATH-3", className: "Math, grade 3", masterCode: "NO-SUCH-CODE" });
      const first = await service.importRows("lincoln", [{ row: 5, values }]);
      expect(first).toMatchObject({ status: "completed_with_errors", counts: { created: 1, failed: 1 } });
      const [row] = (await service.file(first.id, "error")).rows;
      expect(codes(row)).toEqual(["master_code.not_held"]);
      expect(isGuid(row?.values.userGuid ?? "")).toBe(true);
      const corrected = { ...row?.values, masterCode: "READ-2027" };
      const second = await service.importRows("lincoln", [{ row: 5, values: corrected }], { parent: first.id });
      expect(second).toMatchObject({ status: "completed", parent: first.id, counts: { created: 0, failed: 0 } });
      expect(await service.json<ImportView>(`/v1/imports/${first.id}`)).toMatchObject({ corrections: [second.id] });
      expect((await service.export("lincoln")).filter((one) => one.userId === "N-9").length).toBe(1);
    });
  });

  describe("uploading once and keeping", () => {
    test("I-2: the same key makes one import, however often it is sent", async () => {
      const rows = [{ row: 2, values: newStudent("K-1", unlike(1)) }];
      const options = { body: { rows }, headers: { "idempotency-key": "one-key" } };
      const answers = await Promise.all(
        [1, 2, 3, 4].map(() => service.json<ImportView>("/v1/schools/chavez/imports", options)),
      );
      expect(new Set(answers.map((view) => view.id)).size).toBe(1);
      await service.finished(answers[0]?.id ?? "");
      expect((await service.json<ImportView>("/v1/schools/chavez/imports", options)).id).toBe(answers[0]?.id);
      expect((await service.export("chavez")).filter((row) => row.userId === "K-1").length).toBe(1);
      const list = await service.json<ImportList>("/v1/schools/chavez/imports?idempotencyKey=one-key");
      expect(list.items.map((view) => view.id)).toEqual([answers[0]?.id]);
    });

    test("I-2: the same key with other rows is refused, and without a key nothing is taken", async () => {
      const send = (firstName: string, headers: Record<string, string>) =>
        service.json<Problem>("/v1/schools/chavez/imports", {
          body: { rows: [{ row: 2, values: newStudent("K-2", { ...unlike(2), firstName }) }] },
          headers,
        });
      await send("Nia", { "idempotency-key": "two-key" });
      expect(await send("Mia", { "idempotency-key": "two-key" })).toMatchObject({
        code: "idempotency.reused",
        status: 409,
      });
      expect(await send("Nia", {})).toMatchObject({ code: "idempotency.missing", status: 400 });
    });

    test("S-8: an upload answers at once with its place in Upload History", async () => {
      const body = { fileName: "My roster", rows: [{ row: 2, values: newStudent("H-1", unlike(3)) }] };
      const answer = await service.call("/v1/schools/chavez/imports", {
        body,
        headers: { "idempotency-key": "history" },
      });
      const view = (await answer.json()) as ImportView;
      expect(answer.status).toBe(202);
      expect(answer.headers.get("location")).toBe(`/v1/imports/${view.id}`);
      expect(view).toMatchObject({
        fileName: "My roster",
        uploadedBy: "Person district",
        kind: "import",
        schoolId: "chavez",
      });
      const list = await service.json<ImportList>("/v1/schools/chavez/imports");
      expect(list.items[0]?.id).toBe(view.id);
      await service.finished(view.id);
    });

    test("S-9: Upload History pages by cursor, newest first", async () => {
      const first = await service.json<ImportList>("/v1/schools/lincoln/imports?limit=3");
      const second = await service.json<ImportList>(`/v1/schools/lincoln/imports?limit=3&cursor=${first.next}`);
      expect(first.items.length).toBe(3);
      expect(second.items.length).toBe(3);
      const ids = [...first.items, ...second.items].map((view) => view.id);
      expect(new Set(ids).size).toBe(6);
    });

    test("S-17: an import of another school or district is unknown", async () => {
      const [view] = (await service.json<ImportList>("/v1/schools/chavez/imports")).items;
      for (const as of ["lincoln", "far@elsewhere.example"]) {
        for (const path of ["", "/files/completed", "/files/uploaded"]) {
          const problem = await service.json<Problem>(`/v1/imports/${view?.id}${path}`, { as });
          expect(problem).toMatchObject({ code: "import.unknown", status: 404 });
        }
      }
    });
  });

  describe("what is on record", () => {
    test("I-6: a field that somebody else changed since the export comes back as a conflict, and nothing of the row is applied", async () => {
      const before = await account("lincoln", "zoe");
      await service.importRows(
        "lincoln",
        [{ row: 2, version: before?.version, values: { userGuid: guid("zoe"), gradeLevel: "7" } }],
        { as: "lincoln" },
      );
      const view = await service.importRows("lincoln", [
        { row: 2, version: before?.version, values: { userGuid: guid("zoe"), gradeLevel: "8", firstName: "Zoey" } },
      ]);
      const [row] = (await service.file(view.id, "error")).rows;
      expect(row?.findings).toEqual([
        expect.objectContaining({ code: "row.conflict", field: "gradeLevel", facts: { live: "7" } }),
      ]);
      expect(await account("lincoln", "zoe")).toMatchObject({ gradeLevel: "7", firstName: "Zoë" });
      const other = await service.importRows("lincoln", [
        { row: 2, version: before?.version, values: { userGuid: guid("zoe"), firstName: "Zoey" } },
      ]);
      expect(other.status).toBe("completed");
    });

    test("I-11: who changed what, when, in which import; of a password only that it changed", async () => {
      const rows = [{ row: 2, values: { userGuid: guid("jose"), lastName: "O’Brien", password: "Given-pass-9" } }];
      const view = await service.importRows("lincoln", rows);
      const history = await service.json<{ items: object[] }>(`/v1/accounts/${guid("jose")}/history`);
      expect(history.items.slice(0, 2)).toEqual([
        expect.objectContaining({ field: "password", oldValue: "", newValue: "", import: view.id }),
        expect.objectContaining({
          at: "2026-11-23T16:00:00.000Z",
          changedBy: "Person district",
          field: "lastName",
          oldValue: "O’Brien-Álvarez",
          newValue: "O’Brien",
          import: view.id,
        }),
      ]);
      expect(await service.json<Problem>(`/v1/accounts/${guid("carlos")}/history`, { as: "lincoln" })).toMatchObject({
        code: "account.not_found",
      });
    });
  });
});
