/** The baseline: the export as it was when pulled, in a hidden tab of its own, beside the roster tab and untouched by edits. */

import {
  type BaselineRow,
  canonicalGuid,
  completeValues,
  type FieldKey,
  fieldKeys,
  headerOf,
  type RosterValues,
} from "../../roster";
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
  return sheet === null ? [] : baselineRows(readText(sheet, 2));
}

const baselineRows = (rows: readonly (readonly string[])[]): BaselineRow[] =>
  rows.flatMap(([version = "", ...cells]) => {
    if (version === "") return [];
    const values: Partial<Record<FieldKey, string>> = {};
    fieldKeys.forEach((field, index) => {
      values[field] = cells[index] ?? "";
    });
    return [{ version, values: completeValues(values) }];
  });

/** More people than these are looked up by reading all of the tab: each is two calls. */
const fewPeople = 3;

/** What is stored of these people, by their GUID in one spelling. */
export function storedAccounts(
  spreadsheet: Spreadsheet,
  entry: RosterTabEntry,
  guids: readonly string[],
): ReadonlyMap<string, RosterValues> {
  const wanted = new Set(guids.map(canonicalGuid));
  const sheet = wanted.size === 0 ? null : sheetById(spreadsheet, entry.baselineSheetId);
  if (sheet === null) return new Map();
  const rows =
    wanted.size > fewPeople
      ? readText(sheet, 2)
      : [...wanted].flatMap((guid) => {
          const found = sheet.createTextFinder(guid).matchEntireCell(true).findNext();
          return found === null ? [] : sheet.getRange(found.getRow(), 1, 1, headers.length).getDisplayValues();
        });
  return new Map(
    baselineRows(rows).flatMap(({ values }) => {
      const guid = canonicalGuid(values.userGuid);
      return wanted.has(guid) ? [[guid, values] as const] : [];
    }),
  );
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
