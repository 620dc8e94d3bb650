/** Fix and send again: rows of an Errors tab that were corrected there go as a submission of their own, linked to the first; only these. */
import type { ErrorsTab, SubmissionView } from "../../contract";
import {
  checkRow,
  type FieldKey,
  fieldKeys,
  hasClass,
  type PartialValues,
  personKey,
  type RowToUpload,
  schoolDay,
  withKeys,
} from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { now } from "../platform/google";
import { AddonProblem } from "../platform/problem";
import { keyMaker } from "../submission/keys";
import { isSent, readSentRows } from "../submission/outbox";
import { submit } from "../submission/upload";
import { type ResultTabEntry, resultEntries, rosterEntry, sheetById } from "../tabs/registry";
import { findRosterTab, type RosterTab, readTab, writeKeys } from "../tabs/roster-tab";
import type { ErrorRow } from "./error-rows";
import { readyRows, rosterOnce } from "./ready-rows";

/** Everything that is filled in: the service tells an update from a creation by the GUID (S-13). Null while the row is still wrong. */
function rowToUpload({ row, key: known, values, meant }: ErrorRow): RowToUpload | null {
  const guid = (values.userGuid ?? "").trim();
  // What is stored is the service's to know; here every cell of the row is judged.
  const checked = checkRow({ row, stored: guid === "" ? null : { userGuid: guid }, values, meant }, schoolDay(now()));
  if (checked.findings.some((one) => one.severity === "error")) return null;
  const sent: Partial<Record<FieldKey, string>> = {};
  for (const field of fieldKeys) {
    const value = checked.values[field] ?? "";
    if (value !== "" && (!fieldKeys.slice(9).includes(field) || hasClass(values))) sent[field] = value;
  }
  return { row, key: personKey(sent.userGuid ?? "", known), values: sent, ...(meant.length === 0 ? {} : { meant }) };
}

/** Null for a tab whose headers were changed: sending from it says so, and a sidebar that only opens must not fail on it. */
function orNone<Answer>(ask: () => Answer): Answer | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof AddonProblem) return null;
    throw error;
  }
}

/** The Errors tabs of this workbook that are still there and have rows left to correct. */
export function errorsTabs(): ErrorsTab[] {
  const spreadsheet = currentSpreadsheet();
  const rosters = new Map<string, ReturnType<typeof rosterOnce>>();
  return resultEntries().flatMap((entry) => {
    const roster = rosters.get(entry.schoolId) ?? rosterOnce(spreadsheet, entry.schoolId);
    rosters.set(entry.schoolId, roster);
    const sheet = entry.kind === "error" && entry.written ? sheetById(spreadsheet, entry.sheetId) : null;
    if (sheet === null) return [];
    const ready = orNone(() => readyRows(sheet, roster));
    if (ready === null) return [];
    const { all, rows } = ready;
    if (all === 0) return [];
    const { importId, schoolId } = entry;
    return [
      {
        sheetId: sheet.getSheetId(),
        tabName: sheet.getName(),
        schoolId,
        importId,
        rows: all,
        corrected: rows.length,
      },
    ];
  });
}

function entryOf(sheetId: number): ResultTabEntry {
  const entry = resultEntries().find((one) => one.sheetId === sheetId && one.kind === "error");
  if (entry === undefined) throw new AddonProblem("errors_tab.unknown");
  return entry;
}

/** People whom nothing but their cells tell of: their row in the roster, where nobody's key stands on it, gets the same key. */
function withAdopted(
  rows: readonly RowToUpload[],
  errorRows: readonly ErrorRow[],
  tab: RosterTab | null,
): RowToUpload[] {
  const keyed = withKeys(rows, () => false, keyMaker());
  const given = keyed.filter((row, index) => row.key !== rows[index]?.key);
  if (given.length === 0 || tab === null) return keyed;
  const nameIn = (values: PartialValues) =>
    [values.userId, values.firstName, values.lastName].map((cell) => (cell ?? "").trim().toLowerCase()).join("\n");
  const { columns, rows: typed } = readTab(tab.sheet);
  const originals = new Map(errorRows.map(({ row, original }) => [row, nameIn(original)] as const));
  const keyOfName = new Map(given.map(({ row, key }) => [originals.get(row) ?? "", key] as const));
  const adopted = new Map<number, string>();
  for (const row of typed) {
    const key = row.key === "" && row.values.userGuid.trim() === "" ? keyOfName.get(nameIn(row.values)) : undefined;
    if (key === undefined) continue;
    adopted.set(row.row, key);
    keyOfName.delete(nameIn(row.values));
  }
  const before = new Map(typed.map(({ row, key }) => [row, key] as const));
  writeKeys(tab.sheet, columns, [...adopted.keys()], (row) => adopted.get(row) ?? before.get(row) ?? "");
  return keyed;
}

/** Rows of the roster among rows that are numbered as an earlier import saw them: no number stands for two. */
function numbered(rows: readonly RowToUpload[], together: readonly RowToUpload[]): RowToUpload[] {
  const taken = new Set([...rows, ...together].map(({ row }) => row));
  const own = new Set(rows.map(({ row }) => row));
  let next = Math.max(0, ...taken);
  return together.map((row) => {
    if (!own.has(row.row)) return row;
    next += 1;
    return { ...row, row: next };
  });
}

export function sendCorrected(sheetId: number, confirm?: string): SubmissionView {
  const spreadsheet = currentSpreadsheet();
  const entry = entryOf(sheetId);
  const { importId, schoolId } = entry;
  return submit(() => {
    const sheet = sheetById(spreadsheet, sheetId);
    if (sheet === null) throw new AddonProblem("errors_tab.unknown");
    const sent = readSentRows(spreadsheet, schoolId);
    const ready = readyRows(sheet, rosterOnce(spreadsheet, schoolId));
    const going = ready.rows.map(rowToUpload).filter((row): row is RowToUpload => row !== null && !isSent(sent, row));
    if (going.length === 0) throw new AddonProblem("errors_tab.nothing_corrected");
    const rows = withAdopted(going, ready.rows, findRosterTab(spreadsheet, schoolId));
    // Whoever is on a row of the Errors tab themselves goes as corrected there.
    const people = new Set(rows.map(({ key }) => key));
    const together = withKeys(ready.together, (key) => sent.byKey.has(key), keyMaker()).filter(
      ({ key }) => !people.has(key),
    );
    return {
      schoolId,
      schoolName: rosterEntry(schoolId)?.schoolName ?? "",
      rows: [...rows, ...numbered(rows, together)],
      parent: importId,
      ...(confirm === undefined ? {} : { confirm }),
      corrects: new Map(ready.rows.map(({ row, original }) => [row, original] as const)),
    };
  });
}
