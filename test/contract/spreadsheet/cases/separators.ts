/** Which sign parts the arguments of a formula that a script writes, by the spreadsheet's locale (facts: apps-script-2026 3; P-2). */
import { topic } from "../case";

export const separators = topic("separators");

interface Written {
  readonly locale: string;
  readonly formula: string;
}

const what = ({ locale, formula }: Written): string => `${formula} in ${locale}`;
const shown = (
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  book: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { locale, formula }: Written,
): string => {
  const before = book.getSpreadsheetLocale();
  try {
    book.setSpreadsheetLocale(locale);
    return sheet.getRange("A1").setFormula(formula).getDisplayValue();
  } finally {
    book.setSpreadsheetLocale(before);
  }
};

const link = (separator: string): string => `=HYPERLINK("https://www.example.com/"${separator}"row 7")`;

separators.each<Written>(
  "CONFIRMED",
  "ISA-tools/OntoMaton#15 (Italian), #36 (German), googleapis/google-api-nodejs-client#1994 (Turkish): a comma is a parse error where it is the decimal sign",
  what,
  shown,
  ["it_IT", "de_DE", "tr_TR"].map((locale) => [{ locale, formula: link(",") }, "#ERROR!"] as const),
);
separators.each<Written>(
  "CONFIRMED",
  "ISA-tools/OntoMaton#15, #36: there the semicolon makes the link",
  what,
  shown,
  ["it_IT", "de_DE", "tr_TR"].map((locale) => [{ locale, formula: link(";") }, "row 7"] as const),
);
separators.each<Written>(
  "CONFIRMED",
  "ISA-tools/OntoMaton#36: the comma works with the locale United Kingdom; mricon/ingress-fieldplan#5: semicolons are taken in all locales",
  what,
  shown,
  [
    [{ locale: "en_GB", formula: link(",") }, "row 7"],
    [{ locale: "en_GB", formula: link(";") }, "row 7"],
    [{ locale: "en_US", formula: link(";") }, "row 7"],
  ],
);
separators.each<Written>("UNCERTAIN", "inference from the decimal sign of CLDR", what, shown, [
  [{ locale: "es_ES", formula: link(",") }, "#ERROR!"],
  [{ locale: "es_ES", formula: link(";") }, "row 7"],
  [{ locale: "es_AR", formula: link(",") }, "#ERROR!"],
  [{ locale: "es_MX", formula: link(",") }, "row 7"],
  [{ locale: "es_MX", formula: link(";") }, "row 7"],
]);
separators.each<string>(
  "CONFIRMED",
  "DOCS RichTextValueBuilder.md setLinkUrl: a link that is no formula",
  (locale) => `a link as rich text in ${locale}`,
  (sheet, book, locale) => {
    const before = book.getSpreadsheetLocale();
    try {
      book.setSpreadsheetLocale(locale);
      const link = SpreadsheetApp.newRichTextValue().setText("row 7").setLinkUrl("https://www.example.com/").build();
      const cell = sheet.getRange("A1").setRichTextValue(link);
      return [cell.getDisplayValue(), cell.getFormula(), cell.getRichTextValue()?.getLinkUrl()];
    } finally {
      book.setSpreadsheetLocale(before);
    }
  },
  ["en_US", "es_ES", "de_DE"].map((locale) => [locale, ["row 7", "", "https://www.example.com/"]] as const),
);
