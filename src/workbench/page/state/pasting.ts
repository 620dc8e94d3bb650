/** Pasting blocks: cells of this document as they are, a table of another program with its looks, text as if it were typed. */
import type { PageEdit } from "../../protocol/edit";
import type { Area } from "../model/addresses";
import { htmlToBlock } from "../model/clipboard-html";
import { textToBlock } from "../model/clipboard-text";
import {
  columnsIn,
  laidDown,
  type PastedCell,
  type PasteWhat,
  type Pasting,
  pasteForeign,
  rowsIn,
} from "../model/hand-edits";
import { areaOf, fromItsTop, isSingle } from "../model/selection";
import { say } from "../words/say";
import { textOfMark } from "./clipboard";
import { makeEdits } from "./editing";
import { leadTo } from "./moves";
import { targetsOf } from "./targets";
import type { Clip, CutMark, WindowState } from "./window-state";

export type { PasteWhat };

/** Windows puts a line end behind what it copies, and CRLF between lines. */
const sameText = (a: string, b: string): boolean => a.replaceAll("\r\n", "\n") === b.replaceAll("\r\n", "\n");

/** From this page: the cells themselves, with their formulas and formats, so the document copies or moves them. */
function pasteOwn(copied: CutMark, sheetId: number, targets: readonly Area[], what: PasteWhat): Pasting | null {
  const [selected] = targets;
  if (selected === undefined) return null;
  const { top, left, bottom, right } = copied;
  const source = { sheetId: copied.sheetId, top, left, bottom, right };
  const to = { sheetId, top: selected.top, left: selected.left };
  if (copied.cut && what === "all") {
    const area = { ...to, bottom: to.top + rowsIn(source) - 1, right: to.left + columnsIn(source) - 1 };
    return { edits: [{ kind: "move", ...source, to }], area };
  }
  if (copied.parts.length === 1) {
    const laid = targets.map((target) => laidDown(rowsIn(source), columnsIn(source), target));
    const edits = laid.map((area): PageEdit => ({ kind: "copy", ...source, to: { sheetId, ...area }, what }));
    return { edits, area: laid[0] ?? selected };
  }
  // Rows that a filter hides stay behind: what was in sight comes in one block.
  let next = selected.top;
  const edits = copied.parts.map((part): PageEdit => {
    const area = {
      top: next,
      left: selected.left,
      bottom: next + rowsIn(part) - 1,
      right: selected.left + right - left,
    };
    next += rowsIn(part);
    return { kind: "copy", sheetId: copied.sheetId, ...part, to: { sheetId, ...area }, what };
  });
  return { edits, area: { ...selected, bottom: next - 1, right: selected.left + right - left } };
}

const typed = (text: string): PastedCell[][] =>
  textToBlock(text).map((line) => line.map((input) => ({ input, format: {} })));

/**
 * `read` says what is on the clipboard. What was copied a moment ago and is not there yet comes before it; where that failed nothing is pasted, for what lies there is of
 * before.
 */
export async function paste(
  state: WindowState,
  read: () => Clip | Promise<Clip>,
  what: PasteWhat = "all",
): Promise<void> {
  const sheetId = state.sheetId.value;
  const { moves } = state;
  // As it is now: whoever goes on moves the selection.
  const [selected, all] = [[areaOf(state.selection.value)], targetsOf(state)];
  const clip = await (state.copying ?? read());
  if (clip === null) return;
  const { text, html } = clip;
  const copied = state.copied.value;
  let own = copied !== null && sameText(copied.clipboard, text) ? copied : null;
  // Rows may have been deleted, sorted or written over since: what is on the clipboard is what was meant.
  if (own !== null && (await textOfMark(state, own).catch(() => null)) !== own.clipboard) {
    own = null;
    state.copied.set(null);
  }
  const block = own !== null ? null : ((html === "" ? null : htmlToBlock(html)) ?? (text === "" ? null : typed(text)));
  const isOneCell = own === null ? block?.length === 1 && block[0]?.length === 1 : isSingle(own);
  // A block goes to where the selection begins; a single cell into all that is selected, but for what a filter hides.
  const to = isOneCell ? all : selected;
  const pasting =
    own !== null ? pasteOwn(own, sheetId, to, what) : block === null ? null : pasteForeign(block, sheetId, to, what);
  if (pasting === null || !(await makeEdits(state, pasting.edits))) return;
  if (own?.cut) state.copied.set(null);
  // A cell that went into all that is selected leaves the selection as it is.
  if (to.length === 1) leadTo(state, moves, fromItsTop(pasting.area));
}

async function htmlOf(items: ClipboardItems): Promise<string> {
  const item = items.find(({ types }) => types.includes("text/html"));
  return item === undefined ? "" : (await item.getType("text/html")).text();
}

/** From the menu: the browser may ask whether the page may read the clipboard. */
export async function pasteFromMenu(state: WindowState, what: PasteWhat): Promise<void> {
  try {
    const read = async () => ({
      text: await navigator.clipboard.readText(),
      html: await htmlOf(await navigator.clipboard.read()),
    });
    await paste(state, read, what);
  } catch {
    await state.ask(
      say("Paste with the keyboard"),
      say("The browser keeps the clipboard to itself here. Press Ctrl+V."),
      ["OK"],
    );
  }
}
