/** Sheets, columns and rows by hand, in a real browser: tabs, freezing, widths, hiding, links, text that is longer than its cell. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { built } from "../support/built";
import { PageWindow } from "./support/page-window";
import { dana, makeFolders, startTestWorkbench, type TestFolders, type TestWorkbench } from "./support/server";

const script = `
function prepare() {
  const document = SpreadsheetApp.getActiveSpreadsheet();
  const target = document.insertSheet("Lincoln Elementary");
  const first = document.getSheetByName("Sheet1");
  first.activate();
  first.getRange("A2").setValue("3 updated, 1 created, 1 not: see Errors");
  first.getRange("A3").setValue("3 updated, 1 created, 1 not: see Errors");
  first.getRange("B3").setValue("taken");
  first.getRange("A4").setFormula('=HYPERLINK("#gid=' + target.getSheetId() + '&range=A17","17")');
}`;

let browser: Browser;
let folders: TestFolders;
let workbench: TestWorkbench;
let window: PageWindow;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  folders = makeFolders({ script });
  workbench = await startTestWorkbench(folders, { pageDirectory: built("workbench", "page") });
  window = await PageWindow.open(browser, workbench.url, dana);
  await workbench.document.host.run(dana, "prepare");
  await window.sees("A4", "17");
});
afterEach(async () => {
  expect(window.complaints).toEqual([]);
  await window.close();
  await workbench.close();
  folders.remove();
});

const nameBox = () => window.page.getByRole("textbox", { name: "Name box" });
const openTab = () => window.page.getByRole("tab", { selected: true }).innerText();
const sheets = () => workbench.document.host.document.sheets;

async function widthOf(address: string, part = ""): Promise<number> {
  const box = await window
    .cell(address)
    .locator(part === "" ? "xpath=." : part)
    .boundingBox();
  return box?.width ?? 0;
}

describe("the page's sheets", () => {
  test("a link leads to its place, by its bubble and by Alt+Enter", async () => {
    await window.goTo("A4");
    await window.page.getByRole("button", { name: "Lincoln Elementary, A17" }).click();
    await window.cell("A17").waitFor();
    expect([await openTab(), await nameBox().inputValue()]).toEqual(["Lincoln Elementary", "A17"]);

    await window.page.getByRole("tab", { name: "Sheet1" }).click();
    await window.goTo("A4");
    await window.press("Alt+Enter");
    await window.page.getByRole("tab", { name: "Lincoln Elementary", selected: true }).waitFor();
  });

  test("text runs over empty cells beside it, and ends where a cell says something", async () => {
    expect(await widthOf("A2", "span")).toBeGreaterThan(await widthOf("A2"));
    expect(await window.cell("A3").locator("span").count()).toBe(0);

    await window.type("B2", "taken too");
    await window.cell("A2").locator("span").waitFor({ state: "detached" });
  });

  test("a column dragged wider stays so, for the document too", async () => {
    const head = window.page.getByRole("columnheader", { name: "B", exact: true });
    const box = await head.boundingBox();
    if (box === null) throw new Error("no column B");
    await window.page.mouse.move(box.x + box.width, box.y + 10);
    await window.page.mouse.down();
    await window.page.mouse.move(box.x + box.width + 60, box.y + 10);
    await window.page.mouse.up();
    await window.saved();
    expect(sheets()[0]?.columnWidths[2]).toBe(160);
    expect(await widthOf("B5")).toBe(160);
  });

  test("frozen rows stay in sight far below, hidden rows are gone and come back by undo", async () => {
    await window.goTo("A2");
    await window.menu("View", "Freeze", "2 rows");
    await window.page.locator(".frozen-rows").waitFor();
    await window.goTo("A900");
    await window.cell("A900").waitFor();
    expect(await window.cell("A2").isVisible()).toBe(true);

    await window.goTo("A899:A901");
    await window.cell("A900").click({ button: "right" });
    await window.page.getByRole("menuitem", { name: "Hide 3 rows" }).click();
    await window.cell("A900").waitFor({ state: "detached" });
    await window.press("Control+z");
    await window.cell("A900").waitFor();
  });

  test("the arrows at the gap show hidden rows and columns again", async () => {
    const hide = async (area: string, at: string, entry: string) => {
      await window.goTo(area);
      await window.cell(at).click({ button: "right" });
      await window.page.getByRole("menuitem", { name: entry }).click();
      await window.cell(at).waitFor({ state: "detached" });
      await window.saved();
    };
    await hide("A6:A7", "A6", "Hide 2 rows");
    await window.page.getByTitle("Show hidden rows").click();
    await window.cell("A6").waitFor();
    await window.cell("A7").waitFor();
    expect(await window.page.getByTitle("Show hidden rows").count()).toBe(0);

    await window.page.getByRole("columnheader", { name: "C", exact: true }).click({ button: "right" });
    await window.page.getByRole("menuitem", { name: "Hide column" }).click();
    await window.cell("C6").waitFor({ state: "detached" });
    await window.page.getByTitle("Show hidden columns").click();
    await window.cell("C6").waitFor();
    await window.saved();
    expect(await window.page.getByTitle("Show hidden columns").count()).toBe(0);
  });

  test("a double click at the edge of one of several selected columns fits each of them to what it says", async () => {
    const head = (name: string) => window.page.getByRole("columnheader", { name, exact: true });
    await head("A").click();
    await head("C").click({ modifiers: ["Shift"] });
    const box = await head("B").boundingBox();
    if (box === null) throw new Error("no column B");
    await window.page.mouse.dblclick(box.x + box.width, box.y + 10);
    await window.until(async () => (await widthOf("B5")) < 100);
    await window.saved();
    const widths = sheets()[0]?.columnWidths ?? {};
    // The sentence in A is longer than a usual column, "taken" in B and nothing in C are shorter: each has its own width.
    expect(widths[1]).toBeGreaterThan(200);
    expect([widths[2], widths[3], widths[4]]).toEqual([50, 50, undefined]);
  });

  test("the caret of the open tab opens the tab's menu; Escape closes it", async () => {
    const tab = window.page.getByRole("tab", { name: "Sheet1", exact: true });
    const menu = window.page.getByRole("menu", { name: "Sheet", exact: true });
    await tab.locator(".tab-caret").click();
    await menu.getByRole("menuitem", { name: "Rename" }).waitFor();
    await window.press("Escape");
    await menu.waitFor({ state: "detached" });
    await tab.locator(".tab-caret").click();
    await menu.getByRole("menuitem", { name: "Move right" }).click();
    await window.saved();
    expect(sheets().map(({ name }) => name)).toEqual(["Lincoln Elementary", "Sheet1"]);
  });

  test("a tab is copied with what is in it, coloured, moved, and all of it taken back", async () => {
    const tab = (name: string) => window.page.getByRole("tab", { name, exact: true });
    const names = () => sheets().map(({ name }) => name);
    await tab("Sheet1").click({ button: "right" });
    await window.page.getByRole("menuitem", { name: "Duplicate" }).click();
    await window.page.getByRole("tab", { name: "Copy of Sheet1", selected: true }).waitFor();
    await window.sees("A4", "17");
    await tab("Copy of Sheet1").click({ button: "right" });
    await window.page.getByRole("menuitem", { name: "Change color" }).click();
    await window.page.getByRole("button", { name: "green", exact: true }).click();
    await window.saved();
    expect(sheets()[1]).toMatchObject({ name: "Copy of Sheet1", tabColor: "#00ff00" });
    await tab("Copy of Sheet1").dragTo(tab("Lincoln Elementary"));
    await window.saved();
    expect(names()).toEqual(["Sheet1", "Lincoln Elementary", "Copy of Sheet1"]);
    await window.cell("A1").click();
    await window.press("Control+z", "Control+z", "Control+z");
    await tab("Copy of Sheet1").waitFor({ state: "detached" });
    expect(names()).toEqual(["Sheet1", "Lincoln Elementary"]);
    await window.press("Control+y");
    await tab("Copy of Sheet1").waitFor();
  });

  test("a tab is added, renamed, hidden and shown again; the document gets another name", async () => {
    await window.page.getByRole("button", { name: "Add sheet" }).click();
    await window.page.getByRole("tab", { name: "Sheet3", selected: true }).dblclick();
    await window.page.getByRole("textbox", { name: "Sheet name" }).fill("Notes");
    await window.press("Enter");
    await window.page.getByRole("tab", { name: "Notes" }).click({ button: "right" });
    await window.page.getByRole("menuitem", { name: "Hide sheet" }).click();
    await window.page.getByRole("tab", { name: "Notes" }).waitFor({ state: "detached" });
    expect(sheets().find(({ name }) => name === "Notes")?.hidden).toBe(true);
    await window.menu("View", "Hidden sheets", "Notes");
    await window.page.getByRole("tab", { name: "Notes", selected: true }).waitFor();

    await window.page.getByRole("button", { name: "Riverbend rosters" }).click();
    await window.page.getByRole("textbox", { name: "Document name" }).fill("August rosters");
    await window.press("Enter");
    await window.page.getByRole("button", { name: "August rosters" }).waitFor();
    // The Enter that ended the name is typed into no cell.
    await window.goTo("A1");
    expect(await window.formulaBar.inputValue()).toBe("");
  });
});
