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
import { blocksOf, rowsOf } from "./blocks";
import { baselineRowsNamed } from "./find-rows";
import { formatAsText, readText, replaceText } from "./grid";
import { insertNamed } from "./insert-tab";
import { asText } from "./layout";
import { type RosterTabEntry, sheetById } from "./registry";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const headers = ["Version", ...fieldKeys.map(headerOf)];

function accountsIn(cells: readonly (readonly string[])[]): BaselineRow[] {
  return cells.flatMap(([version = "", ...row]) => {
    if (version === "") return [];
    const values: Partial<Record<FieldKey, string>> = {};
    fieldKeys.forEach((field, index) => {
      values[field] = row[index] ?? "";
    });
    return [{ version, values: completeValues(values) }];
  });
}

/** More people than these are looked up by reading all of the tab: each is two calls. */
const fewPeople = 3;

/** Their rows stand together more often than not. */
const mostBlocks = 4;

/** The GUIDs of all, and then only the rows that are meant: all columns of a large school are many times as much, under the lock. */
function rowsOfPeople(sheet: Sheet, wanted: ReadonlySet<string>): string[][] {
  const count = sheet.getLastRow() - 1;
  if (count < 1) return [];
  const guids = sheet.getRange(2, headers.indexOf(headerOf("userGuid")) + 1, count, 1).getDisplayValues();
  const found = guids.flatMap(([guid = ""], index) => (wanted.has(canonicalGuid(guid)) ? [{ row: index + 2 }] : []));
  return blocksOf(found, mostBlocks).flatMap((block) => {
    const [first, last] = rowsOf(block);
    return sheet.getRange(first, 1, last - first + 1, headers.length).getDisplayValues();
  });
}

/** What is stored of these people, by their GUID in one spelling. */
export function storedAccounts(
  spreadsheet: Spreadsheet,
  entry: RosterTabEntry,
  guids: readonly string[],
): ReadonlyMap<string, RosterValues> {
  return new Map([...storedRows(spreadsheet, entry, guids)].map(([guid, { values }]) => [guid, values] as const));
}

/** The same with their versions. */
export function storedRows(
  spreadsheet: Spreadsheet,
  entry: RosterTabEntry,
  guids: readonly string[],
): ReadonlyMap<string, BaselineRow> {
  const wanted = new Set(guids.map(canonicalGuid));
  const sheet = wanted.size === 0 ? null : sheetById(spreadsheet, entry.baselineSheetId);
  if (sheet === null) return new Map();
  const rows =
    wanted.size > fewPeople
      ? rowsOfPeople(sheet, wanted)
      : [...wanted].flatMap((guid) => {
          const found = sheet.createTextFinder(guid).matchEntireCell(true).findNext();
          return found === null ? [] : sheet.getRange(found.getRow(), 1, 1, headers.length).getDisplayValues();
        });
  return new Map(
    accountsIn(rows).flatMap((row) => {
      const guid = canonicalGuid(row.values.userGuid);
      return wanted.has(guid) ? [[guid, row] as const] : [];
    }),
  );
}

export function readBaseline(spreadsheet: Spreadsheet, entry: RosterTabEntry): BaselineRow[] {
  const sheet = sheetById(spreadsheet, entry.baselineSheetId);
  return sheet === null ? [] : accountsIn(readText(sheet, 2));
}

/** Who somebody is, without what a row says of their class. */
const whoFields = fieldKeys.slice(0, fieldKeys.indexOf("email") + 1);

/** Who stands between two rows of the baseline's tab, as the first cells of their account; and whether nobody comes after them. */
export function readAccountsBetween(
  spreadsheet: Spreadsheet,
  entry: RosterTabEntry,
  first: number,
  last: number,
): { readonly accounts: string[][]; readonly isLast: boolean } {
  const sheet = sheetById(spreadsheet, entry.baselineSheetId);
  const end = sheet === null ? 0 : sheet.getLastRow();
  if (sheet === null || end < first) return { accounts: [], isLast: true };
  const cells = sheet.getRange(first, 1, Math.min(last, end) - first + 1, whoFields.length + 1).getDisplayValues();
  return { accounts: cells.flatMap(([version = "", ...who]) => (version === "" ? [] : [who])), isLast: end <= last };
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
    const [first, last] = rowsOf(block);
    const wanted = new Set(block.map(({ row }) => row));
    const cells = sheet.getRange(first, 1, last - first + 1, headers.length).getDisplayValues();
    return accountsIn(cells.filter((_, index) => wanted.has(first + index)));
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

const lineOf = ({ version, values }: BaselineRow) => [version, ...fieldKeys.map((field) => values[field])];

/**
 * The export of now in place of the one before, as it stands in the tab: only the accounts that are others. A killed run leaves some of them as they were; the
 * next merge takes each of them for what it is.
 */
export function changeBaseline(sheet: Sheet, before: readonly BaselineRow[], rows: readonly BaselineRow[]): void {
  if (before.length === 0 || rows.length !== before.length) {
    writeBaseline(sheet, rows, before.length);
    return;
  }
  const changed = rows.flatMap((row, index) =>
    lineOf(row).join("\n") === lineOf(before[index] ?? row).join("\n") ? [] : [{ row: index + 2 }],
  );
  for (const block of blocksOf(changed, mostReads)) {
    const [first, last] = rowsOf(block);
    const lines = rows.slice(first - 2, last - 1).map((row) => lineOf(row).map(asText));
    sheet.getRange(first, 1, lines.length, headers.length).setValues(lines);
  }
}

/** `before` is how many accounts the tab held until now, or has room for. */
export function writeBaseline(sheet: Sheet, rows: readonly BaselineRow[], before: number): void {
  replaceText(sheet, [headers, ...rows.map(lineOf)], before + 1);
}
