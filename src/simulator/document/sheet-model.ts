/** One sheet as the host keeps it. Structure changes go through here so that nothing is left behind when rows or columns move. */
import { ServiceError } from "../errors";
import {
  type Area,
  areaAfterDelete,
  areaAfterInsert,
  areaAfterMove,
  type Dimension,
  indexAfterDelete,
  indexAfterInsert,
  indexAfterMove,
} from "./area";
import type { Grid } from "./cells/grid";
import { texts } from "./limits";
import type { BandingModel, ConditionalFormat, FilterModel, GroupModel, ProtectionModel } from "./sheet-parts";
import { groupsAfterDelete, groupsAfterInsert } from "./structure/group-lines";

export interface RowOrColumnTraits {
  /** Pixels, where not the default. */
  readonly sizes: Map<number, number>;
  readonly hidden: Set<number>;
  frozen: number;
}

export class SheetModel {
  readonly id: number;
  name: string;
  grid: Grid;
  hidden = false;
  tabColor: string | null = null;
  hiddenGridlines = false;
  rightToLeft = false;
  filter: FilterModel | null = null;
  /** Rows that the filter hides. */
  readonly filteredRows = new Set<number>();
  merges: Area[] = [];
  protections: ProtectionModel[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  bandings: BandingModel[] = [];
  groups: GroupModel[] = [];
  /** On which side of a group its sign stands: "AFTER" it unless set. */
  groupControls = { rows: "AFTER", columns: "AFTER" };
  revision = 0;
  readonly rows: RowOrColumnTraits = { sizes: new Map(), hidden: new Set(), frozen: 0 };
  readonly columns: RowOrColumnTraits = { sizes: new Map(), hidden: new Set(), frozen: 0 };

  constructor(id: number, name: string, grid: Grid) {
    this.id = id;
    this.name = name;
    this.grid = grid;
  }

  get area(): Area {
    return { top: 1, left: 1, bottom: this.grid.maxRows, right: this.grid.maxColumns };
  }

  get cellCount(): number {
    return this.grid.maxRows * this.grid.maxColumns;
  }

  insert(dimension: Dimension, at: number, count: number): void {
    const edge = dimension === "rows" ? this.grid.maxRows : this.grid.maxColumns;
    this.grid.insert(dimension, at, count);
    const traits = this[dimension];
    this.moveKeys(dimension, (index) => indexAfterInsert(index, at, count));
    if (at <= traits.frozen) traits.frozen += count;
    groupsAfterInsert(this.groups, dimension, at, count);
    this.moveAreas(dimension, (area) => {
      const [start, end] = dimension === "rows" ? [area.top, area.bottom] : [area.left, area.right];
      // A whole column stays whole when the sheet grows at its end.
      if (at > edge && start === 1 && end === edge) {
        return dimension === "rows" ? { ...area, bottom: edge + count } : { ...area, right: edge + count };
      }
      return areaAfterInsert(area, dimension, at, count);
    });
    this.moveFilterColumns(dimension, (index) => indexAfterInsert(index, at, count));
  }

  remove(dimension: Dimension, first: number, count: number): void {
    const traits = this[dimension];
    const size = dimension === "rows" ? this.grid.maxRows : this.grid.maxColumns;
    this.checkSpan(dimension, first, count);
    const frozenGone = Math.max(0, Math.min(traits.frozen, first + count - 1) - first + 1);
    if (size - count - (traits.frozen - frozenGone) < 1) {
      throw new ServiceError(dimension === "rows" ? texts.allRows : texts.allColumns);
    }
    this.grid.remove(dimension, first, count);
    traits.frozen -= frozenGone;
    this.moveKeys(dimension, (index) => indexAfterDelete(index, first, count));
    this.groups = groupsAfterDelete(this.groups, dimension, first, count);
    this.moveFilterColumns(dimension, (index) => indexAfterDelete(index, first, count));
    this.moveAreas(dimension, (area) => areaAfterDelete(area, dimension, first, count));
  }

  /** Moves rows or columns before another one; the index is counted as it was before. */
  move(dimension: Dimension, first: number, count: number, before: number): void {
    const across = this.merges.some((merge) => {
      const [start, end] = dimension === "rows" ? [merge.top, merge.bottom] : [merge.left, merge.right];
      const last = first + count - 1;
      const cutByBlock = start <= last && end >= first && (start < first || end > last);
      return cutByBlock || (start < before && end >= before);
    });
    if (across) throw new ServiceError(texts.partOfMerge);
    this.grid.move(dimension, first, count, before);
    this.moveKeys(dimension, (index) => indexAfterMove(index, first, count, before));
    this.moveFilterColumns(dimension, (index) => indexAfterMove(index, first, count, before));
    this.moveAreas(dimension, (area) => areaAfterMove(area, dimension, first, count, before));
  }

  checkSpan(dimension: Dimension, first: number, count: number): void {
    const size = dimension === "rows" ? this.grid.maxRows : this.grid.maxColumns;
    if (first < 1 || count < 1 || first + count - 1 > size) {
      throw new ServiceError(dimension === "rows" ? texts.rowsOutOfBounds : texts.columnsOutOfBounds);
    }
  }

  hideLines(dimension: Dimension, first: number, count: number, hidden: boolean): void {
    this.checkSpan(dimension, first, count);
    for (let index = first; index < first + count; index += 1) {
      if (hidden) this[dimension].hidden.add(index);
      else this[dimension].hidden.delete(index);
    }
  }

  resizeLines(dimension: Dimension, first: number, count: number, size: number | null): void {
    this.checkSpan(dimension, first, count);
    for (let index = first; index < first + count; index += 1) {
      if (size === null) this[dimension].sizes.delete(index);
      else this[dimension].sizes.set(index, size);
    }
  }

  freeze(dimension: Dimension, count: number): void {
    const size = dimension === "rows" ? this.grid.maxRows : this.grid.maxColumns;
    if (count < 0 || count >= size) {
      throw new ServiceError(`You can't freeze all visible ${dimension} on the sheet.`);
    }
    this[dimension].frozen = count;
  }

  private moveAreas(dimension: Dimension, move: (area: Area) => Area | null): void {
    const { filter } = this;
    if (filter !== null) {
      const area = move(filter.area);
      // Its header row gone, a filter is gone too.
      if (area === null) this.filter = null;
      else filter.area = area;
    }
    const single = (area: Area): boolean => area.top === area.bottom && area.left === area.right;
    this.merges = this.merges.flatMap((area) => move(area) ?? []).filter((area) => !single(area));
    this.protections = this.protections.filter((protection) => {
      const moved = move(protection.area);
      protection.unprotected = protection.unprotected.flatMap((area) => move(area) ?? []);
      if (moved !== null) protection.area = moved;
      return moved !== null;
    });
    this.conditionalFormats = this.conditionalFormats.flatMap((format) => {
      const ranges = format.ranges.flatMap((area) => move(area) ?? []);
      return ranges.length === 0 ? [] : [{ ...format, ranges }];
    });
    this.bandings = this.bandings.filter((banding) => {
      const moved = move(banding.area);
      if (moved !== null) banding.area = moved;
      return moved !== null;
    });
    if (dimension === "rows" && this.filter === null) this.filteredRows.clear();
  }

  private moveFilterColumns(dimension: Dimension, move: (index: number) => number | null): void {
    const { filter } = this;
    if (filter === null || dimension === "rows") return;
    const criteria = [...filter.criteria];
    filter.criteria.clear();
    for (const [column, criterion] of criteria) {
      const moved = move(column);
      if (moved !== null) filter.criteria.set(moved, criterion);
    }
  }

  private moveKeys(dimension: Dimension, move: (index: number) => number | null): void {
    const traits = this[dimension];
    const sizes = [...traits.sizes];
    traits.sizes.clear();
    for (const [index, size] of sizes) {
      const moved = move(index);
      if (moved !== null) traits.sizes.set(moved, size);
    }
    moveSet(traits.hidden, move);
    if (dimension === "rows") moveSet(this.filteredRows, move);
  }
}

function moveSet(set: Set<number>, move: (index: number) => number | null): void {
  const members = [...set];
  set.clear();
  for (const index of members) {
    const moved = move(index);
    if (moved !== null) set.add(moved);
  }
}
