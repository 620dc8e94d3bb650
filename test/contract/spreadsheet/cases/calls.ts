/** What a call with wrong arguments is told, and where arguments may be left out (facts: apps-script 6.2). */
import { topic } from "../case";

export const calls = topic("calls");

const logs = "facts 6.2: signatures; real logs fs#37814871392, fs#14781012018";

calls.refuses(
  "CONFIRMED",
  logs,
  "an undefined that is given as the last argument is one, and reads null",
  (sheet) => sheet.getRange(1, 1, 1, undefined as unknown as number),
  "The parameters (number,number,number,null) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
  "getRange",
);
calls.refuses(
  "CONFIRMED",
  logs,
  "an undefined where a number is wanted",
  (sheet) => sheet.deleteRow(undefined as unknown as number),
  "The parameters (null) don't match the method signature for SpreadsheetApp.Sheet.deleteRow.",
  "deleteRow",
);
calls.refuses(
  "CONFIRMED",
  "real log fs#43014021235",
  "a range where values are wanted",
  (sheet) => sheet.getRange("A1").setValues(sheet.getRange("B1") as unknown as unknown[][]),
  "The parameters (SpreadsheetApp.Range) don't match the method signature for SpreadsheetApp.Range.setValues.",
  "setValues",
);
calls.refuses(
  "CONFIRMED",
  "GF:notes/oddities.md",
  "a plain object where an object of Google's is wanted",
  (sheet) => sheet.getRange("A1").setTextRotation({ degrees: 5 } as unknown as number),
  "The parameters ((class)) don't match the method signature for SpreadsheetApp.Range.setTextRotation.",
  "setTextRotation",
);
calls.refuses(
  "CONFIRMED",
  "GF:notes/oddities.md",
  "a text where a date is wanted",
  () => (SpreadsheetApp.newDataValidation().requireDate as unknown as (date: string) => void)("=i1"),
  "The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireDate.",
  "requireDate",
);
calls.refuses(
  "CONFIRMED",
  "measured live (fs#68559154370)",
  "autoFill needs both of its arguments",
  (sheet) => (sheet.getRange("A1:A2").autoFill as unknown as (range: unknown) => void)(sheet.getRange("A1:A5")),
  "The parameters (SpreadsheetApp.Range) don't match the method signature for SpreadsheetApp.Range.autoFill.",
  "autoFill",
);
const getCell = ([row, column]: readonly [number, number]): string =>
  `getCell(${row}, ${column}) of two rows and columns`;
calls.each<readonly [number, number]>(
  "CONFIRMED",
  "measured (fs#59861960619, fs#68311539382), caught by scripts (fs#694420642)",
  getCell,
  (sheet, _book, [row, column]) => sheet.getRange("B2:C3").getCell(row, column).getA1Notation(),
  [[[2, 2], "C3"]],
);
calls.refusesEach<readonly [number, number]>(
  "CONFIRMED",
  "measured (fs#59861960619, fs#68311539382), caught by scripts (fs#694420642)",
  getCell,
  (sheet, _book, [row, column]) => sheet.getRange("B2:C3").getCell(row, column).getA1Notation(),
  "Cell reference out of range",
  "getCell",
  [
    [0, 1],
    [1, 0],
    [3, 1],
    [1, 3],
  ],
);
calls.refuses(
  "UNCERTAIN",
  "real log fs#56119442590 (of copyTo, as it seems)",
  "a copy that would reach over the edge",
  (sheet) => sheet.getRange("A1:B2").copyTo(sheet.getRange("Z1000")),
  "The coordinates of the target range are outside the dimensions of the sheet.",
  "copyTo",
);
calls.is(
  "CONFIRMED",
  "scripts that freeze their values (fs#49205705045, fs#51993275066)",
  "copyTo with contentsOnly copies what a formula makes, also onto itself",
  (sheet) => {
    sheet.getRange("A1:B1").setValues([[2, "=A1*3"]]);
    sheet.getRange("A1:B1").copyTo(sheet.getRange("D1"), { contentsOnly: true });
    const range = sheet.getRange("A1:B1");
    range.copyTo(range, { contentsOnly: true });
    sheet.getRange("A1").setValue(5);
    return [sheet.getRange("D1:E1").getFormulas()[0], sheet.getRange("A1:E1").getValues()[0]];
  },
  [
    ["", ""],
    [5, 6, "", 2, 6],
  ],
);
calls.each<unknown>(
  "CONFIRMED",
  "GF:notes/oddities.md range.copyTo",
  (how) => `copyTo with ${JSON.stringify(how)} as the second of two arguments is a plain copy`,
  (sheet, _book, how) => {
    sheet
      .getRange("A1:B1")
      .setValues([[2, "=A1*3"]])
      .setBackground("red");
    (sheet.getRange("A1:B1").copyTo as unknown as (...given: unknown[]) => void)(sheet.getRange("D1"), how);
    return [sheet.getRange("E1").getFormula(), sheet.getRange("E1").getBackground()];
  },
  [
    ["FOO", ["=D1*3", "#ff0000"]],
    [{ foo: true }, ["=D1*3", "#ff0000"]],
    [{ contentsOnly: true, formatOnly: true }, ["=D1*3", "#ff0000"]],
  ],
);
calls.refuses(
  "CONFIRMED",
  "GF:notes/oddities.md range.copyTo",
  "copyTo with a word for the type of pasting, and three arguments",
  (sheet) =>
    sheet
      .getRange("A1")
      .copyTo(sheet.getRange("B1"), "FOO" as unknown as GoogleAppsScript.Spreadsheet.CopyPasteType, true),
  "The parameters (SpreadsheetApp.Range,String,Boolean) don't match the method signature for SpreadsheetApp.Range.copyTo.",
  "copyTo",
);
calls.each<string>(
  "CONFIRMED",
  "GF:notes/oddities.md copyValuesToRange, copyTo: as often as it fits whole, and never cut off",
  (to) => `two rows copied to ${to}`,
  (sheet, _book, to) => {
    sheet.getRange("A1:A2").setValues([[1], [2]]);
    sheet.getRange("A1:A2").copyTo(sheet.getRange(to));
    return sheet
      .getRange("C1:C6")
      .getValues()
      .map(([value]) => value);
  },
  [
    ["C1", [1, 2, "", "", "", ""]],
    ["C1:C4", [1, 2, 1, 2, "", ""]],
    ["C1:C5", [1, 2, 1, 2, "", ""]],
    ["C1:D3", [1, 2, "", "", "", ""]],
  ],
);
calls.each<readonly [string, string]>(
  "CONFIRMED",
  "GF:notes/oddities.md: most format setters ignore what they do not know",
  ([setter, word]) => `${setter}("${word}") changes nothing`,
  (sheet, _book, [setter]) => {
    const range = sheet.getRange("A1");
    const given = range as unknown as Record<string, (word: string) => void>;
    const getter = setter.replace("set", "get");
    const all = range as unknown as Record<string, () => string>;
    const before = all[getter]?.();
    given[setter]?.("foo");
    return before === all[getter]?.();
  },
  [
    [["setHorizontalAlignment", "foo"], true],
    [["setVerticalAlignment", "foo"], true],
    [["setFontWeight", "foo"], true],
    [["setFontStyle", "foo"], true],
    [["setFontLine", "foo"], true],
    [["setFontColor", "foo"], true],
    [["setBackground", "foo"], true],
  ],
);
calls.is(
  "CONFIRMED",
  "DOCS Range.md insertCheckboxes",
  "insertCheckboxes unticks whatever was there; with a value for ticks only, no tick is an empty text",
  (sheet) => {
    const range = sheet.getRange("A1:B1").setValues([["text", true]]);
    const plain = range.insertCheckboxes().getValues()[0];
    const custom = range.insertCheckboxes("YES", "NO").getValues()[0];
    const single = range.insertCheckboxes("YES").getValues()[0];
    const ticked = range.check().getValues()[0];
    return [plain, custom, single, ticked, range.uncheck().getValues()[0]];
  },
  [
    [false, false],
    ["NO", "NO"],
    ["", ""],
    ["YES", "YES"],
    ["", ""],
  ],
);
calls.is(
  "CONFIRMED",
  "DOCS:reference/spreadsheet/Sheet.md getSheetValues",
  "getSheetValues: -1 is the last row or column with content",
  (sheet) => {
    sheet.getRange("A1:C2").setValues([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    return [sheet.getSheetValues(-1, 1, 1, 2), sheet.getSheetValues(1, -1, 2, 1), sheet.getSheetValues(1, 1, 1, 1)];
  },
  [[[4, 5]], [[3], [6]], [[1]]],
);
calls.is(
  "CONFIRMED",
  "DOCS:reference/spreadsheet/Sheet.md",
  "a tab's colour as an object",
  (sheet) => {
    type Colored = Record<"getTabColorObject" | "setTabColorObject", (color?: unknown) => unknown>;
    const tab = sheet as unknown as Colored;
    const before = tab.getTabColorObject();
    tab.setTabColorObject(SpreadsheetApp.newColor().setRgbColor("#ff0000").build());
    const color = tab.getTabColorObject() as GoogleAppsScript.Spreadsheet.Color;
    const shown = color.asRgbColor().asHexString();
    tab.setTabColorObject(null);
    return [before, shown, tab.getTabColorObject()];
  },
  [null, "#ff0000", null],
);
calls.is(
  "CONFIRMED",
  "SAMPLES:sheets/bracketmaker/bracketmaker.gs uses them",
  "a range still knows its old names",
  (sheet) => {
    type Old = Record<string, (...given: unknown[]) => Record<string, (...given: unknown[]) => unknown>>;
    const range = sheet.getRange("C3") as unknown as Old;
    range.setBackgroundColor?.("yellow").setComment?.("note");
    return [range.getColumnIndex?.(), range.getRowIndex?.(), range.getBackgroundColor?.(), range.getComment?.()];
  },
  [3, 3, "#ffff00", "note"],
);
calls.is(
  "CONFIRMED",
  "DOCS:reference/base/Session.md; @types/google-apps-script",
  "Session still knows its old names",
  () => {
    const session = Session as unknown as Record<"getTimeZone" | "getUser", () => unknown>;
    return [
      session.getTimeZone() === Session.getScriptTimeZone(),
      String(session.getUser()) === String(Session.getActiveUser()),
    ];
  },
  [true, true],
);
