/** The page for those who use it without a mouse or without seeing it: axe, and names for what is there. */
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { output } from "../../build/paths.ts";
import { launchBrowser } from "../support/browser";
import { PageWindow } from "./support/page-window";
import { dana, makeFolders, startTestWorkbench, type TestFolders, type TestWorkbench } from "./support/server";

const script = `
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem("Open the panel", "openPanel").addItem("Ask", "ask").addToUi(); }
function openPanel() {
  SpreadsheetApp.getUi().showSidebar(
    HtmlService.createHtmlOutput("<html lang='en'><title>Panel</title><main><h1>Panel</h1></main></html>").setTitle("Panel"));
}
function ask() { SpreadsheetApp.getUi().prompt("How many?", "Write a number.", SpreadsheetApp.getUi().ButtonSet.OK_CANCEL); }
function prepare() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange("A1:C1").setValues([["First Name", "Role", "Email"]]).setFontWeight("bold");
  sheet.setFrozenRows(1);
  sheet.getRange("B2").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["Teacher", "Student"]).build());
  sheet.getRange("C2").setValue("maria@").setNote("Not an address").setBackground("#fce8e6");
}`;

let browser: Browser;
let folders: TestFolders;
let workbench: TestWorkbench;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  folders = makeFolders({ script });
  workbench = await startTestWorkbench(folders, { pageDirectory: output("workbench", "page") });
});
afterEach(async () => {
  await workbench.close();
  folders.remove();
});

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // The cell editor beside the grid has the focus and scrolls it by the arrow keys, which the rule cannot see.
    .disableRules("scrollable-region-focusable")
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

describe("A-15: the workbench's page", () => {
  test("choosing a person", async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(workbench.url);
    await page.getByRole("dialog").getByRole("button", { name: dana }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  });

  test("the sheet with its marks, a menu, a sidebar, a question, the executions", async () => {
    const window = await PageWindow.open(browser, workbench.url, dana);
    const { page } = window;
    await workbench.document.host.run(dana, "prepare");
    await window.sees("C2", "maria@");
    expect(await faults(page)).toEqual([]);
    await window.menu("Extensions", "Tiny", "Open the panel");
    await window.frame("Panel").getByRole("heading").waitFor();
    expect(await faults(page)).toEqual([]);
    await window.menu("Extensions", "Tiny");
    expect(await faults(page)).toEqual([]);
    await window.menu("Ask");
    await page.getByRole("dialog").getByRole("textbox").waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Executions" }).click();
    await page.getByRole("dialog").getByText("onOpen").first().waitFor();
    expect(await faults(page)).toEqual([]);
    await window.close();
  });

  test("a screen reader is told where the cell is, what it says and what its note says", async () => {
    const window = await PageWindow.open(browser, workbench.url, dana);
    await workbench.document.host.run(dana, "prepare");
    await window.goTo("C2");
    await window.sees("C2", "maria@");
    // The field that has the focus speaks for the cell it stands for.
    const heard = await window.page.evaluate(() => document.activeElement?.getAttribute("aria-description"));
    expect(heard).toMatch(/C2.*maria@.*Not an address/);
    expect(await window.page.getByRole("grid").getAttribute("aria-rowcount")).toBe("1000");
    await window.close();
  });
});
