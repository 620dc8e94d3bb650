/**
 * Writes appearances onto the tab, touching only what is ours: a user's own background and bold stay, and of a note only the part under our
 * line is replaced. Rows are painted in blocks, so the number of calls does not grow with the number of rows.
 */

import { columns, fieldKeys } from "../../roster";
import type { RowAppearance } from "./appearance";
import { blocksOf } from "./blocks";
import { asText, colors, fieldCount, isOurs, statusColumn } from "./layout";
import { joinedNote } from "./notes";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface PaintedRow {
  readonly row: number;
  readonly appearance: RowAppearance;
  readonly key: string;
  /** For the hidden column. */
  readonly conflicts: string;
}

const isRed = (background: string | undefined) => background?.toLowerCase() === colors.error;

/** Cells of one weight, as ranges of one column each. */
class Weights {
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
      const letter = columns[column]?.letter ?? "";
      for (const { top, bottom } of runs) places.push(`${letter}${top}:${letter}${bottom}`);
    }
    sheet.getRangeList(places).setFontWeight(weight);
  }
}

function paintBlock(sheet: Sheet, rows: readonly PaintedRow[], own: OwnCells): void {
  const top = rows[0]?.row ?? 1;
  const height = (rows[rows.length - 1]?.row ?? top) - top + 1;
  const range = sheet.getRange(top, 1, height, fieldCount);
  const backgrounds = range.getBackgrounds();
  const notes = range.getNotes();
  const bold = new Weights();
  const normal = new Weights();
  let anyBackground = false;
  let anyNote = false;
  const ownCells = Array.from({ length: height }, (_, index) => [...own(top + index)]);
  let anyOwn = false;
  for (const { row, appearance, key, conflicts } of rows) {
    const index = row - top;
    fieldKeys.forEach((field, column) => {
      const cell = appearance.cells[field];
      const before = backgrounds[index]?.[column] ?? colors.none;
      const backgroundRow = backgrounds[index];
      const noteRow = notes[index];
      if (backgroundRow === undefined || noteRow === undefined) return;
      if (isOurs(before)) {
        anyBackground = anyBackground || before.toLowerCase() !== cell.background;
        backgroundRow[column] = cell.background;
        // Bold comes and goes with our red.
        if (cell.bold && !isRed(before)) bold.add(row, column);
        else if (!cell.bold && isRed(before)) normal.add(row, column);
      }
      const note = joinedNote(noteRow[column] ?? "", cell.note);
      anyNote = anyNote || note !== noteRow[column];
      noteRow[column] = note;
    });
    const cells = [appearance.status, key, conflicts];
    anyOwn = anyOwn || cells.join("\n") !== ownCells[index]?.join("\n");
    ownCells[index] = cells;
  }
  // White is no background: the cell looks as the user left it, banding included.
  if (anyBackground)
    range.setBackgrounds(backgrounds.map((cells) => cells.map((one) => (one === colors.none ? null : one))));
  if (anyNote) range.setNotes(notes);
  bold.write(sheet, "bold");
  normal.write(sheet, "normal");
  if (anyOwn)
    sheet.getRange(top, statusColumn, height, ownColumns).setValues(ownCells.map((cells) => cells.map(asText)));
}

/** What our own three columns say in a row: Status, key, conflicts; as they were read. */
export type OwnCells = (row: number) => readonly [string, string, string];
const ownColumns = 3;

/** Rows close together are painted in one go. `most` says how often may be begun anew where they are not: each time is up to seven calls. */
export function paint(sheet: Sheet, rows: readonly PaintedRow[], own: OwnCells, most: number): void {
  if (rows.length === 0) return;
  for (const block of blocksOf(rows, most)) paintBlock(sheet, block, own);
}
