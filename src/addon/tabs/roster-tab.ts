/** The roster tab of a school: made once, then only its own columns are touched. */

import { sheetTexts } from "../../contract";
import {
  columns,
  completeValues,
  type FieldKey,
  fieldKeys,
  type Language,
  type RosterValues,
  type SheetRow,
} from "../../roster";
import { AddonProblem } from "../problem";
import { columnHelpIn } from "../project-texts";
import { digestOf, newDataValidation } from "../services";
import { locale } from "../settings";
import { ensureSize, readText, writeText } from "./grid";
import {
  colors,
  columnNumber,
  conflictsColumn,
  fieldCount,
  firstRow,
  isOurs,
  keyColumn,
  rosterColumns,
  statusColumn,
} from "./layout";
import { joinedNote } from "./notes";
import { freeTabName, type RosterTabEntry, rosterEntry, sheetById } from "./registry";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A row of the tab with what our own columns say about it. */
export interface TabRow extends SheetRow {
  readonly status: string;
  /** Fields in conflict, from the hidden column. */
  readonly conflicts: readonly FieldKey[];
}

export interface RosterTab {
  readonly spreadsheet: Spreadsheet;
  readonly sheet: Sheet;
  readonly entry: RosterTabEntry;
}

export function findRosterTab(spreadsheet: Spreadsheet, schoolId: string): RosterTab | null {
  const entry = rosterEntry(schoolId);
  const sheet = entry === null ? null : sheetById(spreadsheet, entry.sheetId);
  return entry === null || sheet === null ? null : { spreadsheet, sheet, entry };
}

export function rosterTab(spreadsheet: Spreadsheet, schoolId: string): RosterTab {
  const tab = findRosterTab(spreadsheet, schoolId);
  if (tab === null) throw new AddonProblem("sheet.no_roster_tab");
  return tab;
}

function conflictsOf(cell: string): FieldKey[] {
  return cell === "" ? [] : fieldKeys.filter((field) => cell.split(",").includes(field));
}

/** Our columns that are not headed as they should be. */
function wrongHeaders(headers: readonly string[]) {
  return columns.filter(
    ({ key, header }) => (headers[columnNumber(key) - 1] ?? "").trim().toLowerCase() !== header.toLowerCase(),
  );
}

/** The rows of the tab, header checked: a moved or renamed column of ours would send names as e-mail addresses. */
export function readRows(sheet: Sheet): TabRow[] {
  const [headers = [], ...cells] = readText(sheet, 1);
  const wrong = wrongHeaders(headers);
  if (wrong.length > 0) {
    const names = wrong.map((column) => `${column.header} (${column.letter})`);
    throw new AddonProblem("sheet.header_changed", { columns: names.join(", ") });
  }
  return cells.map((row, index) => {
    const values: Partial<Record<FieldKey, string>> = {};
    fieldKeys.forEach((field, column) => {
      values[field] = row[column] ?? "";
    });
    return {
      row: index + firstRow,
      key: row[keyColumn - 1] ?? "",
      values: completeValues(values),
      status: row[statusColumn - 1] ?? "",
      conflicts: conflictsOf(row[conflictsColumn - 1] ?? ""),
    };
  });
}

/** Another text as soon as any row is judged otherwise than before, is new, or is gone: a short one for the whole Status column. */
export function statusMark(sheet: Sheet): string {
  const rows = Math.max(sheet.getLastRow(), 1);
  const cells = sheet.getRange(1, statusColumn, rows, 1).getDisplayValues();
  return digestOf(cells.join("\n"));
}

function headerNotes(language: Language): string[] {
  const help = columnHelpIn(language);
  return columns.map(({ key }) => {
    const { what, required, accepted, example } = help[key];
    return `${what}\n${required}\n${accepted}\n${example}`;
  });
}

/** Headers that were changed are told where they are: nothing below them can be checked until they are right again. */
export function paintHeader(sheet: Sheet): void {
  const range = sheet.getRange(1, 1, 1, fieldCount);
  const wrong = wrongHeaders(range.getDisplayValues()[0] ?? []);
  const told = sheetTexts(locale()).note.header;
  const [before = []] = range.getBackgrounds();
  const kept = (background: string | undefined) => (background === undefined || isOurs(background) ? null : background);
  range.setBackgrounds([columns.map((column, index) => (wrong.includes(column) ? colors.error : kept(before[index])))]);
  // The help that is there already: an edit may not read the file that it came from.
  const [notes = []] = range.getNotes();
  range.setNotes([
    columns.map((column, index) =>
      joinedNote(notes[index] ?? "", wrong.includes(column) ? told.replace("{header}", () => column.header) : ""),
    ),
  ]);
}

/** Empty rows below the accounts of a large school: whoever has a new student types below the last one, and must not have to add rows first. */
const roomForNewRows = 200;

/** Makes the tab of a school with header, notes, drop-downs and the visibly locked GUID column. */
export function createRosterSheet(spreadsheet: Spreadsheet, schoolName: string, rows: number): Sheet {
  const language = locale();
  const texts = sheetTexts(language);
  const sheet = spreadsheet.insertSheet(freeTabName(spreadsheet, schoolName));
  const maxRows = ensureSize(sheet, rows + 1 + roomForNewRows, rosterColumns);
  sheet.getRange(1, 1, maxRows, rosterColumns).setNumberFormat("@");
  const headers = [
    ...columns.map((column) => column.header),
    texts.header.status,
    texts.header.key,
    texts.header.conflicts,
  ];
  sheet.getRange(1, 1, 1, rosterColumns).setValues([headers]).setFontWeight("bold");
  sheet.getRange(1, 1, 1, fieldCount).setNotes([headerNotes(language)]);
  sheet.setFrozenRows(1);
  sheet.hideColumns(keyColumn, conflictsColumn - keyColumn + 1);
  // Names, e-mail addresses and usernames are what people read; the sheet's usual width cuts them off.
  sheet.setColumnWidths(columnNumber("firstName"), 2, 140);
  sheet.setColumnWidths(columnNumber("email"), 2, 210);
  sheet.setColumnWidths(statusColumn, 1, 180);
  decorateRows(sheet, maxRows);
  const guids = sheet.getRange(1, 1, maxRows, 1);
  guids.protect().setWarningOnly(true).setDescription(texts.protectedGuid);
  return sheet;
}

/** Drop-downs and the grey GUID column, down to the last row: rows that were added may not have inherited them. */
export function decorateRows(sheet: Sheet, maxRows: number): void {
  const count = maxRows - 1;
  if (count < 1) return;
  sheet.getRange(firstRow, 1, count, 1).setBackground(colors.locked);
  for (const column of columns) {
    if (column.choices === undefined) continue;
    // Warn, never reject: a rule that rejects makes a whole block of a script's values fail.
    const rule = newDataValidation()
      .requireValueInList([...column.choices], true)
      .setAllowInvalid(true)
      .build();
    sheet.getRange(firstRow, columnNumber(column.key), count, 1).setDataValidation(rule);
  }
}

/** Writes rows below all others as if somebody had typed them there: nobody's yet, so without a key. Rows that stand there already are not written again. */
export function appendRows(sheet: Sheet, there: readonly TabRow[], rows: readonly RosterValues[]): void {
  const line = (values: RosterValues) => fieldKeys.map((field) => values[field]);
  const known = new Set(there.map((row) => line(row.values).join("\n")));
  const missing = rows.map(line).filter((cells) => !known.has(cells.join("\n")));
  if (missing.length === 0) return;
  const first = there.length + firstRow;
  const maxRows = ensureSize(sheet, first + missing.length - 1, rosterColumns);
  writeText(sheet, first, 1, missing, false);
  decorateRows(sheet, maxRows);
}
