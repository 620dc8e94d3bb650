/** What a person does to the document by hand, and what the script hears of it. */
import type { UserEdit } from "../api";
import type { Area } from "../document/area";
import { clearCells } from "../document/cells/clear-cells";
import { copyArea } from "../document/cells/copy-area";
import { sortArea } from "../document/cells/sort-area";
import { writeInputs } from "../document/cells/write-cells";
import { texts } from "../document/limits";
import type { SheetModel } from "../document/sheet-model";
import { assertMayEdit } from "../document/structure/protection";
import { inputOf } from "../document/view/view";
import { ServiceError } from "../errors";
import type { World } from "../world/world";
import { applyAreaEdit, areaOf, checkInside } from "./area-edits";
import { applyContentEdit, applyDocumentEdit } from "./content-edits";
import type { EditNews } from "./edit-news";
import { applyLayoutEdit } from "./layout-edits";

export function applyEdit(world: World, user: string, edit: UserEdit): EditNews {
  const { workbook } = world;
  if (workbook.sharing.viewers.includes(user)) throw new ServiceError(texts.protectedCell);
  if (edit.kind === "insertSheet") {
    const position = workbook.sheets.indexOf(world.activeSheet(user)) + 1;
    world.activate(user, workbook.insertSheet(edit.name, position));
    return { change: "INSERT_GRID" };
  }
  if (edit.kind === "renameDocument") {
    workbook.rename(edit.name);
    return { change: "OTHER" };
  }
  if (edit.kind === "replace" || edit.kind === "importSheets") return applyDocumentEdit(world, user, edit);
  const sheet = workbook.sheetById(edit.sheetId);
  if (sheet === undefined) throw new ServiceError(`Sheet ${edit.sheetId} not found`);
  switch (edit.kind) {
    case "input":
      return typeInto(world, sheet, user, edit);
    case "clear": {
      const area = areaOf(edit);
      const oldValue = oldValueOf(world, sheet, area);
      clearCells(workbook, sheet, area, { values: true }, user);
      return { change: "EDIT", cells: { sheet, area, ...(oldValue === undefined ? {} : { oldValue }) } };
    }
    case "sort": {
      const area = areaOf(edit);
      sortArea(workbook, sheet, area, [{ column: edit.byColumn, ascending: edit.ascending }], user);
      // Cells that move do not fire onEdit (facts: apps-script 1.3).
      return { change: "OTHER" };
    }
    case "insertRows": {
      const news = insertLines(world, sheet, user, "rows", edit.before, edit.count);
      inheritLooks(world, sheet, edit);
      return news;
    }
    case "insertColumns":
      return insertLines(world, sheet, user, "columns", edit.before, edit.count);
    case "deleteRows":
    case "deleteColumns":
      return removeLines(world, sheet, user, edit.kind === "deleteRows" ? "rows" : "columns", edit.first, edit.count);
    case "renameSheet":
      workbook.renameSheet(sheet, edit.name);
      return { change: "OTHER" };
    case "deleteSheet":
      workbook.deleteSheet(sheet);
      return { change: "REMOVE_GRID" };
    case "hideSheet":
    case "showSheet":
    case "moveSheet":
    case "tabColor":
    case "resizeColumns":
    case "resizeRows":
    case "freeze":
    case "hideRows":
    case "showRows":
    case "hideColumns":
    case "showColumns":
      applyLayoutEdit(workbook, sheet, edit);
      return { change: "OTHER" };
    case "fill":
    case "dropDown":
    case "duplicateSheet":
    case "importRows":
      return applyContentEdit(world, sheet, user, edit);
    case "format":
    case "clearFormats":
    case "merge":
    case "filter":
    case "filterColumn":
    case "copy":
    case "move":
    case "moveLines":
    case "restore": {
      const area = applyAreaEdit(workbook, sheet, user, edit);
      if (area === null) return { change: edit.kind === "format" || edit.kind === "clearFormats" ? "FORMAT" : "OTHER" };
      const home =
        edit.kind === "copy" || edit.kind === "move" ? workbook.sheetById(edit.to.sheetId ?? sheet.id) : sheet;
      return { change: "EDIT", cells: { sheet: home ?? sheet, area } };
    }
    case "note": {
      const area = { top: edit.row, left: edit.column, bottom: edit.row, right: edit.column };
      checkInside(sheet, area);
      assertMayEdit(sheet, area, user, workbook.owner);
      sheet.grid.touch(edit.row, edit.column).note = edit.text;
      workbook.cellsChanged(sheet, area);
      return { change: "OTHER" };
    }
  }
}

/** A block pasted over the edge makes the sheet larger. */
function typeInto(world: World, sheet: SheetModel, user: string, edit: UserEdit & { kind: "input" }): EditNews {
  const width = Math.max(0, ...edit.values.map((line) => line.length));
  if (width === 0) return { change: "OTHER" };
  const area = {
    top: edit.top,
    left: edit.left,
    bottom: edit.top + edit.values.length - 1,
    right: edit.left + width - 1,
  };
  const oldValue = oldValueOf(world, sheet, area);
  const lines = edit.values.map((line) => Array.from({ length: width }, (_, index) => line[index] ?? ""));
  const year = new Date(world.clock.now()).getUTCFullYear();
  writeInputs(world.workbook, sheet, area, lines, { user, typed: true, year, growsGrid: true });
  const single = area.top === area.bottom && area.left === area.right;
  const typed = single ? sheet.grid.cell(area.top, area.left)?.value : undefined;
  return {
    change: "EDIT",
    cells: {
      sheet,
      area,
      ...(typed === undefined || typed === "" ? {} : { value: String(typed) }),
      ...(oldValue === undefined ? {} : { oldValue }),
    },
  };
}

/** Only a single cell has one, and only when it was not empty (facts: apps-script 1.4). */
function oldValueOf(world: World, sheet: SheetModel, area: Area): string | undefined {
  if (area.top !== area.bottom || area.left !== area.right) return undefined;
  const cell = sheet.grid.cell(area.top, area.left);
  if (cell === undefined || (cell.value === "" && cell.formula === "")) return undefined;
  return cell.formula === "" ? String(cell.value) : inputOf(cell, world.workbook);
}

function insertLines(
  world: World,
  sheet: SheetModel,
  user: string,
  dimension: "rows" | "columns",
  before: number,
  count: number,
): EditNews {
  const line = dimension === "rows" ? { top: before, bottom: before } : { left: before, right: before };
  assertMayEdit(sheet, { ...sheet.area, ...line }, user, world.workbook.owner);
  world.workbook.insert(sheet, dimension, before, count);
  return { change: dimension === "rows" ? "INSERT_ROW" : "INSERT_COLUMN" };
}

/** As rows that a script inserts after another (facts: apps-script 6.2): format, look and rule of a neighbour, neither values nor notes. */
function inheritLooks(world: World, sheet: SheetModel, edit: UserEdit & { kind: "insertRows" }): void {
  const { before, count, below } = edit;
  const next = before + count;
  const like = (below && before > 1) || next > sheet.grid.maxRows ? before - 1 : next;
  const styled = Array.from({ length: sheet.grid.maxColumns }, (_, index) => index + 1).filter(
    (column) => sheet.grid.cell(like, column) !== undefined,
  );
  const [left, right] = [styled[0], styled.at(-1)];
  if (left === undefined || right === undefined) return;
  const from = { left, right, top: like, bottom: like };
  const to = { left, right, top: before, bottom: next - 1 };
  copyArea(world.workbook, sheet, from, sheet, to, { formats: true, rules: true });
}

function removeLines(
  world: World,
  sheet: SheetModel,
  user: string,
  dimension: "rows" | "columns",
  first: number,
  count: number,
): EditNews {
  const last = first + count - 1;
  const lines = dimension === "rows" ? { top: first, bottom: last } : { left: first, right: last };
  assertMayEdit(sheet, { ...sheet.area, ...lines }, user, world.workbook.owner);
  world.workbook.remove(sheet, dimension, first, count);
  return { change: dimension === "rows" ? "REMOVE_ROW" : "REMOVE_COLUMN" };
}
