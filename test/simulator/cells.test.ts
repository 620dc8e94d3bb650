/** Notes, colours, validation, protection, metadata (facts: apps-script 6.3 to 6.6). */
import { describe, expect, test } from "@jest/globals";
import { anna, ben, simulate, thrownBy } from "./support";

describe("facts 6.3: clearing and formatting", () => {
  const prepare = `
    const sheet = SpreadsheetApp.getActiveSheet();
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(["x"]).build();
    const cell = sheet.getRange("A1").setValue("x").setNote("note").setBackground("red").setDataValidation(rule);`;
  const look = `return [cell.getValue(), cell.getNote(), cell.getBackground(), cell.getDataValidation() !== null];`;

  test.each([
    ["sheet.clear()", ["", "note", "#ffffff", true]],
    ["sheet.clearContents()", ["", "note", "#ff0000", true]],
    ["sheet.clearFormats()", ["x", "note", "#ffffff", true]],
    ["sheet.clearNotes()", ["x", "", "#ff0000", true]],
    ["cell.clearDataValidations()", ["x", "note", "#ff0000", false]],
    ["cell.clear({ contentsOnly: true, commentsOnly: true })", ["", "", "#ff0000", true]],
  ])("%s", async (call, left) => {
    expect(await simulate().run(`${prepare} ${call}; ${look}`)).toEqual(left);
  });

  test("null resets a colour, a text that is none is accepted in silence, an untouched cell is white", async () => {
    expect(
      await simulate().run(`
        const range = SpreadsheetApp.getActiveSheet().getRange("A1:C1").setBackgrounds([["#ABC", "nonsense", "red"]]);
        const before = range.getBackgrounds();
        range.setBackgrounds([[null, "#123456", "nonsense"]]);
        return [before[0], range.getBackgrounds()[0]];`),
    ).toEqual([
      ["#aabbcc", "#ffffff", "#ff0000"],
      ["#ffffff", "#123456", "#ff0000"],
    ]);
  });

  test("notes: null and an empty text take one away; a number becomes 25.0 in setNotes and 25 in setNote", async () => {
    expect(
      await simulate().run(`
        const range = SpreadsheetApp.getActiveSheet().getRange("A1:C1").setNotes([["one", 25, "three"]]);
        const before = range.getNotes()[0];
        range.setNotes([[null, "", "3"]]);
        return [before, range.getNotes()[0], range.getCell(1, 1).setNote(25).getNote()];`),
    ).toEqual([["one", "25.0", "three"], ["", "", "3"], "25"]);
  });
});

describe("facts 6.4: data validation", () => {
  test("the builder: values become texts, invalid data is allowed unless told otherwise", async () => {
    expect(
      await simulate().run(`
        const rule = SpreadsheetApp.newDataValidation().requireValueInList([1, "b"]).setHelpText("pick").build();
        const mail = SpreadsheetApp.newDataValidation().requireTextIsEmail().build();
        return [rule.getCriteriaValues(), rule.getAllowInvalid(), rule.getHelpText(),
          rule.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST, String(mail.getCriteriaType())];`),
    ).toEqual([[["1", "b"], true], true, "pick", true, "TEXT_IS_VALID_EMAIL"]);
  });

  const strict = `sheet.getRange("A1").setDataValidation(
    SpreadsheetApp.newDataValidation().requireValueInList(["K", "1"]).setAllowInvalid(false).build());`;

  test("a script's write that breaks a strict rule throws, and nothing of it is written", async () => {
    const simulation = simulate();
    expect(await simulation.run(thrownBy(`${strict} sheet.getRange("A1:B1").setValues([["13", "other"]])`))).toEqual([
      "Exception",
      "The data you entered in cell A1 violates the data validation rules set on this cell.",
    ]);
    expect(simulation.shown(1, 2)).toBe("");
  });

  test("so does a person's", async () => {
    const simulation = simulate();
    await simulation.run(`const sheet = SpreadsheetApp.getActiveSheet(); ${strict}`);
    const typed = (text: string) => simulation.edit({ kind: "input", sheetId: 0, top: 1, left: 1, values: [[text]] });
    await expect(typed("13")).rejects.toThrow("violates the data validation rules");
    await typed("K");
    expect(simulation.shown(1, 1)).toBe("K");
    expect(simulation.host.cells(0, 1, 1, 1, 1).cells[0]?.[0]?.choices).toEqual(["K", "1"]);
  });

  test("a list may come from cells, a check box holds TRUE or FALSE and counts as content", async () => {
    expect(
      await simulate().run(`
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange("D1:D2").setValues([["north"], ["south"]]);
        sheet.getRange("A1").setDataValidation(
          SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange("D1:D2")).setAllowInvalid(false).build());
        sheet.getRange("A1").setValue("south");
        let refused = false; try { sheet.getRange("A1").setValue("east"); } catch (error) { refused = true; }
        sheet.getRange("A9").insertCheckboxes();
        return [sheet.getRange("A1").getValue(), refused, sheet.getLastRow(), sheet.getRange("A9").check().isChecked()];`),
    ).toEqual(["south", true, 9, true]);
  });
});

describe("facts 6.5: protection", () => {
  const protectedText =
    "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

  test("a fresh protection keeps nobody out and lists no editors", async () => {
    const simulation = simulate();
    expect(
      await simulation.run(`
        const protection = SpreadsheetApp.getActiveSheet().getRange("A1:A3").protect();
        return [protection.getEditors().length, protection.canEdit()];`),
    ).toEqual([0, true]);
    await simulation.run(`SpreadsheetApp.getActiveSheet().getRange("A1").setValue("mine too")`, ben);
    expect(simulation.shown(1, 1)).toBe("mine too");
  });

  test("with its editors removed, another person cannot write there, by script or by hand; the owner still can", async () => {
    const simulation = simulate();
    await simulation.run(`
      const protection = SpreadsheetApp.getActiveSheet().getRange("A1:A3").protect();
      protection.removeEditors(protection.getEditors());
      if (protection.canDomainEdit()) protection.setDomainEdit(false);`);
    expect(await simulation.run(thrownBy(`sheet.getRange("A3:B3").setValues([[1, 2]])`), ben)).toEqual([
      "Exception",
      protectedText,
    ]);
    await expect(
      simulation.edit({ kind: "clear", sheetId: 0, top: 2, left: 1, bottom: 2, right: 1 }, ben),
    ).rejects.toThrow(protectedText);
    await simulation.run(`SpreadsheetApp.getActiveSheet().getRange("B1").setValue("beside it")`, ben);
    await simulation.run(`SpreadsheetApp.getActiveSheet().getRange("A1").setValue("owner")`, anna);
    expect(simulation.shown(1, 1)).toBe("owner");
  });

  test("warning only: anyone can write, and the page is told where to warn", async () => {
    const simulation = simulate();
    await simulation.run(
      `SpreadsheetApp.getActiveSheet().getRange("B2:B9").protect().setDescription("Do not touch").setWarningOnly(true)`,
    );
    await simulation.run(`SpreadsheetApp.getActiveSheet().getRange("B2").setValue(1)`, ben);
    expect(simulation.host.document.sheets[0]?.warned).toEqual([
      { top: 2, left: 2, bottom: 9, right: 2, description: "Do not touch" },
    ]);
  });

  test("a protected sheet leaves its unprotected ranges free", async () => {
    const simulation = simulate();
    await simulation.run(`
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.protect().setUnprotectedRanges([sheet.getRange("B2:C3")]).setDomainEdit(false);`);
    await simulation.run(`SpreadsheetApp.getActiveSheet().getRange("B2:C2").setValues([[1, 2]])`, ben);
    expect(await simulation.run(thrownBy(`sheet.getRange("C3:D3").setValue(1)`), ben)).toEqual([
      "Exception",
      protectedText,
    ]);
    expect(await simulation.run(thrownBy(`sheet.insertRowBefore(1)`), ben)).toEqual(["Exception", protectedText]);
    expect(simulation.shown(2, 3)).toBe("2");
  });

  test("Sheet.protect returns the existing protection, Range.protect adds another", async () => {
    expect(
      await simulate().run(`
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.protect(); sheet.protect(); sheet.getRange("A1").protect(); sheet.getRange("A1").protect();
        return [sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length];`),
    ).toEqual([1, 2]);
  });
});

describe("facts 6.6: developer metadata", () => {
  test("is found by key, value and place, and changed", async () => {
    expect(
      await simulate().run(`
        const book = SpreadsheetApp.getActive();
        const sheet = book.getActiveSheet();
        book.addDeveloperMetadata("a", "1");
        sheet.addDeveloperMetadata("a", "2", SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
        sheet.getRange("C:C").addDeveloperMetadata("b");
        const find = (make) => make(book.createDeveloperMetadataFinder()).find().map((entry) => entry.getKey() + "=" + entry.getValue());
        const [own] = sheet.getDeveloperMetadata();
        own.setValue("3");
        return [
          find((finder) => finder.withKey("a")),
          find((finder) => finder.withValue("3")),
          find((finder) => finder.withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.COLUMN)),
          find((finder) => finder.withVisibility(SpreadsheetApp.DeveloperMetadataVisibility.PROJECT)),
          sheet.createDeveloperMetadataFinder().find().length,
          own.getLocation().getSheet().getName(),
        ];`),
    ).toEqual([["a=1", "a=3"], ["a=3"], ["b=null"], ["a=3"], 2, "Sheet1"]);
  });
});

describe("what is not simulated throws with its name", () => {
  test.each([
    ["sheet.getRange('A1').createPivotTable", "Range.createPivotTable"],
    ["sheet.newChart()", "Sheet.newChart"],
    ["SpreadsheetApp.open('x')", "SpreadsheetApp.open"],
    ["SpreadsheetApp.PivotValueDisplayType", "SpreadsheetApp.PivotValueDisplayType"],
    ["SpreadsheetApp.ProtectionType.NAMED", "ProtectionType.NAMED"],
    ["ScriptApp.newTrigger('x').forDocument('y')", "TriggerBuilder.forDocument"],
    ["DriveApp.getFiles()", "DriveApp.getFiles"],
    ["sheet.getRange('A1').clear({ everything: true })", "clear option everything"],
    ["UrlFetchApp.fetch('https://a.example/', { useIntranet: true })", "UrlFetchApp.fetch option useIntranet"],
  ])("%s", async (call, name) => {
    expect(await simulate().run(thrownBy(call))).toEqual(["NotSimulatedError", `not simulated: ${name}`]);
  });
});
