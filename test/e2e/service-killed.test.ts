/** The journey again, with the import service killed (kill -9) in the middle of the import: the page says so, and afterwards no row is lost or doubled. */
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { eventually } from "../support/eventually";
import { journey } from "../support/journey";
import { type Rollbook, startRollbook } from "../support/rollbook";
import { ask, type ExportedRow, exportOf } from "./support/service";
import { WorkbenchPage } from "./support/workbench-page";

const email = "lincoln@riverbend.example";
const schoolId = "school-001";

let rollbook: Rollbook;
let browser: Browser;
let sheet: WorkbenchPage;
let exported: readonly ExportedRow[];

interface ImportList {
  readonly items: readonly {
    readonly status: string;
    readonly progress: { readonly done: number; readonly total: number };
    readonly counts: { readonly updated: number; readonly created: number; readonly failed: number };
  }[];
}

beforeAll(async () => {
  rollbook = await startRollbook({ accounts: 2400, schools: 2 });
  browser = await launchBrowser();
  exported = await exportOf(rollbook, email, schoolId);
});

afterAll(async () => {
  await browser?.close();
  await rollbook?.stop();
});

const imports = () => ask<ImportList>(rollbook, email, `/v1/schools/${schoolId}/imports`);

/** Resolves in the middle of the import: it has begun, and new people's passwords are still to be hashed, which is most of its time. */
async function untilInProgress(): Promise<void> {
  for (let tries = 0; tries < 2000; tries += 1) {
    const [first] = (await imports()).items;
    if (first?.status === "in_progress") return;
    if (first?.status === "completed") break;
  }
  throw new Error("the import was over before it could be met in the middle");
}

/** Letters only, and different from row to row. */
const nameOf = (row: number) => `Name${[...String(row)].map((digit) => "abcdefghij"[Number(digit)]).join("")}`;

const newPeople = 400;
const newUserId = (row: number) => `KILL-${row}`;

describe("the service killed in the middle of an import", () => {
  const test = journey(() => sheet.seen());

  test("A-7, S-8: a thousand names and a block of new people are pasted, reviewed and uploaded", async () => {
    sheet = await WorkbenchPage.open(browser, rollbook.url, email);
    await sheet.openSidebar();
    await sheet.sidebar.getByRole("button", { name: "Pull accounts" }).click();
    await sheet.sidebar.getByRole("button", { name: "Review and upload" }).waitFor();
    await sheet.paste(
      "D2",
      exported.map((_row, index) => [nameOf(index)]),
    );
    await sheet.statusOf(exported.length, "Changed");
    await sheet.paste(
      `B${exported.length + 2}`,
      Array.from({ length: newPeople }, (_, row) => [newUserId(row), "Student", nameOf(row), "Okoye", "4"]),
    );
    await sheet.statusOf(exported.length + newPeople, "New");
    await sheet.sidebar.getByRole("tab", { name: /Review/ }).click();
    const upload = sheet.sidebar.getByRole("button", { name: /^Upload [\d,]+ rows$/ });
    await upload.waitFor();
    await upload.click();
    // So many names at once are asked about (G-3).
    await sheet.sidebar.getByRole("button", { name: /^Yes, upload [\d,]+ rows$/ }).click();
  });

  test("I-1, A-14: killed with kill -9, the sidebar says that it cannot reach the service and that nothing is lost", async () => {
    await untilInProgress();
    await rollbook.killService();
    await sheet.sidebar
      .getByText(/Not connected|cannot be reached|could not be reached/)
      .first()
      .waitFor();
  });

  test("I-1: started again, the import goes on where it was; every row once, every cell as it was typed", async () => {
    await rollbook.startService();
    await eventually("the end of the import", async () =>
      (await imports()).items[0]?.status === "in_progress" ? null : true,
    );
    for (let hours = 0; hours < 30 && !(await sheet.hasTab(/^Completed/)); hours += 1) {
      await sheet.moveClock(1);
      await sheet.page.waitForTimeout(1000);
    }
    const { items } = await imports();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      status: "completed",
      counts: { updated: exported.length, created: newPeople, failed: 0 },
    });
    const now = await exportOf(rollbook, email, schoolId);
    expect(now).toHaveLength(exported.length + newPeople);
    expect(new Set(now.map((row) => row.userId))).toEqual(
      new Set([...exported.map((row) => row.userId), ...Array.from({ length: newPeople }, (_, row) => newUserId(row))]),
    );
    const names = new Map(now.map((row) => [row.userGuid, row.firstName]));
    expect(exported.map((row) => names.get(row.userGuid))).toEqual(exported.map((_row, index) => nameOf(index)));
    // Each account was changed exactly once.
    const pulled = new Set(exported.map((row) => row.userGuid));
    const versions = new Set(now.flatMap((row) => (pulled.has(row.userGuid) ? [Number(row.version)] : [])));
    expect(versions.size).toBe(1);
  });
});
