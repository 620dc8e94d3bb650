/** The question before cells that are protected with a warning, as Sheets asks it. */
import type { PageEdit } from "../../protocol/edit";
import type { SheetView } from "../../protocol/views";
import { type Area, overlap } from "../model/addresses";
import { say } from "../words/say";
import type { WindowState } from "./window-state";

const warning = say("You’re trying to edit part of this sheet that shouldn’t be changed accidentally. Edit anyway?");
const notAgain = say("Don’t show this again for 5 minutes");
const quietMilliseconds = 5 * 60_000;

interface Touched {
  readonly sheetId: number;
  readonly area: Area;
}

function sizeOf(values: readonly (readonly string[])[]): { rows: number; columns: number } {
  return { rows: values.length, columns: Math.max(1, ...values.map((line) => line.length)) };
}

/** The cells an edit writes, as far as they can be warned. */
function touched(sheets: readonly SheetView[], edit: PageEdit): Touched[] {
  if (!("sheetId" in edit)) return [];
  const { sheetId } = edit;
  const sheet = sheets.find((one) => one.sheetId === sheetId);
  if (sheet === undefined) return [];
  const here = (area: Area): Touched[] => [{ sheetId, area }];
  switch (edit.kind) {
    case "input": {
      const { rows, columns } = sizeOf(edit.values);
      return here({ top: edit.top, left: edit.left, bottom: edit.top + rows - 1, right: edit.left + columns - 1 });
    }
    case "clear":
    case "sort":
    case "format":
    case "clearFormats":
    case "merge":
    case "dropDown":
      return here(edit);
    case "fill":
      return here(edit.to);
    case "copy":
      return [{ sheetId: edit.to.sheetId ?? sheetId, area: edit.to }];
    case "move": {
      const bottom = edit.to.top + edit.bottom - edit.top;
      const right = edit.to.left + edit.right - edit.left;
      const to = { top: edit.to.top, left: edit.to.left, bottom, right };
      return [...here(edit), { sheetId: edit.to.sheetId ?? sheetId, area: to }];
    }
    case "note":
      return here({ top: edit.row, left: edit.column, bottom: edit.row, right: edit.column });
    case "deleteRows":
      return here({ top: edit.first, left: 1, bottom: edit.first + edit.count - 1, right: sheet.maxColumns });
    case "deleteColumns":
      return here({ top: 1, left: edit.first, bottom: sheet.maxRows, right: edit.first + edit.count - 1 });
    default:
      return [];
  }
}

let quietUntil = 0;

export async function mayEdit(state: WindowState, edits: readonly PageEdit[]): Promise<boolean> {
  const sheets = state.view.value?.document.sheets ?? [];
  const warnedOf = new Map(sheets.map(({ sheetId, warned }) => [sheetId, warned]));
  const warned = edits
    .flatMap((edit) => touched(sheets, edit))
    .some(({ sheetId, area }) => warnedOf.get(sheetId)?.some((range) => overlap(range, area)));
  if (!warned || performance.now() < quietUntil) return true;
  const { button, ticked } = await state.askWith({
    title: say("Heads up!"),
    text: warning,
    buttons: [say("Cancel"), "OK"],
    tick: notAgain,
  });
  if (button !== "OK") return false;
  if (ticked) quietUntil = performance.now() + quietMilliseconds;
  return true;
}
