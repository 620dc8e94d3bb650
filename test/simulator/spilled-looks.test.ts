/** What cells show that a formula elsewhere fills: their own format where they have one, else what the formula brings along. */
import { expect, test } from "@jest/globals";
import { simulate } from "./support";

/** Three days in C, and a formula in A that fills three cells with them; the second is bold and blank, the third has a mask of its own. */
const prepare = `
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange("C1:C3").setNumberFormat("m/d/yyyy").setValues([[46258], [46259], [46260]]);
  sheet.getRange("A2").setFontWeight("bold");
  sheet.getRange("A3").setNumberFormat("0.00");
  sheet.getRange("A1").setFormula("=ARRAYFORMULA(C1:C3)");`;

test("a blank cell that only looks otherwise shows what fills it as the formula does; one with a mask shows it under that", async () => {
  const simulation = simulate();
  await simulation.run(prepare);
  expect([1, 2, 3].map((row) => simulation.shown(row, 1))).toEqual(["8/24/2026", "8/25/2026", "46260.00"]);
});

test("a cell that is written into takes the formula's room and shows itself", async () => {
  const simulation = simulate();
  await simulation.run(prepare);
  await simulation.run('SpreadsheetApp.getActiveSheet().getRange("A2").setValue(7);');
  expect([1, 2, 3].map((row) => simulation.shown(row, 1))).toEqual(["#REF!", "7", ""]);
  await simulation.run('SpreadsheetApp.getActiveSheet().getRange("A2").clearContent();');
  expect(simulation.shown(2, 1)).toBe("8/25/2026");
});

test("a formula in a formatted cell shows its own result, whatever a neighbour would fill", async () => {
  const simulation = simulate();
  await simulation.run(`${prepare}
  sheet.getRange("A1").clearContent();
  sheet.getRange("A2").setFormula("=1/4").setNumberFormat("0%");`);
  expect(simulation.shown(2, 1)).toBe("25%");
});
