/** Selecting: several ranges at once, whole regions, by keys that lead far; and what the script sees of it. */
import { describe, expect, test } from "@jest/globals";
import { usePageSuite } from "./support/page-suite";
import { dana } from "./support/server";

const suite = usePageSuite(`
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem("Say", "say").addToUi(); }
function say() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const ranges = sheet.getActiveRangeList().getRanges().map((range) => range.getA1Notation());
  SpreadsheetApp.getActiveSpreadsheet().toast(ranges.join(" ") + " in " + sheet.getCurrentCell().getA1Notation());
}
function fill(name, rows) {
  const sheet = SpreadsheetApp.getActive().getSheetByName(name);
  if (sheet.getMaxRows() < rows) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  sheet.getRange(1, 1, rows, 2).setValues(Array.from({ length: rows }, (_, row) => [row + 1, "row " + (row + 1)]));
}`);

const numbers = [
  ["1", "10", "100"],
  ["2", "20", "200"],
  ["3", "30", "300"],
  ["4", "40", "400"],
];
const control = { modifiers: ["Control" as const] };

describe("several ranges", () => {
  test("Ctrl with a click adds to the selection; what is done is done to all of it, and taken back as one", async () => {
    const { window } = suite;
    await suite.fill(1, 1, numbers);
    await window.cell("A1").click();
    await window.cell("B2").click(control);
    await window.cell("C3").click(control);
    await window.page.getByRole("button", { name: "Sum: 321" }).waitFor();
    expect(await window.page.locator(".cell.selected").count()).toBe(3);

    await window.press("Control+b");
    await window.page.getByRole("button", { name: "Bold (Ctrl+B)", pressed: true }).waitFor();
    await window.saved();
    const bold = (address: string) => window.cell(address).evaluate((cell) => getComputedStyle(cell).fontWeight);
    await window.until(async () => (await bold("A1")) === "700");
    expect([await bold("B2"), await bold("C3"), await bold("B1")]).toEqual(["700", "700", "400"]);

    await window.press("Delete");
    await window.sees("C3", "");
    await window.saved();
    expect(suite.shown(1, 1, 3, 3)).toEqual([
      ["", "10", "100"],
      ["2", "", "200"],
      ["3", "30", ""],
    ]);
    await window.press("Control+z");
    await window.sees("C3", "300");
    await window.saved();
    expect(suite.shown(1, 1, 3, 3)).toEqual(numbers.slice(0, 3));
  });

  test("a second click with Ctrl takes a cell out again; rows by their heads are deleted together", async () => {
    const { window } = suite;
    await suite.fill(1, 1, numbers);
    await window.cell("A1").click();
    await window.cell("B2").click(control);
    await window.cell("B2").click(control);
    await window.until(async () => (await window.page.locator(".cell.selected").count()) === 1);
    const head = (name: string) => window.page.getByRole("rowheader", { name, exact: true });
    await head("1").click();
    await head("3").click(control);
    await head("3").click({ button: "right" });
    await window.page.getByRole("menuitem", { name: "Delete 2 rows" }).click();
    await window.sees("A2", "4");
    expect(suite.shown(1, 1, 3, 1).flat()).toEqual(["2", "4", ""]);
  });

  test("the script sees every range and the cell that would be typed into", async () => {
    const { window } = suite;
    await window.cell("A1").click();
    await window.cell("C3").click(control);
    await window.cell("D5").click({ modifiers: ["Shift"] });
    await window.press("Tab");
    await window.menu("Extensions", "Tiny", "Say");
    await window.page.getByText("A1 C3:D5 in D3").waitFor();
  });
});

describe("keys that lead far", () => {
  test("Ctrl+A takes the block around the cell, then the whole sheet", async () => {
    const { window } = suite;
    await suite.fill(2, 2, numbers);
    await window.goTo("C3");
    const box = window.page.getByRole("textbox", { name: "Name box" });
    await window.press("Control+a");
    await window.until(async () => (await box.inputValue()) === "B2:D5");
    await window.press("Control+a");
    await window.until(async () => (await box.inputValue()) === "A1:Z1000");
  });

  test("what is typed right behind Ctrl with an arrow goes where that leads, 20,000 rows below", async () => {
    const { window } = suite;
    await suite.workbench.document.host.run(dana, "fill", [suite.sheet.name, 20_000]);
    await window.sees("A1", "1");
    await window.goTo("A1");
    await window.press("Control+ArrowDown", "ArrowRight", "ArrowRight", "x", "y", "z", "Enter");
    await window.until(async () => suite.shown(20_000, 3, 1, 1)[0]?.[0] === "xyz");
    expect(suite.shown(1, 1, 2, 3)).toEqual([
      ["1", "row 1", ""],
      ["2", "row 2", ""],
    ]);
    await window.press("Control+Home", "Control+Shift+ArrowDown", "Control+Shift+ArrowRight");
    const box = window.page.getByRole("textbox", { name: "Name box" });
    await window.until(async () => (await box.inputValue()) === "A1:C20000");
    await window.press("Control+End");
    await window.until(async () => (await box.inputValue()) === "C20000");
  });

  test("Tab and Enter inside a selection of thousands of cells keep the cell that is typed into in sight", async () => {
    const { window } = suite;
    await window.goTo("A1:P900");
    await window.press("Tab", "Enter");
    const box = await window.cell("B2").boundingBox();
    expect(box).not.toBeNull();
    expect(await window.cell("B2").evaluate((cell) => cell.classList.contains("active"))).toBe(true);
    expect(await window.cell("P900").count()).toBe(0);
  });

  test("below the last row more rows can be had", async () => {
    const { window } = suite;
    await window.goTo("A1000");
    await window.page.getByRole("grid").evaluate((grid) => grid.scrollTo(0, grid.scrollHeight));
    await window.page.getByRole("spinbutton", { name: "How many more rows" }).fill("50");
    await window.page.getByRole("button", { name: "Add", exact: true }).click();
    await window.until(async () => suite.sheet.maxRows === 1050);
  });
});

describe("whole columns", () => {
  test("their menu speaks of columns only, sets their width in pixels, hides them and shows them again", async () => {
    const { window } = suite;
    await suite.fill(1, 1, numbers);
    const head = (name: string) => window.page.getByRole("columnheader", { name, exact: true });
    await head("B").click();
    await head("C").click({ modifiers: ["Shift"] });
    await head("C").click({ button: "right" });
    const menu = window.page.getByRole("menu", { name: "Cell menu" });
    await menu.getByRole("menuitem", { name: "Insert 2 columns left" }).waitFor();
    expect(await menu.getByRole("menuitem", { name: /rows?\b/ }).count()).toBe(0);
    await menu.getByRole("menuitem", { name: "Resize 2 columns" }).click();
    const question = window.page.getByRole("dialog", { name: "Resize columns" });
    await question.getByRole("spinbutton", { name: "Width in pixels" }).fill("180");
    await question.getByRole("button", { name: "OK" }).click();
    await window.until(async () => suite.sheet.columnWidths[2] === 180 && suite.sheet.columnWidths[3] === 180);
    await window.press("Control+Alt+0");
    await window.cell("B1").waitFor({ state: "detached" });
    await window.press("Control+Shift+0");
    await window.cell("B1").waitFor();
  });
});

describe("sorting a range", () => {
  test("by two columns, under its header", async () => {
    const { window } = suite;
    await suite.fill(1, 1, [
      ["Class", "Name"],
      ["B", "Zoë"],
      ["A", "Max"],
      ["B", "Ana"],
      ["A", "Eva"],
    ]);
    await window.goTo("A1:B5");
    await window.menu("Data", "Sort range", "Advanced range sorting options");
    const question = window.page.getByRole("dialog", { name: "Sort range A1:B5" });
    await question.getByRole("checkbox", { name: "Data has header row" }).check();
    await question.getByRole("combobox", { name: "Sort by", exact: true }).selectOption({ label: "Class" });
    await question.getByRole("button", { name: "Add another sort column" }).click();
    await question.getByRole("combobox", { name: "Order of Name" }).selectOption({ label: "Z to A" });
    await question.getByRole("button", { name: "Sort", exact: true }).click();
    await window.sees("B2", "Max");
    await window.saved();
    expect(suite.shown(1, 1, 5, 2)).toEqual([
      ["Class", "Name"],
      ["A", "Max"],
      ["A", "Eva"],
      ["B", "Zoë"],
      ["B", "Ana"],
    ]);
    await window.press("Control+z");
    await window.sees("B2", "Zoë");
  });
});
