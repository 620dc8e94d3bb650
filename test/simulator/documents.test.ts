/** Spreadsheets that scripts make beside the one they are used in. */
import { describe, expect, test } from "@jest/globals";
import { anna, simulate, thrownBy } from "./support";

const made = `const made = SpreadsheetApp.create("Results", 10, 5);`;

describe("facts 3: other documents", () => {
  test("a new one is blank, of the size that was asked for, and its maker's own", async () => {
    expect(
      await simulate().run(`${made}
        const sheet = made.getSheets()[0];
        return [made.getName(), sheet.getName(), sheet.getMaxRows(), sheet.getMaxColumns(), made.getOwner().getEmail(),
          made.getEditors().map(String), SpreadsheetApp.create("x").getSheets()[0].getMaxRows(), made.getId() === SpreadsheetApp.getActive().getId()];`),
    ).toEqual(["Results", "Sheet1", 10, 5, anna, [anna], 1000, false]);
  });

  test("what is written there is there alone, and is found again by its id and its address", async () => {
    const simulation = simulate();
    const [id, url] = (await simulation.run(`${made}
      made.getActiveSheet().appendRow(["a", 2]).getRange("C1").setFormula("=B1*2");
      made.setNamedRange("numbers", made.getActiveSheet().getRange("B1:C1"));
      made.addDeveloperMetadata("key");
      made.insertSheet("Second").getRange("B2").activate();
      return [made.getId(), made.getUrl()];`)) as [string, string];
    expect(
      await simulation.run(`
        const [one, other] = [SpreadsheetApp.openById(${JSON.stringify(id)}), SpreadsheetApp.openByUrl(${JSON.stringify(url)})];
        const here = SpreadsheetApp.getActive();
        return [one.getSheetByName("Sheet1").getRange("C1").getValue(), one.getRangeByName("numbers").getA1Notation(), other.getActiveSheet().getName(),
          other.getActiveRange().getA1Notation(), here.getSheets().length, here.getLastRow(), here.getRangeByName("numbers"), here.getDeveloperMetadata().length];`),
    ).toEqual([4, "B1:C1", "Second", "B2", 1, 0, null, 0]);
  });

  test("a tab is copied there, cells are not; a whole copy goes its own way", async () => {
    const simulation = simulate();
    expect(
      await simulation.run(`${made}
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange("A1:B1").setValues([[3, "=A1*2"]]).setBackground("red");
        const copied = sheet.copyTo(made);
        const whole = SpreadsheetApp.getActive().copy("Whole");
        whole.getActiveSheet().getRange("A1").setValue(10);
        return [copied.getName(), made.getSheets().length, copied.getRange("B1").getValue(), copied.getRange("A1").getBackground(),
          whole.getName(), whole.getActiveSheet().getRange("B1").getValue(), sheet.getRange("B1").getValue()];`),
    ).toEqual(["Copy of Sheet1", 2, 6, "#ff0000", "Whole", 20, 6]);
    expect(
      await simulation.run(
        thrownBy(`sheet.getRange("A1").copyTo(SpreadsheetApp.create("x").getActiveSheet().getRange("A1"))`),
      ),
    ).toEqual(["Exception", "Target range and source range must be on the same spreadsheet."]);
  });

  test("one can be made the active one, for that execution", async () => {
    const simulation = simulate();
    expect(
      await simulation.run(`${made}
        SpreadsheetApp.setActiveSpreadsheet(made);
        SpreadsheetApp.getActiveSheet().getRange("A1").setValue("there");
        return [SpreadsheetApp.getActive().getName(), SpreadsheetApp.getActiveSheet().getLastRow()];`),
    ).toEqual(["Results", 1]);
    expect(await simulation.run(`return SpreadsheetApp.getActiveSheet().getLastRow();`)).toBe(0);
  });

  test("they count for the day, and need the scope for all documents", async () => {
    const simulation = simulate();
    simulation.host.leaveQuota(anna, "spreadsheets", 2);
    await simulation.run(`SpreadsheetApp.create("x"); SpreadsheetApp.getActive().copy("y");`);
    expect(await simulation.run(thrownBy(`SpreadsheetApp.create("z")`))).toEqual([
      "Exception",
      "Service invoked too many times for one day: create spreadsheet.",
    ]);
    const manifest = { oauthScopes: ["https://www.googleapis.com/auth/spreadsheets.currentonly"] };
    const source = `function make() { SpreadsheetApp.create("x"); }`;
    const scoped = simulate({ project: { manifest, scripts: [{ name: "Code", source }], html: [] } });
    expect((await scoped.record("make")).error?.message).toBe(
      "You do not have permission to call SpreadsheetApp.create. Required permissions: https://www.googleapis.com/auth/spreadsheets",
    );
  });

  test("they are there after a restart", async () => {
    const simulation = simulate();
    const id = await simulation.run(`${made} made.getActiveSheet().appendRow(["kept"]); return made.getId();`);
    const again = simulate({ document: JSON.parse(JSON.stringify(simulation.host.saveDocument())) });
    expect(
      await again.run(
        `return SpreadsheetApp.openById(${JSON.stringify(id)}).getActiveSheet().getRange("A1").getValue();`,
      ),
    ).toBe("kept");
  });
});
