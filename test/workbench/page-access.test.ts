/** The page for those who use it without a mouse or without seeing it: axe, and names for what is there. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { axeFaultsOf } from "../support/axe";
import { launchBrowser } from "../support/browser";
import { built } from "../support/built";
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
  workbench = await startTestWorkbench(folders, { pageDirectory: built("workbench", "page") });
});
afterEach(async () => {
  await workbench.close();
  folders.remove();
});

/** The hundreds of cells in sight are looked at once; what lies over them does not change them. */
async function faults(
  page: Page,
  options: { readonly withCells?: boolean; readonly within?: string } = {},
): Promise<string[]> {
  const violations = await axeFaultsOf(page, {
    ...(options.within === undefined ? {} : { within: options.within }),
    ...(options.withCells ? {} : { except: ".free-rows" }),
    // The cell editor beside the grid has the focus and scrolls it by the arrow keys, which the rule cannot see.
    withoutRules: ["scrollable-region-focusable"],
  });
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

/** The rules look at every cell in sight, so few are. */
const openSmall = () => PageWindow.open(browser, workbench.url, dana, { width: 1000, height: 460 });

describe("A-15: the workbench's page", () => {
  test("choosing a person", async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(workbench.url);
    await page.getByRole("dialog").getByRole("button", { name: dana }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  });

  test("the sheet with its marks", async () => {
    const window = await openSmall();
    await workbench.document.host.run(dana, "prepare");
    await window.sees("C2", "maria@");
    expect(await faults(window.page, { withCells: true })).toEqual([]);
    await window.close();
  });

  test("a sidebar beside the sheet, and an open menu", async () => {
    const window = await openSmall();
    await window.menu("Extensions", "Tiny", "Open the panel");
    await window.frame("Panel").getByRole("heading").waitFor();
    await window.menu("Extensions", "Tiny");
    expect(await faults(window.page)).toEqual([]);
    await window.close();
  });

  test("a question, and the executions", async () => {
    const window = await openSmall();
    await window.menu("Extensions", "Tiny", "Ask");
    const dialog = window.page.getByRole("dialog");
    await dialog.getByRole("textbox").waitFor();
    expect(await faults(window.page)).toEqual([]);
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await window.page.getByRole("button", { name: "Executions" }).click();
    await window.page.getByText("onOpen").first().waitFor();
    expect(await faults(window.page)).toEqual([]);
    await window.close();
  });

  test("the filter's list, a palette, and the windows of the menus", async () => {
    const window = await openSmall();
    const { page } = window;
    await workbench.document.host.run(dana, "prepare");
    await window.sees("C2", "maria@");
    await window.goTo("A1");
    await window.menu("Data", "Create a filter");
    await page.locator("[data-part=filter]").first().waitFor();
    await window.press("Control+Alt+r");
    await page.getByRole("checkbox").first().waitFor();
    expect(await faults(page, { within: ".filter-list" })).toEqual([]);
    await window.press("Escape");
    await page.getByRole("button", { name: "Fill color" }).click();
    expect(await faults(page, { within: ".toolbar" })).toEqual([]);
    await window.press("Escape", "Escape");
    await window.press("Control+h");
    await page.getByRole("dialog", { name: "Find and replace" }).waitFor();
    expect(await faults(page, { within: ".replace-window" })).toEqual([]);
    await window.press("Escape");
    await window.menu("File", "Import");
    expect(await faults(page, { within: ".modal" })).toEqual([]);
    await window.press("Escape");
    await window.close();
  });

  test("sorting, sizes, more rows, and a workbench that is away", async () => {
    const window = await openSmall();
    const { page } = window;
    await window.goTo("A1:C5");
    await window.menu("Data", "Sort range", "Advanced range sorting options");
    await page.getByRole("button", { name: "Add another sort column" }).click();
    expect(await faults(page, { within: ".modal" })).toEqual([]);
    await window.press("Escape");
    await page.getByRole("columnheader", { name: "B", exact: true }).click({ button: "right" });
    await page.getByRole("menuitem", { name: "Resize column" }).click();
    await page.getByRole("spinbutton", { name: "Width in pixels" }).waitFor();
    expect(await faults(page, { within: ".modal" })).toEqual([]);
    await window.press("Escape", "Control+/");
    await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
    expect(await faults(page, { within: ".modal" })).toEqual([]);
    await window.press("Escape");
    await page.getByRole("grid").evaluate((grid) => grid.scrollTo(0, grid.scrollHeight));
    await page.getByRole("button", { name: "Add", exact: true }).waitFor();
    await page.context().setOffline(true);
    await window.type("A1", "waits");
    await page.getByText("What you change waits here").waitFor();
    expect(await faults(page, { withCells: true })).toEqual([]);
    await page.context().setOffline(false);
    await window.saved();
    await window.close();
  });

  test("by keyboard alone: Alt with a letter opens a menu, Escape goes back to the cell", async () => {
    const window = await openSmall();
    const focused = () => window.page.evaluate(() => document.activeElement?.textContent?.trim());
    await window.goTo("B2");
    await window.press("Alt+o");
    await window.page.getByRole("menu", { name: "Format" }).waitFor();
    await window.press("ArrowDown", "ArrowRight", "i");
    expect(await focused()).toMatch(/^Italic/);
    await window.press("Enter");
    await window.page.getByRole("button", { name: "Italic (Ctrl+I)", pressed: true }).waitFor();
    await window.press("Alt+/", "ArrowRight");
    expect(await focused()).toBe("Edit");
    await window.press("Escape");
    await window.page.keyboard.type("typed");
    await window.press("Enter");
    await window.sees("B2", "typed");
    await window.close();
  });

  test("the toolbar is one stop of the Tab key, gone along with arrows, and left again", async () => {
    const window = await openSmall();
    const focused = () => window.page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    await window.page.getByRole("button", { name: "Paint format" }).focus();
    await window.press("ArrowRight", "ArrowRight");
    expect(await focused()).toBe("Decrease decimal places");
    await window.press("ArrowLeft", "ArrowLeft", "Tab");
    expect(await focused()).toBe("Name box");
    await window.press("Shift+Tab", "ArrowLeft", "ArrowLeft", "ArrowLeft", "Enter");
    await window.page.getByRole("menu", { name: "Text wrapping" }).waitFor();
    await window.press("c", "Enter");
    await window.saved();
    expect(await focused()).toBe("Cell editor");
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
