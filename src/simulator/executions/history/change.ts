/** One thing that an edit has done to the document, such that it can be taken back. */
import type { SheetArea } from "../../api";
import type { Area } from "../../document/area";
import type { SheetModel } from "../../document/sheet-model";
import type { Rearrangement } from "../../document/structure/grid-change";
import type { World } from "../../world/world";

export interface Change {
  /** Where it is to be seen. */
  readonly place: SheetArea | null;
  /** Takes it back, and answers how to make it again. Throws what the document says when it no longer lets it be done. */
  undo(world: World, user: string): Change;
  /** Others moved or sorted rows, columns or cells of a sheet: the change goes along. False when nothing is left of what it could put back. */
  follow(sheetId: number, change: Rearrangement): boolean;
  /** Bytes that it keeps, roughly. */
  readonly weight: number;
}

export function placeOf(sheet: SheetModel, { top, left, bottom, right }: Area): SheetArea {
  return { sheetId: sheet.id, top, left, bottom, right };
}

/** The sheet of a change; it may have been deleted by somebody else. */
export function sheetOf(world: World, sheetId: number): SheetModel {
  const sheet = world.workbook.sheetById(sheetId);
  if (sheet === undefined) throw new Error("The sheet in which this was done is gone.");
  return sheet;
}
