/** The baseline: the export as it was when pulled, in a hidden tab of its own, beside the roster tab and untouched by edits. */

import { sheetTexts } from "../../contract";
import { type BaselineRow, completeValues, type FieldKey, fieldKeys, headerOf } from "../../roster";
import { locale } from "../settings";
import { readText, replaceText } from "./grid";
import { freeTabName, type RosterTabEntry, sheetById } from "./registry";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const headers = ["Version", ...fieldKeys.map(headerOf)];

export function readBaseline(spreadsheet: Spreadsheet, entry: RosterTabEntry): BaselineRow[] {
  const sheet = sheetById(spreadsheet, entry.baselineSheetId);
  if (sheet === null) return [];
  return readText(sheet, 2).flatMap(([version = "", ...cells]) => {
    if (version === "") return [];
    const values: Partial<Record<FieldKey, string>> = {};
    fieldKeys.forEach((field, index) => {
      values[field] = cells[index] ?? "";
    });
    return [{ version, values: completeValues(values) }];
  });
}

/** Makes the tab when it is not there (any more). */
export function baselineSheet(spreadsheet: Spreadsheet, sheetId: number | undefined, schoolName: string): Sheet {
  const existing = sheetById(spreadsheet, sheetId);
  if (existing !== null) return existing;
  const texts = sheetTexts(locale());
  const name = freeTabName(spreadsheet, texts.baselineTab.replace("{school}", schoolName));
  const sheet = spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
  sheet.hideSheet();
  sheet.protect().setWarningOnly(true).setDescription(texts.protectedBaseline);
  return sheet;
}

/** `before` is how many accounts the tab held until now. */
export function writeBaseline(sheet: Sheet, rows: readonly BaselineRow[], before: number): void {
  const lines = rows.map((row) => [row.version, ...fieldKeys.map((field) => row.values[field])]);
  replaceText(sheet, [headers, ...lines], before + 1);
}
