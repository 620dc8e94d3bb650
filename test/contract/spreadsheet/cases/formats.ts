/** Clearing, colours, fonts, notes, alignment, borders (facts: apps-script 6.3). */
import { topic } from "../case";

export const formats = topic("formats");

const clearing = "facts 6.3, measured live (GF testsheetsbasic.js Sheet clearing methods)";
formats.each<"clear" | "clearContents" | "clearFormats" | "clearNotes">(
  "CONFIRMED",
  clearing,
  (given) => `what sheet.${given}() leaves: value, colour, note, rule`,
  (sheet, _book, given) => {
    const cell = sheet.getRange("A1").setValue("x").setBackground("#ff0000").setNote("note");
    cell.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberEqualTo(5).build());
    sheet[given]();
    return [cell.getValue(), cell.getBackground(), cell.getNote(), cell.getDataValidation() !== null];
  },
  [
    ["clear", ["", "#ffffff", "note", true]],
    ["clearContents", ["", "#ff0000", "note", true]],
    ["clearFormats", ["x", "#ffffff", "note", true]],
    ["clearNotes", ["x", "#ff0000", "", true]],
  ],
);
formats.each(
  "CONFIRMED",
  "facts 6.3: clear options",
  (given) => `what clear(${JSON.stringify(given)}) leaves: value, colour, note, rule`,
  (sheet, _book, given: object) => {
    const cell = sheet.getRange("A1").setValue("x").setBackground("#ff0000").setNote("note");
    cell.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberEqualTo(5).build());
    cell.clear(given);
    return [cell.getValue(), cell.getBackground(), cell.getNote(), cell.getDataValidation() !== null];
  },
  [
    [{ contentsOnly: true }, ["", "#ff0000", "note", true]],
    [{ formatOnly: true }, ["x", "#ffffff", "note", true]],
    [{ validationsOnly: true }, ["x", "#ff0000", "note", false]],
    [{ commentsOnly: true }, ["x", "#ff0000", "", true]],
    [{ contentsOnly: true, commentsOnly: true }, ["", "#ff0000", "", true]],
  ],
);
formats.is(
  "UNCERTAIN",
  "facts 6.3: sources conflict; as documented",
  "clear takes the number format away",
  (sheet) => {
    const cell = sheet.getRange("A1").setNumberFormat("@");
    sheet.clear();
    return cell.getNumberFormat();
  },
  "0.###############",
);
formats.is(
  "CONFIRMED",
  "facts 6.6: hidden rows are still written; DOCS clear options",
  "skipFilteredRows leaves what a filter hides",
  (sheet) => {
    sheet.getRange("A1:A3").setValues([["h"], ["a"], ["b"]]);
    const filter = sheet.getRange("A1:A3").createFilter();
    filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(["a"]).build());
    sheet.getRange("A2:A3").clear({ contentsOnly: true, skipFilteredRows: true });
    return sheet.getRange("A1:A3").getValues();
  },
  [["h"], ["a"], [""]],
);

const colors = "facts 6.3; GF testsheetssets.js Color Name Support";
formats.each(
  "CONFIRMED",
  colors,
  (given) => `the colour ${given}`,
  (sheet, _book, given: string) => sheet.getRange("A1").setBackground(given).getBackground(),
  [
    ["red", "#ff0000"],
    ["LIGHTCORAL", "#f08080"],
    ["rebeccapurple", "#663399"],
    ["papayawhip", "#ffefd5"],
    ["#ABCDEF", "#abcdef"],
    ["#abc", "#aabbcc"],
  ],
);
formats.is(
  "CONFIRMED",
  "facts 6.3; issuetracker 428869869",
  "a text that is no colour is accepted in silence",
  (sheet) => sheet.getRange("A1").setBackground("#123456").setBackground("not-a-colour").getBackground(),
  "#123456",
);
formats.is(
  "CONFIRMED",
  "facts 6.3",
  "null resets one colour of a matrix",
  (sheet) => {
    const range = sheet.getRange("A1:B1").setBackgrounds([["red", "red"]]);
    range.setBackgrounds([[null, "blue"]] as string[][]);
    return range.getBackgrounds();
  },
  [["#ffffff", "#0000ff"]],
);
formats.is(
  "CONFIRMED",
  "DOCS Range.md setBackgroundRGB",
  "a colour in three numbers",
  (sheet) => sheet.getRange("A1").setBackgroundRGB(255, 0, 16).getBackground(),
  "#ff0010",
);
formats.is(
  "CONFIRMED",
  "GF testsheetsformatting.js: defaults of a new sheet",
  "what an untouched cell says of itself",
  (sheet) => {
    const cell = sheet.getRange("A1");
    return [
      cell.getBackground(),
      cell.getFontFamily(),
      cell.getFontSize(),
      cell.getFontWeight(),
      cell.getFontStyle(),
      cell.getFontLine(),
      cell.getHorizontalAlignment(),
      cell.getVerticalAlignment(),
      cell.getWrap(),
      String(cell.getWrapStrategy()),
      cell.getTextRotation().getDegrees(),
      cell.getTextDirection(),
      cell.getNote(),
    ];
  },
  ["#ffffff", "Arial", 10, "normal", "normal", "none", "general", "bottom", true, "OVERFLOW", 0, null, ""],
);

formats.each(
  "CONFIRMED",
  "GF testsheetsformatting.js: setting and repeating cell formats",
  ([name, set]) => `set${name}(${JSON.stringify(set)})`,
  (sheet, _book, given: [string, unknown, unknown]) => {
    const cell = sheet.getRange("B2") as unknown as Record<string, (value?: unknown) => unknown>;
    const [setter, getter] = [cell[`set${given[0]}`], cell[`get${given[0]}`]];
    if (setter === undefined || getter === undefined) return null;
    setter.call(cell, given[1]);
    return getter.call(cell);
  },
  [
    [["FontWeight", "bold"], "bold"],
    [["FontWeight", null], "normal"],
    [["FontStyle", "italic"], "italic"],
    [["FontStyle", null], "normal"],
    [["FontLine", "line-through"], "line-through"],
    [["FontLine", "underline"], "underline"],
    [["FontLine", null], "none"],
    [["FontSize", 14], 14],
    [["FontFamily", "Courier New"], "Courier New"],
    [["FontFamily", "Arial,Tahoma,Times New Roman"], "Arial,Tahoma,Times New Roman"],
    [["HorizontalAlignment", "center"], "center"],
    [["HorizontalAlignment", "normal"], "general-left"],
    [["HorizontalAlignment", null], "general"],
    [["VerticalAlignment", "middle"], "middle"],
    [["VerticalAlignment", null], "bottom"],
    [["NumberFormat", "#,##0.00"], "#,##0.00"],
  ].map(([given, expected]) => [given as [string, unknown, unknown], expected]),
);

formats.is(
  "CONFIRMED",
  "GF testsheetsformatting.js exotic styles",
  "wrapping: strategies and the old yes or no",
  (sheet) => {
    const cell = sheet.getRange("A1");
    const states = [
      SpreadsheetApp.WrapStrategy.OVERFLOW,
      SpreadsheetApp.WrapStrategy.CLIP,
      SpreadsheetApp.WrapStrategy.WRAP,
    ].map((strategy) => {
      cell.setWrapStrategy(strategy);
      return [String(cell.getWrapStrategy()), cell.getWrap()];
    });
    cell.setWrap(false);
    return [states, String(cell.getWrapStrategy())];
  },
  [
    [
      ["OVERFLOW", false],
      ["CLIP", false],
      ["WRAP", true],
    ],
    "OVERFLOW",
  ],
);
formats.is(
  "CONFIRMED",
  "GF testsheetsformatting.js",
  "rotation and text that stands",
  (sheet) => {
    const cell = sheet.getRange("A1").setTextRotation(45);
    const turned = [cell.getTextRotation().getDegrees(), cell.getTextRotation().isVertical()];
    cell.setVerticalText(true);
    const standing = [cell.getTextRotation().getDegrees(), cell.getTextRotation().isVertical()];
    cell.setVerticalText(false);
    return [turned, standing, cell.getTextRotation().isVertical()];
  },
  [[45, false], [0, true], false],
);
formats.is(
  "CONFIRMED",
  "GF testsheetsformatting.js",
  "direction of text",
  (sheet) => {
    const range = sheet.getRange("A1:B1");
    range.setTextDirections([[SpreadsheetApp.TextDirection.RIGHT_TO_LEFT, null]]);
    return range.getTextDirections()[0]?.map((direction) => (direction === null ? null : String(direction)));
  },
  ["RIGHT_TO_LEFT", null],
);
formats.refuses(
  "CONFIRMED",
  "GF testsheetsexotics.js",
  "setShowHyperlink(null)",
  (sheet) => {
    sheet.getRange("A1").setShowHyperlink(null as unknown as boolean);
  },
  "The parameters (null) don't match the method signature",
  "setShowHyperlink",
);

formats.is(
  "CONFIRMED",
  "facts 6.3; issuetracker 429373214",
  "numbers as notes: setNotes and setNote differ",
  (sheet) => {
    const range = sheet.getRange("A1:C1");
    range.setNotes([[25, "text", null]] as unknown as string[][]);
    const many = range.getNotes();
    range.setNote(25 as unknown as string);
    return [many, range.getNote()];
  },
  [[["25.0", "text", ""]], "25"],
);
formats.is(
  "CONFIRMED",
  "facts 6.3",
  "null and an empty text take a note away",
  (sheet) => {
    const range = sheet.getRange("A1:B1").setNote("note");
    range.setNotes([[null, ""]] as string[][]);
    return range.getNotes();
  },
  [["", ""]],
);
formats.refuses(
  "CONFIRMED",
  "facts 6.3; GF testsheetsbasic.js notes",
  "setNotes of a text",
  (sheet) => {
    sheet.getRange("A1:B1").setNotes("foo" as unknown as string[][]);
  },
  "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setNotes.",
  "setNotes",
);
formats.is(
  "CONFIRMED",
  "facts 6.1: getters show what was set, not what a rule makes of it",
  "conditional formatting is not seen by getBackground",
  (sheet) => {
    const range = sheet.getRange("A1").setValue(5);
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .whenNumberGreaterThan(1)
      .setBackground("#ff0000")
      .setRanges([range])
      .build();
    sheet.setConditionalFormatRules([rule]);
    return range.getBackground();
  },
  "#ffffff",
);
formats.is(
  "CONFIRMED",
  "GF testsheetsvui.js color objects and builders",
  "colour objects",
  (sheet) => {
    const range = sheet.getRange("A1:B1");
    const rgb = SpreadsheetApp.newColor().setRgbColor("#102030").build();
    const theme = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1).build();
    range.setFontColorObjects([[rgb, theme]]);
    const [first, second] = range.getFontColorObjects()[0] ?? [];
    if (first === undefined || second === undefined) return null;
    return [
      String(first.getColorType()),
      first.asRgbColor().getGreen(),
      String(second.asThemeColor().getThemeColorType()),
    ];
  },
  ["RGB", 32, "ACCENT1"],
);
formats.refuses(
  "CONFIRMED",
  "GF testsheetsvui.js",
  "a colour builder that was told nothing is no theme colour",
  () => SpreadsheetApp.newColor().asThemeColor(),
  "Object is not of type ThemeColor.",
  "asThemeColor",
);
formats.refuses(
  "CONFIRMED",
  "GF testsheetsvui.js",
  "nor an RGB colour",
  () => SpreadsheetApp.newColor().asRgbColor(),
  "Object is not of type RgbColor.",
  "asRgbColor",
);
formats.is(
  "CONFIRMED",
  "GF testsheetssets.js Banding methods",
  "banding of rows",
  (sheet) => {
    const banding = sheet.getRange("A1:E10").applyRowBanding(SpreadsheetApp.BandingTheme.CYAN, true, false);
    const said = [
      banding.getHeaderRowColor(),
      banding.getFirstRowColor(),
      banding.getSecondRowColor(),
      banding.getFooterRowColor(),
      banding.getFirstColumnColor(),
    ];
    const count = sheet.getBandings().length;
    banding.remove();
    return [said, count, sheet.getBandings().length];
  },
  [["#4dd0e1", "#ffffff", "#e0f7fa", null, null], 1, 0],
);
formats.refuses(
  "CONFIRMED",
  "GF testsheetssets.js",
  "the second colour of a banding has to be there",
  (sheet) => {
    sheet.getRange("A1:E10").applyRowBanding().setSecondRowColor(null);
  },
  "Second row color should not be null",
  "setSecondRowColor",
);
