/**
 * The files of an import as tabs: first a frozen line that says in words what happened, then the file's columns. In an Errors tab the guilty
 * cells are red with their reason as a note, Error is the last column, and a first narrow column leads to the roster row.
 */

import type { ImportFileAnswer, ImportFileRow, ImportView } from "../../contract";
import { columns, errorHeader, type FieldKey, fieldKeys, headerOf, personKey } from "../../roster";
import { counted, fill, sheetTexts } from "../../words";
import { formatTime, now } from "../platform/google";
import { resultTextsIn } from "../platform/project-texts";
import { locale } from "../platform/settings";
import { insertTabAtEnd } from "../tabs/insert-tab";
import { asText, colors } from "../tabs/layout";
import { type CellLink, urlOfCell, writeLinks } from "../tabs/links";
import {
  forgetOldResults,
  freeTabName,
  type ResultTabEntry,
  resultEntry,
  rosterEntry,
  saveResultEntry,
  sheetById,
} from "../tabs/registry";
import { readKeys } from "../tabs/roster-tab";
import { keptText } from "./error-rows";
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
}

/** A time as people here write it: "Nov 23, 4:05 PM", or the day alone with its year, for what may end in the next one. */
function localTime(spreadsheet: Spreadsheet, time: string | undefined, form: "dayAndTime" | "day"): string {
  const date = new Date(time ?? now());
  const texts = resultTextsIn(locale());
  const part = (pattern: string) => formatTime(date, spreadsheet.getSpreadsheetTimeZone(), pattern);
  const [month = "", day = "", year = "", clock = ""] = part("M|d|yyyy|h:mm a").split("|");
  return fill(texts[form], { month: texts.months[Number(month) - 1] ?? "", day, year, time: clock });
}

/** What a file of an import is called, as a tab and as a download. */
function titleOf(spreadsheet: Spreadsheet, view: ResultView, kind: ResultFile["kind"], schoolName: string): string {
  const texts = resultTextsIn(locale());
  const pattern = kind === "completed" ? texts.completed.tab : kind === "error" ? texts.errors.tab : texts.uploaded.tab;
  return fill(pattern, { school: schoolName, time: localTime(spreadsheet, view.finishedAt, "dayAndTime") });
}

/** Without what systems do not allow in a file's name. */
export function fileNameOf(spreadsheet: Spreadsheet, view: ResultView, kind: ResultFile["kind"], schoolName: string) {
  return titleOf(spreadsheet, view, kind, schoolName)
    .replace(/:/g, ".")
    .replace(/[\\/*?"<>|]/g, " ");
}

interface TabToWrite {
  readonly entry: ResultTabEntry;
  readonly sheet: Sheet;
  /** Just made, so that there is nothing to clear. */
  readonly isNew: boolean;
}

/** The tab to write into: the one that was noted for this file, also when a killed run got no further than its name; else a new one. */
function tabFor(spreadsheet: Spreadsheet, result: ResultFile): TabToWrite {
  const { view, kind, schoolName } = result;
  const noted = resultEntry(view.id, kind);
  // Noted but deleted by the user meanwhile: it is made anew under a name that is free now.
  const gone = noted?.written === true && sheetById(spreadsheet, noted.sheetId) === null;
  const entry: ResultTabEntry =
    noted !== undefined && !gone
      ? noted
      : {
          importId: view.id,
          schoolId: view.schoolId,
          kind,
          name: freeTabName(spreadsheet, titleOf(spreadsheet, view, kind, schoolName)),
          notedAt: now(),
          written: false,
        };
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
  const { passwords, passwordsOut } = resultTextsIn(locale()).completed;
  return written ? fill(passwords, { date: localTime(spreadsheet, until, "day") }) : passwordsOut;
}

function summary(spreadsheet: Spreadsheet, { view, file, kind, withPasswords }: ResultFile): string {
  const texts = resultTextsIn(locale());
  const { updated, created, unchanged, failed } = view.counts;
  const facts = { updated, created, unchanged, failed };
  const until = file.temporaryPasswordsUntil;
  if (kind === "error") return counted(texts.errors.summary, failed);
  if (kind === "uploaded") return texts.uploaded.summary;
  return [
    fill(texts.completed.summary, facts),
    failed > 0 ? fill(texts.completed.withErrors, facts) : "",
    until === undefined ? "" : passwordsSentence(spreadsheet, until, withPasswords === true),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function withoutPassword({ values, ...row }: ImportFileRow): ImportFileRow {
  const { password: _password, ...others } = values;
  return { ...row, values: others };
}

/** Head and rows in one write, as text; `left` is how many columns before them are filled otherwise. */
function writeTable(sheet: Sheet, said: string, headers: readonly string[], rows: readonly string[][], left = 0): void {
  const width = headers.length;
  const height = rows.length + resultHeaderRow;
  const maxRows = sheet.getMaxRows();
  if (maxRows < height) sheet.insertRowsAfter(maxRows, height - maxRows);
  sheet.getRange(1, 1 + left, height, width - left).setNumberFormat("@");
  const first = headers.map((_, index) => (index === 0 ? said : ""));
  const cells = [first, headers, ...rows].map((row) => row.map(asText));
  sheet.getRange(1, 1, height, width).setValues(cells);
  sheet.getRange(1, 1, resultHeaderRow, width).setFontWeight("bold");
  sheet.setFrozenRows(resultHeaderRow);
  // What is read and handed on: the usual width cuts e-mail addresses and usernames off.
  sheet.setColumnWidths(headers.indexOf(headerOf("email")) + 1, 2, 210);
}

function messagesFor(row: ImportFileRow, field: FieldKey): string {
  return row.findings
    .filter((one) => one.field === field)
    .map((one) => one.message)
    .join("\n");
}

/** Where somebody stands in the roster now, by the key of their person; null where no row has it. */
function rowsByKey(sheet: Sheet): ReadonlyMap<string, number> {
  try {
    const found = new Map<string, number>();
    for (const { row, key } of readKeys(sheet)) {
      const known = personKey(key, key);
      if (known !== "" && !found.has(known)) found.set(known, row);
    }
    return found;
  } catch {
    // Headers that were changed are told where rows are checked; a link then leads to where the row was.
    return new Map();
  }
}

function linkCells(spreadsheet: Spreadsheet, schoolId: string, rows: readonly ImportFileRow[]): CellLink[] {
  const { link } = resultTextsIn(locale()).errors;
  const entry = rosterEntry(schoolId);
  const sheet = sheetById(spreadsheet, entry?.sheetId);
  const found = sheet === null ? new Map<string, number>() : rowsByKey(sheet);
  return rows.map(({ row: before, key = "", outcome, values }) => {
    const row = found.get(key) ?? found.get(personKey(outcome?.guid ?? values.userGuid ?? "")) ?? before;
    const text = link.replace("{row}", String(row));
    return { text, url: sheet === null ? null : urlOfCell(sheet, row) };
  });
}

/** The guilty cells red, with their reason as a note; the first column leads to the roster row, the second is hidden. */
function markErrors(spreadsheet: Spreadsheet, sheet: Sheet, { file, view }: ResultFile): void {
  const { rows } = file;
  sheet.setColumnWidth(errorsLayout.link, 70);
  sheet.setColumnWidth(errorsLayout.error, 420);
  sheet.hideColumns(errorsLayout.original);
  if (rows.length === 0) return;
  writeLinks(
    sheet.getRange(resultFirstRow, errorsLayout.link, rows.length, 1),
    linkCells(spreadsheet, view.schoolId, rows),
  );
  const fields = sheet.getRange(resultFirstRow, errorsLayout.firstField, rows.length, fieldKeys.length);
  const guilty = rows.map((row) => fieldKeys.map((field) => messagesFor(row, field)));
  fields.setBackgrounds(guilty.map((row) => row.map((note) => (note === "" ? null : colors.error))));
  fields.setFontWeights(guilty.map((row) => row.map((note) => (note === "" ? "normal" : "bold"))));
  fields.setNotes(guilty);
}

const cellsOf = (row: ImportFileRow): string[] => fieldKeys.map((field) => row.values[field] ?? "");

/** The columns of an Errors tab but the link: the original kept beside the row, so that only what was corrected is sent again. */
function errorCells(row: ImportFileRow): string[] {
  const all = row.findings.map((one) => one.message).join(" ");
  return ["", keptText(row), ...cellsOf(row), all];
}

/** Writes the tab of a file and answers its name. Written again, it is the same tab. */
export function writeResultTab(spreadsheet: Spreadsheet, result: ResultFile): string {
  const { entry, sheet, isNew } = tabFor(spreadsheet, result);
  const headers = columns.map((column) => column.header);
  const { header } = sheetTexts(locale());
  const { rows } = result.file;
  if (!isNew) {
    sheet.clear();
    sheet.clearNotes();
  }
  const said = summary(spreadsheet, result);
  if (result.kind === "error") {
    const all = [header.row, header.key, ...headers, errorHeader];
    writeTable(sheet, said, all, rows.map(errorCells), errorsLayout.link);
    markErrors(spreadsheet, sheet, result);
  } else {
    const shown = result.withPasswords === true ? rows : rows.map(withoutPassword);
    writeTable(sheet, said, headers, shown.map(cellsOf));
  }
  saveResultEntry({ ...entry, written: true });
  forgetOldResults();
  return sheet.getName();
}
