/** The baseline: the export as it was when pulled, in a hidden tab of its own, beside the roster tab and untouched by edits. */

import { type BaselineRow, completeValues, type FieldKey, fieldKeys, headerOf } from "../../roster";
import { sheetTexts } from "../../words";
import { locale } from "../platform/settings";
import { blocksOf } from "./blocks";
import { baselineRowsNamed } from "./find-rows";
import { formatAsText, readText, replaceText } from "./grid";
import { insertNamed } from "./insert-tab";
import { type RosterTabEntry, sheetById } from "./registry";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const headers = ["Version", ...fieldKeys.map(headerOf)];

function rowsOf(cells: readonly (readonly string[])[]): BaselineRow[] {
  return cells.flatMap(([version = "", ...row]) => {
    if (version === "") return [];
    const values: Partial<Record<FieldKey, string>> = {};
    fieldKeys.forEach((field, index) => {
      values[field] = row[index] ?? "";
    });
    return [{ version, values: completeValues(values) }];
  });
}

export function readBaseline(spreadsheet: Spreadsheet, entry: RosterTabEntry): BaselineRow[] {
  const sheet = sheetById(spreadsheet, entry.baselineSheetId);
  return sheet === null ? [] : rowsOf(readText(sheet, 2));
}

/** Of the people who are named so; read row by row, so it is for few. */
export function readBaselineRows(
  spreadsheet: Spreadsheet,
  entry: RosterTabEntry,
  names: readonly string[],
): BaselineRow[] {
  const sheet = sheetById(spreadsheet, entry.baselineSheetId);
  if (sheet === null) return [];
  const rows = baselineRowsNamed(sheet, names)
    .slice(0, mostRows + names.length)
    .map((row) => ({ row }));
  // A gap is cheaper to read along than to begin anew: a call is as long as ten thousand cells.
  return blocksOf(rows, mostReads).flatMap((block) => {
    const first = block[0]?.row ?? 0;
    const last = block[block.length - 1]?.row ?? first;
    const wanted = new Set(block.map(({ row }) => row));
    const cells = sheet.getRange(first, 1, last - first + 1, headers.length).getDisplayValues();
    return rowsOf(cells.filter((_, index) => wanted.has(first + index)));
  });
}

const mostRows = 20;
const mostReads = 8;

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
