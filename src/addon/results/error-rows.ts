/** The rows of an Errors tab: as they came, as they were corrected, and whether that has been settled. */

import { errorHeader, type FieldKey, fieldKeys, type PartialValues } from "../../roster";
import { sheetTexts } from "../../words";
import { locale } from "../platform/settings";
import { readText } from "../tabs/grid";
import { asText, colors } from "../tabs/layout";
import { resultEntries, sheetById } from "../tabs/registry";
import { columnsIn, type TabColumns } from "../tabs/tab-columns";
import { errorsLayout, resultFirstRow, resultHeaderRow } from "./result-tabs";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface ErrorRow {
  /** Where it stands in the Errors tab. */
  readonly tabRow: number;
  /** Where it came from: the roster's row. */
  readonly row: number;
  readonly original: PartialValues;
  readonly values: PartialValues;
  /** True once its correction has been processed: it is not sent again. */
  readonly settled: boolean;
}

interface Kept {
  readonly row: number;
  readonly values: PartialValues;
  readonly settled?: boolean;
}

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
    const { row, values: original, settled = false } = kept;
    return { tabRow: resultFirstRow + index, row, original, values, settled };
  });
  return { columns, originalColumn, errorColumn, table, rows };
}

export function readErrorRows(sheet: Sheet): ErrorRow[] {
  return readErrorsTab(sheet).rows.filter((row): row is ErrorRow => row !== null);
}

export function isCorrected({ original, values, settled }: ErrorRow): boolean {
  return !settled && fieldKeys.some((field) => (values[field] ?? "").trim() !== (original[field] ?? "").trim());
}

/**
 * After a correction was processed: its rows lose their red and say what became of them. A row that failed again stands in a new Errors tab, which it
 * names; nothing is corrected in two places.
 */
export function settleErrorRows(
  spreadsheet: Spreadsheet,
  importId: string,
  sentRows: ReadonlySet<number>,
  completedRows: ReadonlySet<number>,
  errorsTab: string | undefined,
): void {
  const entry = resultEntries().find((one) => one.importId === importId && one.kind === "error");
  const sheet = sheetById(spreadsheet, entry?.sheetId);
  if (sheet === null) return;
  const { columns, originalColumn, errorColumn, table, rows } = readErrorsTab(sheet);
  const done = rows.filter((one): one is ErrorRow => one !== null && !one.settled && sentRows.has(one.row));
  const first = done[0]?.tabRow;
  const last = done[done.length - 1]?.tabRow;
  if (first === undefined || last === undefined) return;
  const texts = sheetTexts(locale()).errors;
  const column = (number: number) =>
    table.slice(first - resultFirstRow, last - resultFirstRow + 1).map((cells) => cells[number - 1] ?? "");
  const said = column(errorColumn);
  const kept = column(originalColumn);
  for (const { tabRow, row, original } of done) {
    const again = texts.again.replace("{tab}", () => errorsTab ?? "");
    said[tabRow - first] = completedRows.has(row) ? texts.corrected : again;
    kept[tabRow - first] = JSON.stringify({ row, values: original, settled: true } satisfies Kept);
  }
  clearMarks(
    sheet.getRange(first, columns.first, said.length, columns.last - columns.first + 1),
    done.map((one) => one.tabRow - first),
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
