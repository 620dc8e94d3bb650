/** The inline check of an Errors tab: after an edit its rows are judged at once, and nothing else of the tab is read. */
import { lockToTheEnd } from "../platform/locking";
import { problemOf } from "../platform/problem";
import { errorsIn, rowsOfErrors } from "./error-rows";
import { paintErrorRows } from "./errors-paint";
import { resultFirstRow, resultHeaderRow } from "./results-layout";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** `first` and `last` are the rows that were edited. Where no lock is to be had they are marked all the same (P-3). */
export function checkErrorRows(sheet: Sheet, first: number, last: number): void {
  const top = Math.max(first, resultFirstRow);
  if (last < top) return;
  const lines = (from: number, to: number) => sheet.getRange(`${from}:${to}`).getDisplayValues();
  lockToTheEnd();
  const [headers = []] = lines(resultHeaderRow, resultHeaderRow);
  try {
    const tab = errorsIn(headers, lines(top, last), top);
    const open = rowsOfErrors(tab).filter(
      ({ done, kept, isChanged }) => !done && (kept.told !== undefined || isChanged),
    );
    paintErrorRows(sheet, tab, open);
  } catch (error) {
    // Headers that were changed are told where the tab is sent from.
    if (!/^sheet\.header_/.test(problemOf(error).code)) throw error;
  }
}
