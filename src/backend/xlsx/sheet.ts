/** A worksheet, row by row as it comes in (ECMA-376 part 1, 18.3.1). */
import { isBlankLine } from "../../roster";
import { type CellContext, cellText } from "./cell";
import { charactersAtMost, isTextOf, unescaped } from "./strings";
import { Unreadable } from "./unreadable";
import type { Attributes, XmlListener } from "./xml";

/** A row that has something in it: its number in the sheet, from 1, and its cells up to the last that is not blank. */
export type SheetRow = readonly [row: number, cells: readonly string[]];

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

/** B7 is column 2 and row 7. */
function placeOf(reference: string): { readonly column: number; readonly row: number } {
  const [, letters = "", digits = ""] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64;
  if (column < 1 || column > columnsOfSheet) throw new Unreadable("a cell outside of the sheet");
  return { column, row: Number(digits) };
}

export class SheetReader implements XmlListener {
  /** Rows that are ready to be handed over. */
  ready: SheetRow[] = [];
  /** Rows beyond those wanted: only counted. */
  further = 0;
  private readonly context: CellContext;
  private readonly rowsWanted: number;
  private kept = 0;
  private cellCount = 0;
  private characters = 0;
  private lastRow = 0;
  /** Of the row that is open; null while it has not said so. */
  private row: number | null = null;
  private cells: string[] = [];
  private column = 0;
  private cell: OpenCell | null = null;

  constructor(context: CellContext, rowsWanted: number) {
    this.context = context;
    this.rowsWanted = rowsWanted;
  }

  open(name: string, parent: string, attributes: Attributes, empty: boolean): void {
    if (name === "row" && parent === "sheetData") {
      this.row = attributes.r === undefined ? null : Number(attributes.r);
      this.cells = [];
      this.column = 0;
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

  private openCell({ r, t, s }: Attributes): void {
    // Where cells do not say where they stand, they stand side by side.
    const place = r === undefined ? { column: this.column + 1, row: this.row } : placeOf(r);
    if (place.column <= this.column) throw new Unreadable("cells in disorder");
    this.column = place.column;
    this.row ??= place.row;
    this.cell = { type: t ?? "n", style: s, value: undefined, inline: "", formula: false };
  }

  private closeCell(): void {
    const { cell, column } = this;
    const cells = this.cells;
    if (cell === null) return;
    this.cell = null;
    const text = cellText({ ...cell, inline: unescaped(cell.inline) }, this.context);
    if (text === "") return;
    if (this.kept < this.rowsWanted) {
      this.cellCount += column - cells.length;
      this.characters += text.length;
      if (this.cellCount > cellsAtMost || this.characters > charactersAtMost) throw new Unreadable("too much");
      while (cells.length < column - 1) cells.push("");
    }
    cells.push(text);
  }

  private closeRow(): void {
    const row = this.row ?? this.lastRow + 1;
    if (!(row > this.lastRow && row <= rowsOfSheet)) throw new Unreadable("rows in disorder");
    this.lastRow = row;
    const cells = this.cells;
    if (cells.length === 0) return;
    const blank = isBlankLine(cells);
    if (this.kept >= this.rowsWanted) {
      if (!blank) this.further += 1;
      return;
    }
    if (!blank) this.kept += 1;
    this.ready.push([row, cells]);
  }
}
