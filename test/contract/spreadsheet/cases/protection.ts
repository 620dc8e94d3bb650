/** Protection, as far as one person alone can try it (facts: apps-script 6.5). */
import { topic } from "../case";

export const protection = topic("protection");

const measured = "facts 6.5; GF testsheetsbasic.js Protection, measured live";

protection.is(
  "CONFIRMED",
  measured,
  "a protected sheet",
  (sheet) => {
    const made = sheet
      .protect()
      .setDescription("sample")
      .setWarningOnly(true)
      .setUnprotectedRanges([sheet.getRange("A1:B1")]);
    return [
      made.getDescription(),
      made.getUnprotectedRanges()[0]?.getA1Notation(),
      made.canEdit(),
      made.getEditors().length,
      String(made.getProtectionType()),
      made.isWarningOnly(),
    ];
  },
  ["sample", "A1:B1", true, 0, "SHEET", true],
);
protection.is(
  "CONFIRMED",
  "facts 6.5; DOCS Sheet.md",
  "Sheet.protect gives the protection that is there",
  (sheet) => {
    sheet.protect().setDescription("first");
    return [sheet.protect().getDescription(), sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length];
  },
  ["first", 1],
);
protection.is(
  "CONFIRMED",
  "facts 6.5; DOCS Range.md",
  "Range.protect adds a second one over the first",
  (sheet) => {
    sheet.getRange("A1:B2").protect();
    sheet.getRange("A1:B2").protect();
    return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length;
  },
  2,
);
protection.is(
  "CONFIRMED",
  measured,
  "the range of a protection can be changed",
  (sheet) => {
    const made = sheet.getRange("A1:D5").protect();
    made.setRange(sheet.getRange("B2:E6"));
    return [made.getRange().getA1Notation(), String(made.getProtectionType())];
  },
  ["B2:E6", "RANGE"],
);
protection.is(
  "CONFIRMED",
  measured,
  "a protection by a named range, in both ways",
  (sheet, book) => {
    book.setNamedRange("sampleName", sheet.getRange("C3:F7"));
    const [named] = book.getNamedRanges();
    const first = sheet.getRange("A1:D5").protect().setRangeName("sampleName");
    const second = sheet.getRange("A1:D5").protect();
    if (named !== undefined) second.setNamedRange(named);
    return [first.getRangeName(), second.getRangeName(), second.getRange().getA1Notation()];
  },
  ["sampleName", "sampleName", "C3:F7"],
);
protection.is(
  "CONFIRMED",
  "facts 6.5; issuetracker 442636162",
  "a new protection lists no editors though its owner can edit",
  (sheet) => {
    const made = sheet.getRange("A1").protect();
    return [made.getEditors().length, made.canEdit(), made.isWarningOnly()];
  },
  [0, true, false],
);
protection.is(
  "CONFIRMED",
  "facts 6.5",
  "the owner can never lock themselves out",
  (sheet) => {
    const made = sheet.getRange("A1").protect();
    made.removeEditors(made.getEditors());
    if (made.canDomainEdit()) made.setDomainEdit(false);
    sheet.getRange("A1").setValue("x");
    return [made.canEdit(), sheet.getRange("A1").canEdit(), sheet.getRange("A1").getValue()];
  },
  [true, true, "x"],
);
protection.is(
  "CONFIRMED",
  "DOCS Protection.md remove",
  "a removed protection is gone",
  (sheet) => {
    sheet.getRange("A1").protect().remove();
    return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length;
  },
  0,
);
protection.is(
  "CONFIRMED",
  "DOCS Spreadsheet.md getProtections",
  "a spreadsheet lists those of all its sheets",
  (sheet, book) => {
    sheet.getRange("A1").protect().setDescription("listed");
    return book.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((one) => one.getDescription());
  },
  ["listed"],
);
