/** What one click puts right, on the tab (A-4, A-5): shown before, done when asked, and all of it. */
import { describe, expect, test } from "@jest/globals";
import { lincoln, standOn, workbook } from "./support";

const tab = "Lincoln Elementary";
const column = { userGuid: 1, userId: 2, role: 3, lastName: 5, gradeLevel: 6, username: 8, status: 17 };

standOn({ accounts: 400, schools: 1 });

const cell = (row: number, at: number) => workbook.cells(tab, row, at, 1, 1)[0]?.[0];
const type = (row: number, at: number, ...lines: readonly string[]) =>
  workbook.type(
    tab,
    row,
    at,
    lines.map((line) => [line]),
  );
const groupOf = async (code: string) =>
  (await workbook.call("check", { schoolId: lincoln })).groups.find((one) => one.code === code);
const fix = (code: string, rows?: readonly number[]) =>
  workbook.call("fix", { schoolId: lincoln, code, ...(rows === undefined ? {} : { rows }) });

describe("one-click repairs", () => {
  test("A-5: lost zeros are told on the cell with what they were, and given back", async () => {
    const id = cell(3, column.userId) ?? "";
    expect(id).toMatch(/^0/);
    await type(3, column.userId, id.replace(/^0+/, ""));
    expect(workbook.view(tab, 3, column.userId).note).toContain(id);
    expect(await groupOf("user_id.lost_zeros")).toMatchObject({ fixable: true, rows: [{ row: 3, fix: id }] });
    await fix("user_id.lost_zeros");
    expect([cell(3, column.userId), cell(3, column.status)]).toEqual([id, ""]);
  });

  test("A-5: a number that became 1.2E+11, and a straight apostrophe that became a curly one, are told and given back; never silently", async () => {
    const row = Array.from({ length: 390 }, (_, index) => index + 2).find((one) =>
      /['’]/.test(cell(one, column.lastName) ?? ""),
    );
    if (row === undefined) throw new Error("nobody with an apostrophe");
    const name = cell(row, column.lastName) ?? "";
    const other = name.includes("’") ? name.replace(/’/g, "'") : name.replace(/'/g, "’");
    await type(row, column.lastName, other);
    expect(cell(row, column.lastName)).toBe(other);
    expect(cell(row, column.status)).toBe("Error: Last Name");
    expect(await groupOf("cell.changed_by_spreadsheet")).toMatchObject({
      severity: "error",
      rows: [{ row, fix: name }],
    });
    await fix("cell.changed_by_spreadsheet");
    expect([cell(row, column.lastName), cell(row, column.status)]).toEqual([name, ""]);
  });

  test("C-5: grades in another spelling are sent in the one spelling, and written so on request", async () => {
    const students = Array.from({ length: 40 }, (_, index) => index + 2).filter(
      (row) => cell(row, column.role) === "Student" && !["1", "2"].includes(cell(row, column.gradeLevel) ?? ""),
    );
    const [one = 0, other = 0] = students;
    await type(one, column.gradeLevel, "1st");
    await type(other, column.gradeLevel, "Grado 2");
    expect(await groupOf("grade_level.other_spelling")).toMatchObject({
      severity: "info",
      rows: [
        { row: one, fix: "1" },
        { row: other, fix: "2" },
      ],
    });
    await fix("grade_level.other_spelling", [other]);
    expect([cell(one, column.gradeLevel), cell(other, column.gradeLevel)]).toEqual(["1st", "2"]);
    await fix("grade_level.other_spelling");
    expect(cell(one, column.gradeLevel)).toBe("1");
  });

  test("C-5: a grade that is not guessed offers each reading, for the cell and for all cells that say the same; any other answer changes nothing", async () => {
    const [one = 0, other = 0, third = 0, fourth = 0] = Array.from({ length: 60 }, (_, index) => index + 42).filter(
      (row) => cell(row, column.role) === "Student",
    );
    const before = [one, other, third, fourth].map((row) => cell(row, column.gradeLevel) ?? "");
    for (const row of [one, other, third]) await type(row, column.gradeLevel, row === other ? "tk" : "TK");
    await type(fourth, column.gradeLevel, "K4");
    expect(await groupOf("grade_level.unclear")).toMatchObject({
      severity: "error",
      choices: [
        { value: "TK", count: 3, readings: ["PK", "K"] },
        { value: "K4", count: 1, readings: ["PK", "K", "4"] },
      ],
      rows: [{ row: one, readings: ["PK", "K"] }, { row: other }, { row: third }, { row: fourth }],
    });
    const pick = (reading: string, more: { rows?: readonly number[]; value?: string }) =>
      workbook.call("fix", { schoolId: lincoln, code: "grade_level.unclear", reading, ...more });
    await pick("12", { value: "TK" });
    expect(cell(one, column.gradeLevel)).toBe("TK");
    await pick("K", { rows: [third] });
    expect([one, other, third].map((row) => cell(row, column.gradeLevel))).toEqual(["TK", "tk", "K"]);
    await pick("PK", { value: "TK" });
    expect([one, other, third, fourth].map((row) => cell(row, column.gradeLevel))).toEqual(["PK", "PK", "K", "K4"]);
    await pick("4", { rows: [fourth] });
    expect(cell(fourth, column.gradeLevel)).toBe("4");
    expect(await groupOf("grade_level.unclear")).toBeUndefined();
    for (const [index, row] of [one, other, third, fourth].entries())
      await type(row, column.gradeLevel, before[index] ?? "");
  });

  test("C-7: a username that will not do is mended to one that is free", async () => {
    await type(7, column.username, "José Núñez", "jose nunez");
    const group = await groupOf("username.characters");
    expect(group?.rows.map((one) => one.fix)).toEqual(["jose.nunez", "jose.nunez2"]);
    await fix("username.characters");
    expect([cell(7, column.username), cell(8, column.username)]).toEqual(["jose.nunez", "jose.nunez2"]);
    expect([cell(7, column.status), cell(8, column.status)]).toEqual(["Changed", "Changed"]);
  });

  test("A-4: a GUID column that slid by one row is named on each row and put back in one click", async () => {
    const guids = workbook.cells(tab, 10, column.userGuid, 10, 1);
    await workbook.type(tab, 11, column.userGuid, guids.slice(0, 9));
    const group = await groupOf("user_guid.other_person");
    expect(group?.rows).toHaveLength(9);
    expect(group?.rows[0]?.fix).toBe(guids[1]?.[0]);
    await fix("user_guid.other_person");
    expect(workbook.cells(tab, 10, column.userGuid, 10, 1)).toEqual(guids);
    expect((await workbook.call("check", { schoolId: lincoln })).counts.errors).toBe(0);
  });
});
