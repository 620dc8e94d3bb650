/** The document survives: saved as JSON and opened again. And the script runner. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { SavedDocument } from "../../src/simulator";
import { built } from "../support/built";
import { anna, ben, simulate } from "./support";

describe("a saved document", () => {
  const fill = `
    const book = SpreadsheetApp.getActive();
    book.rename("Roster");
    const sheet = book.insertSheet("Schüler").setTabColor("#123456");
    sheet.getRange("A1:C2").setValues([["'007", 5, true], [new Date(), "=1+1", "10%"]]).setNote("note").setBackground("#00ff00");
    sheet.getRange("A5").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["a"]).setAllowInvalid(false).build());
    sheet.getRange("A:A").addDeveloperMetadata("key", "value");
    sheet.getRange("B1").protect().setDescription("mine").removeEditors([]);
    sheet.setFrozenRows(1); sheet.hideColumns(3); sheet.setColumnWidth(1, 222); sheet.getRange("A1:B9").createFilter();
    PropertiesService.getUserProperties().setProperty("user", "anna's");
    PropertiesService.getDocumentProperties().setProperty("document", "shared");
    ScriptApp.newTrigger("tick").timeBased().everyHours(1).create();`;

  test("opens again as it was, properties and triggers included", async () => {
    const first = simulate();
    await first.run(fill, anna);
    const saved = JSON.parse(JSON.stringify(first.host.saveDocument())) as SavedDocument;
    const second = simulate({ document: saved, source: "function tick() {}" });
    const without = ({ revision: _revision, sheets, ...others }: typeof first.host.document) => ({
      ...others,
      sheets: sheets.map(({ revision: _own, ...sheet }) => sheet),
    });
    expect(without(second.host.document)).toEqual(without(first.host.document));
    const id = first.host.document.sheets[1]?.sheetId ?? 0;
    expect(second.host.cells(id, 1, 1, 9, 9)).toEqual(first.host.cells(id, 1, 1, 9, 9));
    expect(second.host.triggers()).toEqual(first.host.triggers());
    expect(JSON.parse(JSON.stringify(second.host.saveDocument()))).toEqual(saved);
    expect(
      await second.run(
        `const sheet = SpreadsheetApp.getActive().getSheetByName("Schüler");
         let refused = ""; try { sheet.getRange("B1").setValue("no"); } catch (error) { refused = error.message; }
         return [sheet.createDeveloperMetadataFinder().withKey("key").find()[0].getValue(), refused.slice(0, 38), sheet.getFilter().getRange().getA1Notation(),
           PropertiesService.getUserProperties().getProperty("user"), PropertiesService.getDocumentProperties().getProperty("document")];`,
        ben,
      ),
    ).toEqual(["value", "You are trying to edit a protected cel", "A1:B9", null, "shared"]);
    second.pass(3_600_000);
    expect(await second.host.fireDueTriggers()).toHaveLength(1);
  });
});

describe("design 3: npm run script", () => {
  const folder = mkdtempSync(join(tmpdir(), "script-"));
  const run = (source: string, ...args: string[]) => {
    const file = join(folder, "Code.gs");
    writeFileSync(file, source);
    const { stdout, status } = spawnSync(process.execPath, [built("simulator", "script-runner.js"), file, ...args], {
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    const lines = stdout.trimEnd().split("\n");
    return { log: lines.slice(0, -1), answer: JSON.parse(lines.at(-1) ?? "") as unknown, status };
  };

  test("prints the log, then the result", () => {
    expect(
      run(
        `function myFunction() { Logger.log("a %s", 1); console.log({ b: 2 }); return SpreadsheetApp.getActive().getSheets().length; } function other() {}`,
      ),
    ).toEqual({
      log: ["a 1.0", "{ b: 2 }"],
      answer: { result: 1 },
      status: 0,
    });
    expect(run("function first() {} function second() { return [1, null]; }", "second").answer).toEqual({
      result: [1, null],
    });
  });

  test("a function in a const, and what an asynchronous one comes to", () => {
    expect(run("const go = () => 7;").answer).toEqual({ result: 7 });
    expect(run("async function main() { return { a: await Promise.resolve(5) }; }").answer).toEqual({
      result: { a: 5 },
    });
    expect(run("async function main() { await null; throw new TypeError('late'); }").answer).toEqual({
      error: { name: "TypeError", message: "late" },
    });
    expect(run("export function main() {}").answer).toMatchObject({ error: { name: "SyntaxError" } });
  });

  test("a dialog is answered with its first button", () => {
    const source =
      "function main() { const ui = SpreadsheetApp.getUi(); return ui.alert('Go on?', ui.ButtonSet.YES_NO) == ui.Button.YES; }";
    expect(run(source).answer).toEqual({ result: true });
  });

  test("an error is the answer, and the exit code says so", () => {
    const { answer, status } = run("function main() { SpreadsheetApp.getActiveSheet().getRange(0, 1); }");
    expect([answer, status]).toEqual([
      { error: { name: "Exception", message: "The starting row of the range is too small." } },
      1,
    ]);
    expect(run("function one() {}\nfunction two() {}").answer).toMatchObject({ error: { name: "UsageError" } });
  });
});
