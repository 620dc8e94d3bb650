/** Rows or columns that can be folded away together, up to eight deep. */
import { ServiceError } from "../../errors";
import { type Dimension, indexAfterDelete, indexAfterInsert } from "../area";
import type { SheetModel } from "../sheet-model";
import type { Workbook } from "../workbook";

export interface GroupModel {
  readonly dimension: Dimension;
  first: number;
  last: number;
  readonly depth: number;
  collapsed: boolean;
}

const deepest = 8;

/** How many groups a row or column is in. */
export function groupDepth(sheet: SheetModel, dimension: Dimension, index: number): number {
  return sheet.groups.filter((group) => group.dimension === dimension && group.first <= index && group.last >= index)
    .length;
}

/** Rebuilds the groups of a dimension from how deep each of its rows or columns lies. */
function rebuild(sheet: SheetModel, dimension: Dimension, depths: ReadonlyMap<number, number>): void {
  const old = sheet.groups.filter((group) => group.dimension === dimension);
  const groups: GroupModel[] = [];
  for (let depth = 1; depth <= deepest; depth += 1) {
    let open: GroupModel | null = null;
    const indexes = [...depths].filter(([, deep]) => deep >= depth).map(([index]) => index);
    for (const index of indexes.sort((a, b) => a - b)) {
      if (open !== null && open.last === index - 1) open.last = index;
      else {
        open = { dimension, first: index, last: index, depth, collapsed: false };
        groups.push(open);
      }
    }
  }
  for (const group of groups) {
    group.collapsed = old.some(
      (other) =>
        other.collapsed && other.depth === group.depth && other.first <= group.last && other.last >= group.first,
    );
  }
  sheet.groups = [...sheet.groups.filter((group) => group.dimension !== dimension), ...groups];
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
  rebuild(sheet, dimension, depths);
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

export function groupsAfterInsert(sheet: SheetModel, dimension: Dimension, at: number, count: number): void {
  for (const group of sheet.groups) {
    if (group.dimension !== dimension) continue;
    group.first = indexAfterInsert(group.first, at, count);
    group.last = indexAfterInsert(group.last, at, count);
  }
}

export function groupsAfterDelete(sheet: SheetModel, dimension: Dimension, first: number, count: number): void {
  const depths = new Map<number, number>();
  for (const group of sheet.groups) {
    if (group.dimension !== dimension) continue;
    for (let index = group.first; index <= group.last; index += 1) {
      const moved = indexAfterDelete(index, first, count);
      if (moved !== null) depths.set(moved, Math.max(depths.get(moved) ?? 0, group.depth));
    }
  }
  rebuild(sheet, dimension, depths);
}
