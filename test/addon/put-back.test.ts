/** Columns out of step and damage in the sheet (G-1, G-2): named, put back in one click, or meant; and what was changed taken back from Review (B-22). */
import { describe, expect, test } from "@jest/globals";
import type { FieldKey } from "../../src/roster";
import { lincoln, standOn, workbook } from "./support";

const tab = "Lincoln Elementary";
const column = {
  userGuid: 1,
  userId: 2,
  role: 3,
  firstName: 4,
  lastName: 5,
  gradeLevel: 6,
  email: 7,
  status: 17,
  key: 18,
};
const red = "#fce8e6";

standOn({ accounts: 240, schools: 2 }, { workbooks: "each" });

const cells = (at: number, top = 2, count = 100) => workbook.cells(tab, top, at, count, 1).map(([cell = ""]) => cell);
const type = (row: number, at: number, ...lines: readonly string[]) =>
  workbook.type(
    tab,
    row,
    at,
    lines.map((line) => [line]),
  );
const check = () => workbook.call("check", { schoolId: lincoln });
const errors = async () =>
  (await check()).groups.filter((one) => one.severity === "error").map(({ code, rows }) => [code, rows.length]);
const review = () => workbook.call("review", { schoolId: lincoln });
const meant = (code: string, field?: FieldKey, row?: number) =>
  workbook.call("meant", {
    schoolId: lincoln,
    code,
    ...(field === undefined ? {} : { field }),
    ...(row === undefined ? {} : { row }),
  });

/** First names of the first hundred rows, each one row too high. */
async function slideFirstNames(): Promise<string[]> {
  const names = cells(column.firstName);
  await type(2, column.firstName, ...names.slice(1), "");
  return names;
}

describe("a column out of step in the sheet", () => {
  test("G-1: first names slid by one row are named once as they are pasted, marked and held back, and put back in one click; other work stays", async () => {
    const before = cells(column.firstName);
    const child = cells(column.role).findIndex((role, index) => index > 4 && role === "Student") + 2;
    await type(child, column.gradeLevel, "NA");
    await slideFirstNames();
    // Told by the paste itself.
    const row = before.findIndex((name, index) => name !== before[index + 1]) + 2;
    const cell = workbook.view(tab, row, column.firstName);
    expect([cell.background, cell.bold]).toEqual([red, true]);
    expect(cell.note).toContain(before[row - 2]);
    expect(workbook.cells(tab, row, column.status, 1, 1)).toEqual([["Error: First Name"]]);
    const { groups } = await check();
    const group = groups.find((one) => one.code === "column.slid");
    expect(group).toMatchObject({ severity: "error", column: "firstName", fixable: true, canBeMeant: true });
    expect(group?.title).toBe("First Name: the column slid");
    const [last = ""] = cells(column.lastName, row, 1);
    expect(group?.rows[0]?.message).toContain(`“${before[row - 1]}” stands at ${before[row - 2]} ${last}`);
    const reviewed = await review();
    expect(reviewed.columns).toMatchObject([{ code: "column.slid", column: "firstName", rows: group?.rows }]);
    // The grade is in one of the rows that slid.
    expect(reviewed.sendable).toBe(0);
    const after = await workbook.call("fix", { schoolId: lincoln, code: "column.slid" });
    expect(after.counts).toMatchObject({ errors: 0, changed: 1 });
    expect(cells(column.firstName)).toEqual(before);
    expect(cells(column.gradeLevel, child, 1)).toEqual(["NA"]);
    expect(workbook.view(tab, row, column.firstName)).toMatchObject({ bold: false });
    expect(workbook.cells(tab, row, column.status, 1, 1)).toEqual([[row === child ? "Changed" : ""]]);
  });

  test("G-1: two columns are two findings, and one of them is put back alone", async () => {
    const last = cells(column.lastName);
    await slideFirstNames();
    await type(2, column.lastName, ...cells(column.lastName).map(() => "Vega"));
    expect((await errors()).map(([code]) => code).sort()).toEqual(["column.filled", "column.slid"]);
    await workbook.call("fix", { schoolId: lincoln, code: "column.filled", field: "lastName" });
    expect(cells(column.lastName)).toEqual(last);
    expect((await errors()).map(([code]) => code)).toEqual(["column.slid"]);
  });

  test("It is meant: a column that is meant goes, after the service has asked; other values are asked about again", async () => {
    await type(2, column.lastName, ...cells(column.lastName, 2, 30).map(() => "Vega"));
    expect((await errors())[0]?.[0]).toBe("column.filled");
    expect((await review()).sendable).toBe(0);
    expect((await meant("column.filled", "lastName")).counts.errors).toBe(0);
    const shown = await review();
    expect(shown.sendable).toBeGreaterThan(20);
    expect(workbook.view(tab, 2, column.lastName).note).not.toContain("Vega");
    // It is kept with the workbook, for whoever checks it next.
    expect((await check()).counts.errors).toBe(0);
    const refused = await workbook.call("upload", { schoolId: lincoln, digest: shown.digest }).catch((error) => error);
    const { code, facts } = refused.problem;
    expect(code).toBe("upload.confirm");
    expect(facts.question.kinds).toMatchObject([{ kind: "column", field: "lastName", count: shown.sendable }]);
    await type(2, column.lastName, ...cells(column.lastName, 2, 30).map(() => "Vargas"));
    expect((await errors())[0]?.[0]).toBe("column.filled");
    await workbook.call("fix", { schoolId: lincoln, code: "column.filled" });
    expect((await check()).counts).toMatchObject({ errors: 0, changed: 0 });
  });
});

describe("damage in the sheet", () => {
  test("G-2, K7: 843.0, 843.00 and 8.43E+02 are errors with what was pulled, and are put back", async () => {
    const before = cells(column.userId);
    const [row = 0, other = 0] = before.flatMap((one, index) => (/^0+[1-9]\d\d$/.test(one) ? [index + 2] : []));
    const digits = (at: number) => (before[at - 2] ?? "").replace(/^0+/, "");
    const scientific = digits(row).replace(/^(\d)(\d+)$/, "$1.$2E+02");
    await type(row, column.userId, `${digits(row)}.0`);
    await type(other, column.userId, `${digits(other)}.00`);
    expect(await errors()).toContainEqual(["cell.changed_by_spreadsheet", 2]);
    expect((await review()).sendable).toBe(0);
    await workbook.call("fix", { schoolId: lincoln, code: "cell.changed_by_spreadsheet", rows: [other] });
    await type(row, column.userId, scientific);
    expect(await errors()).toContainEqual(["cell.changed_by_spreadsheet", 1]);
    await workbook.call("fix", { schoolId: lincoln, code: "cell.changed_by_spreadsheet" });
    expect(cells(column.userId)).toEqual(before);
    expect((await check()).counts).toMatchObject({ errors: 0, changed: 0 });
  });

  test("It is meant: one cell, kept with its row wherever it is sorted to, and asked again when it says something else", async () => {
    const names = cells(column.firstName);
    const at = names.findIndex((name) => name.length > 3 && name !== name.toUpperCase());
    const row = at + 2;
    const capitals = (names[at] ?? "").toUpperCase();
    await type(row, column.firstName, capitals);
    await type(row + 1, column.firstName, (names[at + 1] ?? "").toUpperCase());
    expect(await errors()).toContainEqual(["cell.changed_by_spreadsheet", 2]);
    await meant("cell.changed_by_spreadsheet", "firstName", row);
    expect(await errors()).toEqual([["cell.changed_by_spreadsheet", 1]]);
    expect(workbook.cells(tab, row, column.status, 1, 1)).toEqual([["Changed"]]);
    expect((await review()).sendable).toBe(1);
    await type(row + 1, column.firstName, names[at + 1] ?? "");
    // An edit elsewhere forgets nothing.
    await type(row, column.gradeLevel, "3");
    expect((await check()).counts).toMatchObject({ errors: 0, changed: 1 });
    await type(row, column.firstName, (names[at] ?? "").toLowerCase());
    expect(await errors()).toEqual([["cell.changed_by_spreadsheet", 1]]);
    await meant("cell.changed_by_spreadsheet");
    expect(await errors()).toEqual([]);
    // What was said of the capitals is forgotten with them.
    await type(row, column.firstName, capitals);
    expect(await errors()).toEqual([["cell.changed_by_spreadsheet", 1]]);
  });

  test("It is meant, said of one person, is not said of another who comes to stand in the row", async () => {
    const names = cells(column.firstName);
    const at = names.findIndex((name) => name.length > 3 && name !== name.toUpperCase());
    await type(at + 2, column.firstName, (names[at] ?? "").toUpperCase());
    await meant("cell.changed_by_spreadsheet");
    expect(await errors()).toEqual([]);
    // Only the visible cells change places, as when a part of the table is sorted.
    const pair = workbook.cells(tab, at + 2, 1, 2, 9);
    await workbook.type(tab, at + 2, 1, [...pair].reverse());
    expect(await errors()).toEqual([["cell.changed_by_spreadsheet", 1]]);
  });
});

describe("damage in a corrected Errors tab", () => {
  test("A-3, G-2, B-22: is an error of its cell like in the roster, a fix of it can be undone, and it goes only when it is meant and what the platform then asks is answered", async () => {
    const before = cells(column.userId);
    const row = before.findIndex((one) => /^0+[1-9]\d\d$/.test(one)) + 2;
    const id = before[row - 2] ?? "";
    const other = await workbook.call("pull", { schoolId: "school-002" });
    const [[taken = ""] = []] = workbook.cells(other.tab.tabName, 2, column.userId, 1, 1);
    await type(row, column.userId, taken);
    const { digest } = await review();
    await workbook.finish((await workbook.call("upload", { schoolId: lincoln, digest })).submissionId);
    const tabsNow = async () => (await workbook.call("history", { schoolId: lincoln })).errorsTabs ?? [];
    const [{ sheetId = 0, tabName = "" } = {}] = await tabsNow();
    const damaged = id.replace(/^0+/, "");
    await workbook.type(tabName, 3, column.userId + 2, [[damaged]]);
    const cell = () => workbook.view(tabName, 3, column.userId + 2);
    expect(cell()).toMatchObject({ background: "#fce8e6", note: expect.stringContaining(id) });
    await expect(workbook.call("sendCorrected", { sheetId })).rejects.toMatchObject({
      problem: { code: "errors_tab.nothing_corrected" },
    });
    expect(await tabsNow()).toMatchObject([
      { corrected: 0, groups: [{ code: "user_id.lost_zeros", canBeMeant: true }] },
    ]);

    const fixInErrors = () => workbook.call("fix", { schoolId: lincoln, sheetId, code: "user_id.lost_zeros" });
    const undoFix = (step = "") => workbook.call("putBack", { schoolId: lincoln, sheetId, done: true, step });
    const { step } = await fixInErrors();
    expect(cell()).toEqual({ display: id, bold: false });
    await undoFix(step);
    expect(cell()).toMatchObject({ display: damaged, background: "#fce8e6", note: expect.stringContaining(id) });
    // What somebody has typed since stays, and another fix is not this one.
    const again = await fixInErrors();
    await undoFix(step);
    expect(cell()).toEqual({ display: id, bold: false });
    await workbook.type(tabName, 3, column.userId + 2, [["Z-9"]]);
    await undoFix(again.step);
    expect(cell()).toMatchObject({ display: "Z-9" });
    await workbook.type(tabName, 3, column.userId + 2, [[damaged]]);
    await workbook.call("meant", { schoolId: lincoln, sheetId, code: "user_id.lost_zeros" });
    expect(cell()).toMatchObject({ background: "#fef7e0", bold: false });
    expect(await tabsNow()).toMatchObject([{ corrected: 1 }]);
    const refused = await workbook.call("sendCorrected", { sheetId }).catch((error) => error);
    const { code, facts } = refused.problem;
    expect(code).toBe("upload.confirm");
    expect(facts.question.kinds).toMatchObject([
      { kind: "damage", field: "userId", count: 1, examples: [{ from: id, to: damaged }] },
    ]);
    const sent = await workbook.call("sendCorrected", { sheetId, confirm: facts.question.digest });
    expect((await workbook.finish(sent.submissionId)).state).toBe("written");
    expect(await tabsNow()).toEqual([]);
  });
});

describe("put back from Review", () => {
  test("B-22: a cell, and then all of a row, say again what was pulled; other rows keep their changes", async () => {
    const before = workbook.cells(tab, 5, 1, 2, 9);
    await type(5, column.firstName, "Zoé");
    await type(5, column.lastName, "Zapata");
    await type(5, column.email, "");
    await type(6, column.firstName, "Yara");
    const [row] = (await review()).rows;
    expect(row?.userGuid).toBe(before[0]?.[0]);
    const one = await workbook.call("putBack", { schoolId: lincoln, row: 5, field: "firstName" });
    expect(one.counts.changed).toBe(2);
    expect(workbook.cells(tab, 5, column.firstName, 1, 2)).toEqual([[before[0]?.[3], "Zapata"]]);
    await workbook.call("putBack", { schoolId: lincoln, row: 5 });
    expect(workbook.cells(tab, 5, 1, 1, 9)).toEqual([before[0]]);
    expect(cells(column.firstName, 6, 1)).toEqual(["Yara"]);
    // A row that is another person's by now is left alone.
    await workbook.call("putBack", { schoolId: lincoln, row: 6, guid: before[0]?.[0] ?? "" });
    expect(cells(column.firstName, 6, 1)).toEqual(["Yara"]);
    await workbook.call("putBack", { schoolId: lincoln });
    expect((await check()).counts).toMatchObject({ changed: 0, errors: 0, removed: 0 });
  });

  test("B-22: a row that was deleted comes back with its person, and one that was emptied into its place", async () => {
    const before = workbook.cells(tab, 2, 1, 4, 9);
    const { sheetId } = (await check()).tab;
    await workbook.host.edit("district@riverbend.example", { kind: "deleteRows", sheetId, first: 3, count: 1 });
    await workbook.host.idle();
    await workbook.type(tab, 4, 1, [Array.from({ length: 16 }, () => "")]);
    const { removed } = await review();
    expect(removed.map(({ userGuid }) => userGuid).sort()).toEqual([before[1]?.[0], before[3]?.[0]].sort());
    await workbook.call("putBack", { schoolId: lincoln, guid: before[3]?.[0] ?? "" });
    expect(workbook.cells(tab, 4, 1, 1, 9)).toEqual([before[3]]);
    const last = await workbook.call("putBack", { schoolId: lincoln, guid: before[1]?.[0] ?? "" });
    expect(last.counts).toMatchObject({ removed: 0, changed: 0, created: 0, errors: 0 });
    const all = cells(column.userGuid, 2, 300);
    expect(all.filter((one) => one === before[1]?.[0])).toHaveLength(1);
    const back = all.indexOf(before[1]?.[0] ?? "") + 2;
    expect(workbook.cells(tab, back, 1, 1, 9)).toEqual([before[1]]);
    expect(workbook.cells(tab, back, column.key, 1, 1)).toEqual([[before[1]?.[0]]]);
  });
});

describe("what a click has done, put back", () => {
  const back = (input: object) => workbook.call("putBack", { schoolId: lincoln, ...input });
  const sheetId = () => workbook.host.document.sheets.find(({ name }) => name === tab)?.sheetId ?? 0;
  const lineUp = async (kind: "deleteColumns", first: number) => {
    await workbook.host.edit("district@riverbend.example", { kind, sheetId: sheetId(), first, count: 1 });
    await workbook.host.idle();
  };

  test("B-22: a fix, a fix of all and a GUID that was put right go back to what was typed, from the news or from Review, as long as the cell says what the fix wrote", async () => {
    const before = cells(column.userId);
    const [one = 0, two = 0, three = 0] = before.flatMap((id, index) => (/^0+[1-9]\d\d$/.test(id) ? [index + 2] : []));
    const digits = (row: number) => (before[row - 2] ?? "").replace(/^0+/, "");
    for (const row of [one, two, three]) await type(row, column.userId, digits(row));
    const code = "user_id.lost_zeros";
    const first = await workbook.call("fix", { schoolId: lincoln, code, rows: [one] });
    const all = await workbook.call("fix", { schoolId: lincoln, code });
    expect([first.step, all.step].every((step) => step !== undefined)).toBe(true);
    expect(cells(column.userId)).toEqual(before);
    // Nothing differs any more, and Review still has the way back.
    const shown = await review();
    expect(shown.rows).toEqual([]);
    expect(shown.done?.map(({ row, field, was, now }) => [row, field, was, now])).toEqual(
      [one, two, three].map((row) => [row, "userId", digits(row), before[row - 2]]),
    );
    // Typed over since: what the fix wrote is not there any more.
    await type(three, column.userId, "Z-1");
    expect((await back({ done: true, step: all.step })).counts.errors).toBe(1);
    expect(cells(column.userId, three, 1)).toEqual(["Z-1"]);
    expect([cells(column.userId, one, 1), cells(column.userId, two, 1)]).toEqual([[before[one - 2]], [digits(two)]]);
    await back({ done: true, row: one, field: "userId" });
    expect(cells(column.userId, one, 1)).toEqual([digits(one)]);
    expect((await review()).done).toBeUndefined();

    const [guid = ""] = cells(column.userGuid, 9, 1);
    const typed = guid.slice(0, -3);
    await type(9, column.userGuid, typed);
    await workbook.call("fix", { schoolId: lincoln, code: "user_guid.malformed" });
    expect(cells(column.userGuid, 9, 1)).toEqual([guid]);
    await back({ done: true });
    expect(cells(column.userGuid, 9, 1)).toEqual([typed]);
    // The next pull forgets the ways back.
    await workbook.call("fix", { schoolId: lincoln, code: "user_guid.malformed" });
    await workbook.call("pull", { schoolId: lincoln });
    expect((await review()).done).toBeUndefined();
  });

  test("B-22: a column that was deleted comes back under its name with what was pulled, and one that was renamed keeps what was typed", async () => {
    const [names, roles] = [cells(column.lastName), cells(column.role)];
    await type(3, column.firstName, "Zoé");
    await lineUp("deleteColumns", column.lastName);
    await lineUp("deleteColumns", column.role);
    await expect(check()).rejects.toMatchObject({ problem: { code: "sheet.header_changed" } });
    const after = await back({ columns: true });
    expect(workbook.cells(tab, 1, 1, 1, 6)).toEqual([
      ["User GUID", "User ID", "Role", "First Name", "Last Name", "Grade Level"],
    ]);
    expect([cells(column.lastName), cells(column.role)]).toEqual([names, roles]);
    expect(after.counts).toMatchObject({ changed: 1, created: 0, errors: 0, removed: 0 });
    expect(workbook.view(tab, 1, column.lastName)).toMatchObject({ bold: true });

    await type(4, column.lastName, "Zapata");
    await type(1, column.lastName, "Family");
    expect((await back({ columns: true })).counts).toMatchObject({ changed: 2, errors: 0 });
    expect(workbook.cells(tab, 1, 1, 1, 6)[0]?.[4]).toBe("Last Name");
    expect(cells(column.lastName, 4, 1)).toEqual(["Zapata"]);
  });
});
