/** The grid in a real browser: typing, pasting, drop-downs, notes, warnings, undo, two windows on one document. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { built } from "../support/built";
import { PageWindow } from "./support/page-window";
import { dana, luis, makeFolders, startTestWorkbench, type TestFolders, type TestWorkbench } from "./support/server";

const script = `
function prepare() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange("A1:Z1").setFontWeight("bold");
  sheet.setFrozenRows(1);
  sheet.getRange("B2:B10").setDataValidation(
    SpreadsheetApp.newDataValidation().requireValueInList(["Teacher", "Student"], true).setAllowInvalid(true).build());
  sheet.getRange("C2").setNote("Was: Maria").setBackground("#fce8e6");
  sheet.getRange("D:D").setNumberFormat("@");
  sheet.getRange("E2:E10").protect().setWarningOnly(true).setDescription("User GUID");
}
function fill(rows) {
  const sheet = SpreadsheetApp.getActiveSheet();
  if (sheet.getMaxRows() < rows) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  sheet.getRange(1, 1, rows, 10).setValues(Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 10 }, (_, column) => "r" + (row + 1) + "c" + (column + 1))));
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
  await window.page.getByRole("gridcell", { name: "C2", exact: true }).waitFor();
});
afterEach(async () => {
  expect(window.complaints).toEqual([]);
  await window.close();
  await workbench.close();
  folders.remove();
});

function valuesAt(top: number, left: number, rows: number, columns: number): string[][] {
  const sheetId = workbench.document.host.document.sheets[0]?.sheetId ?? -1;
  return workbench.document.host
    .cells(sheetId, top, left, rows, columns)
    .cells.map((line) => line.map((cell) => cell?.display ?? ""));
}

/** Shown, and arrived: the page shows what is typed before the document has it. */
async function arrives(address: string, text: string): Promise<void> {
  await window.sees(address, text);
  await window.saved();
  await workbench.document.host.idle();
}

describe("typing", () => {
  test("what is typed is in the document; Enter goes down, Tab right, Escape leaves the cell as it was", async () => {
    await window.goTo("A2");
    await window.page.keyboard.type("Zoë");
    await window.press("Tab");
    await window.page.keyboard.type("Student");
    await window.press("Enter");
    await window.type("A3", "kept");
    await window.goTo("A3");
    await window.page.keyboard.type("thrown away");
    await window.press("Escape");
    await arrives("A3", "kept");
    expect(valuesAt(2, 1, 2, 2)).toEqual([
      ["Zoë", "Student"],
      ["kept", ""],
    ]);
  });

  test("fast typing over many cells loses nothing", async () => {
    await window.goTo("D2");
    for (let number = 1; number <= 30; number += 1) await window.page.keyboard.type(`000${number}\n`);
    await arrives("D31", "00030");
    expect(valuesAt(2, 4, 30, 1).flat()).toEqual(Array.from({ length: 30 }, (_, index) => `000${index + 1}`));
  });

  test("F2 and a double click go on with what is there; Delete empties", async () => {
    await window.type("A2", "Ana");
    await window.goTo("A2");
    await window.press("F2");
    await window.page.keyboard.type("lia");
    await window.press("Enter");
    await window.sees("A2", "Analia");
    await window.cell("A2").dblclick();
    await window.page.keyboard.type("!");
    await window.press("Enter");
    await window.sees("A2", "Analia!");
    await window.goTo("A2");
    expect(await window.formulaBar.inputValue()).toBe("Analia!");
    await window.press("Delete");
    await arrives("A2", "");
    expect(valuesAt(2, 1, 1, 1)).toEqual([[""]]);
  });

  test("in a formula a click, a drag or an arrow writes the address; without a place for one it ends the cell", async () => {
    for (const [row, number] of ["5", "7", "9"].entries()) await window.type(`G${row + 2}`, number);
    await window.goTo("H2");
    await window.page.keyboard.type("=SUM(");
    await window.cell("G2").hover();
    await window.page.mouse.down();
    await window.cell("G4").hover();
    await window.page.mouse.up();
    expect(await window.formulaBar.inputValue()).toBe("=SUM(G2:G4");
    await window.page.keyboard.type(")*");
    await window.press("ArrowLeft");
    expect(await window.formulaBar.inputValue()).toBe("=SUM(G2:G4)*G2");
    await window.press("Enter");
    await arrives("H2", "105");

    await window.goTo("H3");
    await window.page.keyboard.type("=G3");
    await window.cell("A9").click();
    await arrives("H3", "7");
    expect(await window.page.getByRole("textbox", { name: "Name box" }).inputValue()).toBe("A9");
  });

  test("an input method composes in the cell; its first letter is not lost, and Enter ends the cell, not the word", async () => {
    await window.goTo("A2");
    const session = await window.page.context().newCDPSession(window.page);
    for (const text of ["ｎ", "に", "にほ"]) {
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await session.send("Input.insertText", { text: "日本" });
    await window.page.keyboard.type("1");
    await window.press("Enter");
    await arrives("A2", "日本1");
    expect(valuesAt(2, 1, 2, 1)).toEqual([["日本1"], [""]]);
  });

  test("undo and redo take back and give again what this window did", async () => {
    await window.type("A2", "first");
    await window.type("A2", "second");
    await window.sees("A2", "second");
    await window.press("Control+z");
    await window.sees("A2", "first");
    await window.press("Control+z");
    await window.sees("A2", "");
    await window.press("Control+y");
    await window.sees("A2", "first");
  });

  test("C-1: an edit of a warned cell asks first; Cancel leaves it, OK makes it", async () => {
    const question = window.page.getByRole("alertdialog").or(window.page.getByRole("dialog"));
    await window.type("E2", "typed");
    await question.getByText("be changed accidentally").waitFor();
    await question.getByRole("button", { name: "Cancel" }).click();
    await question.waitFor({ state: "detached" });
    expect(valuesAt(2, 5, 1, 1)).toEqual([[""]]);
    await window.type("E2", "typed");
    await question.getByRole("button", { name: "OK" }).click();
    await arrives("E2", "typed");
    expect(valuesAt(2, 5, 1, 1)).toEqual([["typed"]]);

    await window.type("E3", "asked once more");
    await question.getByRole("checkbox", { name: "Don’t show this again for 5 minutes" }).check();
    await question.getByRole("button", { name: "OK" }).click();
    await arrives("E3", "asked once more");
    await window.type("E4", "not asked");
    await arrives("E4", "not asked");
    expect(valuesAt(3, 5, 2, 1)).toEqual([["asked once more"], ["not asked"]]);
  });
});

describe("the clipboard", () => {
  test("a block from another spreadsheet keeps its cells, quoted ones with their line breaks", async () => {
    await window.copyToClipboard('1\ttwo words\n"a\nb"\t"say ""hi"""\n');
    await window.goTo("G2");
    await window.press("Control+v");
    await arrives("H3", 'say "hi"');
    expect(valuesAt(2, 7, 2, 2)).toEqual([
      ["1", "two words"],
      ["a\nb", 'say "hi"'],
    ]);
  });

  test("a block copied here is the same again where it is pasted, and as text for others", async () => {
    await window.copyToClipboard("00123\n4");
    await window.goTo("D2");
    await window.press("Control+v");
    await arrives("D3", "4");
    await window.goTo("C2:D2");
    await window.press("Control+c");
    await window.until(async () => (await window.clipboard()) === "\t00123");
    await window.goTo("C5");
    await window.press("Control+v");
    await arrives("D5", "00123");
  });

  test("Ctrl+D fills down", async () => {
    await window.type("A2", "same");
    await window.goTo("A2:A5");
    await window.press("Control+d");
    await arrives("A5", "same");
    expect(valuesAt(2, 1, 5, 1).flat()).toEqual(["same", "same", "same", "same", ""]);
  });
});

describe("what a cell shows besides its text", () => {
  test("C-3: a cell with choices offers them, by mouse and by keyboard", async () => {
    await window.goTo("B2");
    await window.press("Alt+ArrowDown");
    await window.page.getByRole("option", { name: "Student" }).click();
    await arrives("B2", "Student");
    await window.goTo("B2");
    await window.press("Alt+ArrowDown", "ArrowUp", "Enter");
    await arrives("B2", "Teacher");
    expect(valuesAt(2, 2, 1, 1)).toEqual([["Teacher"]]);
  });

  test("A-3: a note is shown when the mouse is over its cell, and a colour is a colour", async () => {
    await window.cell("C2").hover();
    await window.page.getByRole("tooltip").getByText("Was: Maria").waitFor();
    expect(await window.cell("C2").evaluate((cell) => getComputedStyle(cell).backgroundColor)).toBe(
      "rgb(252, 232, 230)",
    );
  });

  test("the header row stays when the sheet is scrolled; far rows come", async () => {
    await workbench.document.host.run(dana, "fill", [20_000]);
    await window.goTo("A20000");
    await window.sees("A20000", "r20000c1");
    await window.sees("A1", "r1c1");
    expect(await window.page.getByRole("gridcell").count()).toBeLessThan(2500);
  });
});

describe("two windows", () => {
  test("A-13: each sees at once what the other does", async () => {
    const other = await PageWindow.open(browser, workbench.url, luis);
    await window.page.getByRole("list", { name: "Also here" }).getByText("Luis Ortega").waitFor();
    await other.goTo("C3:D4");
    await window.page.locator(".other-name").getByText("Luis Ortega").waitFor();
    const [theirs, cells] = [window.page.locator(".frame.others"), [window.cell("C3"), window.cell("D4")]] as const;
    const framed = async () => {
      const [frame, first, last] = await Promise.all([theirs, ...cells].map((one) => one.boundingBox()));
      const right = (frame?.x ?? 0) + (frame?.width ?? 0);
      return frame?.x === first?.x && frame?.y === first?.y && right === (last?.x ?? 0) + (last?.width ?? 0);
    };
    await window.until(framed);
    await window.type("A2", "from Dana");
    await other.sees("A2", "from Dana");
    await other.type("A3", "from Luis");
    await window.sees("A3", "from Luis");
    await other.page.getByRole("button", { name: "Add sheet" }).click();
    await window.page.getByRole("tab", { name: "Sheet2" }).waitFor();
    expect(other.complaints).toEqual([]);
    await other.close();
    await window.page.locator(".frame.others").waitFor({ state: "detached" });
  });
});
