/**
 * What a script has written into cells, cell by cell and part by part (what is in it, its look, its note, its rule): taken back where it still says so, so that
 * what anybody has written there since stays.
 */
import type { SheetArea } from "../../api";
import { type Area, intersects } from "../../document/area";
import { type Cell, copyCell, emptyCell } from "../../document/cells/cell";
import type { SheetModel } from "../../document/sheet-model";
import type { Rearrangement } from "../../document/structure/grid-change";
import { assertMayEdit } from "../../document/structure/protection";
import type { World } from "../../world/world";
import { areaAfterAll } from "./cells-change";
import { type Change, sheetOf } from "./change";

interface Written {
  readonly row: number;
  readonly column: number;
  before: Cell;
  after: Cell;
}

/** A value that a formula has is worked out, not written. */
const sameContent = (a: Cell, b: Cell): boolean =>
  a.formula === b.formula && (a.formula !== "" || (a.value === b.value && a.rich === b.rich));

/** The parts of a cell that are taken back each for itself. */
const parts: readonly {
  readonly same: (a: Cell, b: Cell) => boolean;
  readonly copy: (from: Cell, to: Cell) => void;
}[] = [
  {
    same: sameContent,
    copy: ({ value, formula, rich }, to) => {
      Object.assign(to, { value, formula, rich });
    },
  },
  {
    same: (a, b) => a.style === b.style,
    copy: ({ style }, to) => {
      to.style = style;
    },
  },
  {
    same: (a, b) => a.note === b.note,
    copy: ({ note }, to) => {
      to.note = note;
    },
  },
  {
    same: (a, b) => a.rule === b.rule,
    copy: ({ rule }, to) => {
      to.rule = rule;
    },
  },
];

const same = (a: Cell, b: Cell): boolean => parts.every((part) => part.same(a, b));
const cellAt = (sheet: SheetModel, row: number, column: number): Cell => sheet.grid.cell(row, column) ?? emptyCell();
/** No sheet has as many columns (document/limits.ts). */
const keyOf = (row: number, column: number): number => row * 100_000 + column;

/** Cells as they are before a script's call. */
export class CellsBefore {
  private readonly sheet: SheetModel;
  private readonly area: Area;
  private readonly cells: (Cell | null)[][];

  /** Also beyond the edge: the sheet may grow for what is written. */
  constructor(sheet: SheetModel, area: Area) {
    this.sheet = sheet;
    this.area = area;
    this.cells = sheet.grid.map(this.area, (cell) => (cell === undefined ? null : copyCell(cell)));
  }

  /** What has become of them; null when nothing has. */
  written(): CellsWritten | null {
    const sheet = this.sheet;
    const area = this.area;
    const change = new CellsWritten(sheet.id);
    this.cells.forEach((line, down) => {
      line.forEach((before, right) => {
        const [row, column] = [area.top + down, area.left + right];
        const after = sheet.grid.cell(row, column);
        if (before === null && after === undefined) return;
        change.note(row, column, before ?? emptyCell(), after === undefined ? emptyCell() : copyCell(after));
      });
    });
    return change.weight === 0 ? null : change;
  }
}

export class CellsWritten implements Change {
  readonly sheetId: number;
  private cells = new Map<number, Written>();

  constructor(sheetId: number) {
    this.sheetId = sheetId;
  }

  get weight(): number {
    return 200 * this.cells.size;
  }

  /** What is in cells, where it was only their look that changed it is all of them. */
  get place(): SheetArea | null {
    const written = [...this.cells.values()];
    const content = written.filter(({ before, after }) => !sameContent(before, after));
    let place: SheetArea | null = null;
    for (const { row, column } of content.length > 0 ? content : written) {
      const { top, left, bottom, right }: Area = place ?? { top: row, left: column, bottom: row, right: column };
      place = {
        sheetId: this.sheetId,
        top: Math.min(top, row),
        left: Math.min(left, column),
        bottom: Math.max(bottom, row),
        right: Math.max(right, column),
      };
    }
    return place;
  }

  note(row: number, column: number, before: Cell, after: Cell): void {
    if (!same(before, after)) this.cells.set(keyOf(row, column), { row, column, before, after });
  }

  /** Written further by the same script: one change. What somebody else has written in between is what would be taken back to. */
  add(later: CellsWritten): void {
    for (const [key, { row, column, before, after }] of later.cells) {
      const known = this.cells.get(key);
      if (known === undefined) {
        this.note(row, column, before, after);
        continue;
      }
      const first = copyCell(before);
      for (const part of parts) if (part.same(known.after, before)) part.copy(known.before, first);
      this.cells.delete(key);
      this.note(row, column, first, after);
    }
  }

  undo(world: World, user: string): Change {
    const { workbook } = world;
    const sheet = sheetOf(world, this.sheetId);
    const cells = [...this.cells.values()];
    for (const { row, column } of sheet.protections.length === 0 ? [] : cells)
      assertMayEdit(sheet, { top: row, left: column, bottom: row, right: column }, user, workbook.owner);
    const again = new CellsWritten(sheet.id);
    for (const { row, column, before, after } of cells) {
      const now = cellAt(sheet, row, column);
      const next = copyCell(now);
      for (const part of parts) if (part.same(now, after)) part.copy(before, next);
      if (same(now, next)) continue;
      again.note(row, column, copyCell(now), next);
      Object.assign(sheet.grid.touch(row, column), next);
      if (next.formula !== "") workbook.noteFormula(next.formula);
    }
    const { place } = again;
    if (place !== null) workbook.cellsChanged(sheet, sheet.area);
    return again;
  }

  follow(sheetId: number, change: Rearrangement): boolean {
    if (sheetId !== this.sheetId) return true;
    const cells = new Map<number, Written>();
    for (const one of this.cells.values()) {
      const area = { top: one.row, left: one.column, bottom: one.row, right: one.column };
      const isGone = change.kind === "move" && change.toSheet !== undefined && intersects(area, change.area);
      const next = isGone ? null : areaAfterAll(area, change);
      if (next !== null) cells.set(keyOf(next.top, next.left), { ...one, row: next.top, column: next.left });
    }
    this.cells = cells;
    return cells.size > 0;
  }
}
