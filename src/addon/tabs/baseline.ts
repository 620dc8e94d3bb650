/** The baseline: the export as it was when pulled, in a hidden tab of its own, beside the roster tab and untouched by edits. */

import { type BaselineRow, completeValues, type FieldKey, fieldKeys, headerOf } from "../../roster";
import { sheetTexts } from "../../words";
import { locale } from "../platform/settings";
import { formatAsText, readText, replaceText } from "./grid";
import { insertNamed } from "./insert-tab";
import { type RosterTabEntry, sheetById } from "./registry";

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

/** A hidden tab for the baseline. `like` is a blank tab of ours whose size and text format it takes over: one call instead of three. */
export function createBaselineSheet(spreadsheet: Spreadsheet, schoolName: string, like: Sheet | null): Sheet {
  const wanted = sheetTexts(locale()).baselineTab.replace("{school}", () => schoolName);
  const insert = (name: string) =>
    like === null
      ? spreadsheet.insertSheet(name, spreadsheet.getNumSheets())
      : spreadsheet.insertSheet(name, { template: like });
  const sheet = insertNamed(wanted, insert, spreadsheet);
  sheet.hideSheet();
  if (like === null) formatAsText(sheet, sheet.getMaxRows(), headers.length);
  return sheet;
}

/** `before` is how many accounts the tab held until now, or has room for. */
export function writeBaseline(sheet: Sheet, rows: readonly BaselineRow[], before: number): void {
  const lines = rows.map((row) => [row.version, ...fieldKeys.map((field) => row.values[field])]);
  replaceText(sheet, [headers, ...lines], before + 1);
}
