/** What is in the menus: only what works here, and the script's own items. */
import type { MenuItemView, SheetView } from "../../protocol/views";
import { columnLetters } from "../model/addresses";
import { areaOf } from "../model/selection";
import { copy, pasteFromMenu } from "../state/clipboard";
import {
  changeLines,
  clearSelection,
  fillDown,
  makeEdits,
  paint,
  redo,
  sortSelection,
  toggleBold,
  undo,
} from "../state/editing";
import { openSheet, selectAll } from "../state/moves";
import { clickMenuItem } from "../state/script";
import { readView } from "../state/window-events";
import type { WindowState } from "../state/window-state";
import type { MenuEntry, TopMenu } from "./menu";

export const colours: readonly (readonly [string, string | null])[] = [
  ["None", null],
  ["Light red", "#f4cccc"],
  ["Light yellow", "#fff2cc"],
  ["Light green", "#d9ead3"],
  ["Light blue", "#cfe2f3"],
  ["Light grey", "#efefef"],
];

export function scriptEntries(state: WindowState, items: readonly MenuItemView[]): MenuEntry[] {
  return items.map((item): MenuEntry => {
    if (item.items !== undefined) return { label: item.label, items: scriptEntries(state, item.items) };
    const { functionName } = item;
    if (functionName === null) return "separator";
    return { label: item.label, run: () => void clickMenuItem(state, functionName) };
  });
}

/** The active sheet as a CSV file, as it is shown. */
async function downloadCsv(state: WindowState, sheet: SheetView): Promise<void> {
  const block = await state.cells.block(sheet.sheetId, {
    top: 1,
    left: 1,
    bottom: sheet.maxRows,
    right: sheet.maxColumns,
  });
  const rows = block.findLastIndex((line) => line.some((cell) => cell !== null && cell.display !== "")) + 1;
  const columns = Math.max(0, ...block.map((line) => line.findLastIndex((cell) => (cell?.display ?? "") !== "") + 1));
  const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const text = block
    .slice(0, rows)
    .map((line) =>
      line
        .slice(0, columns)
        .map((cell) => quote(cell?.display ?? ""))
        .join(","),
    )
    .join("\r\n");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  link.download = `${state.view.value?.document.name ?? "Document"} - ${sheet.name}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}

export function newSheet(state: WindowState): Promise<boolean> {
  return makeEdits(state, [{ kind: "insertSheet" }]);
}

/** As Sheets says it: as many rows or columns as are selected. */
export function lineEntries(state: WindowState, verb: string): MenuEntry[] {
  const lines = (change: Parameters<typeof changeLines>[1]) => () => void changeLines(state, change);
  const { top, bottom, left, right } = areaOf(state.selection.value);
  const rows = bottom === top ? "row" : `${bottom - top + 1} rows`;
  const columns = right === left ? "column" : `${right - left + 1} columns`;
  const label = (what: string) => {
    const text = verb === "" ? what : `${verb} ${what}`;
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return [
    { label: label(`${rows} above`), run: lines("rowsAbove") },
    { label: label(`${rows} below`), run: lines("rowsBelow") },
    { label: label(`${columns} left`), run: lines("columnsLeft") },
    { label: label(`${columns} right`), run: lines("columnsRight") },
  ];
}

async function showSheet(state: WindowState, sheetId: number): Promise<void> {
  if (!(await makeEdits(state, [{ kind: "showSheet", sheetId }]))) return;
  await readView(state);
  openSheet(state, sheetId);
}

function freezeEntries(state: WindowState): MenuEntry[] {
  const { sheetId } = state;
  const { row, column } = state.selection.value.active;
  const freeze = (lines: { readonly rows?: number; readonly columns?: number }) => () =>
    void makeEdits(state, [{ kind: "freeze", sheetId: sheetId.value, ...lines }]);
  return [
    { label: "No rows", run: freeze({ rows: 0 }) },
    { label: "1 row", run: freeze({ rows: 1 }) },
    { label: `Up to row ${row}`, run: freeze({ rows: row }) },
    "separator",
    { label: "No columns", run: freeze({ columns: 0 }) },
    { label: "1 column", run: freeze({ columns: 1 }) },
    { label: `Up to column ${columnLetters(column)}`, run: freeze({ columns: column }) },
  ];
}

/** Hiding what is selected, and showing again what is hidden inside the selection. */
function hidingEntries(state: WindowState): MenuEntry[] {
  const { sheet } = state;
  const { top, bottom, left, right } = areaOf(state.selection.value);
  const entries: MenuEntry[] = [
    { label: "Hide rows", run: () => void changeLines(state, "hideRows") },
    { label: "Hide columns", run: () => void changeLines(state, "hideColumns") },
  ];
  if (sheet?.hiddenRows.some((row) => row >= top && row <= bottom)) {
    entries.push({ label: "Show hidden rows", run: () => void changeLines(state, "showRows") });
  }
  if (sheet?.hiddenColumns.some((column) => column >= left && column <= right)) {
    entries.push({ label: "Show hidden columns", run: () => void changeLines(state, "showColumns") });
  }
  return entries;
}

export function pageMenus(state: WindowState): TopMenu[] {
  const { sheet } = state;
  const sheets = state.view.value?.document.sheets ?? [];
  const hidden = sheets.filter((one) => one.hidden);
  const { row, column } = state.selection.value.active;
  const menus: TopMenu[] = [
    {
      label: "File",
      items: [
        {
          label: "Download",
          items: [
            {
              label: "Comma Separated Values (.csv)",
              run: () => sheet !== undefined && void downloadCsv(state, sheet),
            },
          ],
        },
      ],
    },
    {
      label: "Edit",
      items: [
        { label: "Undo", hint: "Ctrl+Z", disabled: !state.history.canUndo, run: () => void undo(state) },
        { label: "Redo", hint: "Ctrl+Y", disabled: !state.history.canRedo, run: () => void redo(state) },
        "separator",
        { label: "Cut", hint: "Ctrl+X", run: () => copy(state, true, null) },
        { label: "Copy", hint: "Ctrl+C", run: () => copy(state, false, null) },
        { label: "Paste", hint: "Ctrl+V", run: () => void pasteFromMenu(state) },
        "separator",
        { label: "Select all", hint: "Ctrl+A", run: () => selectAll(state) },
        { label: "Fill down", hint: "Ctrl+D", run: () => void fillDown(state) },
        { label: "Delete values", hint: "Delete", run: () => void clearSelection(state) },
        { label: "Delete rows", run: () => void changeLines(state, "deleteRows") },
        { label: "Delete columns", run: () => void changeLines(state, "deleteColumns") },
      ],
    },
    {
      label: "View",
      items: [
        {
          label: "Hidden sheets",
          disabled: hidden.length === 0,
          items: hidden.map((one) => ({ label: one.name, run: () => void showSheet(state, one.sheetId) })),
        },
        { label: "Freeze", items: freezeEntries(state) },
        { label: "Executions and triggers", run: () => state.activityOpen.set(true) },
      ],
    },
    {
      label: "Insert",
      items: [
        ...lineEntries(state, ""),
        "separator",
        { label: "Sheet", run: () => void newSheet(state) },
        { label: "Note", hint: "Shift+F2", run: () => state.notingCell.set({ row, column }) },
      ],
    },
    {
      label: "Format",
      items: [
        { label: "Bold", hint: "Ctrl+B", run: () => void toggleBold(state) },
        {
          label: "Fill colour",
          items: colours.map(([label, colour]) => ({ label, run: () => void paint(state, colour) })),
        },
      ],
    },
    {
      label: "Data",
      items: [
        { label: "Sort by this column, A to Z", run: () => void sortSelection(state, true) },
        { label: "Sort by this column, Z to A", run: () => void sortSelection(state, false) },
      ],
    },
  ];
  const scripts = state.menus.value;
  menus.push({
    label: "Extensions",
    items: scripts
      .filter((menu) => menu.addOn)
      .map(({ title, items }) => ({ label: title, items: scriptEntries(state, items) })),
  });
  for (const { title, items, addOn } of scripts) {
    if (!addOn) menus.push({ label: title, items: scriptEntries(state, items) });
  }
  return menus.filter((menu) => menu.items.length > 0);
}

export function contextEntries(state: WindowState): MenuEntry[] {
  const { row, column } = state.selection.value.active;
  return [
    { label: "Cut", hint: "Ctrl+X", run: () => copy(state, true, null) },
    { label: "Copy", hint: "Ctrl+C", run: () => copy(state, false, null) },
    { label: "Paste", hint: "Ctrl+V", run: () => void pasteFromMenu(state) },
    "separator",
    ...lineEntries(state, "insert"),
    "separator",
    { label: "Delete rows", run: () => void changeLines(state, "deleteRows") },
    { label: "Delete columns", run: () => void changeLines(state, "deleteColumns") },
    { label: "Clear values", hint: "Delete", run: () => void clearSelection(state) },
    "separator",
    ...hidingEntries(state),
    "separator",
    { label: "Sort A to Z", run: () => void sortSelection(state, true) },
    { label: "Sort Z to A", run: () => void sortSelection(state, false) },
    "separator",
    { label: "Insert note", hint: "Shift+F2", run: () => state.notingCell.set({ row, column }) },
  ];
}
