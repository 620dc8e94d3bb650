/** The cells that an edit is about to write. */
import type { UserEdit } from "../../api";
import type { Area } from "../../document/area";
import { targetOf } from "../../document/cells/copy-area";
import type { SheetModel } from "../../document/sheet-model";
import type { World } from "../../world/world";
import { areaOf } from "../area-edits";
import { foundCells } from "../text-search";

export interface Written {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** Nothing for edits that write no cells, and for those that the document will refuse. */
export function writtenAreas(world: World, edit: UserEdit): Written[] {
  if (edit.kind === "replace") return searchedArea(world, edit);
  if (!("sheetId" in edit) || edit.sheetId === undefined) return [];
  const sheet = world.workbook.sheetById(edit.sheetId);
  if (sheet === undefined) return [];
  const here = (area: Area): Written[] => [{ sheet, area }];
  switch (edit.kind) {
    case "input": {
      const width = Math.max(1, ...edit.values.map((line) => line.length));
      const { top, left } = edit;
      return here({ top, left, bottom: top + edit.values.length - 1, right: left + width - 1 });
    }
    case "clear":
    case "sort":
    case "format":
    case "clearFormats":
    case "merge":
    case "dropDown":
      return here(areaOf(edit));
    case "fill":
      return here(areaOf(edit.to));
    case "note":
      return here({ top: edit.row, left: edit.column, bottom: edit.row, right: edit.column });
    case "copy": {
      const to = edit.to.sheetId === undefined ? sheet : world.workbook.sheetById(edit.to.sheetId);
      return to === undefined ? [] : [{ sheet: to, area: targetOf(areaOf(edit), areaOf(edit.to)) }];
    }
    case "move": {
      const to = edit.to.sheetId === undefined ? sheet : world.workbook.sheetById(edit.to.sheetId);
      const { top, left } = edit.to;
      const area = { top, left, bottom: top + edit.bottom - edit.top, right: left + edit.right - edit.left };
      return to === undefined ? [] : [...here(areaOf(edit)), { sheet: to, area }];
    }
    case "importRows":
      return here({ ...sheet.area, bottom: Math.max(sheet.area.bottom, sheet.grid.lastRow() + edit.rows.length) });
    case "restore":
      return here((JSON.parse(edit.cells.text) as { readonly area: Area }).area);
    default:
      return [];
  }
}

/** One area a sheet, around all that was found in it. */
function searchedArea(world: World, edit: UserEdit & { kind: "replace" }): Written[] {
  const bySheet = new Map<SheetModel, Area>();
  for (const { sheet, row, column } of foundCells(world.workbook, edit)) {
    const { top, left, bottom, right } = bySheet.get(sheet) ?? { top: row, left: column, bottom: row, right: column };
    bySheet.set(sheet, {
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    });
  }
  return [...bySheet].map(([sheet, area]) => ({ sheet, area }));
}
