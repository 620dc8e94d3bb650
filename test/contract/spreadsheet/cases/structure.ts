/** Rows and columns that come, go and move, and what travels along (facts: apps-script 6.2). */
import { topic } from "../case";

export const structure = topic("structure");

const travels = "facts 6.2: insertRows shifts ranges, notes, validation, protections, metadata";

structure.is(
  "CONFIRMED",
  travels,
  "a row inserted above moves values, notes, formats and rules down",
  (sheet) => {
    const cell = sheet.getRange("B2").setValue("x").setNote("note").setBackground("#ff0000");
    cell.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["x"]).build());
    sheet.insertRowsBefore(2, 3);
    const moved = sheet.getRange("B5");
    return [
      moved.getValue(),
      moved.getNote(),
      moved.getBackground(),
      moved.getDataValidation() !== null,
      sheet.getRange("B2").isBlank(),
    ];
  },
  ["x", "note", "#ff0000", true, true],
);
structure.is(
  "CONFIRMED",
  travels,
  "protections move with their rows",
  (sheet) => {
    const protection = sheet.getRange("B2:C3").protect();
    sheet.insertRowBefore(1);
    sheet.insertColumnBefore(1);
    const where = protection.getRange().getA1Notation();
    protection.remove();
    return where;
  },
  "C3:D4",
);
structure.is(
  "CONFIRMED",
  travels,
  "row metadata moves with its row",
  (sheet) => {
    sheet.getRange("3:3").addDeveloperMetadata("key", "value");
    sheet.insertRowsBefore(1, 2);
    return sheet
      .createDeveloperMetadataFinder()
      .withKey("key")
      .find()
      .map((entry) => {
        const row = entry.getLocation().getRow();
        return row === null ? null : row.getA1Notation();
      });
  },
  ["5:5"],
);
structure.is(
  "CONFIRMED",
  travels,
  "metadata goes with the row that is deleted",
  (sheet) => {
    sheet.getRange("3:3").addDeveloperMetadata("key", "value");
    sheet.deleteRow(3);
    return sheet.createDeveloperMetadataFinder().withKey("key").find().length;
  },
  0,
);
structure.is(
  "UNCERTAIN",
  "facts 6.2: second clause",
  "a range in a variable keeps its coordinates, not its cells",
  (sheet) => {
    const range = sheet.getRange("A1").setValue("x");
    sheet.insertRowBefore(1);
    return [range.getA1Notation(), range.getValue()];
  },
  ["A1", ""],
);
structure.is(
  "CONFIRMED",
  "DOCS Sheet.md insertRowsAfter",
  "rows inserted after the last one make the sheet larger",
  (sheet) => {
    sheet.insertRowsAfter(sheet.getMaxRows(), 5);
    sheet.insertColumnsAfter(sheet.getMaxColumns(), 2);
    return [sheet.getMaxRows(), sheet.getMaxColumns()];
  },
  [1005, 28],
);
structure.is(
  "CONFIRMED",
  "GF testsheetstext.js insert sheets, rows, columns",
  "columns inserted in all five ways",
  (sheet) => {
    sheet.appendRow(["a", "b", "c"]);
    sheet.insertColumnAfter(2);
    sheet.insertColumnBefore(2);
    sheet.insertColumns(2, 2);
    sheet.insertColumnsAfter(2, 2);
    sheet.insertColumnsBefore(2, 2);
    const wide = sheet.getLastColumn();
    sheet.deleteColumn(2);
    sheet.deleteColumns(2, 2);
    return [wide, sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()];
  },
  [11, [["a", "", "", "", "", "b", "", "c"]]],
);
structure.is(
  "CONFIRMED",
  "GF testsheetstext.js",
  "empty rows do not move the last row",
  (sheet) => {
    sheet.appendRow(["a"]);
    sheet.insertRowAfter(2);
    sheet.insertRowBefore(2);
    sheet.insertRows(2, 2);
    return sheet.getLastRow();
  },
  1,
);
structure.is(
  "UNCERTAIN",
  "inference: everything that belongs to a row moves with it",
  "heights, hidden rows, merges, groups, filters, lists in ranges and names move down",
  (sheet, book) => {
    sheet.setRowHeight(2, 50);
    sheet.hideRows(3);
    sheet.getRange("A4:B4").merge();
    sheet.getRange("5:6").shiftRowGroupDepth(1);
    sheet.getRange("D1:E3").setValue("x").createFilter();
    book.setNamedRange("moving", sheet.getRange("C7"));
    const list = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange("G1:G3")).build();
    sheet.getRange("H1").setDataValidation(list);
    sheet.insertRowsBefore(1, 2);
    const [range] = sheet.getRange("H3").getDataValidation()?.getCriteriaValues() ?? [];
    return [
      sheet.getRowHeight(4),
      sheet.isRowHiddenByUser(5),
      sheet
        .getRange("A6")
        .getMergedRanges()
        .map((one) => one.getA1Notation()),
      sheet.getRowGroupDepth(7),
      sheet.getFilter()?.getRange().getA1Notation(),
      book.getRangeByName("moving")?.getA1Notation(),
      (range as GoogleAppsScript.Spreadsheet.Range).getA1Notation(),
    ];
  },
  [50, true, ["A6:B6"], 1, "D3:E5", "C9", "G3:G5"],
);
structure.is(
  "UNCERTAIN",
  "inference: everything that belongs to a column moves with it",
  "widths, hidden columns, merges, filter criteria and bandings move right",
  (sheet) => {
    sheet.setColumnWidth(2, 50);
    sheet.hideColumns(3);
    sheet.getRange("D1:E1").merge();
    sheet.getRange("F1:G3").setValues([
      ["h", "h"],
      [1, 1],
      [2, 2],
    ]);
    const filter = sheet.getRange("F1:G3").createFilter();
    filter.setColumnFilterCriteria(7, SpreadsheetApp.newFilterCriteria().setHiddenValues(["1"]).build());
    sheet.getRange("J1:K4").applyColumnBanding();
    sheet.insertColumnBefore(1);
    return [
      sheet.getColumnWidth(3),
      sheet.isColumnHiddenByUser(4),
      sheet
        .getRange("E1")
        .getMergedRanges()
        .map((one) => one.getA1Notation()),
      sheet.getFilter()?.getColumnFilterCriteria(8)?.getHiddenValues(),
      sheet.isRowHiddenByFilter(2),
      sheet.getBandings()[0]?.getRange().getA1Notation(),
    ];
  },
  [50, true, ["E1:F1"], ["1"], true, "K1:L4"],
);
structure.is(
  "UNCERTAIN",
  "facts 6.2: new rows may not inherit; the harsher reading",
  "a row that is inserted before another has neither format nor rule of the one above",
  (sheet) => {
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(["x"]).build();
    sheet.getRange("A1").setNumberFormat("@").setDataValidation(rule);
    sheet.insertRowsBefore(2, 1);
    return [sheet.getRange("A2").getNumberFormat(), sheet.getRange("A2").getDataValidation()];
  },
  ["0.###############", null],
);
structure.is(
  "CONFIRMED",
  "what live projects undo after insertRowAfter and insertRowsAfter: the look (fs#54073136817, fs#59166051785, fs#56219266494, fs#67313047717), the rule, which refused their values (fs#55103934169, fs#25372485813)",
  "a row that is inserted after another has its format, its look and its rule, and neither its value nor its note",
  (sheet) => {
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(["x"]).build();
    sheet.getRange("A1").setValue("x").setNote("note").setNumberFormat("@").setDataValidation(rule);
    sheet.getRange("A1").setBackground("#ff0000").setFontWeight("bold");
    sheet.insertRowsAfter(1, 2);
    const cell = sheet.getRange("A3");
    return [
      cell.getNumberFormat(),
      cell.getBackground(),
      cell.getFontWeight(),
      cell.getDataValidation() !== null,
      cell.getValue(),
      cell.getNote(),
    ];
  },
  ["@", "#ff0000", "bold", true, "", ""],
);
structure.refuses(
  "CONFIRMED",
  "facts 6.2: reports",
  "rows beyond the last one cannot be deleted",
  (sheet) => sheet.deleteRows(1000, 2),
  "Those rows are out of bounds.",
  "deleteRows",
);
structure.refuses(
  "CONFIRMED",
  "facts 6.2: reports",
  "columns neither",
  (sheet) => sheet.deleteColumns(27, 1),
  "Those columns are out of bounds.",
  "deleteColumns",
);
structure.refuses(
  "CONFIRMED",
  "facts 6.2: reports",
  "not all rows can be deleted",
  (sheet) => sheet.deleteRows(1, sheet.getMaxRows()),
  "Sorry, it is not possible to delete all non-frozen rows.",
  "deleteRows",
);
structure.refuses(
  "CONFIRMED",
  "facts 6.2: reports",
  "not all rows below the frozen ones",
  (sheet) => {
    sheet.setFrozenRows(1);
    sheet.deleteRows(2, sheet.getMaxRows() - 1);
  },
  "Sorry, it is not possible to delete all non-frozen rows.",
  "deleteRows",
);

const formulas = "inference: references follow their cells, as in every spreadsheet";
structure.is(
  "UNCERTAIN",
  formulas,
  "formulas follow rows that are inserted and deleted",
  (sheet) => {
    sheet.getRange("B1:B4").setFormulas([["=A5"], ["=SUM(A4:A6)"], ["=$A$5"], ["=A:A"]]);
    sheet.insertRowsAfter(4, 2);
    const inserted = sheet
      .getRange("B1:B4")
      .getFormulas()
      .map((line) => line[0]);
    sheet.deleteRows(5, 3);
    return [
      inserted,
      sheet
        .getRange("B1:B4")
        .getFormulas()
        .map((line) => line[0]),
    ];
  },
  [
    ["=A7", "=SUM(A4:A8)", "=$A$7", "=A:A"],
    ["=#REF!", "=SUM(A4:A5)", "=#REF!", "=A:A"],
  ],
);
structure.is(
  "UNCERTAIN",
  formulas,
  "formulas of other tabs follow too, and a new name",
  (sheet, book) => {
    const other = book.insertSheet("Other");
    sheet.getRange("A1").setFormula("=Other!B2");
    other.insertRowBefore(1);
    const moved = sheet.getRange("A1").getFormula();
    other.setName("New name");
    const renamed = sheet.getRange("A1").getFormula();
    book.deleteSheet(other);
    return [moved, renamed, sheet.getRange("A1").getValue()];
  },
  ["=Other!B3", "='New name'!B3", "#REF!"],
);
structure.is(
  "CONFIRMED",
  "DOCS Sheet.md moveRows",
  "moved rows stand before the given one; formulas follow",
  (sheet) => {
    sheet.getRange("A1:A4").setValues([[1], [2], [3], [4]]);
    sheet.getRange("C1").setFormula("=A2");
    sheet.moveRows(sheet.getRange("A2:A2"), 5);
    return [sheet.getRange("A1:A4").getValues(), sheet.getRange("C1").getFormula()];
  },
  [[[1], [3], [4], [2]], "=A4"],
);
structure.is(
  "CONFIRMED",
  "DOCS Sheet.md moveColumns",
  "moved columns",
  (sheet) => {
    sheet.getRange("A1:D1").setValues([["a", "b", "c", "d"]]);
    sheet.moveColumns(sheet.getRange("C1:D1"), 1);
    return sheet.getRange("A1:D1").getValues();
  },
  [["c", "d", "a", "b"]],
);
structure.is(
  "CONFIRMED",
  "DOCS Range.md insertCells, deleteCells",
  "cells pushed aside and closed up",
  (sheet) => {
    sheet.getRange("A1:B2").setValues([
      [1, 2],
      [3, 4],
    ]);
    sheet.getRange("A1").insertCells(SpreadsheetApp.Dimension.ROWS);
    const pushed = sheet.getRange("A1:B3").getValues();
    sheet.getRange("A1").deleteCells(SpreadsheetApp.Dimension.ROWS);
    return [pushed, sheet.getRange("A1:B2").getValues()];
  },
  [
    [
      ["", 2],
      [1, 4],
      [3, ""],
    ],
    [
      [1, 2],
      [3, 4],
    ],
  ],
);
