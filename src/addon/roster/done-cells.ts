/**
 * What a click of ours does to cells and conflicts, remembered with each row so that it can be taken back (B-22): a fix, also of all, a GUID that was put right, a
 * settled conflict. Kept in the row's record, so it moves with the row, costs no property, and is gone with the next pull.
 */
import type { RosterSummary } from "../../contract";
import type { FieldKey } from "../../roster";
import { now } from "../platform/google";
import { firstRow } from "../tabs/layout";
import type { RosterTab, TabRow } from "../tabs/roster-tab";
import type { DoneCell } from "../tabs/row-record";
import { noteWritten } from "../tabs/tab-state";
import { type CellToWrite, writeCells } from "../tabs/write-cells";
import { type CheckedTab, checkTab } from "./check";

/** A cell of such a size is not kept beside itself: the record has to have room for all others. */
const longestKept = 1_000;

export const canBeKept = (field: FieldKey, was: string, value: string) =>
  field !== "password" && was.length <= longestKept && value.length <= longestKept;

/** A cell with what it says then; of a conflict that is settled, whichever side stays. */
export interface CellToDo extends CellToWrite {
  readonly settles?: true;
}

function byRow<Cell extends CellToWrite>(cells: readonly Cell[]): ReadonlyMap<number, readonly Cell[]> {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) {
    const known = rows.get(cell.row);
    if (known === undefined) rows.set(cell.row, [cell]);
    else known.push(cell);
  }
  return rows;
}

function withDone(row: TabRow, cells: readonly CellToDo[], step: string): TabRow {
  const values = { ...row.values };
  let { done = [], conflicts } = row;
  for (const { field, value, settles } of cells) {
    const was = values[field];
    // Nothing is done to a cell that says it already: there would be nothing to take back.
    if (was === value && !settles) continue;
    values[field] = value;
    done = done.filter((one) => one.field !== field);
    if (settles) conflicts = conflicts.filter((one) => one !== field);
    if (canBeKept(field, was, value))
      done = [...done, { field, was, now: value, step, ...(settles ? { conflict: true as const } : {}) }];
  }
  return { ...row, values, done, conflicts };
}

/** Writes what differs, and checks the tab as it is then without reading it again. */
function written(tab: RosterTab, checked: CheckedTab, cells: readonly CellToWrite[], rows: readonly TabRow[]) {
  const different = cells.filter(({ row, field, value }) => checked.rows[row - firstRow]?.values[field] !== value);
  if (different.length > 0) writeCells(tab.sheet, checked.columns, different);
  noteWritten(tab.entry.schoolId);
  return checkTab(tab, { ...checked, rows });
}

/** Under the lock. Its answer names the step by which all of it is taken back. */
export function doCells(tab: RosterTab, checked: CheckedTab, cells: readonly CellToDo[]): RosterSummary {
  if (cells.length === 0) return checkTab(tab, checked);
  const step = now().toString(36);
  const ofRow = byRow(cells);
  const rows = checked.rows.map((row) => {
    const own = ofRow.get(row.row);
    return own === undefined ? row : withDone(row, own, step);
  });
  const isKept = rows.some(({ done }) => done?.some((one) => one.step === step));
  return { ...written(tab, checked, cells, rows), ...(isKept ? { step } : {}) };
}

/** What was done of a row, and still stands there. */
export const doneOf = ({ done = [], values }: TabRow): readonly DoneCell[] =>
  done.filter(({ field, now: said }) => values[field] === said);

/** Under the lock: the cells say again what they said before, and conflicts are open again. */
export function undoCells(
  tab: RosterTab,
  checked: CheckedTab,
  isMeant: (row: TabRow, done: DoneCell) => boolean,
): RosterSummary {
  const cells: CellToWrite[] = [];
  const rows = checked.rows.map((row) => {
    const undone = doneOf(row).filter((one) => isMeant(row, one));
    if (undone.length === 0) return row;
    const values = { ...row.values };
    for (const { field, was } of undone) {
      values[field] = was;
      cells.push({ row: row.row, field, value: was });
    }
    const reopened = undone.filter(({ conflict }) => conflict).map(({ field }) => field);
    return {
      ...row,
      values,
      done: (row.done ?? []).filter((one) => !undone.includes(one)),
      conflicts: [...new Set([...row.conflicts, ...reopened])],
    };
  });
  return cells.length === 0 ? checkTab(tab, checked) : written(tab, checked, cells, rows);
}
