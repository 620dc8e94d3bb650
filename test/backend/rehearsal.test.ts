/** I-7: the same run with nothing kept. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import type { ImportView } from "../../src/contract";
import { guid } from "./support/district";
import type { TestService } from "./support/service";
import { stores } from "./support/stores";

describe.each(stores)("on $name", ({ start }) => {
  let service: TestService;
  beforeAll(async () => {
    service = await start();
  });
  afterAll(() => service.stop());

  const rows = [
    { row: 2, values: { userGuid: guid("liam"), gradeLevel: "1st" } },
    { row: 3, values: { userGuid: guid("zoe"), email: "zoe@" } },
    {
      row: 4,
      values: {
        userId: "RE-1",
        role: "Teacher",
        firstName: "Rea",
        lastName: "Sol",
        email: "rea@riverbend.example",
        classId: "RE",
        className: "Rehearsed",
      },
    },
    {
      row: 5,
      values: {
        userId: "RE-2",
        role: "Student",
        firstName: "Rio",
        lastName: "Sol",
        gradeLevel: "1",
        password: "Given-pass-9",
        classId: "RE",
        className: "Rehearsed",
      },
    },
  ];
  async function rehearse(key: string): Promise<ImportView> {
    const options = { body: { rows }, headers: { "idempotency-key": key } };
    const view = await service.json<ImportView>("/v1/schools/lincoln/imports?rehearse=true", options);
    return service.finished(view.id);
  }

  test("I-7: it says what the import would do, keeps nothing, and the import does just that", async () => {
    const before = await service.export("lincoln");
    const classes = await service.json("/v1/schools/lincoln/classes");
    const rehearsed = await rehearse("first");
    expect(rehearsed).toMatchObject({
      kind: "rehearsal",
      status: "completed_with_errors",
      counts: { updated: 1, created: 2, failed: 1, classesCreated: 1 },
    });
    expect(await service.export("lincoln")).toEqual(before);
    expect(await service.json("/v1/schools/lincoln/classes")).toEqual(classes);
    const history = await service.json<{ items: object[] }>(`/v1/accounts/${guid("liam")}/history`);
    expect(history.items).toEqual([]);
    const { rows: kept } = await sql`SELECT 1 FROM import_credentials WHERE sealed IS NOT NULL`.execute(
      service.running.services.store.db,
    );
    expect(kept).toEqual([]);
    expect((await rehearse("again")).digest).toBe(rehearsed.digest);

    const download = await service.call(`/v1/imports/${rehearsed.id}/files/completed?format=csv`);
    expect(download.headers.get("content-disposition")).toMatch(/filename="Rehearsal Completed /);
    const completed = await service.file(rehearsed.id, "completed");
    expect(completed.rows.map((row) => [row.row, row.values.gradeLevel])).toEqual([
      [2, "1"],
      [4, undefined],
      [5, "1"],
    ]);
    expect(completed.rows[1]?.values.userGuid ?? "").toBe("");
    expect(completed.rows.map((row) => row.values.password ?? "")).toEqual(["", "", ""]);
    const real = await service.importRows("lincoln", rows);
    expect(real.counts).toEqual(rehearsed.counts);
    const [said, done] = [await service.file(rehearsed.id, "error"), await service.file(real.id, "error")];
    expect(said.rows).toEqual(done.rows);
    expect((await rehearse("afterwards")).digest).not.toBe(rehearsed.digest);
  });

  test("I-7, I-3: a row that the store itself refuses fails alone, in the rehearsal as in the import", async () => {
    const { db } = service.running.services.store;
    await sql.raw("ALTER TABLE accounts ADD CONSTRAINT refusal CHECK (first_name <> 'Refused')").execute(db);
    const students = Array.from({ length: 9 }, (_, index) => ({
      row: index + 2,
      values: {
        userId: `REF-${index}`,
        role: "Student",
        firstName: index % 4 === 2 ? "Refused" : "Jo",
        lastName: "Sol",
        gradeLevel: "1",
      },
    }));
    const options = { body: { rows: students }, headers: { "idempotency-key": "refused" } };
    const { id } = await service.json<ImportView>("/v1/schools/lincoln/imports?rehearse=true", options);
    const rehearsed = await service.finished(id);
    const real = await service.importRows("lincoln", students);
    await sql.raw("ALTER TABLE accounts DROP CONSTRAINT refusal").execute(db);
    expect(rehearsed.counts).toMatchObject({ created: 7, failed: 2 });
    expect(real.counts).toEqual(rehearsed.counts);
    expect((await service.file(rehearsed.id, "error")).rows).toEqual((await service.file(real.id, "error")).rows);
  });

  test("I-7: of a large one whose rows leave each other alone nobody waits for the whole, and it tells what the import does", async () => {
    const people = (await service.export("lincoln")).filter((one) => one.role === "Student");
    const some = people.map((one, index) => ({
      row: index + 2,
      values: { ...one, version: undefined, gradeLevel: index % 3 === 2 ? "13th" : "7", lastName: "Grown" },
    }));
    // As many as make several chunks: whoever is there, again and again, is told of as repeated from the second time on.
    const many = Array.from({ length: 1200 }, (_, index) => ({ ...some[index % some.length], row: index + 2 }));
    const transactions: number[] = [];
    const { store } = service.running.services;
    const { transaction } = store;
    const before = await service.export("lincoln");
    Object.assign(store, {
      transaction: (...given: Parameters<typeof transaction>) => {
        transactions.push(transactions.length);
        return transaction(...given);
      },
    });
    const options = { body: { rows: many }, headers: { "idempotency-key": "alone" } };
    const { id } = await service.json<ImportView>("/v1/schools/lincoln/imports?rehearse=true", options);
    const rehearsed = await service.finished(id);
    Object.assign(store, { transaction });
    expect(await service.export("lincoln")).toEqual(before);
    // Accepting it, its beginning, three chunks, what is kept, and its end.
    expect(transactions.length).toBe(7);
    const real = await service.importRows("lincoln", many);
    expect(real.counts).toEqual(rehearsed.counts);
    for (const file of ["completed", "error"] as const) {
      expect((await service.file(rehearsed.id, file)).rows).toEqual((await service.file(real.id, file)).rows);
    }
  });
});
