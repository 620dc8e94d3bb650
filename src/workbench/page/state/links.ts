/** Following the link of the active cell. */
import { linkOf } from "../model/links";
import { fromItsTop } from "../model/selection";
import { goTo } from "./moves";
import type { WindowState } from "./window-state";

export function activeLink(state: WindowState) {
  const { row, column } = state.selection.value.active;
  const link = state.cells.cell(state.sheetId.value, row, column)?.link;
  return linkOf(link, state.view.value?.document.sheets ?? []);
}

/** False when the cell has none. */
export function followLink(state: WindowState): boolean {
  const link = activeLink(state);
  if (link === null) return false;
  if (link.kind === "place") goTo(state, fromItsTop(link.area), { sheetId: link.sheet.sheetId });
  else open(link.url, "_blank", "noopener");
  return true;
}
