/** The journey again, with the import service killed (kill -9) in the middle of the import: the page says so, and afterwards no row is lost or doubled. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
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
  // More rows than the service works off in one piece (src/backend/imports/run.ts), or there would be no middle to be met in.
  rollbook = await startRollbook({ accounts: 8400, schools: 2 });
  browser = await launchBrowser();
  exported = await exportOf(rollbook, email, schoolId);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await rollbook?.stop();
}, 30_000);

const imports = () => ask<ImportList>(rollbook, email, `/v1/schools/${schoolId}/imports`);

/** Resolves in the middle of the import, between two of its chunks. */
async function untilHalfway(): Promise<number> {
  for (let tries = 0; tries < 2000; tries += 1) {
    const [first] = (await imports()).items;
    if (first?.status === "completed") break;
    if (first !== undefined && first.progress.done > 0) return first.progress.done;
  }
  throw new Error("the import was over before it could be met in the middle");
}

/** Letters only, and different from row to row. */
const nameOf = (row: number) => `Name${[...String(row)].map((digit) => "abcdefghij"[Number(digit)]).join("")}`;

describe("the service killed in the middle of an import", () => {
  test("A-7, S-8: a block of four thousand names is pasted, reviewed and uploaded", async () => {
    sheet = await WorkbenchPage.open(browser, rollbook.url, email);
    await sheet.openSidebar();
    await sheet.sidebar.getByRole("button", { name: "Pull accounts" }).click();
    await sheet.sidebar.getByRole("button", { name: "Pull again" }).waitFor({ timeout: 30_000 });
    await sheet.paste(
      "D2",
      exported.map((_row, index) => [nameOf(index)]),
    );
    await sheet.statusOf(exported.length, "Changed");
    await sheet.sidebar.getByRole("tab", { name: /Review/ }).click();
    const upload = sheet.sidebar.getByRole("button", { name: /^Upload [\d,]+ rows$/ });
    await upload.waitFor({ timeout: 30_000 });
    await upload.click();
  }, 180_000);

  test("I-1, A-14: killed with kill -9, the sidebar says that it cannot reach the service and that nothing is lost", async () => {
    const done = await untilHalfway();
    await rollbook.killService();
    expect(done).toBeLessThan(exported.length);
    await sheet.sidebar
      .getByText(/Not connected|cannot be reached|could not be reached/)
      .first()
      .waitFor({ timeout: 30_000 });
  }, 180_000);

  test("I-1: started again, the import goes on where it was; every row once, every cell as it was typed", async () => {
    await rollbook.startService();
    for (let hours = 0; hours < 30 && !(await sheet.hasTab(/^Completed/)); hours += 1) {
      await sheet.moveClock(1);
      await sheet.page.waitForTimeout(1000);
    }
    const { items } = await imports();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      status: "completed",
      counts: { updated: exported.length, created: 0, failed: 0 },
    });
    const now = await exportOf(rollbook, email, schoolId);
    expect(now).toHaveLength(exported.length);
    const names = new Map(now.map((row) => [row.userGuid, row.firstName]));
    expect(exported.map((row) => names.get(row.userGuid))).toEqual(exported.map((_row, index) => nameOf(index)));
    // Each account was changed exactly once.
    const versions = new Set(now.map((row) => Number(row.version)));
    expect(versions.size).toBe(1);
  }, 180_000);
});
