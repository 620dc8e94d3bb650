/** Pull: the export of a school into its roster tab, first time or again. */
import type { Export, RosterSummary } from "../../contract";
import { type BaselineRow, type FieldKey, fieldKeys, gradeMapOf, hasClass, type RosterValues } from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { now } from "../platform/google";
import { withLock } from "../platform/locking";
import { noteAdministrator } from "../rights/administrator";
import { getExport } from "../service/service-client";
import { changeBaseline, createBaselineSheet, readBaseline, writeBaseline } from "../tabs/baseline";
import { blocksOf, rowsOf } from "../tabs/blocks";
import { hiddenText } from "../tabs/hidden-cell";
import { asText, columnNumber, firstRow, rosterColumns } from "../tabs/layout";
import { type RosterTabEntry, saveRosterEntry, sheetById } from "../tabs/registry";
import {
  createRosterSheet,
  findRosterTab,
  formatRows,
  furnishRosterSheet,
  isBlank,
  type ReadTab,
  type RosterTab,
  readRows,
  readTab,
  rosterHeaders,
  standsInOrder,
  type TabRow,
  writeBelow,
  writeHidden,
  writeRows,
} from "../tabs/roster-tab";
import { standardColumns, type TabColumns } from "../tabs/tab-columns";
import { noteWritten, timesWritten } from "../tabs/tab-state";
import { checkTab, type KnownTab } from "./check";
import { type Merge, type MergedRow, mergeRoster, type WorkedOffRow } from "./merge";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

function baselineRows(exported: Exported): BaselineRow[] {
  return exported.rows.map(({ version, ...values }) => ({ version, values }));
}

const cellsOf = (values: RosterValues): string[] => fieldKeys.map((field: FieldKey) => values[field]);

/** A tab as it has just been written. */
interface PulledTab {
  readonly tab: RosterTab;
  readonly known: KnownTab;
}

const pulledRow = (account: BaselineRow, row: number): TabRow => ({
  row,
  key: account.values.userGuid,
  values: account.values,
  status: "",
  conflicts: [],
  was: account,
});

/** An export, and of when it is by the service's clock; a file does not say it. */
type Exported = Export & { readonly asOf?: string };

/** A tab and its baseline, blank. Noted before it is filled: a run that is killed in between leaves a tab that the next pull goes on with. */
function makeTabs(
  spreadsheet: Spreadsheet,
  { school, asOf }: Exported,
  accounts: number,
): [tab: RosterTab, baseline: Sheet] {
  const sheet = createRosterSheet(spreadsheet, school.name, accounts);
  const baseline = createBaselineSheet(spreadsheet, school.name, sheet);
  // In a cell whose note would cover nothing: it has none.
  sheet.getRange(firstRow, columnNumber("firstName")).activate();
  const entry: RosterTabEntry = {
    schoolId: school.id,
    schoolName: school.name,
    sheetId: sheet.getSheetId(),
    baselineSheetId: baseline.getSheetId(),
    pulledAt: new Date(now()).toISOString(),
    ...(asOf === undefined ? {} : { asOf }),
    accounts,
    unfinished: true,
  };
  saveRosterEntry(entry);
  return [{ spreadsheet, sheet, entry }, baseline];
}

/**
 * Header and accounts in one write, the baseline last: what is killed in between is filled, or merged, by the next pull. Each under the lock by itself, so that
 * a large school keeps nobody waiting. `room` is what the baseline's tab holds.
 */
function fill(tab: RosterTab, baseline: Sheet, accounts: readonly BaselineRow[], room: number): PulledTab {
  const cells = accounts.map((account) =>
    [...cellsOf(account.values), "", account.values.userGuid, hiddenText({ conflicts: [], was: account })].map(asText),
  );
  // The whole tab is formatted as text already.
  withLock(() => tab.sheet.getRange(1, 1, cells.length + 1, rosterColumns).setValues([rosterHeaders(), ...cells]));
  const { unfinished: _unfinished, ...entry } = tab.entry;
  withLock(() => {
    writeBaseline(baseline, accounts, room);
    saveRosterEntry(entry);
  });
  const rows = accounts.map((account, index) => pulledRow(account, index + firstRow));
  return { tab: { ...tab, entry }, known: { columns: standardColumns(), rows, baseline: accounts } };
}

/** Rows far apart are written by themselves. */
const mostBlocks = 3;

/** Rows that nothing happened to are written only where they lie between two that are. */
function writeTouched(sheet: Sheet, columns: TabColumns, rows: readonly MergedRow[]): void {
  const touched = rows.filter((row) => row.touched);
  const [top] = touched;
  const bottom = touched[touched.length - 1];
  if (top === undefined || bottom === undefined) return;
  formatRows(sheet, columns, top.row, bottom.row - top.row + 1);
  for (const block of blocksOf(touched, mostBlocks)) {
    const [first, last] = rowsOf(block);
    const values = rows.slice(first - firstRow, last - firstRow + 1).map((row) => row.values);
    writeRows(sheet, columns, first, values);
  }
}

function writeMerged({ sheet }: RosterTab, { columns, rows }: ReadTab, merge: Merge): void {
  writeTouched(sheet, columns, merge.rows);
  const hiddenChanged = merge.rows.filter((one, index) => {
    const before = rows[index];
    return before === undefined || one.key !== before.key || hiddenText(one) !== (before.hidden ?? hiddenText(before));
  });
  for (const block of blocksOf(hiddenChanged, mostBlocks)) {
    const [first, last] = rowsOf(block);
    writeHidden(sheet, columns, first, merge.rows.slice(first - firstRow, last - firstRow + 1));
  }
  if (merge.added.length === 0) return;
  const below = merge.rows.length + firstRow;
  writeBelow(
    sheet,
    columns,
    below,
    merge.added.map((account) => account.values),
  );
  writeHidden(
    sheet,
    columns,
    below,
    merge.added.map((account) => ({ key: account.values.userGuid, conflicts: [], was: account })),
  );
}

/** Made anew when somebody has deleted it. */
function baselineOf({ spreadsheet, entry }: RosterTab): Sheet {
  return sheetById(spreadsheet, entry.baselineSheetId) ?? createBaselineSheet(spreadsheet, entry.schoolName, null);
}

/** What a merge has to know of the tab, read before the lock is taken, and what tells whether it still holds. */
export interface ReadForMerge {
  readonly before: readonly BaselineRow[];
  readonly tab: ReadTab;
  readonly written: string;
}

export function readForMerge({ spreadsheet, sheet, entry }: RosterTab): ReadForMerge {
  const written = timesWritten(entry.schoolId);
  return { written, before: readBaseline(spreadsheet, entry), tab: readTab(sheet) };
}

/** Of more rows it is enough that they stand in their order. */
const mostLookedAtAgain = 2_000;

/** What the merge would write over is still what was read: nobody has typed there, sorted or put a row in meanwhile. */
function stillHolds({ sheet, entry }: RosterTab, { written, tab }: ReadForMerge, merge: Merge): boolean {
  if (timesWritten(entry.schoolId) !== written || sheet.getLastRow() !== tab.rows.length + firstRow - 1) return false;
  if (!standsInOrder(sheet, tab)) return false;
  const touched = merge.rows.filter((row) => row.touched);
  if (touched.length > mostLookedAtAgain) return true;
  return blocksOf(touched, mostBlocks).every((block) => {
    const [first, last] = rowsOf(block);
    return readRows(sheet, tab.columns, first, last).every((now) => {
      const then = tab.rows[now.row - firstRow];
      return (
        then !== undefined && then.key === now.key && fieldKeys.every((one) => then.values[one] === now.values[one])
      );
    });
  });
}

/** Merges a fresh export into a tab that is there; `workedOff` are the rows an import has just worked off. */
export function mergePulled(
  tab: RosterTab,
  exported: Exported,
  workedOff?: readonly WorkedOffRow[],
  readBefore?: ReadForMerge,
): PulledTab {
  const there = baselineRows(exported);
  const grades = gradeMapOf(tab.entry.grades);
  const merged = (from: ReadForMerge) => mergeRoster(from.before, from.tab.rows, there, workedOff, grades);
  let known = readBefore ?? readForMerge(tab);
  let merge = merged(known);
  if (readBefore !== undefined && !stillHolds(tab, known, merge)) {
    known = readForMerge(tab);
    merge = merged(known);
  }
  const { before, tab: read } = known;
  noteWritten(tab.entry.schoolId);
  const { rows } = read;
  writeMerged(tab, read, merge);
  const baseline = baselineOf(tab);
  changeBaseline(baseline, before, there);
  const { unfinished: _unfinished, ...others } = tab.entry;
  const entry: RosterTabEntry = {
    ...others,
    baselineSheetId: baseline.getSheetId(),
    pulledAt: new Date(now()).toISOString(),
    // Of a file nothing is known of it: what was pulled last is as old as it was.
    ...(exported.asOf === undefined ? {} : { asOf: exported.asOf }),
    accounts: there.length,
  };
  saveRosterEntry(entry);
  const rowsNow = merge.rows.map(({ touched: _touched, ...row }, index) => ({
    ...row,
    status: rows[index]?.status ?? "",
  }));
  const added = merge.added.map((account, index) => pulledRow(account, merge.rows.length + firstRow + index));
  return { tab: { ...tab, entry }, known: { columns: read.columns, rows: [...rowsNow, ...added], baseline: there } };
}

/** An export into its school's tab: a new one, or merged into the one that is there. */
export function takeExport(spreadsheet: Spreadsheet, exported: Exported, read?: ReadForMerge): PulledTab {
  const existing = findRosterTab(spreadsheet, exported.school.id);
  const accounts = baselineRows(exported);
  if (existing === null) {
    const [tab, baseline] = withLock(() => makeTabs(spreadsheet, exported, accounts.length));
    // Nobody else works on it yet, and it takes long.
    furnishRosterSheet(
      tab.sheet,
      accounts.length,
      accounts.some(({ values }) => hasClass(values)),
    );
    return fill(tab, baseline, accounts, accounts.length);
  }
  if (existing.entry.unfinished === undefined) return mergePulled(existing, exported, undefined, read);
  // The run that made it was killed. What somebody has typed into it since stays.
  furnishRosterSheet(existing.sheet, exported.rows.length, exported.rows.some(hasClass));
  if (isBlank(existing.sheet)) return fill(existing, baselineOf(existing), accounts, 0);
  return mergePulled(existing, exported);
}

export function pull(schoolId: string): RosterSummary {
  const spreadsheet = currentSpreadsheet();
  const exported = getExport(schoolId);
  noteAdministrator(schoolId);
  const existing = findRosterTab(spreadsheet, schoolId);
  const take = (read?: ReadForMerge) => {
    const { tab, known } = takeExport(spreadsheet, exported, read);
    return withLock(() => checkTab(tab, known));
  };
  // A tab that nobody has yet is filled piece by piece.
  if (existing === null) return take();
  const read = existing.entry.unfinished === undefined ? readForMerge(existing) : undefined;
  return withLock(() => take(read));
}
