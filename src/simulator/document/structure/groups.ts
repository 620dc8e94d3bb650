/** Rows or columns that can be folded away together, up to eight deep. */

import { ServiceError } from "../../errors";
import type { Dimension } from "../area";
import type { SheetModel } from "../sheet-model";
import type { GroupModel } from "../sheet-parts";
import type { Workbook } from "../workbook";
import { deepest, groupsOfDepths } from "./group-lines";

/** How many groups a row or column is in. */
export function groupDepth(sheet: SheetModel, dimension: Dimension, index: number): number {
  return sheet.groups.filter((group) => group.dimension === dimension && group.first <= index && group.last >= index)
    .length;
}

export function shiftGroupDepth(
  workbook: Workbook,
  sheet: SheetModel,
  dimension: Dimension,
  first: number,
  last: number,
  delta: number,
): void {
  const depths = new Map<number, number>();
  const size = dimension === "rows" ? sheet.grid.maxRows : sheet.grid.maxColumns;
  for (let index = 1; index <= size; index += 1) {
    const depth = groupDepth(sheet, dimension, index) + (index >= first && index <= last ? delta : 0);
    if (depth > deepest) throw new ServiceError("The group depth cannot be more than 8.");
    if (depth > 0) depths.set(index, depth);
  }
  sheet.groups = groupsOfDepths(sheet.groups, dimension, depths);
  workbook.structureChanged(sheet);
}

export function collapseGroups(
  workbook: Workbook,
  sheet: SheetModel,
  chosen: readonly GroupModel[],
  on: boolean,
): void {
  for (const group of chosen) group.collapsed = on;
  workbook.structureChanged(sheet);
}

/** Folded away because a group around it is. */
export function isFolded(sheet: SheetModel, dimension: Dimension, index: number): boolean {
  return sheet.groups.some(
    (group) => group.collapsed && group.dimension === dimension && group.first <= index && group.last >= index,
  );
}
