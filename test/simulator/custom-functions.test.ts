/** Functions of the script in formulas (facts: apps-script 2, CUSTOM_FUNCTION). */
import { describe, expect, test } from "@jest/globals";
import { anna, simulate } from "./support";

const source = `
function DOUBLE(value) { return Array.isArray(value) ? value.map((line) => line.map((one) => one * 2)) : value * 2; }
function downward() { return [1, 2, 3]; }
function fails() { throw new Error("no"); }
function private_() { return 1; }
function writes() { SpreadsheetApp.getActiveSheet().getRange("Z1").setValue(1); }
function reads() { return SpreadsheetApp.getActiveSheet().getRange("A1").getValue(); }
function flushes() { SpreadsheetApp.flush(); return "flushed"; }
function endless() { while (true); }`;

const shown = (formula: string, area = "C1") => `
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange("A1:A3").setValues([[1], [2], [3]]);
  sheet.getRange("C1").setFormula(${JSON.stringify(formula)});
  const before = sheet.getRange("C1").getDisplayValue();
  SpreadsheetApp.flush();
  return [before, sheet.getRange("${area}").getDisplayValues().flat()];`;

describe("custom functions", () => {
  test.each([
    ["=DOUBLE(A2)", "C1", ["4"]],
    ["=double(A1:A3)", "C1:C3", ["2", "4", "6"]],
    ["=DOWNWARD()", "C1:C3", ["1", "2", "3"]],
    ["=READS()", "C1", ["1"]],
    ["=FLUSHES()", "C1", ["flushed"]],
    ["=FAILS()", "C1", ["#ERROR!"]],
    ["=WRITES()", "C1", ["#ERROR!"]],
  ])("%s is loading until its own execution has ended", async (formula, area, values) => {
    const simulation = simulate({ source });
    expect(await simulation.run(shown(formula, area))).toEqual(["Loading...", values]);
    const ran = simulation.host.executions().filter(({ kind }) => kind === "custom");
    expect(ran).toHaveLength(1);
    expect(ran[0]?.user).toBe(anna);
  });

  test("inside of others, and again only for other arguments", async () => {
    const simulation = simulate({ source });
    expect(
      await simulation.run(`
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange("A1:A2").setValues([[1], [5]]);
        sheet.getRange("B1:B2").setFormula("=SUM(DOUBLE(A1),1)");
        sheet.getRange("C1").setFormula("=DOUBLE(1)");
        sheet.getRange("B1:C2").getValues();
        SpreadsheetApp.flush();
        return sheet.getRange("B1:C2").getValues();`),
    ).toEqual([
      [3, 2],
      [11, ""],
    ]);
    expect(simulation.host.executions().filter(({ kind }) => kind === "custom")).toHaveLength(2);
  });

  test("a private one is none, and one that never ends is ended after its thirty seconds", async () => {
    const simulation = simulate({ source, timeLimits: { simpleTrigger: 300 } });
    expect(await simulation.run(shown("=PRIVATE_()"))).toEqual(["#NAME?", ["#NAME?"]]);
    expect(await simulation.run(shown("=ENDLESS()"))).toEqual(["Loading...", ["#ERROR!"]]);
  });

  test("typed by hand it is shown when it is there; after a restart it is asked again", async () => {
    const simulation = simulate({ source });
    await simulation.edit({ kind: "input", sheetId: 0, top: 1, left: 1, values: [["=DOUBLE(21)"]] });
    expect(simulation.shown(1, 1)).toBe("Loading...");
    await simulation.host.idle();
    expect(simulation.shown(1, 1)).toBe("42");
    const again = simulate({ source, document: simulation.host.saveDocument() });
    expect(again.shown(1, 1)).toBe("Loading...");
    await again.host.idle();
    expect(again.shown(1, 1)).toBe("42");
  });
});
