/** *It is meant* on its way (G-2): what a person says of a row's values is kept with the import, and lets go what may be a false alarm, told as a warning. */

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { ImportView } from "../../src/contract";
import { type FieldKey, fieldKeys, type PartialValues } from "../../src/roster";
import { unlike } from "../support/unlike";
import { guid } from "./support/district";
import type { TestService } from "./support/service";
import { stores } from "./support/stores";

type Answer = Pick<ImportView, "id"> & { readonly code?: string; readonly reasons?: readonly string[] };

interface Row {
  readonly row: number;
  readonly values: PartialValues;
  readonly meant?: readonly FieldKey[];
}

const given = new Map<string, number>();
function nameOf(userId: string): PartialValues {
  given.set(userId, given.get(userId) ?? given.size);
  return unlike(given.get(userId) ?? 0);
}

describe.each(stores)("on $name", ({ start }) => {
  let service: TestService;
  beforeAll(async () => {
    service = await start();
  });
  afterAll(() => service.stop());

  const child = (userId: string, values: PartialValues = {}): PartialValues => ({
    userId,
    role: "Student",
    ...nameOf(userId),
    gradeLevel: "1",
    ...values,
  });
  const path = "/v1/schools/lincoln/imports";
  const send = (rows: readonly unknown[], query = "", key: string = randomUUID()) =>
    service.json<Answer>(`${path}${query}`, {
      body: { rows },
      headers: { "idempotency-key": key },
    });
  const goes = async (rows: readonly Row[], query = "") => service.finished((await send(rows, query)).id);
  /** Row, code and severity of all that is told in a file. */
  const told = async ({ id }: ImportView, file: "completed" | "error") =>
    (await service.file(id, file)).rows.flatMap(({ row, findings }) =>
      findings.map(({ code, severity, field }) => [row, field, code, severity]),
    );
  const stored = async (userId: string) =>
    (await service.export("lincoln")).find((one) => one.userId === userId || one.lastName === userId);

  test("G-2: a new row goes with exactly the value that is meant, as a warning; what is not meant is refused", async () => {
    const art = { classId: "4-Mar", className: "Art 4" };
    const teacher = {
      userId: "T-4M",
      role: "Teacher",
      firstName: "Tea",
      lastName: "Cher",
      email: "t4m@riverbend.example",
    };
    const view = await goes([
      { row: 2, values: child("123456.0"), meant: ["userId"] },
      { row: 3, values: child("223456.0") },
      { row: 4, values: child("M-4", { lastName: "GarcÃa" }), meant: ["lastName"] },
      { row: 5, values: child("323456.0", { lastName: "GarcÃa" }), meant: ["lastName"] },
      { row: 6, values: { ...teacher, ...art }, meant: ["classId"] },
      // A class on the row of somebody whom the platform has is no other false alarm.
      { row: 7, values: { userGuid: guid("liam"), ...art }, meant: ["classId"] },
    ]);
    expect(view).toMatchObject({
      status: "completed_with_errors",
      counts: { created: 3, failed: 2, classesCreated: 1 },
    });
    expect(await told(view, "completed")).toEqual([
      [2, "userId", "cell.became_number", "warning"],
      [4, "lastName", "cell.misread", "warning"],
      [6, "classId", "cell.became_date", "warning"],
      [7, "classId", "cell.became_date", "warning"],
    ]);
    expect(await told(view, "error")).toEqual([
      [3, "userId", "cell.became_number", "error"],
      [5, "userId", "cell.became_number", "error"],
      [5, "lastName", "cell.misread", "warning"],
    ]);
    expect(await stored("123456.0")).toBeDefined();
    expect(await stored("GarcÃa")).toMatchObject({ userId: "M-4" });
    expect(await stored("223456.0")).toBeUndefined();
    const { rows: classes } = await service.json<{ rows: { classId: string; className: string }[] }>(
      "/v1/schools/lincoln/classes",
    );
    expect(classes).toContainEqual(expect.objectContaining(art));
  });

  test("G-2: digits that are gone, and what no rule of the column takes, are an error whoever says that they are meant", async () => {
    const view = await goes([
      { row: 2, values: child("1.23457E+11"), meant: fieldKeys },
      { row: 3, values: child("3/4/2026"), meant: fieldKeys },
      { row: 4, values: child("M-5", { firstName: "12-Mar" }), meant: fieldKeys },
    ]);
    expect(view.counts).toMatchObject({ created: 0, failed: 3 });
    expect(await told(view, "error")).toEqual([
      [2, "userId", "cell.digits_lost", "error"],
      [3, "userId", "cell.became_date", "error"],
      [4, "firstName", "cell.became_date", "error"],
    ]);
  });

  test("G-2, I-7: a rehearsal says what the import would do with it, and the import comes out like that", async () => {
    const rows: readonly Row[] = [{ row: 2, values: child("423456.0"), meant: ["userId"] }];
    const rehearsal = await goes(rows, "?rehearse=true");
    expect(rehearsal).toMatchObject({ status: "completed", counts: { created: 1, failed: 0 } });
    expect(await told(rehearsal, "completed")).toEqual([[2, "userId", "cell.became_number", "warning"]]);
    expect(await stored("423456.0")).toBeUndefined();
    const expecting = `?expect=${encodeURIComponent(rehearsal.digest ?? "")}`;
    // Without it the row would fail: that is not what was rehearsed.
    expect(await send([{ row: 2, values: child("423456.0") }], expecting)).toMatchObject({ code: "rehearsal.moved" });
    expect(await goes(rows, expecting)).toMatchObject({ status: "completed", counts: { created: 1 } });
  });

  test("G-5: unattended a row waits with it, of somebody new and of an account, and the others go", async () => {
    const late = { classId: "5-Mar", className: "Art 5" };
    const view = await goes(
      [
        { row: 2, values: child("523456.0"), meant: ["userId"] },
        { row: 3, values: { userGuid: guid("liam"), ...late }, meant: ["classId"] },
        { row: 4, values: child("M-6") },
      ],
      "?scheduled=true",
    );
    expect(view.counts).toMatchObject({ created: 1, failed: 2 });
    const errors = (await told(view, "error")).filter(([, , , severity]) => severity === "error");
    expect(errors.filter(([, , code]) => code === "row.unattended_finding").map(([row]) => row)).toEqual([2, 3]);
    expect(await stored("523456.0")).toBeUndefined();
  });

  test("I-2, I-3: it is part of what the key stands for, and a field that is none is refused by name", async () => {
    const values = child("623456.0");
    const first = await send([{ row: 2, values, meant: ["userId"] }], "", "meant once");
    expect((await send([{ row: 2, values, meant: ["userId"] }], "", "meant once")).id).toBe(first.id);
    expect(await send([{ row: 2, values }], "", "meant once")).toMatchObject({ code: "idempotency.reused" });
    await service.finished(first.id);
    for (const meant of [["User ID"], "userId", [1], Array.from({ length: 17 }, () => "userId")]) {
      // The first row is read more closely than the others.
      const good = { row: 2, values: child("M-7") };
      const refused = await send([good, { row: 3, values, meant }]);
      expect([refused.code, refused.reasons?.[0]]).toEqual([
        "request.malformed",
        expect.stringContaining("rows[1].meant"),
      ]);
    }
  });
});
