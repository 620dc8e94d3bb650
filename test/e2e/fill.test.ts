/** B-12 in the browser: a OneRoster zip dropped on the files page, looked over, filled in, taken back, filled again, uploaded; compared with the accounts of the service. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import type { Browser, FrameLocator } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { eventually } from "../support/eventually";
import { journey } from "../support/journey";
import { type Rollbook, startRollbook } from "../support/rollbook";
import { zip } from "../support/zip";
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
  folder = mkdtempSync(join(tmpdir(), "rollbook-fill-"));
  rollbook = await startRollbook({ accounts: 150, schools: 5 });
  browser = await launchBrowser();
  publisher = new Publisher(rollbook, email, schoolId);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await rollbook?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

const page = (): FrameLocator => sheet.page.frameLocator("iframe[title='Work with files']");

async function openFilesPage(): Promise<void> {
  await sheet.page.getByRole("menuitem", { name: "Extensions" }).click();
  await sheet.page.getByRole("menuitem", { name: "Rollbook" }).click();
  await sheet.page.getByRole("menuitem", { name: "Work with files" }).click();
  await page().getByRole("heading", { name: "Fill from a file you already have" }).waitFor();
}

async function oneRoster(): Promise<string> {
  const people = await publisher.accounts();
  const student = people.find(({ role }) => role === "Student")?.userId;
  const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(",");
  const rows = people.map(({ userId, role, firstName, lastName, gradeLevel, email: address }) =>
    quoted([
      `x${userId}`,
      "active",
      "s1",
      role.toLowerCase(),
      firstName,
      userId === student ? "Bergström" : lastName,
      userId,
      address,
      gradeLevel,
      "SECRET-birth",
    ]),
  );
  const users = [
    "sourcedId,status,orgSourcedIds,role,givenName,familyName,identifier,email,grades,birthDate",
    ...rows,
    quoted(["n1", "active", "s1", "student", "Nova", "Neu", "NEW-1", "", "TK", "SECRET-birth"]),
  ].join("\n");
  const orgs = "sourcedId,status,name,type\ns1,active,Lincoln Elementary,school\n";
  const path = join(folder, "oneroster.zip");
  writeFileSync(
    path,
    zip([
      { name: "users.csv", content: Buffer.from(users) },
      { name: "orgs.csv", content: Buffer.from(orgs) },
    ]),
  );
  return path;
}

describe("B-12: the file I already have", () => {
  const test = journey();

  test("B-12: a OneRoster zip says what it would change before it changes anything", async () => {
    sheet = await WorkbenchPage.open(browser, rollbook.url, email);
    await sheet.openSidebar();
    await sheet.sidebar.getByRole("combobox").selectOption({ label: "Lincoln Elementary" });
    await sheet.sidebar.getByRole("button", { name: "Pull accounts" }).click();
    await sheet.sidebar
      .getByText(/\d+ accounts/)
      .first()
      .waitFor();
    await openFilesPage();
    await page()
      .getByLabel("Choose the file, or all files of the set")
      .setInputFiles(await oneRoster());
    await page().getByRole("button", { name: "Show what it would change" }).click();
    await page().getByText("New: 1", { exact: true }).waitFor();
    await page().getByText("Changed: 1", { exact: true }).waitFor();
    await page().getByText("Not in the file: 0", { exact: true }).waitFor();
    // What a code means is asked, once.
    await page().getByLabel("TK (1 person)").selectOption("PK");
    await page().getByRole("button", { name: "Show what it would change" }).click();
    await page().getByLabel("TK (1 person)").waitFor({ state: "detached" });
  }, 90_000);

  test("B-12, B-22: it fills the tab as edits, is taken back, and fills again", async () => {
    await page().getByRole("button", { name: "Fill the tab" }).click();
    await page().getByText("Filled: 1 cells, 1 new rows.").waitFor();
    await page().getByRole("button", { name: "Take this fill back" }).click();
    await page().getByText("Taken back: 1 cells, 1 rows.").waitFor();
    await page().getByRole("button", { name: "Fill the tab" }).click();
    await page().getByText("Filled: 1 cells, 1 new rows.").waitFor();
    await sheet.page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    await sheet.openTab("Lincoln Elementary");
    expect(await sheet.page.content()).not.toContain("SECRET");
  }, 90_000);

  test("B-12: what was filled is reviewed and uploaded like any edit, and stands in the accounts of the service", async () => {
    await sheet.sidebar.getByRole("button", { name: "Review and upload" }).click();
    await sheet.sidebar.getByRole("button", { name: /^Upload 2 rows/ }).click();
    const found = await eventually("both are in the service", async () => {
      const accounts = await publisher.accounts();
      const nova = accounts.find(({ userId }) => userId === "NEW-1");
      return nova === undefined ? null : { nova, married: accounts.filter(({ lastName }) => lastName === "Bergström") };
    });
    expect(found.nova).toMatchObject({ firstName: "Nova", lastName: "Neu", gradeLevel: "PK", role: "Student" });
    expect(found.married).toHaveLength(1);
  }, 90_000);
});
