/** Finding and replacing text. The document is searched where it lives, so that a sheet of 20,000 rows need not be fetched. */
import type { PageSearch } from "../../protocol/edit";
import { focusGrid } from "../focus";
import { single } from "../model/selection";
import { say } from "../words/say";
import { makeEdits } from "./editing";
import { goTo } from "./moves";
import type { Finding, WindowState } from "./window-state";

export function openFinding(state: WindowState, replacing: boolean): void {
  const before = state.finding.value;
  const search: PageSearch = before?.search ?? {
    text: "",
    sheetId: state.sheetId.value,
    matchCase: false,
    matchEntireCell: false,
    regularExpression: false,
    matchFormulaText: false,
  };
  state.finding.set({ found: [], at: -1, words: "", ...before, search, replacing });
}

export function closeFinding(state: WindowState): void {
  state.finding.set(null);
  focusGrid();
}

function change(state: WindowState, part: Partial<Finding>): void {
  state.finding.update((finding) => (finding === null ? null : { ...finding, ...part }));
}

/** The first one at or behind the active cell, as one reads on. */
function firstFrom(state: WindowState, found: Finding["found"]): number {
  const { row, column } = state.selection.value.active;
  const index = found.findIndex(
    (one) => one.sheetId === state.sheetId.value && (one.row > row || (one.row === row && one.column >= column)),
  );
  return found.length === 0 ? -1 : Math.max(0, index);
}

function show(state: WindowState): void {
  const finding = state.finding.value;
  const cell = finding?.found[finding.at];
  if (cell !== undefined) goTo(state, single(cell), { sheetId: cell.sheetId });
}

let searches = 0;

/** What was typed last counts: a slow answer to an earlier text is thrown away. */
export async function search(state: WindowState, changed: Partial<PageSearch>): Promise<void> {
  const finding = state.finding.value;
  if (finding === null) return;
  const wanted = { ...finding.search, ...changed };
  searches += 1;
  const mine = searches;
  change(state, { search: wanted, words: "" });
  if (wanted.text === "") {
    change(state, { found: [], at: -1 });
    return;
  }
  try {
    await state.inOrder(async () => {});
    const found = await state.api.find(wanted);
    if (mine !== searches) return;
    change(state, { found, at: firstFrom(state, found), words: found.length === 0 ? say("Nothing was found.") : "" });
    show(state);
  } catch (error) {
    if (mine === searches) change(state, { found: [], at: -1, words: error instanceof Error ? error.message : "" });
  }
}

export function step(state: WindowState, by: 1 | -1): void {
  const { found = [], at = -1 } = state.finding.value ?? {};
  if (found.length === 0) return;
  change(state, { at: (at + by + found.length) % found.length });
  show(state);
}

/** The one that is shown, and on to the next. */
export async function replaceOne(state: WindowState, replacement: string): Promise<void> {
  const finding = state.finding.value;
  const cell = finding?.found[finding.at];
  if (finding === null || cell === undefined) return;
  const { row, column, sheetId } = cell;
  const area = { top: row, left: column, bottom: row, right: column };
  if (await makeEdits(state, [{ kind: "replace", ...finding.search, sheetId, area, replacement }]))
    await search(state, {});
}

export async function replaceAll(state: WindowState, replacement: string): Promise<void> {
  await search(state, {});
  const finding = state.finding.value;
  if (finding === null || finding.found.length === 0) return;
  const { length } = finding.found;
  if (!(await makeEdits(state, [{ kind: "replace", ...finding.search, replacement }]))) return;
  await search(state, {});
  const { text } = finding.search;
  const words =
    length === 1
      ? say("Replaced “{text}” in 1 cell.", { text })
      : say("Replaced “{text}” in {count} cells.", { text, count: length });
  change(state, { words });
}
