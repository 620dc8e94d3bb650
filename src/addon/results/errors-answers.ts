/** What can be answered about a row of an Errors tab with one click, as about one of the roster: put it right, or it is meant (A-5, G-2). */
import type { CallInput, FindingGroup, RosterSummary } from "../../contract";
import { canBeMeant, type FieldKey, type JudgedRow } from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { withLock } from "../platform/locking";
import { AddonProblem } from "../platform/problem";
import { checkTab, groupsOf } from "../roster/check";
import { repairsAskedFor } from "../roster/fix";
import { rosterTab } from "../tabs/roster-tab";
import { writeCells } from "../tabs/write-cells";
import { type ErrorsTab, type Kept, readErrorsTab, rowsOfErrors } from "./error-rows";
import { paintErrorRows } from "./errors-paint";
import { errorsSheets, writeKept } from "./living-errors";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const openRows = (tab: ErrorsTab) => rowsOfErrors(tab).filter(({ done }) => !done);
const judgedRows = (tab: ErrorsTab): JudgedRow[] => openRows(tab).map(({ judged }) => judged);

/** Only what one click answers: all else is said in the tab itself. */
export const groupsToAnswer = (tab: ErrorsTab): FindingGroup[] =>
  groupsOf({ rows: judgedRows(tab) }).filter(
    (group) => group.severity === "error" && (group.fixable || group.canBeMeant === true),
  );

function answered(sheetId: number, schoolId: string, answer: (sheet: Sheet, tab: ErrorsTab) => void): RosterSummary {
  const spreadsheet = currentSpreadsheet();
  return withLock(() => {
    const found = errorsSheets(spreadsheet, schoolId).find(({ sheet }) => sheet.getSheetId() === sheetId);
    if (found === undefined) throw new AddonProblem("errors_tab.unknown");
    answer(found.sheet, readErrorsTab(found.sheet));
    const now = readErrorsTab(found.sheet);
    paintErrorRows(found.sheet, now, openRows(now));
    return checkTab(rosterTab(spreadsheet, schoolId));
  });
}

export function fixInErrors(sheetId: number, input: CallInput<"fix">): RosterSummary {
  return answered(sheetId, input.schoolId, (sheet, tab) => {
    writeCells(sheet, tab.columns, repairsAskedFor(judgedRows(tab), input));
  });
}

/** Kept with the value it was said of: another value is asked about again. */
export function meantInErrors(sheetId: number, { schoolId, code, field, row }: CallInput<"meant">): RosterSummary {
  return answered(sheetId, schoolId, (sheet, tab) => {
    const kept = new Map<number, Kept>();
    for (const { tabRow, judged, values, kept: before } of openRows(tab)) {
      if (row !== undefined && row !== tabRow) continue;
      const fields = judged.findings.flatMap((one): FieldKey[] => {
        const asked = one.code === code && one.field !== null && (field === undefined || field === one.field);
        return asked && one.field !== null && canBeMeant(one) ? [one.field] : [];
      });
      if (fields.length === 0) continue;
      const said = Object.fromEntries(fields.map((one) => [one, values[one] ?? ""]));
      kept.set(tabRow, { ...before, meantAs: { ...before.meantAs, ...said } });
    }
    writeKept(sheet, tab, kept, null);
  });
}
