/**
 * Open uploads of the release before, whose rows had no key: new people were known by their User ID alone. They get their key once, before the next
 * step, in the roster's hidden column and in the outbox; from then on they go like any other.
 */
import { type PartialValues, withKeys } from "../../roster";
import { findRosterTab, readTab, type TabRow, writeKeys } from "../tabs/roster-tab";
import { keyMaker } from "./keys";
import { noteKeys, type SentRow, sentRows } from "./outbox";
import type { Submission } from "./registry";

const idOf = (values: PartialValues) => (values.userId ?? "").trim().toLowerCase();

/** The rows, of those that nobody's key stands on, in which the person of each line was typed; each row is found once. */
function rowsByLine(lines: readonly SentRow[], rows: readonly TabRow[]) {
  const free = new Map<string, TabRow[]>();
  for (const row of rows) {
    if (row.key !== "" || row.values.userGuid.trim() !== "" || idOf(row.values) === "") continue;
    free.set(idOf(row.values), [...(free.get(idOf(row.values)) ?? []), row]);
  }
  const found = new Map<number, TabRow>();
  for (const line of lines) {
    // What was corrected in an Errors tab stands in the roster as it was sent the first time.
    const candidates = free.get(idOf(line.corrects ?? line.values)) ?? [];
    // Several classes of one new person: mostly they still stand where they stood.
    const at = Math.max(
      0,
      candidates.findIndex(({ row }) => row === line.row),
    );
    const [row] = candidates.splice(at, 1);
    if (row !== undefined) found.set(line.row, row);
  }
  return found;
}

/** Under the lock. The hidden column first: a run that is killed before the outbox is written begins anew, and finds the keys it gave. */
export function giveOlderLinesKeys(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { submissionId, schoolId }: Submission,
): void {
  const lines = sentRows(spreadsheet, submissionId).filter((line) => line.key === "");
  if (lines.length === 0) return;
  const keyed = withKeys(lines, () => false, keyMaker());
  const tab = findRosterTab(spreadsheet, schoolId);
  if (tab !== null) {
    const { columns, rows } = readTab(tab.sheet);
    const found = rowsByLine(lines, rows);
    const given = new Map<number, string>();
    for (const { row, key } of keyed) {
      const typed = found.get(row);
      if (typed !== undefined) given.set(typed.row, key);
    }
    const keyIn = new Map(rows.map((row) => [row.row, row.key] as const));
    writeKeys(tab.sheet, columns, [...given.keys()], (row) => given.get(row) ?? keyIn.get(row) ?? "");
  }
  noteKeys(spreadsheet, submissionId, new Map(keyed.map(({ row, key }) => [row, key] as const)));
}
