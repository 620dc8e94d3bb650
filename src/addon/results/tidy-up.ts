/**
 * Takes away the tabs of results that are settled: their files stay in Upload History. Never one with rows to correct, with passwords in it, of an upload that
 * is not ended, with columns of somebody's own, or the last tab that can be seen.
 */
import { columns } from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { withLock } from "../platform/locking";
import { isOpen, readSubmissions } from "../submission/registry";
import { forgetResult, type ResultTabEntry, resultEntries, sheetById } from "../tabs/registry";
import { rowsOfErrors } from "./error-rows";
import { readIfWhole } from "./living-errors";
import { errorsLayout } from "./results-layout";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** As wide as it was made: more is somebody's own. */
const ownWidth = { uploaded: columns.length, completed: columns.length + 1, error: errorsLayout.error } as const;

function isSettled(sheet: Sheet, { kind, passwords }: ResultTabEntry): boolean {
  if (passwords === true || sheet.getLastColumn() > ownWidth[kind]) return false;
  if (kind !== "error") return true;
  const tab = readIfWhole(sheet);
  // A line that is none of ours is the user's own.
  return (
    tab !== null && tab.originalColumn > 0 && rowsOfErrors(tab).every(({ done }) => done) && !tab.rows.includes(null)
  );
}

export function tidyUp(schoolId: string): { removed: string[] } {
  const spreadsheet = currentSpreadsheet();
  const open = new Set(
    readSubmissions()
      .filter(isOpen)
      .flatMap(({ importId, parent }) => [importId, parent]),
  );
  return withLock(() => {
    const removed: string[] = [];
    const entries = resultEntries().filter((one) => one.written && one.schoolId === schoolId);
    let visible = spreadsheet.getSheets().filter((one) => !one.isSheetHidden()).length;
    for (const sheetId of new Set(entries.map((one) => one.sheetId))) {
      const sheet = sheetById(spreadsheet, sheetId);
      const own = entries.filter((one) => one.sheetId === sheetId);
      if (sheet !== null) {
        const settled = own.every((one) => !open.has(one.importId) && isSettled(sheet, one));
        if (!settled || visible < 2) continue;
        removed.push(sheet.getName());
        visible -= 1;
        spreadsheet.deleteSheet(sheet);
      }
      for (const one of own) forgetResult(one);
    }
    return { removed };
  });
}
