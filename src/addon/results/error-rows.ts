/** The rows of an Errors tab: as they came, as they were corrected, and whether that is done with. */

import type { ImportFileRow } from "../../contract";
import {
  type AwaitedRow,
  awaitedRows,
  canBeMeant,
  errorHeader,
  type FieldKey,
  fieldKeys,
  hasClass,
  isToldFinding,
  type PartialValues,
  personKey,
} from "../../roster";
import { resultTextsIn } from "../platform/project-texts";
import { locale } from "../platform/settings";
import { readText } from "../tabs/grid";
import { asText, colors } from "../tabs/layout";
import { resultEntries, sheetById } from "../tabs/registry";
import { columnsIn, type TabColumns } from "../tabs/tab-columns";
import { errorsLayout, resultFirstRow, resultHeaderRow } from "./results-layout";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface ErrorRow {
  /** Where it stands in the Errors tab. */
  readonly tabRow: number;
  /** Where it came from: the roster's row. */
  readonly row: number;
  /** Whose row it is; "" for a new person whom nothing but the cells tell of. */
  readonly key: string;
  readonly original: PartialValues;
  readonly values: PartialValues;
  /** Fields of which somebody had said that the value is meant, where it is still that one. */
  readonly meant: readonly FieldKey[];
  /** Nothing is wrong with it but that it lacks another row, a teacher's: it goes as soon as that one does (G-7). Null: it has to be corrected. */
  readonly waits: readonly AwaitedRow[] | null;
  /** False in a tab of the release before, which did not keep why a row was refused: such a row may be tried again. */
  readonly knowsWhy: boolean;
  /** True once its correction has been processed: it is not sent again. */
  readonly done: boolean;
}

/** What stands in the hidden column beside a row. */
interface Kept {
  readonly row: number;
  readonly key?: string;
  readonly values: PartialValues;
  /** Absent in tabs of the release before. */
  readonly waits?: readonly AwaitedRow[] | null;
  readonly settled?: boolean;
  readonly meant?: readonly FieldKey[];
}

/** What might be an error and was only a warning is what was meant when it was sent (G-2). */
const meantIn = (findings: ImportFileRow["findings"]) =>
  findings.flatMap(({ severity, ...one }) =>
    severity === "warning" && one.field !== null && isToldFinding(one) && canBeMeant(one) ? [one.field] : [],
  );

export function keptText({ row, key, values, findings }: ImportFileRow): string {
  const errors = findings.filter((one) => one.severity === "error");
  const waits = awaitedRows(errors);
  const meant = meantIn(findings);
  const more = meant.length === 0 ? {} : { meant };
  return JSON.stringify({ row, ...(key === undefined ? {} : { key }), values, waits, ...more });
}

/** The release before did not say why a row was refused: where the person was made, it was the class that did not go. */
const waitedBefore = (values: PartialValues) => ((values.userGuid ?? "") !== "" && hasClass(values) ? [] : null);

/** The tab as it was read; a line that is none of ours (the user's own, below) is null. */
interface ErrorsTab {
  readonly columns: TabColumns;
  readonly originalColumn: number;
  readonly errorColumn: number;
  readonly table: readonly (readonly string[])[];
  readonly rows: readonly (ErrorRow | null)[];
}

export function readErrorsTab(sheet: Sheet): ErrorsTab {
  const [headers = [], ...table] = readText(sheet, resultHeaderRow);
  const columns = columnsIn(headers, errorsLayout.firstField - 1);
  // In an Errors tab the column of keys holds the original of each row.
  const originalColumn = columns.key;
  const errorColumn = headers.findIndex((header) => header.trim() === errorHeader) + 1;
  const rows = table.map((cells, index): ErrorRow | null => {
    const text = originalColumn === 0 ? "" : (cells[originalColumn - 1] ?? "");
    if (text === "") return null;
    const kept = JSON.parse(text) as Kept;
    const values: Partial<Record<FieldKey, string>> = {};
    for (const field of fieldKeys) values[field] = cells[columns.of[field] - 1] ?? "";
    const { row, values: original, waits = waitedBefore(original), settled: done = false } = kept;
    const meant = (kept.meant ?? []).filter((field) => (values[field] ?? "").trim() === (original[field] ?? "").trim());
    const key = personKey(original.userGuid ?? "", kept.key);
    const knowsWhy = kept.waits !== undefined;
    return { tabRow: resultFirstRow + index, row, key, original, values, meant, waits, knowsWhy, done };
  });
  return { columns, originalColumn, errorColumn, table, rows };
}

export function readErrorRows(sheet: Sheet): ErrorRow[] {
  return readErrorsTab(sheet).rows.filter((row): row is ErrorRow => row !== null);
}

export function isCorrected({ original, values, done }: ErrorRow): boolean {
  return !done && fieldKeys.some((field) => (values[field] ?? "").trim() !== (original[field] ?? "").trim());
}

/**
 * After a correction was processed: its rows lose their red and say what became of them. A row that failed again stands in a new Errors tab, which it
 * names; nothing is corrected in two places. `failed` says of each row that was sent whether it did.
 */
export function closeErrorRows(
  spreadsheet: Spreadsheet,
  importId: string,
  failed: ReadonlyMap<number, boolean>,
  errorsTab: string | undefined,
): void {
  const entry = resultEntries().find((one) => one.importId === importId && one.kind === "error");
  const sheet = sheetById(spreadsheet, entry?.sheetId);
  if (sheet === null) return;
  const { columns, originalColumn, errorColumn, table, rows } = readErrorsTab(sheet);
  const closing = rows.filter((one): one is ErrorRow => one !== null && !one.done && failed.has(one.row));
  const first = closing[0]?.tabRow;
  const last = closing[closing.length - 1]?.tabRow;
  if (first === undefined || last === undefined) return;
  const texts = resultTextsIn(locale()).errors;
  const column = (number: number) =>
    table.slice(first - resultFirstRow, last - resultFirstRow + 1).map((cells) => cells[number - 1] ?? "");
  const said = column(errorColumn);
  const kept = column(originalColumn);
  for (const { tabRow, row } of closing) {
    const at = tabRow - first;
    const again = texts.again.replace("{tab}", () => errorsTab ?? "");
    said[at] = failed.get(row) === true ? again : texts.corrected;
    kept[at] = JSON.stringify({ ...(JSON.parse(kept[at] ?? "") as Kept), settled: true } satisfies Kept);
  }
  clearMarks(
    sheet.getRange(first, columns.first, said.length, columns.last - columns.first + 1),
    closing.map((one) => one.tabRow - first),
  );
  if (errorColumn > 0) sheet.getRange(first, errorColumn, said.length, 1).setValues(said.map((cell) => [asText(cell)]));
  // Last: what says that the row is done must not be there before all else is.
  sheet.getRange(first, originalColumn, kept.length, 1).setValues(kept.map((cell) => [asText(cell)]));
}

/** Takes our red, bold and notes off some lines of a block, in one write each. */
function clearMarks(block: GoogleAppsScript.Spreadsheet.Range, lines: readonly number[]): void {
  const backgrounds: (string | null)[][] = block.getBackgrounds();
  const weights: (string | null)[][] = block.getFontWeights();
  const notes = block.getNotes();
  for (const line of lines) {
    const [colours, bold, noted] = [backgrounds[line], weights[line], notes[line]];
    if (colours === undefined || bold === undefined || noted === undefined) continue;
    colours.forEach((colour, index) => {
      if (colour?.toLowerCase() !== colors.error) return;
      colours[index] = null;
      bold[index] = "normal";
      noted[index] = "";
    });
  }
  block.setBackgrounds(backgrounds.map((cells) => cells.map((one) => (one === colors.none ? null : one))));
  block.setFontWeights(weights as GoogleAppsScript.Spreadsheet.FontWeight[][]);
  block.setNotes(notes);
}
