/**
 * Passwords leave the cells they were typed into as soon as the service has them. A cell is found by its person and by what is in it, never by the
 * row it once was in: rows are sorted and inserted meanwhile, and a password that was typed since has not been sent.
 */
import { baselineLookup, personKey, sealRows } from "../../roster";
import { readErrorsTab } from "../results/error-rows";
import { resultFirstRow } from "../results/results-layout";
import { readBaseline } from "../tabs/baseline";
import { asText, firstRow } from "../tabs/layout";
import { type RosterTab, readTab } from "../tabs/roster-tab";
import type { SentPassword } from "./outbox";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Writes a column without the cells that are to be blank, in one write; nothing when there are none. */
function blankCells(
  sheet: Sheet,
  column: number,
  top: number,
  cells: readonly string[],
  toBlank: (index: number) => boolean,
): void {
  const hits = cells.map((_, index) => index).filter(toBlank);
  const first = hits[0];
  const last = hits[hits.length - 1];
  if (first === undefined || last === undefined) return;
  sheet
    .getRange(top + first, column, last - first + 1, 1)
    .setValues(cells.slice(first, last + 1).map((cell, index) => [toBlank(first + index) ? "" : asText(cell)]));
}

const same = (typed: string, sent: string) => typed.trim() === sent.trim();

export function clearInRoster({ spreadsheet, sheet, entry }: RosterTab, sent: readonly SentPassword[]): void {
  const byKey = new Map(sent.map(({ key, password }) => [key, password] as const));
  const { columns, rows } = readTab(sheet);
  const seals = sealRows(baselineLookup(readBaseline(spreadsheet, entry)), rows);
  blankCells(
    sheet,
    columns.of.password,
    firstRow,
    rows.map((row) => row.values.password),
    (index) => {
      const row = rows[index];
      if (row === undefined || row.values.password === "") return false;
      const password = byKey.get(personKey(seals[index]?.baseline?.values.userGuid ?? "", row.key));
      return password !== undefined && same(row.values.password, password);
    },
  );
}

/** An Errors tab keeps with each row which one of the import it was; there a corrected row may hold a password. */
export function clearInErrorsTab(sheet: Sheet, sent: readonly SentPassword[]): void {
  const byRow = new Map(sent.filter((one) => one.corrected).map(({ row, password }) => [row, password] as const));
  const { columns, rows } = readErrorsTab(sheet);
  blankCells(
    sheet,
    columns.of.password,
    resultFirstRow,
    rows.map((row) => row?.values.password ?? ""),
    (index) => {
      const row = rows[index];
      const typed = row?.values.password ?? "";
      if (row === null || row === undefined || typed === "") return false;
      const password = byRow.get(row.sentAs);
      return password !== undefined && same(typed, password);
    },
  );
}
