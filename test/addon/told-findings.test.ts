/** Where the sentences of findings come from: a file of the project, read only when a finding is told, and what stands in the note when it cannot be read. */
import { afterEach, describe, expect, test } from "@jest/globals";
import { CallFailed, district, lincoln, lincolnAdministrator, standOn, workbook } from "./support";

const tab = "Lincoln Elementary";
const column = { firstName: 4, lastName: 5, email: 7, status: 17 };
const file = "HtmlService.createHtmlOutputFromFile";

standOn({ accounts: 30, schools: 1 }, { workbooks: "each" });
afterEach(() => workbook.host.setFaults([]));

const filesRead = () => workbook.host.executions().at(-1)?.calls[file] ?? 0;
const noteAt = (row: number, at: number) => workbook.view(tab, row, at).note ?? "";
const failures = () => workbook.host.executions().filter((one) => one.state === "failed");
/** From the second on: a call's own code is a file too, read before all others. */
const unreadable = (text: string, from = 1) => workbook.host.setFaults([{ call: file, from, effect: { throw: text } }]);

describe("what an edit reads", () => {
  test("design 7, A-3: a right value reads no file of the project, and many mistakes each that they need once", async () => {
    await workbook.type(tab, 3, column.firstName, [["Ana"]]);
    expect(filesRead()).toBe(0);
    await workbook.type(tab, 3, column.firstName, [["R2D2"], ["R2D3"], ["R2D4"]]);
    // The words.
    expect(filesRead()).toBe(1);
    expect([3, 4, 5].map((row) => noteAt(row, column.firstName).includes(`“R2D${row - 1}”`))).toEqual([
      true,
      true,
      true,
    ]);
  });

  test("S-18: two people in one workbook each read the reason in their own language, and neither's check rewrites the other's texts", async () => {
    await workbook.call("setLocale", { locale: "es" }, lincolnAdministrator);
    await workbook.type(tab, 3, column.firstName, [["R2D2"]], lincolnAdministrator);
    await workbook.type(tab, 4, column.firstName, [["R2D3"]], district);
    expect(noteAt(3, column.firstName)).toContain("«R2D2» contiene");
    expect(noteAt(4, column.firstName)).toContain("“R2D3” contains");
    await workbook.type(tab, 5, column.firstName, [["Ana"]], lincolnAdministrator);
    await workbook.type(tab, 6, column.firstName, [["Ana"]], district);
    const texts = () => [
      ...[3, 4, 5, 6].map((row) => noteAt(row, column.firstName)),
      ...workbook.cells(tab, 3, column.status, 4, 1).flat(),
    ];
    const before = texts();
    expect(before.slice(-2)).toEqual(["Cambiada", "Changed"]);
    for (const user of [district, lincolnAdministrator]) {
      await workbook.call("check", { schoolId: lincoln }, user);
      expect(texts()).toEqual(before);
      expect(workbook.host.executions().at(-1)?.calls).not.toHaveProperty("Range.setNotes");
    }
  });
});

describe("where the file cannot be read", () => {
  test("A-3: cells are marked all the same, their notes say where to look, and the next full check gives the reasons", async () => {
    unreadable("You do not have permission to call HtmlService.createHtmlOutputFromFile");
    await workbook.type(tab, 3, column.firstName, [["R2D2"], ["R2D3"]]);
    expect(filesRead()).toBe(1);
    expect(failures()).toEqual([]);
    expect(workbook.cells(tab, 3, column.status, 2, 1)).toEqual([["Error: First Name"], ["Error: First Name"]]);
    expect(workbook.view(tab, 3, column.firstName)).toMatchObject({ background: "#fce8e6", bold: true });
    expect(noteAt(3, column.firstName)).toContain("First Name: the reason cannot be shown just now.");
    expect(noteAt(3, column.firstName)).toContain("Check again");
    workbook.host.setFaults([]);
    const { groups } = await workbook.call("check", { schoolId: lincoln });
    expect(noteAt(3, column.firstName)).toContain("“R2D2”");
    expect(noteAt(3, column.firstName)).not.toContain("just now");
    expect(groups.map((one) => [one.title.includes("just now"), one.rows.length])).toEqual([[false, 2]]);
  });

  test("A-3: a mistake that is put right leaves no note behind", async () => {
    const before = workbook.cells(tab, 3, column.firstName, 1, 1);
    const looked = workbook.view(tab, 3, column.firstName);
    unreadable("no");
    await workbook.type(tab, 3, column.firstName, [["R2D2"]]);
    await workbook.type(tab, 3, column.firstName, before);
    expect(workbook.view(tab, 3, column.firstName)).toEqual(looked);
    expect(workbook.cells(tab, 3, column.status, 1, 1)).toEqual([[""]]);
  });

  test("A-4: a header under another system's name is marked where it belongs, by its place", async () => {
    unreadable("no");
    await workbook.type(tab, 1, column.lastName, [["Surname"]]);
    expect(noteAt(1, column.lastName)).toContain("This column has to be called “Last Name”");
    expect(failures()).toEqual([]);
  });

  test("A-6: check and review go on, and say of each group and row where the reason is missing", async () => {
    await workbook.type(tab, 3, column.firstName, [["R2D2"]]);
    await workbook.type(tab, 4, column.firstName, [["Ana"]]);
    unreadable("no", 2);
    const { groups } = await workbook.call("check", { schoolId: lincoln });
    expect(groups.map((one) => one.title)).toEqual([expect.stringContaining("First Name: the reason")]);
    unreadable("no", 2);
    const review = await workbook.call("review", { schoolId: lincoln });
    expect(review.sendable).toBe(1);
    expect(review.rows.find((one) => one.row === 3)?.heldBack).toEqual([expect.stringContaining("First Name")]);
  });

  test("A-14: an answer whose shape cannot be read is not trusted, and nothing in the tab is touched", async () => {
    await workbook.type(tab, 3, column.firstName, [["Ana"]]);
    unreadable("no", 2);
    const failed = await workbook.call("pull", { schoolId: lincoln }).then(
      () => null,
      (error: unknown) => error,
    );
    expect(failed).toBeInstanceOf(CallFailed);
    expect(workbook.cells(tab, 3, column.firstName, 1, 1)).toEqual([["Ana"]]);
    workbook.host.setFaults([]);
    expect((await workbook.call("pull", { schoolId: lincoln })).counts.changed).toBe(1);
  });

  test("A-14: a call whose own code cannot be read once is not lost; read never, that is told, and nothing is touched", async () => {
    await workbook.type(tab, 3, column.firstName, [["Ana"]]);
    workbook.host.setFaults([{ call: file, nth: 1, effect: { throw: "no" } }]);
    expect((await workbook.call("check", { schoolId: lincoln })).counts.changed).toBe(1);
    unreadable("no");
    await expect(workbook.call("pull", { schoolId: lincoln })).rejects.toThrow("addon.not_run");
    expect(workbook.cells(tab, 3, column.firstName, 1, 1)).toEqual([["Ana"]]);
  });
});
