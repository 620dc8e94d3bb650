/** G-7: each row's outcome is said, and what is said is what stands in the store afterwards. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { sql } from "kysely";
import type { ImportFileRow, ImportView, RowOutcome } from "../../src/contract";
import { classFields, fieldKeys } from "../../src/roster";
import { guid } from "./support/district";
import type { TestService } from "./support/service";
import { stores } from "./support/stores";

interface KeptAccount {
  readonly guid: string;
  readonly said: string;
}
interface KeptClass {
  readonly guid: string;
  readonly classId: string;
  readonly details: Readonly<Record<string, string>>;
}
interface StoreState {
  /** Everything that an import can change of an account, as one text, by GUID. */
  readonly accounts: ReadonlyMap<string, string>;
  readonly classes: ReadonlyMap<string, KeptClass>;
  /** Class, person and Master Code. */
  readonly places: ReadonlySet<string>;
}

async function stateOf(service: TestService): Promise<StoreState> {
  const { db } = service.running.services.store;
  const { rows: accounts } = await sql<KeptAccount>`
    SELECT a.guid, concat_ws('|', a.user_id, a.role, a.first_name, a.last_name, a.grade_level, a.email, a.username, a.password_hash,
      (SELECT string_agg(f.school_id, ',' ORDER BY f.school_id) FROM affiliations f WHERE f.organization_id = a.organization_id AND f.guid = a.guid)) AS said
    FROM accounts a WHERE a.organization_id = 'riverbend'
  `.execute(db);
  const { rows: classes } = await sql<KeptClass>`
    SELECT guid, class_id AS "classId", json_build_object('className', name, 'classGradeLevel', grade_level,
      'classStartDate', coalesce(to_char(start_date, 'MM/DD/YYYY'), ''), 'classEndDate', coalesce(to_char(end_date, 'MM/DD/YYYY'), '')) AS details
    FROM classes WHERE organization_id = 'riverbend'
  `.execute(db);
  const { rows: places } = await sql<{ place: string }>`
    SELECT concat_ws(' ', class_guid, guid, master_code) AS place FROM enrolments WHERE organization_id = 'riverbend'
  `.execute(db);
  return {
    accounts: new Map(accounts.map((one) => [one.guid, one.said])),
    classes: new Map(classes.map((one) => [one.guid, one])),
    places: new Set(places.map((one) => one.place)),
  };
}

/** What the sheet sends: few people, classes and names, so that rows meet, help and hinder each other. */
const word = fc.constantFrom("Ana", "Luz", "Omar", "");
const known = fc.constantFrom("ana", "maria", "jose", "zoe", "liam", "tessa").map(guid);
const classCells = fc.oneof(
  fc.constant({}),
  fc.record({
    classId: fc.constantFrom("MATH-3", "math-3", "ART-1", "SCI-1", "SCI-2", "x".repeat(70)),
    className: fc.constantFrom("Math, grade 3", "Art", "Science"),
  }),
  fc.record({ classGuid: fc.constantFrom(guid("mathclass"), guid("nosuch")) }, { requiredKeys: ["classGuid"] }),
  fc.record(
    {
      classGuid: fc.constant(guid("mathclass")),
      className: fc.constantFrom("Math, grade 3", "Mathematics", "Maths"),
      classGradeLevel: fc.constantFrom("3", "4"),
      classEndDate: fc.constantFrom("06/04/2027", "06/05/2027", "CLEAR"),
    },
    { requiredKeys: ["classGuid"] },
  ),
);
const code = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.record({ masterCode: fc.constantFrom("READ-2027", "MATH-2027", "PRACTICE-2027", "NONE") }),
  },
);
const newPerson = fc.record(
  {
    userId: fc.stringMatching(/^N[0-9]{1,2}$/),
    role: fc.constantFrom("Student", "Student", "Teacher"),
    firstName: fc.constantFrom("Nia", "Eve", ""),
    lastName: fc.constant("Okoye"),
    gradeLevel: fc.constant("4"),
    email: fc.constantFrom("", "eve@riverbend.example", "teacher@riverbend.example"),
  },
  { requiredKeys: ["userId", "role", "firstName", "lastName", "gradeLevel"] },
);
const change = fc.record(
  {
    userGuid: fc.oneof({ weight: 9, arbitrary: known }, { weight: 1, arbitrary: fc.constant(guid("nobody")) }),
    firstName: word,
    gradeLevel: fc.constantFrom("3", "5", "99"),
    role: fc.constantFrom("Student", "Teacher"),
    password: fc.constantFrom("", "Given-pass-9"),
  },
  { requiredKeys: ["userGuid"] },
);
const anything = fc.dictionary(fc.constantFrom(...fieldKeys), fc.string({ unit: "grapheme", maxLength: 8 }));
const values = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: newPerson }, { weight: 4, arbitrary: change }, { weight: 1, arbitrary: anything }),
    classCells,
    code,
  )
  .map(([person, inClass, masterCode]): ImportFileRow["values"] => ({
    ...person,
    ...inClass,
    ...(Object.keys(inClass).length > 0 ? masterCode : {}),
  }));

/** The rows of a file by their number: the outcome, which every file says alike. */
function outcomesOf(files: readonly (readonly ImportFileRow[])[]): Map<number, RowOutcome> {
  const outcomes = new Map<number, RowOutcome>();
  for (const { row, outcome } of files.flat()) {
    if (outcome === undefined) throw new Error(`row ${row} has no outcome`);
    expect(outcomes.get(row) ?? outcome).toEqual(outcome);
    outcomes.set(row, outcome);
  }
  return outcomes;
}

describe.each(stores)("on $name", ({ start }) => {
  let service: TestService;
  beforeAll(async () => {
    service = await start();
  });
  afterAll(() => service.stop());

  async function filesOf(view: ImportView) {
    const read = async (file: "uploaded" | "completed" | "error") => (await service.file(view.id, file)).rows;
    return { uploaded: await read("uploaded"), completed: await read("completed"), error: await read("error") };
  }

  let turn = 0;
  const unique = (name: string) => `${name}-${turn}`;
  beforeEach(() => {
    turn += 1;
    service.clock.now = new Date(service.clock.now.getTime() + 1000);
  });
  const student = (more: ImportFileRow["values"] = {}): ImportFileRow["values"] => ({
    userId: unique("S"),
    role: "Student",
    firstName: "Nia",
    lastName: "Okoye",
    gradeLevel: "4",
    ...more,
  });
  const teacher = (more: ImportFileRow["values"] = {}): ImportFileRow["values"] => ({
    userId: unique("T"),
    role: "Teacher",
    firstName: "Ana",
    lastName: "Luz",
    email: `${unique("ana")}@riverbend.example`,
    ...more,
  });
  interface Sent {
    readonly key?: string;
    readonly values: ImportFileRow["values"];
  }
  async function upload(rows: readonly Sent[], parent?: string) {
    const numbered = rows.map((one, index) => ({ row: index + 2, ...one }));
    const view = await service.importRows("lincoln", numbered, parent === undefined ? {} : { parent });
    return { view, ...(await filesOf(view)) };
  }
  const errorsOf = (rows: readonly ImportFileRow[], row: number) =>
    (rows.find((one) => one.row === row)?.findings ?? []).filter((one) => one.severity === "error");

  test("G-7, S-13: a new student whose class has no teacher is made, told with the GUID, and placed when both are sent again", async () => {
    const inClass = { classId: unique("SCI"), className: "Science" };
    const first = await upload([{ key: "new-nia", values: student(inClass) }]);
    const [failed] = first.error;
    const made = failed?.values.userGuid;
    expect(made).toBeDefined();
    const outcome = { person: "created", class: "failed", guid: made };
    for (const file of [first.uploaded, first.completed, first.error]) {
      expect(file).toMatchObject([{ row: 2, key: "new-nia", outcome }]);
      expect(file[0]?.outcome).not.toHaveProperty("classGuid");
    }
    expect(first.completed[0]?.values.classId).toBe("");
    expect(errorsOf(first.error, 2)).toMatchObject([{ code: "class.no_teacher", facts: {} }]);

    const again = await upload(
      [
        { key: made ?? "", values: { userGuid: made ?? "", ...inClass } },
        { key: "new-ana", values: teacher(inClass) },
      ],
      first.view.id,
    );
    const classGuid = again.completed[0]?.values.classGuid;
    expect(again.view).toMatchObject({ status: "completed", counts: { updated: 1, created: 1, classesCreated: 1 } });
    expect(again.completed).toMatchObject([
      { row: 2, key: made, outcome: { person: "unchanged", class: "placed", guid: made, classGuid } },
      { row: 3, key: "new-ana", outcome: { person: "created", class: "placed", classGuid } },
    ]);
    expect(again.error).toEqual([]);

    const thrice = await upload([{ key: made ?? "", values: { userGuid: made ?? "", ...inClass } }]);
    expect(thrice.completed).toMatchObject([
      { outcome: { person: "unchanged", class: "unchanged", guid: made, classGuid } },
    ]);
  });

  test("G-7: a row that waits for another is told its number and its key; without keys its number", async () => {
    const inClass = { classId: unique("WAIT"), className: "Waiting" };
    const bad = teacher({ ...inClass, email: "no address" });
    const keyed = await upload([
      { key: "new-s", values: student(inClass) },
      { key: "new-t", values: bad },
    ]);
    expect(keyed.uploaded).toMatchObject([
      { key: "new-s", outcome: { person: "created", class: "failed" } },
      { key: "new-t", outcome: { person: "failed", class: "failed" } },
    ]);
    const [waiting] = errorsOf(keyed.error, 2);
    expect(waiting).toMatchObject({ code: "class.no_teacher", facts: { otherRow: 3, otherKey: "new-t" } });
    expect(waiting?.message).toContain("row 3");
    expect(waiting?.message).not.toContain("new-t");

    const bare = await upload([
      { values: { userGuid: keyed.completed[0]?.values.userGuid ?? "", ...inClass } },
      { values: bad },
    ]);
    expect(errorsOf(bare.error, 2)[0]?.facts).toEqual({ otherRow: 3 });
    expect(bare.uploaded[0]).not.toHaveProperty("key");
  });

  test("G-7, C-14: an only teacher who becomes a student waits for the row that gives the class another one", async () => {
    const inClass = { classId: unique("LAST"), className: "Last" };
    const made = (await upload([{ values: teacher(inClass) }])).completed[0]?.values.userGuid ?? "";
    const both = await upload([
      { key: made, values: { userGuid: made, role: "Student" } },
      { key: "new-other", values: { ...teacher(inClass), userId: unique("O"), email: "no address" } },
    ]);
    const [waiting] = errorsOf(both.error, 2);
    expect(waiting).toMatchObject({
      code: "role.last_teacher",
      facts: { classId: inClass.classId, otherRow: 3, otherKey: "new-other" },
    });
    expect(waiting?.message).toContain("row 3");
    expect(both.error[0]?.outcome).toEqual({ person: "failed", class: "none", guid: made });
  });

  test("G-7, I-4: what a row says of its class does not depend on where a chunk of the import ends", async () => {
    const inClass = { classId: unique("FAR"), className: "Far" };
    const renamed = { classGuid: guid("mathclass"), className: unique("Math"), masterCode: "READ-2027" };
    const between = Array.from({ length: 2000 }, () => ({ values: { userGuid: guid("nobody") } }));
    const { completed } = await upload([
      { values: teacher(inClass) },
      { values: { userGuid: guid("ana"), ...renamed } },
      { values: student(inClass) },
      ...between,
      { values: student({ ...inClass, classGradeLevel: "4" }) },
      { values: { userGuid: guid("maria"), ...renamed } },
      {
        values: {
          userGuid: guid("maria"),
          classId: "MATH-3",
          className: renamed.className,
          masterCode: "READ-2027",
        },
      },
    ]);
    expect(completed.map(({ row, outcome }) => [row, outcome?.person, outcome?.class])).toEqual([
      [2, "created", "placed"],
      [3, "unchanged", "placed"],
      [4, "created", "placed"],
      [2005, "unchanged", "placed"],
      [2006, "unchanged", "placed"],
      [2007, "unchanged", "unchanged"],
    ]);
  });

  test("G-7, I-7: a rehearsal says the outcomes that the import then has, but no GUID that only the import makes", async () => {
    const inClass = { classId: unique("ART"), className: "Art" };
    const rows = [
      { key: "new-t", values: teacher(inClass) },
      { key: "new-s", values: student(inClass) },
      { key: guid("liam"), values: { userGuid: guid("liam"), classId: "MATH-3", className: "Math, grade 3" } },
      { key: "new-none", values: { ...student({ classId: unique("NONE"), className: "None" }), userId: unique("N") } },
      { key: "new-bad", values: student({ userId: unique("B"), role: "Nobody" }) },
    ].map((one, index) => ({ row: index + 2, ...one }));
    const answer = await service.json<ImportView>("/v1/schools/lincoln/imports?rehearse=true", {
      body: { rows },
      headers: { "idempotency-key": unique("rehearsal") },
    });
    const rehearsed = (await filesOf(await service.finished(answer.id))).uploaded;
    expect(rehearsed.map(({ key, outcome }) => [key, outcome])).toEqual([
      ["new-t", { person: "created", class: "placed" }],
      ["new-s", { person: "created", class: "placed" }],
      [guid("liam"), { person: "unchanged", class: "placed", guid: guid("liam"), classGuid: guid("mathclass") }],
      ["new-none", { person: "created", class: "failed" }],
      ["new-bad", { person: "failed", class: "none" }],
    ]);
    const done = (await upload(rows)).uploaded;
    const what = (some: readonly ImportFileRow[]) => some.map(({ outcome }) => [outcome?.person, outcome?.class]);
    expect(what(done)).toEqual(what(rehearsed));
  });

  test("G-7, I-8: an undo says of each row what it gave back", async () => {
    const name = unique("Maths");
    const { view } = await upload([
      { key: guid("zoe"), values: { userGuid: guid("zoe"), firstName: `Zora${"abcdefghijklmnopqrst"[turn] ?? ""}` } },
      { key: guid("xi"), values: { userGuid: guid("xi"), gradeLevel: "6" } },
      { key: guid("maria"), values: { userGuid: guid("maria"), classGuid: guid("mathclass"), className: name } },
      { key: "new-kim", values: student() },
    ]);
    await upload([{ values: { userGuid: guid("xi"), gradeLevel: "7" } }]);
    const undone = await service.json<ImportView>(`/v1/imports/${view.id}/undo`, { method: "POST" });
    await service.finished(undone.id);
    const { uploaded } = await filesOf(undone);
    const kim = uploaded.at(-1)?.key;
    expect(uploaded.map(({ row, key, outcome }) => [row, key, outcome])).toEqual([
      [2, guid("zoe"), { person: "updated", class: "none", guid: guid("zoe") }],
      [3, guid("xi"), { person: "failed", class: "none", guid: guid("xi") }],
      [4, guid("maria"), { person: "unchanged", class: "placed", guid: guid("maria"), classGuid: guid("mathclass") }],
      [5, kim, { person: "unchanged", class: "none", guid: kim }],
    ]);
  });

  test("I-2, G-7: a key belongs to what an upload says: the same Idempotency-Key with another one is refused", async () => {
    const send = (key?: string) =>
      service.call("/v1/schools/lincoln/imports", {
        body: {
          rows: [
            { row: 2, ...(key === undefined ? {} : { key }), values: { userGuid: guid("jose"), gradeLevel: "4" } },
          ],
        },
        headers: { "idempotency-key": unique("same") },
      });
    const first = await send("new-a");
    expect(first.status).toBe(202);
    await service.finished(((await first.json()) as ImportView).id);
    expect((await send("new-a")).status).toBe(202);
    expect((await send("new-b")).status).toBe(409);
    expect((await send()).status).toBe(409);
  });

  // Last, because it leaves people and classes of all kinds behind.
  test("G-7, S-11, S-12: whatever is uploaded, every row has one outcome, and the store shows that it is true", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(values, { minLength: 1, maxLength: 10 }), async (typed) => {
        // Another token each time: uploads are counted by it.
        service.clock.now = new Date(service.clock.now.getTime() + 1000);
        const before = await stateOf(service);
        const rows = typed.map((one, index) => ({ row: index + 2, key: `new-${index}`, values: one }));
        const view = await service.importRows("lincoln", rows);
        const after = await stateOf(service);
        const { uploaded, completed, error } = await filesOf(view);
        expect(uploaded.map(({ row, key }) => ({ row, key }))).toEqual(rows.map(({ row, key }) => ({ row, key })));
        const outcomes = outcomesOf([uploaded, completed, error]);
        expect(outcomes.size).toBe(typed.length);

        // In the files that the outcome names, and in no other.
        const inCompleted = new Set(completed.map((one) => one.row));
        const inError = new Set(error.map((one) => one.row));
        const created = new Set<string>();
        const touched = new Set<string>();
        for (const { row, values: sent } of rows) {
          const outcome = outcomes.get(row);
          if (outcome === undefined) throw new Error(`row ${row} has no outcome`);
          expect(inCompleted.has(row)).toBe(outcome.person !== "failed");
          expect(inError.has(row)).toBe(outcome.person === "failed" || outcome.class === "failed");
          // Cells of blanks and of what nobody sees are no class.
          if (outcome.class !== "none")
            expect(Object.keys(sent).some((field) => classFields.some((one) => one === field))).toBe(true);
          else expect(classFields.filter((field) => /\w/.test(sent[field] ?? ""))).toEqual([]);

          const account = outcome.guid ?? "";
          if (outcome.person !== "failed") expect(after.accounts.has(account)).toBe(true);
          if (outcome.guid !== undefined) expect(after.accounts.has(account)).toBe(true);
          if (outcome.person === "created") {
            expect(before.accounts.has(account)).toBe(false);
            expect(created.has(account)).toBe(false);
            created.add(account);
          }
          if (outcome.person === "updated") {
            expect(before.accounts.has(account)).toBe(true);
            expect(after.accounts.get(account)).not.toBe(before.accounts.get(account));
            touched.add(account);
          }

          const stands = outcome.class === "placed" || outcome.class === "unchanged";
          expect(outcome.classGuid !== undefined).toBe(stands);
          if (!stands) continue;
          const made = after.classes.get(outcome.classGuid ?? "");
          const stood = before.classes.get(outcome.classGuid ?? "");
          const completedRow = completed.find((one) => one.row === row)?.values;
          const place = [outcome.classGuid, account, completedRow?.masterCode ?? ""].join(" ").trimEnd();
          const isIn = (state: StoreState) => [...state.places].some((one) => one.trimEnd() === place);
          expect(made).toBeDefined();
          expect(isIn(after)).toBe(true);
          expect(completedRow).toMatchObject({ classGuid: outcome.classGuid, classId: made?.classId });
          const named = (sent.classGuid ?? "") !== "";
          const detailsMoved =
            named &&
            Object.keys(made?.details ?? {}).some((field) => {
              const cell = sent[field as keyof typeof sent] ?? "";
              return cell !== "" && stood?.details[field] !== made?.details[field];
            });
          const isNew = !isIn(before) || detailsMoved;
          expect(outcome.class).toBe(isNew ? "placed" : "unchanged");
        }

        // Nobody and nothing changed of which no row says so.
        const made = [...after.accounts.keys()].filter((one) => !before.accounts.has(one));
        expect(new Set(made)).toEqual(created);
        for (const [one, said] of before.accounts)
          if (!touched.has(one)) expect([one, after.accounts.get(one)]).toEqual([one, said]);
        const placed = [...outcomes.values()].filter((one) => one.class === "placed");
        const inClasses = new Set(placed.map((one) => `${one.classGuid} ${one.guid}`));
        for (const one of after.places) {
          if (!before.places.has(one))
            expect([one, inClasses.has(one.split(" ").slice(0, 2).join(" "))]).toEqual([one, true]);
        }
        const placedClasses = new Set(placed.map((one) => one.classGuid));
        for (const [one, kept] of after.classes) {
          const was = before.classes.get(one);
          if (JSON.stringify(was) !== JSON.stringify(kept)) expect([one, placedClasses.has(one)]).toEqual([one, true]);
        }
        expect(view.counts).toMatchObject({ created: created.size, failed: inError.size });
        expect(view.counts.classesCreated).toBe(
          [...after.classes.keys()].filter((one) => !before.classes.has(one)).length,
        );
      }),
      { numRuns: 40 },
    );
    // Whoever it has placed somewhere by chance stands in the way of the examples below.
    await service.stop();
    service = await start();
  });
});
