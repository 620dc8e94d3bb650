/** Whatever is typed into cells, an import tells what became of every row, and only of these rows anything happens. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { fieldKeys } from "../../src/roster";
import { guid } from "./support/district";
import type { TestService } from "./support/service";
import { stores } from "./support/stores";

const cell = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }).map((text) => text.replaceAll("\u0000", "")),
  fc.constantFrom(
    "",
    "CLEAR",
    "Teacher",
    "Student",
    "1",
    "=1+1",
    "\ud800",
    "maria@riverbend.example",
    "ñandú",
    "08/17/2026",
  ),
  fc.constantFrom(
    "T-001",
    "00123",
    "MATH-3",
    "READ-2027",
    "Given-pass-9",
    guid("liam"),
    guid("zoe"),
    guid("mathclass"),
  ),
);
const values = fc.record(Object.fromEntries(fieldKeys.map((key) => [key, cell])), { requiredKeys: [] });
/** Mostly right, so that some rows come through. */
const student = fc
  .record({ userId: fc.stringMatching(/^R[0-9]{1,3}$/), firstName: fc.constantFrom("Ana", "Luz"), classId: cell })
  .map((some) => ({ role: "Student", lastName: "Any", className: some.classId === "" ? "" : "Any class", ...some }));

describe.each(stores)("on $name", ({ start }) => {
  let service: TestService;
  beforeAll(async () => {
    service = await start();
  });
  afterAll(() => service.stop());

  test("I-3, I-4: every row is done and told, none is our fault, and nobody else is touched", async () => {
    const untouched = async () => (await service.export("tubman")).concat(await service.export("chavez"));
    const before = await untouched();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(values, student), { minLength: 1, maxLength: 12 }), async (typed) => {
        const accounts = (await service.export("lincoln")).length;
        const view = await service.importRows(
          "lincoln",
          typed.map((one, index) => ({ row: index + 2, values: one })),
          { as: "lincoln" },
        );
        expect(view.progress).toEqual({ done: typed.length, total: typed.length });
        const error = await service.file(view.id, "error", "lincoln");
        const completed = await service.file(view.id, "completed", "lincoln");
        const told = new Set([...error.rows, ...completed.rows].map((row) => row.row));
        expect(told.size).toBe(typed.length);
        expect(error.rows.every((row) => row.findings.some((one) => one.severity === "error"))).toBe(true);
        expect(error.rows.flatMap((row) => row.findings).filter((one) => one.code === "row.failed")).toEqual([]);
        expect((await service.export("lincoln")).length).toBe(accounts + view.counts.created);
      }),
      { numRuns: 40 },
    );
    expect(await untouched()).toEqual(before);
  });
});
