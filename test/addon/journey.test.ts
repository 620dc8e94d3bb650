import { describe, expect } from "@jest/globals";
import { journey } from "../support/journey";
import { lincoln, standOn, workbook } from "./support";

standOn({ accounts: 120, schools: 2 }, { pulled: false });

const tab = "Lincoln Elementary";

describe("an administrator's way through the sheet", () => {
  const test = journey();

  test("A-2: pull writes the export as text, with a frozen header, drop-downs and a locked GUID column", async () => {
    const summary = await workbook.call("pull", { schoolId: lincoln });
    expect(summary.tab.tabName).toBe(tab);
    expect(summary.counts).toMatchObject({ changed: 0, created: 0, errors: 0, removed: 0 });
    const [header] = workbook.cells(tab, 1, 1, 1, 17);
    expect(header?.slice(0, 3)).toEqual(["User GUID", "User ID", "Role"]);
    expect(header?.[16]).toBe("Status");
    const sheet = workbook.host.document.sheets.find((one) => one.name === tab);
    expect(sheet?.frozenRows).toBe(1);
    // Our own two, and the columns of classes, which nobody in this school has: people and Status are in sight.
    expect(sheet?.hiddenColumns).toEqual([10, 11, 12, 13, 14, 15, 16, 18, 19]);
    expect(sheet?.warned.length).toBe(1);
    expect(workbook.view(tab, 1, 1).note).toContain("never changes");
  });

  const row = (index: number) => workbook.cells(tab, index, 1, 1, 19)[0] ?? [];
  const columns = {
    userGuid: 1,
    userId: 2,
    role: 3,
    firstName: 4,
    lastName: 5,
    gradeLevel: 6,
    email: 7,
    username: 8,
    password: 9,
    status: 17,
  };

  test("A-3: a corrected name is marked on its cell, by colour, note and word; typed back, all of it goes", async () => {
    const before = row(4)[3] ?? "";
    await workbook.type(tab, 4, columns.firstName, [["Renamed"]]);
    expect(workbook.view(tab, 4, columns.firstName)).toMatchObject({
      background: "#e8f0fe",
      note: `Rollbook:\nWas: ${before}`,
    });
    expect(row(4)[16]).toBe("Changed");
    await workbook.type(tab, 4, columns.firstName, [[before]]);
    expect(workbook.view(tab, 4, columns.firstName)).toEqual({ display: before, bold: false });
    expect(row(4)[16]).toBe("");
    await workbook.type(tab, 4, columns.firstName, [["Renamed"]]);
  });

  test("A-3: a broken e-mail address is named on its cell with the way to write it", async () => {
    await workbook.type(tab, 5, columns.email, [["maria@"]]);
    const cell = workbook.view(tab, 5, columns.email);
    expect(cell).toMatchObject({ background: "#fce8e6", bold: true });
    expect(cell.note).toContain("“maria@” is not an e-mail address");
    expect(row(5)[16]).toBe("Error: Email");
  });

  test("A-4: a GUID that was typed over is named, and restored in one click", async () => {
    const guid = row(6)[0] ?? "";
    await workbook.type(tab, 6, columns.userGuid, [["broken"]]);
    expect(row(6)[16]).toBe("Error: User GUID");
    expect(workbook.view(tab, 6, columns.userGuid).note).toContain(guid);
    const summary = await workbook.call("fix", { schoolId: lincoln, code: "user_guid.malformed" });
    expect(row(6)[0]).toBe(guid);
    expect(row(6)[16]).toBe("");
    expect(summary.groups.map((group) => group.code)).toEqual(["email.malformed"]);
  });

  test("A-4: two GUIDs that were swapped are named on both rows", async () => {
    const [one = "", other = ""] = [row(7)[0], row(8)[0]];
    await workbook.type(tab, 7, columns.userGuid, [[other], [one]]);
    expect([row(7)[16], row(8)[16]]).toEqual(["Error: User GUID", "Error: User GUID"]);
    await workbook.call("fix", { schoolId: lincoln, code: "user_guid.other_person" });
    expect([row(7)[0], row(8)[0], row(7)[16], row(8)[16]]).toEqual([one, other, "", ""]);
  });

  test("A-3: a user's own note and colour stay when ours come and go", async () => {
    const sheetId = workbook.host.document.sheets.find((one) => one.name === tab)?.sheetId ?? 0;
    const at = { sheetId, row: 9, column: columns.lastName };
    await workbook.host.edit("district@riverbend.example", { kind: "note", ...at, text: "call the family" });
    await workbook.host.edit("district@riverbend.example", {
      kind: "format",
      sheetId,
      top: 9,
      left: 5,
      bottom: 9,
      right: 5,
      background: "#ffff00",
    });
    const before = row(9)[4] ?? "";
    await workbook.type(tab, 9, columns.lastName, [["R2D2"]]);
    expect(workbook.view(tab, 9, columns.lastName)).toMatchObject({ background: "#ffff00", bold: false });
    expect(workbook.view(tab, 9, columns.lastName).note).toMatch(/^call the family\nRollbook:\n“R2D2”/);
    await workbook.type(tab, 9, columns.lastName, [[before]]);
    expect(workbook.view(tab, 9, columns.lastName)).toEqual({
      display: before,
      background: "#ffff00",
      note: "call the family",
      bold: false,
    });
  });

  test("C-4: a cell that begins with = is text, and an error of its column", async () => {
    const before = row(10)[3] ?? "";
    await workbook.type(tab, 10, columns.firstName, [["'=1+1"]]);
    expect(row(10)[3]).toBe("=1+1");
    expect(row(10)[16]).toBe("Error: First Name");
    await workbook.type(tab, 10, columns.firstName, [[before]]);
  });

  test("A-6, A-7, A-11: new people and changes go after a review; rows with errors stay; typed passwords leave the sheet", async () => {
    const last = workbook.cells(tab, 1, 1, 200, 2).filter(([guid, id]) => guid !== "" || id !== "").length;
    await workbook.type(tab, last + 1, columns.userId, [
      ["N0001", "S", "Begoña", "O’Brien-Núñez", "01", "", "", ""],
      ["N0002", "Teacher", "Tim", "King", "", "lincoln.new@riverbend.example", "", "Secret-word-7"],
    ]);
    expect(row(last + 1)[16]).toBe("New");
    const review = await workbook.call("review", { schoolId: lincoln });
    expect(review.sendable).toBe(3);
    expect(review.counts).toMatchObject({ changed: 2, created: 2, errors: 1 });
    expect(JSON.stringify(review)).not.toContain("Secret-word-7");
    expect(review.rows.find((one) => one.row === 5)?.heldBack[0]).toContain("maria@");

    const sent = await workbook.call("upload", { schoolId: lincoln, digest: review.digest });
    expect(sent.problem).toBeUndefined();
    expect(workbook.cells(tab, last + 2, columns.password, 1, 1)).toEqual([[""]]);
    expect(JSON.stringify(workbook.host.saveDocument())).not.toContain("Secret-word-7");

    const done = await workbook.finish(sent.submissionId);
    expect(done).toMatchObject({ state: "written", status: "completed" });
    expect(workbook.tabs()).toContain(done.completedTab);
    const completed = workbook.cells(done.completedTab ?? "", 1, 1, 6, 16);
    expect(completed[0]?.[0]).toContain("1 updated, 2 created");
    expect(completed[0]?.[0]).toContain("Temporary passwords");
    const begonya = completed.find((cells) => cells[1] === "N0001");
    expect(begonya?.slice(1, 8)).toEqual(["N0001", "Student", "Begoña", "O’Brien-Núñez", "1", "", "bobriennunez"]);
    // Temporary passwords come into no tab unasked.
    expect(begonya?.[8]).toBe("");
    // GUID and username have flowed back into the roster, and the rows are as pulled.
    expect(row(last + 1)[0]).toBe(begonya?.[0]);
    expect(row(last + 1)[7]).toBe("bobriennunez");
    expect(row(last + 1)[16]).toBe("");
    expect(row(4)[16]).toBe("");
  });

  test("A-7: the trigger finishes what the sidebar left, and is gone afterwards", async () => {
    await workbook.type(tab, 11, columns.firstName, [["Carried"]]);
    const review = await workbook.call("review", { schoolId: lincoln });
    // Before the click: a quick service may have answered, and the tab be there, when it returns.
    const tabsBefore = workbook.tabs().length;
    await workbook.call("upload", { schoolId: lincoln, digest: review.digest });
    // The button has handed the rows over and asked for nothing more: whoever pressed it does not wait for the results, however quick the service is.
    expect(workbook.host.executions().at(-1)?.calls["UrlFetchApp.fetch"]).toBe(1);
    expect(workbook.host.triggers()).toHaveLength(1);
    for (let hours = 0; hours < 5 && workbook.tabs().length === tabsBefore; hours += 1) {
      await workbook.idle(lincoln);
      await workbook.pass(1);
    }
    expect(workbook.tabs().length).toBe(tabsBefore + 1);
    expect(row(11)[16]).toBe("");
    await workbook.pass(1);
    expect(workbook.host.triggers()).toHaveLength(0);
  });

  test("A-9, A-10, S-12: what the service refuses comes back as an Errors tab; corrected there, only that row goes again", async () => {
    // Only the service can know this: another person of the district has the User ID.
    const taken = row(12)[1] ?? "";
    const last = workbook.cells(tab, 1, 1, 200, 2).filter(([guid, id]) => guid !== "" || id !== "").length;
    const elsewhere = await workbook.call("pull", { schoolId: "school-002" });
    const other = workbook.cells(elsewhere.tab.tabName, 2, 2, 1, 1)[0]?.[0] ?? taken;
    await workbook.type(tab, last + 1, columns.userId, [[other, "Student", "Zoë", "Li", "2", "", "", ""]]);
    const review = await workbook.call("review", { schoolId: lincoln });
    const sent = await workbook.call("upload", { schoolId: lincoln, digest: review.digest });
    const done = await workbook.finish(sent.submissionId);
    expect(done.status).toBe("completed_with_errors");
    const errors = workbook.cells(done.errorsTab ?? "", 1, 1, 3, 19);
    expect(errors[1]?.[18]).toBe("Error");
    expect(errors[2]?.[0]).toBe(`Row ${last + 1}`);
    expect(errors[2]?.[18]).toContain(`“${other}”`);
    expect(workbook.view(done.errorsTab ?? "", 3, 4)).toMatchObject({ background: "#fce8e6", bold: true });

    const start = await workbook.call("start", {});
    expect(start.errorsTabs).toMatchObject([{ tabName: done.errorsTab, rows: 1, corrected: 0 }]);
    await workbook.type(done.errorsTab ?? "", 3, 4, [["N0003"]]);
    const again = await workbook.call("sendCorrected", { sheetId: start.errorsTabs[0]?.sheetId ?? 0 });
    const finished = await workbook.finish(again.submissionId);
    expect(finished.status).toBe("completed");
    const history = await workbook.call("history", { schoolId: lincoln });
    expect(history.items[0]).toMatchObject({ parent: done.importId, counts: { created: 1, failed: 0 } });
    // What is settled is not offered again, and its row says so without red.
    expect((await workbook.call("start", {})).errorsTabs).toEqual([]);
    expect(workbook.cells(done.errorsTab ?? "", 3, 19, 1, 1)).toEqual([["Corrected and completed."]]);
    expect(workbook.view(done.errorsTab ?? "", 3, 4)).toEqual({ display: "N0003", bold: false });
    // The roster's row is that person now.
    expect(row(last + 1).slice(1, 5)).toEqual(["N0003", "Student", "Zoë", "Li"]);
    expect(row(last + 1)[16]).toBe("");
  });
});
