/** Cells that were changed here and on the platform: what stands on both sides, and which side stays. */
import type { CallInput, CallOutput, RosterSummary } from "../../contract";
import type { FieldKey } from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { getAccountHistory } from "../service/service-client";
import { rosterTab } from "../tabs/roster-tab";
import { checkTab, withJudged, writeJudged } from "./check";
import { conflictsIn } from "./open-conflicts";

/** Asked for cell by cell, when somebody wants to know: a request for every conflict of a pull would be too many. */
export function whoChanged({ userGuid, field }: CallInput<"whoChanged">): CallOutput<"whoChanged"> {
  const last = getAccountHistory(userGuid).items.find((one) => one.field === field);
  return { change: last === undefined ? null : { by: last.changedBy, at: last.at } };
}

export function settle({ schoolId, keep, cell }: CallInput<"settle">): RosterSummary {
  const tab = rosterTab(currentSpreadsheet(), schoolId);
  const meant = (row: number, field: FieldKey) => cell === undefined || (cell.row === row && cell.field === field);
  if (keep === "theirs") {
    writeJudged(tab, ({ judged, rows }) =>
      conflictsIn(judged.rows, rows)
        .filter((one) => meant(one.row, one.field))
        .map(({ row, field, theirs }) => ({ row, field, value: theirs })),
    );
    return checkTab(tab);
  }
  return withJudged(tab, (checked) => {
    // What stays is an edit like any other: only the mark goes.
    const unmarked = checked.rows.map((row) => ({
      ...row,
      conflicts: row.conflicts.filter((field) => !meant(row.row, field)),
    }));
    return checkTab(tab, { ...checked, rows: unmarked });
  });
}
