/** Copy, cut and paste of blocks, with the computer's clipboard. */

import type { PageEdit } from "../../protocol/edit";
import type { CellView } from "../../protocol/views";
import { ServerError } from "../api";
import type { Area } from "../model/addresses";
import { blockToText, textToBlock } from "../model/clipboard-text";
import { areaOf, ofArea } from "../model/selection";
import { makeEdits } from "./editing";
import { goTo } from "./moves";
import type { WindowState } from "./window-state";

/** Without empty rows and columns behind the last filled cell: a whole column copied is as long as its content. */
function trimmed(block: readonly (readonly (CellView | null)[])[], whole: boolean): (CellView | null)[][] {
  if (!whole) return block.map((line) => [...line]);
  const isFilled = (cell: CellView | null) => cell !== null && cell.input !== "";
  const rows = block.findLastIndex((line) => line.some(isFilled)) + 1;
  const columns = Math.max(1, ...block.map((line) => line.findLastIndex(isFilled) + 1));
  return block.slice(0, Math.max(1, rows)).map((line) => line.slice(0, columns));
}

function mark(state: WindowState, area: Area, block: readonly (readonly (CellView | null)[])[], cut: boolean): string {
  const { sheet } = state;
  const whole = sheet !== undefined && (area.bottom === sheet.maxRows || area.right === sheet.maxColumns);
  const cells = trimmed(block, whole);
  const clipboard = blockToText(cells.map((line) => line.map((cell) => cell?.display ?? "")));
  const inputs = cells.map((line) => line.map((cell) => cell?.input ?? ""));
  state.copied.set({ sheetId: state.sheetId.value, top: area.top, left: area.left, inputs, clipboard, cut });
  return clipboard;
}

/** At once when all cells are here; what has to be fetched first goes to the clipboard a moment later. */
export function copy(state: WindowState, cut: boolean, data: DataTransfer | null): void {
  const area = areaOf(state.selection.value);
  const sheetId = state.sheetId.value;
  const known = state.cells.known(sheetId, area);
  if (known !== null && data !== null) {
    data.setData("text/plain", mark(state, area, known, cut));
    return;
  }
  state.cells
    .block(sheetId, area)
    .then((block) => navigator.clipboard.writeText(mark(state, area, block, cut)))
    .catch((error) => {
      const reason = error instanceof ServerError ? error.message : "The browser did not let the page write to it.";
      void state.ask("Nothing was copied", reason, ["OK"]);
    });
}

/** A single copied cell fills the selection; a block is laid down once, or as often as it fits exactly. */
function tiled(block: string[][], { top, left, bottom, right }: Area): string[][] {
  const [height, width] = [block.length, block[0]?.length ?? 0];
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  if (width === 0 || rows % height !== 0 || columns % width !== 0) return block;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => block[row % height]?.[column % width] ?? ""),
  );
}

/** Windows puts a line end behind what it copies, and CRLF between lines. */
const sameText = (a: string, b: string): boolean => a.replaceAll("\r\n", "\n") === b.replaceAll("\r\n", "\n");

export async function paste(state: WindowState, text: string): Promise<void> {
  if (text === "") return;
  const copied = state.copied.value;
  const own = copied !== null && sameText(copied.clipboard, text) ? copied : null;
  // From this page: as typed, so that a formula stays one; from elsewhere: the text, as if it were typed.
  const block = own === null ? textToBlock(text) : own.inputs.map((line) => [...line]);
  const selection = state.selection.value;
  const selected = areaOf(selection);
  const values = tiled(block, selected);
  const { top, left } = selected;
  const sheetId = state.sheetId.value;
  const edits: PageEdit[] = [];
  if (own?.cut) {
    const bottom = own.top + own.inputs.length - 1;
    const right = own.left + (own.inputs[0]?.length ?? 1) - 1;
    edits.push({ kind: "clear", sheetId: own.sheetId, top: own.top, left: own.left, bottom, right });
  }
  edits.push({ kind: "input", sheetId, top, left, values });
  if (!(await makeEdits(state, edits))) return;
  if (own?.cut) state.copied.set(null);
  // Whoever has gone elsewhere meanwhile is not fetched back.
  if (state.selection.value !== selection || state.sheetId.value !== sheetId) return;
  const width = Math.max(1, ...values.map((line) => line.length));
  goTo(state, ofArea({ top, left, bottom: top + values.length - 1, right: left + width - 1 }));
}

/** From the menu: the browser may ask whether the page may read the clipboard. */
export async function pasteFromMenu(state: WindowState): Promise<void> {
  try {
    await paste(state, await navigator.clipboard.readText());
  } catch {
    await state.ask("Paste with the keyboard", "The browser keeps the clipboard to itself here. Press Ctrl+V.", ["OK"]);
  }
}
