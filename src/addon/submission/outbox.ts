/**
 * The outbox: a hidden tab that holds, row by row, what was reviewed and is on its way. The trigger sends exactly this when the sidebar is closed, a
 * colleague's review sees that these rows are taken, and properties would be too small for it. Given passwords stand in a column of their own
 * that is emptied as soon as the service has accepted them.
 */

import type { ImportFileRow, RowOutcome } from "../../contract";
import {
  type FieldKey,
  fieldKeys,
  formOf,
  isFieldKey,
  isNewKey,
  isOtherPersonMark,
  isSomebodyElse,
  type PartialValues,
  personKey,
  type Refusal,
  type RowToUpload,
  refusedFor,
} from "../../roster";
import { sheetTexts } from "../../words";
import { digestOf } from "../platform/google";
import { locale } from "../platform/settings";
import { formatAsText, readText, replaceText } from "../tabs/grid";
import { insertTabAtEnd } from "../tabs/insert-tab";
import { freeOrBlankTab, readRegistry, saveOutbox, sheetById } from "../tabs/registry";
import { noteWritten } from "../tabs/tab-state";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const headers = ["Submission", "School", "Row", "Version", "Key", "Values", "Secret", "Corrects", "Outcome", "Meant"];

interface OutboxLine {
  readonly submissionId: string;
  readonly schoolId: string;
  readonly row: number;
  readonly version: string;
  /** Whose row it is; "" only of a new person whom the release before keys has put here, until the next step (older-lines.ts). */
  readonly key: string;
  /** JSON of the values without the password. */
  readonly values: string;
  readonly secret: string;
  /** JSON of what had been sent the first time, of a corrected row. */
  readonly corrects: string;
  /** JSON of what became of the row; "" until the results are there. */
  readonly outcome: string;
  /** Fields that are meant, and marks of who somebody new is not (B-11), with commas; "" in lines of the release before, too. */
  readonly meant: string;
}

/** What is on its way for a school: the values of each line as JSON, by key. */
export interface SentRows {
  readonly byKey: ReadonlyMap<string, readonly string[]>;
  /** Of new people without a key yet, by User ID. */
  readonly older: ReadonlyMap<string, readonly string[]>;
  /** Of those by key what the service has not answered yet. */
  readonly waiting: ReadonlyMap<string, readonly string[]>;
}

/** What became of a sent row, as the service said, and why it or its class did not go. */
export interface NotedOutcome extends RowOutcome {
  readonly findings: Refusal["findings"];
}

function withoutPassword(values: PartialValues): PartialValues {
  const { password: _password, ...others } = values;
  return others;
}

const userIdOf = (values: PartialValues) => (values.userId ?? "").trim().toLowerCase();

/** Lines of the release before say there who the person is: a GUID, with the class behind it, or a User ID. */
function keyIn(cell: string, values: string): string {
  return personKey(cell, cell) || personKey((JSON.parse(values) as PartialValues).userGuid ?? "");
}

function linesOf(sheet: Sheet | null): OutboxLine[] {
  if (sheet === null) return [];
  return readText(sheet, 2).flatMap((cells) => {
    const [submissionId = "", schoolId = "", row = "", version = "", who = "", values = "", secret = ""] = cells;
    const [corrects = "", said = "", meant = ""] = cells.slice(7);
    if (submissionId === "") return [];
    // The release before kept the GUID of whom the row was processed for: too little to go by, so the files are asked again.
    const outcome = said.slice(0, 1) === "{" ? said : "";
    const key = keyIn(who, values);
    return [{ submissionId, schoolId, row: Number(row), version, key, values, secret, corrects, outcome, meant }];
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
    const { outbox } = readRegistry();
    // What was in it before is told as it was told until now.
    const accepted = outbox?.accepted ?? [...new Set(linesOf(existing).map(({ submissionId }) => submissionId))];
    saveOutbox({ sheetId: existing.getSheetId(), inUse: true, accepted });
    return existing;
  }
  // What a run that was killed in here has left is taken up, or each would leave a tab more (P-6).
  const { name, sheet: left } = freeOrBlankTab(spreadsheet, sheetTexts(locale()).outboxTab);
  const sheet = left ?? insertTabAtEnd(spreadsheet, name);
  sheet.hideSheet();
  formatAsText(sheet, sheet.getMaxRows(), headers.length);
  saveOutbox({ sheetId: sheet.getSheetId(), inUse: true, accepted: [] });
  return sheet;
}

function writeLines(sheet: Sheet, lines: readonly OutboxLine[], before: readonly OutboxLine[]): void {
  const cells = lines.map((line) => [
    line.submissionId,
    line.schoolId,
    String(line.row),
    line.version,
    line.key,
    line.values,
    line.secret,
    line.corrects,
    line.outcome,
    line.meant,
  ]);
  replaceText(sheet, [headers, ...cells], before.length + 1);
}

/** Of exactly these rows, whichever way their values are ordered: what was reviewed is what was written down is what is sent. */
export function digestOfRows(rows: readonly RowToUpload[]): string {
  return digestOf(
    JSON.stringify(
      rows.map(({ row, version, values, meant = [], others = [] }) => {
        const said = [row, version ?? "", fieldKeys.map((field) => values[field] ?? null)];
        const marks = [...meant, ...others];
        return marks.length === 0 ? said : [...said, marks];
      }),
    ),
  );
}

export function readSentRows(spreadsheet: Spreadsheet, schoolId: string): SentRows {
  const byKey = new Map<string, string[]>();
  const older = new Map<string, string[]>();
  const waiting = new Map<string, string[]>();
  const { outbox } = readRegistry();
  const sheet = outbox?.inUse ? sheetById(spreadsheet, outbox.sheetId) : null;
  const accepted = outbox?.accepted;
  const add = (lines: Map<string, string[]>, name: string, values: string) =>
    lines.set(name, [...(lines.get(name) ?? []), values]);
  for (const { submissionId, schoolId: of, key, values } of linesOf(sheet)) {
    if (of !== schoolId) continue;
    if (key === "") add(older, userIdOf(JSON.parse(values) as PartialValues), values);
    else add(byKey, key, values);
    if (key !== "" && accepted !== undefined && !accepted.includes(submissionId)) add(waiting, key, values);
  }
  return { byKey, older, waiting };
}

/** The service has the rows: from now on they are called Sent. */
export function noteAccepted(submissionId: string): void {
  const { outbox } = readRegistry();
  if (outbox?.accepted === undefined || outbox.accepted.includes(submissionId)) return;
  saveOutbox({ ...outbox, accepted: [...outbox.accepted, submissionId] });
}

/** Something of the person waits to be sent. */
export const isWaiting = ({ waiting }: SentRows, key: string): boolean => waiting.has(personKey(key, key));

/** Exactly this is on its way. */
export function isSent({ byKey, older }: SentRows, { key, values }: RowToUpload): boolean {
  const lines = key === "" ? older.get(userIdOf(values)) : byKey.get(key);
  return lines?.includes(JSON.stringify(withoutPassword(values))) === true;
}

/** The form in which something of the row is on its way: kept with the row, so that an edit need not read the outbox to know its own. */
export function sentForm({ byKey }: SentRows, key: string): string | undefined {
  const lines = key === "" ? [] : (byKey.get(personKey(key, key)) ?? []);
  const last = lines[lines.length - 1];
  return last === undefined ? undefined : formOf(JSON.parse(last) as PartialValues);
}

/** A new person who is on the way and was edited since: sent once more before there is an account, they would be made twice. */
export function isBeingMade({ byKey }: SentRows, { key, values }: RowToUpload): boolean {
  if (!isNewKey(key)) return false;
  return byKey.get(key)?.some((line) => !isSomebodyElse(values, JSON.parse(line) as PartialValues)) === true;
}

export function putIntoOutbox(
  spreadsheet: Spreadsheet,
  submissionId: string,
  schoolId: string,
  rows: readonly RowToUpload[],
  corrects: ReadonlyMap<number, PartialValues> = new Map(),
): void {
  const sheet = openOutbox(spreadsheet);
  // Whoever has judged the tab before this must not send the same rows once more.
  noteWritten(schoolId);
  const before = linesOf(sheet);
  const others = before.filter((line) => line.submissionId !== submissionId);
  const lines = rows.map((row) => ({
    submissionId,
    schoolId,
    row: row.row,
    version: row.version ?? "",
    key: row.key,
    values: JSON.stringify(withoutPassword(row.values)),
    secret: row.values.password ?? "",
    corrects: corrects.has(row.row) ? JSON.stringify(withoutPassword(corrects.get(row.row) ?? {})) : "",
    outcome: "",
    meant: [...(row.meant ?? []), ...(row.others ?? [])].join(","),
  }));
  writeLines(sheet, [...others, ...lines], before);
}

const rowOf = ({ row, key, version, values: text, secret, meant: fields }: OutboxLine): RowToUpload => {
  const values = JSON.parse(text) as Partial<Record<FieldKey, string>>;
  if (secret !== "") values.password = secret;
  const meant = fields.split(",").filter(isFieldKey);
  const others = fields.split(",").filter(isOtherPersonMark);
  return {
    row,
    key,
    ...(version === "" ? {} : { version }),
    values,
    ...(meant.length === 0 ? {} : { meant }),
    ...(others.length === 0 ? {} : { others }),
  };
};

/** A row on its way, with what is known of it besides. */
export interface SentRow extends RowToUpload {
  readonly corrects: PartialValues | null;
  readonly outcome: NotedOutcome | null;
}

export function sentRows(spreadsheet: Spreadsheet, submissionId: string): SentRow[] {
  return linesOf(outboxSheet(spreadsheet))
    .filter((line) => line.submissionId === submissionId)
    .map((line) => ({
      ...rowOf(line),
      corrects: line.corrects === "" ? null : (JSON.parse(line.corrects) as PartialValues),
      outcome: line.outcome === "" ? null : (JSON.parse(line.outcome) as NotedOutcome),
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
  readonly key: string;
  /** Sent from an Errors tab. */
  readonly corrected: boolean;
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
    return [{ row: line.row, key: line.key, corrected: line.corrects !== "", password: line.secret }];
  });
  if (sent.length === 0) return;
  clear(sent);
  writeLines(
    sheet,
    lines.map((line) => (line.submissionId === submissionId ? { ...line, secret: "" } : line)),
    lines,
  );
}

/** Writes a submission's lines anew; the others stay as they are. */
function rewrite(spreadsheet: Spreadsheet, submissionId: string, change: (line: OutboxLine) => OutboxLine): void {
  const sheet = outboxSheet(spreadsheet);
  if (sheet === null) return;
  const lines = linesOf(sheet);
  writeLines(
    sheet,
    lines.map((line) => (line.submissionId === submissionId ? change(line) : line)),
    lines,
  );
}

/** Why a row, or its class alone, did not go. */
export function refusalsOf({ findings }: ImportFileRow): Refusal["findings"] {
  return refusedFor(findings.filter((one) => one.severity === "error"));
}

/** What became of the rows, from a file of the import: the merge into the roster has to know, and then has the file no more. */
export function noteOutcomes(spreadsheet: Spreadsheet, submissionId: string, rows: readonly ImportFileRow[]): void {
  const byRow = new Map(rows.map((row) => [row.row, row] as const));
  rewrite(spreadsheet, submissionId, (line) => {
    const told = byRow.get(line.row);
    if (told?.outcome === undefined || (told.key !== undefined && told.key !== line.key)) return line;
    // A row that was done in part stands in two files, and only the Error File says why.
    const findings = refusalsOf(told);
    const before = line.outcome === "" ? [] : (JSON.parse(line.outcome) as NotedOutcome).findings;
    const noted: NotedOutcome = { ...told.outcome, findings: findings.length > 0 ? findings : before };
    return { ...line, outcome: JSON.stringify(noted) };
  });
}

/** Gives lines of the release before their keys. */
export function noteKeys(spreadsheet: Spreadsheet, submissionId: string, keyOf: ReadonlyMap<number, string>): void {
  rewrite(spreadsheet, submissionId, (line) => ({ ...line, key: line.key || (keyOf.get(line.row) ?? "") }));
}

/** Of everything: what is in the outbox of a copied workbook is the original's to send. */
export function clearOutbox(spreadsheet: Spreadsheet): void {
  const sheet = outboxSheet(spreadsheet);
  if (sheet === null) return;
  writeLines(sheet, [], linesOf(sheet));
  saveOutbox({ sheetId: sheet.getSheetId(), inUse: false, accepted: [] });
}

export function emptyOutbox(spreadsheet: Spreadsheet, submissionId: string): void {
  const sheet = outboxSheet(spreadsheet);
  if (sheet === null) return;
  const lines = linesOf(sheet);
  const others = lines.filter((line) => line.submissionId !== submissionId);
  if (others.length < lines.length) writeLines(sheet, others, lines);
  // After the lines: said too early, a killed run would leave rows that nobody knows to be on their way.
  if (others.length === 0) saveOutbox({ sheetId: sheet.getSheetId(), inUse: false, accepted: [] });
}
