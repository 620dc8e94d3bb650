/** The inline check of an Errors tab: after an edit its rows are judged at once, beside those around them; the rest of the tab is not read. */
import { isColumnCode } from "../../roster";
import { lockToTheEnd } from "../platform/locking";
import { problemOf } from "../platform/problem";
import { type ErrorRow, errorsIn, rowsOfErrors } from "./error-rows";
import { misstated, paintErrorRows } from "./errors-paint";
import { resultFirstRow, resultHeaderRow } from "./results-layout";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Whether a column is out of step nobody can tell from one row (G-1). So many rows above and below are read in the same call: nearly every Errors tab as a whole. */
const around = 200;

const isOutOfStep = ({ judged }: ErrorRow) => judged.findings.some(({ code }) => isColumnCode(code));

/** `first` and `last` are the rows that were edited. Where no lock is to be had they are marked all the same (P-3). */
export function checkErrorRows(sheet: Sheet, first: number, last: number): void {
  const top = Math.max(first, resultFirstRow);
  if (last < top) return;
  const lines = (from: number, to: number) => sheet.getRange(`${from}:${to}`).getDisplayValues();
  lockToTheEnd();
  const [headers = []] = lines(resultHeaderRow, resultHeaderRow);
  try {
    const from = Math.max(top - around, resultFirstRow);
    const to = Math.max(last, Math.min(last + around, sheet.getLastRow()));
    const tab = errorsIn(headers, lines(from, to), from);
    const open = rowsOfErrors(tab).filter(
      ({ done, kept, isChanged }) => !done && (kept.told !== undefined || isChanged),
    );
    // Of the others it is told what this edit shows of them; what else they say was judged with all rows at hand.
    const shown = new Set(misstated(tab).filter(isOutOfStep));
    paintErrorRows(
      sheet,
      tab,
      open.filter((row) => (row.tabRow >= top && row.tabRow <= last) || shown.has(row)),
    );
  } catch (error) {
    // Headers that were changed are told where the tab is sent from.
    if (!/^sheet\.header_/.test(problemOf(error).code)) throw error;
  }
}
