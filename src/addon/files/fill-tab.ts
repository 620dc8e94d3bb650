/** Fills a roster tab from a file that is there already (B-12), part by part, as edits; and takes a fill back as a whole (B-22). The page has found out what changes. */
import type { CallInput, CallOutput } from "../../contract";
import {
  canonicalGuid,
  classFields,
  completeValues,
  type FieldKey,
  type FilledCell,
  fieldKeys,
  handOf,
  isGuid,
  otherPersonMark,
  type RosterValues,
} from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { withLock } from "../platform/locking";
import { checkTab } from "../roster/check";
import { dateFields, withDays } from "../tabs/date-cells";
import { hiddenText } from "../tabs/hidden-cell";
import { asText, firstRow } from "../tabs/layout";
import { type RosterTab, readColumns, readRows, readTab, rosterTab, type TabRow, writeBelow } from "../tabs/roster-tab";
import type { TabColumns } from "../tabs/tab-columns";
import { noteWritten } from "../tabs/tab-state";
import { type CellToWrite, writeCells } from "../tabs/write-cells";
import { valuesOf } from "./file-values";

const keyOf = ({ key }: { readonly key: string }) => (isGuid(key) ? canonicalGuid(key) : "");

/** Rows as far as they have to be known here. */
type Known = Pick<TabRow, "row" | "key" | "values">;

const tellingApart = ["userId", "firstName", "lastName"] as const satisfies readonly FieldKey[];

/** Between two rows the keys, and from the first to the last of the columns that are concerned: of half a school's cells each costs as much as it is wide. */
function readConcerned(
  sheet: RosterTab["sheet"],
  columns: TabColumns,
  cells: readonly FilledCell[],
  [top, bottom]: readonly [number, number],
): readonly Known[] {
  const hand = cells.some((cell) => cell.hand !== undefined) ? tellingApart : [];
  const fields = [...new Set([...cells.map(({ field }) => field), ...hand])];
  const places = fields.map((field) => columns.of[field]);
  const left = Math.min(...places);
  const [height, width] = [bottom - top + 1, Math.max(...places) - left + 1];
  const keys = columns.key === 0 ? [] : sheet.getRange(top, columns.key, height, 1).getDisplayValues();
  const shown = sheet.getRange(top, left, height, width).getDisplayValues();
  const days = dateFields.filter((field) => fields.includes(field)).map((field) => columns.of[field]);
  const texts = withDays(sheet, shown, [top, left], days);
  return texts.map((line, at): Known => {
    const values: Partial<Record<FieldKey, string>> = {};
    for (const field of fields) values[field] = line[columns.of[field] - left] ?? "";
    return { row: top + at, key: keys[at]?.[0] ?? "", values: completeValues(values) };
  });
}

/** The rows in which these cells stood; all of the tab where somebody has sorted or put rows in since. */
function rowsOfCells(sheet: RosterTab["sheet"], columns: TabColumns, cells: readonly FilledCell[]): readonly Known[] {
  const places = cells.map(({ row }) => row);
  const top = places.reduce((one, other) => Math.min(one, other));
  const bottom = places.reduce((one, other) => Math.max(one, other));
  const last = sheet.getLastRow();
  const rows = top > last ? [] : readConcerned(sheet, columns, cells, [top, Math.min(bottom, last)]);
  const byRow = new Map(rows.map((row) => [row.row, row] as const));
  const stands = cells.every((cell) => {
    const row = byRow.get(cell.row);
    return row !== undefined && keyOf(row) === keyOf(cell);
  });
  return stands ? rows : readTab(sheet, false).rows;
}

/** Where each cell is to be written: where it stood, or where its person stands by now, and only as long as it says what it said. */
function stillThere(
  sheet: RosterTab["sheet"],
  columns: TabColumns,
  cells: readonly FilledCell[],
  says: (cell: FilledCell) => string,
): readonly { readonly cell: FilledCell; readonly row: number }[] {
  if (cells.length === 0) return [];
  const rows = rowsOfCells(sheet, columns, cells);
  const byRow = new Map(rows.map((row) => [row.row, row] as const));
  const byKey = new Map<string, Known[]>();
  for (const row of rows) {
    const known = byKey.get(keyOf(row));
    if (known === undefined) byKey.set(keyOf(row), [row]);
    else known.push(row);
  }
  const taken = new Set<string>();
  return cells.flatMap((cell) => {
    const fits = (one: Known | undefined): one is Known =>
      one !== undefined &&
      keyOf(one) === keyOf(cell) &&
      one.values[cell.field] === says(cell) &&
      (cell.hand === undefined || handOf(one.values) === cell.hand) &&
      !taken.has(`${one.row} ${cell.field}`);
    const here = byRow.get(cell.row);
    const found = fits(here) ? here : keyOf(cell) === "" ? undefined : byKey.get(keyOf(cell))?.find(fits);
    if (found === undefined) return [];
    taken.add(`${found.row} ${cell.field}`);
    return [{ cell, row: found.row }];
  });
}

const hasClasses = (cells: readonly CellToWrite[], added: readonly (readonly string[])[]): boolean =>
  cells.some(({ field }) => classFields.includes(field)) ||
  added.some((line) => classFields.some((field) => (line[fieldKeys.indexOf(field)] ?? "") !== ""));

/** What was said on the page about new rows, kept with them as if it had been said in the tab, which would ask the same again. */
function keepOthers(
  sheet: RosterTab["sheet"],
  { conflicts: column }: TabColumns,
  row: number,
  added: readonly RosterValues[],
  others: readonly (readonly string[])[],
): void {
  if (column === 0 || others.every((guids) => guids.length === 0)) return;
  const marks = added.map((values, at) => (others[at] ?? []).map((guid) => otherPersonMark(values, guid)));
  const hidden = marks.map((meant) => [asText(meant.length === 0 ? "" : hiddenText({ conflicts: [], meant }))]);
  sheet.getRange(row, column, hidden.length, 1).setValues(hidden);
}

export function fillTab({ schoolId, cells, added, others = [], last }: CallInput<"fillTab">): CallOutput<"fillTab"> {
  const tab = rosterTab(currentSpreadsheet(), schoolId);
  const { sheet } = tab;
  const done = withLock(() => {
    const columns = readColumns(sheet);
    const found = stillThere(sheet, columns, cells, ({ from }) => from);
    const toWrite = found.map(({ cell: { field, to }, row }): CellToWrite => ({ row, field, value: to }));
    writeCells(sheet, columns, toWrite);
    const row = Math.max(firstRow, sheet.getLastRow() + 1);
    if (added.length > 0) {
      const values = added.map(valuesOf);
      writeBelow(sheet, columns, row, values);
      keepOthers(sheet, columns, row, values, others);
    }
    if (found.length + added.length > 0) noteWritten(schoolId);
    // What was filled in is to be seen.
    if (hasClasses(toWrite, added)) sheet.expandAllColumnGroups();
    return {
      // A row typed by hand says of itself by now what the file has said.
      cells: found.map(({ cell: { hand: _, ...cell }, row: at }) => ({ ...cell, row: at })),
      added: { row, lines: added },
      left: cells.length - found.length,
    };
  });
  if (last) checkTab(tab);
  return done;
}

const lineOf = (values: RosterValues) => fieldKeys.map((field) => values[field]).join("\n");

/** The added rows that stand there as they were written, wherever they are by now. */
function addedRows(
  sheet: RosterTab["sheet"],
  columns: TabColumns,
  { row, lines }: CallInput<"unfillTab">["added"],
): readonly TabRow[] {
  if (lines.length === 0) return [];
  const wanted = new Set(lines.map((line) => lineOf(valuesOf(line))));
  const is = (one: TabRow) => !isGuid(one.key) && wanted.has(lineOf(one.values));
  const end = Math.min(sheet.getLastRow(), row + lines.length - 1);
  const here = end < row ? [] : readRows(sheet, columns, row, end).filter(is);
  return here.length === lines.length ? here : readTab(sheet, false).rows.filter(is);
}

const filledFields = ({ values }: TabRow): readonly FieldKey[] => fieldKeys.filter((field) => values[field] !== "");

/** A cell that somebody has changed since is theirs; a row that has moved is found by its key. */
export function unfillTab({ schoolId, cells, added, last }: CallInput<"unfillTab">): CallOutput<"unfillTab"> {
  const tab = rosterTab(currentSpreadsheet(), schoolId);
  const { sheet } = tab;
  const done = withLock(() => {
    const columns = readColumns(sheet);
    const back = stillThere(sheet, columns, cells, ({ to }) => to);
    const emptied = addedRows(sheet, columns, added);
    writeCells(sheet, columns, [
      ...back.map(({ cell: { field, from }, row }): CellToWrite => ({ row, field, value: from })),
      ...emptied.flatMap((row) => filledFields(row).map((field): CellToWrite => ({ row: row.row, field, value: "" }))),
    ]);
    if (back.length + emptied.length > 0) noteWritten(schoolId);
    return {
      cells: back.length,
      rows: emptied.length,
      left: cells.length - back.length + Math.max(0, added.lines.length - emptied.length),
    };
  });
  if (last) checkTab(tab);
  return done;
}
