/**
 * The whole way, as an administrator goes it: from the page to a corrected re-import, in a real browser, with the very bundle that clasp would
 * push, and then every cell compared with what the service says.
 */
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import type { Browser } from "playwright-core";
import { columns } from "../../src/roster";
import { launchBrowser } from "../support/browser";
import { journey } from "../support/journey";
import { type Rollbook, startRollbook } from "../support/rollbook";
import { type ExportedRow, exportOf } from "./support/service";
import { WorkbenchPage } from "./support/workbench-page";

const email = "district@riverbend.example";
const school = "Lincoln Elementary";
const schoolId = "school-001";

let rollbook: Rollbook;
let browser: Browser;
let sheet: WorkbenchPage;
let exported: readonly ExportedRow[];
let elsewhere: readonly ExportedRow[];

beforeAll(async () => {
  rollbook = await startRollbook({ accounts: 300, schools: 5 });
  browser = await launchBrowser();
  exported = await exportOf(rollbook, email, schoolId);
  elsewhere = await exportOf(rollbook, email, "school-002");
});

afterAll(async () => {
  await browser?.close();
  await rollbook?.stop();
});

const newRow = () => exported.length + 2;

describe("the journey", () => {
  const test = journey(() => sheet.seen());

  test("S-1, S-3, A-1: choose who you are, open the sidebar, choose a school", async () => {
    sheet = await WorkbenchPage.open(browser, rollbook.url, email);
    await sheet.openSidebar();
    await sheet.sidebar.getByRole("combobox").selectOption({ label: school });
    await sheet.sidebar.getByRole("button", { name: "Pull accounts" }).waitFor();
  });

  test("A-2, S-4: pull brings every account into a tab of the school, leading zeros and all", async () => {
    await sheet.sidebar.getByRole("button", { name: "Pull accounts" }).click();
    await sheet.sidebar.getByText(`${exported.length} accounts`, { exact: false }).first().waitFor();
    await sheet.openTab(school);
    expect(await sheet.text("B2")).toBe(exported[0]?.userId);
    expect(await sheet.text(`E${exported.length + 1}`)).toBe(exported[exported.length - 1]?.lastName);
    await sheet.goTo("A2");
  });

  test("A-3: a corrected name and a pasted block are marked as changed", async () => {
    await sheet.type("D2", "Corrected");
    await sheet.statusOf(2, "Changed");
    await sheet.paste("D3", [
      ["Pasted", "Núñez-O’Hara"],
      ["Also", "De la Cruz"],
    ]);
    await sheet.statusOf(3, "Changed");
    await sheet.statusOf(4, "Changed");
    expect(await sheet.text("E3")).toBe("Núñez-O’Hara");
  });

  test("A-4, C-6: a broken GUID and a broken e-mail address are named on their cells", async () => {
    await sheet.typeGuarded("A5", "not-a-guid");
    await sheet.statusOf(5, "Error: User GUID");
    await sheet.type("G6", "maria@");
    await sheet.statusOf(6, "Error: Email");
    expect(await sheet.noteOf("G6")).toContain("“maria@” is not an e-mail address");
    expect(await sheet.noteOf("A5")).toContain(exported[3]?.userGuid ?? "");
  });

  test("A-4: the GUID is restored in one click", async () => {
    await sheet.sidebar.getByRole("tab", { name: /Roster/ }).click();
    await sheet.sidebar.locator(".card .fold[aria-expanded=false]").click();
    await sheet.sidebar.getByRole("button", { name: "Check again" }).click();
    await sheet.sidebar.getByText("User GUID is not a GUID").waitFor();
    await sheet.sidebar.getByRole("button", { name: /^Fix/ }).first().click();
    await sheet.statusOf(5, "");
    expect(await sheet.text("A5")).toBe(exported[3]?.userGuid);
  });

  test("S-11: new students are typed below the others", async () => {
    await sheet.paste(`B${newRow()}`, [
      ["009001", "S", "Begoña", "Ñíguez", "1st"],
      // Somebody at another school has this User ID: only the service can know.
      [elsewhere[0]?.userId ?? "", "S", "Zoë", "Li", "2"],
    ]);
    await sheet.statusOf(newRow(), "New");
    await sheet.statusOf(newRow() + 1, "New");
  });

  test("A-6: the review shows every change cell by cell, and what stays behind", async () => {
    await sheet.sidebar.getByRole("button", { name: "Review and upload" }).click();
    await sheet.sidebar.getByRole("button", { name: "Upload 5 rows" }).waitFor();
    await sheet.sidebar.getByText("1 row stays behind").waitFor();
  });

  test("A-7, S-8: uploaded, the sidebar closed, the trigger finishes it", async () => {
    await sheet.sidebar.getByRole("button", { name: "Upload 5 rows" }).click();
    await sheet.sidebar.getByRole("heading", { name: "Upload History" }).waitFor();
    // Nobody is taken away from the cell they were in.
    expect(await sheet.place()).toBe(`Q${newRow() + 1}`);
    await sheet.closeSidebar();
    for (let hours = 0; hours < 10 && !(await sheet.hasTab(/^Errors/)); hours += 1) await sheet.moveClock(1);
    expect(await sheet.hasTab(/^Completed/)).toBe(true);
    await sheet.openTab(/^Completed/);
    expect(await sheet.text("A1")).toContain("3 updated, 1 created");
  });

  test("A-9, S-12: the Errors tab says what is wrong, on the cell and on the far right", async () => {
    await sheet.openTab(/^Errors/);
    expect(await sheet.text("S2")).toBe("Error");
    expect(await sheet.noteOf("D3")).toContain(`“${elsewhere[0]?.userId}”`);
    await sheet.goTo("A1");
  });

  test("A-10, S-15: corrected in the tab, only that row goes again, and is completed", async () => {
    await sheet.type("D3", "009002");
    await sheet.openSidebar();
    await sheet.sidebar.getByRole("tab", { name: /History/ }).click();
    await sheet.sidebar.getByRole("button", { name: "Send corrected row (1)" }).click();
    await sheet.sidebar.getByText(/^1st correction of the upload of /).waitFor();
    await sheet.sidebar.getByRole("tab", { name: "History", exact: true }).waitFor();
    // The new Completed tab takes nobody away from where they are.
    expect(await sheet.activeTab()).toMatch(/^Errors/);
    await sheet.sidebar.getByText("Completed", { exact: true }).first().waitFor();
    await sheet.openTab(school);
    await sheet.statusOf(newRow() + 1, "");
    await sheet.goTo(`A${newRow() - 3}`);
  });

  test("I-1, S-5: every cell of the sheet is what the service has", async () => {
    // The one row that stayed behind is put right first.
    await sheet.type("G6", exported[4]?.email === "" ? "maria@school.example" : (exported[4]?.email ?? ""));
    const now = await exportOf(rollbook, email, schoolId);
    expect(now).toHaveLength(exported.length + 2);
    const byGuid = new Map(now.map((row) => [row.userGuid, row]));
    const rows = await sheet.readBlock("A", 2, "I", newRow() + 1);
    const fields = columns.slice(0, 9).map((column) => column.key);
    const kept = exported[4]?.userGuid;
    for (const cells of rows) {
      const account = byGuid.get(cells[0] ?? "");
      const shown = fields.map((_field, index) => cells[index] ?? "");
      const stored = fields.map((field) => account?.[field] ?? "");
      if (cells[0] === kept && exported[4]?.email === "") stored[6] = "maria@school.example";
      expect(shown).toEqual(stored);
    }
    const renamed = byGuid.get(exported[0]?.userGuid ?? "");
    expect(renamed?.firstName).toBe("Corrected");
    expect(
      now
        .filter((row) => row.userId.startsWith("0090"))
        .map((row) => row.firstName)
        .sort(),
    ).toEqual(["Begoña", "Zoë"]);
  });
});
