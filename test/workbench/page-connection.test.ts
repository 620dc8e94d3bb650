/** The workbench goes away and comes back: nothing that was typed is lost, nothing is made twice, and the window says how things stand. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { built } from "../support/built";
import { PageWindow } from "./support/page-window";
import { dana, makeFolders, startTestWorkbench, type TestFolders, type TestWorkbench } from "./support/server";

let browser: Browser;
let folders: TestFolders;
let workbench: TestWorkbench;
let window: PageWindow;

const start = (port?: number) =>
  startTestWorkbench(folders, { pageDirectory: built("workbench", "page"), ...(port === undefined ? {} : { port }) });

beforeAll(async () => {
  browser = await launchBrowser();
  folders = makeFolders({ script: "" });
  workbench = await start();
  window = await PageWindow.open(browser, workbench.url, dana);
});
afterAll(async () => {
  await browser.close();
  await workbench.close();
  folders.remove();
});

function shown(top: number, left: number, rows: number): string[] {
  const sheetId = workbench.document.host.document.sheets[0]?.sheetId ?? -1;
  return workbench.document.host.cells(sheetId, top, left, rows, 1).cells.map((line) => line[0]?.display ?? "");
}

test("A-14: what is typed while the workbench is away waits, and arrives once when it is back", async () => {
  await window.type("A1", "before");
  await window.saved();
  const { port } = workbench;
  await workbench.close();
  await window.page.getByText("Not connected").waitFor();
  await window.type("A2", "while");
  await window.type("A3", "away");
  await window.page.getByText("What you change waits here").waitFor();
  await window.sees("A3", "away");
  expect(await window.page.getByRole("dialog").count()).toBe(0);

  workbench = await start(port);
  await window.saved();
  expect(shown(1, 1, 4)).toEqual(["before", "while", "away", ""]);
  await window.type("A4", "after");
  await window.saved();
  expect(shown(4, 1, 1)).toEqual(["after"]);
});

test("A-14: an edit whose answer was lost on its way is not made twice", async () => {
  await window.type("B1", "only one row above");
  await window.saved();
  let lost = 0;
  await window.page.route("**/workbench/edits", async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    // Arrived and made, but nobody hears of it.
    await route.fetch();
    return route.abort();
  });
  await window.page.getByRole("rowheader", { name: "1", exact: true }).click();
  await window.press("Control+Alt+Equal");
  await window.sees("B2", "only one row above");
  await window.saved();
  await window.page.unroute("**/workbench/edits");
  expect(lost).toBe(1);
  expect(shown(1, 2, 3)).toEqual(["", "only one row above", ""]);
});

test("several refused edits are all told, one after the other", async () => {
  const sheetId = workbench.document.host.document.sheets[0]?.sheetId ?? -1;
  const refuse = (text: string) => ({
    status: 409,
    contentType: "application/problem+json",
    body: JSON.stringify({ title: "The edit was refused", detail: text }),
  });
  const answers = ["first reason", "second reason"];
  let goOn = (): void => undefined;
  const bothTyped = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await window.page.route("**/workbench/edits", async (route) => {
    await bothTyped;
    await route.fulfill(refuse(answers.shift() ?? "none left"));
  });
  await window.goTo("D1");
  await window.page.keyboard.type("x");
  await window.press("Enter");
  await window.page.keyboard.type("y");
  await window.press("Enter");
  goOn();
  const question = window.page.getByRole("dialog");
  await question.getByText("first reason").waitFor();
  await question.getByRole("button", { name: "OK" }).click();
  await question.getByText("second reason").waitFor();
  await question.getByRole("button", { name: "OK" }).click();
  await question.waitFor({ state: "detached" });
  await window.page.unroute("**/workbench/edits");
  expect(workbench.document.host.cells(sheetId, 1, 4, 2, 1).cells.flat()).toEqual([null, null]);
});
