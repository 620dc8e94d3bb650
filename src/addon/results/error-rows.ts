/** The rows of an Errors tab: as they came, as they were corrected, and whether that has been settled. */
import { sheetTexts } from "../../contract";
import { type FieldKey, fieldKeys, type PartialValues } from "../../roster";
import { locale } from "../settings";
import { readText } from "../tabs/grid";
import { asText, colors } from "../tabs/layout";
import { resultEntries, sheetById } from "../tabs/registry";
import { errorsLayout, resultFirstRow } from "./result-tabs";

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

export function readErrorRows(sheet: Sheet): ErrorRow[] {
  return rowsOf(readText(sheet, resultFirstRow));
}

function rowsOf(table: readonly (readonly string[])[]): ErrorRow[] {
  return table.flatMap((cells, index) => {
    const text = cells[errorsLayout.original - 1] ?? "";
    if (text === "") return [];
    const kept = JSON.parse(text) as Kept;
    const values: Partial<Record<FieldKey, string>> = {};
    fieldKeys.forEach((field, column) => {
      values[field] = cells[errorsLayout.firstField - 1 + column] ?? "";
    });
    const { row, values: original, settled = false } = kept;
    return [{ tabRow: resultFirstRow + index, row, original, values, settled }];
  });
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
  const table = readText(sheet, resultFirstRow);
  const done = rowsOf(table).filter((one) => !one.settled && sentRows.has(one.row));
  const first = done[0]?.tabRow;
  const last = done[done.length - 1]?.tabRow;
  if (first === undefined || last === undefined) return;
  const texts = sheetTexts(locale()).errors;
  const column = (number: number) =>
    table.slice(first - resultFirstRow, last - resultFirstRow + 1).map((cells) => cells[number - 1] ?? "");
  const said = column(errorsLayout.error);
  const kept = column(errorsLayout.original);
  for (const { tabRow, row, original } of done) {
    const again = texts.again.replace("{tab}", () => errorsTab ?? "");
    said[tabRow - first] = completedRows.has(row) ? texts.corrected : again;
    kept[tabRow - first] = JSON.stringify({ row, values: original, settled: true } satisfies Kept);
  }
  clearMarks(
    sheet.getRange(first, errorsLayout.firstField, said.length, fieldKeys.length),
    done.map((one) => one.tabRow - first),
  );
  sheet.getRange(first, errorsLayout.error, said.length, 1).setValues(said.map((cell) => [asText(cell)]));
  // Last: what says that the row is done must not be there before all else is.
  sheet.getRange(first, errorsLayout.original, kept.length, 1).setValues(kept.map((cell) => [asText(cell)]));
}

/** Takes our red, bold and notes off some lines of a block, in one write each. */
function clearMarks(block: GoogleAppsScript.Spreadsheet.Range, lines: readonly number[]): void {
  const backgrounds: (string | null)[][] = block.getBackgrounds();
  const weights: (string | null)[][] = block.getFontWeights();
  const notes = block.getNotes();
  for (const line of lines) {
    fieldKeys.forEach((_, index) => {
      const [colours, bold, noted] = [backgrounds[line], weights[line], notes[line]];
      if (colours === undefined || bold === undefined || noted === undefined) return;
      if (colours[index]?.toLowerCase() !== colors.error) return;
      colours[index] = null;
      bold[index] = "normal";
      noted[index] = "";
    });
  }
  block.setBackgrounds(backgrounds.map((cells) => cells.map((one) => (one === colors.none ? null : one))));
  block.setFontWeights(weights as GoogleAppsScript.Spreadsheet.FontWeight[][]);
  block.setNotes(notes);
}
