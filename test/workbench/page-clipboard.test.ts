/** The clipboard: what was copied is what is pasted, whatever has happened since, wherever it comes from; and what a filter hides is left alone. */
import { describe, expect, test } from "@jest/globals";
import { usePageSuite } from "./support/page-suite";

const suite = usePageSuite();

/** As another program puts it there: as text and as a table. */
async function putOnClipboard(text: string, html: string): Promise<void> {
  await suite.window.page.evaluate(
    ([plain, rich]) =>
      navigator.clipboard.write([
        new ClipboardItem({
          "text/plain": new Blob([plain ?? ""], { type: "text/plain" }),
          "text/html": new Blob([rich ?? ""], { type: "text/html" }),
        }),
      ]),
    [text, html],
  );
}

const look = (address: string) =>
  suite.window.cell(address).evaluate((cell) => {
    const { fontWeight, backgroundColor, color, fontStyle } = getComputedStyle(cell);
    return { fontWeight, backgroundColor, color, fontStyle };
  });

describe("what was copied", () => {
  test("is pasted though its row was deleted or written over since", async () => {
    const { window } = suite;
    await suite.fill(1, 1, [["one"], ["two"], ["three"], ["four"]]);
    await window.goTo("A2");
    await window.press("Control+c");
    await window.page.getByRole("rowheader", { name: "2", exact: true }).click();
    await window.press("Control+Alt+Minus");
    await window.sees("A2", "three");
    await window.goTo("C1");
    await window.press("Control+v");
    await window.sees("C1", "two");

    await window.goTo("A1");
    await window.press("Control+c");
    await window.type("A1", "another");
    await window.goTo("C2");
    await window.press("Control+v");
    await window.sees("C2", "one");
  });

  test("A-4: is pasted though its cells had to be fetched first, and not what lay on the clipboard before", async () => {
    const { window } = suite;
    const { page } = window;
    await suite.fill(1, 1, [["one"], ["two"]]);
    await putOnClipboard("of before", "<table><tr><td>of before</td></tr></table>");
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await window.sees("A2", "two");
    await page.route("**/workbench/cells*", async (route) => {
      await held;
      await route.continue();
    });
    await window.goTo("A1:A900");
    const asked = page.waitForRequest("**/workbench/cells*");
    await window.press("Control+c");
    await asked;
    await window.goTo("C1");
    await window.press("Control+v");
    answer();
    await window.sees("C2", "two");
    expect(suite.shown(1, 3, 2, 1)).toEqual([["one"], ["two"]]);
    await page.unroute("**/workbench/cells*");
  });

  test("A-4: what could not be copied says so, and what lay on the clipboard before is not pasted in its place", async () => {
    const { window } = suite;
    const { page } = window;
    await suite.fill(1, 1, [["one"], ["two"]]);
    await putOnClipboard("of before", "<table><tr><td>of before</td></tr></table>");
    await window.sees("A2", "two");
    let refuse: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      refuse = resolve;
    });
    await page.route("**/workbench/cells*", async (route) => {
      await held;
      await route.fulfill({ status: 409, json: { title: "Not now", detail: "The document is being replaced." } });
    });
    await window.goTo("A1:A900");
    const asked = page.waitForRequest("**/workbench/cells*");
    await window.press("Control+c");
    await asked;
    await window.goTo("C1");
    await window.press("Control+v");
    refuse();
    const told = page.getByRole("dialog", { name: "Nothing was copied" });
    await told.getByRole("button", { name: "OK" }).click();
    await told.waitFor({ state: "detached" });
    await page.unroute("**/workbench/cells*");
    await window.type("D1", "done");
    await window.sees("D1", "done");
    await window.saved();
    expect(suite.shown(1, 3, 2, 2)).toEqual([
      ["", "done"],
      ["", ""],
    ]);
  });

  test("one cell goes into all that is selected, a block as often as it fits", async () => {
    const { window } = suite;
    await suite.fill(1, 1, [["x", "1"]]);
    await window.goTo("A1");
    await window.press("Control+c");
    await window.goTo("D1:E3");
    await window.press("Control+v");
    await window.sees("E3", "x");
    await window.goTo("A1:B1");
    await window.press("Control+c");
    await window.goTo("D5:G6");
    await window.press("Control+v");
    await window.sees("G6", "1");
    await window.saved();
    expect(suite.shown(1, 4, 6, 4)).toEqual([
      ["x", "x", "", ""],
      ["x", "x", "", ""],
      ["x", "x", "", ""],
      ["", "", "", ""],
      ["x", "1", "x", "1"],
      ["x", "1", "x", "1"],
    ]);
  });

  test("a block that is larger than the sheet makes it larger", async () => {
    const { window } = suite;
    await window.copyToClipboard(Array.from({ length: 1500 }, (_, row) => `${row + 1}\tname ${row + 1}`).join("\n"));
    await window.goTo("Z1");
    await window.press("Control+v");
    await window.until(async () => suite.shown(1500, 26, 1, 2)[0]?.join() === "1500,name 1500");
    expect([suite.sheet.maxRows, suite.sheet.maxColumns]).toEqual([1500, 27]);
    await window.press("Control+z");
    await window.until(async () => suite.shown(1, 26, 1, 1)[0]?.[0] === "");
  });
});

describe("from other programs", () => {
  test("S-19: a table of Google Sheets keeps its looks, and text stays text: 00123 keeps its zeros", async () => {
    const { window } = suite;
    await putOnClipboard(
      "User ID\tCount\n00123\t7\nTRUE\t1/2",
      `<google-sheets-html-origin><style>td {border: 1px solid #ccc;}</style><table><tbody>
        <tr><td style="font-weight:bold;background-color:#fce8e6;" data-sheets-value='{"1":2,"2":"User ID"}'>User ID</td><td style="font-style:italic;color:#ff0000;" data-sheets-value='{"1":2,"2":"Count"}'>Count</td></tr>
        <tr><td data-sheets-value='{"1":2,"2":"00123"}'>00123</td><td style="text-align:right;" data-sheets-value='{"1":3,"3":7}'>7</td></tr>
        <tr><td data-sheets-value='{"1":2,"2":"TRUE"}'>TRUE</td><td data-sheets-value='{"1":2,"2":"1/2"}'>1/2</td></tr>
      </tbody></table></google-sheets-html-origin>`,
    );
    await window.goTo("B2");
    await window.press("Control+v");
    await window.sees("C4", "1/2");
    await window.saved();
    expect(suite.shown(2, 2, 3, 2)).toEqual([
      ["User ID", "Count"],
      ["00123", "7"],
      ["TRUE", "1/2"],
    ]);
    await window.until(async () => (await look("B2")).fontWeight === "700");
    expect(await look("B2")).toMatchObject({ backgroundColor: "rgb(252, 232, 230)" });
    expect(await look("C2")).toMatchObject({ color: "rgb(255, 0, 0)", fontStyle: "italic", fontWeight: "400" });
    await window.press("Control+z");
    await window.sees("B2", "");
    expect(await look("B2")).toMatchObject({ fontWeight: "400", backgroundColor: "rgb(255, 255, 255)" });
  });

  test("S-19: a table of Excel, with its looks in a style sheet, line breaks in cells and cells that reach over two", async () => {
    const { window } = suite;
    await putOnClipboard(
      'Grade 3\t\r\n"two\nlines"\t00042\r\n',
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--table {mso-displayed-decimal-separator:"\\.";}
        .xl65 {font-weight:700; background:yellow; text-align:center;} .xl66 {mso-number-format:"\\@";} --></style></head>
        <body><table><tr><td colspan=2 class=xl65>Grade 3</td></tr><tr><td>two<br>\n  lines</td><td class=xl66>00042</td></tr></table></body></html>`,
    );
    await window.goTo("B2");
    await window.press("Control+v");
    await window.sees("C3", "00042");
    await window.saved();
    expect(suite.shown(2, 2, 2, 2)).toEqual([
      ["Grade 3", ""],
      ["two\nlines", "00042"],
    ]);
    await window.until(async () => (await look("B2")).fontWeight === "700");
    expect(await look("B2")).toMatchObject({ backgroundColor: "rgb(255, 255, 0)" });
  });

  test("values only leaves the looks behind", async () => {
    const { window } = suite;
    await putOnClipboard("bold", "<table><tr><td style='font-weight:bold'>bold</td></tr></table>");
    await window.goTo("B2");
    await window.press("Control+Shift+v");
    await window.sees("B2", "bold");
    await window.saved();
    expect(await look("B2")).toMatchObject({ fontWeight: "400" });
  });
});

describe("under a filter", () => {
  const rows = [
    ["Name", "Grade"],
    ["Ana", "3"],
    ["Ben", "4"],
    ["Cleo", "3"],
    ["Dov", "4"],
  ];
  async function showGrade3(): Promise<void> {
    const { window } = suite;
    await suite.fill(1, 1, rows);
    await window.goTo("A1");
    await window.menu("Data", "Create a filter");
    await window.page.locator("[data-part=filter]").first().waitFor();
    await window.goTo("B1");
    await window.press("Control+Alt+r");
    const list = window.page.getByRole("dialog", { name: "Filter column B" });
    await list.getByRole("checkbox", { name: "4" }).uncheck();
    await list.getByRole("button", { name: "OK" }).click();
    await window.cell("A3").waitFor({ state: "detached" });
  }

  test("one value pasted, filled down or deleted over many rows reaches those in sight only", async () => {
    const { window } = suite;
    await showGrade3();
    await window.type("D1", "pasted");
    await window.sees("D1", "pasted");
    await window.goTo("D1");
    await window.press("Control+c");
    await window.goTo("C2:C5");
    await window.press("Control+v");
    await window.sees("C4", "pasted");
    await window.saved();
    expect(suite.shown(2, 3, 4, 1).flat()).toEqual(["pasted", "", "pasted", ""]);

    await window.goTo("A2:A5");
    await window.press("Control+d");
    await window.sees("A4", "Ana");
    await window.saved();
    expect(suite.shown(2, 1, 4, 1).flat()).toEqual(["Ana", "Ben", "Ana", "Dov"]);

    await window.press("Delete");
    await window.sees("A4", "");
    await window.saved();
    expect(suite.shown(2, 1, 4, 1).flat()).toEqual(["", "Ben", "", "Dov"]);
  });

  test("rows in sight are copied, and deleted, without those between", async () => {
    const { window } = suite;
    await showGrade3();
    await window.goTo("A2:B5");
    await window.press("Control+c");
    await window.until(async () => (await window.clipboard()) === "Ana\t3\nCleo\t3");
    await window.goTo("D10");
    await window.press("Control+v");
    await window.sees("D11", "Cleo");
    await window.goTo("A2:A5");
    await window.menu("Edit", "Delete 2 rows");
    await window.until(async () => suite.shown(2, 1, 1, 1)[0]?.[0] === "Ben");
    expect(suite.shown(2, 1, 3, 1).flat()).toEqual(["Ben", "Dov", ""]);
  });
});
