/** Upload History as the sidebar asks for it: files, undo of all and of some rows, cancel, rehearsal, and temporary passwords in and out of a tab. */
import { describe, expect, test } from "@jest/globals";
import { importSchema } from "../../src/contract";
import { eventually } from "../support/eventually";
import { CallFailed, district, lincoln, lincolnAdministrator, service, standOn, workbook } from "./support";

const tab = "Lincoln Elementary";
const column = { userGuid: 1, userId: 2, firstName: 4, password: 9, status: 17 };

standOn({ accounts: 60, schools: 2 });

const row = (index: number, name = tab) => workbook.cells(name, index, 1, 1, 19)[0] ?? [];
const sheetIdOf = (name: string) => workbook.host.document.sheets.find((one) => one.name === name)?.sheetId ?? 0;
const lastRow = () => workbook.cells(tab, 1, 1, 200, 2).filter((cells) => cells.some((cell) => cell !== "")).length;
const history = async () => (await workbook.call("history", { schoolId: lincoln })).items;

async function problemOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => "none",
    (error) => (error instanceof CallFailed ? error.problem.code : String(error)),
  );
}

async function uploaded() {
  const review = await workbook.call("review", { schoolId: lincoln });
  const sent = await workbook.call("upload", { schoolId: lincoln, digest: review.digest });
  return workbook.finish(sent.submissionId);
}

/** Waits for an import of the service as the sidebar's history does. */
async function finished(importId: string) {
  for (let tries = 0; tries < 300; tries += 1) {
    const item = (await history()).find((one) => one.id === importId);
    if (item !== undefined && item.status !== "queued" && item.status !== "in_progress") return item;
  }
  throw new Error(`${importId} did not finish`);
}

function select(name: string, top: number, bottom: number): void {
  workbook.host.select(district, { sheetId: sheetIdOf(name), top, left: 1, bottom, right: 5 });
}

describe("Upload History in the sidebar", () => {
  test("A-6, I-7: a rehearsal tells what would happen, row by row, and keeps nothing", async () => {
    const other = await workbook.call("pull", { schoolId: "school-002" });
    const taken = workbook.cells(other.tab.tabName, 2, 2, 1, 1)[0]?.[0] ?? "";
    await workbook.type(tab, 3, column.firstName, [["Rehearsed"]]);
    const last = lastRow();
    await workbook.type(tab, last + 1, column.userId, [[taken, "Student", "Zoë", "Li", "2"]]);
    const review = await workbook.call("review", { schoolId: lincoln });
    const { importId } = await workbook.call("rehearse", { schoolId: lincoln, digest: review.digest });
    const rehearsal = await eventually("the rehearsal has its rows", async () => {
      const { rows, ...view } = await workbook.call("rehearsal", { importId });
      return rows === undefined ? null : { ...view, rows };
    });
    expect(rehearsal.counts).toMatchObject({ updated: 1, created: 0, failed: 1 });
    expect(rehearsal.rows).toMatchObject([{ row: last + 1, who: "Zoë Li", severity: "error", field: "userId" }]);
    expect(rehearsal.rows[0]?.messages[0]).toContain(`“${taken}”`);
    const [listed] = await history();
    expect(listed).toMatchObject({ kind: "rehearsal", fileName: "Lincoln Elementary from Google Sheets, rehearsal" });
    // It looks like no upload: it has no tab, least of all one from which corrections would be sent, and its files say what they are.
    const tabs = workbook.tabs();
    for (const file of ["completed", "error", "uploaded"] as const) {
      expect(await problemOf(workbook.call("openFile", { importId, schoolId: lincoln, file }))).toBe("file.unknown");
      const { name } = await workbook.call("downloadFile", { importId, file, format: "csv" });
      expect(name).toMatch(/^Rehearsal · (Completed|Errors|Uploaded) · /);
    }
    expect(workbook.tabs()).toEqual(tabs);
    // Nothing was kept: all that would go is still to go, and the row that would fail stays behind (G-6).
    expect((await workbook.call("review", { schoolId: lincoln })).sendable).toBe(review.sendable - 1);
    await workbook.type(tab, last + 1, column.userId, [["", "", "", "", ""]]);
    expect(await problemOf(workbook.call("rehearse", { schoolId: lincoln, digest: review.digest }))).toBe(
      "review.outdated",
    );
  });

  test("A-12, S-10: the files are handed over for download as CSV and XLSX, named as their tabs are", async () => {
    const done = await uploaded();
    const importId = done.importId ?? "";
    const csv = await workbook.call("downloadFile", { importId, file: "completed", format: "csv" });
    expect(csv.name).toMatch(/^Completed · \w+ \d+, \d+\.\d\d [AP]M · Lincoln Elementary\.csv$/);
    const text = Buffer.from(csv.base64, "base64").toString("utf8");
    expect(text).toContain("User GUID");
    expect(text).toContain("Rehearsed");
    const xlsx = await workbook.call("downloadFile", { importId, file: "uploaded", format: "xlsx" });
    expect(Buffer.from(xlsx.base64, "base64").subarray(0, 2).toString()).toBe("PK");
  });

  test("A-12: what others uploaded and files that were uploaded elsewhere are in the history too", async () => {
    const answer = await fetch(`${service.url}/v1/schools/${lincoln}/imports?fileName=from-a-file.csv`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${await service.token(lincolnAdministrator)}`,
        "content-type": "text/csv",
        "idempotency-key": "a-file",
      },
      body: [row(1), [...row(4).slice(0, 3), "Filed", ...row(4).slice(4)]].map((line) => line.slice(0, 9)).join("\n"),
    });
    const { id } = importSchema.parse(await answer.json());
    const item = await finished(id);
    expect(item).toMatchObject({ fileName: "from-a-file.csv", counts: { updated: 1 } });
    // Its results open as a tab here as well, and the tab is found again when it was renamed.
    const opened = await workbook.call("openFile", { importId: id, schoolId: lincoln, file: "completed" });
    await workbook.host.edit(district, { kind: "renameSheet", sheetId: opened.sheetId, name: "My results" });
    const again = await workbook.call("openFile", { importId: id, schoolId: lincoln, file: "completed" });
    expect(again).toEqual({ sheetId: opened.sheetId, tabName: "My results" });
    const { resultTabs } = await workbook.call("history", { schoolId: lincoln });
    expect(resultTabs).toContainEqual({
      importId: id,
      kind: "completed",
      sheetId: opened.sheetId,
      tabName: "My results",
      passwords: false,
    });
    // Deleted, it is made anew.
    await workbook.host.edit(district, { kind: "deleteSheet", sheetId: opened.sheetId });
    const anew = await workbook.call("openFile", { importId: id, schoolId: lincoln, file: "completed" });
    expect(anew.tabName).toMatch(/^Completed · \w+ \d+, \d+:\d\d [AP]M · Lincoln Elementary/);
    expect(row(3, anew.tabName)[3]).toBe("Filed");
  });

  test("I-8, A-12: an undo takes the values back, is an import of its own, and a second one has nothing left to take back", async () => {
    await workbook.call("pull", { schoolId: lincoln });
    const before = row(5)[3] ?? "";
    await workbook.type(tab, 5, column.firstName, [["Mistaken"]]);
    const done = await uploaded();
    const undo = await workbook.call("undoImport", { importId: done.importId ?? "" });
    expect(undo).toMatchObject({ kind: "undo", parent: done.importId });
    expect(await finished(undo.id)).toMatchObject({ status: "completed", counts: { updated: 1, failed: 0 } });
    await workbook.call("pull", { schoolId: lincoln });
    expect(row(5)[3]).toBe(before);
    expect((await workbook.call("undoImport", { importId: done.importId ?? "" })).id).toBe(undo.id);
  });

  test("I-8: only the people whose rows are selected, in the Completed tab or in the roster, are taken back", async () => {
    const before = [6, 7, 8].map((index) => row(index)[3] ?? "");
    await workbook.type(tab, 6, column.firstName, [["Ann"], ["Bea"], ["Cleo"]]);
    const done = await uploaded();
    const importId = done.importId ?? "";
    expect(await problemOf(workbook.call("selectedRows", { importId }))).toBe("selection.elsewhere");
    select(tab, 7, 7);
    expect((await workbook.call("selectedRows", { importId })).who).toEqual([`Bea ${row(7)[4]}`]);
    select(tab, 20, 21);
    expect((await workbook.call("selectedRows", { importId })).rows).toEqual([]);
    select(done.completedTab ?? "", 4, 5);
    const { rows } = await workbook.call("selectedRows", { importId });
    expect(rows).toEqual([7, 8]);
    const undo = await workbook.call("undoImport", { importId, rows });
    expect(await finished(undo.id)).toMatchObject({ counts: { updated: 2 } });
    await workbook.call("pull", { schoolId: lincoln });
    expect([6, 7, 8].map((index) => row(index)[3])).toEqual(["Ann", before[1], before[2]]);
  });

  test("I-9, A-12: a cancelled import says so in the history, and its rows are free again", async () => {
    await workbook.type(tab, 9, column.firstName, [["Withdrawn"]]);
    const review = await workbook.call("review", { schoolId: lincoln });
    const sent = await workbook.call("upload", { schoolId: lincoln, digest: review.digest });
    const cancelled = await workbook
      .call("cancelImport", { importId: sent.importId ?? "" })
      .catch((error: unknown) => (error instanceof CallFailed ? error.problem.code : String(error)));
    const done = await workbook.finish(sent.submissionId);
    const [newest] = await history();
    // The service may have been faster than the click; then it says that there is nothing to cancel.
    if (typeof cancelled === "string") {
      expect([cancelled, done.status]).toEqual(["import.not_cancellable", "completed"]);
    } else {
      expect([newest?.id, newest?.status]).toEqual([sent.importId, done.status]);
      expect(row(9)[column.status - 1]).toBe(done.status === "cancelled" ? "Changed" : "");
    }
  });
});

describe("temporary passwords", () => {
  let importId = "";
  let completed = "";

  test("A-11: nobody's password comes into the workbook unasked; the first line says how to have them", async () => {
    const last = lastRow();
    await workbook.type(tab, last + 1, column.userId, [
      ["N0001", "Student", "Begoña", "Núñez", "1"],
      ["N0002", "Student", "Xóchitl", "Li", "2"],
    ]);
    const done = await uploaded();
    importId = done.importId ?? "";
    completed = done.completedTab ?? "";
    const lines = workbook.cells(completed, 1, 1, 8, 16);
    expect(lines[0]?.[0]).toContain("print slips, or write them here, from History in the sidebar.");
    expect(lines.map((cells) => cells[8])).toEqual(["", "Password", "", "", "", "", "", ""].slice(0, lines.length));
    const again = await workbook.call("openFile", { importId, schoolId: lincoln, file: "completed" });
    expect(again.tabName).toBe(completed);
  });

  test("A-11: the question names who can open the workbook", async () => {
    await workbook.call("start", {}, lincolnAdministrator);
    const { people } = await workbook.call("sharing", {});
    expect(people.find((one) => one.may === "own")).toBeDefined();
    expect(people.map((one) => one.email)).toContain(lincolnAdministrator);
  });

  test("A-11: asked for, each password stands with its person, also when the tab was sorted meanwhile; hidden, all are gone", async () => {
    const sheetId = sheetIdOf(completed);
    const bottom = workbook.cells(completed, 3, 1, 20, 1).filter(([guid]) => guid !== "").length + 2;
    await workbook.host.edit(district, {
      kind: "sort",
      sheetId,
      top: 3,
      left: 1,
      bottom,
      right: 16,
      byColumn: column.userId,
      ascending: false,
    });
    expect(await workbook.call("writePasswords", { importId })).toEqual({ tabName: completed, passwords: 2 });
    const slips = await workbook.call("slips", { importId });
    expect(slips.people.map((one) => one.firstName).sort()).toEqual(["Begoña", "Xóchitl"]);
    for (const { firstName, password, username } of slips.people) {
      const line = workbook.cells(completed, 3, 1, bottom - 2, 16).find((cells) => cells[3] === firstName);
      expect([line?.[7], line?.[8]]).toEqual([username, password]);
      expect(password).toMatch(/^[A-Z][a-z]+-[a-z]+-[a-z]+-\d{5}$/);
    }
    expect(workbook.cells(completed, 1, 1, 1, 1)[0]?.[0]).toMatch(
      /With temporary passwords: they end at first use, or on \w+ \d+, \d{4}\./,
    );
    const inHistory = (await workbook.call("history", { schoolId: lincoln })).resultTabs;
    expect(inHistory?.find((one) => one.importId === importId)?.passwords).toBe(true);

    workbook.host.setNetwork(false);
    await workbook.call("hidePasswords", { importId });
    workbook.host.setNetwork(true);
    const saved = JSON.stringify(workbook.host.saveDocument());
    for (const { password } of slips.people) expect(saved).not.toContain(password);
    expect(workbook.cells(completed, 1, 1, 1, 1)[0]?.[0]).toContain(
      "The temporary passwords were taken out of this tab",
    );
    // While they are valid they can be brought back.
    expect((await workbook.call("writePasswords", { importId })).passwords).toBe(2);
    await workbook.call("hidePasswords", { importId });
  });

  test("A-11: a tab that was deleted meanwhile is made anew for them", async () => {
    await workbook.host.edit(district, { kind: "deleteSheet", sheetId: sheetIdOf(completed) });
    const written = await workbook.call("writePasswords", { importId });
    expect(written.passwords).toBe(2);
    expect(workbook.tabs()).toContain(written.tabName);
  });

  test("A-11: an import without temporary passwords says so", async () => {
    const items = await history();
    const without = items.find((one) => one.kind === "import" && one.counts.created === 0);
    const input = { importId: without?.id ?? "" };
    expect(await problemOf(workbook.call("writePasswords", input))).toBe("passwords.none");
    expect(await problemOf(workbook.call("slips", input))).toBe("passwords.none");
  });
});
