/**
 * What is right for files from the field whose right values are known without reading them with our own code: written here by hand, from what was said of each
 * file when it was made and from the cells and masks as they stand in its XML. workbooks.json holds all of them as they are read today; this says that it is right.
 */
import type { FieldKey, PartialValues } from "../../../src/roster";

interface Right {
  /** Of a workbook: which sheet. */
  readonly sheet?: string;
  /** By the number that the file's own program shows beside the row. */
  readonly rows: Readonly<Record<number, PartialValues>>;
  /** Codes of what is told. */
  readonly told?: readonly string[];
}

const student = (userId: string, firstName = "Ana", lastName = "Ruiz", gradeLevel = "5"): PartialValues => ({
  userId,
  role: "Student",
  firstName,
  lastName,
  gradeLevel,
});
const teacher = (userId: string, more: PartialValues = {}): PartialValues => ({ userId, role: "Teacher", ...more });
/** One value for each row, the first below the headers. */
const column = (field: FieldKey, values: readonly string[]): Right["rows"] =>
  Object.fromEntries(values.map((value, index) => [index + 2, { [field]: value }]));

const read: Readonly<Record<string, Right>> = {
  // Numbers: what the cell shows under its mask, and never more digits than the spreadsheet keeps.
  "x47-google-sheets-numbers.xlsx": {
    sheet: "Roster",
    rows: { 2: student("4512"), 3: student("123456789012", "Bea", "Sol", "12") },
  },
  "x32-decimal-class-ids.xlsx": { sheet: "Roster", rows: column("classId", ["1.1", "4.1", "2.2", "0.3"]) },
  "lo-x06-id-formats.xlsx": {
    sheet: "Roster",
    rows: column("userId", [
      ...["004512", "004513", "004514", "0004515", "004516", "004517", "S004518", "004519", "00-4520", "004 521"],
      ...["04522", "004523", "004524"],
    ]),
  },
  "x43-percent-currency.xlsx": {
    sheet: "Roster",
    rows: { 2: { gradeLevel: "5%" }, 3: { userId: "1,234" }, 4: { userId: "$1,234.50" } },
  },
  "x08-big-numbers-openpyxl.xlsx": {
    sheet: "Roster",
    rows: {
      6: { userId: "123456789012345" },
      8: { userId: "1.5" },
      9: { userId: "0.3" },
      10: { userId: "100000" },
      13: { userId: "-5" },
      14: { userId: "TRUE" },
    },
    told: [
      "cell.rounded",
      "cell.rounded",
      "cell.rounded",
      "cell.rounded",
      "cell.rounded",
      "cell.rounded",
      "cell.rounded",
    ],
  },
  // A formula that was never calculated is a word that a rule names, not a blank.
  "x09-formula-uncached.xlsx": {
    sheet: "Roster",
    rows: { 2: student("#N/A", "Ana", "Ruiz", "#N/A") },
    told: ["cell.no_result", "cell.no_result"],
  },
  // Dates: the day that is shown. 46258 is August 24th, 2026; 44796 is the same day where days are counted from 1904.
  "lo-x07-date-formats.xlsx": {
    sheet: "Roster",
    rows: column("classStartDate", [
      ...Array<string>(9).fill("08/24/2026"),
      "46258",
      "08/24/2026",
      "08/24/2026",
      "46258",
    ]),
  },
  "x12-1904.xlsx": { sheet: "Sheet", rows: { 2: teacher("BX0112", { classStartDate: "08/24/2026" }) } },
  "x11-serial-zero.xlsx": {
    sheet: "Roster",
    rows: column("classStartDate", ["01/00/1900", "01/01/1900", "02/29/1900", "03/01/1900"]),
  },
  "x14-dates-elsewhere.xlsx": {
    sheet: "Roster",
    rows: {
      2: teacher("BX0115", { classId: "03/04/2026", className: "03/04/2026" }),
      5: { userId: "03/04/2026", firstName: "TRUE", gradeLevel: "05/06/2026" },
      6: teacher("BX0118", { classId: "8:30:00" }),
      7: teacher("BX0119", { classId: "25%" }),
      8: teacher("BX0120", { classId: "1/4" }),
    },
  },
  // Which sheet, and what stands beside the table.
  "x01-hidden-first-sheet.xlsx": { sheet: "Roster", rows: { 2: student("BX0101") } },
  "x02-instructions-first.xlsx": { sheet: "Roster", rows: { 2: student("BX0102") }, told: ["file.sheets_left"] },
  "x20-chartsheet-first.xlsx": { sheet: "Roster", rows: { 2: student("BX0127") } },
  "x42-hidden-old-roster-first.xlsx": { sheet: "Roster", rows: { 2: student("BX0142") } },
  "x50-summary-sheet-first.xlsx": { sheet: "Roster", rows: { 2: student("BX0150") }, told: ["file.sheets_left"] },
  "x51-empty-first-sheet.xlsx": { sheet: "Lincoln", rows: { 2: student("BX0151") } },
  "x13-hidden-row.xlsx": {
    sheet: "Roster",
    rows: { 2: student("BX0113"), 3: student("BX0114", "Bea", "Sol") },
    told: ["file.rows_hidden"],
  },
  "x21-blank-first-column.xlsx": { sheet: "Roster", rows: { 2: student("BX0128") } },
  "x23-side-note.xlsx": { sheet: "Roster", rows: { 2: student("BX0130") }, told: ["file.cells_left"] },
  "x05-merged-person.xlsx": {
    sheet: "Roster",
    rows: { 2: teacher("BX0106", { classId: "M1" }), 3: { userId: "", role: "", firstName: "", classId: "M2" } },
  },
  // Texts, however a program writes them.
  "x10-rich-text.xlsx": { sheet: "Sheet1", rows: { 2: student("BX0110", "Ana María") } },
  "x16-escapes.xlsx": { sheet: "Roster", rows: { 2: student("BX0122", "Ana\r\nMaría", "RuizA") } },
  "x17-xlsxwriter-constmem.xlsx": { sheet: "Sheet1", rows: { 2: student("BX0123", "Ana", "Núñez") } },
  "x18-xlsxwriter-links.xlsx": {
    sheet: "Sheet1",
    rows: {
      2: teacher("BX0124", { email: "ana.x124@x.example" }),
      3: teacher("BX0125", { email: "bea.x125@x.example" }),
    },
  },
  "x19-comments.xlsx": { sheet: "Roster", rows: { 2: student("BX0126") } },
  "x38-empty-shared-string.xlsx": { sheet: "Roster", rows: { 2: student("BX0139") } },
  "x41-sheet-protected.xlsx": { sheet: "Roster", rows: { 2: student("BX0141") } },
  "x45-astral-name.xlsx": {
    sheet: "Sheet1",
    rows: { 2: student("BX0145", "𠮷子", "𠮷野"), 3: student("BX0146", "𞤀𞤣𞤢𞤥", "Bah") },
  },
  // Cells that do not say where they are stand one after the other: of this file every program shows the User ID under User GUID.
  "x49-no-references.xlsx": {
    sheet: "Roster",
    rows: {
      2: { userGuid: "BX0149", userId: "Student", role: "Ana", firstName: "Ruiz", lastName: "5", gradeLevel: "" },
    },
  },
  // Lines: signs between them, ends, letters, and what Excel is made to keep.
  "000-plain.csv": { rows: { 2: student("BG0001") } },
  "c01-sep-hint.csv": { rows: { 3: student("BG0101") } },
  "c06-equals-quoted-id.csv": { rows: { 2: student("004512") } },
  "c07-equals-quoted-all.csv": { rows: { 2: student("004512") } },
  "c09-sci-userid.csv": { rows: { 2: student("1.23457E+11") } },
  "c17-win1252.csv": { rows: { 2: student("BG0125", "José", "Núñez") } },
  "c18-utf16-tab.csv": { rows: { 2: student("BG0126", "José", "Núñez") } },
  "c19-utf16-nobom.csv": { rows: { 2: student("BG0127") } },
  "c20-double-bom.csv": { rows: { 2: student("BG0128") } },
  "c21-pipe.csv": { rows: { 2: student("BG0129") } },
  "c23-linebreak-in-cell.csv": { rows: { 2: student("BG0131", "Ana\nMaría") } },
  "c25-cr-only.csv": { rows: { 2: student("BG0133") } },
  "c33-inner-quote.csv": { rows: { 2: student("BG0140", 'Robert "Bob"') } },
  "c42-whole-row-quoted.csv": { rows: { 2: student("BG0154") } },
  "c46-apostrophe-text.csv": { rows: { 2: student("004513", "Ana", "Ruiz", "05") } },
  "c52-roster-tab-download.csv": { rows: { 2: student("BG0208") }, told: ["file.own_columns"] },
  "c54-spanish-semicolon-1252.csv": {
    rows: {
      2: { userId: "BG0210", role: "estudiante", firstName: "José", lastName: "Peña", gradeLevel: "5.º" },
      3: { userId: "BG0211", firstName: "Iñaki", lastName: "Etxebarría", email: "iñaki@x.example" },
    },
  },
};
export const right = Object.entries(read);

/** What keeps a file from being read, by name. */
export const rightlyRefused: readonly (readonly [file: string, code: string])[] = [
  ["c31-dup-header.csv", "file.header_repeated"],
  ["c28-header-star.csv", "file.header_unknown"],
  ["c32-html.csv", "file.html"],
  ["w02-html.xls", "file.html"],
  ["w02-sheetjs.xls", "file.xls"],
  ["w02-sheetjs.xlsb", "file.xlsb"],
  ["w02-sheetjs.ods", "file.ods"],
  ["w02-spreadsheetml2003.xml", "file.xml_2003"],
  ["x39-doctype.xlsx", "file.doctype"],
];
