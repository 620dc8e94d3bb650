/** Which rows of a roster tab somebody has selected, for what is done to just these. */
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { AddonProblem } from "../platform/problem";
import type { RosterTab } from "../tabs/roster-tab";

/** The rows of the tab that are selected by now. */
export function selectedRows({ sheet }: RosterTab): ReadonlySet<number> {
  const list = currentSpreadsheet().getActiveRangeList() as GoogleAppsScript.Spreadsheet.RangeList | null;
  const rows = new Set<number>();
  for (const range of list?.getRanges() ?? []) {
    if (range.getSheet().getSheetId() !== sheet.getSheetId()) throw new AddonProblem("selection.not_roster");
    const top = range.getRow();
    // A selected column reaches to the end of the sheet, and means nobody in particular.
    const count = Math.min(range.getNumRows(), sheet.getLastRow() - top + 1);
    for (let row = top; row < top + count; row += 1) rows.add(row);
  }
  if (rows.size === 0) throw new AddonProblem("selection.not_roster");
  return rows;
}
