/**
 * Writes appearances onto the tab, touching only what is ours: a user's own background and bold stay, and of a note only the part under our
 * line is replaced. Rows are painted in blocks, so the number of calls does not grow with the number of rows.
 */

import { columnLetter, fieldKeys } from "../../roster";
import type { RowAppearance } from "./appearance";
import { blocksOf } from "./blocks";
import { asText, colors, isOurs } from "./layout";
import { joinedNote } from "./notes";
import type { TabColumns } from "./tab-columns";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface PaintedRow {
  readonly row: number;
  readonly appearance: RowAppearance;
  readonly key: string;
  /** For the last hidden column (hidden-cell.ts). */
  readonly hidden: string;
}

export const isRed = (background: string | undefined) => background?.toLowerCase() === colors.error;

/** Cells of one weight, as ranges of one column each. */
export class Weights {
  private readonly byColumn = new Map<number, { top: number; bottom: number }[]>();
  private count = 0;

  /** Rows come in order. */
  add(row: number, column: number): void {
    const runs = this.byColumn.get(column) ?? [];
    const last = runs[runs.length - 1];
    if (last !== undefined && last.bottom === row - 1) last.bottom = row;
    else {
      runs.push({ top: row, bottom: row });
      this.count += 1;
    }
    this.byColumn.set(column, runs);
  }

  /** In one call, however scattered they are; reading what the weights were would be another one. */
  write(sheet: Sheet, weight: "bold" | "normal"): void {
    if (this.count === 0) return;
    const places: string[] = [];
    for (const [column, runs] of this.byColumn) {
      const letter = columnLetter(column - 1);
      for (const { top, bottom } of runs) places.push(`${letter}${top}:${letter}${bottom}`);
    }
    sheet.getRangeList(places).setFontWeight(weight);
  }
}

function paintBlock(sheet: Sheet, at: TabColumns, rows: readonly PaintedRow[], own: OwnCells): void {
  const top = rows[0]?.row ?? 1;
  const height = (rows[rows.length - 1]?.row ?? top) - top + 1;
  // What stands between our columns is read along, and written back as it is.
  const range = sheet.getRange(top, at.first, height, at.last - at.first + 1);
  const backgrounds = range.getBackgrounds();
  const notes = range.getNotes();
  const bold = new Weights();
  const normal = new Weights();
  let anyBackground = false;
  let anyNote = false;
  const ownCells = Array.from({ length: height }, (_, index) => [...own(top + index)]);
  let anyOwn = false;
  for (const { row, appearance, key, hidden } of rows) {
    const index = row - top;
    for (const field of fieldKeys) {
      const column = at.of[field] - at.first;
      if (column < 0) continue;
      const cell = appearance.cells[field];
      const before = backgrounds[index]?.[column] ?? colors.none;
      const backgroundRow = backgrounds[index];
      const noteRow = notes[index];
      if (backgroundRow === undefined || noteRow === undefined) continue;
      if (isOurs(before)) {
        anyBackground = anyBackground || before.toLowerCase() !== cell.background;
        backgroundRow[column] = cell.background;
        // Bold comes and goes with our red.
        if (cell.bold && !isRed(before)) bold.add(row, at.of[field]);
        else if (!cell.bold && isRed(before)) normal.add(row, at.of[field]);
      }
      const note = joinedNote(noteRow[column] ?? "", cell.note);
      anyNote = anyNote || note !== noteRow[column];
      noteRow[column] = note;
    }
    const cells = [appearance.status, key, hidden];
    anyOwn = anyOwn || cells.join("\n") !== ownCells[index]?.join("\n");
    ownCells[index] = cells;
  }
  // White is no background: the cell looks as the user left it, banding included.
  if (anyBackground)
    range.setBackgrounds(backgrounds.map((cells) => cells.map((one) => (one === colors.none ? null : one))));
  if (anyNote) range.setNotes(notes);
  bold.write(sheet, "bold");
  normal.write(sheet, "normal");
  if (anyOwn) writeOwn(sheet, at, top, ownCells);
}

/** Status, key and conflicts stand side by side, unless somebody has moved them. */
function writeOwn(sheet: Sheet, at: TabColumns, top: number, cells: readonly (readonly string[])[]): void {
  const places = [at.status, at.key, at.conflicts];
  if (places.every((place, index) => place > 0 && place === at.status + index)) {
    sheet.getRange(top, at.status, cells.length, places.length).setValues(cells.map((row) => row.map(asText)));
    return;
  }
  places.forEach((place, index) => {
    if (place > 0)
      sheet.getRange(top, place, cells.length, 1).setValues(cells.map((row) => [asText(row[index] ?? "")]));
  });
}

/** What our own three columns say in a row: Status, key, conflicts; as they were read. */
export type OwnCells = (row: number) => readonly [string, string, string];

/** Rows close together are painted in one go. `most` says how often may be begun anew where they are not: each time is up to seven calls. */
export function paint(sheet: Sheet, at: TabColumns, rows: readonly PaintedRow[], own: OwnCells, most: number): void {
  if (rows.length === 0) return;
  for (const block of blocksOf(rows, most)) paintBlock(sheet, at, block, own);
}
