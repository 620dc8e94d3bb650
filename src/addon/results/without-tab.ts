/**
 * Tabs of results come to an end (P-6). Where none can be made an upload ends without: what it did is in Upload History, to be read and downloaded. And of the tabs
 * that a schedule leaves without anybody asking for them, the newest are kept: a document holds about 200.
 */
import { now } from "../platform/google";
import { problemOf } from "../platform/problem";
import {
  forgetResult,
  type ResultTabEntry,
  resultEntries,
  resultEntry,
  saveResultEntry,
  sheetById,
} from "../tabs/registry";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** How long a refusal may last that could pass; the rows of the upload are called Sent all the while. */
const patience = 2 * 3_600_000;
const mostOfSchedule = 10;

/** `since` is when it was first refused. A full document does not empty itself. */
export function isHopeless(error: unknown, since: number): boolean {
  return problemOf(error).code === "sheet.too_large" || now() - since >= patience;
}

/** Deleting is a service to the person, and no failure of it is worth telling. */
function dropTab(spreadsheet: Spreadsheet, { sheetId }: ResultTabEntry): void {
  try {
    const sheet = sheetById(spreadsheet, sheetId);
    if (sheet !== null) spreadsheet.deleteSheet(sheet);
  } catch {
    // It stays, as a tab like any other.
  }
}

/** A tab that was begun and cannot be filled goes away again. */
export function dropUnwritten(spreadsheet: Spreadsheet, importId: string, kind: ResultTabEntry["kind"]): void {
  const entry = resultEntry(importId, kind);
  if (entry === undefined || entry.written) return;
  // Errors of several imports stand in one tab: it is another one's, too.
  if (!resultEntries().some((one) => one.written && one.sheetId === entry.sheetId)) dropTab(spreadsheet, entry);
  forgetResult(entry);
}

/** Of a schedule's upload that was just written. Tabs into which somebody has had passwords written were asked for, and stay. */
export function tidyAfterSchedule(spreadsheet: Spreadsheet, importId: string): void {
  const entry = resultEntry(importId, "completed");
  if (entry === undefined) return;
  saveResultEntry({ ...entry, scheduled: true });
  const left = resultEntries().filter(
    (one) => one.scheduled === true && one.schoolId === entry.schoolId && one.passwords !== true,
  );
  for (const old of left.slice(0, Math.max(0, left.length - mostOfSchedule))) {
    dropTab(spreadsheet, old);
    forgetResult(old);
  }
}
