/** Rows or columns that came, went or were moved. */
import type { SheetArea } from "../../api";
import type { Area, Dimension } from "../../document/area";
import { type Cell, hasContent } from "../../document/cells/cell";
import { putFrame, type SheetFrame, takeFrame, untouchedSince } from "../../document/saved/sheet-frame";
import type { SheetModel } from "../../document/sheet-model";
import { areaAfter, type Rearrangement } from "../../document/structure/grid-change";
import { assertMayEdit } from "../../document/structure/protection";
import type { MetadataModel, Workbook } from "../../document/workbook";
import type { World } from "../../world/world";
import { type Change, sheetOf } from "./change";
import { Mentions } from "./mentions";

/** Merges, protections, heights, filters and formulas: what a change of lines takes along, and cannot always bring back. */
class Surroundings {
  private readonly frame: SheetFrame;
  private readonly mentions: Mentions;
  private frameAfter: SheetFrame = new Map();

  constructor(workbook: Workbook, sheet: SheetModel) {
    this.frame = takeFrame(sheet);
    this.mentions = new Mentions(workbook);
  }

  get weight(): number {
    return [...this.frame.values()].reduce((sum, text) => sum + text.length, this.mentions.weight);
  }

  settle(workbook: Workbook, sheet: SheetModel): void {
    this.frameAfter = takeFrame(sheet);
    this.mentions.settle(workbook);
  }

  /** Asked before the change is taken back; what somebody has changed since stays as it is. */
  puttingBack(workbook: Workbook, sheet: SheetModel): () => void {
    const frame = untouchedSince(this.frame, this.frameAfter, takeFrame(sheet));
    const putMentions = this.mentions.puttingBack(workbook);
    return () => {
      putFrame(sheet, frame);
      putMentions();
    };
  }
}

export interface Lines {
  readonly dimension: Dimension;
  readonly first: number;
  readonly count: number;
}

function areaOf(sheet: SheetModel, { dimension, first, count }: Lines): Area {
  const last = first + count - 1;
  return dimension === "rows"
    ? { ...sheet.area, top: first, bottom: last }
    : { ...sheet.area, left: first, right: last };
}

/** Rows that a sort has put where others were: whoever takes back that they came would take others away. */
function isStill({ first, count }: Lines, to: (row: number) => number): boolean {
  for (let row = first; row < first + count; row += 1) if (to(row) !== row) return false;
  return true;
}

/** The lines after somebody else's change; null when they are gone or torn apart. */
function linesAfter(lines: Lines, change: Rearrangement): Lines | null {
  const { dimension, first, count } = lines;
  if (change.kind === "sort") return dimension === "columns" || isStill(lines, change.to) ? lines : null;
  if (change.kind !== "move" && change.dimension !== dimension) return lines;
  if (change.kind === "move") return lines;
  const whole = { top: 1, left: 1, bottom: 1, right: 1 };
  const last = first + count - 1;
  const next = areaAfter(
    dimension === "rows" ? { ...whole, top: first, bottom: last } : { ...whole, left: first, right: last },
    change,
  );
  if (next === null) return null;
  const [start, end] = dimension === "rows" ? [next.top, next.bottom] : [next.left, next.right];
  return end - start + 1 === count ? { dimension, first: start, count } : null;
}

abstract class LinesChange implements Change {
  protected readonly sheetId: number;
  protected lines: Lines;
  abstract readonly weight: number;

  constructor(sheet: SheetModel, lines: Lines) {
    this.sheetId = sheet.id;
    this.lines = lines;
  }

  get place(): SheetArea | null {
    return null;
  }

  abstract undo(world: World, user: string): Change;

  follow(sheetId: number, change: Rearrangement): boolean {
    if (sheetId !== this.sheetId) return true;
    const next = linesAfter(this.lines, change);
    if (next !== null) this.lines = next;
    return next !== null;
  }
}

/** What others have written in it since stays: nothing is taken back then, and nothing made again. */
const nothing: Change = { place: null, weight: 0, undo: () => nothing, follow: () => true };

export class LinesAdded extends LinesChange {
  readonly weight = 100;
  private readonly isBlank: boolean;

  /** `isBlank`: they came without anything in them. */
  constructor(sheet: SheetModel, lines: Lines, isBlank = false) {
    super(sheet, lines);
    this.isBlank = isBlank;
  }

  private isWritten(sheet: SheetModel): boolean {
    let written = false;
    sheet.grid.each(areaOf(sheet, this.lines), (cell) => {
      written = written || hasContent(cell);
    });
    return written;
  }

  undo(world: World, user: string): Change {
    const sheet = sheetOf(world, this.sheetId);
    if (this.isBlank && this.isWritten(sheet)) return nothing;
    assertMayEdit(sheet, areaOf(sheet, this.lines), user, world.workbook.owner);
    const gone = new LinesRemoved(world.workbook, sheet, this.lines);
    const { dimension, first, count } = this.lines;
    world.workbook.remove(sheet, dimension, first, count);
    gone.settle(world.workbook, sheet);
    return gone;
  }
}

/** Made before they go; told of it afterwards by `settle`. */
export class LinesRemoved extends LinesChange {
  private readonly cells: readonly (readonly [line: number, across: number, cell: Cell])[];
  private readonly around: Surroundings;
  private readonly metadata: readonly MetadataModel[];

  constructor(workbook: Workbook, sheet: SheetModel, lines: Lines) {
    super(sheet, lines);
    const rows = lines.dimension === "rows";
    const cells: (readonly [number, number, Cell])[] = [];
    sheet.grid.each(areaOf(sheet, lines), (cell, row, column) => {
      cells.push(rows ? [row - lines.first, column, cell] : [column - lines.first, row, cell]);
    });
    this.cells = cells;
    this.around = new Surroundings(workbook, sheet);
    const type = rows ? "ROW" : "COLUMN";
    this.metadata = workbook.metadata
      .filter(({ location }) => location.type === type && location.sheetId === sheet.id && holds(lines, location.index))
      .map((entry) => ({ ...entry }));
  }

  override get place(): SheetArea {
    const { dimension, first, count } = this.lines;
    const line =
      dimension === "rows" ? { top: first, bottom: first + count - 1 } : { left: first, right: first + count - 1 };
    return { sheetId: this.sheetId, top: 1, left: 1, bottom: 1, right: 1, ...line };
  }

  get weight(): number {
    return 100 * this.cells.length + this.around.weight;
  }

  settle(workbook: Workbook, sheet: SheetModel): void {
    this.around.settle(workbook, sheet);
  }

  /** What is gone stands in no order: it comes back where it was. */
  override follow(sheetId: number, change: Rearrangement): boolean {
    return change.kind === "sort" || super.follow(sheetId, change);
  }

  undo(world: World): Change {
    const { workbook } = world;
    const sheet = sheetOf(world, this.sheetId);
    const { dimension, first, count } = this.lines;
    const putBack = this.around.puttingBack(workbook, sheet);
    workbook.insert(sheet, dimension, first, count);
    for (const [line, across, cell] of this.cells) {
      if (dimension === "rows") sheet.grid.put(first + line, across, cell);
      else sheet.grid.put(across, first + line, cell);
    }
    for (const entry of this.metadata)
      if (!workbook.metadata.some(({ id }) => id === entry.id)) workbook.metadata.push(entry);
    putBack();
    workbook.cellsChanged(sheet, sheet.area);
    workbook.structureChanged(sheet);
    return new LinesAdded(sheet, this.lines);
  }
}

function holds({ first, count }: Lines, index: number): boolean {
  return index >= first && index < first + count;
}

/** Made before they move; told of it afterwards by `settle`. */
export class LinesMoved extends LinesChange {
  private readonly before: number;
  private readonly around: Surroundings;

  constructor(workbook: Workbook, sheet: SheetModel, { dimension, first, count }: Lines, before: number) {
    const down = before > first;
    super(sheet, { dimension, first: down ? before - count : before, count });
    this.before = down ? first : first + count;
    this.around = new Surroundings(workbook, sheet);
  }

  get weight(): number {
    return this.around.weight;
  }

  settle(workbook: Workbook, sheet: SheetModel): void {
    this.around.settle(workbook, sheet);
  }

  undo(world: World, user: string): Change {
    const { workbook } = world;
    const sheet = sheetOf(world, this.sheetId);
    assertMayEdit(sheet, sheet.area, user, workbook.owner);
    const { dimension, first, count } = this.lines;
    const again = new LinesMoved(workbook, sheet, this.lines, this.before);
    const putBack = this.around.puttingBack(workbook, sheet);
    workbook.move(sheet, dimension, first, count, this.before);
    putBack();
    again.settle(workbook, sheet);
    return again;
  }

  /** The place it came from is not followed. */
  override follow(sheetId: number, change: Rearrangement): boolean {
    return sheetId !== this.sheetId || (change.kind === "sort" && super.follow(sheetId, change));
  }
}
