/** How cells look, by hand: letters, colours, number formats, alignment, borders, merges. */
import type { PageFormat } from "../../protocol/edit";
import type { CellView } from "../../protocol/views";
import { contains } from "../model/addresses";
import { areaOf, ofArea, rangesOf } from "../model/selection";
import { say } from "../words/say";
import { makeEdits } from "./editing";
import { leadTo } from "./moves";
import { targetsOf } from "./targets";
import type { WindowState } from "./window-state";

export async function format(state: WindowState, change: PageFormat): Promise<void> {
  const sheetId = state.sheetId.value;
  await makeEdits(
    state,
    targetsOf(state).map((area) => ({ kind: "format", sheetId, ...area, ...change })),
  );
}

export async function clearFormats(state: WindowState): Promise<void> {
  const sheetId = state.sheetId.value;
  await makeEdits(
    state,
    targetsOf(state).map((area) => ({ kind: "clearFormats", sheetId, ...area })),
  );
}

export function activeCell(state: WindowState): CellView | null {
  const { row, column } = state.selection.value.active;
  return state.cells.cell(state.sheetId.value, row, column) ?? null;
}

export type Toggle = "bold" | "italic" | "underline" | "strikethrough";

export function isOn(cell: CellView | null, toggle: Toggle): boolean {
  switch (toggle) {
    case "bold":
      return cell?.fontWeight === "bold";
    case "italic":
      return cell?.fontStyle === "italic";
    case "underline":
      return cell?.fontLine?.includes("underline") === true;
    case "strikethrough":
      return cell?.fontLine?.includes("line-through") === true;
  }
}

/** All as the active cell is not. */
export function toggle(state: WindowState, which: Toggle): Promise<void> {
  return format(state, { [which]: !isOn(activeCell(state), which) });
}

export type MergeKind = "all" | "across" | "vertically" | "none";

/** A merge keeps the upper left cell only, which is asked about, as in Sheets. */
export async function merge(state: WindowState, how: MergeKind): Promise<void> {
  const sheetId = state.sheetId.value;
  const area = areaOf(state.selection.value);
  if (how !== "none") {
    const cells = await state.cells.inputs(sheetId, area);
    const lost = cells.flatMap((line, row) => line.filter((text, column) => text !== "" && !keeps(how, row, column)));
    const text = say("Merging cells will only preserve the top-leftmost value. Merge anyway?");
    if (lost.length > 0 && (await state.ask(say("Heads up!"), text, [say("Cancel"), "OK"])) !== "OK") return;
  }
  await makeEdits(state, [{ kind: "merge", sheetId, ...area, how }]);
}

function keeps(how: MergeKind, row: number, column: number): boolean {
  return (how === "across" || row === 0) && (how === "vertically" || column === 0);
}

export function isMerged(state: WindowState): boolean {
  const { active } = state.selection.value;
  return state.sheet?.merges.some((area) => contains(area, active)) === true;
}

/** One place more or less behind the decimal point, from what the cell shows now. */
export function changeDecimals(state: WindowState, step: 1 | -1): Promise<void> {
  const cell = activeCell(state);
  const known = cell?.numberFormat ?? "";
  const shown = /\.(\d+)/.exec(cell?.display ?? "")?.[1]?.length ?? 0;
  const places = Math.max(0, (/\.(0+)/.exec(known)?.[1]?.length ?? shown) + step);
  const digits = places === 0 ? "" : `.${"0".repeat(places)}`;
  const body = /^([^#0]*)(#,##)?0(?:\.[0#]+)?(.*)$/.exec(known);
  const [, before = "", grouped = "", after = ""] = body ?? [];
  return format(state, { numberFormat: `${before}${grouped}0${digits}${after}` });
}

/** Values that a drop-down offers; null takes it away. */
export async function setDropDown(state: WindowState, choices: string[] | null, reject: boolean): Promise<void> {
  const sheetId = state.sheetId.value;
  await makeEdits(
    state,
    rangesOf(state.selection.value).map((area) => ({ kind: "dropDown", sheetId, ...area, choices, reject })),
  );
}

/** The look of the active cell is waiting to be given to what is selected next. */
export function takeFormat(state: WindowState): void {
  const sheetId = state.sheetId.value;
  state.painting.set(state.painting.value === null ? { sheetId, area: areaOf(state.selection.value) } : null);
}

export async function giveFormat(state: WindowState): Promise<void> {
  const from = state.painting.value;
  if (from === null) return;
  state.painting.set(null);
  const selected = areaOf(state.selection.value);
  const { moves } = state;
  const [rows, columns] = [from.area.bottom - from.area.top, from.area.right - from.area.left];
  const to = {
    ...selected,
    bottom: Math.max(selected.bottom, selected.top + rows),
    right: Math.max(selected.right, selected.left + columns),
    sheetId: state.sheetId.value,
  };
  if (await makeEdits(state, [{ kind: "copy", sheetId: from.sheetId, ...from.area, to, what: "formats" }])) {
    leadTo(state, moves, ofArea(to));
  }
}
