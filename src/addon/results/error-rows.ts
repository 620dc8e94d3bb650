/** The rows of an Errors tab: as they came, as they were corrected, and whether that has been settled. */
import { sheetTexts } from "../../contract";
import { type FieldKey, fieldKeys, type PartialValues } from "../../roster";
import { locale } from "../settings";
import { readText } from "../tabs/grid";
import { asText } from "../tabs/layout";
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
  return readText(sheet, resultFirstRow).flatMap((cells, index) => {
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
  const texts = sheetTexts(locale()).errors;
  for (const one of readErrorRows(sheet)) {
    if (one.settled || !sentRows.has(one.row)) continue;
    const said = completedRows.has(one.row) ? texts.corrected : texts.again.replace("{tab}", () => errorsTab ?? "");
    const kept: Kept = { row: one.row, values: one.original, settled: true };
    sheet.getRange(one.tabRow, errorsLayout.original).setValue(asText(JSON.stringify(kept)));
    sheet.getRange(one.tabRow, errorsLayout.error).setValue(asText(said));
    const cells = sheet.getRange(one.tabRow, errorsLayout.firstField, 1, fieldKeys.length);
    cells.setBackground(null).setFontWeight("normal").clearNote();
  }
}
