/**
 * The outbox: a hidden tab that holds, row by row, what was reviewed and is on its way. The trigger sends exactly this when the sidebar is closed, a
 * colleague's review sees that these rows are taken, and properties would be too small for it. Given passwords stand in a column of their own
 * that is emptied as soon as the service has accepted them.
 */

import { sheetTexts } from "../../contract";
import { type FieldKey, fieldKeys, type PartialValues, type RowToUpload } from "../../roster";
import { digestOf } from "../services";
import { locale } from "../settings";
import { readText, writeText } from "../tabs/grid";
import { freeTabName, readRegistry, saveOutboxSheetId, sheetById } from "../tabs/registry";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const headers = ["Submission", "School", "Row", "Version", "Person", "Values", "Secret"];

interface OutboxLine {
  readonly submissionId: string;
  readonly schoolId: string;
  readonly row: number;
  readonly version: string;
  readonly person: string;
  /** JSON of the values without the password. */
  readonly values: string;
  readonly secret: string;
}

/** Person → JSON of the values that are on their way. */
export type SentRows = ReadonlyMap<string, string>;

/** The same person and class line again: by GUID, or by User ID for a new person. */
function personOf(values: PartialValues): string {
  const line = `${values.classGuid ?? ""} ${values.classId ?? ""} ${values.masterCode ?? ""}`.trim().toLowerCase();
  const who =
    values.userGuid === undefined ? `id ${(values.userId ?? "").toLowerCase()}` : values.userGuid.toLowerCase();
  return line === "" ? who : `${who} ${line}`;
}

function withoutPassword(values: PartialValues): PartialValues {
  const { password: _password, ...others } = values;
  return others;
}

function linesOf(sheet: Sheet | null): OutboxLine[] {
  if (sheet === null) return [];
  return readText(sheet, 2, headers.length).flatMap(
    ([submissionId = "", schoolId = "", row = "", version = "", person = "", values = "", secret = ""]) =>
      submissionId === "" ? [] : [{ submissionId, schoolId, row: Number(row), version, person, values, secret }],
  );
}

function outboxSheet(spreadsheet: Spreadsheet): Sheet | null {
  return sheetById(spreadsheet, readRegistry().outboxSheetId);
}

function openOutbox(spreadsheet: Spreadsheet): Sheet {
  const existing = outboxSheet(spreadsheet);
  if (existing !== null) return existing;
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(
    freeTabName(spreadsheet, sheetTexts(locale()).outboxTab),
    spreadsheet.getNumSheets(),
  );
  sheet.hideSheet();
  spreadsheet.setActiveSheet(active);
  writeText(sheet, 1, 1, [headers]);
  saveOutboxSheetId(sheet.getSheetId());
  return sheet;
}

/** In one write, with blanks over what was there before: a run that is killed has written either all of it or nothing, for everybody whose rows are in it. */
function writeLines(sheet: Sheet, lines: readonly OutboxLine[]): void {
  const cells = [
    headers,
    ...lines.map((line) => [
      line.submissionId,
      line.schoolId,
      String(line.row),
      line.version,
      line.person,
      line.values,
      line.secret,
    ]),
  ];
  const blank = headers.map(() => "");
  for (let last = sheet.getLastRow(); cells.length < last; ) cells.push(blank);
  writeText(sheet, 1, 1, cells);
}

/** Of exactly these rows, whichever way their values are ordered: what was reviewed is what was written down is what is sent. */
export function digestOfRows(rows: readonly RowToUpload[]): string {
  return digestOf(
    JSON.stringify(
      rows.map(({ row, version, values }) => [row, version ?? "", fieldKeys.map((field) => values[field] ?? null)]),
    ),
  );
}

export function readSentRows(spreadsheet: Spreadsheet, schoolId: string): SentRows {
  const lines = linesOf(outboxSheet(spreadsheet)).filter((line) => line.schoolId === schoolId);
  return new Map(lines.map((line) => [line.person, line.values]));
}

export function isSent(sent: SentRows, row: RowToUpload): boolean {
  return sent.get(personOf(row.values)) === JSON.stringify(withoutPassword(row.values));
}

export function putIntoOutbox(
  spreadsheet: Spreadsheet,
  submissionId: string,
  schoolId: string,
  rows: readonly RowToUpload[],
): void {
  const sheet = openOutbox(spreadsheet);
  const others = linesOf(sheet).filter((line) => line.submissionId !== submissionId);
  const lines = rows.map((row) => ({
    submissionId,
    schoolId,
    row: row.row,
    version: row.version ?? "",
    person: personOf(row.values),
    values: JSON.stringify(withoutPassword(row.values)),
    secret: row.values.password ?? "",
  }));
  writeLines(sheet, [...others, ...lines]);
}

/** The rows of a submission as they are to be sent. */
export function takeFromOutbox(spreadsheet: Spreadsheet, submissionId: string): RowToUpload[] {
  return linesOf(outboxSheet(spreadsheet))
    .filter((line) => line.submissionId === submissionId)
    .map((line) => {
      const values = JSON.parse(line.values) as Partial<Record<FieldKey, string>>;
      if (line.secret !== "") values.password = line.secret;
      return line.version === "" ? { row: line.row, values } : { row: line.row, version: line.version, values };
    });
}

/** A password that was sent, and whose: where it was typed it can be taken away. */
export interface SentPassword {
  readonly row: number;
  readonly userGuid: string;
  readonly userId: string;
  readonly password: string;
}

export function sentPasswords(spreadsheet: Spreadsheet, submissionId: string): SentPassword[] {
  return takeFromOutbox(spreadsheet, submissionId).flatMap(({ row, values }) => {
    const { userGuid = "", userId = "", password = "" } = values;
    return password === "" ? [] : [{ row, userGuid, userId, password }];
  });
}

export function wipeSecrets(spreadsheet: Spreadsheet, submissionId: string): void {
  const sheet = outboxSheet(spreadsheet);
  if (sheet === null) return;
  const lines = linesOf(sheet);
  writeLines(
    sheet,
    lines.map((line) => (line.submissionId === submissionId ? { ...line, secret: "" } : line)),
  );
}

export function emptyOutbox(spreadsheet: Spreadsheet, submissionId: string): void {
  const sheet = outboxSheet(spreadsheet);
  const lines = linesOf(sheet);
  const others = lines.filter((line) => line.submissionId !== submissionId);
  if (sheet !== null && others.length < lines.length) writeLines(sheet, others);
}
