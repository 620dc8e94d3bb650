/**
 * Which tab was edited when the document's properties are refused (P-3): it is told by its own headers, and its rows by their records. What only the
 * properties know (what the district says of grades, what was meant of whole columns, the baseline) is left to the next look, which is told that it must.
 */
import { errorsIn } from "../results/error-rows";
import { resultHeaderRow } from "../results/results-layout";
import type { EditedTab } from "../tabs/registry";
import { readColumns } from "../tabs/roster-tab";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What headers refuse is no tab of ours. */
function holds(ask: () => boolean): boolean {
  try {
    return ask();
  } catch {
    return false;
  }
}

function isErrorsTab(sheet: Sheet): boolean {
  const [headers = []] = sheet.getRange(`${resultHeaderRow}:${resultHeaderRow}`).getDisplayValues();
  const { originalColumn, errorColumn } = errorsIn(headers, []);
  return originalColumn > 0 && errorColumn > 0;
}

function isRosterTab(sheet: Sheet): boolean {
  const { key, conflicts } = readColumns(sheet);
  return key > 0 && conflicts > 0;
}

export function knownByLooks(sheet: Sheet): EditedTab | "errors" | null {
  if (holds(() => isErrorsTab(sheet))) return "errors";
  if (!holds(() => isRosterTab(sheet))) return null;
  return {
    entry: {
      schoolId: "",
      schoolName: "",
      sheetId: sheet.getSheetId(),
      baselineSheetId: -1,
      pulledAt: "",
      accounts: 0,
    },
    state: null,
    // What a record says to be on its way is not taken off it by an edit that cannot ask.
    onTheWay: true,
    languageWasChosen: false,
    isKnownByLooks: true,
  };
}
