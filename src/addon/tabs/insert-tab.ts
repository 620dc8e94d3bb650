/** Makes tabs: under a name that is free, and without taking anybody away from the cell they are in. */
import { freeTabName } from "./registry";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What Google gives a new tab (facts: apps-script 3). */
export const sizeOfNewTab = { rows: 1000, columns: 26 } as const;

/** A new tab at the end. What was selected is selected again; where nothing is (a trigger), nothing happens. */
export function insertTabAtEnd(spreadsheet: Spreadsheet, name: string): Sheet {
  const selected = spreadsheet.getActiveRange() as GoogleAppsScript.Spreadsheet.Range | null;
  const sheet = spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
  selected?.activate();
  return sheet;
}

/** Inserts under the wanted name, or under one like it when there is such a tab already. Whether there is one is only asked where it was refused. */
export function insertNamed(wanted: string, insert: (name: string) => Sheet, spreadsheet: Spreadsheet): Sheet {
  try {
    return insert(wanted.slice(0, 100));
  } catch {
    // Whatever else it was is thrown again now.
    return insert(freeTabName(spreadsheet, wanted));
  }
}
