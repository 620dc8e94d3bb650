/** Makes a tab without taking anybody away from the cell they are in: inserting makes the new tab the active one, and nobody asked for that. */
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A new tab at the end. What was selected is selected again; where nothing is (a trigger), nothing happens. */
export function insertTabAtEnd(spreadsheet: Spreadsheet, name: string): Sheet {
  const selected = spreadsheet.getActiveRange() as GoogleAppsScript.Spreadsheet.Range | null;
  const sheet = spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
  selected?.activate();
  return sheet;
}
