/** Ranges, tabs and documents, made for those who may not import them (see SpreadsheetMakers). */
import type { SpreadsheetMakers } from "../context";
import { SimRange } from "./range";
import { SimSheet } from "./sheet";
import { SimSpreadsheet } from "./spreadsheet";

export const spreadsheetMakers: SpreadsheetMakers = {
  range: (context, sheet, area, open) => new SimRange(context, sheet, area, open),
  sheet: (context, sheet) => new SimSheet(context, sheet),
  spreadsheet: (context) => new SimSpreadsheet(context),
};
