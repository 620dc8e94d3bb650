/** G-4, I-7: what was confirmed, or rehearsed, is what goes: held at the door, and once more before the first row is written. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { runTurn } from "../../src/backend/imports";
import { accountFields, affiliatedAccounts, recordChanges, updateAccounts } from "../../src/backend/store";
import type { PartialValues } from "../../src/roster";
import { unlike } from "../support/unlike";
import {
  type Answer,
  atOak,
  doors,
  gradeOf,
  newName,
  oakAdmin,
  oakGuid,
  type Row,
  renamed,
  rowsOf,
  withOak,
} from "./support/oak";
import { startTestService, type TestService } from "./support/service";
import { listenToStatements } from "./support/statements";

describe("before the first row", () => {
  let service: TestService;
  beforeAll(async () => {
    // Uploads wait until their turn is made by hand.
    service = await withOak(await startTestService({ role: "web" }));
  });
  afterAll(() => service.stop());
  beforeEach(() => {
    service.clock.now = new Date(service.clock.now.getTime() + 2 * 3_600_000);
  });

  const work = (schoolId = "oak") =>
    runTurn(service.running.services, { organizationId: "oakland", schoolId }, new AbortController().signal);
  const view = (id: string | undefined) => service.json<Answer>(`/v1/imports/${id}`, { as: oakAdmin });
  const account = async (index: number) => {
    const { db } = service.running.services.store;
    const [found] = await affiliatedAccounts(db, "oakland", [oakGuid(index)], "oak");
    if (found === undefined) throw new Error("no such account");
    return found;
  };
  /** Somebody else, by another door. */
  async function moves(index: number, values: PartialValues): Promise<void> {
    const before = await account(index);
    const changed = accountFields.filter((field) => values[field] !== undefined);
    const update = { guid: before.guid, values: { ...before, ...values }, changed, version: before.version + 1 };
    await updateAccounts(service.running.services.store.db, "oakland", [update], []);
  }
  const codes = async (id: string | undefined) =>
    new Set((await atOak(service).errors(id ?? "")).flatMap(([, told]) => told));

  test.each(
    doors,
  )("G-4: as %s: confirmed, it goes; when a live account has moved meanwhile every row fails, and nothing is done", async (door) => {
    const admin = atOak(service);
    const at = 20 * doors.indexOf(door);
    const rows = rowsOf(14, newName, at);
    const question = await admin.send(rows, {}, door);
    const confirm = question.question?.digest ?? "";
    expect(question).toMatchObject({ code: "upload.confirm" });
    const { id } = await admin.send(rows, { confirm }, door);
    await moves(at + 3, { lastName: "Meanwhile" });
    await work();
    expect(await view(id)).toMatchObject({ status: "completed_with_errors", counts: { updated: 0, failed: 14 } });
    expect(await codes(id)).toEqual(new Set(["upload.confirm"]));
    expect((await account(at)).lastName).toMatch(/^Díaz/);
    // Asked again, because it is another question now.
    const again = await admin.send(rows, { confirm }, door);
    expect(again).toMatchObject({ code: "upload.confirm" });
    expect(again.question?.digest).not.toBe(confirm);
    const goes = await admin.send(rows, { confirm: again.question?.digest ?? "" }, door);
    // What moves besides it is another matter.
    await moves(at + 3, { gradeLevel: "12" });
    await work();
    expect(await view(goes.id)).toMatchObject({ status: "completed", counts: { updated: 14 } });
  });

  test("G-4, B-17: what another import has changed in the same way meanwhile is no reason: a pupil of two schools, promoted in both", async () => {
    const admin = atOak(service);
    const rows = rowsOf(14, () => ({ gradeLevel: "11" }), 60);
    const question = await admin.send(rows);
    const { id } = await admin.send(rows, { confirm: question.question?.digest ?? "" });
    const before = await account(62);
    const by = { administratorId: "other", name: "Other", importId: null, at: service.clock.now };
    const change = { guid: before.guid, version: before.version + 1, field: "gradeLevel", newValue: "11" };
    await recordChanges(service.running.services.store.db, "oakland", by, [{ ...change, oldValue: before.gradeLevel }]);
    await moves(62, { gradeLevel: "11" });
    await work();
    expect(await view(id)).toMatchObject({ status: "completed", counts: { updated: 13, unchanged: 1, failed: 0 } });
    // Given another value by somebody it is another change.
    const back = rowsOf(14, () => ({ gradeLevel: "10" }), 60);
    const asked = await admin.send(back);
    const sent = await admin.send(back, { confirm: asked.question?.digest ?? "" });
    await recordChanges(service.running.services.store.db, "oakland", by, [
      { ...change, version: change.version + 1, oldValue: "11", newValue: "12" },
    ]);
    await moves(62, { gradeLevel: "12" });
    await work();
    expect(await codes(sent.id)).toEqual(new Set(["upload.confirm"]));
  });

  test("B-17, G-4, R-4: pupils of two schools, promoted in one, are as they were seen in the other: nothing is counted anew; in another grade they are asked about", async () => {
    const [oak, elm] = [atOak(service), atOak(service, oakAdmin, "elm")];
    const sendBoth = async (grade: string, inElm: string) => {
      service.clock.now = new Date(service.clock.now.getTime() + 60_000);
      const ids = [];
      for (const [school, to] of [
        [oak, grade],
        [elm, inElm],
      ] as const) {
        const rows = rowsOf(14, () => ({ gradeLevel: to }), 20);
        const { question } = await school.send(rows);
        ids.push((await school.send(rows, { confirm: question?.digest ?? "" })).id);
      }
      await work("elm");
      const statements = listenToStatements();
      await work("oak");
      statements.end();
      const counted = [...statements.heard.keys()].filter((text) => /enrolments|GROUP BY/.test(text));
      return { oak: await view(ids[0]), elm: await view(ids[1]), counted: counted.length > 0 };
    };
    // They come to the second school, too.
    await elm.send(rowsOf(14, (index) => ({ gradeLevel: gradeOf(index) }), 20));
    await work("elm");
    const done = { status: "completed", counts: { failed: 0 } };
    expect(await sendBoth("7", "7")).toMatchObject({ oak: done, elm: done, counted: false });
    const apart = await sendBoth("8", "9");
    expect(apart).toMatchObject({ elm: done, oak: { counts: { failed: 14 } }, counted: true });
    expect(await codes(apart.oak.id)).toEqual(new Set(["upload.confirm"]));
  });

  test("G-4: what was not asked at the door, and would be asked now, does not go", async () => {
    const admin = atOak(service);
    const { id } = await admin.send(rowsOf(2, (index) => ({ lastName: index === 60 ? "Munoz" : "Zapata" }), 60));
    await moves(60, { lastName: "Muñoz" });
    await work();
    expect(await codes(id)).toEqual(new Set(["upload.confirm"]));
    expect((await account(61)).lastName).not.toBe("Zapata");
  });

  test("G-4: whatever has moved between the question and the yes is asked about again, also in the process that asked", async () => {
    const admin = atOak(service);
    const rows = rowsOf(14, () => ({ firstName: "Between" }), 100);
    const { question } = await admin.send(rows);
    await moves(103, { firstName: "Somebody else’s" });
    const again = await admin.send(rows, { confirm: question?.digest ?? "" });
    expect(again).toMatchObject({ code: "upload.confirm" });
    expect(again.question?.digest).not.toBe(question?.digest);
    // Other rows with that answer are other rows.
    const others = await admin.send(
      rowsOf(14, () => ({ firstName: "Other" }), 100),
      {
        confirm: again.question?.digest ?? "",
      },
    );
    expect(others).toMatchObject({ code: "upload.confirm" });
    expect((await admin.send(rows, { confirm: again.question?.digest ?? "" })).id).toBeDefined();
    await work();
  });

  test("G-4: a yes is good also where the question is not remembered any more, as in another process", async () => {
    const admin = atOak(service);
    const rows = rowsOf(14, () => ({ firstName: "Forgotten" }), 100);
    const { question } = await admin.send(rows);
    for (let other = 0; other < 500; other += 1) {
      service.running.services.questions.remember({ of: "", digest: `${other}`, confirmed: "[]" });
    }
    expect((await admin.send(rows, { confirm: question?.digest ?? "" })).id).toBeDefined();
    await work();
  });

  test("G-4: a confirmed password is that password", async () => {
    const admin = atOak(service);
    const rows = (password: string) => rowsOf(30, () => ({ password }), 60);
    const { question } = await admin.send(rows("First-pass-9"));
    expect(await admin.send(rows("Other-pass-9"), { confirm: question?.digest ?? "" })).toMatchObject({
      code: "upload.confirm",
    });
    expect((await admin.send(rows("First-pass-9"), { confirm: question?.digest ?? "" })).id).toBeDefined();
    await work();
  });

  describe("the digest of a rehearsal", () => {
    async function rehearsed(rows: readonly Row[], door: (typeof doors)[number] = "json"): Promise<string> {
      const { id } = await atOak(service).send(rows, { rehearse: "true" }, door);
      await work();
      return (await view(id)).digest ?? "";
    }
    const made: Row = {
      row: 9,
      values: { userId: "NEW-1", role: "Student", firstName: "Nova", lastName: "Sol", gradeLevel: "1" },
    };

    test.each(
      doors,
    )("I-7: as %s: an upload that still comes out so goes, also where usernames and passwords are made by chance", async (door) => {
      const admin = atOak(service);
      const values = { ...made.values, ...unlike(1 + doors.indexOf(door)), userId: `NEW-${door}` };
      const rows = [...rowsOf(3, renamed(`Re${door}`), 80), { row: 5, values }];
      const digest = await rehearsed(rows, door);
      const { id } = await admin.send(rows, { expect: digest }, door);
      await work();
      expect(await view(id)).toMatchObject({ status: "completed", counts: { updated: 3, created: 1 } });
    });

    test("I-7: it is refused at the door with what moved, and nothing is queued", async () => {
      const admin = atOak(service);
      const rows = rowsOf(3, (index) => ({ email: `moved${index}@oak.example` }), 90);
      const digest = await rehearsed(rows);
      await moves(95, { email: "moved91@oak.example" });
      const refused = await admin.send(rows, { expect: digest }, "json", "moved");
      expect(refused).toMatchObject({
        status: 409,
        code: "rehearsal.moved",
        count: 1,
        moved: [
          {
            row: 3,
            rehearsed: { person: "updated", class: "none", findings: [] },
            now: { person: "failed", class: "none", findings: [{ code: "email.taken", field: "email" }] },
          },
        ],
      });
      // Another set of rows is no rehearsal of these, and an unknown one none at all.
      expect(await admin.send(rowsOf(3, newName, 90), { expect: digest })).toMatchObject({
        code: "rehearsal.moved",
        count: 3,
      });
      expect(await admin.send(rows, { expect: "unknown" })).toMatchObject({ code: "rehearsal.moved", count: 3 });
      expect((await admin.send(rows, {}, "json", "moved")).id).toBeDefined();
      await work();
    });

    test("I-7: the value that would be written over is part of it", async () => {
      const rows = rowsOf(2, renamed("Over"), 96);
      const digest = await rehearsed(rows);
      await moves(96, { firstName: "Somebody" });
      expect(await atOak(service).send(rows, { expect: digest })).toMatchObject({
        code: "rehearsal.moved",
        count: 1,
        moved: [{ row: 2, rehearsed: { person: "updated" }, now: { person: "updated" } }],
      });
    });

    test("I-7: what moves after the door ends every row as failed, and nothing is done", async () => {
      const rows = rowsOf(3, (index) => ({ username: `later.${index}` }), 100);
      const digest = await rehearsed(rows);
      const { id } = await atOak(service).send(rows, { expect: digest });
      await moves(105, { username: "later.101" });
      await work();
      expect(await view(id)).toMatchObject({ status: "completed_with_errors", counts: { updated: 0, failed: 3 } });
      expect(await codes(id)).toEqual(new Set(["rehearsal.moved"]));
      expect((await account(100)).username).toBe("student.100");
    });

    test("I-7, G-6: what failed in the rehearsal may be left out, what would have gone may not", async () => {
      const admin = atOak(service);
      const rows = [
        ...rowsOf(2, renamed("Left"), 110),
        { row: 7, values: { userGuid: oakGuid(113), email: "no address" } },
      ];
      const digest = await rehearsed(rows);
      expect(await admin.send(rows.slice(1), { expect: digest })).toMatchObject({
        code: "rehearsal.moved",
        moved: [{ row: 2, rehearsed: { person: "updated" }, now: null }],
      });
      const { id } = await admin.send(rows.slice(0, 2), { expect: digest });
      await work();
      expect(await view(id)).toMatchObject({ status: "completed", counts: { updated: 2 } });
    });

    test("I-7, G-3: a rehearsal is asked nothing, and an upload that expects it is asked all the same", async () => {
      const rows = rowsOf(15, renamed("Many"), 60);
      const digest = await rehearsed(rows);
      const asked = await atOak(service).send(rows, { expect: digest });
      expect(asked).toMatchObject({ code: "upload.confirm" });
      const { id } = await atOak(service).send(rows, { expect: digest, confirm: asked.question?.digest ?? "" });
      await work();
      expect(await view(id)).toMatchObject({ status: "completed", counts: { updated: 15 } });
    });
  });
});
