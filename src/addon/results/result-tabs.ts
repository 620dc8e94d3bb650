/**
 * The files of an import as tabs: first a frozen line that says in words what happened, then the file's columns. In an Errors tab the guilty
 * cells are red with their reason as a note, Error is the last column, and a first narrow column leads to the roster row.
 */

import type { ImportFileAnswer, ImportFileRow, ImportView } from "../../contract";
import { columns, errorHeader, fieldKeys, headerOf } from "../../roster";
import { fill, sheetTexts } from "../../words";
import { formatTime, now } from "../platform/google";
import { resultTextsIn } from "../platform/project-texts";
import { locale } from "../platform/settings";
import type { SentRow } from "../submission/outbox";
import { addRows } from "../tabs/grid";
import { insertTabAtEnd, sizeOfNewTab } from "../tabs/insert-tab";
import { asText } from "../tabs/layout";
import {
  forgetOldResults,
  freeTabName,
  type ResultTabEntry,
  resultEntry,
  saveResultEntry,
  sheetById,
} from "../tabs/registry";
import { errorsIn, rowsOfErrors } from "./error-rows";
import { linksInto } from "./errors-link";
import { paintErrorRows, saidOf } from "./errors-paint";
import { errorsLine } from "./first-line";
import { errorLines, livingSheet, mergeErrors } from "./living-errors";
import { outcomesIn } from "./outcomes";
import { errorsLayout, resultFirstRow, resultHeaderRow } from "./results-layout";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a tab says of its import. */
export type ResultView = Pick<ImportView, "id" | "schoolId" | "finishedAt" | "counts">;

export interface ResultFile {
  readonly view: ResultView;
  readonly file: ImportFileAnswer;
  readonly kind: ResultTabEntry["kind"];
  readonly schoolName: string;
  /** Temporary passwords stay out of a tab until somebody who has seen who can open the workbook asks for them. */
  readonly withPasswords?: boolean;
  /** The rows of it that were sent from this workbook, where they are still known. */
  readonly sent?: readonly SentRow[];
  /** The baseline is still what was stored before this import, so that it can be told what was changed. */
  readonly isFresh?: boolean;
}

/** A time as people here write it: "Nov 23, 4:05 PM", the clock alone, or the day alone with its year, for what may end in the next one. */
function localTime(spreadsheet: Spreadsheet, time: string | undefined, form: "dayAndTime" | "clock" | "day"): string {
  const date = new Date(time ?? now());
  const texts = resultTextsIn(locale());
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const [month = "", day = "", year = "", at = "", half = ""] = formatTime(date, zone, "M|d|yyyy|h:mm|a").split("|");
  const clock = `${at} ${half.toUpperCase() === "AM" ? texts.clock.AM : texts.clock.PM}`;
  if (form === "clock") return clock;
  return fill(texts[form], { month: texts.months[Number(month) - 1] ?? "", day, year, time: clock });
}

/** What a file of an import is called: the kind and the time first, because a tab bar cuts off the rest. */
function titleOf(
  spreadsheet: Spreadsheet,
  { view, kind, schoolName }: Pick<ResultFile, "view" | "kind" | "schoolName">,
  form: "dayAndTime" | "clock",
): string {
  const texts = resultTextsIn(locale());
  const pattern = kind === "completed" ? texts.completed.tab : kind === "error" ? texts.errors.tab : texts.uploaded.tab;
  return fill(pattern, { school: schoolName, time: localTime(spreadsheet, view.finishedAt, form) });
}

/** Without what systems do not allow in a file's name. That of a rehearsal says so first: what is in it has not been done. */
export function fileNameOf(
  spreadsheet: Spreadsheet,
  view: ResultView & Pick<ImportView, "kind">,
  kind: ResultFile["kind"],
  schoolName: string,
) {
  const name = titleOf(spreadsheet, { view, kind, schoolName }, "dayAndTime");
  return (view.kind === "rehearsal" ? fill(resultTextsIn(locale()).rehearsed, { name }) : name)
    .replace(/:/g, ".")
    .replace(/[\\/*?"<>|]/g, " ");
}

interface TabToWrite {
  readonly entry: ResultTabEntry;
  readonly sheet: Sheet;
  /** Just made, so that there is nothing to clear. */
  readonly isNew: boolean;
}

const entryFor = ({ view, kind }: ResultFile, name: string): ResultTabEntry => ({
  importId: view.id,
  schoolId: view.schoolId,
  kind,
  name,
  notedAt: now(),
  written: false,
});

/** The tab to write into: the one that was noted for this file, also when a killed run got no further than its name; else a new one. */
function tabFor(spreadsheet: Spreadsheet, result: ResultFile): TabToWrite {
  const { view, kind } = result;
  const noted = resultEntry(view.id, kind);
  // Noted but deleted by the user meanwhile: it is made anew under a name that is free now.
  const gone = noted?.written === true && sheetById(spreadsheet, noted.sheetId) === null;
  const entry: ResultTabEntry =
    noted !== undefined && !gone
      ? noted
      : // An Errors tab lives for a day or two, and is looked for by its hour.
        entryFor(
          result,
          freeTabName(spreadsheet, titleOf(spreadsheet, result, kind === "error" ? "clock" : "dayAndTime")),
        );
  saveResultEntry(entry);
  // Whether a name that has just been found free is taken need not be asked.
  const there =
    sheetById(spreadsheet, entry.sheetId) ?? (noted === entry ? spreadsheet.getSheetByName(entry.name) : null);
  const sheet = there ?? insertTabAtEnd(spreadsheet, entry.name);
  const withId = { ...entry, sheetId: sheet.getSheetId(), passwords: result.withPasswords === true };
  saveResultEntry(withId);
  return { entry: withId, sheet, isNew: there === null };
}

/** The sentence about temporary passwords, which ends the first line of a Completed tab. */
export function passwordsSentence(spreadsheet: Spreadsheet, until: string, written: boolean): string {
  const { passwords, passwordsUntil } = resultTextsIn(locale()).completed;
  return fill(written ? passwords : passwordsUntil, { date: localTime(spreadsheet, until, "day") });
}

function summary(spreadsheet: Spreadsheet, { view, file, kind, withPasswords }: ResultFile): string {
  const texts = resultTextsIn(locale());
  if (kind === "error") return errorsLine(file.rows.length);
  if (kind === "uploaded") return texts.uploaded.summary;
  const { said, failed, nothing } = texts.completed;
  const { counts } = view;
  const parts = (["updated", "created", "unchanged"] as const).flatMap((one) =>
    counts[one] > 0 ? [fill(said[one], { count: counts[one] })] : [],
  );
  if (counts.failed > 0) parts.push(fill(failed, { count: counts.failed }));
  const until = file.temporaryPasswordsUntil;
  const words = parts.length === 0 ? nothing : `${parts.join(", ")}.`;
  return until === undefined ? words : `${words} ${passwordsSentence(spreadsheet, until, withPasswords === true)}`;
}

function withoutPassword({ values, ...row }: ImportFileRow): ImportFileRow {
  const { password: _password, ...others } = values;
  return { ...row, values: others };
}

/** Head and rows in one write, as text; `left` is how many columns before them are filled otherwise. */
function writeTable(
  { sheet, isNew }: TabToWrite,
  said: string,
  headers: readonly string[],
  rows: readonly string[][],
  left = 0,
): void {
  const width = headers.length;
  const height = rows.length + resultHeaderRow;
  const { rows: maxRows, columns: maxColumns } = isNew
    ? sizeOfNewTab
    : { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  if (maxRows < height && isNew) sheet.insertRowsAfter(maxRows, height - maxRows);
  else if (maxRows < height) addRows(sheet, maxRows, height - maxRows, [{ first: 1, width }]);
  sheet.getRange(1, 1 + left, height, width - left).setNumberFormat("@");
  const first = headers.map((_, index) => (index === 0 ? said : ""));
  // What is left of the table is formulas of ours.
  const cells = [first, headers, ...rows].map((row, index) =>
    row.map((cell, column) => (index >= resultHeaderRow && column < left ? cell : asText(cell))),
  );
  sheet.getRange(1, 1, height, width).setValues(cells);
  sheet.getRange(1, 1, resultHeaderRow, width).setFontWeight("bold");
  sheet.setFrozenRows(resultHeaderRow);
  // What is read and handed on: the usual width cuts e-mail addresses and usernames off.
  sheet.setColumnWidths(headers.indexOf(headerOf("email")) + 1, 2, 210);
  if (!isNew) return;
  // Blank cells count towards what a workbook may hold (P-6). A tab needs a row that is not frozen.
  const needed = Math.max(height, resultFirstRow);
  if (maxRows > needed) sheet.deleteRows(needed + 1, maxRows - needed);
  if (maxColumns > width) sheet.deleteColumns(width + 1, maxColumns - width);
}

const cellsOf = (row: ImportFileRow): string[] => fieldKeys.map((field) => row.values[field] ?? "");

function writeFile(spreadsheet: Spreadsheet, result: ResultFile, tab: TabToWrite, said: string): void {
  const headers = columns.map((column) => column.header);
  const { rows } = result.file;
  const shown = result.withPasswords === true ? rows : rows.map(withoutPassword);
  if (result.kind === "uploaded") {
    writeTable(tab, said, headers, shown.map(cellsOf));
    return;
  }
  const { header } = resultTextsIn(locale()).completed.outcome;
  const became = outcomesIn(spreadsheet, result.view.schoolId, rows, result.isFresh === true);
  const cells = shown.map((row, index) => [...cellsOf(row), became[index] ?? ""]);
  writeTable(tab, said, [...headers, header], cells);
  tab.sheet.setColumnWidth(headers.length + 1, 360);
}

/** A new Errors tab; the guilty cells are marked once the rows are there. */
function writeErrors(spreadsheet: Spreadsheet, { view, file }: ResultFile, tab: TabToWrite, said: string): void {
  const { sheet } = tab;
  const { header } = sheetTexts(locale());
  const headers = [header.row, header.key, ...columns.map((column) => column.header), errorHeader];
  const lines = errorLines(spreadsheet, view.schoolId, view.id, file.rows);
  const linkTo = linksInto(spreadsheet, view.schoolId);
  const cells = lines.map(({ kept, cells: values }) => [
    linkTo(kept),
    JSON.stringify(kept),
    ...fieldKeys.map((field) => values[field] ?? ""),
    "",
  ]);
  const rows = rowsOfErrors(errorsIn(headers, cells));
  for (const row of rows) cells[row.tabRow - resultFirstRow]?.splice(-1, 1, saidOf(row, locale()));
  writeTable(tab, said, headers, cells, errorsLayout.link);
  sheet.setColumnWidth(errorsLayout.link, 70);
  sheet.setColumnWidth(errorsLayout.error, 420);
  sheet.hideColumns(errorsLayout.original);
  paintErrorRows(sheet, errorsIn(headers, cells), rows, { isBlank: true });
}

/** Writes the tab of a file and answers its name. Written again, it is the same tab; what an import refused goes into the school's living Errors tab. */
export function writeResultTab(spreadsheet: Spreadsheet, result: ResultFile): string {
  const { view, file, kind, sent = [] } = result;
  const living = kind === "error" ? livingSheet(spreadsheet, view.schoolId) : null;
  if (living !== null) {
    const entry = { ...entryFor(result, living.getName()), sheetId: living.getSheetId() };
    mergeErrors(spreadsheet, living, { schoolId: view.schoolId, importId: view.id }, file.rows, sent);
    saveResultEntry({ ...entry, written: true });
    forgetOldResults();
    return living.getName();
  }
  const tab = tabFor(spreadsheet, result);
  const { entry, sheet, isNew } = tab;
  if (!isNew) {
    sheet.clear();
    sheet.clearNotes();
  }
  const said = summary(spreadsheet, result);
  if (kind === "error") writeErrors(spreadsheet, result, tab, said);
  else writeFile(spreadsheet, result, tab, said);
  saveResultEntry({ ...entry, written: true });
  forgetOldResults();
  return sheet.getName();
}
