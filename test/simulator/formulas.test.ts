/** Formulas that are worked out, and what is shown for the others. */
import { describe, expect, test } from "@jest/globals";
import { simulate } from "./support";

describe("formulas", () => {
  const prepare = `
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("A1:B3").setValues([[1, "x"], [2, ""], [3, "Y y"]]);`;

  test.each([
    ["=1+2*3^2", 19],
    ["=-2^2", 4],
    ["=(1+2)*3%", 0.09],
    ['="a"&1&TRUE', "a1TRUE"],
    ["=SUM(A1:A3, 4)", 10],
    ["=AVERAGE(A:A)", 2],
    ["=COUNTA(B1:B3)", 2],
    ['=IF(A1>A2, "more", "less")', "less"],
    ['=HYPERLINK("https://a.example/?q=1", "label")', "label"],
    ["=Sheet1!B1", "x"],
    ["='Sheet1'!$A$2 + 1", 3],
    ['=PROPER(B3) = "Y Y"', true],
    ["=1/0", "#DIV/0!"],
    ['=IFERROR(1/0, "none")', "none"],
    ['="x"+1', "#VALUE!"],
    ["=D9", "#REF!"],
    ["=Nowhere!A1", "#REF!"],
    ["=1+", "#ERROR!"],
    ["=name", "#NAME?"],
  ])("%s", async (formula, value) => {
    const read = await simulate().run(
      `${prepare} const cell = sheet.getRange("D9").setValue(${JSON.stringify(formula)}); return [cell.getValue(), cell.getFormula()];`,
    );
    expect(read).toEqual([value, formula]);
  });

  test("follow what they refer to, and are counted as content", async () => {
    expect(
      await simulate().run(
        `${prepare} sheet.getRange("C5").setFormula("A1+A2"); sheet.getRange("A1").setValue(40); return [sheet.getRange("C5").getValue(), sheet.getLastRow()];`,
      ),
    ).toEqual([42, 5]);
  });

  test("one with a function that is not simulated reads #NAME?, and the log says so", async () => {
    const simulation = simulate({
      source: `function look() { return SpreadsheetApp.getActiveSheet().getRange("A1").setValue("=GOOGLEFINANCE(1, B:C, 2)").getValue(); }`,
    });
    const { record, value } = await simulation.host.run("anna@school.example", "look");
    expect(value).toBe("#NAME?");
    expect(record.log).toEqual(["not simulated: function GOOGLEFINANCE in a formula; the cell reads #NAME?"]);
    expect(simulation.host.cells(0, 1, 1, 1, 1).cells[0]?.[0]).toMatchObject({
      display: "#NAME?",
      input: "=GOOGLEFINANCE(1, B:C, 2)",
    });
  });

  test("a result that fills several cells is shown in all of them as its first is, and follows what it looks at", async () => {
    const simulation = simulate();
    await simulation.run(`
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("A1:A2").setValues([["2026-01-05"], ["2026-02-06"]]);
      sheet.getRange("C1").setFormula("=SORT(A1:A2,1,FALSE)");`);
    const shown = () => simulation.host.cells(0, 1, 3, 3, 1).cells.map((line) => line[0]?.display);
    expect(shown()).toEqual(["2026-02-06", "2026-01-05", undefined]);
    await simulation.edit({ kind: "input", sheetId: 0, top: 2, left: 1, values: [["2025-01-01"]] });
    expect(shown()).toEqual(["2026-01-05", "2025-01-01", undefined]);
    expect(await simulation.run(`return SpreadsheetApp.getActiveSheet().getRange("C2").getValue().getTime();`)).toBe(
      Date.UTC(2025, 0, 1, 5),
    );
  });

  test("a link that is put together from other cells leads there", async () => {
    const simulation = simulate();
    await simulation.run(`
      SpreadsheetApp.getActiveSheet().getRange("A1:B1").setValues([["a.example", '=HYPERLINK(CONCATENATE("https://",A1,"/x"),"go")']]);`);
    expect(simulation.host.cells(0, 1, 2, 1, 1).cells[0]?.[0]).toMatchObject({
      display: "go",
      link: "https://a.example/x",
    });
  });

  test("the time is asked at every look, also by those that look at who asks", async () => {
    const simulation = simulate();
    await simulation.run(`SpreadsheetApp.getActiveSheet().getRange("A1:B1").setValues([["=NOW()", "=A1+1"]]);`);
    const shown = () => simulation.host.cells(0, 1, 1, 1, 2).cells[0]?.map((cell) => cell?.display);
    expect(shown()).toEqual(["11/23/2026 11:05:00", "11/24/2026 11:05:00"]);
    simulation.pass(60_000);
    expect(shown()).toEqual(["11/23/2026 11:06:00", "11/24/2026 11:06:00"]);
  });

  test("a chain of thousands of cells is worked out, a circle of thousands is an error", async () => {
    const simulation = simulate();
    expect(
      await simulation.run(`
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange(1, 1, 1000, 1).setFormulas(Array.from({ length: 1000 }, (_, row) => [row === 999 ? "=1" : "=A" + (row + 2) + "+1"]));
        const sum = sheet.getRange("A1").getValue();
        sheet.getRange("A1000").setFormula("=A1");
        return [sum, sheet.getRange("A1").getValue(), sheet.getRange("A500").getValue()];`),
    ).toEqual([1000, "#REF!", "#REF!"]);
  });
});
