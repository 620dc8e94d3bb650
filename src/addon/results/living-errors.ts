/**
 * The one Errors tab that lives as long as something in it is to be corrected: whatever an import refuses is written into the row that is there for that
 * person and class, or below; what has gone since, from here or from the roster, is settled there. What was typed into it since stays.
 */
import type { ImportFileRow } from "../../contract";
import { type FieldKey, fieldKeys, hasClass, namesOfClass, type PartialValues, personKey } from "../../roster";
import type { SentRow } from "../submission/outbox";
import { storedAccounts } from "../tabs/baseline";
import { addRows } from "../tabs/grid";
import { asText } from "../tabs/layout";
import { type ResultTabEntry, resultEntries, rosterEntry, sheetById } from "../tabs/registry";
import { runsOf } from "../tabs/tab-columns";
import { type CellToWrite, writeCells } from "../tabs/write-cells";
import {
  type ErrorRow,
  type ErrorsTab,
  type Kept,
  keptOf,
  readErrorsTab,
  rowsOfErrors,
  valuesOfFile,
} from "./error-rows";
import { type LinkTo, linksInto } from "./errors-link";
import { paintErrorRows } from "./errors-paint";
import { tellInFirstLine } from "./first-line";
import { errorsLayout } from "./results-layout";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The sheets of a school's Errors tabs that are still there, newest first, each once. */
export function errorsSheets(
  spreadsheet: Spreadsheet,
  schoolId: string | null,
): { sheet: Sheet; entry: ResultTabEntry }[] {
  const found = new Map<number, { sheet: Sheet; entry: ResultTabEntry }>();
  for (const entry of [...resultEntries()].reverse()) {
    if (entry.kind !== "error" || !entry.written || (schoolId !== null && entry.schoolId !== schoolId)) continue;
    if (entry.sheetId === undefined || found.has(entry.sheetId)) continue;
    const sheet = sheetById(spreadsheet, entry.sheetId);
    if (sheet !== null) found.set(entry.sheetId, { sheet, entry });
  }
  return [...found.values()];
}

const open = ({ done }: ErrorRow) => !done;

/** Null where a tab's headers were changed: it is told where the tab is sent from. */
export function readIfWhole(sheet: Sheet): ErrorsTab | null {
  try {
    return readErrorsTab(sheet);
  } catch {
    return null;
  }
}

/** The school's Errors tab in which something is still to be corrected. */
export function livingSheet(spreadsheet: Spreadsheet, schoolId: string): Sheet | null {
  const living = errorsSheets(spreadsheet, schoolId).find(({ sheet }) => {
    const tab = readIfWhole(sheet);
    return tab !== null && tab.originalColumn > 0 && rowsOfErrors(tab).some(open);
  });
  return living?.sheet ?? null;
}

const isOfClass = (one: PartialValues, other: PartialValues) => {
  const names = new Set(namesOfClass(one));
  return hasClass(one) === hasClass(other) && (!hasClass(one) || namesOfClass(other).some((name) => names.has(name)));
};

/** Finds the row of the tab that a refused row belongs into, each once. */
function rowFinder(rows: readonly ErrorRow[], importId: string, corrections: ReadonlyMap<number, SentRow>) {
  const free = new Set(rows.filter(open));
  const take = (is: (row: ErrorRow) => boolean): ErrorRow | null => {
    for (const row of free) {
      if (!is(row)) continue;
      free.delete(row);
      return row;
    }
    return null;
  };
  return (refused: ImportFileRow): ErrorRow | null => {
    const { row, key: given } = refused;
    const values = valuesOfFile(refused);
    const key = personKey(values.userGuid ?? "", given);
    // One who was made in part has a GUID now, and another key.
    const isTheirs = (one: ErrorRow) => key !== "" && (one.key === key || one.kept.key === given);
    return (
      take((one) => one.kept.importId === importId && one.sentAs === row) ??
      (corrections.has(row) ? take((one) => one.sentAs === row) : null) ??
      take((one) => isTheirs(one) && isOfClass(one.original, values)) ??
      (rows.filter(isTheirs).length === 1 ? take(isTheirs) : null)
    );
  };
}

interface Line {
  readonly kept: Kept;
  readonly cells: PartialValues;
}

const linkColumn = ({ columns, originalColumn }: ErrorsTab) =>
  // Beside the hidden column, where it was written, also when both were moved.
  originalColumn > 1 && columns.first > originalColumn ? originalColumn - 1 : errorsLayout.link;

/** Writes kept texts and links of some rows of the tab, in one write each; those between keep theirs. */
export function writeKept(sheet: Sheet, tab: ErrorsTab, kept: ReadonlyMap<number, Kept>, linkTo: LinkTo | null): void {
  const rows = [...kept.keys()].sort((a, b) => a - b);
  const [first] = rows;
  const last = rows[rows.length - 1];
  if (first === undefined || last === undefined) return;
  const block = tab.table.slice(first - tab.top, last - tab.top + 1);
  const texts = block.map((cells, index) => {
    const now = kept.get(first + index);
    return [asText(now === undefined ? (cells[tab.originalColumn - 1] ?? "") : JSON.stringify(now))];
  });
  sheet.getRange(first, tab.originalColumn, texts.length, 1).setValues(texts);
  if (linkTo === null) return;
  const column = linkColumn(tab);
  const links = block.map((cells, index) => {
    const now = kept.get(first + index) ?? tab.rows[first + index - tab.top]?.kept;
    return [now === undefined || now === null ? asText(cells[column - 1] ?? "") : linkTo(now)];
  });
  sheet.getRange(first, column, links.length, 1).setValues(links);
}

/** Lines below all others. */
export function appendErrorLines(sheet: Sheet, tab: ErrorsTab, lines: readonly Line[], linkTo: LinkTo): void {
  if (lines.length === 0) return;
  const top = tab.top + tab.table.length;
  const [last, maxRows] = [top + lines.length - 1, sheet.getMaxRows()];
  if (maxRows < last) addRows(sheet, maxRows, last - maxRows, [{ first: 1, width: sheet.getMaxColumns() }]);
  for (const { first, fields } of runsOf(tab.columns)) {
    const range = sheet.getRange(top, first, lines.length, fields.length);
    range.setNumberFormat("@").setValues(lines.map(({ cells }) => fields.map((field) => asText(cells[field] ?? ""))));
  }
  const range = sheet.getRange(top, linkColumn(tab), lines.length, 1);
  range.setValues(lines.map(({ kept }) => [linkTo(kept)]));
  // Last: what makes a line ours.
  const texts = lines.map(({ kept }) => [asText(JSON.stringify(kept))]);
  sheet.getRange(top, tab.originalColumn, lines.length, 1).setNumberFormat("@").setValues(texts);
}

/** What the refused rows are, each with what was stored of its person. */
export function errorLines(
  spreadsheet: Spreadsheet,
  schoolId: string,
  importId: string,
  rows: readonly ImportFileRow[],
): Line[] {
  const guids = rows.map(({ values }) => personKey(values.userGuid ?? "")).filter((guid) => guid !== "");
  const entry = rosterEntry(schoolId);
  const stored = entry === null ? new Map<string, PartialValues>() : storedAccounts(spreadsheet, entry, guids);
  return rows.map((row) => {
    const cells = valuesOfFile(row);
    return { kept: keptOf(row, importId, stored.get(personKey(cells.userGuid ?? ""))), cells };
  });
}

/** Writes refused rows into the living tab: `sent` is what of the import was sent from this workbook. */
export function mergeErrors(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  { schoolId, importId }: { readonly schoolId: string; readonly importId: string },
  file: readonly ImportFileRow[],
  sent: readonly SentRow[],
): void {
  const tab = readErrorsTab(sheet);
  const there = rowsOfErrors(tab);
  const corrections = new Map(sent.filter(({ corrects }) => corrects !== null).map((one) => [one.row, one] as const));
  const rowFor = rowFinder(there, importId, corrections);
  const linkTo = linksInto(spreadsheet, schoolId);
  const numbers = new Set(there.map(({ sentAs }) => sentAs));
  const kept = new Map<number, Kept>();
  const cells: CellToWrite[] = [];
  const more: Line[] = [];
  const lines = errorLines(spreadsheet, schoolId, importId, file);
  file.forEach((refused, index) => {
    const line = lines[index];
    if (line === undefined) return;
    const row = rowFor(refused);
    if (row === null) {
      let number = refused.row;
      while (numbers.has(number)) number = Math.max(...numbers) + 1;
      numbers.add(number);
      more.push({ ...line, kept: { ...line.kept, row: number } });
      return;
    }
    const correction = corrections.get(row.sentAs);
    const base = correction?.values ?? row.original;
    for (const field of fieldKeys) {
      const now = row.values[field] ?? "";
      const said = line.cells[field] ?? "";
      // What was typed since is somebody's next correction.
      if (field === "password" || now.trim() !== (base[field] ?? "").trim() || now === said) continue;
      cells.push({ row: row.tabRow, field, value: said });
    }
    const { key = row.kept.key, stored = row.kept.stored } = line.kept;
    kept.set(row.tabRow, {
      ...line.kept,
      row: row.sentAs,
      ...(key === undefined ? {} : { key }),
      ...(stored === undefined ? {} : { stored }),
      ...(correction === undefined ? {} : { from: row.kept.from ?? row.original }),
    });
  });
  writeCells(sheet, tab.columns, cells);
  writeKept(sheet, tab, kept, linkTo);
  appendErrorLines(sheet, tab, more, linkTo);
  const after = readErrorsTab(sheet);
  const isNew = (row: ErrorRow) => kept.has(row.tabRow) || row.tabRow >= tab.top + tab.table.length;
  paintErrorRows(sheet, after, rowsOfErrors(after).filter(isNew));
  tellInFirstLine(sheet, rowsOfErrors(after).filter(open).length);
}

const went = ({ outcome }: SentRow) => outcome !== null && outcome.person !== "failed" && outcome.class !== "failed";

/** What was sent that puts this row right: itself as it was corrected, or the same person and class from the roster. */
function goneWith(row: ErrorRow, sent: readonly SentRow[]): SentRow | undefined {
  const isTheirs = ({ key, values, outcome }: SentRow) =>
    row.key !== "" &&
    (key === row.kept.key || personKey(outcome?.guid ?? values.userGuid ?? "", key) === row.key) &&
    (isOfClass(row.original, values) || !hasClass(row.original));
  return sent.find((one) => went(one) && (one.corrects === null ? isTheirs(one) : one.row === row.sentAs));
}

/** After an import: rows of the school's Errors tabs that have gone since lose their red and say so. */
export function settleErrors(spreadsheet: Spreadsheet, schoolId: string, sent: readonly SentRow[]): void {
  for (const { sheet } of errorsSheets(spreadsheet, schoolId)) {
    const tab = readIfWhole(sheet);
    if (tab === null || tab.originalColumn === 0) continue;
    const kept = new Map<number, Kept>();
    for (const row of rowsOfErrors(tab).filter(open)) {
      const gone = goneWith(row, sent);
      if (gone === undefined) continue;
      const typedSince = (field: FieldKey) =>
        gone.corrects !== null && (row.values[field] ?? "").trim() !== (gone.values[field] ?? "").trim();
      const { password: _password, ...values } = gone.values;
      // Corrected once more while it was on its way: that is the next one.
      const next = fieldKeys.some((field) => field !== "password" && typedSince(field));
      const guid = gone.outcome?.guid;
      kept.set(
        row.tabRow,
        next
          ? {
              ...row.kept,
              values: { ...values, ...(guid === undefined ? {} : { userGuid: guid }) },
              told: [],
              waits: null,
            }
          : { ...row.kept, settled: true },
      );
    }
    if (kept.size === 0) continue;
    const rows = rowsOfErrors(tab).map((row): ErrorRow => {
      const now = kept.get(row.tabRow);
      const done = now?.settled === true;
      return now === undefined
        ? row
        : { ...row, kept: now, done, judged: done ? { ...row.judged, findings: [] } : row.judged };
    });
    paintErrorRows(
      sheet,
      tab,
      rows.filter(({ tabRow }) => kept.has(tabRow)),
    );
    tellInFirstLine(sheet, rows.filter(open).length);
    // Last: what says that the row is done must not be there before all else is.
    writeKept(sheet, tab, kept, null);
  }
}
