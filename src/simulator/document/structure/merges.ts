/** Merged cells: one value, that of the corner; the cells under it are empty and take nothing. */
import { ServiceError } from "../../errors";
import { type Area, contains, intersects } from "../area";
import { texts } from "../limits";
import type { SheetModel } from "../sheet-model";
import type { Workbook } from "../workbook";
import { assertMayEdit } from "./protection";

export type MergeKind = "all" | "across" | "vertically";

/** What the merge makes of the area: one block, one of each row, or one of each column. */
function blocksOf(area: Area, kind: MergeKind): Area[] {
  if (kind === "all") return [area];
  const blocks: Area[] = [];
  if (kind === "across") {
    for (let row = area.top; row <= area.bottom; row += 1) blocks.push({ ...area, top: row, bottom: row });
  } else {
    for (let column = area.left; column <= area.right; column += 1) {
      blocks.push({ ...area, left: column, right: column });
    }
  }
  return blocks;
}

const isSingle = (area: Area): boolean => area.top === area.bottom && area.left === area.right;

export function checkWhole(sheet: SheetModel, area: Area): void {
  if (sheet.merges.some((merge) => intersects(merge, area) && !contains(area, merge))) {
    throw new ServiceError(texts.partOfMerge);
  }
}

export function mergeCells(workbook: Workbook, sheet: SheetModel, area: Area, kind: MergeKind, user: string): void {
  assertMayEdit(sheet, area, user, workbook.owner);
  checkWhole(sheet, area);
  sheet.merges = sheet.merges.filter((merge) => !intersects(merge, area));
  for (const block of blocksOf(area, kind)) {
    if (isSingle(block)) continue;
    sheet.merges.push(block);
    sheet.grid.each(block, (cell, row, column) => {
      if (row === block.top && column === block.left) return;
      cell.value = "";
      cell.formula = "";
      cell.rich = null;
    });
  }
  workbook.cellsChanged(sheet, area);
  workbook.structureChanged(sheet);
}

export function breakApart(workbook: Workbook, sheet: SheetModel, area: Area, user: string): void {
  assertMayEdit(sheet, area, user, workbook.owner);
  checkWhole(sheet, area);
  sheet.merges = sheet.merges.filter((merge) => !intersects(merge, area));
  workbook.structureChanged(sheet);
}

/** Merges that have a cell in the area. */
export function mergesIn(sheet: SheetModel, area: Area): Area[] {
  return sheet.merges.filter((merge) => intersects(merge, area));
}

/** Under a merge, where nothing can be written: every cell of it but its corner. */
export function isCovered(sheet: SheetModel, row: number, column: number): boolean {
  for (const merge of sheet.merges) {
    if (row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right) {
      return row !== merge.top || column !== merge.left;
    }
  }
  return false;
}

/** A part of a merge cannot be sorted, nor can rows be moved through one. */
export function checkNoMerges(sheet: SheetModel, area: Area): void {
  if (sheet.merges.some((merge) => intersects(merge, area))) throw new ServiceError(texts.sortMerged);
}
