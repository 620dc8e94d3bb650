/** Exports opened from a file that went through a spreadsheet (G-1, G-2, A-16): what was known stays the baseline, and the damage is told in the tab. */
import { describe, expect, test } from "@jest/globals";
import { lincoln, standOn, workbook } from "./support";

const tab = "Lincoln Elementary";
const column = { userId: 2, firstName: 4, lastName: 5, gradeLevel: 6 };

standOn({ accounts: 240, schools: 2 }, { workbooks: "each" });

/** The export as a file has it: sixteen columns a person. */
const fileOf = (rows: number): string[][] => workbook.cells(tab, 2, 1, rows, 16);
const open = (rows: readonly (readonly string[])[]) =>
  workbook.call("openExport", { schoolId: lincoln, name: "", rows: rows.map((row) => [...row]) });
const check = () => workbook.call("check", { schoolId: lincoln });
const errors = async () =>
  (await check()).groups.filter((one) => one.severity === "error").map(({ code, rows }) => [code, rows.length]);
const cells = (at: number, count = 100) => workbook.cells(tab, 2, at, count, 1).map(([cell = ""]) => cell);
const withCell = (rows: readonly string[][], row: number, at: number, value: string) =>
  rows.map((cellsOf, index) =>
    index === row ? cellsOf.map((cell, place) => (place === at - 1 ? value : cell)) : cellsOf,
  );

describe("an export that a spreadsheet has been at", () => {
  test("G-2: lost zeros in the file are told against what was known, however often it is opened, and put back", async () => {
    const { accounts } = (await check()).tab;
    const before = fileOf(accounts);
    const row = before.findIndex((one) => /^0+[1-9]\d\d$/.test(one[1] ?? ""));
    const id = before[row]?.[1] ?? "";
    const damaged = withCell(before, row, column.userId, id.replace(/^0+/, ""));
    expect((await open(damaged)).errors).toBe(1);
    expect(await errors()).toEqual([["user_id.lost_zeros", 1]]);
    await open(damaged);
    expect(await errors()).toEqual([["user_id.lost_zeros", 1]]);
    // Held back, until somebody has said what is right.
    expect(await workbook.call("changedRows", { schoolId: lincoln })).toMatchObject({ rows: [], heldBack: 1 });
    await workbook.call("fix", { schoolId: lincoln, code: "user_id.lost_zeros" });
    expect(cells(column.userId, accounts)).toEqual(before.map((one) => one[1]));
    expect((await check()).counts).toMatchObject({ errors: 0, changed: 0 });
  });

  test("G-1: a column that slid in the file is named once, and put back", async () => {
    const { accounts } = (await check()).tab;
    const before = fileOf(accounts);
    const slid = before.map((one, index) =>
      one.map((cell, place) => (place === column.firstName - 1 ? (before[index + 1]?.[place] ?? "") : cell)),
    );
    await open(slid);
    expect((await errors()).map(([code]) => code)).toEqual(["column.slid"]);
    await workbook.call("fix", { schoolId: lincoln, code: "column.slid" });
    expect(cells(column.firstName, accounts)).toEqual(before.map((one) => one[column.firstName - 1]));
  });

  test("G-2: what is meant is believed with the next export, and what changed on the platform is taken at once", async () => {
    const { accounts } = (await check()).tab;
    const before = fileOf(accounts);
    const row = before.findIndex((one) => (one[3] ?? "").length > 3);
    const capitals = (before[row]?.[3] ?? "").toUpperCase();
    const married = withCell(withCell(before, row, column.firstName, capitals), 9, column.lastName, "Vandermeer");
    await open(married);
    expect(cells(column.lastName)[9]).toBe("Vandermeer");
    expect(await errors()).toEqual([["cell.changed_by_spreadsheet", 1]]);
    await workbook.call("meant", { schoolId: lincoln, code: "cell.changed_by_spreadsheet" });
    expect((await check()).counts).toMatchObject({ errors: 0, changed: 1 });
    await open(married);
    expect((await check()).counts).toMatchObject({ errors: 0, changed: 0 });
    expect(cells(column.firstName)[row]).toBe(capitals);
  });
});
