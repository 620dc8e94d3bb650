/**
 * Columns of ours that somebody has deleted come back under their name, beside their neighbour, with what was pulled (B-22). A column that only lost its name is
 * known by what is in it, and is given the name again: what was typed there stays.
 */
import type { RosterSummary } from "../../contract";
import { type BaselineLookup, baselineLookup, type FieldKey, fieldKeys, headerOf, isGuid } from "../../roster";
import { withLock } from "../platform/locking";
import { readBaseline } from "../tabs/baseline";
import { readText } from "../tabs/grid";
import { readHiddenCell } from "../tabs/hidden-cell";
import { asText } from "../tabs/layout";
import { decorateColumn, furnishHeader, paintHeader, type RosterTab } from "../tabs/roster-tab";
import { columnsIn, locate, type TabColumns } from "../tabs/tab-columns";
import { noteWritten } from "../tabs/tab-state";
import { checkTab } from "./check";

/** A text table of the whole tab that is kept as the tab is. */
interface Table {
  readonly headers: string[];
  readonly rows: string[][];
}

const cellAt = (cells: readonly string[], column: number) => (column === 0 ? "" : (cells[column - 1] ?? ""));

/** What was pulled of each row, by its key, its GUID, or its record. */
function pulledOf(field: FieldKey, { rows }: Table, { key, conflicts, of }: TabColumns, before: BaselineLookup) {
  return rows.map((cells) => {
    const guid = [cellAt(cells, key), cellAt(cells, of.userGuid)].find((one) => isGuid(one.trim()));
    const account =
      guid === undefined ? readHiddenCell(cellAt(cells, conflicts)).was : before.accounts[before.indexOf(guid)];
    return account?.values[field] ?? "";
  });
}

/** The column in which the missing one should be, when it says in most rows what was pulled there: it only has another name. */
function renamed(
  field: FieldKey,
  pulled: readonly string[],
  { headers, rows }: Table,
  { of, ...own }: TabColumns,
): number {
  const at = fieldKeys.indexOf(field);
  const [before, after] = [fieldKeys[at - 1], fieldKeys[at + 1]];
  const taken = [...fieldKeys.map((one) => of[one]), own.status, own.key, own.conflicts];
  const beside = [
    before === undefined ? 1 : of[before] === 0 ? 0 : of[before] + 1,
    after === undefined || of[after] === 0 ? 0 : of[after] - 1,
  ].filter((place) => place > 0 && place <= headers.length && !taken.includes(place));
  const known = pulled.filter((value) => value !== "").length;
  const isIt = (place: number) => {
    const same = pulled.filter((value, index) => value !== "" && cellAt(rows[index] ?? [], place) === value).length;
    return known > 0 && same * 2 > known;
  };
  return beside.find(isIt) ?? 0;
}

/** Behind the last of its neighbours that is there, or before all of ours. */
function placeFor(field: FieldKey, { of, first }: TabColumns): number {
  const before = fieldKeys.slice(0, fieldKeys.indexOf(field)).filter((one) => of[one] > 0);
  const neighbour = before[before.length - 1];
  return neighbour === undefined ? first : of[neighbour] + 1;
}

function bringBack({ sheet }: RosterTab, field: FieldKey, table: Table, before: BaselineLookup): void {
  const { columns } = locate(table.headers);
  const pulled = pulledOf(field, table, columns, before);
  const header = headerOf(field);
  const there = renamed(field, pulled, table, columns);
  if (there > 0) {
    sheet.getRange(1, there).setValue(header);
    table.headers[there - 1] = header;
    furnishHeader(sheet, there, field);
    return;
  }
  const place = placeFor(field, columns);
  sheet.insertColumnsBefore(place, 1);
  sheet.getRange(1, place, sheet.getMaxRows(), 1).setNumberFormat("@");
  const cells = [header, ...pulled.map(asText)].map((cell) => [cell]);
  sheet.getRange(1, place, cells.length, 1).setValues(cells);
  furnishHeader(sheet, place, field);
  decorateColumn(sheet, place, field);
  table.headers.splice(place - 1, 0, header);
  table.rows.forEach((row, index) => {
    row.splice(place - 1, 0, pulled[index] ?? "");
  });
}

export function putBackColumns(tab: RosterTab): RosterSummary {
  const { sheet, spreadsheet, entry } = tab;
  withLock(() => {
    const [headers = [], ...rows] = readText(sheet, 1);
    const { columns, missing, repeated } = locate(headers);
    if (missing.length === 0) return;
    // Which of two is ours nobody can tell; and with nothing that says whose rows these are, everybody would be somebody new.
    const isAnybody = columns.key > 0 || columns.of.userGuid > 0 || columns.conflicts > 0;
    if (repeated.length > 0 || !isAnybody) columnsIn(headers);
    noteWritten(entry.schoolId);
    const before = baselineLookup(readBaseline(spreadsheet, entry));
    const table = { headers: [...headers], rows: rows.map((row) => [...row]) };
    for (const { key } of missing) bringBack(tab, key, table, before);
    paintHeader(sheet);
  });
  return checkTab(tab);
}
