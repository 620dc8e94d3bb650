/** A worksheet, row by row as it comes in (ECMA-376 part 1, 18.3.1). */
import { columnLetter } from "../column-letter";
import { bare, Unreadable } from "../fault";
import { type FileNote, Notes } from "../note";
import { type CellContext, type CellValue, cellValue } from "./cell";
import { charactersAtMost, isTextOf } from "./strings";
import type { Attributes, XmlListener } from "./xml";

/** A row that has something in it: its number in the sheet, from 1, and its cells up to the last that is not blank. */
export interface SheetRow<Cell> {
  readonly row: number;
  readonly cells: readonly Cell[];
  /** Hidden by hand or by a filter. */
  readonly hidden: boolean;
  /** Columns of the sheet that are hidden, from 0; the same list for all its rows. */
  readonly hiddenColumns: readonly number[];
}

/** What the cells of a sheet are to be, and what is told of one. */
export interface CellMaker<Cell> {
  readonly blank: Cell;
  make(value: CellValue, tell: (code: FileNote["code"] & `cell.${string}`, text: string) => void): Cell;
  /** Characters that a cell is kept with. */
  lengthOf(cell: Cell): number;
}

/** A sheet of Excel has no more. */
const [rowsOfSheet, columnsOfSheet] = [1_048_576, 16_384];
/** Blank ones between others included. A file of so many real cells would be larger than what is unpacked. */
const cellsAtMost = 5_000_000;

interface OpenCell {
  readonly type: string;
  readonly style: string | undefined;
  value: string | undefined;
  inline: string;
  formula: boolean;
}

/** B7 is column 2 and row 7; null for a place that no sheet has. */
function placeOf(reference: string): { readonly column: number; readonly row: number } | null {
  const [, letters = "", digits = ""] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column < 1 || column > columnsOfSheet ? null : { column, row: Number(digits) };
}

const isHidden = ({ hidden }: Attributes) => hidden === "1" || hidden === "true";

export class SheetReader<Cell> implements XmlListener {
  /** Rows that are ready to be handed over. */
  ready: SheetRow<Cell>[] = [];
  private readonly context: CellContext;
  private readonly maker: CellMaker<Cell>;
  private readonly notes: Notes;
  private cellCount = 0;
  private characters = 0;
  private lastRow = 0;
  private readonly hiddenColumns: number[] = [];
  /** Widths are told from left to right; what tells of a column twice is not listened to, so that a stranger's sheet has no more columns than any. */
  private lastWidth = 0;
  /** Of the row that is open; null while it has not said so. */
  private row: number | null = null;
  private hidden = false;
  private cells: Cell[] = [];
  private column = 0;
  private cell: OpenCell | null = null;

  constructor(context: CellContext, maker: CellMaker<Cell>, notes: Notes = new Notes()) {
    this.context = context;
    this.maker = maker;
    this.notes = notes;
  }

  open(name: string, parent: string, attributes: Attributes, empty: boolean): void {
    if (name === "row" && parent === "sheetData") {
      this.row = attributes.r === undefined ? null : Number(attributes.r);
      this.hidden = isHidden(attributes);
      this.cells = [];
      this.column = 0;
    } else if (name === "col" && parent === "cols") {
      this.widthOf(attributes);
    } else if (name === "c" && parent === "row") {
      this.openCell(attributes);
    } else if (this.cell !== null && parent === "c") {
      if (name === "f") this.cell.formula = true;
      else if (name === "v" && !empty) this.cell.value = "";
    }
  }

  text(text: string, element: string, parent: string): void {
    if (this.cell === null) return;
    if (element === "v" && parent === "c") this.cell.value = (this.cell.value ?? "") + text;
    else if (isTextOf("is", element, parent)) this.cell.inline += text;
  }

  close(name: string, parent: string): void {
    if (name === "c" && parent === "row") this.closeCell();
    else if (name === "row" && parent === "sheetData") this.closeRow();
  }

  private widthOf(attributes: Attributes): void {
    const [first, last] = [Number(attributes.min), Math.min(Number(attributes.max), columnsOfSheet)];
    if (!(Number.isInteger(first) && first > this.lastWidth && last >= first)) return;
    this.lastWidth = last;
    for (let column = first; isHidden(attributes) && column <= last; column += 1) this.hiddenColumns.push(column - 1);
  }

  private openCell({ r, t, s }: Attributes): void {
    // Where cells do not say where they stand, or say what cannot be, they stand side by side.
    const place = (r === undefined ? null : placeOf(r)) ?? { column: this.column + 1, row: this.row };
    this.column = place.column;
    this.row ??= place.row;
    this.cell = { type: t ?? "n", style: s, value: undefined, inline: "", formula: false };
  }

  private closeCell(): void {
    const { cell, column, cells } = this;
    const maker = this.maker;
    if (cell === null) return;
    this.cell = null;
    const value = cellValue(cell, this.context);
    if (value.kind === "blank") return;
    const made = maker.make(value, (code, text) => this.tell(code, text));
    this.cellCount += Math.max(1, column - cells.length);
    this.characters += maker.lengthOf(made);
    if (this.cellCount > cellsAtMost || this.characters > charactersAtMost) {
      throw new Unreadable("too much", bare("file.too_large"));
    }
    while (cells.length < column - 1) cells.push(maker.blank);
    cells[column - 1] = made;
  }

  private tell(code: FileNote["code"] & `cell.${string}`, text: string): void {
    const place = { row: this.row ?? this.lastRow + 1, column: columnLetter(this.column - 1) };
    if (code === "cell.rounded") this.notes.add({ code, facts: { ...place, value: text } });
    else this.notes.add({ code, facts: place });
  }

  private closeRow(): void {
    const row = this.row ?? this.lastRow + 1;
    if (!(row > this.lastRow && row <= rowsOfSheet)) throw new Unreadable("rows in disorder");
    this.lastRow = row;
    if (this.cells.length > 0) {
      this.ready.push({ row, cells: this.cells, hidden: this.hidden, hiddenColumns: this.hiddenColumns });
    }
  }
}
