/** One-click fixes: the GUID that the seal knows, what a spreadsheet changed, another spelling of a grade, a username that would do. Never silently, only when asked. */
import type { CallInput, RosterSummary } from "../../contract";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { withLock } from "../platform/locking";
import { rosterTab } from "../tabs/roster-tab";
import { writeCells } from "../tabs/write-cells";
import { checkTab, judgeTab } from "./check";
import { repairer } from "./repairs";

/** `rows` left out: every row of that cause. */
export function fix({ schoolId, code, rows, field }: CallInput<"fix">): RosterSummary {
  const tab = rosterTab(currentSpreadsheet(), schoolId);
  return withLock(() => {
    const { judged, columns } = judgeTab(tab);
    const repairOf = repairer(judged.rows);
    // All of them, and then those that are meant: each is what the sidebar showed.
    const repairs = judged.rows
      .flatMap((row) => row.findings.flatMap((one) => (one.code === code ? (repairOf(row, one) ?? []) : [])))
      .filter((one) => (rows === undefined || rows.includes(one.row)) && (field === undefined || one.field === field));
    writeCells(tab.sheet, columns, repairs);
    return checkTab(tab);
  });
}
