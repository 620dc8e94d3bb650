/**
 * The outbox: a hidden tab that holds, row by row, what was reviewed and is on its way. The trigger sends exactly this when the sidebar is closed, a
 * colleague's review sees that these rows are taken, and properties would be too small for it. Given passwords stand in a column of their own
 * that is emptied as soon as the service has accepted them.
 */

import { type FieldKey, fieldKeys, type PartialValues, type RowToUpload } from "../../roster";
import { sheetTexts } from "../../words";
import { digestOf } from "../platform/google";
import { locale } from "../platform/settings";
import { formatAsText, readText, replaceText } from "../tabs/grid";
import { insertTabAtEnd } from "../tabs/insert-tab";
import { freeTabName, readRegistry, saveOutbox, sheetById } from "../tabs/registry";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const headers = ["Submission", "School", "Row", "Version", "Person", "Values", "Secret", "Corrects", "Went"];

interface OutboxLine {
  readonly submissionId: string;
  readonly schoolId: string;
  readonly row: number;
  readonly version: string;
  readonly person: string;
  /** JSON of the values without the password. */
  readonly values: string;
  readonly secret: string;
  /** JSON of what had been sent the first time, of a corrected row. */
  readonly corrects: string;
  /** The GUID of whom it was processed for; "" until the results are there, and for a row that failed. */
  readonly went: string;
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
  return readText(sheet, 2).flatMap((cells) => {
    const [submissionId = "", schoolId = "", row = "", version = "", person = "", values = "", secret = ""] = cells;
    const [corrects = "", went = ""] = cells.slice(7);
    return submissionId === ""
      ? []
      : [{ submissionId, schoolId, row: Number(row), version, person, values, secret, corrects, went }];
  });
}

/** Null also when the registry knows that nothing is in it: most edits happen while nothing is on its way, and need not look. */
function outboxSheet(spreadsheet: Spreadsheet): Sheet | null {
  const { outbox } = readRegistry();
  return outbox === undefined || !outbox.inUse ? null : sheetById(spreadsheet, outbox.sheetId);
}

function openOutbox(spreadsheet: Spreadsheet): Sheet {
  const existing = sheetById(spreadsheet, readRegistry().outbox?.sheetId);
  if (existing !== null) {
    saveOutbox({ sheetId: existing.getSheetId(), inUse: true });
    return existing;
  }
  const sheet = insertTabAtEnd(spreadsheet, freeTabName(spreadsheet, sheetTexts(locale()).outboxTab));
  sheet.hideSheet();
  formatAsText(sheet, sheet.getMaxRows(), headers.length);
  saveOutbox({ sheetId: sheet.getSheetId(), inUse: true });
  return sheet;
}

function writeLines(sheet: Sheet, lines: readonly OutboxLine[], before: readonly OutboxLine[]): void {
  const cells = lines.map((line) => [
    line.submissionId,
    line.schoolId,
    String(line.row),
    line.version,
    line.person,
    line.values,
    line.secret,
    line.corrects,
    line.went,
  ]);
  replaceText(sheet, [headers, ...cells], before.length + 1);
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
  corrects: ReadonlyMap<number, PartialValues> = new Map(),
): void {
  const sheet = openOutbox(spreadsheet);
  const before = linesOf(sheet);
  const others = before.filter((line) => line.submissionId !== submissionId);
  const lines = rows.map((row) => ({
    submissionId,
    schoolId,
    row: row.row,
    version: row.version ?? "",
    person: personOf(row.values),
    values: JSON.stringify(withoutPassword(row.values)),
    secret: row.values.password ?? "",
    corrects: corrects.has(row.row) ? JSON.stringify(withoutPassword(corrects.get(row.row) ?? {})) : "",
    went: "",
  }));
  writeLines(sheet, [...others, ...lines], before);
}

const rowOf = (line: OutboxLine): RowToUpload => {
  const values = JSON.parse(line.values) as Partial<Record<FieldKey, string>>;
  if (line.secret !== "") values.password = line.secret;
  return line.version === "" ? { row: line.row, values } : { row: line.row, version: line.version, values };
};

/** A row on its way, with what is known of it besides. */
export interface SentRow extends RowToUpload {
  readonly corrects: PartialValues | null;
  readonly went: string;
}

export function sentRows(spreadsheet: Spreadsheet, submissionId: string): SentRow[] {
  return linesOf(outboxSheet(spreadsheet))
    .filter((line) => line.submissionId === submissionId)
    .map((line) => ({
      ...rowOf(line),
      corrects: line.corrects === "" ? null : (JSON.parse(line.corrects) as PartialValues),
      went: line.went,
    }));
}

/** The rows of a submission as they are to be sent. */
export function takeFromOutbox(spreadsheet: Spreadsheet, submissionId: string): RowToUpload[] {
  return linesOf(outboxSheet(spreadsheet))
    .filter((line) => line.submissionId === submissionId)
    .map(rowOf);
}

/** A password that was sent, and whose: where it was typed it can be taken away. */
export interface SentPassword {
  readonly row: number;
  readonly userGuid: string;
  readonly userId: string;
  readonly password: string;
}

/**
 * Hands over the passwords of a submission to be taken out of the cells they were typed into, and then takes them out of the outbox: a run that is killed
 * in between still knows what is left to do.
 */
export function clearPasswords(
  spreadsheet: Spreadsheet,
  submissionId: string,
  clear: (sent: readonly SentPassword[]) => void,
): void {
  const sheet = outboxSheet(spreadsheet);
  if (sheet === null) return;
  const lines = linesOf(sheet);
  const sent = lines.flatMap((line): SentPassword[] => {
    if (line.submissionId !== submissionId || line.secret === "") return [];
    const { userGuid = "", userId = "" } = rowOf(line).values;
    return [{ row: line.row, userGuid, userId, password: line.secret }];
  });
  if (sent.length === 0) return;
  clear(sent);
  writeLines(
    sheet,
    lines.map((line) => (line.submissionId === submissionId ? { ...line, secret: "" } : line)),
    lines,
  );
}

/** Which rows were processed, and for whom: the merge into the roster has to know, and then has the file no more. */
export function noteWent(spreadsheet: Spreadsheet, submissionId: string, guidOf: ReadonlyMap<number, string>): void {
  const sheet = outboxSheet(spreadsheet);
  if (sheet === null) return;
  const lines = linesOf(sheet);
  writeLines(
    sheet,
    lines.map((line) => (line.submissionId === submissionId ? { ...line, went: guidOf.get(line.row) ?? "" } : line)),
    lines,
  );
}

export function emptyOutbox(spreadsheet: Spreadsheet, submissionId: string): void {
  const sheet = outboxSheet(spreadsheet);
  if (sheet === null) return;
  const lines = linesOf(sheet);
  const others = lines.filter((line) => line.submissionId !== submissionId);
  if (others.length < lines.length) writeLines(sheet, others, lines);
  // After the lines: said too early, a killed run would leave rows that nobody knows to be on their way.
  if (others.length === 0) saveOutbox({ sheetId: sheet.getSheetId(), inUse: false });
}
