/** The roster tab of a school: made once, then only its own columns are touched. */

import type { Language, RosterTab as RosterTabView } from "../../contract";
import {
  columnLetter,
  columnOf,
  columns,
  completeValues,
  type FieldKey,
  fieldKeys,
  meantBy,
  personFields,
  type RosterValues,
  type SheetRow,
} from "../../roster";
import { fill, sheetTexts } from "../../words";
import { newDataValidation } from "../platform/google";
import { AddonProblem } from "../platform/problem";
import { columnHelpIn, otherNamesOfColumns, resultTextsIn } from "../platform/project-texts";
import { locale } from "../platform/settings";
import { dateFields, withDays } from "./date-cells";
import { addRows, formatAsText, readText } from "./grid";
import { type HiddenCell, hiddenText, readHiddenCell } from "./hidden-cell";
import { insertNamed, sizeOfNewTab } from "./insert-tab";
import {
  asText,
  colors,
  columnNumber,
  conflictsColumn,
  fieldCount,
  firstRow,
  keyColumn,
  rosterColumns,
} from "./layout";
import { joinedNote } from "./notes";
import { type RosterTabEntry, rosterEntry, sheetById } from "./registry";
import type { RowRecord } from "./row-record";
import { columnsIn, lettersOf, locate, restoreOwnColumns, runsOf, type TabColumns } from "./tab-columns";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A row of the tab with what our own columns say about it. */
export interface TabRow extends SheetRow, RowRecord {
  readonly status: string;
  /** Fields in conflict, from the hidden column. */
  readonly conflicts: readonly FieldKey[];
  /** The hidden cell exactly as it was read; left out where the row was not read but written. */
  readonly hidden?: string;
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

/** As the sidebar knows it. */
export function viewOfTab({ sheet, entry }: RosterTab): RosterTabView {
  const { schoolId, sheetId, pulledAt, asOf, accounts } = entry;
  const view = { schoolId, sheetId, tabName: sheet.getName(), pulledAt, accounts };
  return asOf === undefined ? view : { ...view, asOf };
}

/** A tab that was made but not filled: the run that made it was killed. */
export function isBlank(sheet: Sheet): boolean {
  return readText(sheet, 1).every((cells) => cells.every((cell) => cell === ""));
}

/** A tab as it was read: where its columns are, and its rows. */
export interface ReadTab {
  readonly columns: TabColumns;
  readonly rows: readonly TabRow[];
}

/** Rows of cells as they were read from column `left` on. */
function rowsOf(cells: readonly (readonly string[])[], found: TabColumns, firstRow: number, left: number): TabRow[] {
  return cells.map((row, index): TabRow => {
    const at = (column: number) => (column === 0 ? "" : (row[column - left] ?? ""));
    const values: Partial<Record<FieldKey, string>> = {};
    for (const field of fieldKeys) values[field] = at(found.of[field]);
    return {
      row: index + firstRow,
      key: at(found.key),
      values: completeValues(values),
      status: at(found.status),
      hidden: at(found.conflicts),
      ...readHiddenCell(at(found.conflicts)),
    };
  });
}

/** `restore`: columns of our own that somebody has deleted are made anew. An edit leaves that to the next full check. */
export function readTab(sheet: Sheet, restore = true): ReadTab {
  const [headers = [], ...cells] = readText(sheet, 1);
  const located = columnsIn(headers);
  const found = restore ? restoreOwnColumns(sheet, located, headers, locale()) : located;
  return { columns: found, rows: rowsOf(cells, found, firstRow, 1) };
}

/** Where our columns are, from the header line alone. */
export function readColumns(sheet: Sheet): TabColumns {
  const [headers = []] = sheet.getRange("1:1").getDisplayValues();
  return columnsIn(headers);
}

/** Down to the last row of the grid: how far it is filled would be another call. */
const readColumn = (sheet: Sheet, at: number): string[] => {
  const letter = columnLetter(at - 1);
  const cells = sheet.getRange(`${letter}${firstRow}:${letter}`).getDisplayValues();
  return cells.map(([cell = ""]) => cell);
};

/** Whose row is where, by the hidden keys alone; without them by the GUIDs. */
export function readKeys(sheet: Sheet): { readonly row: number; readonly key: string }[] {
  const { key, of } = readColumns(sheet);
  const keys = readColumn(sheet, key === 0 ? of.userGuid : key);
  return keys.map((one, index) => ({ row: index + firstRow, key: one }));
}

/** The GUID cell of each row, from the first row of people on. */
export const readGuids = (sheet: Sheet, { of }: TabColumns): readonly string[] => readColumn(sheet, of.userGuid);

/** Everybody is still where they were when the tab was read. */
export function standsInOrder(sheet: Sheet, { columns, rows }: ReadTab): boolean {
  const guids = readGuids(sheet, columns);
  return rows.every(({ values }, index) => values.userGuid === guids[index]);
}

/** Some rows of the tab, in one call; of what lies beside our columns nothing. */
export function readRows(sheet: Sheet, columns: TabColumns, first: number, last: number): TabRow[] {
  const places = [columns.first, columns.last, columns.status, columns.key, columns.conflicts].filter((one) => one > 0);
  const left = Math.min(...places);
  const range = sheet.getRange(first, left, last - first + 1, Math.max(...places) - left + 1);
  const days = dateFields.map((field) => columns.of[field]);
  return rowsOf(withDays(sheet, range.getDisplayValues(), [first, left], days), columns, first, left);
}

/** Writes rows of values into our columns, and nothing between them. */
export function writeRows(sheet: Sheet, columns: TabColumns, row: number, rows: readonly RosterValues[]): void {
  if (rows.length === 0) return;
  for (const { first, fields } of runsOf(columns)) {
    const range = sheet.getRange(row, first, rows.length, fields.length);
    range.setValues(rows.map((values) => fields.map((field) => asText(values[field]))));
  }
}

/** Somebody may have given the columns another format since. */
export function formatRows(sheet: Sheet, columns: TabColumns, row: number, count: number): void {
  for (const { first, fields } of runsOf(columns))
    sheet.getRange(row, first, count, fields.length).setNumberFormat("@");
}

/** Keys, open conflicts and refusals, side by side as a rule. */
export function writeHidden(
  sheet: Sheet,
  { key, conflicts }: TabColumns,
  row: number,
  rows: readonly (HiddenCell & { readonly key: string })[],
): void {
  if (rows.length === 0 || key === 0 || conflicts === 0) return;
  const cells = rows.map((one) => [one.key, hiddenText(one)]);
  if (conflicts === key + 1) {
    sheet.getRange(row, key, rows.length, 2).setValues(cells);
    return;
  }
  sheet.getRange(row, key, rows.length, 1).setValues(cells.map(([first = ""]) => [first]));
  sheet.getRange(row, conflicts, rows.length, 1).setValues(cells.map(([, second = ""]) => [second]));
}

function headerNotes(language: Language): string[] {
  const help = columnHelpIn(language);
  const { headerNote } = resultTextsIn(language);
  const lines = ["what", "onUpdate", "onNew", "accepted", "example"] as const;
  return columns.map(({ key }) => lines.map((line) => fill(headerNote[line], { text: help[key][line] })).join("\n"));
}

/** The header of one of our columns as it looks in a new tab. */
export function furnishHeader(sheet: Sheet, column: number, field: FieldKey): void {
  const note = headerNotes(locale())[fieldKeys.indexOf(field)] ?? "";
  sheet.getRange(1, column).setFontWeight("bold").setNote(note);
}

/** The cell in which a missing header was, as far as can be told: beside its neighbour, or where it belongs; null when others stand there. */
function placeOf(field: FieldKey, headers: readonly string[], { of }: TabColumns): number | null {
  const taken = fieldKeys.map((one) => of[one]);
  // Under the name that another system has for it.
  const names = otherNamesOfColumns();
  const named = headers.findIndex((header, index) => !taken.includes(index + 1) && meantBy(header, names) === field);
  if (named >= 0) return named + 1;
  const before = fieldKeys[fieldKeys.indexOf(field) - 1];
  const beside = before === undefined ? 1 : of[before] + 1;
  const free = (column: number) => column > 0 && column <= headers.length && !taken.includes(column);
  return [beside, columnNumber(field)].find(free) ?? null;
}

/** Headers that were changed are told where they are: nothing below them can be checked until they are right again. */
export function paintHeader(sheet: Sheet): void {
  const range = sheet.getRange(1, 1, 1, sheet.getMaxColumns());
  const headers = range.getDisplayValues()[0] ?? [];
  const { columns: found, missing, repeated } = locate(headers);
  const texts = sheetTexts(locale()).note;
  const told = new Map<number, string>();
  for (const { header, places } of repeated) {
    for (const place of places) told.set(place, fill(texts.headerRepeated, { header, columns: lettersOf(places) }));
  }
  for (const { key, header } of missing) {
    const place = placeOf(key, headers, found);
    if (place !== null && !told.has(place))
      told.set(
        place,
        texts.header.replace("{header}", () => header),
      );
  }
  const [before = []] = range.getBackgrounds();
  range.setBackgrounds([
    before.map((background, index) => {
      if (told.has(index + 1)) return colors.error;
      return background === colors.error || background === colors.none ? null : background;
    }),
  ]);
  // The help that is there already: an edit may not read the file that it came from.
  const [notes = []] = range.getNotes();
  range.setNotes([notes.map((note, index) => joinedNote(note, told.get(index + 1) ?? ""))]);
}

/** Empty rows below the accounts of a large school: whoever has a new student types below the last one, and must not have to add rows first. */
const roomForNewRows = 200;

/** A blank tab of a school, large enough and all text: values come later, or zeros would be lost. */
export function createRosterSheet(spreadsheet: Spreadsheet, schoolName: string, rows: number): Sheet {
  const sheet = insertNamed(schoolName, (name) => spreadsheet.insertSheet(name), spreadsheet);
  const needed = rows + 1 + roomForNewRows;
  if (sizeOfNewTab.rows < needed) sheet.insertRowsAfter(sizeOfNewTab.rows, needed - sizeOfNewTab.rows);
  // A new tab has 26 columns (facts: apps-script 3), which is more than ours are.
  formatAsText(sheet, Math.max(sizeOfNewTab.rows, needed), rosterColumns);
  return sheet;
}

export function rosterHeaders(): string[] {
  const { status, key, conflicts } = sheetTexts(locale()).header;
  return [...columns.map((column) => column.header), status, key, conflicts];
}

/**
 * The GUID is nobody's to read. With the four columns to Last Name, which have the sheet's usual hundred, it takes 444 pixels: less than two fifths of the narrowest
 * screen that a school has (1280), so that all of them may be frozen.
 */
const guidWidth = 44;

/**
 * What makes the tab a roster: header notes, drop-downs, the visibly locked GUID column, names that stay in sight. `rows` are the rows of accounts; `classes`:
 * whether any of them has one. Where none has, the columns of classes are folded away, so that Status stands beside the people.
 */
export function furnishRosterSheet(sheet: Sheet, rows: number, classes: boolean): void {
  sheet.getRange(1, 1, 1, rosterColumns).setFontWeight("bold");
  sheet.getRange(1, 1, 1, fieldCount).setNotes([headerNotes(locale())]);
  sheet.setFrozenRows(1);
  sheet.setFrozenColumns(columnNumber("lastName"));
  sheet.hideColumns(keyColumn, conflictsColumn - keyColumn + 1);
  sheet.setColumnWidth(columnNumber("userGuid"), guidWidth);
  if (!classes) {
    const first = columnNumber("classGuid");
    sheet.getRange(1, first, 1, fieldCount - first + 1).shiftColumnGroupDepth(1);
    sheet.collapseAllColumnGroups();
  }
  const last = Math.max(rows + 1 + roomForNewRows, sizeOfNewTab.rows);
  decorateNewRows(sheet, last);
  sheet.getRange(1, 1, last, 1).protect().setWarningOnly(true);
}

/** Warn, never reject: a rule that rejects makes a whole block of a script's values fail. */
const choicesRule = (choices: readonly string[]) =>
  newDataValidation()
    .requireValueInList([...choices], true)
    .setAllowInvalid(true)
    .build();

/** The same for a tab that has just been made: its drop-downs stand close together, and are given in one call. */
function decorateNewRows(sheet: Sheet, maxRows: number): void {
  sheet.getRange(firstRow, 1, maxRows - 1, 1).setBackground(colors.locked);
  const rules = personFields.map((field) => {
    const { choices } = columnOf(field);
    return choices === undefined ? null : choicesRule(choices);
  });
  const first = rules.findIndex((rule) => rule !== null);
  const some = rules.slice(first, rules.length - [...rules].reverse().findIndex((rule) => rule !== null));
  const lines = Array.from({ length: maxRows - 1 }, () => some);
  sheet.getRange(firstRow, first + 1, lines.length, some.length).setDataValidations(lines);
}

/** One column that was put in: what it took over from its neighbour goes. */
export function decorateColumn(sheet: Sheet, column: number, field: FieldKey): void {
  const range = sheet.getRange(firstRow, column, Math.max(1, sheet.getMaxRows() - 1), 1);
  const { choices } = columnOf(field);
  range.setBackground(field === "userGuid" ? colors.locked : null);
  range.setDataValidation(choices === undefined ? null : choicesRule(choices));
  range.clearNote();
}

/** Drop-downs of a person's columns and the grey GUID column, down to the last row: rows that were added may not have inherited them. */
export function decorateRows(sheet: Sheet, { of }: TabColumns, maxRows: number): void {
  const count = maxRows - 1;
  if (count < 1) return;
  sheet.getRange(firstRow, of.userGuid, count, 1).setBackground(colors.locked);
  for (const field of personFields) {
    const { choices } = columnOf(field);
    if (choices === undefined) continue;
    sheet.getRange(firstRow, of[field], count, 1).setDataValidation(choicesRule(choices));
  }
}

/** Writes keys of some rows into the hidden column, in one write; `keyOf` knows those of the rows between. */
export function writeKeys(
  sheet: Sheet,
  { key }: TabColumns,
  rows: readonly number[],
  keyOf: (row: number) => string,
): void {
  const [one] = rows;
  if (one === undefined || key === 0) return;
  const top = rows.reduce((least, row) => Math.min(least, row), one);
  const bottom = rows.reduce((most, row) => Math.max(most, row), one);
  const keys = Array.from({ length: bottom - top + 1 }, (_, index) => [keyOf(top + index)]);
  sheet.getRange(top, key, keys.length, 1).setValues(keys);
}

/** Rows below all others. The grid grows only where it has to, and then what it did not inherit is given to it. */
export function writeBelow(sheet: Sheet, columns: TabColumns, row: number, rows: readonly RosterValues[]): void {
  const last = row + rows.length - 1;
  const maxRows = sheet.getMaxRows();
  if (maxRows < last) {
    const ours = runsOf(columns).map(({ first, fields }) => ({ first, width: fields.length }));
    addRows(sheet, maxRows, last - maxRows, ours);
  }
  formatRows(sheet, columns, row, rows.length);
  writeRows(sheet, columns, row, rows);
  if (maxRows < last) decorateRows(sheet, columns, last);
}

/** Writes rows below all others as if somebody had typed them there: nobody's yet, so without a key. Rows that stand there already are not written again. */
export function appendRows(sheet: Sheet, { columns, rows }: ReadTab, more: readonly RosterValues[]): void {
  const line = (values: RosterValues) => fieldKeys.map((field) => values[field]).join("\n");
  const known = new Set(rows.map((row) => line(row.values)));
  const missing = more.filter((values) => !known.has(line(values)));
  if (missing.length > 0) writeBelow(sheet, columns, rows.length + firstRow, missing);
}
