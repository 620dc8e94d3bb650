/** Second thoughts: undo, cancel, and the question before a mass change. */

import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { quickHash } from "../../build/stage/quick-hash";
import type { ImportView, Problem } from "../../src/contract";
import { guid } from "./support/district";
import type { TestService } from "./support/service";
import { stores } from "./support/stores";

describe.each(stores)("on $name", ({ start }) => {
  let service: TestService;
  /** No password is hashed before it. */
  let gate: Promise<void> = Promise.resolve();
  beforeAll(async () => {
    service = await start({ hashPassword: (password) => gate.then(() => quickHash(password)) });
  });
  afterAll(() => service.stop());

  const account = async (name: string) => (await service.export("lincoln")).find((row) => row.userGuid === guid(name));

  async function undo(importId: string, rows?: readonly number[]): Promise<ImportView> {
    const options = rows === undefined ? { method: "POST" } : { body: { rows } };
    const view = await service.json<ImportView>(`/v1/imports/${importId}/undo`, options);
    return service.finished(view.id);
  }

  test("I-8: an undo takes back the values, leaves what somebody changed since, and keeps who was made", async () => {
    const before = { liam: await account("liam"), zoe: await account("zoe") };
    const view = await service.importRows("lincoln", [
      {
        row: 2,
        values: { userGuid: guid("liam"), email: "liam@riverbend.example", gradeLevel: "2", lastName: "Changed" },
      },
      { row: 3, values: { userGuid: guid("zoe"), gradeLevel: "5" } },
      { row: 4, values: { userId: "U-1", role: "Student", firstName: "Una", lastName: "Sol", gradeLevel: "1" } },
    ]);
    await service.importRows("lincoln", [{ row: 2, values: { userGuid: guid("zoe"), gradeLevel: "6" } }]);
    const undone = await undo(view.id);
    expect(undone).toMatchObject({ kind: "undo", parent: view.id, counts: { updated: 1, failed: 1, created: 0 } });
    expect(await account("liam")).toMatchObject({ email: "", gradeLevel: before.liam?.gradeLevel, lastName: "Abara" });
    expect((await account("zoe"))?.gradeLevel).toBe("6");
    const [row] = (await service.file(undone.id, "error")).rows;
    expect(row?.findings).toEqual([expect.objectContaining({ code: "row.conflict", facts: { live: "6" } })]);
    expect((await service.export("lincoln")).some((one) => one.userId === "U-1")).toBe(true);
    // Not all of it could be taken back: it may be tried again, and there is nothing more to take back.
    const again = await undo(view.id);
    expect(again.id).not.toBe(undone.id);
    expect(again).toMatchObject({ kind: "undo", parent: view.id, counts: { updated: 0, failed: 1 } });
    expect((await service.json<ImportView>(`/v1/imports/${view.id}`)).corrections).toEqual([]);
  });

  test("I-8: rows are taken back one by one, and then the rest", async () => {
    const before = { maria: await account("maria"), jose: await account("jose"), xi: await account("xi") };
    const view = await service.importRows("lincoln", [
      { row: 7, values: { userGuid: guid("maria"), firstName: "Mariana" } },
      { row: 8, values: { userGuid: guid("jose"), firstName: "Josué" } },
      { row: 9, values: { userGuid: guid("xi"), firstName: "Xia" } },
    ]);
    const one = await undo(view.id, [8]);
    expect(one).toMatchObject({ kind: "undo", parent: view.id, counts: { updated: 1, failed: 0 } });
    expect((await service.file(one.id, "completed")).rows.map((row) => row.row)).toEqual([8]);
    expect((await account("jose"))?.firstName).toBe(before.jose?.firstName);
    expect((await account("maria"))?.firstName).toBe("Mariana");
    // Asked again, however the rows are written, it is the same undo.
    expect((await undo(view.id, [8, 8])).id).toBe(one.id);
    await service.importRows("lincoln", [{ row: 2, values: { userGuid: guid("jose"), firstName: "Later" } }]);
    const rest = await undo(view.id);
    expect((await account("maria"))?.firstName).toBe(before.maria?.firstName);
    expect((await account("xi"))?.firstName).toBe(before.xi?.firstName);
    // What somebody wrote after its own undo is theirs.
    expect((await account("jose"))?.firstName).toBe("Later");
    expect(rest.counts).toMatchObject({ updated: 2, failed: 1 });
  });

  test.each([
    ["rows that are none of the import's", { rows: [99] }, 409, "import.not_undoable"],
    ["no rows", { rows: [] }, 400, "request.malformed"],
    ["row 0", { rows: [0] }, 400, "request.malformed"],
    ["something else", { row: 7 }, 400, "request.malformed"],
  ])("I-8: an undo of %s is refused", async (_what, body, status, code) => {
    const view = await service.importRows("lincoln", [
      { row: 7, values: { userGuid: guid("xi"), gradeLevel: String(1 + (status % 7)) } },
    ]);
    expect(await service.json<Problem>(`/v1/imports/${view.id}/undo`, { body })).toMatchObject({ status, code });
  });

  test("I-8: what changed nothing cannot be undone, nor an undo", async () => {
    const view = await service.importRows("lincoln", [{ row: 2, values: { userGuid: guid("xi") } }]);
    const problem = await service.json<Problem>(`/v1/imports/${view.id}/undo`, { method: "POST" });
    expect(problem).toMatchObject({ status: 409, code: "import.not_undoable" });
  });

  test("I-9: a finished import cannot be cancelled", async () => {
    const view = await service.importRows("lincoln", [{ row: 2, values: { userGuid: guid("xi") } }]);
    const problem = await service.json<Problem>(`/v1/imports/${view.id}/cancel`, {
      method: "POST",
      // As Apps Script sends it.
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect(problem).toMatchObject({ status: 409, code: "import.not_cancellable" });
  });

  test("I-9: a queued import that is cancelled never starts", async () => {
    const path = "/v1/schools/chavez/imports";
    const send = (key: string, values: object) =>
      service.json<ImportView>(path, { body: { rows: [{ row: 2, values }] }, headers: { "idempotency-key": key } });
    // The first one keeps the school busy: its password is not hashed before the second one is cancelled.
    let release = (): void => undefined;
    gate = new Promise((resolve) => {
      release = resolve;
    });
    try {
      const first = await send("busy", { userGuid: guid("carlos"), password: "Given-pass-9" });
      const second = await send("waiting", { userGuid: guid("carlos"), firstName: "Never" });
      const cancelled = await service.json<ImportView>(`/v1/imports/${second.id}/cancel`, { method: "POST" });
      expect(cancelled).toMatchObject({ status: "cancelled", progress: { done: 0, total: 1 } });
      release();
      expect(await service.finished(first.id)).toMatchObject({ status: "completed", counts: { updated: 1 } });
      // One that came behind it has had its turn.
      const third = await send("behind", { userGuid: guid("carlos"), gradeLevel: "4" });
      expect(await service.finished(third.id)).toMatchObject({ counts: { updated: 1 } });
      expect(await service.json(`/v1/imports/${second.id}`)).toMatchObject({
        status: "cancelled",
        progress: { done: 0 },
      });
    } finally {
      release();
    }
    expect((await service.export("chavez")).find((row) => row.userGuid === guid("carlos"))?.firstName).toBe("Carlos");
  });

  test("G-3, G-4: changes of roles are asked about first, with count and examples, and go with the digest of exactly that question", async () => {
    const made = await service.importRows(
      "tubman",
      Array.from({ length: 8 }, (_, index) => ({
        row: index + 2,
        values: {
          userId: `G-${index}`,
          role: "Student",
          firstName: "Gil",
          lastName: "Sol",
          gradeLevel: "2",
          email: `g${index}@riverbend.example`,
        },
      })),
    );
    const rows = (await service.file(made.id, "completed")).rows.map((row) => ({
      row: row.row,
      values: { userGuid: row.values.userGuid, role: "Teacher" },
    }));
    const send = (body: object) =>
      service.json<Problem & Omit<ImportView, "status"> & { question: { digest: string } }>(
        "/v1/schools/tubman/imports",
        {
          body,
          headers: { "idempotency-key": "roles" },
        },
      );
    const asked = await send({ rows });
    expect(asked).toMatchObject({
      status: 409,
      code: "upload.confirm",
      count: 8,
      question: {
        kinds: [
          { kind: "role", field: "role", count: 8, examples: [{ row: 2, from: "Student", to: "Teacher" }, {}, {}] },
        ],
      },
    });
    // A yes to another question, or to none, is no yes to this one.
    expect(await send({ rows, confirm: "another" })).toMatchObject({ status: 409, code: "upload.confirm" });
    expect(await send({ rows, confirm: true })).toMatchObject({ code: "addon.too_old" });
    const fewer = await send({ rows: rows.slice(1) });
    expect(fewer.question.digest).not.toBe(asked.question.digest);
    const view = await send({ rows, confirm: asked.question.digest });
    expect(await service.finished(view.id)).toMatchObject({ counts: { updated: 8 } });
  });
});
