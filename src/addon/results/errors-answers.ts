/** What can be answered about a row of an Errors tab with one click, as about one of the roster: put it right, or it is meant (A-5, G-2); and a fix taken back (B-22). */
import type { CallInput, FindingGroup, RosterSummary } from "../../contract";
import { canBeMeant, type FieldKey, isColumnCode, type JudgedRow } from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { now } from "../platform/google";
import { withLock } from "../platform/locking";
import { AddonProblem } from "../platform/problem";
import { checkTab, groupsOf } from "../roster/check";
import { canBeKept } from "../roster/done-cells";
import { repairsAskedFor } from "../roster/fix";
import { rosterTab } from "../tabs/roster-tab";
import { type DoneCell, donePart, readDone } from "../tabs/row-record";
import { type CellToWrite, writeCells } from "../tabs/write-cells";
import { type ErrorRow, type ErrorsTab, type Kept, readErrorsTab, rowsOfErrors } from "./error-rows";
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

function answered(
  sheetId: number,
  schoolId: string,
  answer: (sheet: Sheet, tab: ErrorsTab) => string | null,
): RosterSummary {
  const spreadsheet = currentSpreadsheet();
  return withLock(() => {
    const found = errorsSheets(spreadsheet, schoolId).find(({ sheet }) => sheet.getSheetId() === sheetId);
    if (found === undefined) throw new AddonProblem("errors_tab.unknown");
    const step = answer(found.sheet, readErrorsTab(found.sheet));
    const after = readErrorsTab(found.sheet);
    paintErrorRows(found.sheet, after, openRows(after));
    return { ...checkTab(rosterTab(spreadsheet, schoolId)), ...(step === null ? {} : { step }) };
  });
}

/** What fixes have written into the row, as far as it still stands there. */
const doneOf = ({ kept, values }: ErrorRow): DoneCell[] =>
  readDone(kept.done).filter((one) => values[one.field] === one.now);

function withDone(row: ErrorRow, repairs: readonly CellToWrite[], step: string): Kept {
  const fields = repairs.map(({ field }) => field);
  const before = doneOf(row).filter(({ field }) => !fields.includes(field));
  const own = repairs.flatMap(({ field, value }): DoneCell[] => {
    const was = row.values[field] ?? "";
    return canBeKept(field, was, value) ? [{ field, was, now: value, step }] : [];
  });
  return { ...row.kept, done: donePart([...before, ...own]) };
}

/** Answers with the step by which it is taken back (`undoInErrors`). */
export function fixInErrors(sheetId: number, input: CallInput<"fix">): RosterSummary {
  return answered(sheetId, input.schoolId, (sheet, tab) => {
    const repairs = repairsAskedFor(judgedRows(tab), input);
    if (repairs.length === 0) return null;
    const step = now().toString(36);
    const kept = new Map<number, Kept>();
    for (const row of openRows(tab)) {
      const own = repairs.filter((one) => one.row === row.tabRow);
      if (own.length > 0) kept.set(row.tabRow, withDone(row, own, step));
    }
    writeCells(sheet, tab.columns, repairs);
    writeKept(sheet, tab, kept, null);
    return step;
  });
}

/** The cells say again what they said before that step, where they still say what it wrote. */
export function undoInErrors(sheetId: number, { schoolId, step }: CallInput<"putBack">): RosterSummary {
  return answered(sheetId, schoolId, (sheet, tab) => {
    const cells: CellToWrite[] = [];
    const kept = new Map<number, Kept>();
    for (const row of openRows(tab)) {
      const done = doneOf(row);
      const undone = done.filter((one) => step === undefined || one.step === step);
      if (undone.length === 0) continue;
      for (const { field, was } of undone) cells.push({ row: row.tabRow, field, value: was });
      kept.set(row.tabRow, { ...row.kept, done: donePart(done.filter((one) => !undone.includes(one))) });
    }
    if (cells.length === 0) return null;
    writeCells(sheet, tab.columns, cells);
    writeKept(sheet, tab, kept, null);
    return null;
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
      // That a value is in its place says nothing of how it is written, and is no matter of the service's.
      const of = isColumnCode(code) ? "inPlace" : "meantAs";
      kept.set(tabRow, { ...before, [of]: { ...before[of], ...said } });
    }
    writeKept(sheet, tab, kept, null);
    return null;
  });
}
