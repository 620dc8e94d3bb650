/** The sheets of the document by hand: a new one, a copy, and going from one to the next. */
import type { PageEdit } from "../../protocol/edit";
import type { SheetView } from "../../protocol/views";
import { focusGrid } from "../focus";
import { single } from "../model/selection";
import { makeEdits } from "./editing";
import { leadTo, openSheet } from "./moves";
import { readView } from "./window-events";
import type { WindowState } from "./window-state";

/** A hidden sheet that is open all the same (View, Hidden sheets) has its tab while it is. */
export function shownSheets(state: WindowState): readonly SheetView[] {
  const sheets = state.view.value?.document.sheets ?? [];
  return sheets.filter((sheet) => !sheet.hidden || sheet.sheetId === state.sheetId.value);
}

/** Makes a sheet and opens it. */
async function make(state: WindowState, edit: PageEdit): Promise<void> {
  const { moves } = state;
  const before = new Set(state.view.value?.document.sheets.map((sheet) => sheet.sheetId));
  if (!(await makeEdits(state, [edit]))) return;
  await readView(state);
  const added = state.view.value?.document.sheets.find((sheet) => !before.has(sheet.sheetId));
  if (added === undefined) return;
  leadTo(state, moves, single({ row: 1, column: 1 }), added.sheetId);
  focusGrid();
}

export const newSheet = (state: WindowState): Promise<void> => make(state, { kind: "insertSheet" });

export const duplicateSheet = (state: WindowState, sheetId: number): Promise<void> =>
  make(state, { kind: "duplicateSheet", sheetId });

export function openNeighbour(state: WindowState, step: 1 | -1): void {
  const shown = shownSheets(state);
  const at = shown.findIndex(({ sheetId }) => sheetId === state.sheetId.value);
  const next = shown[(at + step + shown.length) % shown.length];
  if (next !== undefined) openSheet(state, next.sheetId);
}
