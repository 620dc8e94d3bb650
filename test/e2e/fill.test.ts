/** B-12 in the browser: a OneRoster zip dropped on the files page, looked over, near matches settled, filled in, taken back, filled again, uploaded; compared with the accounts of the service. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import type { Browser, FrameLocator } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { eventually } from "../support/eventually";
import { journey } from "../support/journey";
import { type Rollbook, startRollbook } from "../support/rollbook";
import { zip } from "../support/zip";
import { misspelt, unlike } from "./support/misspelt";
import { Publisher } from "./support/publisher";
import type { ExportedRow as Account } from "./support/service";
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
  await page().getByRole("heading", { name: "Fill from a file you already have" }).waitFor();
}

/** As a hand drops it: the browser hands the page a file. */
async function drop(path: string): Promise<void> {
  const zone = page().locator(".fill .drop");
  const content = readFileSync(path).toString("base64");
  const dropped = await zone.evaluateHandle(
    (_zone, { base64, name }) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: "application/zip" }));
      return transfer;
    },
    { base64: content, name: basename(path) },
  );
  await zone.dispatchEvent("drop", { dataTransfer: dropped });
}

async function figures(): Promise<Readonly<Record<string, string>>> {
  const list = page().locator(".figures");
  const [names, counts] = [await list.locator("dt").allInnerTexts(), await list.locator("dd").allInnerTexts()];
  return Object.fromEntries(names.map((name, at) => [name, counts[at] ?? ""]));
}

async function oneRoster({
  name = "oneroster.zip",
  married = "Bergström",
  others = [],
}: {
  readonly name?: string;
  readonly married?: string;
  /** Accounts that the file has under another spelling, with their ID there. */
  readonly others?: readonly (readonly [id: string, account: Account])[];
} = {}): Promise<string> {
  const everybody = await publisher.accounts();
  const people = everybody.filter((one) => !others.some(([, { userId }]) => userId === one.userId));
  const student = people.find(({ role }) => role === "Student")?.userId;
  const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(",");
  const rows = people.map(({ userId, role, firstName, lastName, gradeLevel, email: address }) =>
    quoted([
      `x${userId}`,
      "active",
      "s1",
      role.toLowerCase(),
      firstName,
      userId === student ? married : lastName,
      userId,
      address,
      gradeLevel,
      "SECRET-birth",
    ]),
  );
  const users = [
    "sourcedId,status,orgSourcedIds,role,givenName,familyName,identifier,email,grades,birthDate",
    ...rows,
    ...others.map(([id, account]) =>
      quoted([
        id,
        "active",
        "s1",
        "student",
        misspelt(account),
        account.lastName,
        id,
        "",
        account.gradeLevel,
        "SECRET",
      ]),
    ),
    ...(people.some(({ userId }) => userId === "NEW-1")
      ? []
      : [quoted(["n1", "active", "s1", "student", "Nova", "Neu", "NEW-1", "", "TK", "SECRET-birth"])]),
  ].join("\n");
  const orgs = "sourcedId,status,name,type\ns1,active,Lincoln Elementary,school\n";
  const path = join(folder, name);
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
  const test = journey(() => sheet.seen());
  const figureOf = async (name: string) => (await figures())[name];
  let them: Account;
  let other: Account;

  test("B-12, F-5: a OneRoster zip that is dropped says what it is, column by column, and what it would change, before anything is changed", async () => {
    sheet = await WorkbenchPage.open(browser, rollbook.url, email);
    await sheet.openSidebar();
    await sheet.sidebar.getByRole("combobox").selectOption({ label: "Lincoln Elementary" });
    await sheet.sidebar.getByRole("button", { name: "Pull accounts" }).click();
    await sheet.sidebar
      .getByText(/\d+ accounts/)
      .first()
      .waitFor();
    const [marriedOne, ...rest] = (await publisher.accounts()).filter(({ role }) => role === "Student");
    const [first, second] = unlike(await publisher.accounts()).filter(({ userId }) => userId !== marriedOne?.userId);
    if (first === undefined || second === undefined) throw new Error(`nobody of ${rest.length} has a surname alone`);
    [them, other] = [first, second];
    await openFilesPage();
    await drop(
      await oneRoster({
        others: [
          ["SIS-1", them],
          ["SIS-2", other],
        ],
      }),
    );
    await page().getByRole("heading", { name: "OneRoster 1.1" }).waitFor();
    expect(await figures()).toEqual({ New: "3", Changed: "1", "Not in the file": "2", "The same": expect.any(String) });
    const row = (header: string) =>
      page()
        .getByRole("row")
        .filter({ has: page().getByRole("rowheader", { name: header, exact: true }) });
    expect(await row("familyName").getByRole("cell").allInnerTexts()).toEqual(["Last Name", expect.any(String), "1"]);
    expect(await row("grades").getByRole("cell").allInnerTexts()).toEqual(["Grade Level", expect.any(String), "0"]);
    await page().getByText("1 column is not needed, such as “birthDate”: it is not read into the sheet.").waitFor();
  });

  test("B-18: what a code means is asked once, with how many people it touches, and settled for the district", async () => {
    await page().getByLabel("TK (1 person)").selectOption("PK");
    await page().getByRole("button", { name: "Settle for the district" }).click();
    await page().getByText("1 code is settled for the district.").waitFor();
    await page().getByLabel("TK (1 person)").waitFor({ state: "detached" });
  });

  test("B-11: whoever is there under another spelling is asked about; one is them, one is somebody else", async () => {
    const nameOf = (one: Account) => `${misspelt(one)} ${one.lastName}`;
    await page()
      .getByRole("button", { name: `It is them: ${nameOf(them)}, ${them.firstName} ${them.lastName}`, exact: true })
      .click();
    await page()
      .getByRole("button", { name: `Someone else: ${nameOf(other)}`, exact: true })
      .click();
    await page().getByText("Are these the same people?").waitFor({ state: "detached" });
    await eventually("the figures are of these answers", async () => ((await figureOf("New")) === "2" ? true : null));
    expect(await figures()).toMatchObject({ Changed: "2", "Not in the file": "1" });
  });

  test("B-12, B-22: it fills the tab as edits, is taken back, and fills again", async () => {
    await page().getByRole("button", { name: "Fill the tab" }).click();
    await page().getByText("Filled: 3 cells, 2 new rows.").waitFor();
    await page().getByRole("button", { name: "Take this fill back" }).click();
    await page().getByText("Taken back: 3 cells, 2 new rows.").waitFor();
    await page().getByRole("button", { name: "Fill the tab" }).click();
    await page().getByText("Filled: 3 cells, 2 new rows.").waitFor();
    await sheet.page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    await sheet.openTab("Lincoln Elementary");
    expect(await sheet.page.content()).not.toContain("SECRET");
  });

  test("B-12: what was filled is reviewed and uploaded like any edit, and stands in the accounts of the service", async () => {
    await sheet.sidebar.getByRole("button", { name: "Review and upload" }).click();
    await sheet.sidebar.getByRole("button", { name: /^Upload 4 rows/ }).click();
    const found = await eventually("both are in the service", async () => {
      const accounts = await publisher.accounts();
      const nova = accounts.find(({ userId }) => userId === "NEW-1");
      if (nova === undefined) return null;
      const like = ({ lastName }: Account) => accounts.filter((one) => one.lastName === lastName);
      const married = accounts.filter(({ lastName }) => lastName === "Bergström");
      return { nova, married, them: like(them), others: like(other) };
    });
    expect(found.nova).toMatchObject({ firstName: "Nova", lastName: "Neu", gradeLevel: "PK", role: "Student" });
    expect(found.married).toHaveLength(1);
    // One account under the file's spelling, and no second one; of the other there are two by now, as somebody has said.
    expect(found.them).toEqual([
      expect.objectContaining({ userGuid: them.userGuid, userId: "SIS-1", firstName: misspelt(them) }),
    ]);
    expect(found.others.map(({ userId }) => userId).sort()).toEqual([other.userId, "SIS-2"].sort());
  });

  test("B-12: the next file with the same headers is read as before, and fills in one click", async () => {
    await openFilesPage();
    await drop(await oneRoster({ name: "september.zip", married: "Lindqvist" }));
    await page().getByText("Read as the last file with these headers.").waitFor();
    await page().getByRole("button", { name: "Fill the tab" }).click();
    await page()
      .getByText(/^Filled: 1 cell, 0 new rows\./)
      .waitFor();
  });
});
