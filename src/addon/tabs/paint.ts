/**
 * Writes appearances onto the tab, touching only what is ours: a user's own background and bold stay, and of a note only the part under our
 * line is replaced. Rows are painted in blocks, so the number of calls does not grow with the number of rows.
 */

import { fieldKeys } from "../../roster";
import type { RowAppearance } from "./appearance";
import { blocksOf } from "./blocks";
import { colors, fieldCount, isOurs, statusColumn } from "./layout";
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

function paintBlock(sheet: Sheet, rows: readonly PaintedRow[]): void {
  const top = rows[0]?.row ?? 1;
  const height = (rows[rows.length - 1]?.row ?? top) - top + 1;
  const range = sheet.getRange(top, 1, height, fieldCount);
  const backgrounds = range.getBackgrounds();
  const notes = range.getNotes();
  // Bold goes with our red, so weights are only of interest where that comes or goes.
  const red = rows.some(({ row, appearance }) =>
    fieldKeys.some((field, column) => appearance.cells[field].bold || isRed(backgrounds[row - top]?.[column])),
  );
  const weights = red ? range.getFontWeights() : [];
  const own = sheet.getRange(top, statusColumn, height, 3);
  const ownCells = rows.length === height ? [] : own.getDisplayValues();
  let anyBackground = false;
  let anyBold = false;
  let anyNote = false;
  for (const { row, appearance, key, conflicts } of rows) {
    const index = row - top;
    fieldKeys.forEach((field, column) => {
      const cell = appearance.cells[field];
      const before = backgrounds[index]?.[column] ?? colors.none;
      const backgroundRow = backgrounds[index];
      const noteRow = notes[index];
      const weightRow = weights[index];
      if (backgroundRow === undefined || noteRow === undefined) return;
      if (isOurs(before)) {
        anyBackground = anyBackground || before.toLowerCase() !== cell.background;
        backgroundRow[column] = cell.background;
        if (weightRow !== undefined && (cell.bold || isRed(before))) {
          const weight = cell.bold ? "bold" : "normal";
          anyBold = anyBold || weightRow[column] !== weight;
          weightRow[column] = weight;
        }
      }
      const note = joinedNote(noteRow[column] ?? "", cell.note);
      anyNote = anyNote || note !== noteRow[column];
      noteRow[column] = note;
    });
    ownCells[index] = [appearance.status, key, conflicts];
  }
  // White is no background: the cell looks as the user left it, banding included.
  if (anyBackground)
    range.setBackgrounds(backgrounds.map((cells) => cells.map((one) => (one === colors.none ? null : one))));
  if (anyNote) range.setNotes(notes);
  if (anyBold) range.setFontWeights(weights as GoogleAppsScript.Spreadsheet.FontWeight[][]);
  own.setValues(ownCells);
}

export function paint(sheet: Sheet, rows: readonly PaintedRow[]): void {
  if (rows.length === 0) return;
  for (const block of blocksOf(rows, 2)) paintBlock(sheet, block);
}
