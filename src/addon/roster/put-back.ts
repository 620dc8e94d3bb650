/**
 * Put back (B-22): what was pulled, where something else stands now: in a cell, in all of a row, in a column, of a person whose row was deleted, or everywhere;
 * and what stood there before a fix, or before a conflict was settled.
 * Only the sheet is changed, so it can be undone there like any edit.
 */
import type { CallInput, RosterSummary } from "../../contract";
import { type BaselineRow, canonicalGuid, type FieldKey, fieldKeys, type JudgedRow, personFields } from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { readBaseline } from "../tabs/baseline";
import { firstRow } from "../tabs/layout";
import { type RosterTab, rosterTab, type TabRow, writeBelow } from "../tabs/roster-tab";
import { noteWritten } from "../tabs/tab-state";
import { type CellToWrite, writeCells } from "../tabs/write-cells";
import { type CheckedTab, checkTab, withJudged, writeJudged } from "./check";
import { undoCells } from "./done-cells";
import { putBackColumns } from "./put-back-columns";

/** The cells of a row that say something else than was pulled. Whoever typed a further row of somebody has left blank what is stored. */
function changedOf(
  { values, row }: TabRow,
  { baseline, findings }: JudgedRow,
  fields: readonly FieldKey[],
): CellToWrite[] {
  const isTold = (field: FieldKey) => findings.some((one) => one.code === "cell.blank_kept" && one.field === field);
  return fields.flatMap((field): CellToWrite[] => {
    const value = baseline?.values[field] ?? "";
    const mayBeLeftOut = field !== "userGuid" && personFields.includes(field);
    const isLeftOut = mayBeLeftOut && values[field].trim() === "" && !isTold(field);
    return values[field] === value || isLeftOut ? [] : [{ row, field, value }];
  });
}

/** People of the baseline whose rows are gone: where their row was emptied and still stands behind that of the person before them, else below all others. */
function bringBack(
  { sheet, entry, spreadsheet }: RosterTab,
  checked: CheckedTab,
  people: readonly BaselineRow[],
): void {
  const { columns, rows, judged } = checked;
  const placeOf = new Map<string, number>();
  for (const { baseline, row } of judged.rows) if (baseline !== null) placeOf.set(baseline.values.userGuid, row);
  const isFree = (row: number) => judged.rows[row - firstRow]?.state === "empty";
  const wanted = new Set(people.map(({ values }) => values.userGuid));
  const cells: CellToWrite[] = [];
  const gone: BaselineRow[] = [];
  let row = firstRow;
  for (const person of people.length === 0 ? [] : readBaseline(spreadsheet, entry)) {
    const { values } = person;
    const place = placeOf.get(values.userGuid);
    if (place === undefined && wanted.has(values.userGuid)) {
      if (isFree(row)) for (const field of fieldKeys) cells.push({ row, field, value: values[field] });
      else gone.push(person);
    }
    row = (place ?? row) + 1;
  }
  writeCells(
    sheet,
    columns,
    cells.filter(({ value }) => value !== ""),
  );
  const below = gone.map(({ values }) => values);
  if (below.length > 0) writeBelow(sheet, columns, rows.length + firstRow, below);
}

export function putBack({ schoolId, row, field, guid, done, step, columns }: CallInput<"putBack">): RosterSummary {
  const tab = rosterTab(currentSpreadsheet(), schoolId);
  if (columns) return putBackColumns(tab);
  if (done) {
    return withJudged(tab, (checked) =>
      undoCells(tab, checked, (of, one) => {
        if (step !== undefined && one.step !== step) return false;
        return (row === undefined || of.row === row) && (field === undefined || one.field === field);
      }),
    );
  }
  const isWanted = (person: BaselineRow | null) =>
    guid === undefined || (person !== null && canonicalGuid(person.values.userGuid) === canonicalGuid(guid));
  let isAnyGone = false;
  writeJudged(tab, ({ judged, rows }) => {
    isAnyGone = row === undefined && field === undefined && judged.removed.some(isWanted);
    return rows.flatMap((tabRow, index) => {
      const judgedRow = judged.rows[index];
      if (judgedRow === undefined || judgedRow.state === "empty" || !isWanted(judgedRow.baseline)) return [];
      // Of a new person nothing was pulled: their cells are emptied only where the row itself is named.
      if (row === undefined ? judgedRow.baseline === null : row !== tabRow.row) return [];
      return changedOf(tabRow, judgedRow, field === undefined ? fieldKeys : [field]);
    });
  });
  if (isAnyGone) {
    withJudged(tab, (checked) => {
      bringBack(tab, checked, checked.judged.removed.filter(isWanted));
      noteWritten(tab.entry.schoolId);
    });
  }
  return checkTab(tab);
}
