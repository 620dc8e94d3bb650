/** G-5: an upload that nobody is looking at is asked nothing, and does nothing that a person should have seen: such rows fail and say why, the others go. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { clearWord, type PartialValues } from "../../src/roster";
import { guid } from "./support/district";
import { atOak, doors, gradeOf, newName, oakGuid, oakValues, type Row, renamed, rowsOf, withOak } from "./support/oak";
import { startTestService, type TestService } from "./support/service";

const scheduled = { scheduled: "true" };
const student = { role: "Student", firstName: "Nova", lastName: "Sol", gradeLevel: "1" };

describe("an upload that nobody is looking at", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await withOak(await startTestService());
  });
  afterAll(() => service.stop());
  beforeEach(() => {
    service.clock.now = new Date(service.clock.now.getTime() + 2 * 3_600_000);
  });
  const lines = (all: readonly PartialValues[]): Row[] => all.map((values, index) => ({ row: index + 2, values }));
  const of = (index: number, values: PartialValues) => ({ userGuid: oakGuid(index), ...values });

  test.each(
    doors,
  )("G-5: as %s, each row that a person should see fails with its reason, and the others go", async (door) => {
    const admin = atOak(service);
    const at = 20 * doors.indexOf(door);
    const id = `${door}-1`;
    const { userId } = oakValues(at + 8);
    // Somebody of the same name would wait as one who is probably there already (B-11).
    const newcomer = { ...student, lastName: ["Sol", "Berg", "Quinn"][doors.indexOf(door)] ?? "" };
    const rows = lines([
      of(at, { gradeLevel: "NA" }),
      of(at + 1, { classId: "HR-6", className: "Homeroom 6" }),
      { ...newcomer, userId: id },
      of(at + 2, { gradeLevel: "NA", password: "Strange-pass-9" }),
      of(at + 3, { email: `stranger.${door}@oak.example` }),
      of(at + 4, { username: `stranger.${door}` }),
      of(at + 5, { userId: `ZZ-${door}` }),
      of(at + 6, { role: "Teacher" }),
      of(at + 7, { lastName: "Stranger" }),
      of(at + 8, { userId: userId.replace(/^0+/, "") }),
      of(at + 9, { email: clearWord }),
      { ...newcomer, userId: `T-${door}`, role: "Teacher", email: `t.${door}@oak.example` },
      { ...newcomer, userId: `B-${door}`, gradeLevel: "" },
    ]);
    const before = await service.export("oak", "admin@oak.example");
    const view = await admin.goes(rows, scheduled, door);
    expect(view).toMatchObject({ status: "completed_with_errors", counts: { updated: 2, created: 1, failed: 10 } });
    expect(await admin.errors(view.id)).toEqual([
      [5, ["row.unattended_cell"]],
      [6, ["row.unattended_cell"]],
      [7, ["row.unattended_cell"]],
      [8, ["row.unattended_cell"]],
      [9, ["role.changed", "row.unattended_cell"]],
      [10, ["row.unattended_cell"]],
      [11, ["user_id.lost_zeros", "row.unattended_cell", "row.unattended_damage"]],
      [12, ["row.unattended_erasure"]],
      [13, ["row.unattended_teacher"]],
      [14, ["grade_level.blank", "row.unattended_finding"]],
    ]);
    const after = await service.export("oak", "admin@oak.example");
    const known = new Set(before.map((row) => JSON.stringify(row)));
    const changed = new Set(after.filter((row) => !known.has(JSON.stringify(row))).map((row) => row.userGuid));
    const made = after.find((row) => row.userId === id)?.userGuid;
    expect(changed).toEqual(new Set([oakGuid(at), made]));
    expect((await admin.account(at))?.gradeLevel).toBe("NA");
    expect((await admin.account(at + 2))?.gradeLevel).toBe(gradeOf(at + 2));
  });

  test("G-5, I-2: sent again under its key it is the same import, and as one that somebody looks at another body", async () => {
    const admin = atOak(service);
    const rows = rowsOf(1, newName, 70);
    const first = await admin.send(rows, scheduled, "json", "scheduled once");
    expect((await admin.send(rows, scheduled, "json", "scheduled once")).id).toBe(first.id);
    expect(await admin.send(rows, {}, "json", "scheduled once")).toMatchObject({ code: "idempotency.reused" });
    await service.finished(first.id ?? "", "admin@oak.example");
  });

  test("G-5: a column that slid, and more grade levels than go without a question, wait; nothing is asked of them", async () => {
    const admin = atOak(service);
    const slid = await admin.goes(
      rowsOf(18, (index) => ({ firstName: oakValues(index + 1).firstName }), 80),
      scheduled,
    );
    expect(slid.counts).toMatchObject({ updated: 0, failed: 18 });
    expect((await admin.errors(slid.id))[0]).toEqual([2, ["row.unattended_cell", "row.unattended_column"]]);
    const grades = await admin.goes(
      rowsOf(15, () => ({ gradeLevel: "12" }), 80),
      scheduled,
    );
    expect(grades.counts).toMatchObject({ updated: 0, failed: 15 });
    expect(new Set((await admin.errors(grades.id)).map(([, codes]) => String(codes)))).toEqual(
      new Set(["row.unattended_many"]),
    );
    // Little by little it is as many.
    const few = (from: number) => rowsOf(8, () => ({ gradeLevel: "12" }), from);
    expect((await admin.goes(few(80), scheduled)).counts).toMatchObject({ updated: 8 });
    expect((await admin.goes(few(88), scheduled)).counts).toMatchObject({ updated: 0, failed: 8 });
  });

  test("G-5: a row that waits takes all rows of its person with it, and the class that its teacher was to have", async () => {
    const admin = atOak(service);
    const robotics = { classId: "ROBO", className: "Robotics" };
    const view = await admin.goes(
      lines([
        { ...student, userId: "T-ROBO", role: "Teacher", email: "robo@oak.example", ...robotics },
        of(100, { gradeLevel: "NA", ...robotics }),
        of(101, { lastName: "Stranger", classId: "HR-6", className: "Homeroom 6" }),
        of(101, { lastName: "Stranger", classId: "HR-1", className: "Homeroom 1" }),
      ]),
      scheduled,
    );
    const { rows } = await service.file(view.id, "error", "admin@oak.example");
    expect(rows.map((row) => [row.row, row.outcome?.person, row.outcome?.class])).toEqual([
      [2, "failed", "failed"],
      [3, "updated", "failed"],
      [4, "failed", "failed"],
      [5, "failed", "failed"],
    ]);
    expect(rows[1]?.findings).toMatchObject([{ code: "class.no_teacher", facts: { otherRow: 2 } }]);
  });

  test("G-5, S-17: an account of another school is not taken in", async () => {
    const admin = atOak(service);
    const view = await admin.goes(
      lines([{ userGuid: guid("elmstudent"), classId: "HR-1", className: "Homeroom 1" }]),
      scheduled,
    );
    expect(await admin.errors(view.id)).toEqual([[2, ["row.unattended_school"]]]);
  });

  test("G-5, S-18: each reason is told in both languages, and names what to do", async () => {
    const admin = atOak(service);
    const view = await admin.goes(rowsOf(1, renamed("Otra"), 60), scheduled);
    const told = async (language: string) => {
      const headers = { "accept-language": language };
      const path = `/v1/imports/${view.id}/files/error`;
      const file = await service.json<{ rows: { findings: { message: string }[] }[] }>(path, {
        as: "admin@oak.example",
        headers,
      });
      return file.rows[0]?.findings[0]?.message;
    };
    expect(await told("en")).toBe("First Name does not change while nobody is looking. Upload this row yourself.");
    expect(await told("es")).toBe("First Name no cambia mientras nadie mira. Cargue usted esta fila.");
  });

  test("G-5: in the body of a change set, too", async () => {
    const body = { scheduled: true, rows: rowsOf(1, newName, 61) };
    const options = { as: "admin@oak.example", body, headers: { "idempotency-key": "in the body" } };
    const { id } = await service.json<{ id: string }>("/v1/schools/oak/imports", options);
    expect((await service.finished(id, "admin@oak.example")).counts).toMatchObject({ failed: 1, updated: 0 });
  });
});
