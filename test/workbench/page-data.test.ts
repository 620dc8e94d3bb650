/** Working with many cells by hand, in a real browser: fill, filter, sort, find, move, clipboard, files, figures. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { Download } from "playwright-core";
import { eventually } from "../support/eventually";
import { usePageSuite } from "./support/page-suite";

const suite = usePageSuite();

const roster = [
  ["ID", "Role", "Grade"],
  ["001", "Teacher", ""],
  ["002", "Student", "3"],
  ["003", "Student", "1"],
  ["004", "Teacher", "2"],
];

const nameBox = () => suite.window.page.getByRole("textbox", { name: "Name box" });
const column = (left: number, rows = 4, top = 2) => suite.shown(top, left, rows, 1).flat();

async function dragTo(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const { mouse } = suite.window.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await mouse.move(to.x, to.y);
  await mouse.up();
}

async function centreOf(address: string): Promise<{ x: number; y: number }> {
  const box = await suite.window.cell(address).boundingBox();
  if (box === null) throw new Error(`${address} is not to be seen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe("filling", () => {
  test("the fill handle goes on with numbers and dates; Ctrl+R and a double click fill too", async () => {
    const { window } = suite;
    await suite.fill(2, 1, [
      ["1", "8/3/2026", "Class 1"],
      ["3", "8/4/2026", "Class 2"],
    ]);
    await window.goTo("A2:C3");
    const handle = await window.page.getByRole("button", { name: "Fill handle" }).boundingBox();
    if (handle === null) throw new Error("no fill handle");
    await dragTo({ x: handle.x + 4, y: handle.y + 4 }, await centreOf("C6"));
    await window.sees("C6", "Class 5");
    expect(suite.shown(4, 1, 3, 2)).toEqual([
      ["5", "8/5/2026"],
      ["7", "8/6/2026"],
      ["9", "8/7/2026"],
    ]);
    expect(await nameBox().inputValue()).toBe("A2:C6");

    await window.type("D2", "x");
    await window.goTo("D2:E2");
    await window.press("Control+r");
    await window.sees("E2", "x");
    await window.goTo("D2");
    await window.page.getByRole("button", { name: "Fill handle" }).dblclick();
    await window.sees("D6", "x");
    await window.press("Control+z");
    await window.sees("D6", "");
  });

  test("Ctrl+Enter writes into all that is selected; Enter and Tab go round inside a selection", async () => {
    const { window } = suite;
    await window.goTo("B2:C3");
    await window.page.keyboard.type("NA");
    await window.press("Control+Enter");
    await window.sees("C3", "NA");
    await window.press("Tab");
    await window.page.keyboard.type("second");
    await window.press("Tab");
    await window.page.keyboard.type("third");
    await window.press("Enter");
    await window.sees("B3", "third");
    // The page shows what was typed before the document has it.
    await eventually("the document has it", async () => (suite.shown(3, 2, 1, 1)[0]?.[0] === "third" ? true : null));
    expect(suite.shown(2, 2, 2, 2)).toEqual([
      ["NA", "second"],
      ["third", "NA"],
    ]);
    expect(await nameBox().inputValue()).toBe("B2:C3");
  });
});

describe("filter and sort", () => {
  test("a filter is made on the header row, hides rows by value and by condition, and is taken away", async () => {
    const { window } = suite;
    await suite.fill(1, 1, roster);
    await window.goTo("B3");
    await window.menu("Data", "Create a filter");
    await window.page.locator("#cell-B1 [data-part=filter]").click();
    const list = window.page.getByRole("dialog", { name: "Filter column B" });
    await list.getByRole("searchbox", { name: "Search values" }).fill("stu");
    await list.getByRole("checkbox").first().waitFor();
    expect(await list.getByRole("checkbox").count()).toBe(1);
    await list.getByRole("button", { name: "OK" }).click();
    await window.cell("B2").waitFor({ state: "detached" });
    expect(suite.sheet.filter?.hiddenRows).toEqual([2, 5]);

    await window.goTo("B1");
    await window.press("Control+Alt+r");
    await list.getByRole("button", { name: "Select all" }).click();
    await list.getByRole("button", { name: "OK" }).click();
    await window.sees("B2", "Teacher");

    await window.goTo("C1");
    await window.press("Alt+ArrowDown");
    const grades = window.page.getByRole("dialog", { name: "Filter column C" });
    await grades.getByRole("button", { name: "Filter by condition" }).click();
    await grades.getByRole("combobox", { name: "Condition" }).selectOption({ label: "Greater than" });
    await grades.getByRole("textbox", { name: "Value" }).fill("1");
    await grades.getByRole("button", { name: "Apply condition" }).click();
    await window.cell("C4").waitFor({ state: "detached" });
    expect(suite.sheet.filter?.hiddenRows).toEqual([2, 4]);

    await window.press("Control+z");
    await window.sees("C4", "1");
    await window.menu("Data", "Remove filter");
    await window.page.locator("[data-part=filter]").first().waitFor({ state: "detached" });
    expect(suite.sheet.filter).toBeUndefined();
  });

  test("A-4: before the values of a filter's list are there, neither a button nor an Enter changes what is to be seen", async () => {
    const { window } = suite;
    const { page } = window;
    await suite.fill(1, 1, roster);
    await window.goTo("B3");
    await window.menu("Data", "Create a filter");
    const list = page.getByRole("dialog", { name: "Filter column B" });
    const search = list.getByRole("searchbox", { name: "Search values" });
    const filterButton = page.locator("#cell-B1 [data-part=filter]");
    await filterButton.click();
    await search.fill("stu");
    await list.getByRole("checkbox").first().waitFor();
    await search.press("Enter");
    await window.cell("B2").waitFor({ state: "detached" });

    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route("**/workbench/filter-values?*", async (route) => {
      await held;
      await route.continue();
    });
    await filterButton.click();
    await search.press("Enter");
    for (const name of ["Select all", "Clear", "OK"])
      expect(await list.getByRole("button", { name }).isDisabled()).toBe(true);
    expect(suite.sheet.filter?.hiddenRows).toEqual([2, 5]);
    answer();
    await list.getByRole("button", { name: "Select all" }).click();
    await list.getByRole("button", { name: "OK" }).click();
    await window.sees("B2", "Teacher");
    await page.unroute("**/workbench/filter-values?*");
    await window.menu("Data", "Remove filter");
    await page.locator("[data-part=filter]").first().waitFor({ state: "detached" });
  });

  test("A-4: a sheet is sorted by a column under its header, and undo puts every row back", async () => {
    const { window } = suite;
    await suite.fill(1, 1, roster);
    await window.menu("View", "Freeze", "1 row");
    await window.page.locator(".frozen-rows").waitFor();
    await window.goTo("C2");
    await window.menu("Data", "Sort sheet", "Sort sheet by column C (A to Z)");
    await window.sees("A2", "3");
    expect([column(1), column(3)]).toEqual([
      ["3", "4", "2", "1"],
      ["1", "2", "3", ""],
    ]);
    await window.press("Control+z");
    await window.sees("A2", "1");
    expect(column(3)).toEqual(["", "3", "1", "2"]);
  });
});

describe("finding", () => {
  test("Ctrl+F marks what it finds and goes from one to the next; Ctrl+H replaces all as one step", async () => {
    const { window } = suite;
    await suite.fill(1, 1, roster);
    await window.goTo("A1");
    await window.press("Control+f");
    const box = window.page.getByRole("search", { name: "Find in sheet" });
    await window.page.keyboard.type("teach");
    await box.getByText("1 of 2").waitFor();
    await window.page.locator("#cell-B5.found").waitFor();
    await window.press("Enter");
    await box.getByText("2 of 2").waitFor();
    expect(await nameBox().inputValue()).toBe("B5");

    await window.press("Control+h");
    const dialog = window.page.getByRole("dialog", { name: "Find and replace" });
    await dialog.getByRole("textbox", { name: "Replace with" }).fill("Coach");
    await dialog.getByRole("checkbox", { name: "Match case" }).check();
    await dialog.getByText("0 of 0").or(dialog.getByText("Nothing was found.")).waitFor();
    await dialog.getByRole("textbox", { name: "Find" }).fill("Teacher");
    await dialog.getByText("of 2").waitFor();
    await dialog.getByRole("button", { name: "Replace all" }).click();
    await dialog.getByText("Replaced “Teacher” in 2 cells.").waitFor();
    await dialog.getByRole("button", { name: "Done" }).click();
    await window.sees("B5", "Coach");
    await window.press("Control+z");
    await window.sees("B5", "Teacher");
    expect(column(2)).toEqual(["Teacher", "Student", "Student", "Teacher"]);
  });
});

describe("moving", () => {
  test("cells are dragged by their border, rows and columns by their heads, and formulas follow", async () => {
    const { window } = suite;
    await suite.fill(1, 1, [...roster, ["=C3", "", ""]]);
    await window.goTo("B2:C3");
    const from = await window.cell("B2").boundingBox();
    if (from === null) throw new Error("B2 is not to be seen");
    await dragTo({ x: from.x + 30, y: from.y }, await centreOf("E8"));
    await window.sees("E8", "Teacher");
    expect(suite.shown(8, 5, 2, 2)).toEqual([
      ["Teacher", ""],
      ["Student", "3"],
    ]);
    await window.sees("A6", "3");
    expect(column(2)).toEqual(["", "", "Student", "Teacher"]);
    await window.press("Control+z");
    await window.sees("B2", "Teacher");

    const row = window.page.getByRole("rowheader", { name: "2", exact: true });
    await row.click();
    const [at, to] = [await row.boundingBox(), await centreOf("A4")];
    if (at === null) throw new Error("row 2 is not to be seen");
    await dragTo({ x: at.x + 20, y: at.y + 10 }, { x: at.x + 20, y: to.y });
    await window.sees("A4", "1");
    expect(column(1)).toEqual(["2", "3", "1", "4"]);
    expect(await nameBox().inputValue()).toBe("A4:Z4");
    await window.menu("Edit", "Move", "Rows up");
    await window.sees("A3", "1");
  });

  test("what is cut moves with its look; a table from another program keeps its cells; values only leave the look behind", async () => {
    const { window } = suite;
    await suite.fill(2, 1, [["one", "=A2"]]);
    await window.goTo("A2");
    await window.press("Control+b", "Control+x");
    await window.goTo("D4");
    await window.press("Control+v");
    await window.sees("D4", "one");
    await window.sees("A2", "");
    await window.sees("B2", "one");
    expect(await window.cell("D4").evaluate((cell) => getComputedStyle(cell).fontWeight)).toBe("700");

    await window.press("Control+c");
    await window.goTo("D6");
    await window.press("Control+Shift+v");
    await window.sees("D6", "one");
    expect(await window.cell("D6").evaluate((cell) => getComputedStyle(cell).fontWeight)).toBe("400");

    const html =
      "<table><tr><td>001</td><td colspan=2>two<br>lines</td></tr><tr><td> a  b </td><td>1&nbsp;2</td><td>x</td></tr></table>";
    await window.page.evaluate(async (written) => {
      const types = {
        "text/html": new Blob([written], { type: "text/html" }),
        "text/plain": new Blob(["plain"], { type: "text/plain" }),
      };
      await navigator.clipboard.write([new ClipboardItem(types)]);
    }, html);
    await window.goTo("A10");
    await window.press("Control+v");
    await window.sees("C11", "x");
    expect(suite.shown(10, 1, 2, 3)).toEqual([
      ["1", "two\nlines", ""],
      ["a b", "1 2", "x"],
    ]);
    await window.goTo("A10:B11");
    await window.press("Control+c");
    await window.until(async () => (await window.clipboard()) === '1\t"two\nlines"\na b\t1 2');
  });
});

describe("figures", () => {
  test("the selected numbers are summed up below the sheet", async () => {
    const { window } = suite;
    await suite.fill(1, 1, roster);
    await window.goTo("C1:C5");
    await window.page.getByRole("status").getByText("Sum: 6").waitFor();
    await window.page.getByRole("button", { name: "Sum: 6" }).click();
    await window.menuItem("Avg: 2").click();
    await window.page.getByRole("button", { name: "Avg: 2" }).waitFor();
  });
});

describe("files", () => {
  async function bytesOf(started: Promise<Download>): Promise<{ name: string; bytes: Buffer }> {
    const download = await started;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  async function importFile(name: string, buffer: Buffer, place: string): Promise<void> {
    const { window } = suite;
    await window.menu("File", "Import");
    const dialog = window.page.getByRole("dialog", { name: "Import file" });
    await dialog
      .getByLabel("File (.csv, .tsv, .xlsx)")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await dialog.getByRole("combobox", { name: "Import location" }).selectOption({ label: place });
    await dialog.getByRole("button", { name: "Import data" }).click();
  }

  test("S-4: the document goes out as XLSX and comes back with its values; a sheet as CSV", async () => {
    const { window } = suite;
    await window.goTo("A1:A3");
    await window.menu("Format", "Number", "Plain text");
    await suite.fill(1, 1, [
      ["001", "8/3/2026", "1.5"],
      ["=1+1", "TRUE", 'say "hi", twice'],
    ]);
    const [csv] = await Promise.all([
      bytesOf(window.page.waitForEvent("download")),
      window.menu("File", "Download", "Comma Separated Values (.csv)"),
    ]);
    expect(csv.name).toBe(`Riverbend rosters - ${suite.sheet.name}.csv`);
    expect(csv.bytes.toString()).toBe('001,8/3/2026,1.5\r\n=1+1,TRUE,"say ""hi"", twice"');

    const [xlsx] = await Promise.all([
      bytesOf(window.page.waitForEvent("download")),
      window.menu("File", "Download", "Microsoft Excel (.xlsx)"),
    ]);
    expect(xlsx.name).toBe("Riverbend rosters.xlsx");
    await importFile(xlsx.name, xlsx.bytes, "Insert new sheet(s)");
    const copies = suite.workbench.document.host.document.sheets;
    await window.page.getByRole("tab", { name: `${suite.sheet.name} 2`, exact: true }).click();
    await window.sees("A1", "001");
    const copy = suite.workbench.document.host.document.sheets.find(({ name }) => name === `${suite.sheet.name} 2`);
    const shown = suite.workbench.document.host
      .cells(copy?.sheetId ?? -1, 1, 1, 2, 3)
      .cells.map((line) => line.map((cell) => cell?.display ?? ""));
    expect(shown).toEqual(suite.shown(1, 1, 2, 3));
    expect(copies.length).toBeGreaterThan(1);
  });

  test("merged cells go out as one and their neighbours stay where they are", async () => {
    const { window } = suite;
    await suite.fill(1, 1, [
      ["Roster", "", "2026"],
      ["Ana", "3", "x"],
    ]);
    await window.goTo("A1:B1");
    await window.menu("Format", "Merge cells", "Merge all");
    await window.until(async () => suite.sheet.merges.length === 1);
    const [xlsx] = await Promise.all([
      bytesOf(window.page.waitForEvent("download")),
      window.menu("File", "Download", "Microsoft Excel (.xlsx)"),
    ]);
    expect(xlsx.bytes.length).toBeGreaterThan(0);
    await importFile(xlsx.name, xlsx.bytes, "Insert new sheet(s)");
    await window.page.getByRole("tab", { name: `${suite.sheet.name} 2`, exact: true }).click();
    await window.sees("C1", "2026");
    await window.sees("A1", "Roster");
    await window.sees("B2", "3");
  });

  test("S-19: a CSV of Windows is appended as if typed, or kept as text; what is no file of this kind is told", async () => {
    const { window } = suite;
    await suite.fill(1, 1, [["ID", "Name"]]);
    const sheet = suite.sheet.name;
    await window.page.getByRole("tab", { name: sheet, exact: true }).click();
    await importFile(
      "more.csv",
      Buffer.from([0x30, 0x30, 0x37, 0x3b, 0x4a, 0x6f, 0x73, 0xe9, 0x0d, 0x0a]),
      "Append to current sheet",
    );
    await window.sees("B2", "José");
    expect(suite.shown(1, 1, 3, 2)).toEqual([
      ["ID", "Name"],
      ["7", "José"],
      ["", ""],
    ]);
    await importFile("broken.xlsx", Buffer.from("PK\u0003\u0004 no zip"), "Replace current sheet");
    const dialog = window.page.getByRole("dialog", { name: "Import file" });
    await dialog.getByText("This Excel file cannot be opened", { exact: false }).waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await window.sees("B2", "José");
  });
});
