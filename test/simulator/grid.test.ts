/** Dimensions, addresses and structure (facts: apps-script 6.2, 6.6). */
import { describe, expect, test } from "@jest/globals";
import { simulate, thrownBy } from "./support";

describe("facts 6.2: the exact refusals", () => {
  test.each([
    [
      `sheet.getRange("A1:B2").setValues([[1, 2]])`,
      "The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.",
    ],
    [
      `sheet.getRange("A1:B1").setValues([[1, 2, 3]])`,
      "The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.",
    ],
    [
      `sheet.getRange("A1:B1").setValues([1, 2])`,
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      `sheet.getRange("A1").setNotes("foo")`,
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setNotes.",
    ],
    [`sheet.getRange(1001, 1)`, "The coordinates of the range are outside the dimensions of the sheet."],
    [`sheet.getRange(1, 1, 1001, 1)`, "The coordinates of the range are outside the dimensions of the sheet."],
    [`sheet.getRange("A1").offset(0, 0, 0, 1)`, "The number of rows in the range must be at least 1."],
    [`sheet.getRange(1, 1, 1, 0)`, "The number of columns in the range must be at least 1."],
    [`sheet.getRange(0, 1)`, "The starting row of the range is too small."],
    [`sheet.getRange("Nowhere!A1")`, "Range not found"],
    [`sheet.deleteRows(1000, 2)`, "Those rows are out of bounds."],
    [`sheet.setFrozenRows(1); sheet.deleteRows(2, 999)`, "Sorry, it is not possible to delete all non-frozen rows."],
    [
      `sheet.insertRowsAfter(1000, 400000)`,
      "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
    ],
    [
      `sheet.getParent().insertSheet("sheet1")`,
      `A sheet with the name "sheet1" already exists. Please enter another name.`,
    ],
    [`sheet.getParent().deleteSheet(sheet)`, "You can't remove all the sheets in a document."],
    [`sheet.hideSheet()`, "You can't hide all the sheets in a document."],
    [
      `sheet.getRange("A1:B2").createFilter(); sheet.getRange("A1:B2").createFilter()`,
      "You can't create a filter in a sheet that already has a filter.",
    ],
    [
      `sheet.getRange("A1:B2").addDeveloperMetadata("key")`,
      "Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.",
    ],
  ])("%s", async (call, message) => {
    expect(await simulate().run(thrownBy(call))).toEqual(["Exception", message]);
  });

  test("facts 6.2, sources disagree: with the switch, writing past the last row grows the sheet", async () => {
    const grows = simulate({ switches: { writingPastTheGridGrowsIt: true } });
    expect(
      await grows.run(`
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange(1000, 1, 3, 1).setValues([[1], [2], [3]]);
        return [sheet.getMaxRows(), sheet.getLastRow()];`),
    ).toEqual([1002, 1002]);
  });
});

describe("facts 6.1, 6.3, sources disagree: switches", () => {
  const written = (input: string) => `
    const cell = SpreadsheetApp.getActiveSheet().getRange("A1").setNumberFormat("${input.startsWith("=") ? "@" : "General"}").setValue(${JSON.stringify(input)});
    return [cell.getValue(), cell.getFormula()];`;

  test("+5 is a number, or with the switch a text", async () => {
    expect(await simulate().run(written("+5"))).toEqual([5, ""]);
    expect(await simulate({ switches: { plusStaysText: true } }).run(written("+5"))).toEqual(["+5", ""]);
  });

  test("=1+1 in a plain-text cell is a formula, or without the switch a text", async () => {
    expect(await simulate().run(written("=1+1"))).toEqual([2, "=1+1"]);
    expect(await simulate({ switches: { plainTextTakesFormulas: false } }).run(written("=1+1"))).toEqual(["=1+1", ""]);
  });

  test("clear() takes the number format, or with the switch leaves it; other formats go", async () => {
    const cleared = `
      const sheet = SpreadsheetApp.getActiveSheet();
      const cells = sheet.getRange("A1:A2").setValue(5).setNumberFormat("0.00").setBackground("red");
      sheet.getRange("A1").clear();
      const one = cells.getNumberFormats().flat();
      sheet.clear();
      return [one, cells.getNumberFormats().flat(), cells.getBackgrounds().flat(), cells.getValues().flat()];`;
    const usual = "0.###############";
    const rest = [
      ["#ffffff", "#ffffff"],
      ["", ""],
    ];
    expect(await simulate().run(cleared)).toEqual([[usual, "0.00"], [usual, usual], ...rest]);
    const keeps = simulate({ switches: { clearKeepsNumberFormat: true } });
    expect(await keeps.run(cleared)).toEqual([["0.00", "0.00"], ["0.00", "0.00"], ...rest]);
  });
});

test("a document has room for 200 tabs", async () => {
  expect(
    await simulate().run(`
      const book = SpreadsheetApp.getActive();
      const small = book.getActiveSheet();
      small.deleteColumns(2, 25);
      small.deleteRows(2, 999);
      for (let count = 1; count < 200; count += 1) small.copyTo(book);
      try { book.insertSheet(); } catch (error) { return [book.getNumSheets(), error.message]; }`),
  ).toEqual([200, "You have reached the limit of 200 sheets in this document."]);
});

describe("facts 6.2: addresses", () => {
  test.each([
    ["A1", "A1"],
    ["$B$2:c4", "B2:C4"],
    ["C4:B2", "B2:C4"],
    ["5:7", "5:7"],
    ["7:5", "5:7"],
    ["D:F", "D:F"],
    ["A2:C", "A2:C"],
    ["B3:3", "B3:3"],
    ["R2C3", "C2"],
    ["R1C1:R2C2", "A1:B2"],
    ["!C2:E5", "C2:E5"],
    ["'It''s'!A1", "A1"],
    ["AA1", null],
  ])("%s", async (notation, expected) => {
    const result = await simulate().run(`
      SpreadsheetApp.getActive().insertSheet("It's");
      const sheet = SpreadsheetApp.getActive().getSheets()[0];
      try { return sheet.getRange(${JSON.stringify(notation)}).getA1Notation(); } catch (error) { return null; }`);
    expect(result).toBe(expected);
  });

  test("last row and column are those with content; the data range of an empty sheet is A1", async () => {
    expect(
      await simulate().run(`
        const sheet = SpreadsheetApp.getActiveSheet();
        const before = [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()];
        sheet.getRange("H9").setBackground("#ff0000").setNote("not content");
        sheet.getRange("C5").setValue("x");
        sheet.appendRow(["a", "b", "c", "d"]);
        return [before, [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]];`),
    ).toEqual([
      [0, 0, "A1"],
      [6, 4, "A1:D6"],
    ]);
  });
});

describe("what travels when rows and columns come and go", () => {
  const prepare = `
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("B3").setValue("here").setNote("note").setBackground("#ff0000").setFontWeight("bold")
      .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["here", "there"]).build());
    sheet.getRange("B3:C4").protect().setDescription("kept").setWarningOnly(true);
    sheet.getRange("3:3").addDeveloperMetadata("row", "of three");
    sheet.getRange("B:B").addDeveloperMetadata("column", "of B");
    sheet.hideRows(4); sheet.setColumnWidth(2, 321);`;
  const look = (cell: string) => `
    const found = sheet.getRange("${cell}");
    const places = sheet.createDeveloperMetadataFinder().find().map((entry) => entry.getLocation())
      .map((place) => (place.getRow() || place.getColumn()).getA1Notation());
    return [found.getValue(), found.getNote(), found.getBackground(), found.getFontWeight(),
      found.getDataValidation().getCriteriaValues(), places,
      sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((one) => one.getRange().getA1Notation()),
      sheet.isRowHiddenByUser(found.getRow() + 1), sheet.getColumnWidth(found.getColumn())];`;
  const whole = (places: string[], area: string) => [
    "here",
    "note",
    "#ff0000",
    "bold",
    [["here", "there"], true],
    places,
    [area],
    true,
    321,
  ];

  test("insertRows", async () => {
    expect(await simulate().run(`${prepare} sheet.insertRowsBefore(2, 5); ${look("B8")}`)).toEqual(
      whole(["8:8", "B:B"], "B8:C9"),
    );
  });

  test("deleteRows and insertColumns", async () => {
    expect(await simulate().run(`${prepare} sheet.deleteRow(1); sheet.insertColumnAfter(1); ${look("C2")}`)).toEqual(
      whole(["2:2", "C:C"], "C2:D3"),
    );
  });

  test("a deleted row takes its metadata along, and the rest of a protection stays", async () => {
    expect(
      await simulate().run(`${prepare} sheet.deleteRow(3);
        return [sheet.createDeveloperMetadataFinder().withKey("row").find().length,
          sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation()];`),
    ).toEqual([0, "B3:C3"]);
  });

  test("sort reorders rows with all that is in their cells", async () => {
    expect(
      await simulate().run(`
        const range = SpreadsheetApp.getActiveSheet().getRange("A1:B4");
        range.setValues([["b", 1], ["", 2], ["A", 3], [5, 4]]);
        range.offset(0, 0, 1, 1).setNote("of b");
        range.sort(1);
        return [range.getValues(), range.getNotes().map((row) => row[0])];`),
    ).toEqual([
      [
        [5, 4],
        ["A", 3],
        ["b", 1],
        ["", 2],
      ],
      ["", "", "of b", ""],
    ]);
  });

  test("a range keeps its coordinates, not its cells", async () => {
    expect(
      await simulate().run(`
        const sheet = SpreadsheetApp.getActiveSheet();
        const range = sheet.getRange("A1").setValue("moved");
        sheet.insertRowBefore(1);
        return [range.getA1Notation(), range.getValue()];`),
    ).toEqual(["A1", ""]);
  });
});

describe("facts 6.6: sheets", () => {
  test("a new sheet becomes the active one, at the place asked for, 1000 x 26", async () => {
    expect(
      await simulate().run(`
        const book = SpreadsheetApp.getActive();
        const first = book.insertSheet("First", 0);
        const last = book.insertSheet("Last", 9);
        return [book.getSheets().map((sheet) => sheet.getName()), book.getActiveSheet().getName(), last.getMaxRows(), last.getMaxColumns(),
          book.getSheetByName("nope"), first.getIndex()];`),
    ).toEqual([["First", "Sheet1", "Last"], "Last", 1000, 26, null, 1]);
  });

  test("a range of a deleted sheet is of no use", async () => {
    const [name, message] = (await simulate().run(
      thrownBy(
        `const other = sheet.getParent().insertSheet("Other"); const range = other.getRange("A1"); sheet.getParent().deleteSheet(other); range.getValue()`,
      ),
    )) as string[];
    expect([name, message?.endsWith("not found")]).toEqual(["Exception", true]);
  });
});
