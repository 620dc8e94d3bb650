/** The hour of one person and school (G-3): what went without a question counts with what comes next, until it was undone, or an hour has gone. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { ImportView } from "../../src/contract";
import { atOak, newName, oakGuid, oakOther, type Row, renamed, rowsOf, withOak } from "./support/oak";
import type { TestService } from "./support/service";
import { stores } from "./support/stores";

describe.each(stores)("on $name", ({ start }) => {
  let service: TestService;
  beforeAll(async () => {
    service = await withOak(await start());
  });
  afterAll(() => service.stop());
  // Each begins with an hour of its own.
  beforeEach(() => {
    service.clock.now = new Date(service.clock.now.getTime() + 2 * 3_600_000);
  });

  test("G-3: the second upload of nine surnames is asked about, and says that nine others went before", async () => {
    const admin = atOak(service);
    await admin.goes(rowsOf(9, newName));
    const asked = await admin.send(rowsOf(9, newName, 9));
    expect(asked).toMatchObject({
      status: 409,
      code: "upload.confirm",
      question: { kinds: [{ kind: "change", field: "lastName", count: 9, of: 122, earlier: 9 }] },
    });
    // Another person, or other people's grades, are another matter.
    expect((await atOak(service, oakOther).goes(rowsOf(9, newName, 9))).counts).toMatchObject({ updated: 9 });
    expect((await admin.goes(rowsOf(9, () => ({ gradeLevel: "NA" })))).counts).toMatchObject({ updated: 9 });
  });

  test("G-3: what was confirmed no longer counts, and whoever changes the same people again is not counted twice", async () => {
    const admin = atOak(service);
    const rows = rowsOf(12, renamed("Renata"), 20);
    const asked = await admin.send(rows);
    await admin.goes(rows, { confirm: asked.question?.digest ?? "" });
    const few = (name: string) => rowsOf(9, renamed(name), 40);
    await admin.goes(few("Berta"));
    await admin.goes(few("Carla"));
  });

  test("G-3: what was undone no longer counts", async () => {
    const admin = atOak(service);
    const { id } = await admin.goes(rowsOf(9, renamed("Undone"), 60));
    expect(await admin.send(rowsOf(3, renamed("More"), 70))).toMatchObject({ code: "upload.confirm" });
    const undo = await service.json<ImportView>(`/v1/imports/${id}/undo`, { as: "admin@oak.example", method: "POST" });
    await service.finished(undo.id, "admin@oak.example");
    await admin.goes(rowsOf(3, renamed("More"), 70));
  });

  test("G-3: after an hour it no longer counts", async () => {
    const admin = atOak(service);
    await admin.goes(rowsOf(9, renamed("Early"), 80));
    service.clock.now = new Date(service.clock.now.getTime() + 3_601_000);
    await admin.goes(rowsOf(9, renamed("Late"), 90));
  });

  test("G-3: classes and new people are counted over the hour, too", async () => {
    const admin = atOak(service);
    const move = (from: number) => rowsOf(9, () => ({ classId: "HR-6", className: "Homeroom 6" }), from);
    await admin.goes(move(0));
    expect(await admin.send(move(9))).toMatchObject({
      code: "upload.confirm",
      question: {
        kinds: [{ kind: "classMove", count: 9, earlier: 9, examples: [{ from: "HR-1", to: "HR-6" }, {}, {}] }],
      },
    });
    // Where they are already is no other class.
    expect((await admin.goes(rowsOf(9, () => ({ classId: "HR-6" }), 100))).counts.failed).toBe(9);
    const made = (from: number): Row[] =>
      rowsOf(
        20,
        (index) => ({
          userGuid: "",
          userId: `N-${index}`,
          role: "Student",
          firstName: "Nova",
          lastName: "Sol",
          gradeLevel: "1",
        }),
        from,
      );
    await admin.goes(made(0));
    expect(await admin.send(made(20))).toMatchObject({
      code: "upload.confirm",
      question: { kinds: [{ kind: "creation" }] },
    });
  });

  test("G-3: twenty uploads of nine surnames at the same moment do not all go", async () => {
    const admin = atOak(service);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => admin.send(rowsOf(9, renamed("Atonce"), index * 9))),
    );
    for (const { id } of answers) if (id !== undefined) await service.finished(id, "admin@oak.example");
    const people = await service.export("oak", "admin@oak.example");
    expect(people.filter((one) => one.firstName.startsWith("Atonce")).length).toBeLessThanOrEqual(12);
    expect(people.some((one) => one.userGuid === oakGuid(0))).toBe(true);
  });
});
