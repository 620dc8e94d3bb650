/** What becomes of values that a script writes (facts: apps-script 6.1). */
import { topic } from "../case";

export const values = topic("values");

const docs = "facts 6.1; DOCS:reference/spreadsheet/Range.md";
const typed = "facts 6.1: strings are read as if typed (GF: setValues is USER_ENTERED)";
const show = (given: unknown): string => `${JSON.stringify(given)} written by setValue`;

values.each(
  "CONFIRMED",
  docs,
  show,
  (sheet, _book, given: unknown) => sheet.getRange("A1").setValue(given).getValue(),
  [
    ["2.000", 2],
    ["1,000,000", 1_000_000],
    ["$2.99", 2.99],
    ["TRUE", true],
    ["false", false],
    ["text", "text"],
    ["", ""],
    [5, 5],
    [-0.25, -0.25],
    [true, true],
    [false, false],
    [null, ""],
  ],
);

values.each(
  "UNCERTAIN",
  typed,
  show,
  (sheet, _book, given: string) => sheet.getRange("A1").setValue(given).getValue(),
  [
    ["1e5", 100_000],
    ["1E-2", 0.01],
    ["10%", 0.1],
    ["12.5%", 0.125],
    ["-5", -5],
    ["+5", 5],
    [".5", 0.5],
    ["5.", 5],
    ["(5)", -5],
    ["-$5", -5],
    ["$-5", -5],
    ["$1,234.50", 1234.5],
    ["1,23", "1,23"],
    ["12,345,67", "12,345,67"],
    ["5 apples", "5 apples"],
    ["1.2.3", "1.2.3"],
    ["--5", "--5"],
    ["@name", "@name"],
    ["-", "-"],
    [" 5 ", 5],
    [" text ", " text "],
    ["True", true],
    ["tRuE", true],
    ["truex", "truex"],
    ["O'Neil", "O'Neil"],
    ["May", "May"],
    ["March Hare", "March Hare"],
    ["Grade 5", "Grade 5"],
    ["3-A", "3-A"],
    ["1/0", "1/0"],
    ["32/1/2026", "32/1/2026"],
    ["2026-13-01", "2026-13-01"],
    ["25:99", "25:99"],
  ],
);

values.each(
  "CONFIRMED",
  "vlucas/sheetquery#20 ('01234' becomes 1234)",
  show,
  (sheet, _book, given: string) => sheet.getRange("A1").setValue(given).getValue(),
  [
    ["007", 7],
    ["01234", 1234],
  ],
);
values.each(
  "CONFIRMED",
  "burnash/gspread tests/cassettes: recorded answers of the live API to values written as if typed",
  (given) => `${show(given)}: what it is, and what is shown`,
  (sheet, _book, given: string) => {
    const cell = sheet.getRange("A1").setValue(given);
    const value: unknown = cell.getValue();
    return [value instanceof Date ? "a date" : value, cell.getDisplayValue()];
  },
  [
    ["2,000,000.01", [2_000_000.01, "2,000,000.01"]],
    ["= 1 / 1024", [0.0009765625, "0.0009765625"]],
    ["2020-01-01", ["a date", "2020-01-01"]],
    ["3_2_1", ["3_2_1", "3_2_1"]],
  ],
);
values.each(
  "CONFIRMED",
  "OWOX/owox-data-marts#1535, nithinmurali/pygsheets#373, comments of many scripts (fs#60708777966, fs#71509564171)",
  (given) => `${show(given)}: what begins with a plus and is no number is read as a formula`,
  (sheet, _book, given: string) => sheet.getRange("A1").setValue(given).getDisplayValue(),
  [
    ["+998 90 123 45 67", "#ERROR!"],
    ["+Dri7 x", "#ERROR!"],
  ],
);
values.each(
  "CONFIRMED",
  'DOCS Sheets API guides/values, USER_ENTERED: as if typed; "Mar 1 2016" becomes a date, "$100.15" a number with currency formatting',
  show,
  (sheet, book, given: string) => {
    const cell = sheet.getRange("A1").setValue(given);
    const value: unknown = cell.getValue();
    const zone = book.getSpreadsheetTimeZone();
    return value instanceof Date ? Utilities.formatDate(value, zone, "yyyy-MM-dd") : [value, cell.getDisplayValue()];
  },
  [
    ["Mar 1 2016", "2016-03-01"],
    ["$100.15", [100.15, "$100.15"]],
  ],
);

const wall = (given: string): string => `${JSON.stringify(given)} is a date or a time`;
values.each(
  "CONFIRMED",
  typed,
  wall,
  (sheet, book, given: string) => {
    const value = sheet.getRange("A1").setValue(given).getValue() as Date;
    return Utilities.formatDate(value, book.getSpreadsheetTimeZone(), "yyyy-MM-dd HH:mm:ss");
  },
  [
    ["2026-01-05", "2026-01-05 00:00:00"],
    ["1/2/2026", "2026-01-02 00:00:00"],
  ],
);
values.each(
  "UNCERTAIN",
  typed,
  wall,
  (sheet, book, given: string) => {
    const value = sheet.getRange("A1").setValue(given).getValue() as Date;
    return Utilities.formatDate(value, book.getSpreadsheetTimeZone(), "yyyy-MM-dd HH:mm:ss");
  },
  [
    ["1/2/26", "2026-01-02 00:00:00"],
    ["2026/1/5", "2026-01-05 00:00:00"],
    ["Jan 5, 2026", "2026-01-05 00:00:00"],
    ["January 5, 2026", "2026-01-05 00:00:00"],
    ["5-Jan-2026", "2026-01-05 00:00:00"],
    ["5 Jan 2026", "2026-01-05 00:00:00"],
    ["2026-01-05 13:45", "2026-01-05 13:45:00"],
    ["1/5/2026 1:45 PM", "2026-01-05 13:45:00"],
    ["1/5/2026 13:45:10", "2026-01-05 13:45:10"],
    ["2026-02-28T23:59:59", "2026-02-28 23:59:59"],
    ["2/29/2024", "2024-02-29 00:00:00"],
  ],
);
values.is(
  "UNCERTAIN",
  typed,
  "a time alone lies on the day before the first one",
  (sheet, book) =>
    Utilities.formatDate(
      sheet.getRange("A1").setValue("12:30").getValue() as Date,
      book.getSpreadsheetTimeZone(),
      "yyyy-MM-dd HH:mm",
    ),
  "1899-12-30 12:30",
);

values.each(
  "CONFIRMED",
  "facts 6.1: a leading apostrophe makes the rest text and is no part of it",
  show,
  (sheet, _book, given: string) => {
    const cell = sheet.getRange("A1").setValue(given);
    return [cell.getValue(), cell.getDisplayValue(), cell.getFormula()];
  },
  [
    ["'5", ["5", "5", ""]],
    ["'=1+1", ["=1+1", "=1+1", ""]],
    ["'2026-01-05", ["2026-01-05", "2026-01-05", ""]],
    ["'", ["", "", ""]],
    ["''a", ["'a", "'a", ""]],
  ],
);

values.each(
  "CONFIRMED",
  "facts 6.1: the format @ keeps texts",
  (given) => `${JSON.stringify(given)} under the format @`,
  (sheet, _book, given: string) => sheet.getRange("A1").setNumberFormat("@").setValue(given).getValue(),
  [
    ["007", "007"],
    ["2026-01-05", "2026-01-05"],
    ["1/2", "1/2"],
    ["TRUE", "TRUE"],
    ["10%", "10%"],
    ["+5", "+5"],
    ["-5", "-5"],
    ["1e5", "1e5"],
  ],
);
values.is(
  "UNCERTAIN",
  "facts 6.1; fs#68311539382",
  "under @ a leading = still makes a formula",
  (sheet) => {
    const cell = sheet.getRange("A1").setNumberFormat("@").setValue("=1+1");
    return cell.getFormula();
  },
  "=1+1",
);
values.is(
  "CONFIRMED",
  "facts 2026 3: two live measurements for, none against (fs#68311539382)",
  "under @ a leading apostrophe is swallowed",
  (sheet) => sheet.getRange("A1").setNumberFormat("@").setValue("'=1+1").getValue(),
  "=1+1",
);

values.is(
  "CONFIRMED",
  docs,
  "getValues: numbers, booleans, texts; an empty cell is an empty text, never null",
  (sheet) =>
    sheet
      .getRange("A1:D1")
      .setValues([[1, true, "a", ""]])
      .offset(0, 0, 1, 5)
      .getValues(),
  [[1, true, "a", "", ""]],
);
values.is(
  "CONFIRMED",
  docs,
  "a text that begins with = is a formula",
  (sheet) => {
    const cell = sheet.getRange("A1").setValue("=1+2");
    return [cell.getFormula(), cell.getValue()];
  },
  ["=1+2", 3],
);
values.is(
  "CONFIRMED",
  "facts 6.1; DOCS:guides/migrate to the v8runtime.md",
  "setValue(undefined) empties a cell",
  (sheet) => {
    const cell = sheet.getRange("A1").setValue("x");
    cell.setValue(undefined);
    return cell.getValue();
  },
  "",
);
values.is(
  "CONFIRMED",
  "facts 6.1",
  "a Date written to a cell without a format gives it one",
  (sheet) => {
    const cell = sheet.getRange("A1").setValue(new Date(Date.UTC(2026, 0, 5, 5)));
    return [cell.getDisplayValue(), cell.getValue() instanceof Date];
  },
  ["1/5/2026", true],
);
values.is(
  "CONFIRMED",
  "facts 6.1",
  "a format that is there stays when a Date is written",
  (sheet) => {
    const cell = sheet
      .getRange("A1")
      .setNumberFormat("yyyy-mm-dd")
      .setValue(new Date(Date.UTC(2026, 0, 5, 5)));
    return [cell.getDisplayValue(), cell.getNumberFormat()];
  },
  ["2026-01-05", "yyyy-mm-dd"],
);
values.is(
  "CONFIRMED",
  "facts 6.1: dates are on the spreadsheet's clock",
  "a Date comes back as the same moment",
  (sheet) => {
    const moment = new Date(Date.UTC(2026, 6, 1, 12, 34, 56));
    return (sheet.getRange("A1").setValue(moment).getValue() as Date).getTime() === moment.getTime();
  },
  true,
);
values.is(
  "CONFIRMED",
  "facts 6.1",
  "errors that services throw are called Exception",
  (sheet) => {
    try {
      sheet.getRange("A1:B1").setValues([[1]]);
    } catch (error) {
      return (error as Error).name;
    }
    return "nothing thrown";
  },
  "Exception",
);
values.is(
  "CONFIRMED",
  docs,
  "getDisplayValues are texts as shown",
  (sheet) => {
    const range = sheet.getRange("A1:D1").setValues([["10%", "$2.50", true, 0.5]]);
    return range.getDisplayValues();
  },
  [["10%", "$2.50", "TRUE", "0.5"]],
);
values.is("CONFIRMED", docs, "one value fills the range", (sheet) => sheet.getRange("A1:B2").setValue(7).getValues(), [
  [7, 7],
  [7, 7],
]);
values.is(
  "CONFIRMED",
  docs,
  "appendRow reads its values as setValues does",
  (sheet) => {
    sheet.appendRow(["007", "TRUE", "=1+1", "'x"]);
    return sheet.getRange("A1:D1").getValues();
  },
  [[7, true, 2, "x"]],
);
values.refuses(
  "CONFIRMED",
  "facts 3: 50,000 characters in a cell",
  "a text that is too long",
  (sheet) => {
    sheet.getRange("A1").setValue(new Array(50_002).join("x"));
  },
  "Your input contains more than the maximum of 50000 characters in a single cell.",
  "setValue",
);
