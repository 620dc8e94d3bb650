/** Cells that were changed here and on the platform: what stands on both sides, and which side stays. */
import type { CallInput, CallOutput, RosterConflict, RosterSummary } from "../../contract";
import type { FieldKey } from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { getAccountHistory } from "../service/service-client";
import { firstRow } from "../tabs/layout";
import { rosterTab } from "../tabs/roster-tab";
import { withJudged } from "./check";
import { doCells } from "./done-cells";
import { conflictsIn } from "./open-conflicts";

/** Asked for cell by cell, when somebody wants to know: a request for every conflict of a pull would be too many. */
export function whoChanged({ userGuid, field }: CallInput<"whoChanged">): CallOutput<"whoChanged"> {
  const last = getAccountHistory(userGuid).items.find((one) => one.field === field);
  return { change: last === undefined ? null : { by: last.changedBy, at: last.at } };
}

export function settle({ schoolId, keep, cell }: CallInput<"settle">): RosterSummary {
  const tab = rosterTab(currentSpreadsheet(), schoolId);
  const meant = (row: number, field: FieldKey) => cell === undefined || (cell.row === row && cell.field === field);
  return withJudged(tab, (checked) => {
    const open = conflictsIn(checked.judged.rows, checked.rows).filter((one) => meant(one.row, one.field));
    // What stays is an edit like any other: only the mark goes.
    const staying = ({ row, field, theirs }: RosterConflict) =>
      keep === "theirs" ? theirs : (checked.rows[row - firstRow]?.values[field] ?? "");
    const cells = open.map((one) => ({ row: one.row, field: one.field, value: staying(one), settles: true as const }));
    return doCells(tab, checked, cells);
  });
}
