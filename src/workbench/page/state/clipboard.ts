/** Copy and cut of blocks, to the computer's clipboard. */
import type { CellView } from "../../protocol/views";
import { ServerError } from "../api";
import type { Area } from "../model/addresses";
import { blockToHtml } from "../model/clipboard-html";
import { blockToText } from "../model/clipboard-text";
import { areaOf, rangesOf } from "../model/selection";
import { say } from "../words/say";
import { unfiltered } from "./targets";
import type { Clip, CutMark, WindowState } from "./window-state";

type Block = readonly (readonly (CellView | null)[])[];

/** Without empty rows and columns behind the last filled cell: a whole column copied is as long as its content. */
function filledSize(block: Block): { readonly rows: number; readonly columns: number } {
  const isFilled = (cell: CellView | null) => cell !== null && cell.input !== "";
  const rows = block.findLastIndex((line) => line.some(isFilled)) + 1;
  const columns = block.reduce((most, line) => Math.max(most, line.findLastIndex(isFilled) + 1), 1);
  return { rows: Math.max(1, rows), columns };
}

const textOf = (block: Block): string => blockToText(block.map((line) => line.map((cell) => cell?.display ?? "")));

/** The rows of a block that a filter leaves in sight. */
const linesOf = (block: Block, area: Area, parts: readonly Area[]): Block =>
  parts.flatMap(({ top, bottom }) => block.slice(top - area.top, bottom - area.top + 1));

/** What a mark stands for, as text: the same as on the clipboard, unless the cells have changed since. */
export async function textOfMark(state: WindowState, { sheetId, parts, ...area }: CutMark): Promise<string> {
  return textOf(linesOf(await state.cells.block(sheetId, area), area, parts));
}

function mark(state: WindowState, area: Area, block: Block, cut: boolean): Clip {
  const { sheet } = state;
  const whole = sheet !== undefined && (area.bottom === sheet.maxRows || area.right === sheet.maxColumns);
  const size = whole ? filledSize(block) : { rows: block.length, columns: area.right - area.left + 1 };
  const marked = { ...area, bottom: area.top + size.rows - 1, right: area.left + size.columns - 1 };
  // What is cut goes as a whole.
  const parts = cut ? [marked] : unfiltered(state, marked);
  const cells = linesOf(block, marked, parts).map((line) => line.slice(0, size.columns));
  const text = textOf(cells);
  state.copied.set({ sheetId: state.sheetId.value, ...marked, parts, clipboard: text, cut });
  return { text, html: blockToHtml(cells) };
}

/** Ranges that lie beside or below each other go together, as one block; the others do not. */
function alongside(ranges: readonly Area[]): "rows" | "columns" | null {
  const [first] = ranges;
  if (first === undefined) return null;
  if (ranges.every(({ left, right }) => left === first.left && right === first.right)) return "rows";
  return ranges.every(({ top, bottom }) => top === first.top && bottom === first.bottom) ? "columns" : null;
}

async function joined(state: WindowState, ranges: readonly Area[], along: "rows" | "columns"): Promise<Clip> {
  const sheetId = state.sheetId.value;
  const sorted = [...ranges].sort((a, b) => a.top - b.top || a.left - b.left);
  const blocks = await Promise.all(sorted.map((area) => state.cells.block(sheetId, area)));
  const cells: Block =
    along === "rows" ? blocks.flat() : (blocks[0] ?? []).map((_, row) => blocks.flatMap((block) => block[row] ?? []));
  state.copied.set(null);
  return { text: textOf(cells), html: blockToHtml(cells) };
}

/** At once when all cells are here; what has to be fetched first goes to the clipboard a moment later, and a paste before that waits for it. */
export function copy(state: WindowState, cut: boolean, data: DataTransfer | null): void {
  const ranges = rangesOf(state.selection.value);
  const along = alongside(ranges);
  if (ranges.length > 1 && (cut || along === null)) {
    const text = say(
      "Ranges that do not lie in the same rows or columns cannot be copied together, and several ranges cannot be cut.",
    );
    void state.ask(say("Several ranges are selected"), text, ["OK"]);
    return;
  }
  const area = areaOf(state.selection.value);
  const sheetId = state.sheetId.value;
  const known = ranges.length > 1 ? null : state.cells.known(sheetId, area);
  if (known !== null && data !== null) {
    const { text, html } = mark(state, area, known, cut);
    data.setData("text/plain", text);
    data.setData("text/html", html);
    state.copying = null;
    return;
  }
  const make = async (): Promise<Clip> => {
    if (ranges.length > 1 && along !== null) return joined(state, ranges, along);
    return mark(state, area, known ?? (await state.cells.block(sheetId, area)), cut);
  };
  const clip = make();
  const copying = clip.catch(() => null);
  state.copying = copying;
  const blob = (type: "text" | "html") =>
    clip.then((made) => new Blob([made[type]], { type: `text/${type === "text" ? "plain" : type}` }));
  // Asked for at once, while the browser still knows that a person pressed something.
  navigator.clipboard
    .write([new ClipboardItem({ "text/plain": blob("text"), "text/html": blob("html") })])
    .catch((error) => {
      const reason =
        error instanceof ServerError ? error.message : say("The browser did not let the page write to it.");
      void state.ask(say("Nothing was copied"), reason, ["OK"]);
    })
    .finally(() => {
      // From now on the clipboard says what is pasted, also what another program puts there.
      if (state.copying === copying) state.copying = null;
    });
}
