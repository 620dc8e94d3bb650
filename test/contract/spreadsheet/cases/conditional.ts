/** Conditional formats and developer metadata (facts: apps-script 6.6). */
import { topic } from "../case";

export const conditional = topic("conditional");

conditional.refuses(
  "CONFIRMED",
  "facts 6.6",
  "a rule without ranges",
  () => {
    SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(1).build();
  },
  "Ranges must have at least one range.",
  "build",
);
conditional.is(
  "CONFIRMED",
  "facts 6.6; DOCS ConditionalFormatRule.md",
  "what a rule says of itself",
  (sheet) => {
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .whenTextContains("x")
      .setBackground("#ff0000")
      .setFontColor("blue")
      .setBold(true)
      .setRanges([sheet.getRange("A1:B2"), sheet.getRange("D4")])
      .build();
    sheet.setConditionalFormatRules([rule]);
    const [read] = sheet.getConditionalFormatRules();
    const condition = read?.getBooleanCondition();
    return [
      read?.getRanges().map((range) => range.getA1Notation()),
      String(condition?.getCriteriaType()),
      condition?.getCriteriaValues(),
      condition?.getBackground(),
      condition?.getFontColor(),
      condition?.getBold(),
      condition?.getItalic(),
      read?.getGradientCondition(),
    ];
  },
  [["A1:B2", "D4"], "TEXT_CONTAINS", ["x"], "#ff0000", "#0000ff", true, null, null],
);
conditional.is(
  "CONFIRMED",
  "facts 6.6",
  "setting rules replaces all that were there",
  (sheet) => {
    const make = (a1: string): GoogleAppsScript.Spreadsheet.ConditionalFormatRule =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenCellEmpty()
        .setBackground("red")
        .setRanges([sheet.getRange(a1)])
        .build();
    sheet.setConditionalFormatRules([make("A1"), make("B1")]);
    sheet.setConditionalFormatRules([make("C1")]);
    const replaced = sheet.getConditionalFormatRules().length;
    const rules = sheet.getConditionalFormatRules();
    rules.push(make("D1"));
    sheet.setConditionalFormatRules(rules);
    const added = sheet.getConditionalFormatRules().length;
    sheet.clearConditionalFormatRules();
    return [replaced, added, sheet.getConditionalFormatRules().length];
  },
  [1, 2, 0],
);
conditional.is(
  "CONFIRMED",
  "DOCS ConditionalFormatRuleBuilder.md",
  "a scale of colours",
  (sheet) => {
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .setGradientMinpoint("#ffffff")
      .setGradientMidpointWithValue("#ffff00", SpreadsheetApp.InterpolationType.PERCENT, "50")
      .setGradientMaxpoint("#ff0000")
      .setRanges([sheet.getRange("A1:A3")])
      .build();
    const gradient = rule.getGradientCondition();
    return [
      gradient?.getMinColor(),
      String(gradient?.getMidType()),
      gradient?.getMidValue(),
      gradient?.getMaxColor(),
      rule.getBooleanCondition(),
    ];
  },
  ["#ffffff", "PERCENT", "50", "#ff0000", null],
);
conditional.is(
  "UNCERTAIN",
  "inference: rules follow their cells",
  "a rule moves with its rows, its formula with it",
  (sheet) => {
    sheet.setConditionalFormatRules([
      SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied("=$B2>1")
        .setBackground("red")
        .setRanges([sheet.getRange("A2:A9")])
        .build(),
    ]);
    sheet.insertRowBefore(1);
    const [rule] = sheet.getConditionalFormatRules();
    return [rule?.getRanges()[0]?.getA1Notation(), rule?.getBooleanCondition()?.getCriteriaValues()];
  },
  ["A3:A10", ["=$B3>1"]],
);

const metadata = "facts 6.6; GF testsheetsdeveloper.js, measured live";
const nowhere =
  "Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.";
conditional.refuses(
  "CONFIRMED",
  metadata,
  "metadata on a block of cells",
  (sheet) => sheet.getRange("B2:D4").addDeveloperMetadata("key", "value"),
  nowhere,
  "addDeveloperMetadata",
);
conditional.refuses(
  "CONFIRMED",
  metadata,
  "metadata on a part of a row",
  (sheet) => sheet.getRange("B6:D6").addDeveloperMetadata("key", "value"),
  nowhere,
  "addDeveloperMetadata",
);
conditional.refuses(
  "CONFIRMED",
  metadata,
  "metadata on one cell",
  (sheet) => sheet.getRange("A1").addDeveloperMetadata("key", "value"),
  nowhere,
  "addDeveloperMetadata",
);
conditional.is(
  "CONFIRMED",
  metadata,
  "metadata of a whole column: key, value, who sees it, where it is",
  (sheet) => {
    const column = sheet.getRange("G:G");
    column.addDeveloperMetadata("key", "value", SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
    const [entry] = column.getDeveloperMetadata();
    if (entry === undefined) return null;
    return [
      entry.getKey(),
      entry.getValue(),
      String(entry.getVisibility()),
      String(entry.getLocation().getLocationType()),
      entry.getLocation().getColumn()?.getA1Notation(),
      sheet.getRange("G3").getDeveloperMetadata().length,
    ];
  },
  ["key", "value", "PROJECT", "COLUMN", "G:G", 0],
);
conditional.is(
  "CONFIRMED",
  metadata,
  "metadata is seen by all scripts of the document unless told otherwise",
  (sheet) => {
    sheet.addDeveloperMetadata("key");
    const [entry] = sheet.getDeveloperMetadata();
    return [String(entry?.getVisibility()), entry?.getValue(), String(entry?.getLocation().getLocationType())];
  },
  ["DOCUMENT", null, "SHEET"],
);
conditional.is(
  "CONFIRMED",
  metadata,
  "found by key and value, changed, moved, removed",
  (sheet) => {
    sheet.getRange("8:8").addDeveloperMetadata("find-me", "one");
    const find = (): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] =>
      sheet.createDeveloperMetadataFinder().withKey("find-me").find();
    const [entry] = find();
    if (entry === undefined) return null;
    entry.setValue("two").moveToRow(sheet.getRange("9:9"));
    const where = entry.getLocation().getRow()?.getA1Notation();
    entry.moveToColumn(sheet.getRange("J:J"));
    const column = entry.getLocation().getColumn()?.getA1Notation();
    const value = find()[0]?.getValue();
    entry.remove();
    return [where, column, value, find().length];
  },
  ["9:9", "J:J", "two", 0],
);
