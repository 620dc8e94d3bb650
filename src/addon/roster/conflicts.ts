/** Cells that were changed here and on the platform: what stands on both sides, and which side stays. */
import type { CallInput, CallOutput, RosterSummary } from "../../contract";
import type { FieldKey } from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { withLock } from "../platform/locking";
import { getAccountHistory } from "../service/service-client";
import { readBaseline } from "../tabs/baseline";
import { readTab, rosterTab } from "../tabs/roster-tab";
import { writeCells } from "../tabs/write-cells";
import { checkTab } from "./check";

/** Asked for cell by cell, when somebody wants to know: a request for every conflict of a pull would be too many. */
export function whoChanged({ userGuid, field }: CallInput<"whoChanged">): CallOutput<"whoChanged"> {
  const last = getAccountHistory(userGuid).items.find((one) => one.field === field);
  return { change: last === undefined ? null : { by: last.changedBy, at: last.at } };
}

export function settle({ schoolId, keep, cell }: CallInput<"settle">): RosterSummary {
  const tab = rosterTab(currentSpreadsheet(), schoolId);
  const meant = (row: number, field: FieldKey) => cell === undefined || (cell.row === row && cell.field === field);
  return withLock(() => {
    const baseline = readBaseline(tab.spreadsheet, tab.entry);
    const { columns, rows } = readTab(tab.sheet);
    if (keep === "theirs") {
      const summary = checkTab(tab, { columns, rows, baseline });
      const taken = summary.conflicts.filter((one) => meant(one.row, one.field));
      writeCells(
        tab.sheet,
        columns,
        taken.map(({ row, field, theirs }) => ({ row, field, value: theirs })),
      );
      return checkTab(tab);
    }
    // What stays is an edit like any other: only the mark goes.
    const unmarked = rows.map((row) => ({
      ...row,
      conflicts: row.conflicts.filter((field) => !meant(row.row, field)),
    }));
    return checkTab(tab, { columns, rows: unmarked, baseline });
  });
}
