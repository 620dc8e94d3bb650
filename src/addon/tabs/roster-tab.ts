/** The roster tab of a school: made once, then only its own columns are touched. */

import { sheetTexts } from "../../contract";
import {
  columnOf,
  columns,
  completeValues,
  type FieldKey,
  fieldKeys,
  type Language,
  personFields,
  type RosterValues,
  type SheetRow,
} from "../../roster";
import { AddonProblem } from "../problem";
import { columnHelpIn } from "../project-texts";
import { digestOf, newDataValidation } from "../services";
import { locale } from "../settings";
import { formatAsText, readText, writeText } from "./grid";
import { insertNamed } from "./insert-tab";
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
import { type RosterTabEntry, rosterEntry, sheetById } from "./registry";

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

/** A tab that was made but not filled: the run that made it was killed. */
export function isBlank(sheet: Sheet): boolean {
  return readText(sheet, 1).every((cells) => cells.every((cell) => cell === ""));
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

/** A blank tab of a school, large enough and all text: values come later, or zeros would be lost. */
export function createRosterSheet(spreadsheet: Spreadsheet, schoolName: string, rows: number): Sheet {
  const sheet = insertNamed(schoolName, (name) => spreadsheet.insertSheet(name), spreadsheet);
  const maxRows = sheet.getMaxRows();
  const needed = rows + 1 + roomForNewRows;
  if (maxRows < needed) sheet.insertRowsAfter(maxRows, needed - maxRows);
  // A new tab has 26 columns (facts: apps-script 3), which is more than ours are.
  formatAsText(sheet, Math.max(maxRows, needed), rosterColumns);
  return sheet;
}

export function rosterHeaders(): string[] {
  const { status, key, conflicts } = sheetTexts(locale()).header;
  return [...columns.map((column) => column.header), status, key, conflicts];
}

/** What makes the tab a roster: header notes, drop-downs, the visibly locked GUID column. `rows` are the rows of accounts. */
export function furnishRosterSheet(sheet: Sheet, rows: number): void {
  sheet.getRange(1, 1, 1, rosterColumns).setFontWeight("bold");
  sheet.getRange(1, 1, 1, fieldCount).setNotes([headerNotes(locale())]);
  sheet.setFrozenRows(1);
  sheet.hideColumns(keyColumn, conflictsColumn - keyColumn + 1);
  // Names, e-mail addresses and usernames are what people read; the sheet's usual width cuts them off.
  sheet.setColumnWidths(columnNumber("firstName"), columnNumber("username") - columnNumber("firstName") + 1, 165);
  sheet.setColumnWidth(statusColumn, 180);
  const last = Math.max(rows + 1 + roomForNewRows, rowsOfNewTab);
  decorateRows(sheet, last);
  sheet.getRange(1, 1, last, 1).protect().setWarningOnly(true);
}

/** What Google gives a new tab (facts: apps-script 3). */
const rowsOfNewTab = 1000;

/** Drop-downs of a person's columns and the grey GUID column, down to the last row: rows that were added may not have inherited them. */
export function decorateRows(sheet: Sheet, maxRows: number): void {
  const count = maxRows - 1;
  if (count < 1) return;
  sheet.getRange(firstRow, 1, count, 1).setBackground(colors.locked);
  for (const field of personFields) {
    const { choices } = columnOf(field);
    if (choices === undefined) continue;
    // Warn, never reject: a rule that rejects makes a whole block of a script's values fail.
    const rule = newDataValidation()
      .requireValueInList([...choices], true)
      .setAllowInvalid(true)
      .build();
    sheet.getRange(firstRow, columnNumber(field), count, 1).setDataValidation(rule);
  }
}

/** Rows of cells below all others. The grid grows only where it has to, and then what it did not inherit is given to it. */
export function writeBelow(sheet: Sheet, row: number, cells: readonly (readonly string[])[]): void {
  const last = row + cells.length - 1;
  const maxRows = sheet.getMaxRows();
  if (maxRows < last) sheet.insertRowsAfter(maxRows, last - maxRows);
  writeText(sheet, row, 1, cells, false);
  if (maxRows < last) decorateRows(sheet, last);
}

/** Writes rows below all others as if somebody had typed them there: nobody's yet, so without a key. Rows that stand there already are not written again. */
export function appendRows(sheet: Sheet, there: readonly TabRow[], rows: readonly RosterValues[]): void {
  const line = (values: RosterValues) => fieldKeys.map((field) => values[field]);
  const known = new Set(there.map((row) => line(row.values).join("\n")));
  const missing = rows.map(line).filter((cells) => !known.has(cells.join("\n")));
  if (missing.length === 0) return;
  const first = there.length + firstRow;
  writeBelow(sheet, first, missing);
}
