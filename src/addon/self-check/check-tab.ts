/** A tab of the self-check's own: whatever it writes stands there, and the tab is gone when the check has ended, in whatever way. */
import { documentProperties, writePending } from "../platform/google";
import { insertTabAtEnd } from "../tabs/insert-tab";
import { freeTabName } from "../tabs/registry";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const key = "rollbook.selfCheck";
const wantedName = "Rollbook check";

/** Of a run that was killed: its name was free, and noted before the tab was made. */
function removeLeftOver(spreadsheet: Spreadsheet): void {
  const name = documentProperties()?.getProperty(key) ?? null;
  if (name === null) return;
  const left = spreadsheet.getSheetByName(name);
  if (left !== null) spreadsheet.deleteSheet(left);
  documentProperties()?.deleteProperty(key);
}

export function withCheckTab<Result>(spreadsheet: Spreadsheet, work: (sheet: Sheet) => Result): Result {
  removeLeftOver(spreadsheet);
  const name = freeTabName(spreadsheet, wantedName);
  documentProperties()?.setProperty(key, name);
  const sheet = insertTabAtEnd(spreadsheet, name);
  try {
    return work(sheet);
  } finally {
    // What is still pending would be written after the tab is gone.
    writePending();
    spreadsheet.deleteSheet(sheet);
    documentProperties()?.deleteProperty(key);
  }
}
