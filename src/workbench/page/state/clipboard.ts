/** Copy, cut and paste of blocks, with the computer's clipboard. */
import type { PageEdit } from "../../protocol/edit";
import type { CellView } from "../../protocol/views";
import { ServerError } from "../api";
import type { Area } from "../model/addresses";
import { blockToHtml, htmlToBlock } from "../model/clipboard-html";
import { blockToText, textToBlock } from "../model/clipboard-text";
import { areaOf, fromItsTop } from "../model/selection";
import { makeEdits } from "./editing";
import { goTo } from "./moves";
import type { CutMark, WindowState } from "./window-state";

export type PasteWhat = "all" | "values" | "formats";

/** Without empty rows and columns behind the last filled cell: a whole column copied is as long as its content. */
function trimmed(block: readonly (readonly (CellView | null)[])[], whole: boolean): (CellView | null)[][] {
  if (!whole) return block.map((line) => [...line]);
  const isFilled = (cell: CellView | null) => cell !== null && cell.input !== "";
  const rows = block.findLastIndex((line) => line.some(isFilled)) + 1;
  const columns = Math.max(1, ...block.map((line) => line.findLastIndex(isFilled) + 1));
  return block.slice(0, Math.max(1, rows)).map((line) => line.slice(0, columns));
}

interface Clip {
  readonly text: string;
  readonly html: string;
}

function mark(state: WindowState, area: Area, block: readonly (readonly (CellView | null)[])[], cut: boolean): Clip {
  const { sheet } = state;
  const whole = sheet !== undefined && (area.bottom === sheet.maxRows || area.right === sheet.maxColumns);
  const cells = trimmed(block, whole);
  const text = blockToText(cells.map((line) => line.map((cell) => cell?.display ?? "")));
  const bottom = area.top + cells.length - 1;
  const right = area.left + (cells[0]?.length ?? 1) - 1;
  state.copied.set({
    sheetId: state.sheetId.value,
    top: area.top,
    left: area.left,
    bottom,
    right,
    clipboard: text,
    cut,
  });
  return { text, html: blockToHtml(cells) };
}

/** At once when all cells are here; what has to be fetched first goes to the clipboard a moment later. */
export function copy(state: WindowState, cut: boolean, data: DataTransfer | null): void {
  const area = areaOf(state.selection.value);
  const sheetId = state.sheetId.value;
  const known = state.cells.known(sheetId, area);
  if (known !== null && data !== null) {
    const { text, html } = mark(state, area, known, cut);
    data.setData("text/plain", text);
    data.setData("text/html", html);
    return;
  }
  const parts = (async () => mark(state, area, known ?? (await state.cells.block(sheetId, area)), cut))();
  const blob = (type: "text" | "html") =>
    parts.then((clip) => new Blob([clip[type]], { type: `text/${type === "text" ? "plain" : type}` }));
  // Asked for at once, while the browser still knows that a person pressed something.
  navigator.clipboard
    .write([new ClipboardItem({ "text/plain": blob("text"), "text/html": blob("html") })])
    .catch((error) => {
      const reason = error instanceof ServerError ? error.message : "The browser did not let the page write to it.";
      void state.ask("Nothing was copied", reason, ["OK"]);
    });
}

/** A single copied cell fills the selection; a block is laid down once, or as often as it fits exactly. */
function repeats(rows: number, columns: number, { top, left, bottom, right }: Area): { down: number; across: number } {
  const [selectedRows, selectedColumns] = [bottom - top + 1, right - left + 1];
  const fits = selectedRows % rows === 0 && selectedColumns % columns === 0;
  return fits ? { down: selectedRows / rows, across: selectedColumns / columns } : { down: 1, across: 1 };
}

function tiled(block: readonly (readonly string[])[], selected: Area): string[][] {
  const [height, width] = [block.length, block[0]?.length ?? 0];
  if (width === 0) return [];
  const { down, across } = repeats(height, width, selected);
  return Array.from({ length: height * down }, (_, row) =>
    Array.from({ length: width * across }, (__, column) => block[row % height]?.[column % width] ?? ""),
  );
}

/** Windows puts a line end behind what it copies, and CRLF between lines. */
const sameText = (a: string, b: string): boolean => a.replaceAll("\r\n", "\n") === b.replaceAll("\r\n", "\n");

interface Pasting {
  readonly edit: PageEdit;
  readonly area: Area;
}

/** From this page: the cells themselves, with their formulas and formats, so the document copies or moves them. */
function pasteOwn(copied: CutMark, sheetId: number, selected: Area, what: PasteWhat): Pasting {
  const { top, left, bottom, right } = copied;
  const source = { sheetId: copied.sheetId, top, left, bottom, right };
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  const { down, across } = copied.cut ? { down: 1, across: 1 } : repeats(rows, columns, selected);
  const area = {
    top: selected.top,
    left: selected.left,
    bottom: selected.top + rows * down - 1,
    right: selected.left + columns * across - 1,
  };
  const edit: PageEdit =
    copied.cut && what === "all"
      ? { kind: "move", ...source, to: { sheetId, top: area.top, left: area.left } }
      : { kind: "copy", ...source, to: { sheetId, ...area }, what };
  return { edit, area };
}

/** From elsewhere: the text, as if it were typed. */
function pasteForeign(text: string, html: string, sheetId: number, selected: Area): Pasting | null {
  const block = (html === "" ? null : htmlToBlock(html)) ?? (text === "" ? null : textToBlock(text));
  if (block === null) return null;
  const values = tiled(block, selected);
  const { top, left } = selected;
  const width = Math.max(1, ...values.map((line) => line.length));
  return {
    edit: { kind: "input", sheetId, top, left, values },
    area: { top, left, bottom: top + values.length - 1, right: left + width - 1 },
  };
}

export async function paste(state: WindowState, text: string, html = "", what: PasteWhat = "all"): Promise<void> {
  const copied = state.copied.value;
  const own = copied !== null && sameText(copied.clipboard, text) ? copied : null;
  const selection = state.selection.value;
  const selected = areaOf(selection);
  const sheetId = state.sheetId.value;
  const pasting = own === null ? pasteForeign(text, html, sheetId, selected) : pasteOwn(own, sheetId, selected, what);
  if (pasting === null || !(await makeEdits(state, [pasting.edit]))) return;
  if (own?.cut) state.copied.set(null);
  // Whoever has gone elsewhere meanwhile is not fetched back.
  if (state.selection.value !== selection || state.sheetId.value !== sheetId) return;
  goTo(state, fromItsTop(pasting.area));
}

async function htmlOf(items: ClipboardItems): Promise<string> {
  const item = items.find(({ types }) => types.includes("text/html"));
  return item === undefined ? "" : (await item.getType("text/html")).text();
}

/** From the menu: the browser may ask whether the page may read the clipboard. */
export async function pasteFromMenu(state: WindowState, what: PasteWhat): Promise<void> {
  try {
    const text = await navigator.clipboard.readText();
    const html = await htmlOf(await navigator.clipboard.read());
    await paste(state, text, html, what);
  } catch {
    await state.ask("Paste with the keyboard", "The browser keeps the clipboard to itself here. Press Ctrl+V.", ["OK"]);
  }
}
