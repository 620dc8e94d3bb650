/** Columns that were moved, inserted, hidden or deleted, and what is the user's own in the tab: found, and left alone. */
import { describe, expect, test } from "@jest/globals";
import { columns } from "../../src/roster";
import { CallFailed, district, lincoln, standOn, type Workbook, workbook } from "./support";

const tab = "Lincoln Elementary";

standOn({ accounts: 40, schools: 2 }, { workbooks: "each" });

const sheetId = () => workbook.host.document.sheets.find((one) => one.name === tab)?.sheetId ?? 0;
const header = () => workbook.cells(tab, 1, 1, 1, 26)[0] ?? [];
const at = (name: string) => header().indexOf(name) + 1;
const cell = (row: number, name: string) => workbook.cells(tab, row, at(name), 1, 1)[0]?.[0];
const type = (row: number, name: string, text: string) => workbook.type(tab, row, at(name), [[text]]);
const edit = async (one: Parameters<Workbook["host"]["edit"]>[1]) => {
  await workbook.host.edit(district, one);
  await workbook.host.idle();
};
const moveColumn = (name: string, before: number) =>
  edit({ kind: "moveLines", sheetId: sheetId(), dimension: "columns", first: at(name), count: 1, before });

async function upload() {
  const review = await workbook.call("review", { schoolId: lincoln });
  const sent = await workbook.call("upload", { schoolId: lincoln, digest: review.digest });
  return { review, done: await workbook.finish(sent.submissionId) };
}

describe("a roster tab as people arrange it", () => {
  test("A-2, A-3: moved columns are still found: checked, repaired, uploaded and merged where they now are", async () => {
    await moveColumn("Email", 1);
    await moveColumn("First Name", at("Status") + 4);
    await type(3, "Email", "maria@");
    expect(cell(3, "Status")).toBe("Error: Email");
    expect(workbook.view(tab, 3, at("Email"))).toMatchObject({ background: "#fce8e6", bold: true });
    await type(3, "Email", "maria@riverbend.example");
    expect(cell(3, "Status")).toBe("Changed");
    await type(4, "First Name", "Moved");
    const { review, done } = await upload();
    expect(review.rows.map((one) => one.cells.map(({ field, newValue }) => [field, newValue]))).toEqual([
      [["email", "maria@riverbend.example"]],
      [["firstName", "Moved"]],
    ]);
    expect(done).toMatchObject({ state: "written", status: "completed" });
    expect([cell(3, "Email"), cell(4, "First Name")]).toEqual(["maria@riverbend.example", "Moved"]);
    expect([cell(3, "Status"), cell(4, "Status")]).toEqual(["", ""]);
    const guid = cell(5, "User GUID") ?? "";
    await type(5, "User GUID", "broken");
    await workbook.call("fix", { schoolId: lincoln, code: "user_guid.malformed" });
    expect(cell(5, "User GUID")).toBe(guid);
  });

  test("A-2: the user's own columns between ours keep their values, formulas, formats and notes through edits, pulls and results", async () => {
    await edit({ kind: "insertColumns", sheetId: sheetId(), before: 5, count: 1 });
    await workbook.type(tab, 1, 5, [["Homeroom"]]);
    await workbook.type(tab, 2, 5, [["=2+3"], ["Ms. King"]]);
    await edit({ kind: "format", sheetId: sheetId(), top: 3, left: 5, bottom: 3, right: 5, background: "#ffff00" });
    await edit({ kind: "note", sheetId: sheetId(), row: 3, column: 5, text: "asked for" });
    await workbook.type(tab, 2, 4, [["Ann"], ["Ben"], ["Cid"]]);
    expect([cell(2, "Status"), cell(3, "Status")]).toEqual(["Changed", "Changed"]);
    await upload();
    await workbook.call("pull", { schoolId: lincoln });
    expect(workbook.cells(tab, 2, 5, 2, 1)).toEqual([["5"], ["Ms. King"]]);
    expect(workbook.host.cells(sheetId(), 2, 5, 1, 1).cells[0]?.[0]?.input).toBe("=2+3");
    expect(workbook.view(tab, 3, 5)).toMatchObject({ background: "#ffff00", note: "asked for" });
    expect(workbook.cells(tab, 2, 4, 3, 1)).toEqual([["Ann"], ["Ben"], ["Cid"]]);
  });

  test("A-2: columns that were hidden, sorted by a filter, or deleted because no class is imported change nothing", async () => {
    await edit({ kind: "deleteColumns", sheetId: sheetId(), first: at("Class GUID"), count: 7 });
    await edit({ kind: "hideColumns", sheetId: sheetId(), first: at("Username"), count: 1 });
    await edit({
      kind: "filter",
      sheetId: sheetId(),
      area: { top: 1, left: 1, bottom: 60, right: at("Rollbook conflicts") },
    });
    await edit({
      kind: "sort",
      sheetId: sheetId(),
      top: 2,
      left: 1,
      bottom: 60,
      right: at("Rollbook conflicts"),
      byColumn: at("Last Name"),
      ascending: false,
    });
    expect((await workbook.call("check", { schoolId: lincoln })).counts).toMatchObject({ changed: 0, errors: 0 });
    const guid = cell(2, "User GUID");
    await type(2, "Grade Level", "13th");
    expect(cell(2, "Status")).toBe("Error: Grade Level");
    await type(2, "Grade Level", "NA");
    const { review } = await upload();
    expect(review.sendable).toBe(1);
    expect(cell(2, "User GUID")).toBe(guid);
    expect((await workbook.call("pull", { schoolId: lincoln })).counts).toMatchObject({ changed: 0, removed: 0 });
    expect(header()).not.toContain("Class ID");
  });

  test("A-3: a Status column that was deleted is made anew by the next check, with the words in it", async () => {
    await edit({ kind: "deleteColumns", sheetId: sheetId(), first: at("Status"), count: 3 });
    await type(2, "First Name", "Kept");
    await workbook.call("check", { schoolId: lincoln });
    expect(header().slice(0, 19)).toEqual([
      ...columns.map((column) => column.header),
      "Status",
      "Rollbook key",
      "Rollbook conflicts",
    ]);
    expect(cell(2, "Status")).toBe("Changed");
    expect(cell(3, "Rollbook key")).toBe(cell(3, "User GUID"));
    const sheet = workbook.host.document.sheets.find((one) => one.name === tab);
    expect(sheet?.hiddenColumns).toEqual([10, 11, 12, 13, 14, 15, 16, 18, 19]);
  });

  test("F-4: a column of the user's own under one of our headers is refused and told where both stand; another system's name is marked where it stands", async () => {
    const problem = () =>
      workbook.call("review", { schoolId: lincoln }).then(
        () => null,
        (error) => (error instanceof CallFailed ? error.problem : null),
      );
    await workbook.type(tab, 1, 25, [["E_mail *"]]);
    expect(await problem()).toMatchObject({
      code: "sheet.header_repeated",
      facts: { columns: expect.stringMatching(/^Email \([A-Z], Y\)$/) },
    });
    expect(workbook.view(tab, 1, 25).note).toContain("have the same name, “Email”");
    await workbook.type(tab, 1, 25, [["Parents"]]);
    expect(await problem()).toBeNull();
    expect(workbook.view(tab, 1, 25).note).toBeUndefined();
    const place = at("Last Name");
    await workbook.type(tab, 1, place, [["Apellidos"]]);
    expect(await problem()).toMatchObject({ code: "sheet.header_changed" });
    expect(workbook.view(tab, 1, place).note).toContain("“Last Name”");
    await workbook.type(tab, 1, place, [["LAST_NAME"]]);
    expect(await problem()).toBeNull();
    await workbook.type(tab, 1, place, [["Last Name"]]);
    await workbook.type(tab, 1, 25, [[""]]);
  });

  test("A-2, A-14: a header that was changed or deleted is named, on its cell and in the sidebar; nothing is guessed", async () => {
    await workbook.type(tab, 1, at("Email"), [["Mail"]]);
    expect(workbook.view(tab, 1, 7)).toMatchObject({ background: "#fce8e6" });
    expect(workbook.view(tab, 1, 7).note).toContain("“Email”");
    const problem = await workbook.call("check", { schoolId: lincoln }).then(
      () => null,
      (error) => (error instanceof CallFailed ? error.problem : null),
    );
    expect(problem).toMatchObject({ code: "sheet.header_changed", facts: { columns: "Email (G)" } });
    await workbook.type(tab, 1, 7, [["Email"]]);
    expect(workbook.view(tab, 1, 7).background).toBeUndefined();
    await edit({ kind: "deleteColumns", sheetId: sheetId(), first: 7, count: 1 });
    expect(
      await workbook.call("review", { schoolId: lincoln }).then(
        () => "none",
        (error) => (error instanceof CallFailed ? error.problem.code : String(error)),
      ),
    ).toBe("sheet.header_changed");
  });

  const problemOf = (call: Promise<unknown>) =>
    call.then(
      () => null,
      (error) => (error instanceof CallFailed ? error.problem : String(error)),
    );

  test.each([
    ["a column of the user's own, left of ours", 4, "Email", "Email (D, H)"],
    ["a column of the user's own, right of everything", 20, "email ", "Email (G, T)"],
    ["a copy of ours, left of it", 4, "First Name", "First Name (D, E)"],
  ])("F-4: a repeated header (%s) is named on both cells and in the sidebar, and nothing is read from either", async (_, place, name, columnsNamed) => {
    await type(3, "Last Name", "Before");
    if (place < 20) await edit({ kind: "insertColumns", sheetId: sheetId(), before: place, count: 1 });
    await workbook.type(tab, 1, place, [[name]]);
    const letters = columnsNamed.slice(columnsNamed.indexOf("(") + 1, -1);
    const marked = header().flatMap((one, index) =>
      one.trim().toLowerCase() === name.trim().toLowerCase() ? [workbook.view(tab, 1, index + 1)] : [],
    );
    expect(marked).toHaveLength(2);
    for (const one of marked) {
      expect(one.background).toBe("#fce8e6");
      expect(one.note).toContain(letters);
    }
    await workbook.type(tab, 2, place, [["parent@home.example"], ["parent@home.example"]]);
    for (const call of ["check", "review", "pull"] as const) {
      expect(await problemOf(workbook.call(call, { schoolId: lincoln }))).toMatchObject({
        code: "sheet.header_repeated",
        facts: { columns: columnsNamed },
      });
    }
    await workbook.type(tab, 1, place, [["Parents"]]);
    expect(workbook.view(tab, 1, place).background).toBeUndefined();
    expect((await workbook.call("check", { schoolId: lincoln })).counts).toMatchObject({ changed: 1, errors: 0 });
  });

  test("F-4, A-3: a Status of the user's own is left alone, wherever it stands; ours is the one beside the key", async () => {
    await edit({ kind: "insertColumns", sheetId: sheetId(), before: 4, count: 1 });
    await workbook.type(tab, 1, 4, [["Status"], ["paid"], ["open"]]);
    await type(2, "First Name", "Kept");
    expect(workbook.cells(tab, 2, 4, 2, 1)).toEqual([["paid"], ["open"]]);
    expect(workbook.cells(tab, 2, 18, 2, 1)).toEqual([["Changed"], [""]]);
    await upload();
    expect(workbook.cells(tab, 2, 4, 2, 1)).toEqual([["paid"], ["open"]]);
    expect(workbook.cells(tab, 2, 18, 1, 1)).toEqual([[""]]);
  });

  test("F-4, A-4: a second column of keys is refused when nothing tells which is ours, and left alone when it stands apart", async () => {
    await workbook.type(tab, 1, 22, [["Rollbook key"], ["somebody else"]]);
    expect((await workbook.call("check", { schoolId: lincoln })).counts).toMatchObject({ changed: 0, errors: 0 });
    expect(workbook.cells(tab, 2, 22, 1, 1)).toEqual([["somebody else"]]);
    await workbook.type(tab, 1, 21, [["Status"]]);
    await workbook.type(tab, 1, 23, [["Rollbook conflicts"]]);
    expect(await problemOf(workbook.call("check", { schoolId: lincoln }))).toMatchObject({
      code: "sheet.header_repeated",
      facts: { columns: "Rollbook key (R, V)" },
    });
  });

  test("A-10: an Errors tab with a column of the user's own and moved ones is still sent as it is meant", async () => {
    const other = await workbook.call("pull", { schoolId: "school-002" });
    const taken = workbook.cells(other.tab.tabName, 2, 2, 1, 1)[0]?.[0] ?? "";
    const below = workbook.cells(tab, 1, 1, 200, 1).filter(([guid]) => guid !== "").length + 1;
    await workbook.type(tab, below, 2, [[taken, "Student", "Zoë", "Li", "2", "", "", ""]]);
    const { done } = await upload();
    const errors = done.errorsTab ?? "";
    const errorsId = workbook.host.document.sheets.find((one) => one.name === errors)?.sheetId ?? 0;
    await edit({ kind: "insertColumns", sheetId: errorsId, before: 4, count: 1 });
    await workbook.type(errors, 3, 4, [["call the office"]]);
    await workbook.type(errors, 3, 5, [["COLUMNS-1"]]);
    const again = await workbook.call("sendCorrected", { sheetId: errorsId });
    expect(await workbook.finish(again.submissionId)).toMatchObject({ status: "completed" });
    expect(cell(below, "User ID")).toBe("COLUMNS-1");
    expect(workbook.cells(errors, 3, 4, 1, 1)).toEqual([["call the office"]]);
    expect(workbook.cells(errors, 3, 20, 1, 1)).toEqual([["Corrected and completed."]]);
  });
});
