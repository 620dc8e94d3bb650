/** the release of today on a store of the release before keys and outcomes. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { ExportRow, ImportFile, ImportFileAnswer, ImportFileRow, ImportView } from "../../src/contract";
import { type OlderStore, olderStores } from "./older-store/older-store";
import { guid } from "./support/district";

const ended = ["first", "corrected", "rehearsal", "changed", "undo", "cancelled"] as const;
const pollMilliseconds = 30;

describe.each(olderStores)("on $name", ({ start }) => {
  let older: OlderStore;
  beforeAll(async () => {
    older = await start();
  });
  afterAll(() => older.stop());

  const view = (id: string) => older.call<ImportView>(`/v1/imports/${id}`);
  const file = async (id: string, name: ImportFile) =>
    (await older.call<ImportFileAnswer>(`/v1/imports/${id}/files/${name}`)).rows;
  async function finished(id: string): Promise<ImportView> {
    for (let tries = 0; tries < 3000; tries += 1) {
      const one = await view(id);
      if (one.finishedAt !== undefined) return one;
      if (one.status === undefined || typeof one.status === "number") throw new Error(JSON.stringify(one));
      await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
    }
    throw new Error(`import ${id} does not finish`);
  }
  const accounts = async (school: string) =>
    (await older.call<{ rows: ExportRow[] }>(`/v1/schools/${school}/accounts`)).rows;

  test("R-7, I-1: what was under way or waiting is worked off, a row at most once, and sees what was done before", async () => {
    const { ids } = older.answers;
    const done = {
      halfway: await finished(ids.halfway),
      waiting: await finished(ids.waiting),
      unhashed: await finished(ids.unhashed),
    };
    expect(done.halfway).toMatchObject({
      status: "completed_with_errors",
      progress: { done: 6, total: 6 },
      counts: { updated: 1, created: 5, failed: 1, classesCreated: 1 },
    });
    expect(done.waiting).toMatchObject({ status: "completed", counts: { updated: 1, created: 1, failed: 0 } });
    expect(done.unhashed).toMatchObject({ status: "completed", counts: { updated: 1, created: 2, failed: 0 } });
    const said = (rows: readonly ImportFileRow[]) =>
      rows.map(({ row, outcome }) => [row, outcome?.person, outcome?.class]);
    // The first three rows were applied by the older release.
    expect(said(await file(ids.halfway, "uploaded"))).toEqual([
      [2, "updated", "none"],
      [3, "created", "placed"],
      [4, "created", "placed"],
      [5, "created", "placed"],
      [6, "created", "failed"],
      [7, "created", "none"],
    ]);
    expect(said(await file(ids.waiting, "uploaded"))).toEqual([
      [2, "updated", "none"],
      [3, "created", "placed"],
    ]);
    const people = await accounts("lincoln");
    for (const userId of ["S-Abe", "S-Bea", "S-Cal", "S-Dot", "S-Una", "T-11"]) {
      expect(new Set(people.filter((one) => one.userId === userId).map((one) => one.userGuid)).size).toBe(1);
    }
    expect(people.find((one) => one.userGuid === guid("zoe"))).toMatchObject({ gradeLevel: "5", lastName: "Waited" });
    expect((await accounts("tubman")).find((one) => one.userGuid === guid("tessa"))?.firstName).toBe("Theresa");
  });

  test("R-7, I-12: a given password that was still to be hashed works, also where the older release was killed before", async () => {
    await finished(older.answers.ids.unhashed);
    const quin = (await accounts("tubman")).find((one) => one.userId === "S-Quin");
    const answer = await older.call<object>("/v1/sign-in", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ username: quin?.username, password: "Given-pass-7" }),
    });
    expect(answer).toMatchObject({ name: "Quin Older", role: "Student", mustSetPassword: false });
  });

  test("R-7, S-10 to S-13: every import is what it was, its files too, and each row now has an outcome", async () => {
    const { ids, imports, files } = older.answers;
    for (const name of ended) {
      const { rowsUntil, ...now } = await view(ids[name]);
      // Undone again, or corrected, by nobody: the whole view is as it was, and says until when its rows are kept.
      expect(rowsUntil).toMatch(/^\d{4}-/);
      expect(now).toEqual(imports[name]);
      for (const kind of imports[name].files) {
        const rows = await file(ids[name], kind);
        const before = files[name][kind] ?? [];
        expect(rows.map(({ row, findings }) => [row, findings.map(({ message, ...rest }) => rest)])).toEqual(
          before.map(({ row, findings }) => [row, findings]),
        );
        // What people are called is filled in as it is now; what the file itself knows is as it was.
        for (const [index, { values }] of before.entries()) {
          const { password, lastName, gradeLevel, ...kept } = values;
          expect(rows[index]?.values).toMatchObject(kept);
        }
        expect(rows.every(({ outcome }) => (outcome === undefined) === (name === "cancelled"))).toBe(true);
      }
    }
  });

  test("R-7, G-7: the outcome of an older import is read from what was stored, the same in all three files", async () => {
    const { ids, files } = older.answers;
    const uploaded = await file(ids.first, "uploaded");
    const said = new Map(uploaded.map(({ row, outcome }) => [row, outcome]));
    expect(uploaded.map(({ row, outcome }) => [row, outcome?.person, outcome?.class])).toEqual([
      [2, "updated", "none"],
      [3, "created", "failed"],
      [4, "created", "placed"],
      [5, "created", "placed"],
      [6, "created", "placed"],
      [7, "updated", "placed"],
      [8, "unchanged", "none"],
      [9, "failed", "none"],
      [10, "unchanged", "failed"],
      [11, "failed", "failed"],
      [12, "created", "none"],
      [13, "unchanged", "failed"],
      [14, "unchanged", "placed"],
      [15, "updated", "placed"],
      [16, "unchanged", "failed"],
    ]);
    for (const kind of ["completed", "error"] as const) {
      for (const { row, values, outcome } of await file(ids.first, kind)) {
        expect(outcome).toEqual(said.get(row));
        if (kind === "completed") expect(outcome?.guid).toBe(values.userGuid);
        if (kind === "completed" && outcome?.class === "placed") expect(outcome.classGuid).toBe(values.classGuid);
        if (outcome?.class !== "placed") expect(outcome).not.toHaveProperty("classGuid");
      }
    }
    expect(files.first.uploaded?.length).toBe(uploaded.length);
    expect((await file(ids.rehearsal, "uploaded")).map(({ outcome }) => outcome)).toEqual([
      { person: "updated", class: "none", guid: guid("liam") },
      { person: "created", class: "placed" },
      { person: "created", class: "failed" },
      { person: "failed", class: "none" },
    ]);
    expect((await file(ids.undo, "uploaded")).map(({ outcome }) => [outcome?.person, outcome?.class])).toEqual([
      ["updated", "none"],
      ["updated", "none"],
      ["unchanged", "placed"],
      ["unchanged", "none"],
    ]);
  });

  test("R-7, I-11: who changed what is still on record", async () => {
    await finished(older.answers.ids.waiting);
    const { items } = await older.call<{ items: object[] }>(`/v1/accounts/${guid("zoe")}/history`);
    expect(items).toEqual(expect.arrayContaining([...older.answers.history]));
  });

  test("R-7, I-2: an upload that the older add-on sends again is the import that it made, and no second one", async () => {
    const { ids } = older.answers;
    const send = (firstName: string) =>
      older.call<ImportView>("/v1/schools/lincoln/imports", {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": "waiting" },
        body: JSON.stringify({
          fileName: "waiting.csv",
          rows: [
            { row: 2, values: { userGuid: guid("zoe"), lastName: "Waited" } },
            {
              row: 3,
              values: {
                userId: "S-Una",
                role: "Student",
                firstName,
                lastName: "Older",
                gradeLevel: "4",
                classId: "HALF-4",
                className: "Half",
              },
            },
          ],
        }),
      });
    expect(await send("Una")).toMatchObject({ id: ids.waiting });
    expect(await send("Uno")).toMatchObject({ code: "idempotency.reused" });
  });

  test("R-7, I-8, S-15: an import of the older release is taken back, and its error is corrected with it as parent", async () => {
    const { ids } = older.answers;
    await finished(ids.waiting);
    const undone = await older.call<ImportView>(`/v1/imports/${ids.first}/undo`, { method: "POST" });
    expect(await finished(undone.id)).toMatchObject({ kind: "undo", status: "completed" });
    expect((await accounts("lincoln")).find((one) => one.userGuid === guid("zoe"))?.firstName).toBe("Zoë");
    const [failed] = await file(ids.halfway, "error");
    const userGuid = failed?.values.userGuid ?? "";
    const inClass = { classId: "UNTAUGHT-4", className: "Untaught" };
    const corrected = await older.call<ImportView>("/v1/schools/lincoln/imports", {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": "corrected here" },
      body: JSON.stringify({
        parent: ids.halfway,
        rows: [
          { row: 2, key: userGuid, values: { userGuid, ...inClass } },
          { row: 3, key: guid("ana"), values: { userGuid: guid("ana"), ...inClass } },
        ],
      }),
    });
    expect(await finished(corrected.id)).toMatchObject({ status: "completed", parent: ids.halfway });
    expect((await file(corrected.id, "completed")).map(({ key, outcome }) => [key, outcome?.class])).toEqual([
      [userGuid, "placed"],
      [guid("ana"), "placed"],
    ]);
  });
});
