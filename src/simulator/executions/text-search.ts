/** Ctrl+F and Ctrl+H: text found in the sheets that are shown, and replaced as if it were typed. */
import type { TextSearch } from "../api";
import { findMatches, type Match, replaceIn } from "../document/cells/find-text";
import type { SheetModel } from "../document/sheet-model";
import type { Workbook } from "../document/workbook";
import type { World } from "../world/world";

function placesOf(
  workbook: Workbook,
  { sheetId, area }: TextSearch,
): { sheet: SheetModel; area: SheetModel["area"] }[] {
  const sheets = workbook.sheets.filter((sheet) => (sheetId === undefined ? !sheet.hidden : sheet.id === sheetId));
  return sheets.map((sheet) => ({ sheet, area: area ?? sheet.area }));
}

export function foundCells(workbook: Workbook, search: TextSearch): Match[] {
  return findMatches(workbook, placesOf(workbook, search), search.text, search);
}

export function replaceText(world: World, user: string, search: TextSearch, replacement: string): Match[] {
  const { workbook } = world;
  const year = new Date(world.clock.now()).getUTCFullYear();
  const writer = { user, typed: true, year, growsGrid: false };
  return foundCells(workbook, search).filter(
    (match) => replaceIn(workbook, match, search.text, search, replacement, writer) > 0,
  );
}
