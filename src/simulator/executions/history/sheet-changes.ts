/** What was done to sheets as a whole: their frame (names, sizes, filters, colours), their place, their being there. */
import type { SheetArea } from "../../api";
import type { Cell } from "../../document/cells/cell";
import { frameDifference, putFrame, type SheetFrame, takeFrame } from "../../document/saved/sheet-frame";
import type { SheetModel } from "../../document/sheet-model";
import type { Rearrangement } from "../../document/structure/grid-change";
import type { MetadataModel, Workbook } from "../../document/workbook";
import type { World } from "../../world/world";
import { type Change, sheetOf } from "./change";
import { Mentions } from "./mentions";

/** Made before the edit; told of its end by `settle`, so that only what it has changed is put back. */
export class FrameChange implements Change {
  readonly place: SheetArea | null = null;
  private readonly sheetId: number;
  private frame: SheetFrame;

  constructor(sheet: SheetModel) {
    this.sheetId = sheet.id;
    this.frame = takeFrame(sheet);
  }

  get weight(): number {
    return [...this.frame.values()].reduce((sum, text) => sum + text.length, 0);
  }

  settle(sheet: SheetModel): void {
    this.frame = frameDifference(this.frame, takeFrame(sheet));
  }

  undo(world: World): Change {
    const sheet = sheetOf(world, this.sheetId);
    const again = new FrameChange(sheet);
    putFrame(sheet, this.frame);
    again.settle(sheet);
    world.workbook.structureChanged(sheet);
    return again;
  }

  /** Sizes and areas in it are of a sheet that no longer is like this. A sort leaves them. */
  follow(sheetId: number, change: Rearrangement): boolean {
    return sheetId !== this.sheetId || change.kind === "sort";
  }
}

export class RenameChange implements Change {
  readonly place: SheetArea | null = null;
  readonly weight = 100;
  /** null: the document. */
  private readonly sheetId: number | null;
  private readonly name: string;

  constructor(workbook: Workbook, sheet: SheetModel | null) {
    this.sheetId = sheet?.id ?? null;
    this.name = sheet?.name ?? workbook.name;
  }

  undo(world: World): Change {
    const { workbook } = world;
    const sheet = this.sheetId === null ? null : (workbook.sheetById(this.sheetId) ?? null);
    const now = new RenameChange(workbook, sheet);
    if (sheet === null) workbook.rename(this.name);
    else workbook.renameSheet(sheet, this.name);
    return now;
  }

  follow(): boolean {
    return true;
  }
}

export class OrderChange implements Change {
  readonly place: SheetArea | null = null;
  readonly weight = 100;
  private readonly sheetId: number;
  private readonly index: number;

  constructor(workbook: Workbook, sheet: SheetModel) {
    this.sheetId = sheet.id;
    this.index = workbook.sheets.indexOf(sheet);
  }

  undo(world: World): Change {
    const sheet = sheetOf(world, this.sheetId);
    const now = new OrderChange(world.workbook, sheet);
    world.workbook.moveSheet(sheet, this.index);
    return now;
  }

  follow(): boolean {
    return true;
  }
}

/** A sheet that came: taking it back keeps it as it is by then, so that it can come again. */
export class SheetAdded implements Change {
  readonly place: SheetArea | null = null;
  readonly weight = 100;
  private readonly sheetId: number;

  constructor(sheet: SheetModel) {
    this.sheetId = sheet.id;
  }

  undo(world: World): Change {
    const gone = new SheetRemoved(world.workbook, sheetOf(world, this.sheetId));
    world.workbook.deleteSheet(sheetOf(world, this.sheetId));
    gone.settle(world.workbook);
    return gone;
  }

  follow(): boolean {
    return true;
  }
}

/** A sheet that went, with all that spoke of it. Made before it goes; told of it afterwards by `settle`. */
export class SheetRemoved implements Change {
  private readonly sheet: SheetModel;
  private readonly index: number;
  private readonly metadata: readonly MetadataModel[];
  private readonly mentions: Mentions;

  constructor(workbook: Workbook, sheet: SheetModel) {
    this.sheet = sheet;
    this.index = workbook.sheets.indexOf(sheet);
    this.metadata = workbook.metadata.filter(
      ({ location }) => location.type !== "SPREADSHEET" && location.sheetId === sheet.id,
    );
    this.mentions = new Mentions(workbook);
  }

  settle(workbook: Workbook): void {
    this.mentions.settle(workbook);
  }

  get place(): SheetArea {
    return { sheetId: this.sheet.id, top: 1, left: 1, bottom: 1, right: 1 };
  }

  get weight(): number {
    return 100 * this.sheet.grid.rows.length;
  }

  undo(world: World): Change {
    const { workbook } = world;
    workbook.checkSheetName(this.sheet.name);
    workbook.checkRoom(this.sheet.cellCount);
    const putBack = this.mentions.puttingBack(workbook);
    workbook.sheets.splice(Math.min(this.index, workbook.sheets.length), 0, this.sheet);
    workbook.metadata.push(...this.metadata);
    putBack();
    workbook.structureChanged(this.sheet);
    return new SheetAdded(this.sheet);
  }

  follow(): boolean {
    return true;
  }
}

/** All sheets at once: a file that replaced the document. */
export class SheetsSwapped implements Change {
  readonly place: SheetArea | null = null;
  private readonly sheets: readonly { readonly sheet: SheetModel; readonly name: string }[];
  private readonly metadata: Workbook["metadata"];
  private readonly named: Workbook["namedRanges"];
  /** While the sheets are away nobody can change them, so their cells can be held by hand. */
  private readonly formulas: readonly (readonly [cell: Cell, formula: string])[];

  constructor(workbook: Workbook) {
    this.sheets = workbook.sheets.map((sheet) => ({ sheet, name: sheet.name }));
    this.metadata = [...workbook.metadata];
    this.named = [...workbook.namedRanges];
    const formulas: (readonly [Cell, string])[] = [];
    for (const sheet of workbook.sheets) {
      sheet.grid.each(sheet.area, (cell) => {
        if (cell.formula !== "") formulas.push([cell, cell.formula]);
      });
    }
    this.formulas = formulas;
  }

  get weight(): number {
    return this.sheets.reduce((sum, { sheet }) => sum + 100 * sheet.grid.rows.length, 0);
  }

  undo(world: World): Change {
    const { workbook } = world;
    const now = new SheetsSwapped(workbook);
    workbook.sheets = this.sheets.map(({ sheet, name }) => {
      sheet.name = name;
      return sheet;
    });
    workbook.metadata = [...this.metadata];
    workbook.namedRanges = [...this.named];
    for (const [cell, formula] of this.formulas) cell.formula = formula;
    workbook.structureChanged();
    return now;
  }

  follow(): boolean {
    return true;
  }
}
