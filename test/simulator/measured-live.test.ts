/** What was measured on live Apps Script since, or is written in macros that Google has recorded (facts: apps-script-2026 3). */
import { describe, expect, test } from "@jest/globals";
import { anna, simulate } from "./support";

const thrown = (code: string): string => `try { ${code} } catch (error) { return error.message; } return "no refusal";`;
const sheet = "const sheet = SpreadsheetApp.getActiveSheet();";

describe("google.script.run", () => {
  const source = `
    function odd() { return { f: function (a) { return a; }, m: new Map([[1, 2]]), s: new Set([1]), r: /x/, b: new ArrayBuffer(2) }; }
    function text() { return () => 1; }
    async function later() { return { done: true }; }
    function bytes() { return new Uint8Array(2); }
    function parseFloat(text) { return "mine " + text; }`;

  test("functions come back as their text, some objects empty, a promise as what it comes to, bytes not at all", async () => {
    const { host } = simulate({ source });
    expect((await host.call(anna, "odd", [])).value).toEqual({
      f: "function (a) { return a; }",
      m: {},
      s: {},
      r: {},
      b: {},
    });
    expect((await host.call(anna, "text", [])).value).toBe("() => 1");
    expect((await host.call(anna, "later", [])).value).toEqual({ done: true });
    expect((await host.call(anna, "bytes", [])).record.state).toBe("failed");
  });

  test("the engine's own functions cannot be called, also not by a page that knows their names; what the script calls so can", async () => {
    const { host } = simulate({ source });
    for (const name of ["eval", "parseInt", "Number", "Function"]) {
      expect((await host.call(anna, name, ["1"])).record.error?.message).toBe(`Script function not found: ${name}`);
    }
    expect((await host.call(anna, "parseFloat", ["1"])).value).toBe("mine 1");
  });
});

describe("events", () => {
  test("e.range tells where it begins and ends, e.user what they are called", async () => {
    const simulation = simulate({
      source: `function onEdit(e) {
        PropertiesService.getDocumentProperties().setProperty("seen", JSON.stringify([
          e.range.rowStart, e.range.columnStart, e.range.rowEnd, e.range.columnEnd, e.range.getA1Notation(), e.user.email, e.user.nickname]));
      }
      function seen() { return PropertiesService.getDocumentProperties().getProperty("seen"); }
      function full(e) { PropertiesService.getDocumentProperties().setProperty("full", e.user.nickname + " " + e.user.getEmail()); }
      function install() { ScriptApp.newTrigger("full").forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
      function seenFull() { return PropertiesService.getDocumentProperties().getProperty("full"); }`,
    });
    await simulation.host.run(anna, "install");
    await simulation.host.edit(anna, {
      kind: "input",
      sheetId: 0,
      top: 2,
      left: 3,
      values: [
        ["a", "b"],
        ["c", "d"],
      ],
    });
    await simulation.host.idle();
    expect(JSON.parse(String((await simulation.host.run(anna, "seen")).value))).toEqual([2, 3, 3, 4, "C2:D3", "", ""]);
    expect((await simulation.host.run(anna, "seenFull")).value).toBe(`${anna.replace(/@.*/, "")} ${anna}`);
  });
});

describe("values that no service knows", () => {
  test("a function or a large integer is taken for its text, and named for what it is where it does not fit", async () => {
    const simulation = simulate();
    expect(
      await simulation.run(`PropertiesService.getDocumentProperties().setProperty("a", 12345678901234567890n).setProperty("b", function f() {});
        const all = PropertiesService.getDocumentProperties().getProperties(); return [all.a, all.b];`),
    ).toEqual(["12345678901234567890", "function f() {}"]);
    expect(await simulation.run(thrown("SpreadsheetApp.getActiveSheet().getRange(() => 1);"))).toContain("(function)");
  });
});

describe("ranges", () => {
  test.each([
    ["=A1", "=R[0]C[-1]"],
    ["=B5+C5", "=R[4]C[0]+R[4]C[1]"],
    ["=$A$1", "=R1C1"],
    ["=B$7", "=R7C[0]"],
  ])("R1C1 of %s in B1 is %s", async (a1, r1c1) => {
    expect(await simulate().run(`${sheet} return sheet.getRange("B1").setFormula("${a1}").getFormulaR1C1();`)).toBe(
      r1c1,
    );
  });

  test("autoFill: the destination holds the source and grows in one direction", async () => {
    const fill = (to: string) =>
      thrown(
        `${sheet} sheet.getRange("B2:B3").autoFill(sheet.getRange("${to}"), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);`,
      );
    for (const wrong of ["B4:B9", "C2:C3", "A1:C9", "B2:C9", "B2:B2"])
      expect(await simulate().run(fill(wrong))).toContain("destination range must contain");
    for (const right of ["B2:B9", "B1:B3", "A2:B3", "B2:D3", "B2:B3"])
      expect(await simulate().run(fill(right))).toBe("no refusal");
  });

  test.each([
    ["en_US", ["Monday"], ["Monday", "Tuesday", "Wednesday", "Thursday"]],
    ["en_US", ["Jan", "Mar"], ["Jan", "Mar", "May", "Jul"]],
    ["en_US", ["November"], ["November", "December", "January", "February"]],
    ["es_ES", ["lunes"], ["lunes", "martes", "miércoles", "jueves"]],
    ["es_ES", ["Monday"], ["Monday", "Monday", "Monday", "Monday"]],
  ])("autoFill: in %s %j goes on as %j", async (locale, given, expected) => {
    const from = `A1:A${given.length}`;
    expect(
      await simulate().run(`SpreadsheetApp.getActive().setSpreadsheetLocale("${locale}"); ${sheet}
        sheet.getRange("${from}").setValues(${JSON.stringify(given.map((one) => [one]))});
        sheet.getRange("${from}").autoFill(sheet.getRange("A1:A4"), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
        return sheet.getRange("A1:A4").getDisplayValues().map(([one]) => one);`),
    ).toEqual(expected);
  });

  test("choices cannot stand in another document", async () => {
    expect(
      await simulate().run(
        thrown(`${sheet} const other = SpreadsheetApp.create("other").getSheets()[0].getRange("A1:A3");
        const rule = SpreadsheetApp.newDataValidation().requireValueInRange(other).build(); sheet.getRange("A1").setDataValidation(rule);`),
      ),
    ).not.toBe("no refusal");
  });
});

describe("custom functions", () => {
  const source = `
    function KINDS(given) { return [].concat(given).flat().map((one) => one instanceof Date ? "date " + one.getDate() : typeof one).join(", "); }
    function NEXT(day) { return new Date(day.getTime() + 24 * 3600 * 1000); }
    function DOUBLE(value) { return value * 2; }`;

  test("dates reach them as dates, cell by cell, and may be returned as such", async () => {
    const shown = await simulate({ source }).run(`${sheet}
      sheet.getRange("A1:B2").setValues([["name", 7], [new Date(2026, 7, 20), "x"]]);
      sheet.getRange("C1:E1").setFormulas([["=KINDS(A1:B2)", "=NEXT(A2)", "=KINDS(A2+1)"]]);
      SpreadsheetApp.flush();
      const [kinds, next, added] = sheet.getRange("C1:E1").getDisplayValues()[0];
      return [kinds, next, added, sheet.getRange("D1").getValue() instanceof Date];`);
    expect(shown).toEqual(["string, number, date 20, string", "8/21/2026", "date 21", true]);
  });

  test("flush waits for them also where nobody has looked at the cell before", async () => {
    const shown = await simulate({ source }).run(`${sheet}
      sheet.getRange("A1").setFormula("=DOUBLE(21)"); SpreadsheetApp.flush(); return sheet.getRange("A1").getDisplayValue();`);
    expect(shown).toBe("42");
  });
});

test("getRequest tells a content type, though nothing is carried", async () => {
  expect(
    await simulate().run(
      `return UrlFetchApp.getRequest("https://a.example/", { contentType: "application/json" }).contentType;`,
    ),
  ).toBe("application/json");
});
