/** The document as files: downloads, and what is read from a file of this computer. */
import { ServerError } from "../api";
import { openSheet } from "./moves";
import { readView } from "./window-events";
import type { WindowState } from "./window-state";

/** After what is still on its way: the file holds what this window shows. */
export async function download(state: WindowState, format: "xlsx" | "csv"): Promise<void> {
  await state.inOrder(async () => {});
  const link = document.createElement("a");
  link.href = state.api.exportAddress(format, state.sheetId.value);
  // The server says the name.
  link.download = "";
  link.click();
}

export type ImportPlace = "insertSheets" | "replaceSpreadsheet" | "replaceSheet" | "appendRows";

export async function importFile(
  state: WindowState,
  file: File,
  how: ImportPlace,
  convert: boolean,
): Promise<string | null> {
  const before = new Set(state.view.value?.document.sheets.map(({ sheetId }) => sheetId));
  try {
    state.history.set(
      await state.inOrder(() => state.api.importFile(file, { how, sheet: state.sheetId.value, convert })),
    );
  } catch (error) {
    return error instanceof ServerError || error instanceof Error ? error.message : String(error);
  }
  await readView(state);
  state.cells.forget();
  const added = state.view.value?.document.sheets.find(({ sheetId }) => !before.has(sheetId));
  if (added !== undefined) openSheet(state, added.sheetId);
  return null;
}
