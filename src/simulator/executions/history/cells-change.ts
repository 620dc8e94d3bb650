/** Cells that were written over: values, formulas, formats, notes, rules, merges. */
import type { SavedCells, SheetArea } from "../../api";
import { type Area, columnCount, contains, intersects, rowCount } from "../../document/area";
import { moveArea } from "../../document/cells/copy-area";
import type { GridChange } from "../../document/formula/rewrite";
import { putCellsBack, shiftedCells, takeCells } from "../../document/saved/saved-block";
import type { SheetModel } from "../../document/sheet-model";
import { areaAfter, type Rearrangement, type RowsSorted } from "../../document/structure/grid-change";
import type { Workbook } from "../../document/workbook";
import type { World } from "../../world/world";
import { type Change, sheetOf } from "./change";
import { Mentions } from "./mentions";

/** Where the area is when its lines have kept together; null when they have not. */
function afterReorder(area: Area, { dimension, to }: GridChange & { kind: "reorder" }): Area | null {
  const [first, last] = dimension === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  const by = to(first) - first;
  for (let line = first; line <= last; line += 1) if (to(line) - line !== by) return null;
  return dimension === "rows"
    ? { ...area, top: first + by, bottom: last + by }
    : { ...area, left: first + by, right: last + by };
}

/** Rows that a sort has taken along whole, or did not move at all; null when they have not kept together. */
function afterSort(area: Area, { area: sorted, to }: RowsSorted): Area | null {
  if (!intersects(area, sorted)) return area;
  const next = afterReorder(area, { kind: "reorder", dimension: "rows", to });
  return contains(sorted, area) || next?.top === area.top ? next : null;
}

export function areaAfterAll(area: Area, change: Rearrangement): Area | null {
  if (change.kind === "sort") return afterSort(area, change);
  return change.kind === "reorder" ? afterReorder(area, change) : areaAfter(area, change);
}

export class CellsChange implements Change {
  private readonly sheetId: number;
  private readonly cells: SavedCells;
  private readonly home: Area;
  /** Where the area is by now. */
  private area: Area;

  constructor(sheetId: number, area: Area, cells: SavedCells) {
    this.sheetId = sheetId;
    this.home = area;
    this.area = area;
    this.cells = cells;
  }

  static take(sheet: SheetModel, area: Area): CellsChange {
    return new CellsChange(sheet.id, area, takeCells(sheet, area));
  }

  get place(): SheetArea {
    const { top, left, bottom, right } = this.area;
    return { sheetId: this.sheetId, top, left, bottom, right };
  }

  get weight(): number {
    return this.cells.text.length;
  }

  undo(world: World, user: string): Change {
    const sheet = sheetOf(world, this.sheetId);
    const now = CellsChange.take(sheet, this.area);
    const moved = shiftedCells(this.cells, this.area.top - this.home.top, this.area.left - this.home.left);
    putCellsBack(world.workbook, sheet, moved, user);
    return now;
  }

  follow(sheetId: number, change: Rearrangement): boolean {
    if (sheetId !== this.sheetId) return true;
    // To another sheet.
    if (change.kind === "move" && change.toSheet !== undefined) return !intersects(this.area, change.area);
    const next = areaAfterAll(this.area, change);
    // Torn apart or cut: what was there could not be put back where it belongs.
    if (next === null || rowCount(next) !== rowCount(this.area) || columnCount(next) !== columnCount(this.area))
      return false;
    this.area = next;
    return true;
  }
}

interface Place {
  readonly sheetId: number;
  readonly top: number;
  readonly left: number;
}

/** Cells that were cut and pasted, or dragged: taken back by moving them. Made before they move; told of it afterwards by `settle`. */
export class CellsMoved implements Change {
  private readonly from: { readonly sheetId: number; readonly area: Area };
  private readonly to: Place;
  private readonly mentions: Mentions;

  /** From where they are going to be, to where they are. */
  constructor(workbook: Workbook, from: CellsMoved["from"], to: Place) {
    this.from = from;
    this.to = to;
    this.mentions = new Mentions(workbook);
  }

  get weight(): number {
    return this.mentions.weight;
  }

  get place(): SheetArea {
    const { top, left } = this.to;
    const { area } = this.from;
    return { ...this.to, bottom: top + rowCount(area) - 1, right: left + columnCount(area) - 1 };
  }

  settle(workbook: Workbook): void {
    this.mentions.settle(workbook);
  }

  undo(world: World, user: string): Change {
    const { workbook } = world;
    const { area, sheetId } = this.from;
    const { top, left } = this.to;
    const { bottom, right } = this.place;
    const back = { sheetId: this.to.sheetId, area: { top, left, bottom, right } };
    const again = new CellsMoved(workbook, back, { sheetId, top: area.top, left: area.left });
    const putBack = this.mentions.puttingBack(workbook);
    moveArea(workbook, sheetOf(world, sheetId), area, sheetOf(world, this.to.sheetId), top, left, user);
    putBack();
    again.settle(workbook);
    return again;
  }

  follow(sheetId: number, change: Rearrangement): boolean {
    if (change.kind !== "sort") return sheetId !== this.from.sheetId && sheetId !== this.to.sheetId;
    const places = [this.from, { sheetId: this.to.sheetId, area: this.place }];
    return places.every((one) => one.sheetId !== sheetId || !intersects(one.area, change.area));
  }
}
