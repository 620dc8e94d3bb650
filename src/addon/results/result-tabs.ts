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
  resultEntry,
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
  /** Temporary passwords stay out of a tab until somebody who has seen who can open the workbook asks for them. */
  readonly withPasswords?: boolean;
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

/** What a file of an import is called, as a tab and as a download. */
function titleOf(spreadsheet: Spreadsheet, view: ImportView, kind: ResultFile["kind"], schoolName: string): string {
  const texts = sheetTexts(locale());
  const pattern = kind === "completed" ? texts.completed.tab : kind === "error" ? texts.errors.tab : texts.uploaded.tab;
  return fill(pattern, { school: schoolName, time: localTime(spreadsheet, view.finishedAt, "dayAndTime") });
}

/** Without what systems do not allow in a file's name. */
export function fileNameOf(spreadsheet: Spreadsheet, view: ImportView, kind: ResultFile["kind"], schoolName: string) {
  return titleOf(spreadsheet, view, kind, schoolName)
    .replace(/:/g, ".")
    .replace(/[\\/*?"<>|]/g, " ");
}

/** The tab to write into: the one that was noted for this file, also when a killed run got no further than its name; else a new one. */
function tabFor(spreadsheet: Spreadsheet, result: ResultFile): { entry: ResultTabEntry; sheet: Sheet } {
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
  const sheet =
    sheetById(spreadsheet, entry.sheetId) ??
    spreadsheet.getSheetByName(entry.name) ??
    insertTabAtEnd(spreadsheet, entry.name);
  const withId = { ...entry, sheetId: sheet.getSheetId(), passwords: result.withPasswords === true };
  saveResultEntry(withId);
  return { entry: withId, sheet };
}

/** The sentence about temporary passwords, which ends the first line of a Completed tab. */
export function passwordsSentence(spreadsheet: Spreadsheet, until: string, written: boolean): string {
  const { passwords, passwordsOut } = sheetTexts(locale()).completed;
  return written ? fill(passwords, { date: localTime(spreadsheet, until, "day") }) : passwordsOut;
}

function summary(spreadsheet: Spreadsheet, { view, file, kind, withPasswords }: ResultFile): string {
  const texts = sheetTexts(locale());
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

const cellsOf = (row: FileRow): string[] => fieldKeys.map((field) => row.values[field] ?? "");

function withoutPassword({ row, findings, values }: FileRow): FileRow {
  const { password: _password, ...others } = values;
  return { row, findings, values: others };
}

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
    const { rows } = result.file;
    writePlainRows(sheet, result.withPasswords === true ? rows : rows.map(withoutPassword));
  }
  saveResultEntry({ ...entry, written: true });
  forgetOldResults();
  return sheet.getName();
}
