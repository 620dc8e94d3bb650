/**
 * Writes appearances onto the tab, touching only what is ours: a user's own background and bold stay, and of a note only the part under our
 * line is replaced. Rows are painted in blocks, so the number of calls does not grow with the number of rows.
 */

import { columnLetter, type FieldKey } from "../../roster";
import { placesAtOnce } from "../platform/findings";
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
  /** The columns whose cells have to be looked at; of all others it is known that they look right. */
  readonly fields: readonly FieldKey[];
}

export const isRed = (background: string | undefined) => background?.toLowerCase() === colors.error;

/** Where Google takes no lists of places: color and Status say the same of what is left, and every place is a call. */
const mostSingly = 50;

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

  /** In one call, however scattered they are, unless the self-check has found that Google takes fewer; reading what the weights were would be another one. */
  write(sheet: Sheet, weight: "bold" | "normal"): void {
    if (this.count === 0) return;
    const places: string[] = [];
    for (const [column, runs] of this.byColumn) {
      const letter = columnLetter(column - 1);
      for (const { top, bottom } of runs) places.push(`${letter}${top}:${letter}${bottom}`);
    }
    const most = placesAtOnce(places.length);
    if (most === 0) for (const place of places.slice(0, mostSingly)) sheet.getRange(place).setFontWeight(weight);
    if (most === 0) return;
    for (let at = 0; at < places.length; at += most)
      sheet.getRangeList(places.slice(at, at + most)).setFontWeight(weight);
  }
}

/** Colours and notes of a block: only of the columns in which something may have to change. What stands between them is written back as it is. */
function paintBlock(sheet: Sheet, at: TabColumns, rows: readonly PaintedRow[]): void {
  const top = rows[0]?.row ?? 1;
  const height = (rows[rows.length - 1]?.row ?? top) - top + 1;
  const places = rows.flatMap(({ fields }) => fields.map((field) => at.of[field])).filter((place) => place > 0);
  if (places.length === 0) return;
  const left = places.reduce((least, place) => Math.min(least, place));
  const right = places.reduce((most, place) => Math.max(most, place));
  const range = sheet.getRange(top, left, height, right - left + 1);
  const backgrounds = range.getBackgrounds();
  const notes = range.getNotes();
  const bold = new Weights();
  const normal = new Weights();
  let anyBackground = false;
  let anyNote = false;
  for (const { row, appearance, fields } of rows) {
    const index = row - top;
    for (const field of fields) {
      const column = at.of[field] - left;
      const cell = appearance.cells[field];
      const before = backgrounds[index]?.[column] ?? colors.none;
      const backgroundRow = backgrounds[index];
      const noteRow = notes[index];
      if (at.of[field] === 0 || backgroundRow === undefined || noteRow === undefined) continue;
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
  }
  // White is no background: the cell looks as the user left it, banding included.
  if (anyBackground)
    range.setBackgrounds(backgrounds.map((cells) => cells.map((one) => (one === colors.none ? null : one))));
  if (anyNote) range.setNotes(notes);
  bold.write(sheet, "bold");
  normal.write(sheet, "normal");
}

/** Status, key and conflicts stand side by side, unless somebody has moved them. */
function writeOwn(sheet: Sheet, at: TabColumns, rows: readonly PaintedRow[], own: OwnCells): void {
  const top = rows[0]?.row ?? 1;
  const height = (rows[rows.length - 1]?.row ?? top) - top + 1;
  const cells = Array.from({ length: height }, (_, index): readonly string[] => own(top + index));
  for (const { row, appearance, key, hidden } of rows) cells[row - top] = [appearance.status, key, hidden];
  const places = [at.status, at.key, at.conflicts];
  if (places.every((place, index) => place > 0 && place === at.status + index)) {
    sheet.getRange(top, at.status, height, places.length).setValues(cells.map((row) => row.map(asText)));
    return;
  }
  places.forEach((place, index) => {
    if (place > 0) sheet.getRange(top, place, height, 1).setValues(cells.map((row) => [asText(row[index] ?? "")]));
  });
}

/** Rows of an edit as close as this are painted in one go. */
const nearRows = 3;

/** What our own three columns say in a row: Status, key, conflicts; as they were read. */
export type OwnCells = (row: number) => readonly [string, string, string];

/**
 * Rows close together are painted in one go. `most` says how often may be begun anew where they are not: each time is up to seven calls. Our own cells are
 * carried along only of rows that were read (`isKnown`): somebody may have written there since.
 */
export function paint(
  sheet: Sheet,
  at: TabColumns,
  rows: readonly PaintedRow[],
  own: OwnCells,
  most: number,
  isKnown?: (row: number) => boolean,
): void {
  const looked = rows.filter(({ fields }) => fields.length > 0);
  // Of single rows those between are not read along.
  const isNear = isKnown === undefined ? undefined : (from: number, to: number) => to - from <= nearRows;
  for (const block of blocksOf(looked, most, isNear)) paintBlock(sheet, at, block);
  const differ = rows.filter(
    ({ row, appearance, key, hidden }) => [appearance.status, key, hidden].join("\n") !== own(row).join("\n"),
  );
  const isBetweenKnown = (from: number, to: number) => {
    for (let row = from + 1; row < to; row += 1) if (isKnown?.(row) === false) return false;
    return true;
  };
  for (const block of blocksOf(differ, most, isBetweenKnown)) writeOwn(sheet, at, block, own);
}
