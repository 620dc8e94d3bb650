/** Tabs, names and named ranges (facts: apps-script 6.6). */
import { topic } from "../case";

export const tabs = topic("tabs");

const inserting = "facts 6.6; GF testsheetsvalues.js";

tabs.is(
  "CONFIRMED",
  inserting,
  "a new tab becomes the active one",
  (_sheet, book) => {
    const made = book.insertSheet("fresh");
    return [book.getActiveSheet().getName(), made.getMaxRows(), made.getMaxColumns()];
  },
  ["fresh", 1000, 26],
);
tabs.is(
  "CONFIRMED",
  inserting,
  "the place of a new tab counts from 0",
  (_sheet, book) => {
    book.insertSheet("s1", 0);
    book.insertSheet("s2", 1);
    return book
      .getSheets()
      .slice(0, 2)
      .map((one) => [one.getName(), one.getIndex()]);
  },
  [
    ["s1", 1],
    ["s2", 2],
  ],
);
tabs.is(
  "CONFIRMED",
  "facts 6.6",
  "moveActiveSheet counts from 1",
  (sheet, book) => {
    book.setActiveSheet(sheet);
    book.moveActiveSheet(1);
    return sheet.getIndex();
  },
  1,
);
tabs.refuses(
  "CONFIRMED",
  "facts 6.6",
  "a name that is taken",
  (_sheet, book) => {
    book.insertSheet("twice");
    book.insertSheet("twice");
  },
  'A sheet with the name "twice" already exists. Please enter another name.',
  "insertSheet",
);
tabs.refuses(
  "CONFIRMED",
  "socialpoint-labs/sheetfu#26: two tabs whose names differ in case only cannot be made, by hand or by the API",
  "a name that differs in case only",
  (_sheet, book) => {
    book.insertSheet("twice");
    book.insertSheet("TWICE");
  },
  'A sheet with the name "TWICE" already exists. Please enter another name.',
  "insertSheet",
);
tabs.refuses(
  "CONFIRMED",
  "facts 3; the live Sheets API's answer to a longer one, recorded 2026-09-04 (fs#61938977734) and in another project's error (fs#16140243001)",
  "a name of 101 characters",
  (sheet) => {
    sheet.setName(new Array(102).join("x"));
  },
  "The sheet name cannot be greater than 100 characters.",
  "setName",
);
tabs.is(
  "CONFIRMED",
  "DOCS Sheet.md getRowGroup: Group or null",
  "a group that is not there",
  (sheet) => [sheet.getRowGroup(3, 1), sheet.getColumnGroup(3, 1)],
  [null, null],
);
tabs.is(
  "CONFIRMED",
  "facts 6.6",
  "a tab that is not there",
  (_sheet, book) => [book.getSheetByName("not there"), book.getSheetById(123456)],
  [null, null],
);
tabs.is(
  "CONFIRMED",
  inserting,
  "a tab by its id",
  (sheet, book) => book.getSheetById(sheet.getSheetId())?.getName() === sheet.getName(),
  true,
);
tabs.refuses(
  "CONFIRMED",
  "facts 6.6",
  "the last visible tab cannot be hidden",
  (_sheet, book) => {
    const seen = book.getSheets().filter((one) => !one.isSheetHidden());
    try {
      for (const one of seen) one.hideSheet();
    } finally {
      for (const one of seen) one.showSheet();
    }
  },
  "You can't hide all the sheets in a document.",
  "showSheet",
);
tabs.is(
  "CONFIRMED",
  "GF testsheetsbasic.js Spreadsheet proxies",
  "what a spreadsheet does to its active tab",
  (sheet, book) => {
    book.setActiveSheet(sheet);
    book.appendRow(["A", "B"]);
    book.hideRow(sheet.getRange("1:1"));
    book.renameActiveSheet("Renamed");
    const copy = book.duplicateActiveSheet();
    return [
      sheet.getRange("A1").getValue(),
      sheet.isRowHiddenByUser(1),
      sheet.getName(),
      copy.getName(),
      copy.getRange("B1").getValue(),
    ];
  },
  ["A", true, "Renamed", "Copy of Renamed", "B"],
);
tabs.is(
  "UNCERTAIN",
  "inference: a copy is whole",
  "a copied tab has merges, widths, colours and rules",
  (sheet, book) => {
    sheet.getRange("A1:B1").merge();
    sheet.setColumnWidth(3, 55);
    sheet.setTabColor("#ff0000");
    sheet.getRange("C3").setNote("note");
    const copy = sheet.copyTo(book);
    return [
      copy.getRange("A1").isPartOfMerge(),
      copy.getColumnWidth(3),
      copy.getTabColor(),
      copy.getRange("C3").getNote(),
    ];
  },
  [true, 55, "#ff0000", "note"],
);
tabs.is(
  "CONFIRMED",
  "DOCS Sheet.md setTabColor",
  "the colour of a tab comes and goes",
  (sheet) => {
    const before = sheet.getTabColor();
    sheet.setTabColor("red");
    const during = sheet.getTabColor();
    sheet.setTabColor(null);
    return [before, during, sheet.getTabColor()];
  },
  [null, "#ff0000", null],
);
tabs.is(
  "CONFIRMED",
  "DOCS Sheet.md",
  "gridlines and the side that rows begin on",
  (sheet) => {
    sheet.setHiddenGridlines(true);
    sheet.setRightToLeft(true);
    return [sheet.hasHiddenGridlines(), sheet.isRightToLeft()];
  },
  [true, true],
);
tabs.is(
  "CONFIRMED",
  "DOCS Spreadsheet.md named ranges",
  "named ranges: made, found, moved with their cells, removed",
  (sheet, book) => {
    book.setNamedRange("total", sheet.getRange("B2:B3"));
    sheet.insertRowBefore(1);
    const where = book.getRangeByName("total")?.getA1Notation();
    const byNotation = sheet.getRange("total").getA1Notation();
    book.removeNamedRange("total");
    return [where, byNotation, book.getRangeByName("total")];
  },
  ["B3:B4", "B3:B4", null],
);
tabs.is(
  "CONFIRMED",
  "DOCS NamedRange.md",
  "a named range renamed and put elsewhere",
  (sheet, book) => {
    book.setNamedRange("one", sheet.getRange("A1"));
    const [named] = sheet.getNamedRanges();
    if (named === undefined) return null;
    named.setName("two").setRange(sheet.getRange("C3"));
    return [named.getName(), book.getRangeByName("two")?.getA1Notation(), book.getRangeByName("one")];
  },
  ["two", "C3", null],
);
tabs.is(
  "CONFIRMED",
  "support.google.com/docs/answer/63175: a named range stands in a formula for its cells",
  "formulas know named ranges",
  (sheet, book) => {
    sheet.getRange("A1:A2").setValues([[1], [2]]);
    book.setNamedRange("both", sheet.getRange("A1:A2"));
    return sheet.getRange("B1").setFormula("=SUM(both)").getValue();
  },
  3,
);
tabs.is(
  "CONFIRMED",
  "DOCS Sheet.md activate, Range.md activate",
  "selections by a script's word",
  (sheet, book) => {
    sheet.getRange("B2:C3").activate();
    sheet.getRange("C3").activateAsCurrentCell();
    const range = book.getActiveRange();
    const cell = book.getCurrentCell();
    return [
      range === null ? null : range.getA1Notation(),
      cell === null ? null : cell.getA1Notation(),
      book.getActiveSheet().getName() === sheet.getName(),
    ];
  },
  ["B2:C3", "C3", true],
);
tabs.is(
  "CONFIRMED",
  "DOCS RangeList.md activate; GF testsheetsexotics.js",
  "several ranges selected at once",
  (sheet, book) => {
    sheet.getRangeList(["A1:B2", "D4:E5"]).activate();
    const list = book.getActiveRangeList();
    return list === null ? null : list.getRanges().map((range) => range.getA1Notation());
  },
  ["A1:B2", "D4:E5"],
);
tabs.is(
  "CONFIRMED",
  "facts 6.6: getActive is getActiveSpreadsheet",
  "the document that a script belongs to, by both names",
  (_sheet, book) =>
    [SpreadsheetApp.getActive(), SpreadsheetApp.getActiveSpreadsheet()].map((one) => one.getId() === book.getId()),
  [true, true],
);
tabs.is(
  "CONFIRMED",
  "facts 6.6: autoResizeColumn is ok; GF testsheetstext.js",
  "a column is made as wide as what is in it",
  (sheet) => {
    sheet.getRange("A1").setValue(new Array(60).join("wide "));
    sheet.autoResizeColumn(1);
    sheet.autoResizeColumns(1, 2);
    return sheet.getColumnWidth(1) > 100;
  },
  true,
);
