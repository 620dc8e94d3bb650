/** Fix and send again: rows of an Errors tab that were corrected there go as a submission of their own, linked to the first; only these. */
import type { ErrorsTab as ErrorsTabView, SubmissionView } from "../../contract";
import {
  classFields,
  type FieldKey,
  fieldKeys,
  hasClass,
  isOtherPersonMark,
  type PartialValues,
  personKey,
  type RowToUpload,
  withKeys,
} from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { withLock } from "../platform/locking";
import { AddonProblem } from "../platform/problem";
import { keyMaker } from "../submission/keys";
import { isSent, readSentRows } from "../submission/outbox";
import { submit } from "../submission/upload";
import { type ResultTabEntry, resultEntries, rosterEntry, sheetById } from "../tabs/registry";
import { findRosterTab, type RosterTab, readTab, writeKeys } from "../tabs/roster-tab";
import { type ErrorRow, type ErrorsTab, readErrorsTab } from "./error-rows";
import { groupsToAnswer } from "./errors-answers";
import { misstated, paintErrorRows } from "./errors-paint";
import { errorsSheets, readIfWhole } from "./living-errors";
import { readyRows, rosterOnce } from "./ready-rows";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Whom new people are not, as somebody has said on their rows of the roster (B-11): it is not asked again because a row was refused for another reason. */
function othersOf(rows: readonly ErrorRow[], tab: RosterTab | null): ReadonlyMap<string, readonly string[]> {
  const keys = new Set(rows.flatMap(({ key, values }) => ((values.userGuid ?? "").trim() === "" ? [key] : [])));
  if (keys.size === 0 || tab === null) return new Map();
  const { rows: typed } = readTab(tab.sheet, false);
  return new Map(
    typed.flatMap(({ key, meant = [] }) => {
      const others = keys.has(key) ? meant.filter(isOtherPersonMark) : [];
      return others.length === 0 ? [] : [[key, others] as const];
    }),
  );
}

/** Everything that is filled in: the service tells an update from a creation by the GUID (S-13). */
function rowToUpload(
  { sentAs: row, key: known, values, judged, meant }: ErrorRow,
  others: readonly string[] = [],
): RowToUpload {
  const sent: Partial<Record<FieldKey, string>> = {};
  for (const field of fieldKeys) {
    // The seal has judged the GUID; as it is typed, it is right.
    const value = (field === "userGuid" ? values : judged.values)[field]?.trim() ?? "";
    if (value !== "" && (!classFields.includes(field) || hasClass(values))) sent[field] = value;
  }
  return {
    row,
    key: personKey(sent.userGuid ?? "", known),
    values: sent,
    ...(meant.length === 0 ? {} : { meant }),
    ...(others.length === 0 ? {} : { others }),
  };
}

/** Rows of which the tab says something else than is the matter with them are told anew: an event that was dropped, or another row that was mended. */
function retold(sheet: Sheet, tab: ErrorsTab): void {
  if (misstated(tab).length === 0) return;
  withLock(() => {
    const now = readErrorsTab(sheet);
    paintErrorRows(sheet, now, misstated(now));
  });
}

/** The Errors tabs of this workbook that are still there and have rows left to correct, oldest first. */
export function errorsTabs(): ErrorsTabView[] {
  const spreadsheet = currentSpreadsheet();
  const rosters = new Map<string, ReturnType<typeof rosterOnce>>();
  const sheets = errorsSheets(spreadsheet, null).reverse();
  return sheets.flatMap(({ sheet, entry: { schoolId, importId } }) => {
    const roster = rosters.get(schoolId) ?? rosterOnce(spreadsheet, schoolId);
    rosters.set(schoolId, roster);
    // A tab whose headers were changed: sending from it says so, and a sidebar that only opens must not fail on it.
    const tab = readIfWhole(sheet);
    if (tab === null) return [];
    retold(sheet, tab);
    const { all, rows } = readyRows(tab, roster);
    if (all === 0) return [];
    const sheetId = sheet.getSheetId();
    const groups = groupsToAnswer(tab);
    const found = { sheetId, tabName: sheet.getName(), schoolId, importId, rows: all, corrected: rows.length };
    return [groups.length === 0 ? found : { ...found, groups }];
  });
}

function entryOf(sheetId: number): ResultTabEntry {
  const entry = [...resultEntries()].reverse().find((one) => one.sheetId === sheetId && one.kind === "error");
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
  const originals = new Map(
    errorRows.map(({ sentAs, original, kept }) => [sentAs, nameIn(kept.from ?? original)] as const),
  );
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

/** What the correction is of: the last import that refused any of these. */
function parentOf(rows: readonly ErrorRow[], entry: ResultTabEntry): string {
  const refused = new Set(rows.map(({ kept }) => kept.importId));
  const known = [...resultEntries()].reverse().find(({ importId, kind }) => kind === "error" && refused.has(importId));
  return known?.importId ?? entry.importId;
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
  const { schoolId } = entry;
  return submit(() => {
    const sheet = sheetById(spreadsheet, sheetId);
    if (sheet === null) throw new AddonProblem("errors_tab.unknown");
    const sent = readSentRows(spreadsheet, schoolId);
    const tab = readErrorsTab(sheet);
    retold(sheet, tab);
    const ready = readyRows(tab, rosterOnce(spreadsheet, schoolId));
    const others = othersOf(ready.rows, findRosterTab(spreadsheet, schoolId));
    const going = ready.rows.map((row) => rowToUpload(row, others.get(row.key))).filter((row) => !isSent(sent, row));
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
      parent: parentOf(ready.rows, entry),
      ...(confirm === undefined ? {} : { confirm }),
      corrects: new Map(ready.rows.map(({ sentAs, original, kept }) => [sentAs, kept.from ?? original] as const)),
    };
  });
}
