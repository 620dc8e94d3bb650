/** An export as a file: into a roster tab of its own, with the same baseline, checks and merge as one that was pulled. */
import { type CallInput, type CallOutput, type Export, fileSchoolPrefix } from "../../contract";
import { canonicalGuid, isGuid, type RosterValues } from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { uniqueId } from "../platform/google";
import { withLock } from "../platform/locking";
import { checkTab, judgeTab } from "../roster/check";
import { takeExport } from "../roster/pull";
import { readBaseline } from "../tabs/baseline";
import { rosterEntry } from "../tabs/registry";
import { appendRows, findRosterTab } from "../tabs/roster-tab";
import { writeCells } from "../tabs/write-cells";
import { doubtedCells } from "./doubted-cells";
import { baselineOfFile, valuesOf } from "./file-values";

/** Accounts as they are on the platform, and rows that are not: new people, further classes of somebody. They go below, as if typed. */
function sorted(rows: readonly RosterValues[]): { accounts: RosterValues[]; others: RosterValues[] } {
  const seen = new Set<string>();
  const accounts: RosterValues[] = [];
  const others: RosterValues[] = [];
  for (const values of rows) {
    const guid = canonicalGuid(values.userGuid);
    if (isGuid(values.userGuid.trim()) && !seen.has(guid)) accounts.push(values);
    else others.push(values);
    seen.add(guid);
  }
  return { accounts, others };
}

export function openExport({ schoolId, name, rows }: CallInput<"openExport">): CallOutput<"openExport"> {
  const spreadsheet = currentSpreadsheet();
  const { accounts, others } = sorted(rows.map(valuesOf));
  const known = schoolId === null ? null : rosterEntry(schoolId);
  const school = {
    id: known?.schoolId ?? `${fileSchoolPrefix}${uniqueId()}`,
    name: known?.schoolName ?? name.trim(),
  };
  return withLock(() => {
    const before = findRosterTab(spreadsheet, school.id);
    const isNew = before === null || before.entry.unfinished !== undefined;
    const doubted = isNew ? { accounts, cells: [] } : doubtedCells(judgeTab(before), accounts);
    const pulled = before === null ? [] : readBaseline(spreadsheet, before.entry);
    // A file without anybody tells nothing of who is on the platform: taken at its word, it would make strangers of all who are.
    const accountsNow = accounts.length === 0 ? pulled : baselineOfFile(pulled, doubted.accounts);
    const exported: Export = { school, rows: accountsNow.map(({ version, values }) => ({ version, ...values })) };
    const { tab, known: written } = takeExport(spreadsheet, exported);
    const rowOf = new Map(written.rows.map(({ row, key }) => [canonicalGuid(key), row] as const));
    const cells = doubted.cells.flatMap(({ guid, field, value }) => {
      const row = rowOf.get(guid);
      return row === undefined ? [] : [{ row, field, value }];
    });
    writeCells(tab.sheet, written.columns, cells);
    appendRows(tab.sheet, written, others);
    const { counts } = checkTab(tab);
    return { tabName: tab.sheet.getName(), accounts: accounts.length, errors: counts.errors };
  });
}
