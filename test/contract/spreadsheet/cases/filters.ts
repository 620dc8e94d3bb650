/** The filter of a sheet (facts: apps-script 6.6). */
import { topic } from "../case";

export const filters = topic("filters");

const measured = "facts 6.6; GF testsheetssets.js, measured live";

filters.is(
  "CONFIRMED",
  measured,
  "a filter is found from its sheet and from any range of it",
  (sheet) => {
    sheet.getRange("A1:C5").setValue("x");
    const before = [sheet.getFilter(), sheet.getRange("A1").getFilter()];
    sheet.getRange("A1:C5").createFilter();
    return [
      before,
      sheet.getFilter()?.getRange().getA1Notation(),
      sheet.getRange("B2:C4").getFilter()?.getRange().getA1Notation(),
      sheet.getRange("F1:F5").getFilter()?.getRange().getA1Notation(),
    ];
  },
  [[null, null], "A1:C5", "A1:C5", "A1:C5"],
);
filters.refuses(
  "CONFIRMED",
  measured,
  "one filter a sheet",
  (sheet) => {
    sheet.getRange("A1:C5").setValue("x").createFilter();
    sheet.getRange("A1:B2").createFilter();
  },
  "You can't create a filter in a sheet that already has a filter.",
  "createFilter",
);
filters.is(
  "CONFIRMED",
  measured,
  "a removed filter makes room for another",
  (sheet) => {
    sheet.getRange("A1:C5").setValue("x").createFilter().remove();
    return [sheet.getFilter(), sheet.getRange("B2:C4").createFilter().getRange().getA1Notation()];
  },
  [null, "B2:C4"],
);
filters.is(
  "CONFIRMED",
  measured,
  "a filter sorts all but its header",
  (sheet) => {
    sheet.getRange("A1:B5").setValues([
      ["h", "n"],
      ["A", 10],
      ["C", 30],
      ["B", 20],
      ["D", 10],
    ]);
    const filter = sheet.getRange("A1:B5").createFilter();
    filter.sort(2, true);
    const ascending = sheet
      .getRange("A1:A5")
      .getValues()
      .map((line) => line[0]);
    filter.sort(1, false);
    return [
      ascending,
      sheet
        .getRange("A1:A5")
        .getValues()
        .map((line) => line[0]),
    ];
  },
  [
    ["h", "A", "D", "B", "C"],
    ["h", "D", "C", "B", "A"],
  ],
);
filters.is(
  "CONFIRMED",
  measured,
  "criteria of a column: set, read, removed",
  (sheet) => {
    sheet.getRange("A1:D5").setValue(1);
    const filter = sheet.getRange("A1:D5").createFilter();
    filter.setColumnFilterCriteria(4, SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(25).build());
    const read = filter.getColumnFilterCriteria(4);
    const said = read === null ? null : [String(read.getCriteriaType()), read.getCriteriaValues()];
    filter.removeColumnFilterCriteria(4);
    return [said, filter.getColumnFilterCriteria(4)];
  },
  [["NUMBER_GREATER_THAN", [25]], null],
);
filters.each<readonly [string, readonly unknown[], string]>(
  "CONFIRMED",
  measured,
  ([method]) => `FilterCriteriaBuilder.${method}`,
  (_sheet, _book, given) => {
    const builder = SpreadsheetApp.newFilterCriteria() as unknown as Record<
      string,
      (...args: unknown[]) => GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder
    >;
    const method = builder[given[0]];
    if (method === undefined) return null;
    const criteria = method.apply(builder, given[1] as unknown[]).build();
    return [String(criteria.getCriteriaType()), criteria.getCriteriaValues()];
  },
  (
    [
      ["whenCellEmpty", [], "CELL_EMPTY"],
      ["whenCellNotEmpty", [], "CELL_NOT_EMPTY"],
      ["whenFormulaSatisfied", ["=A1>10"], "CUSTOM_FORMULA"],
      ["whenNumberBetween", [10, 20], "NUMBER_BETWEEN"],
      ["whenNumberEqualTo", [42], "NUMBER_EQUAL_TO"],
      ["whenNumberGreaterThanOrEqualTo", [100], "NUMBER_GREATER_THAN_OR_EQUAL_TO"],
      ["whenNumberLessThan", [5], "NUMBER_LESS_THAN"],
      ["whenNumberLessThanOrEqualTo", [5], "NUMBER_LESS_THAN_OR_EQUAL_TO"],
      ["whenNumberNotBetween", [10, 20], "NUMBER_NOT_BETWEEN"],
      ["whenNumberNotEqualTo", [0], "NUMBER_NOT_EQUAL_TO"],
      ["whenTextContains", ["foo"], "TEXT_CONTAINS"],
      ["whenTextDoesNotContain", ["bar"], "TEXT_DOES_NOT_CONTAIN"],
      ["whenTextEndsWith", ["baz"], "TEXT_ENDS_WITH"],
      ["whenTextEqualTo", ["exact"], "TEXT_EQUAL_TO"],
      ["whenTextStartsWith", ["start"], "TEXT_STARTS_WITH"],
    ] as const
  ).map((given) => [given, [given[2], given[1]]] as const),
);
filters.is(
  "CONFIRMED",
  measured,
  "relative dates have criteria of their own",
  () => {
    const criteria = SpreadsheetApp.newFilterCriteria().whenDateAfter(SpreadsheetApp.RelativeDate.TODAY).build();
    return [String(criteria.getCriteriaType()), String(criteria.getCriteriaValues()[0])];
  },
  ["DATE_AFTER_RELATIVE", "TODAY"],
);
filters.is(
  "CONFIRMED",
  measured,
  "a copied builder goes its own way",
  () => {
    const builder = SpreadsheetApp.newFilterCriteria().whenNumberEqualTo(50);
    const copy = builder.copy().build();
    builder.whenNumberEqualTo(100);
    return [copy.getCriteriaValues(), builder.build().getCriteriaValues()];
  },
  [[50], [100]],
);
filters.is(
  "CONFIRMED",
  "DOCS Sheet.md isRowHiddenByFilter",
  "rows that criteria hide",
  (sheet) => {
    sheet.getRange("A1:A4").setValues([["h"], [1], [5], [9]]);
    const filter = sheet.getRange("A1:A4").createFilter();
    const hidden = (): number[] => [1, 2, 3, 4].filter((row) => sheet.isRowHiddenByFilter(row));
    filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(4).build());
    const greater = hidden();
    filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(["5"]).build());
    return [greater, hidden()];
  },
  [[2], [3]],
);
filters.is(
  "CONFIRMED",
  "facts 6.6",
  "hidden rows are written all the same",
  (sheet) => {
    sheet.getRange("A1:A3").setValues([["h"], ["a"], ["b"]]);
    sheet
      .getRange("A1:A3")
      .createFilter()
      .setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(["a"]).build());
    sheet.getRange("A2").setValue("changed");
    return sheet.getRange("A2").getValue();
  },
  "changed",
);
