/** One sheet as the host keeps it. Structure changes go through here so that nothing is left behind when rows or columns move. */
import { ServiceError } from "../errors";
import {
  type Area,
  areaAfterDelete,
  areaAfterInsert,
  type Dimension,
  indexAfterDelete,
  indexAfterInsert,
} from "./area";
import type { Grid } from "./grid";
import { texts } from "./limits";
import type { ProtectionModel } from "./protection";

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
  filter: Area | null = null;
  merges: Area[] = [];
  protections: ProtectionModel[] = [];
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
    this.grid.insert(dimension, at, count);
    const traits = this[dimension];
    moveKeys(traits, (index) => indexAfterInsert(index, at, count));
    if (at <= traits.frozen) traits.frozen += count;
    this.moveAreas((area) => areaAfterInsert(area, dimension, at, count));
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
    moveKeys(traits, (index) => indexAfterDelete(index, first, count));
    this.moveAreas((area) => areaAfterDelete(area, dimension, first, count));
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

  private moveAreas(move: (area: Area) => Area | null): void {
    this.filter = this.filter === null ? null : move(this.filter);
    this.merges = this.merges.flatMap((area) => move(area) ?? []);
    this.protections = this.protections.filter((protection) => {
      const moved = move(protection.area);
      protection.unprotected = protection.unprotected.flatMap((area) => move(area) ?? []);
      if (moved !== null) protection.area = moved;
      return moved !== null;
    });
  }
}

function moveKeys(traits: RowOrColumnTraits, move: (index: number) => number | null): void {
  const sizes = [...traits.sizes];
  const hidden = [...traits.hidden];
  traits.sizes.clear();
  traits.hidden.clear();
  for (const [index, size] of sizes) {
    const moved = move(index);
    if (moved !== null) traits.sizes.set(moved, size);
  }
  for (const index of hidden) {
    const moved = move(index);
    if (moved !== null) traits.hidden.add(moved);
  }
}
