/** What the add-on uses around cells: refusals in any language, flush, sidebars and dialogs, owners and editors, weights, notes, bandings. */
import { topic } from "../case";

export const surroundings = topic("surroundings");

const measured = "GF testsheets.js clearContents, clearFormats, clearNotes, measured live";
const bandings = "GF testsheetssets.js Banding methods, measured live";

surroundings.is(
  "CONFIRMED",
  "facts 2026 1 (field: RomainVialard/ErrorHandler): exceptions come in the account's language, the names of services in them do not",
  "a refused call is an Exception and names itself, whatever the account's language",
  (sheet) => {
    try {
      sheet.getRange("A1").setNotes("x" as unknown as string[][]);
    } catch (error) {
      const { name, message } = error as Error;
      return [name, message.indexOf("SpreadsheetApp.Range.setNotes") >= 0];
    }
    return "nothing thrown";
  },
  ["Exception", true],
);
surroundings.is(
  "CONFIRMED",
  "DOCS Session.md getActiveUserLocale(): the language of the account as a text, for example en",
  "the account's language can be asked for",
  () => /^[a-z]{2,3}([-_][A-Za-z0-9]+)*$/.test(Session.getActiveUserLocale()),
  true,
);

surroundings.is(
  "CONFIRMED",
  "DOCS SpreadsheetApp.md flush(): applies all pending changes",
  "what was written before flush is there after it, formulas worked out, and flush answers nothing",
  (sheet) => {
    sheet.getRange("A1").setValue(2);
    sheet.getRange("B1").setFormula("=A1*3");
    const answer: unknown = SpreadsheetApp.flush();
    return [answer ?? null, sheet.getRange("B1").getValue()];
  },
  [null, 6],
);

surroundings.is(
  "CONFIRMED",
  "DOCS Ui.md showSidebar, showModelessDialog: the script is not suspended while they are open",
  "a script goes on behind a sidebar and a dialog, and gets nothing from them",
  () => {
    const page = HtmlService.createHtmlOutput("<p>conformance</p><script>google.script.host.close()</script>");
    const ui = SpreadsheetApp.getUi();
    const sidebar: unknown = ui.showSidebar(page.setTitle("Conformance"));
    const dialog: unknown = ui.showModelessDialog(page.setWidth(250).setHeight(100), "Conformance");
    return [sidebar ?? null, dialog ?? null, page.getTitle(), page.getWidth(), page.getHeight()];
  },
  [null, null, "Conformance", 250, 100],
);

surroundings.is(
  "CONFIRMED",
  "DOCS Spreadsheet.md getEditors()",
  "who runs a script that may write is among the editors",
  (_sheet, book) =>
    book
      .getEditors()
      .map((user) => user.getEmail())
      .indexOf(Session.getEffectiveUser().getEmail()) >= 0,
  true,
);
surroundings.is(
  "CONFIRMED",
  "DOCS Protection.md removeEditor: neither the owner nor the current user can be removed",
  "who protects a range can write in it, also when all editors are taken off it",
  (sheet) => {
    const made = sheet.getRange("A1:B2").protect();
    made.removeEditors(made.getEditors().map((user) => user.getEmail()));
    sheet.getRange("A1").setValue("written");
    return [made.canEdit(), sheet.getRange("A1").getValue()];
  },
  [true, "written"],
);

surroundings.is(
  "CONFIRMED",
  "DOCS Range.md setFontWeight(fontWeight): normal or bold; a null value resets it",
  "weights of fonts",
  (sheet) => {
    const range = sheet.getRange("A1:B1");
    const before = range.getFontWeights();
    range.setFontWeights([["bold", "normal"]]);
    const set = range.getFontWeights();
    range.setFontWeight(null);
    return [before, set, range.getFontWeights()];
  },
  [[["normal", "normal"]], [["bold", "normal"]], [["normal", "normal"]]],
);
surroundings.is(
  "CONFIRMED",
  "GF testsheets.js moveTo, measured live",
  "a weight moves with its cell",
  (sheet) => {
    sheet.getRange("A1").setValue("x").setFontWeight("bold");
    sheet.getRange("A1").moveTo(sheet.getRange("C3"));
    return [sheet.getRange("C3").getFontWeight(), sheet.getRange("A1").getFontWeight()];
  },
  ["bold", "normal"],
);

surroundings.each<"clearNotes" | "clearContents" | "clearFormats">(
  "CONFIRMED",
  measured,
  (member) => `Sheet.${member} takes what it says and leaves the rest`,
  (sheet, _book, member) => {
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(["x", "y"]).build();
    const range = sheet.getRange("A1").setValue("x").setNote("note").setBackground("#ff0000").setDataValidation(rule);
    sheet[member]();
    return [range.getValue(), range.getNote(), range.getBackground(), range.getDataValidation() !== null];
  },
  [
    ["clearNotes", ["x", "", "#ff0000", true]],
    ["clearContents", ["", "note", "#ff0000", true]],
    ["clearFormats", ["x", "note", "#ffffff", true]],
  ],
);
surroundings.is(
  "CONFIRMED",
  "DOCS Range.md clearNote()",
  "Range.clearNote takes notes of its cells only",
  (sheet) => {
    sheet.getRange("A1:C1").setNote("note");
    return sheet.getRange("A1:B1").clearNote().offset(0, 0, 1, 3).getNotes();
  },
  [["", "", "note"]],
);

surroundings.is(
  "CONFIRMED",
  bandings,
  "a banding gets another range, loses its footer, and is there once",
  (sheet) => {
    const made = sheet.getRange("A1:E10").applyRowBanding(SpreadsheetApp.BandingTheme.CYAN, true, true);
    const footer = made.getFooterRowColor() !== null;
    made.setFooterRowColor(null);
    made.setRange(sheet.getRange("B2:F11"));
    return [
      footer,
      made.getFooterRowColor(),
      sheet.getBandings().map((banding) => banding.getRange().getA1Notation()),
      made.getFirstColumnColor(),
    ];
  },
  [true, null, ["B2:F11"], null],
);
surroundings.is(
  "CONFIRMED",
  bandings,
  "a copy of a banding is another one",
  (sheet) => {
    const made = sheet.getRange("A1:E10").applyColumnBanding(SpreadsheetApp.BandingTheme.INDIGO, true, false);
    made.setFirstColumnColor("#ffff00");
    const copy = made.copyTo(sheet.getRange("G1:K10"));
    const copied = copy.getFirstColumnColor();
    copy.setFirstColumnColor("#00ff00");
    return [
      copied,
      made.getFirstColumnColor(),
      made.getHeaderColumnColor(),
      made.getFirstRowColor(),
      sheet.getBandings().length,
    ];
  },
  ["#ffff00", "#ffff00", "#8989eb", null, 2],
);
surroundings.refuses(
  "CONFIRMED",
  bandings,
  "the first colour of a banding has to be there, too",
  (sheet) => sheet.getRange("A1:E10").applyRowBanding().setFirstRowColor(null),
  "First row color should not be null",
  "setFirstRowColor",
);
