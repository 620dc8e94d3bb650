/** The document that the sidebar's call or the click is about; a clock trigger may have none (facts: apps-script 1.2). */
import { activeSpreadsheet } from "./google";
import { AddonProblem } from "./problem";

export function currentSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  const spreadsheet = activeSpreadsheet();
  if (spreadsheet === null) throw new AddonProblem("sheet.no_document");
  return spreadsheet;
}
