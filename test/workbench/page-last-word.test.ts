/** Who decides what a window looks at: a script leads its person on, but never away from where they have gone themselves. */
import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { built } from "../support/built";
import { PageWindow } from "./support/page-window";
import {
  dana,
  deployedService,
  makeFolders,
  startTestWorkbench,
  type TestFolders,
  type TestWorkbench,
} from "./support/server";

/** Each function waits for the service in the middle of its work, as long as the test likes. */
const script = `
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu()
    .addItem("Show results", "showResults").addItem("Make results aside", "makeAside").addToUi();
}
function prepare() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const first = book.getSheetByName("Sheet1");
  book.insertSheet("Roster");
  first.activate();
}
function waitForService() { UrlFetchApp.fetch("${deployedService}/v1/wait"); }
function showResults() {
  waitForService();
  SpreadsheetApp.getActiveSpreadsheet().insertSheet("Results").getRange("B2").activate();
}
function makeAside() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const selected = book.getActiveRange();
  waitForService();
  book.insertSheet("Aside");
  selected.activate();
}`;

let browser: Browser;
let service: Server;
let folders: TestFolders;
let workbench: TestWorkbench;
let window: PageWindow;
let asked: Promise<ServerResponse>;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  service = createServer();
  asked = once(service, "request").then(([, response]) => response as ServerResponse);
  service.listen(0, "127.0.0.1");
  await once(service, "listening");
  const address = service.address();
  const port = typeof address === "object" ? address?.port : undefined;
  folders = makeFolders({ script });
  workbench = await startTestWorkbench(folders, {
    serviceUrl: `http://127.0.0.1:${port}`,
    pageDirectory: built("workbench", "page"),
  });
  window = await PageWindow.open(browser, workbench.url, dana);
  await workbench.document.host.run(dana, "prepare");
  await tab("Roster").waitFor();
  await selected("Sheet1");
});
afterEach(async () => {
  expect(window.complaints).toEqual([]);
  await window.close();
  await workbench.close();
  service.closeAllConnections();
  service.close();
  folders.remove();
});

const tab = (name: string) => window.page.getByRole("tab", { name, exact: true });
const selected = (name: string) => window.page.getByRole("tab", { name, exact: true, selected: true }).waitFor();
const openTab = () => window.page.getByRole("tab", { selected: true }).innerText();

/** The script has gone on to its end, and the window has heard all of it. */
async function scriptEnds(madeTab: string): Promise<void> {
  (await asked).end("{}");
  await workbench.document.host.idle();
  await tab(madeTab).waitFor();
  await window.saved();
}

test("A-2: a script that shows results leads there whoever waits for it", async () => {
  await window.menu("Extensions", "Tiny", "Show results");
  await scriptEnds("Results");
  await selected("Results");
  await window.cell("B2").and(window.page.locator("[aria-selected=true]")).waitFor();
});

test("A-2: whoever has gone to another tab while it ran stays there", async () => {
  await window.menu("Extensions", "Tiny", "Show results");
  await asked;
  await tab("Roster").click();
  await window.goTo("C7");
  await scriptEnds("Results");
  expect(await openTab()).toBe("Roster");
  await window.cell("C7").and(window.page.locator("[aria-selected=true]")).waitFor();
});

test("A-2: a tab made aside takes nobody from the tab they have just clicked, nor back to where they were", async () => {
  await window.menu("Extensions", "Tiny", "Make results aside");
  await asked;
  await tab("Roster").click();
  await scriptEnds("Aside");
  expect(await openTab()).toBe("Roster");
});

test("A-2: a click counts before the workbench has heard of it", async () => {
  await window.menu("Extensions", "Tiny", "Show results");
  await asked;
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await window.page.route("**/workbench/selection", async (route) => {
    await held;
    await route.continue();
  });
  await tab("Roster").click();
  await scriptEnds("Results");
  expect(await openTab()).toBe("Roster");
  const told = window.page.waitForResponse("**/workbench/selection");
  goOn();
  await told;
});

test("A-2: what is being typed stays in its cell, and no script takes the person out of it", async () => {
  await window.menu("Extensions", "Tiny", "Show results");
  await asked;
  await window.page.keyboard.type("half a wo");
  await scriptEnds("Results");
  await window.page.keyboard.type("rd");
  await window.press("Enter");
  await window.sees("A1", "half a word");
  expect(await openTab()).toBe("Sheet1");
});

test("A-2: a half-typed cell outlives a reload: it is open again where it was, with what was typed, and is written when it is left", async () => {
  await window.goTo("B3");
  await window.page.keyboard.type("half a wo");
  await window.page.reload();
  const editor = window.page.getByRole("textbox", { name: "Cell editor" });
  await window.until(async () => (await editor.inputValue()) === "half a wo");
  await window.page.keyboard.type("rd");
  await window.press("Enter");
  await window.sees("B3", "half a word");
  // Written or left by Escape, it is not brought back a second time.
  await window.goTo("B4");
  await window.page.keyboard.type("never mind");
  await window.press("Escape");
  await window.page.reload();
  await window.sees("B3", "half a word");
  expect(await editor.inputValue()).toBe("");
});
