/** How cells look, by hand, in a real browser: toolbar, number formats, merges, sizes; taken back, and there after a restart. */
import { describe, expect, test } from "@jest/globals";
import { usePageSuite } from "./support/page-suite";

const suite = usePageSuite();

const tool = (name: string | RegExp) =>
  suite.window.page.getByRole("toolbar").getByRole("button", { name, exact: typeof name === "string" });

async function styleOf(address: string, property: string): Promise<string> {
  return suite.window.cell(address).evaluate((cell, name) => getComputedStyle(cell).getPropertyValue(name), property);
}

/** What the document keeps of one cell. */
function kept(row: number, column: number): Record<string, unknown> {
  const [[cell] = []] = suite.workbench.document.host.cells(suite.sheet.sheetId, row, column, 1, 1).cells;
  return { ...cell };
}

describe("formats by hand", () => {
  test("letters, colours, borders and alignment are set for all that is selected, and taken back one by one", async () => {
    const { window } = suite;
    await suite.fill(2, 2, [
      ["Ana", "Ben"],
      ["Cy", "Di"],
    ]);
    await window.goTo("B2:C3");
    await window.press("Control+b", "Control+i");
    await tool("Strikethrough (Alt+Shift+5)").click();
    await tool("Fill color").click();
    await window.page.getByRole("button", { name: "light yellow 3" }).click();
    await tool("Text color").click();
    await window.page.getByRole("button", { name: "dark red 2", exact: true }).click();
    await tool("Borders").click();
    await window.menuItem("All borders").click();
    await tool("Horizontal align").click();
    await window.menuItem("Center").click();
    await window.saved();
    const look = { fontWeight: "bold", fontStyle: "italic", fontLine: "line-through", background: "#fff2cc" };
    for (const [row, column] of [
      [2, 2],
      [3, 3],
    ] as const) {
      expect(kept(row, column)).toMatchObject({
        ...look,
        fontColor: "#990000",
        horizontalAlignment: "center",
        borders: { top: expect.stringMatching(/^SOLID/), right: expect.stringMatching(/^SOLID/) },
      });
    }
    await window.cell("B2").and(window.page.locator("[style*='rgb(255, 242, 204)']")).waitFor();
    expect(await tool("Bold (Ctrl+B)").getAttribute("aria-pressed")).toBe("true");

    await window.press("Control+z", "Control+z", "Control+z");
    await window.saved();
    expect(kept(2, 2)).toEqual({ display: "Ana", input: "Ana", ...look });
    await window.press("Control+y");
    await window.saved();
    expect(kept(3, 3).fontColor).toBe("#990000");
    await window.press("Control+\\");
    await window.saved();
    expect(kept(3, 3)).toEqual({ display: "Di", input: "Di" });
  });

  test("C-2: plain text keeps zeros that are typed; numbers, percent and dates show as such, to the right", async () => {
    const { window } = suite;
    await window.goTo("A1:A3");
    await window.menu("Format", "Number", "Plain text");
    await window.type("A1", "00123");
    await window.type("B1", "00123");
    await window.sees("A1", "00123");
    await window.sees("B1", "123");
    expect([await styleOf("A1", "text-align"), await styleOf("B1", "text-align")]).toEqual(["start", "right"]);

    await suite.fill(2, 3, [["0.125"], ["1234.5"], ["46237"]]);
    await window.goTo("C2");
    await tool("Format as percent").click();
    await window.sees("C2", "12.50%");
    await tool("Decrease decimal places").click();
    await window.sees("C2", "12.5%");
    await window.goTo("C3");
    await window.menu("Format", "Number", "Number");
    await window.sees("C3", "1,234.50");
    await window.goTo("C4");
    await tool("More formats").click();
    await window.menuItem("Date").click();
    await window.sees("C4", "8/3/2026");
  });

  test("cells are merged after a question, drawn as one, walked over as one, and broken apart", async () => {
    const { window } = suite;
    await suite.fill(2, 2, [["kept", "lost"]]);
    await window.goTo("B2:C3");
    await tool("Merge cells").click();
    await window.page.getByRole("dialog").getByRole("button", { name: "OK" }).click();
    await window.page.locator(".cell.merged").waitFor();
    expect(await window.cell("B2").boundingBox()).toMatchObject({ width: 200, height: 42 });
    expect(await window.cell("C3").count()).toBe(0);
    await window.goTo("B2");
    await window.press("ArrowRight");
    expect(await window.page.getByRole("textbox", { name: "Name box" }).inputValue()).toBe("D2");
    await window.press("ArrowLeft", "ArrowDown");
    expect(await window.page.getByRole("textbox", { name: "Name box" }).inputValue()).toBe("B4");
    await window.goTo("A1:B2");
    expect(await window.page.getByRole("textbox", { name: "Name box" }).inputValue()).toBe("A1:C3");
    await window.goTo("B2");
    await tool("Merge cells").click();
    await window.cell("C3").waitFor();
    await window.press("Control+z", "Control+z");
    await window.sees("C2", "lost");
  });

  test("a row grows with its wrapped text, is dragged to a height, and columns fit what they say by a double click", async () => {
    const { window } = suite;
    await suite.fill(3, 1, [["a rather long remark about a class that starts later"]]);
    await window.goTo("A3");
    await tool("Text wrapping").click();
    await window.menuItem("Wrap").click();
    await window.page.locator("#cell-A3.wrapped.tall").waitFor();
    expect((await window.cell("A3").boundingBox())?.height).toBeGreaterThan(50);

    const head = await window.page.getByRole("rowheader", { name: "3", exact: true }).boundingBox();
    if (head === null) throw new Error("no row 3");
    await window.page.mouse.move(head.x + 20, head.y + head.height - 2);
    await window.page.mouse.down();
    await window.page.mouse.move(head.x + 20, head.y + 28);
    await window.page.mouse.up();
    await window.saved();
    expect(suite.sheet.rowHeights[3]).toBe(30);

    await suite.fill(1, 2, [["somebody.with.a.long.name@riverbend.example"]]);
    await window.page.getByRole("columnheader", { name: "B", exact: true }).locator(".resize-handle").dblclick();
    await window.page.locator("#cell-B1:not(.runs-over)").waitFor();
    expect(suite.sheet.columnWidths[2]).toBeGreaterThan(250);
  });

  test("a drop-down is made by hand, offers its items, and refuses others", async () => {
    const { window } = suite;
    await window.goTo("B2:B4");
    await window.menu("Insert", "Drop-down");
    const dialog = window.page.getByRole("dialog", { name: "Drop-down" });
    await dialog.getByRole("textbox", { name: "Items, one a line" }).fill("Teacher\nStudent");
    await dialog.getByRole("button", { name: "Done" }).click();
    await window.page.locator("#cell-B4 .choices-arrow").waitFor();
    await window.goTo("B3");
    await window.press("Enter", "ArrowDown", "Enter");
    await window.sees("B3", "Student");
    await window.type("B2", "Janitor");
    await window.page.getByRole("dialog", { name: "The edit was refused" }).getByRole("button", { name: "OK" }).click();
    await window.sees("B2", "");
  });

  test("a note is written, shown and changed by the keyboard", async () => {
    const { window } = suite;
    await window.goTo("B2");
    await window.press("Shift+F2");
    await window.page.getByRole("textbox", { name: "Note" }).fill("ask the office");
    await window.page.getByRole("button", { name: "Save" }).click();
    await window.page.getByRole("tooltip").getByText("ask the office").waitFor();
    await window.press("Control+z");
    await window.page.getByRole("tooltip").waitFor({ state: "detached" });
    await window.press("Control+y");
    await window.page.getByRole("tooltip").waitFor();
  });

  test("A-3: a note of the lowest row in sight is seen whole, because it grows upwards there", async () => {
    const { window } = suite;
    const grid = await window.page.locator(".above-grid").boundingBox();
    await window.goTo("B2");
    const height = (await window.cell("B2").boundingBox())?.height ?? 1;
    const lowest = `B${Math.floor((grid?.height ?? 0) / height) - 3}`;
    await window.goTo(lowest);
    await window.press("Shift+F2");
    await window.page.getByRole("textbox", { name: "Note" }).fill("one\ntwo\nthree\nfour\nfive\nsix\nseven\neight");
    await window.page.getByRole("button", { name: "Save" }).click();
    const note = window.page.getByRole("tooltip");
    await note.getByText("eight").waitFor();
    const [box, cell] = [await note.boundingBox(), await window.cell(lowest).boundingBox()];
    const end = (one: typeof box) => (one?.y ?? 0) + (one?.height ?? 0);
    expect(end(cell)).toBeGreaterThan(end(grid) - 8 * height);
    expect(end(box)).toBeLessThanOrEqual(end(grid));
    await window.press("Control+z");
    await note.waitFor({ state: "detached" });
  });

  test("all of it is there after a restart", async () => {
    const { window } = suite;
    await suite.fill(1, 1, [
      ["Header", "Other"],
      ["x", "y"],
      ["z", "y"],
    ]);
    await window.goTo("A1:B1");
    await window.press("Control+b");
    await tool("Fill color").click();
    await window.page.getByRole("button", { name: "light blue 3" }).click();
    await window.goTo("A3:B4");
    await tool("Select merge type").click();
    await window.menuItem("Merge vertically").click();
    await window.goTo("A1");
    await window.menu("Data", "Create a filter");
    await window.menu("View", "Freeze", "1 row");
    await window.press("Shift+F2");
    await window.page.getByRole("textbox", { name: "Note" }).fill("as exported");
    await window.page.getByRole("button", { name: "Save" }).click();
    await window.saved();
    const { sheetId, revision: _revision, ...before } = suite.sheet;
    const cells = () => suite.workbench.document.host.cells(sheetId, 1, 1, 5, 5);
    const cellsBefore = cells();
    expect(before).toMatchObject({ frozenRows: 1, filter: { top: 1, bottom: 3 }, merges: [{}, {}] });
    await suite.restart();
    expect(suite.sheet).toMatchObject(before);
    expect(cells()).toEqual(cellsBefore);
  });
});
