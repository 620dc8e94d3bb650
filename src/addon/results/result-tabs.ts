/**
 * The files of an import as tabs: first a frozen line that says in words what happened, then the file's columns. In an Errors tab the guilty
 * cells are red with their reason as a note, Error is the last column, and a first narrow column leads to the roster row.
 */
import { counted, type FileRow, type ImportFileAnswer, type ImportView, sheetTexts } from "../../contract";
import { columns, errorHeader, type FieldKey, fieldKeys, fill } from "../../roster";
import { formatTime, now } from "../services";
import { locale } from "../settings";
import { ensureSize, writeText } from "../tabs/grid";
import { insertTabAtEnd } from "../tabs/insert-tab";
import { colors } from "../tabs/layout";
import {
  forgetOldResults,
  freeTabName,
  type ResultTabEntry,
  resultEntries,
  rosterEntry,
  saveResultEntry,
  sheetById,
} from "../tabs/registry";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface ResultFile {
  readonly view: ImportView;
  readonly file: ImportFileAnswer;
  readonly kind: ResultTabEntry["kind"];
  readonly schoolName: string;
}

export const resultHeaderRow = 2;
export const resultFirstRow = 3;
/** Columns of an Errors tab: the link, the hidden original row, then the sixteen, then Error. */
export const errorsLayout = { link: 1, original: 2, firstField: 3, error: fieldKeys.length + 3 } as const;

/** A time as people here write it: "Nov 23, 4:05 PM", or the day alone with its year, for what may end in the next one. */
function localTime(spreadsheet: Spreadsheet, time: string | undefined, form: "dayAndTime" | "day"): string {
  const date = new Date(time ?? now());
  const texts = sheetTexts(locale());
  const part = (pattern: string) => formatTime(date, spreadsheet.getSpreadsheetTimeZone(), pattern);
  const [month = "", day = "", year = "", clock = ""] = part("M|d|yyyy|h:mm a").split("|");
  return fill(texts[form], { month: texts.months[Number(month) - 1] ?? "", day, year, time: clock });
}

/** The tab to write into: the one that was noted for this file, also when a killed run got no further than its name; else a new one. */
function tabFor(spreadsheet: Spreadsheet, result: ResultFile): { entry: ResultTabEntry; sheet: Sheet } {
  const { view, kind, schoolName } = result;
  const noted = resultEntries().find((entry) => entry.importId === view.id && entry.kind === kind);
  const texts = sheetTexts(locale());
  const pattern = kind === "completed" ? texts.completed.tab : kind === "error" ? texts.errors.tab : texts.uploaded.tab;
  const facts = { school: schoolName, time: localTime(spreadsheet, view.finishedAt, "dayAndTime") };
  // Noted but deleted by the user meanwhile: it is made anew under a name that is free now.
  const gone = noted?.written === true && sheetById(spreadsheet, noted.sheetId) === null;
  const entry: ResultTabEntry =
    noted !== undefined && !gone
      ? noted
      : {
          importId: view.id,
          schoolId: view.schoolId,
          kind,
          name: freeTabName(spreadsheet, fill(pattern, facts)),
          notedAt: now(),
          written: false,
        };
  saveResultEntry(entry);
  const sheet =
    sheetById(spreadsheet, entry.sheetId) ??
    spreadsheet.getSheetByName(entry.name) ??
    insertTabAtEnd(spreadsheet, entry.name);
  const withId = { ...entry, sheetId: sheet.getSheetId() };
  saveResultEntry(withId);
  return { entry: withId, sheet };
}

function summary(spreadsheet: Spreadsheet, { view, file, kind }: ResultFile): string {
  const texts = sheetTexts(locale());
  const { updated, created, unchanged, failed } = view.counts;
  const facts = {
    updated,
    created,
    unchanged,
    failed,
    date: localTime(spreadsheet, file.temporaryPasswordsUntil, "day"),
  };
  if (kind === "error") return counted(texts.errors.summary, failed);
  if (kind === "uploaded") return texts.uploaded.summary;
  return [
    fill(texts.completed.summary, facts),
    failed > 0 ? fill(texts.completed.withErrors, facts) : "",
    file.temporaryPasswordsUntil === undefined ? "" : fill(texts.completed.passwords, facts),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

const cellsOf = (row: FileRow): string[] => fieldKeys.map((field) => row.values[field] ?? "");

function writeHead(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  result: ResultFile,
  headers: readonly string[],
  rows: number,
): void {
  sheet.clear();
  sheet.clearNotes();
  ensureSize(sheet, rows + resultHeaderRow, headers.length);
  writeText(sheet, 1, 1, [[summary(spreadsheet, result)]]);
  writeText(sheet, resultHeaderRow, 1, [headers]);
  sheet.getRange(1, 1, resultHeaderRow, headers.length).setFontWeight("bold");
  sheet.setFrozenRows(resultHeaderRow);
}

function writePlainRows(sheet: Sheet, rows: readonly FileRow[]): void {
  writeText(sheet, resultFirstRow, 1, rows.map(cellsOf));
}

function messagesFor(row: FileRow, field: FieldKey): string {
  return row.findings
    .filter((one) => one.field === field)
    .map((one) => one.message)
    .join("\n");
}

function linkCell(spreadsheet: Spreadsheet, schoolId: string, row: number): string {
  const text = sheetTexts(locale()).errors.link.replace("{row}", String(row));
  const entry = rosterEntry(schoolId);
  if (entry === null || sheetById(spreadsheet, entry.sheetId) === null) return text;
  return `=HYPERLINK("#gid=${entry.sheetId}&range=A${row}","${text}")`;
}

function writeErrorRows(spreadsheet: Spreadsheet, sheet: Sheet, { file, view }: ResultFile): void {
  const { rows } = file;
  if (rows.length === 0) return;
  const all = (row: FileRow) => row.findings.map((one) => one.message).join(" ");
  // The original is kept beside the row, so that only what was corrected is sent again.
  const original = (row: FileRow) => JSON.stringify({ row: row.row, values: row.values });
  writeText(
    sheet,
    resultFirstRow,
    errorsLayout.original,
    rows.map((row) => [original(row), ...cellsOf(row), all(row)]),
  );
  sheet
    .getRange(resultFirstRow, errorsLayout.link, rows.length, 1)
    .setValues(rows.map((row) => [linkCell(spreadsheet, view.schoolId, row.row)]));
  const fields = sheet.getRange(resultFirstRow, errorsLayout.firstField, rows.length, fieldKeys.length);
  const guilty = rows.map((row) => fieldKeys.map((field) => messagesFor(row, field)));
  fields.setBackgrounds(guilty.map((row) => row.map((note) => (note === "" ? null : colors.error))));
  fields.setFontWeights(guilty.map((row) => row.map((note) => (note === "" ? "normal" : "bold"))));
  fields.setNotes(guilty);
  sheet.setColumnWidth(errorsLayout.link, 70);
  sheet.setColumnWidth(errorsLayout.error, 420);
  sheet.hideColumns(errorsLayout.original);
}

/** Writes the tab of a file and answers its name. Written again, it is the same tab. */
export function writeResultTab(spreadsheet: Spreadsheet, result: ResultFile): string {
  const { entry, sheet } = tabFor(spreadsheet, result);
  const headers = columns.map((column) => column.header);
  const texts = sheetTexts(locale());
  if (result.kind === "error") {
    writeHead(
      spreadsheet,
      sheet,
      result,
      [texts.header.row, texts.header.key, ...headers, errorHeader],
      result.file.rows.length,
    );
    writeErrorRows(spreadsheet, sheet, result);
  } else {
    writeHead(spreadsheet, sheet, result, headers, result.file.rows.length);
    writePlainRows(sheet, result.file.rows);
  }
  saveResultEntry({ ...entry, written: true });
  forgetOldResults();
  return sheet.getName();
}
