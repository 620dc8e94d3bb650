/** How many more schools a workbook holds (B-8): said before they are pulled, and not by Google in the midst of it. */
import { sizeOfNewTab } from "../tabs/insert-tab";
import { fieldCount, rosterColumns } from "../tabs/layout";
import { readRegistry } from "../tabs/registry";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Google's limits (facts: apps-script 3). */
const mostTabs = 200;
const mostCells = 10_000_000;
/** A roster tab and its baseline. */
const tabsOfSchool = 2;
/** The outbox, the Errors tabs and what else of ours comes in a school year. */
const tabsKeptFree = 10;

/** Rows that a tab of a school has: a new tab's, or its accounts with room for new people. */
const rowsOf = (accounts: number) => Math.max(sizeOfNewTab.rows, accounts + accounts / 10);
const cellsOf = (accounts: number) => rowsOf(accounts) * (rosterColumns + fieldCount + 1);

export function schoolsThatFit(spreadsheet: Spreadsheet): number {
  const { rosters } = readRegistry();
  const tabs = Math.floor((mostTabs - tabsKeptFree - spreadsheet.getNumSheets()) / tabsOfSchool);
  // What is in the person's own tabs nobody counts: that would be two calls for each of them.
  const used = rosters.reduce((sum, { accounts }) => sum + cellsOf(accounts), 0);
  const average = rosters.length === 0 ? cellsOf(0) : used / rosters.length;
  return Math.max(0, Math.min(tabs, Math.floor((mostCells - used) / average)));
}
