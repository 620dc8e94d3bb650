/**
 * the whole way by file, with the network off: the publisher's export opened, checked and edited, the changed rows saved, uploaded by hand
 * (here: to the service as the publisher), and its own Completed and Error Files read back.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import type { Browser, FrameLocator } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { journey } from "../support/journey";
import { type Rollbook, startRollbook } from "../support/rollbook";
import { parseCsv } from "../support/roster-file";
import { Publisher } from "./support/publisher";
import { WorkbenchPage } from "./support/workbench-page";

const email = "district@riverbend.example";
const schoolId = "school-001";

let rollbook: Rollbook;
let browser: Browser;
let sheet: WorkbenchPage;
let publisher: Publisher;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "rollbook-files-"));
  rollbook = await startRollbook({ accounts: 200, schools: 5 });
  browser = await launchBrowser();
  publisher = new Publisher(rollbook, email, schoolId);
});

afterAll(async () => {
  await browser?.close();
  await rollbook?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const page = (): FrameLocator => sheet.page.frameLocator("iframe[title='Work with files']");

async function openFilesPage(): Promise<void> {
  await sheet.page.getByRole("menuitem", { name: "Extensions" }).click();
  await sheet.page.getByRole("menuitem", { name: "Rollbook" }).click();
  await sheet.page.getByRole("menuitem", { name: "Work with files" }).click();
  await page().getByRole("heading", { name: "1. Open an export" }).waitFor();
}

async function closeFilesPage(): Promise<void> {
  await sheet.page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
}

function file(name: string, bytes: Buffer | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function saved(button: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting = sheet.page.waitForEvent("download");
  await page().getByRole("button", { name: button }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

let csv: Buffer;
let accounts: number;

describe("A-16: by file, without the service", () => {
  const test = journey(() => sheet.seen());

  test("A-16: the publisher's export comes into a checked tab, with the network off", async () => {
    const exported = file("Lincoln_Elementary.xlsx", await publisher.exported("xlsx"));
    accounts = (await publisher.accounts()).length;
    sheet = await WorkbenchPage.open(browser, rollbook.url, email);
    await sheet.page.getByRole("button", { name: "Network off" }).click();
    await openFilesPage();
    await page().getByLabel("Choose the export file").setInputFiles(exported);
    expect(await page().getByLabel("Name of the school").inputValue()).toBe("Lincoln Elementary");
    await page().getByRole("button", { name: "Open the export" }).click();
    await page().getByText(`${accounts} accounts opened in the tab “Lincoln Elementary”.`).waitFor();
    await closeFilesPage();
    await sheet.openTab("Lincoln Elementary");
    await sheet.type("G3", "maria@");
    await sheet.statusOf(3, "Error: Email");
  });

  test("A-16: the sidebar works on it without the service, and offers the file instead of an upload", async () => {
    await sheet.openSidebar();
    await sheet.sidebar.getByText("Not connected").first().waitFor();
    await sheet.sidebar.getByText(`${accounts} accounts`).waitFor();
    await sheet.sidebar.getByText("Email is not an address").waitFor();
    await sheet.type("D2", "Corrected");
    await sheet.statusOf(2, "Changed");
    await sheet.paste(`B${accounts + 2}`, [
      ["009001", "S", "Begoña", "Ñíguez", "1"],
      [(await publisher.accounts("school-002"))[0]?.userId ?? "", "S", "Zoë", "Li", "2"],
    ]);
    await sheet.statusOf(accounts + 3, "New");
    await sheet.sidebar.getByRole("button", { name: "Review and upload" }).click();
    await sheet.sidebar.getByRole("button", { name: "Save as a file" }).waitFor();
  });

  test("A-16, A-6: only rows that changed and have no error are saved, as CSV and as XLSX", async () => {
    await sheet.sidebar.getByRole("button", { name: "Save as a file" }).click();
    await page().getByRole("heading", { name: "2. Save what changed" }).waitFor();
    const xlsx = await saved("Save as XLSX");
    expect(xlsx.name).toBe("Lincoln Elementary.xlsx");
    expect(xlsx.bytes.subarray(0, 2).toString()).toBe("PK");
    csv = (await saved("Save as CSV")).bytes;
    await page().getByText("1 row with an error stays behind", { exact: false }).waitFor();
    const reading = parseCsv(csv.toString("utf8"));
    const rows = reading.ok ? reading.rows.map((row) => row.values) : [];
    expect(rows.map((values) => values.firstName)).toEqual(["Corrected", "Begoña", "Zoë"]);
    expect(rows[0]?.userId).toBe((await publisher.accounts())[0]?.userId);
    expect(rows[1]?.userId).toBe("009001");
  });

  test("A-16, A-9: the publisher's Completed File comes back as a tab, and new GUIDs into the roster", async () => {
    const { completed, error } = await publisher.uploaded(csv);
    await page().getByLabel("Choose a Completed or Error File").setInputFiles(file("Completed.csv", completed));
    await page().getByRole("button", { name: "Open the results" }).click();
    await page().getByText("2 rows are in the tab “Completed", { exact: false }).waitFor();
    await page().getByLabel("Choose a Completed or Error File").setInputFiles(file("Errors.csv", error));
    await page().getByRole("button", { name: "Open the results" }).click();
    await page().getByText("1 row is in the tab “Errors", { exact: false }).waitFor();
    await closeFilesPage();
    await sheet.openTab("Lincoln Elementary");
    await sheet.statusOf(accounts + 2, "");
    const created = (await publisher.accounts()).find((account) => account.userId === "009001");
    expect(await sheet.text(`A${accounts + 2}`)).toBe(created?.userGuid);
    expect(await sheet.text(`H${accounts + 2}`)).toBe(created?.username);
    await sheet.statusOf(2, "");
  });

  test("A-16, S-12: the cell that the publisher's error names is marked, and leads to its roster row", async () => {
    await sheet.openTab(/^Errors/);
    expect(await sheet.noteOf("D3")).toContain("User ID");
    expect(await sheet.text("A3")).toContain(String(accounts + 3));
    await sheet.type("D3", "009002");
    await openFilesPage();
    const corrected = await saved("Save corrected row (1)");
    const reading = parseCsv(corrected.bytes.toString("utf8"));
    expect(reading.ok && reading.rows.map((row) => [row.values.userId, row.values.firstName])).toEqual([
      ["009002", "Zoë"],
    ]);
  });

  test("A-16: a file that is no roster is refused in plain words, and the tabs stay as they are", async () => {
    const before = await sheet.tabNames();
    await page().getByLabel("Choose the export file").setInputFiles(file("notes.csv", "Name,Phone\nMaria,555\n"));
    await page().getByRole("button", { name: "Open the export" }).click();
    await page().getByText("The first line has none of the roster’s headers", { exact: false }).waitFor();
    await page().getByLabel("Choose the export file").setInputFiles(file("broken.xlsx", "PK\u0003\u0004 not a zip"));
    await page().getByRole("button", { name: "Open the export" }).click();
    await page().getByText("This Excel file cannot be opened", { exact: false }).waitFor();
    expect(await sheet.tabNames()).toEqual(before);
  });
});
