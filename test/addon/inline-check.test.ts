/** The inline check as somebody sees it who pastes, sorts, slides and renames, in both languages. */
import { describe, expect, test } from "@jest/globals";
import { CallFailed, district, lincoln, standOn, workbook } from "./support";

const tab = "Lincoln Elementary";
const column = { userGuid: 1, userId: 2, role: 3, firstName: 4, lastName: 5, gradeLevel: 6, email: 7, status: 17 };

standOn({ accounts: 40, schools: 1 }, { workbooks: "each" });

const sheetId = () => workbook.host.document.sheets.find((one) => one.name === tab)?.sheetId ?? 0;
const cell = (row: number, at: number) => workbook.cells(tab, row, at, 1, 1)[0]?.[0] ?? "";
const columnOf = (at: number, rows: number) => workbook.cells(tab, 2, at, rows, 1).map(([value = ""]) => value);
const statuses = (rows: number) => columnOf(column.status, rows);
const failures = () => workbook.host.executions().filter((one) => one.state === "failed");

describe("the inline check", () => {
  test("A-3: a pasted block is checked cell by cell, and leaves the other rows alone", async () => {
    await workbook.type(tab, 3, column.firstName, [
      ["Ana", "Li"],
      ["", "R2D2"],
      ["Zoë", ""],
    ]);
    expect(statuses(5)).toEqual(["", "Changed", "Error: Last Name", "Changed", ""]);
    expect(workbook.view(tab, 4, column.lastName)).toMatchObject({ background: "#fce8e6", bold: true });
    expect(workbook.view(tab, 4, column.lastName).note).toContain("“R2D2”");
    expect(failures()).toEqual([]);
  });

  test("A-3: what was edited, added and removed is seen by the next look, which reads no cell until something has changed", async () => {
    const first = await workbook.call("look", { schoolId: lincoln, mark: null });
    expect(first.summary?.counts).toMatchObject({ changed: 0, errors: 0, removed: 0 });
    await workbook.type(tab, 3, column.firstName, [["R2D2"]]);
    await workbook.type(tab, 5, column.firstName, [["Zoë"]]);
    const second = await workbook.call("look", { schoolId: lincoln, mark: first.mark });
    expect(second.summary?.counts).toMatchObject({ changed: 2, errors: 1, removed: 0 });
    const third = await workbook.call("look", { schoolId: lincoln, mark: second.mark });
    expect(third.summary).toBeUndefined();
    const { calls = {}, cells } = workbook.host.executions().at(-1) ?? {};
    expect(cells).toEqual({ read: 0, written: 0 });
    expect(Object.keys(calls).filter((name) => /^(Range|LockService|Lock)\./.test(name))).toEqual([]);
    expect(calls["Properties.getProperties"]).toBe(1);
    await workbook.host.edit(district, { kind: "deleteRows", sheetId: sheetId(), first: 2, count: 1 });
    const fourth = await workbook.call("look", { schoolId: lincoln, mark: third.mark });
    expect(fourth.summary?.counts).toMatchObject({ removed: 1 });
  });

  test("A-13: a look says whose roster tab the person is in, and so do the start and the files page", async () => {
    await workbook.call("show", { sheetId: sheetId(), row: 2, field: null });
    const here = { schoolId: lincoln, schoolName: tab };
    expect(await workbook.call("look", { schoolId: null, mark: null })).toEqual({ mark: "", here });
    expect(await workbook.call("start", {})).toMatchObject({ chosenSchoolId: lincoln, here });
    expect(await workbook.call("files", {})).toMatchObject({ here: lincoln });
  });

  test("C-14: rows of a class that disagree are told while they are typed, and from when students will see it", async () => {
    const classColumns = 11;
    // Three years on, and no further than a class may be.
    const year = new Date(workbook.now()).getUTCFullYear() + 3;
    await workbook.type(tab, 5, classColumns, [
      ["NEXT-1", "Next year", "3", `08/17/${year}`, ""],
      ["next-1", "Last year", "3", `08/17/${year}`, ""],
    ]);
    expect(statuses(5).slice(3)).toEqual(["Changed", "Error: Class Name"]);
    expect(workbook.view(tab, 6, classColumns + 1).note).toContain("Row 5");
    expect(workbook.view(tab, 5, classColumns + 3).note).toContain(`08/14/${year}`);
  });

  test("A-4: a GUID column that slid by one row is named on every row and put back in one click", async () => {
    const guids = columnOf(column.userGuid, 10);
    await workbook.type(tab, 2, column.userGuid, [["aaaa"], ...guids.slice(0, 9).map((guid) => [guid])]);
    expect(statuses(10)).toEqual(guids.map(() => "Error: User GUID"));
    const summary = await workbook.call("check", { schoolId: lincoln });
    for (const group of summary.groups.filter((one) => one.fixable)) {
      await workbook.call("fix", { schoolId: lincoln, code: group.code });
    }
    expect(columnOf(column.userGuid, 10)).toEqual(guids);
    expect(statuses(10)).toEqual(guids.map(() => ""));
  });

  test("A-4: a tab sorted by its visible columns alone keeps everybody's GUID", async () => {
    const before = workbook.cells(tab, 2, 1, 20, 5);
    await workbook.host.edit(district, {
      kind: "sort",
      sheetId: sheetId(),
      top: 2,
      left: 1,
      bottom: 21,
      right: 16,
      byColumn: column.userId,
      ascending: false,
    });
    await workbook.host.idle();
    expect(workbook.cells(tab, 2, 1, 20, 5)).not.toEqual(before);
    expect(statuses(20).filter((status) => status !== "")).toEqual([]);
    expect((await workbook.call("check", { schoolId: lincoln })).counts).toMatchObject({ errors: 0, changed: 0 });
  });

  test("C-14, A-3: the same new person typed twice is named on both rows, and not any more when one goes", async () => {
    const last = columnOf(column.userGuid, 80).filter((guid) => guid !== "").length + 1;
    const person = ["N0100", "Student", "Ana", "Li", "3"];
    await workbook.type(tab, last + 1, column.userId, [person]);
    expect(cell(last + 1, column.status)).toBe("New");
    await workbook.type(tab, last + 2, column.userId, [person]);
    expect(cell(last + 2, column.status)).toMatch(/^Error/);
    await workbook.type(tab, last + 2, column.userId, [["", "", "", "", ""]]);
    expect([cell(last + 1, column.status), cell(last + 2, column.status)]).toEqual(["New", ""]);
    expect(workbook.view(tab, last + 2, column.lastName).note ?? "").toBe("");
  });

  test("A-3: a renamed column is told on its header and by the check, and all is well again with its name", async () => {
    const help = workbook.view(tab, 1, column.email).note;
    await workbook.type(tab, 1, column.email, [["Mail"]]);
    expect(workbook.view(tab, 1, column.email)).toMatchObject({ background: "#fce8e6" });
    expect(workbook.view(tab, 1, column.email).note).toContain("This column has to be called “Email”");
    const refused = await workbook.call("review", { schoolId: lincoln }).catch((error) => error);
    expect(refused).toBeInstanceOf(CallFailed);
    expect(refused.problem).toMatchObject({ code: "sheet.header_changed" });
    expect(refused.problem.message).toContain("Email (G)");
    await workbook.type(tab, 1, column.email, [["Email"]]);
    expect(workbook.view(tab, 1, column.email)).toEqual({ display: "Email", bold: true, note: help });
    expect(failures()).toEqual([]);
  });

  test("A-3: a column inserted in the middle is stepped over; one that was deleted is told at the first edit after it", async () => {
    await workbook.host.edit(district, { kind: "insertColumns", sheetId: sheetId(), before: column.email, count: 1 });
    await workbook.type(tab, 3, column.firstName, [["Ana"]]);
    expect(cell(3, column.status + 1)).toBe("Changed");
    await workbook.host.edit(district, {
      kind: "deleteColumns",
      sheetId: sheetId(),
      first: column.email + 1,
      count: 1,
    });
    await workbook.type(tab, 3, column.firstName, [["Eva"]]);
    expect(workbook.view(tab, 1, column.email).note).toContain("“Email”");
    expect(failures()).toEqual([]);
  });

  test("S-18: in Spanish the reason and the Status are Spanish; after a change of language what is said anew is said in it, and nothing else is rewritten", async () => {
    await workbook.call("setLocale", { locale: "es" });
    await workbook.type(tab, 3, column.email, [["maria@"]]);
    expect(cell(3, column.status)).toBe("Error: Email");
    expect(workbook.view(tab, 3, column.email).note).toContain("«maria@» no es un correo");
    await workbook.type(tab, 4, column.firstName, [["Begoña"]]);
    expect(cell(4, column.status)).toBe("Cambiada");
    await workbook.call("setLocale", { locale: "en" });
    await workbook.call("check", { schoolId: lincoln });
    expect(cell(4, column.status)).toBe("Cambiada");
    await workbook.type(tab, 3, column.email, [["jose@"]]);
    await workbook.type(tab, 5, column.firstName, [["Ana"]]);
    expect([4, 5].map((row) => cell(row, column.status))).toEqual(["Cambiada", "Changed"]);
    expect(workbook.view(tab, 3, column.email).note).toContain("“jose@” is not an e-mail");
  });

  test("A-2: what people do in their own tabs and columns is none of ours", async () => {
    await workbook.host.edit(district, { kind: "insertSheet", name: "My notes" });
    await workbook.type("My notes", 1, 1, [["maria@", "User GUID"]]);
    await workbook.type(tab, 3, 21, [["=1+1"]]);
    expect(workbook.view("My notes", 1, 1)).toEqual({ display: "maria@", bold: false });
    expect(cell(3, 21)).toBe("2");
    expect(cell(3, column.status)).toBe("");
    expect((await workbook.call("pull", { schoolId: lincoln })).counts.changed).toBe(0);
    expect(cell(3, 21)).toBe("2");
  });
});
