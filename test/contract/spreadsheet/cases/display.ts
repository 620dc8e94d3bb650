/** How values are shown: number formats, dates, locales (facts: apps-script 6.1). */
import { topic } from "../case";

export const display = topic("display");

const formats = "DOCS:reference/spreadsheet/Range.md setNumberFormat; Sheets API number format tokens";
interface Shown {
  readonly value: number | string | boolean;
  readonly format: string;
}
const what = ({ value, format }: Shown): string => `${JSON.stringify(value)} in the format ${format}`;

display.each(
  "CONFIRMED",
  formats,
  what,
  (sheet, _book, { value, format }: Shown) => {
    const cell = sheet.getRange("A1").setNumberFormat(format).setValue(value);
    return cell.getDisplayValue();
  },
  [
    [{ value: 1234.5, format: "#,##0.00" }, "1,234.50"],
    [{ value: 1234.5, format: "0" }, "1235"],
    [{ value: 1.005, format: "0.00" }, "1.01"],
    [{ value: 0.5, format: "0%" }, "50%"],
    [{ value: 0.1234, format: "0.00%" }, "12.34%"],
    [{ value: 1234.5, format: "$#,##0.00" }, "$1,234.50"],
    [{ value: -5, format: "$#,##0.00" }, "-$5.00"],
    [{ value: -5, format: "0.00;(0.00)" }, "(5.00)"],
    [{ value: 0, format: '0;-0;"none"' }, "none"],
    [{ value: 7, format: "000" }, "007"],
    [{ value: 12345, format: "0.00E+00" }, "1.23E+04"],
    [{ value: 0.5, format: "#.##" }, ".5"],
    [{ value: 12, format: '0" pupils"' }, "12 pupils"],
    [{ value: 12345678, format: "#,##0,," }, "12"],
    [{ value: 5, format: "[<10]0.0;0" }, "5.0"],
    [{ value: "x", format: '0;0;0;"text "@' }, "text x"],
    [{ value: 5, format: "@" }, "5"],
    [{ value: true, format: "0.00" }, "TRUE"],
  ],
);

display.each(
  "CONFIRMED",
  "Sheets API date and time format patterns",
  what,
  (sheet, _book, { value, format }: Shown) =>
    sheet.getRange("A1").setNumberFormat(format).setValue(value).getDisplayValue(),
  [
    [{ value: 46027.573, format: "yyyy-mm-dd" }, "2026-01-05"],
    [{ value: 46027.573, format: "m/d/yyyy" }, "1/5/2026"],
    [{ value: 46027.573, format: "d mmm yyyy" }, "5 Jan 2026"],
    [{ value: 46027.573, format: "dddd, mmmm d" }, "Monday, January 5"],
    [{ value: 46027.573, format: "ddd dd/mm/yy" }, "Mon 05/01/26"],
    [{ value: 46027.5625, format: "h:mm am/pm" }, "1:30 PM"],
    [{ value: 46027.5625, format: "hh:mm:ss" }, "13:30:00"],
    [{ value: 1.5, format: "[h]:mm" }, "36:00"],
    [{ value: 0.0625, format: "[mm]:ss" }, "90:00"],
    [{ value: 46027.5625, format: "yyyy-mm-dd hh:mm" }, "2026-01-05 13:30"],
  ],
);

display.each(
  "UNCERTAIN",
  "facts 6.1: auto format of what is typed",
  (given) => `${given} brings its own format`,
  (sheet, _book, given: string) => {
    const cell = sheet.getRange("A1").setValue(given);
    return [cell.getDisplayValue(), cell.getNumberFormat()];
  },
  [
    ["10%", ["10%", "0%"]],
    ["12.5%", ["12.50%", "0.00%"]],
    ["$5", ["$5", "$#,##0"]],
    ["$5.1", ["$5.10", "$#,##0.00"]],
    ["1,234", ["1,234", "#,##0"]],
    ["2026-01-05", ["2026-01-05", "yyyy-mm-dd"]],
    ["1/5/2026", ["1/5/2026", "m/d/yyyy"]],
    ["12:30", ["12:30", "h:mm"]],
    ["1e5", ["1.00E+05", "0.00E+00"]],
    ["30:15:00", ["30:15:00", "[h]:mm:ss"]],
  ],
);

display.each(
  "UNCERTAIN",
  "inference: the automatic format shows at most ten significant digits",
  (given) => `${given} without a format`,
  (sheet, _book, given: number) => sheet.getRange("A1").setValue(given).getDisplayValue(),
  [
    [0.1, "0.1"],
    [1 / 3, "0.3333333333"],
    [1e15, "1E+15"],
    [123456789012, "123456789012"],
    [0.00001, "0.00001"],
    [-2.5, "-2.5"],
  ],
);

display.is(
  "CONFIRMED",
  "facts 6.1; GF testsheetsformatting.js:448-460",
  "a cell without a format reads back the default",
  (sheet) => sheet.getRange("A1").getNumberFormat(),
  "0.###############",
);
display.is(
  "CONFIRMED",
  "facts 6.1; GF testsheetsformatting.js",
  "General takes a format away, in any case",
  (sheet) => {
    const range = sheet.getRange("A1:B1").setNumberFormats([["0.00", "0.00"]]);
    range.setNumberFormats([["General", "general"]]);
    return range.getNumberFormats();
  },
  [["0.###############", "0.###############"]],
);
display.refuses(
  "UNCERTAIN",
  "facts 6.1: null fails",
  "setNumberFormat(null)",
  (sheet) => {
    sheet.getRange("A1").setNumberFormat(null as unknown as string);
  },
  "The parameters (null) don't match the method signature for SpreadsheetApp.Range.setNumberFormat.",
  "setNumberFormat",
);

interface Localized {
  readonly locale: string;
  readonly text: string;
}
display.each(
  "UNCERTAIN",
  "inference from CLDR: locales with a decimal comma",
  ({ locale, text }) => `${JSON.stringify(text)} in ${locale}`,
  (sheet, book, { locale, text }: Localized) => {
    const before = book.getSpreadsheetLocale();
    try {
      book.setSpreadsheetLocale(locale);
      const cell = sheet.getRange("A1").setValue(text);
      const value: unknown = cell.getValue();
      const zone = book.getSpreadsheetTimeZone();
      return [value instanceof Date ? Utilities.formatDate(value, zone, "yyyy-MM-dd") : value, cell.getDisplayValue()];
    } finally {
      book.setSpreadsheetLocale(before);
    }
  },
  [
    [{ locale: "es_ES", text: "1,5" }, [1.5, "1,5"]],
    [{ locale: "es_ES", text: "1.234,5" }, [1234.5, "1.234,50"]],
    [{ locale: "es_ES", text: "1.5" }, ["1.5", "1.5"]],
    [{ locale: "es_ES", text: "10,5%" }, [0.105, "10,50%"]],
    [{ locale: "es_ES", text: "13/5/2026" }, ["2026-05-13", "13/5/2026"]],
    [{ locale: "es_ES", text: "VERDADERO" }, [true, "VERDADERO"]],
    [{ locale: "es_ES", text: "5 €" }, [5, "5 €"]],
    [{ locale: "es_MX", text: "1.5" }, [1.5, "1.5"]],
    [{ locale: "es_MX", text: "1,234.5" }, [1234.5, "1,234.50"]],
    [{ locale: "es_MX", text: "13/5/2026" }, ["2026-05-13", "13/5/2026"]],
    [{ locale: "es_MX", text: "5/13/2026" }, ["5/13/2026", "5/13/2026"]],
    [{ locale: "de_DE", text: "1.234.567,5" }, [1234567.5, "1.234.567,50"]],
    [{ locale: "de_DE", text: "5.3.2026" }, ["2026-03-05", "5.3.2026"]],
    [{ locale: "en_GB", text: "13/5/2026" }, ["2026-05-13", "13/5/2026"]],
    [{ locale: "es_AR", text: "1,5" }, [1.5, "1,5"]],
  ],
);
display.is(
  "UNCERTAIN",
  "inference: formulas are shown in the locale",
  "a formula is written anew when the locale changes",
  (sheet, book) => {
    sheet.getRange("A1").setFormula("=SUM(1.5,2)");
    book.setSpreadsheetLocale("es_ES");
    const cell = sheet.getRange("A1");
    const there = [cell.getFormula(), cell.getValue(), cell.getDisplayValue()];
    book.setSpreadsheetLocale("en_US");
    return [there, cell.getFormula()];
  },
  [["=SUM(1,5;2)", 3.5, "3,5"], "=SUM(1.5,2)"],
);
