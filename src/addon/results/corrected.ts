/** Fix and send again: rows of an Errors tab that were corrected there go as a submission of their own, linked to the first; only these. */
import type { ErrorsTab, SubmissionView } from "../../contract";
import { checkRow, type FieldKey, fieldKeys, hasClass, type RowToUpload } from "../../roster";
import { withLock } from "../platform/locking";
import { AddonProblem } from "../platform/problem";
import { currentSpreadsheet } from "../roster/pull";
import { isSent, readSentRows } from "../submission/outbox";
import { submit } from "../submission/upload";
import { type ResultTabEntry, resultEntries, rosterEntry, sheetById } from "../tabs/registry";
import { type ErrorRow, isCorrected, readErrorRows } from "./error-rows";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Everything that is filled in: the service tells an update from a creation by the GUID (S-13). Null while the row is still wrong. */
function rowToUpload({ row, values }: ErrorRow): RowToUpload | null {
  const guid = (values.userGuid ?? "").trim();
  // What is stored is the service's to know; here every cell of the row is judged.
  const checked = checkRow({ row, stored: guid === "" ? null : { userGuid: guid }, values });
  if (checked.findings.some((one) => one.severity === "error")) return null;
  const sent: Partial<Record<FieldKey, string>> = {};
  for (const field of fieldKeys) {
    const value = checked.values[field] ?? "";
    if (value !== "" && (!fieldKeys.slice(9).includes(field) || hasClass(values))) sent[field] = value;
  }
  return { row, values: sent };
}

function correctedRows(sheet: Sheet): { readonly all: number; readonly corrected: readonly ErrorRow[] } {
  const rows = readErrorRows(sheet).filter((row) => !row.settled);
  return { all: rows.length, corrected: rows.filter(isCorrected) };
}

/** The Errors tabs of this workbook that are still there and have rows left to correct. */
export function errorsTabs(): ErrorsTab[] {
  const spreadsheet = currentSpreadsheet();
  return resultEntries().flatMap((entry) => {
    const sheet = entry.kind === "error" && entry.written ? sheetById(spreadsheet, entry.sheetId) : null;
    if (sheet === null) return [];
    const { all, corrected } = correctedRows(sheet);
    if (all === 0) return [];
    const { importId, schoolId } = entry;
    return [
      {
        sheetId: sheet.getSheetId(),
        tabName: sheet.getName(),
        schoolId,
        importId,
        rows: all,
        corrected: corrected.length,
      },
    ];
  });
}

function entryOf(sheetId: number): ResultTabEntry {
  const entry = resultEntries().find((one) => one.sheetId === sheetId && one.kind === "error");
  if (entry === undefined) throw new AddonProblem("errors_tab.unknown");
  return entry;
}

export function sendCorrected(sheetId: number, confirm?: string): SubmissionView {
  const spreadsheet = currentSpreadsheet();
  const entry = entryOf(sheetId);
  const { rows, corrects } = withLock(() => {
    const sheet = sheetById(spreadsheet, sheetId);
    if (sheet === null) throw new AddonProblem("errors_tab.unknown");
    const sent = readSentRows(spreadsheet, entry.schoolId);
    const { corrected } = correctedRows(sheet);
    return {
      rows: corrected.map(rowToUpload).filter((row): row is RowToUpload => row !== null && !isSent(sent, row)),
      corrects: new Map(corrected.map(({ row, original }) => [row, original] as const)),
    };
  });
  if (rows.length === 0) throw new AddonProblem("errors_tab.nothing_corrected");
  const schoolName = rosterEntry(entry.schoolId)?.schoolName ?? "";
  return submit({
    schoolId: entry.schoolId,
    schoolName,
    rows,
    parent: entry.importId,
    corrects,
    ...(confirm === undefined ? {} : { confirm }),
  });
}
