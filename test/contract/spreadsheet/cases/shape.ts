/** Hidden rows, sizes, frozen panes, groups and merges (facts: apps-script 6.2, 6.6). */
import { topic } from "../case";

export const shape = topic("shape");

shape.is(
  "CONFIRMED",
  "DOCS Sheet.md hideRows, showRows",
  "rows and columns hidden and shown",
  (sheet) => {
    sheet.hideRows(2, 2);
    sheet.hideColumns(3);
    const hidden = [1, 2, 3, 4].map((row) => sheet.isRowHiddenByUser(row));
    sheet.showRows(2);
    sheet.unhideColumn(sheet.getRange("C1"));
    return [hidden, sheet.isRowHiddenByUser(2), sheet.isRowHiddenByUser(3), sheet.isColumnHiddenByUser(3)];
  },
  [[false, true, true, false], false, true, false],
);
shape.is(
  "CONFIRMED",
  "GF testsheetsvalues.js",
  "heights and widths",
  (sheet) => {
    sheet.setColumnWidths(2, 3, 200).setRowHeights(3, 2, 31).setRowHeightsForced(6, 1, 9);
    return [sheet.getColumnWidth(4), sheet.getColumnWidth(5), sheet.getRowHeight(4), sheet.getRowHeight(6)];
  },
  [200, 100, 31, 9],
);
shape.is(
  "CONFIRMED",
  "DOCS Sheet.md setFrozenRows",
  "frozen rows and columns",
  (sheet) => {
    sheet.setFrozenRows(2);
    sheet.setFrozenColumns(1);
    sheet.deleteRow(1);
    return [sheet.getFrozenRows(), sheet.getFrozenColumns()];
  },
  [1, 1],
);
shape.is(
  "CONFIRMED",
  "GF testsheetsexotics.js Range Grouping Methods",
  "groups of rows, one in another",
  (sheet) => {
    sheet.getRange("A2:A5").shiftRowGroupDepth(1);
    sheet.getRange("A3:A4").shiftRowGroupDepth(1);
    const depths = [1, 2, 3, 5, 6].map((row) => sheet.getRowGroupDepth(row));
    const group = sheet.getRowGroup(3, 2);
    sheet.getRange("A1:Z100").shiftRowGroupDepth(-1);
    return [depths, group === null ? null : group.getRange().getA1Notation(), sheet.getRowGroupDepth(3)];
  },
  [[0, 1, 2, 1, 0], "3:4", 1],
);

const merging = "DOCS Range.md merge; fs#59402888491 and others for the text";
shape.is(
  "CONFIRMED",
  merging,
  "a merge keeps the value of its corner",
  (sheet) => {
    const range = sheet
      .getRange("B2:C3")
      .setValues([
        [1, 2],
        [3, 4],
      ])
      .merge();
    return [
      range.getValues(),
      range.isPartOfMerge(),
      sheet.getRange("C3:D4").isPartOfMerge(),
      sheet.getRange("D4").isPartOfMerge(),
    ];
  },
  [
    [
      [1, ""],
      ["", ""],
    ],
    true,
    true,
    false,
  ],
);
shape.is(
  "CONFIRMED",
  merging,
  "merges across and vertically",
  (sheet) => {
    const list = (): string[] =>
      sheet
        .getRange("A1:C3")
        .getMergedRanges()
        .map((range) => range.getA1Notation());
    sheet.getRange("A1:B2").mergeAcross();
    const across = list();
    sheet.getRange("A1:B2").breakApart().mergeVertically();
    return [across, list()];
  },
  [
    ["A1:B1", "A2:B2"],
    ["A1:A2", "B1:B2"],
  ],
);
shape.refuses(
  "CONFIRMED",
  merging,
  "a part of a merge cannot be broken apart",
  (sheet) => {
    sheet.getRange("A1:B2").merge();
    sheet.getRange("A1").breakApart();
  },
  "You must select all cells in a merged range to merge or unmerge them.",
  "breakApart",
);
shape.is(
  "UNCERTAIN",
  "inference",
  "a merge grows with a row inserted into it",
  (sheet) => {
    sheet.getRange("A1:B2").merge();
    sheet.insertRowAfter(1);
    return sheet
      .getRange("A1")
      .getMergedRanges()
      .map((range) => range.getA1Notation());
  },
  ["A1:B3"],
);
