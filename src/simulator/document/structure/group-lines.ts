/** What becomes of groups when rows or columns come and go. */
import { type Dimension, indexAfterDelete, indexAfterInsert } from "../area";
import type { GroupModel } from "../sheet-parts";

export const deepest = 8;

/** The groups of a dimension made anew from how deep each of its rows or columns lies; those of the other one stay. */
export function groupsOfDepths(
  all: readonly GroupModel[],
  dimension: Dimension,
  depths: ReadonlyMap<number, number>,
): GroupModel[] {
  const old = all.filter((group) => group.dimension === dimension);
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
  return [...all.filter((group) => group.dimension !== dimension), ...groups];
}

export function groupsAfterInsert(
  groups: readonly GroupModel[],
  dimension: Dimension,
  at: number,
  count: number,
): void {
  for (const group of groups) {
    if (group.dimension !== dimension) continue;
    group.first = indexAfterInsert(group.first, at, count);
    group.last = indexAfterInsert(group.last, at, count);
  }
}

export function groupsAfterDelete(
  groups: readonly GroupModel[],
  dimension: Dimension,
  first: number,
  count: number,
): GroupModel[] {
  const depths = new Map<number, number>();
  for (const group of groups) {
    if (group.dimension !== dimension) continue;
    for (let index = group.first; index <= group.last; index += 1) {
      const moved = indexAfterDelete(index, first, count);
      if (moved !== null) depths.set(moved, Math.max(depths.get(moved) ?? 0, group.depth));
    }
  }
  return groupsOfDepths(groups, dimension, depths);
}
