/** One workbench and one window for a whole file of tests; each test gets a sheet of its own, so that none sees what another did. */
import { afterAll, beforeAll, beforeEach, expect } from "@jest/globals";
import type { Browser } from "playwright-core";
import type { SheetView } from "../../../src/workbench/protocol/views";
import { launchBrowser } from "../../support/browser";
import { built } from "../../support/built";
import { PageWindow } from "./page-window";
import { dana, makeFolders, startTestWorkbench, type TestFolders, type TestWorkbench } from "./server";

export interface PageSuite {
  readonly browser: Browser;
  readonly workbench: TestWorkbench;
  readonly folders: TestFolders;
  readonly window: PageWindow;
  /** The sheet of the test that runs. */
  readonly sheet: SheetView;
  /** As if typed, in one go, without a trip through the page. */
  fill(top: number, left: number, values: readonly (readonly string[])[]): Promise<void>;
  /** What cells of the test's sheet show, in the document. */
  shown(top: number, left: number, rows: number, columns: number): string[][];
  /** The workbench stopped and started again on the same folder; the window is opened anew. */
  restart(): Promise<void>;
}

export function usePageSuite(script = ""): PageSuite {
  let browser: Browser;
  let workbench: TestWorkbench;
  let window: PageWindow;
  let sheetId = 0;
  const folders = makeFolders({ script });
  const start = async () => {
    workbench = await startTestWorkbench(folders, { pageDirectory: built("workbench", "page") });
    window = await PageWindow.open(browser, workbench.url, dana);
  };
  const sheetNow = (): SheetView => {
    const sheet = workbench.document.host.document.sheets.find((one) => one.sheetId === sheetId);
    if (sheet === undefined) throw new Error("the test has no sheet");
    return sheet;
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    await start();
  });
  beforeEach(async () => {
    const before = new Set(workbench.document.host.document.sheets.map((sheet) => sheet.sheetId));
    await window.page.getByRole("button", { name: "Add sheet" }).click();
    await window.saved();
    const made = workbench.document.host.document.sheets.find((sheet) => !before.has(sheet.sheetId));
    sheetId = made?.sheetId ?? -1;
    await window.page.getByRole("tab", { name: made?.name ?? "", exact: true, selected: true }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await workbench.close();
    folders.remove();
    // What the document refuses is answered with 409, of which the browser speaks too.
    expect(window.complaints.filter((complaint) => !complaint.includes("409"))).toEqual([]);
  });

  return {
    get browser() {
      return browser;
    },
    get workbench() {
      return workbench;
    },
    folders,
    get window() {
      return window;
    },
    get sheet() {
      return sheetNow();
    },
    async fill(top, left, values) {
      await workbench.document.host.edit(dana, { kind: "input", sheetId, top, left, values });
      const last = values.at(-1)?.[0] ?? "";
      if (last !== "")
        await window
          .cell(addressAt(top + values.length - 1, left))
          .filter({ hasText: /\S/ })
          .waitFor();
    },
    shown: (top, left, rows, columns) =>
      workbench.document.host
        .cells(sheetId, top, left, rows, columns)
        .cells.map((line) => line.map((cell) => cell?.display ?? "")),
    async restart() {
      await window.close();
      await workbench.close();
      await start();
    },
  };
}

const addressAt = (row: number, column: number): string => `${String.fromCharCode(64 + column)}${row}`;
