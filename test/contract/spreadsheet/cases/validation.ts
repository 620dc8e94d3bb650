/** Data validation and check boxes (facts: apps-script 6.4). */
import { topic } from "../case";

export const validation = topic("validation");

const measured = "facts 6.4; GF testsheetsdatavalidations.js, measured live";

validation.is(
  "CONFIRMED",
  measured,
  "a builder that was told nothing",
  () => {
    const builder = SpreadsheetApp.newDataValidation();
    return [builder.getCriteriaType(), builder.getCriteriaValues(), builder.getHelpText(), builder.getAllowInvalid()];
  },
  [null, [], null, true],
);
validation.is(
  "CONFIRMED",
  measured,
  "requireValueInList turns its values into texts and shows a drop-down",
  () => {
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(["a", "b"]).setHelpText("help").build();
    return [String(rule.getCriteriaType()), rule.getCriteriaValues(), rule.getHelpText(), rule.getAllowInvalid()];
  },
  ["VALUE_IN_LIST", [["a", "b"], true], "help", true],
);
validation.is(
  "CONFIRMED",
  measured,
  "numbers in a list become texts",
  () =>
    SpreadsheetApp.newDataValidation()
      .requireValueInList([1, 2] as unknown as string[], false)
      .build()
      .getCriteriaValues(),
  [["1", "2"], false],
);
validation.is(
  "CONFIRMED",
  measured,
  "requireTextIsEmail reads TEXT_IS_VALID_EMAIL",
  () => String(SpreadsheetApp.newDataValidation().requireTextIsEmail().build().getCriteriaType()),
  "TEXT_IS_VALID_EMAIL",
);
validation.each<readonly [string, readonly unknown[], string]>(
  "CONFIRMED",
  measured,
  ([method]) => method,
  (_sheet, _book, given) => {
    const builder = SpreadsheetApp.newDataValidation() as unknown as Record<
      string,
      (...args: unknown[]) => GoogleAppsScript.Spreadsheet.DataValidationBuilder
    >;
    const method = builder[given[0]];
    if (method === undefined) return null;
    const rule = method.apply(builder, given[1] as unknown[]).build();
    return [String(rule.getCriteriaType()), rule.getCriteriaValues()];
  },
  (
    [
      ["requireNumberBetween", [20, 40], "NUMBER_BETWEEN"],
      ["requireNumberNotBetween", [20, 40], "NUMBER_NOT_BETWEEN"],
      ["requireNumberEqualTo", [20], "NUMBER_EQUAL_TO"],
      ["requireNumberNotEqualTo", [20], "NUMBER_NOT_EQUAL_TO"],
      ["requireNumberGreaterThan", [20], "NUMBER_GREATER_THAN"],
      ["requireNumberGreaterThanOrEqualTo", [20], "NUMBER_GREATER_THAN_OR_EQUAL_TO"],
      ["requireNumberLessThan", [20], "NUMBER_LESS_THAN"],
      ["requireNumberLessThanOrEqualTo", [20], "NUMBER_LESS_THAN_OR_EQUAL_TO"],
      ["requireTextContains", ["foo"], "TEXT_CONTAINS"],
      ["requireTextDoesNotContain", ["bar"], "TEXT_DOES_NOT_CONTAIN"],
      ["requireTextEqualTo", ["foo"], "TEXT_EQUAL_TO"],
      ["requireTextIsUrl", [], "TEXT_IS_VALID_URL"],
      ["requireDate", [], "DATE_IS_VALID_DATE"],
      ["requireFormulaSatisfied", ["=F7"], "CUSTOM_FORMULA"],
      ["requireCheckbox", [], "CHECKBOX"],
      ["requireCheckbox", ["YES", "NO"], "CHECKBOX"],
    ] as const
  ).map((given) => [given, [given[2], given[1]]] as const),
);
validation.is(
  "CONFIRMED",
  measured,
  "dates in a rule come back as dates",
  () => {
    const date = new Date(Date.UTC(2026, 0, 5));
    const rule = SpreadsheetApp.newDataValidation().requireDateAfter(date).build();
    const value: unknown = rule.getCriteriaValues()[0];
    return [String(rule.getCriteriaType()), value instanceof Date ? value.getTime() - date.getTime() : value];
  },
  ["DATE_AFTER", 0],
);
validation.is(
  "CONFIRMED",
  measured,
  "a list may lie in a range",
  (sheet) => {
    const rule = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange("$A$1:$B$3"), false).build();
    const [range, shown] = rule.getCriteriaValues();
    return [(range as GoogleAppsScript.Spreadsheet.Range).getA1Notation(), shown];
  },
  ["A1:B3", false],
);
validation.is(
  "CONFIRMED",
  measured,
  "null takes a rule away",
  (sheet) => {
    const cell = sheet
      .getRange("A1")
      .setDataValidation(SpreadsheetApp.newDataValidation().requireTextIsEmail().build());
    const there = cell.getDataValidation() !== null;
    cell.setDataValidation(null);
    return [there, cell.getDataValidation()];
  },
  [true, null],
);
validation.is(
  "CONFIRMED",
  measured,
  "a rule for each cell, and none for some",
  (sheet) => {
    const rule = SpreadsheetApp.newDataValidation().requireNumberEqualTo(1).build();
    const range = sheet.getRange("A1:B1").setDataValidations([[rule, null]]);
    return range.getDataValidations()[0]?.map((one) => one !== null);
  },
  [true, false],
);
validation.is(
  "CONFIRMED",
  "DOCS DataValidation.md copy",
  "a copied rule is changed without changing the first",
  (sheet) => {
    const cell = sheet
      .getRange("A1")
      .setDataValidation(SpreadsheetApp.newDataValidation().requireNumberEqualTo(1).build());
    const rule = cell.getDataValidation();
    if (rule === null) return null;
    const copy = rule.copy().requireNumberEqualTo(2).build();
    return [rule.getCriteriaValues(), copy.getCriteriaValues()];
  },
  [[1], [2]],
);

const rejects = "facts 6.4: real reports fs#60304482899, fs#63096243018";
validation.refuses(
  "CONFIRMED",
  rejects,
  "a value that breaks a strict rule",
  (sheet) => {
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(["K", "1"]).setAllowInvalid(false).build();
    sheet.getRange("F1").setDataValidation(rule);
    sheet.getRange("F1").setValue("13");
  },
  "The data you entered in cell F1 violates the data validation rules set on this cell.",
  "setValue",
);
validation.is(
  "CONFIRMED",
  rejects,
  "then nothing of the whole write is there",
  (sheet) => {
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(["K"]).setAllowInvalid(false).build();
    sheet.getRange("B2").setDataValidation(rule);
    try {
      sheet.getRange("A1:B2").setValues([
        ["a", "b"],
        ["c", "d"],
      ]);
    } catch (_error) {
      return sheet.getRange("A1:B2").getValues();
    }
    return "nothing thrown";
  },
  [
    ["", ""],
    ["", ""],
  ],
);
validation.is(
  "CONFIRMED",
  "facts 6.4: invalid data is allowed by default",
  "a rule that only warns lets a script write anything",
  (sheet) => {
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(["K"]).build();
    return sheet.getRange("A1").setDataValidation(rule).setValue("13").getValue();
  },
  13,
);
validation.each<readonly [string, unknown, unknown]>(
  "CONFIRMED",
  "DOCS DataValidationBuilder.md requireFormulaSatisfied(formula): the given formula evaluates to true; ISEMAIL and COUNTIF as Google's help has them",
  ([formula, value]) => `${String(value)} against ${formula}`,
  (sheet, _book, given) => {
    sheet.getRange("B1").setValue(10);
    sheet
      .getRange("A1")
      .setDataValidation(
        SpreadsheetApp.newDataValidation().requireFormulaSatisfied(given[0]).setAllowInvalid(false).build(),
      );
    try {
      sheet.getRange("A1").setValue(given[1]);
    } catch (_error) {
      return false;
    }
    return true;
  },
  [
    [["=A1>B1", 11, true], true],
    [["=A1>B1", 9, false], false],
    [["=ISEMAIL(A1)", "a@b.example", true], true],
    [["=ISEMAIL(A1)", "a", false], false],
    [["=COUNTIF(A:A,A1)=1", "x", true], true],
  ],
);
validation.is(
  "UNCERTAIN",
  "inference: a rule's formula is written for the first cell of its range",
  "a formula in a rule goes along from cell to cell",
  (sheet) => {
    sheet.getRange("B1:B2").setValues([[1], [5]]);
    sheet
      .getRange("A1:A2")
      .setDataValidation(
        SpreadsheetApp.newDataValidation().requireFormulaSatisfied("=A1=B1").setAllowInvalid(false).build(),
      );
    const results: boolean[] = [];
    for (const value of [1, 5]) {
      try {
        sheet.getRange("A2").setValue(value);
        results.push(true);
      } catch (_error) {
        results.push(false);
      }
    }
    return results;
  },
  [false, true],
);

validation.is(
  "CONFIRMED",
  measured,
  "check boxes: ticked, not ticked, mixed, none",
  (sheet) => {
    sheet.getRange("A1:B1").insertCheckboxes();
    const range = sheet.getRange("A1:B1");
    const states = [range.getValues()[0], range.isChecked(), sheet.getRange("A1:C1").isChecked()];
    range.check();
    states.push(range.getValues()[0], range.isChecked());
    sheet.getRange("A1").uncheck();
    states.push(range.isChecked());
    return states;
  },
  [[false, false], false, null, [true, true], true, null],
);
validation.is(
  "CONFIRMED",
  measured,
  "check boxes with values of their own",
  (sheet) => {
    const range = sheet.getRange("A1").insertCheckboxes("YES", "NO");
    range.check();
    const on = range.getValue();
    range.uncheck();
    return [range.getDataValidation()?.getCriteriaValues(), on, range.getValue()];
  },
  [["YES", "NO"], "YES", "NO"],
);
validation.is(
  "CONFIRMED",
  measured,
  "removed check boxes leave nothing behind; other cells stay",
  (sheet) => {
    sheet.getRange("A1:A2").insertCheckboxes().check();
    sheet.getRange("B1").setValue("text");
    sheet.getRange("A1:B2").removeCheckboxes();
    return [sheet.getRange("A1:B2").getValues(), sheet.getRange("A1").getDataValidation()];
  },
  [
    [
      ["", "text"],
      ["", ""],
    ],
    null,
  ],
);
validation.is(
  "CONFIRMED",
  measured,
  "check and uncheck leave cells without boxes alone",
  (sheet) => {
    const range = sheet.getRange("A1:B1").setValues([["a", ""]]);
    range.check();
    range.uncheck();
    return range.getValues();
  },
  [["a", ""]],
);
