/** Addresses, sizes and the edge of the grid (facts: apps-script 6.2). */
import { topic } from "../case";

export const grid = topic("grid");

const measured = "facts 6.2: getRange overloads, measured live (GF testsheetsdeveloper.js)";

grid.each(
  "CONFIRMED",
  measured,
  (given) => `getRange(${JSON.stringify(given)})`,
  (sheet, _book, given: string) => {
    const range = sheet.getRange(given);
    return [range.getA1Notation(), range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()];
  },
  [
    ["A1", ["A1", 1, 1, 1, 1]],
    ["$C$3", ["C3", 3, 3, 1, 1]],
    ["b2:d5", ["B2:D5", 2, 2, 4, 3]],
    ["c2:$d$4", ["C2:D4", 2, 3, 3, 2]],
    ["C5:B2", ["B2:C5", 2, 2, 4, 2]],
    ["5:7", ["5:7", 5, 1, 3, 26]],
    ["5:2", ["2:5", 2, 1, 4, 26]],
    ["D:F", ["D:F", 1, 4, 1000, 3]],
    ["D:B", ["B:D", 1, 2, 1000, 3]],
    ["G:G", ["G:G", 1, 7, 1000, 1]],
    ["Z1000", ["Z1000", 1000, 26, 1, 1]],
  ],
);
const place = (sheet: GoogleAppsScript.Spreadsheet.Sheet, _book: unknown, given: string): unknown[] => {
  const range = sheet.getRange(given);
  return [range.getA1Notation(), range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()];
};
grid.each(
  "CONFIRMED",
  "DOCS Sheet.md getRange(a1Notation): A1 or R1C1 notation; Sheets API GridRange: A5:B is unbounded downwards",
  (given) => `getRange(${JSON.stringify(given)})`,
  place,
  [
    ["A2:C", ["A2:C", 2, 1, 999, 3]],
    ["R2C3", ["C2", 2, 3, 1, 1]],
    ["R1C1:R2C2", ["A1:B2", 1, 1, 2, 2]],
  ],
);
grid.each("UNCERTAIN", "inference: open ends", (given) => `getRange(${JSON.stringify(given)})`, place, [
  ["B3:3", ["B3:3", 3, 2, 1, 25]],
  ["!c2:e5", ["C2:E5", 2, 3, 4, 3]],
]);
grid.each(
  "CONFIRMED",
  "facts 6.2: 1-based row, column, rows, columns",
  (given) => `getRange(${given.join(", ")})`,
  (sheet, _book, given: number[]) =>
    sheet.getRange(given[0] ?? 1, given[1] ?? 1, given[2] ?? 1, given[3] ?? 1).getA1Notation(),
  [
    [[1, 1], "A1"],
    [[2, 3], "C2"],
    [[2, 3, 4], "C2:C5"],
    [[2, 3, 4, 5], "C2:G5"],
  ],
);
grid.is(
  "CONFIRMED",
  measured,
  "a notation may name another sheet, in quotes where it needs them",
  (sheet, book) => {
    const other = book.insertSheet("It's here");
    const range = sheet.getRange("'It''s here'!B2");
    return [
      range.getSheet().getName() === other.getName(),
      range.getA1Notation(),
      range.getGridId() === other.getSheetId(),
    ];
  },
  [true, "B2", true],
);
grid.each(
  "CONFIRMED",
  measured,
  (given) => `the sides of ${given} that are bounded`,
  (sheet, _book, given: string) => {
    const range = sheet.getRange(given);
    return [
      range.isStartRowBounded(),
      range.isEndRowBounded(),
      range.isStartColumnBounded(),
      range.isEndColumnBounded(),
    ];
  },
  [
    ["A5:C10", [true, true, true, true]],
    ["3:5", [true, true, false, false]],
    ["B:D", [false, false, true, true]],
  ],
);

const outside = "The coordinates of the range are outside the dimensions of the sheet.";
grid.refuses(
  "CONFIRMED",
  "facts 6.2: fs#20771489809 (real log)",
  "a range that begins outside",
  (sheet) => sheet.getRange(1001, 1),
  outside,
  "getRange",
);
grid.refuses(
  "CONFIRMED",
  "facts 6.2: fs#20771489809 (real log)",
  "a column outside",
  (sheet) => sheet.getRange(1, 27),
  outside,
  "getRange",
);
grid.refuses(
  "UNCERTAIN",
  "facts 6.2: sources conflict; the harsher reading",
  "a range that reaches over the edge",
  (sheet) => {
    sheet.getRange(1000, 1, 2, 1).setValues([[1], [2]]);
  },
  outside,
  "getRange",
);
grid.refuses(
  "CONFIRMED",
  "facts 6.2; GF testsheetsvui.js",
  "no rows",
  (sheet) => sheet.getRange(1, 1, 0, 1),
  "The number of rows in the range must be at least 1.",
  "getRange",
);
grid.refuses(
  "CONFIRMED",
  "facts 6.2; GF testsheetsvui.js",
  "no columns",
  (sheet) => sheet.getRange(1, 1, 1, 0),
  "The number of columns in the range must be at least 1.",
  "getRange",
);
grid.refuses(
  "CONFIRMED",
  "facts 6.2; GF testsheetsvui.js",
  "offset to no rows",
  (sheet) => sheet.getRange("B2:C3").offset(0, 0, 0),
  "The number of rows in the range must be at least 1.",
  "offset",
);
grid.refuses(
  "CONFIRMED",
  "published by add-ons in use (RomainVialard/ErrorHandler, RANGE_NOT_FOUND)",
  "a notation that is none",
  (sheet) => sheet.getRange("no such name"),
  "Range not found",
  "getRange",
);
grid.refuses(
  "CONFIRMED",
  "facts 6.2: fs#43014021235 (real log)",
  "fewer rows than the range has",
  (sheet) => {
    sheet.getRange("A1:A3").setValues([[1], [2]]);
  },
  "The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.",
  "setValues",
);
grid.refuses(
  "CONFIRMED",
  "facts 6.2",
  "more columns than the range has",
  (sheet) => {
    sheet.getRange("A1:B1").setValues([[1, 2, 3]]);
  },
  "The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.",
  "setValues",
);
grid.refuses(
  "CONFIRMED",
  "facts 6.2",
  "rows of different lengths",
  (sheet) => {
    sheet.getRange("A1:B2").setValues([[1, 2], [3]]);
  },
  "The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
  "setValues",
);
grid.refuses(
  "CONFIRMED",
  "facts 6.2: a list that is no matrix; the list of types varies",
  "a flat list",
  (sheet) => {
    sheet.getRange("A1:B1").setValues([1, 2] as unknown as number[][]);
  },
  "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
  "setValues",
);

grid.is(
  "CONFIRMED",
  "facts 6.2",
  "an empty sheet has no last row or column, and its data range is A1",
  (sheet) => [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()],
  [0, 0, "A1"],
);
grid.is(
  "CONFIRMED",
  "facts 6.2; DOCS Sheet.md",
  "formats, notes and lists are no content",
  (sheet) => {
    sheet.getRange("C5").setBackground("red").setNote("note");
    sheet.getRange("D6").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["a"]).build());
    return [sheet.getLastRow(), sheet.getLastColumn()];
  },
  [0, 0],
);
grid.is(
  "CONFIRMED",
  "counted in live sheets: 788 rows of nothing but unticked boxes were below the last filled one (fs#60502721863); rows written at 1001 (fs#63111151501, fs#71588237210)",
  "an unticked checkbox is content",
  (sheet) => {
    sheet.getRange("B3").insertCheckboxes();
    return [sheet.getLastRow(), sheet.getLastColumn()];
  },
  [3, 2],
);
grid.is(
  "CONFIRMED",
  "what live projects work around: columns filled with formulas far below the data (fs#56159400150, fs#58575716419, fs#51906425933)",
  "a formula that shows nothing is content",
  (sheet) => {
    sheet.getRange("B3").setFormula('=""');
    return [sheet.getLastRow(), sheet.getRange("B3").isBlank()];
  },
  [3, false],
);
grid.is(
  "CONFIRMED",
  "facts 6.2",
  "appendRow writes below the last row",
  (sheet) => {
    sheet.getRange("B2").setValue("x");
    sheet.appendRow(["a", "b"]);
    return sheet.getRange("A3:B3").getValues();
  },
  [["a", "b"]],
);
grid.is(
  "CONFIRMED",
  "facts 6.2",
  "appendRow makes a full sheet larger",
  (sheet) => {
    sheet.getRange("A1000").setValue("last");
    sheet.appendRow(["new"]);
    return [sheet.getMaxRows(), sheet.getRange("A1001").getValue()];
  },
  [1001, "new"],
);
grid.is(
  "CONFIRMED",
  "DOCS Range.md offset",
  "offset keeps the size unless told",
  (sheet) => {
    const range = sheet.getRange("B2:C3");
    return [range.offset(1, 2), range.offset(0, 0, 1), range.offset(2, 2, 3, 4)].map((one) => one.getA1Notation());
  },
  ["D3:E4", "B2:C2", "D4:G6"],
);
grid.is(
  "CONFIRMED",
  "DOCS Range.md",
  "getCell counts from the range's corner",
  (sheet) => sheet.getRange("C3:E5").getCell(2, 3).getA1Notation(),
  "E4",
);

const region = "GF testsheetssets.js Range.getDataRegion, measured live";
grid.each(
  "CONFIRMED",
  region,
  (given) => `getDataRegion of ${given}`,
  (sheet, _book, given: string) => {
    sheet.getRange("B2:D4").setValues([
      ["B2", "C2", "D2"],
      ["B3", "C3", "D3"],
      ["B4", "C4", "D4"],
    ]);
    sheet.getRange("F6:G7").setValues([
      ["F6", "G6"],
      ["F7", "G7"],
    ]);
    return sheet.getRange(given).getDataRegion().getA1Notation();
  },
  [
    ["C3", "B2:D4"],
    ["B2:D4", "B2:D4"],
    ["A1", "A1"],
    ["B1", "B1:D4"],
    ["E3", "B2:E4"],
    ["F6", "F6:G7"],
  ],
);
grid.is(
  "CONFIRMED",
  region,
  "getDataRegion in one dimension",
  (sheet) => {
    sheet.getRange("B2:D4").setValues([
      ["B2", "C2", "D2"],
      ["B3", "C3", "D3"],
      ["B4", "C4", "D4"],
    ]);
    const cell = sheet.getRange("C3");
    return [SpreadsheetApp.Dimension.ROWS, SpreadsheetApp.Dimension.COLUMNS].map((dimension) =>
      cell.getDataRegion(dimension).getA1Notation(),
    );
  },
  ["C2:C4", "B3:D3"],
);
grid.each<readonly [string, "UP" | "DOWN" | "NEXT" | "PREVIOUS"]>(
  "CONFIRMED",
  "DOCS Range.md getNextDataCell",
  ([from, direction]) => `from ${from} ${direction}`,
  (sheet, _book, given) => {
    sheet.getRange("B2:B4").setValues([[1], [2], [3]]);
    sheet.getRange("B8").setValue(8);
    return sheet.getRange(given[0]).getNextDataCell(SpreadsheetApp.Direction[given[1]]).getA1Notation();
  },
  [
    [["B2", "DOWN"], "B4"],
    [["B4", "DOWN"], "B8"],
    [["B8", "DOWN"], "B1000"],
    [["B4", "UP"], "B2"],
    [["A3", "NEXT"], "B3"],
    [["D3", "PREVIOUS"], "B3"],
    [["B3", "NEXT"], "Z3"],
  ],
);
