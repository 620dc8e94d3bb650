/** What is in the menus: only what works here, and the script's own items. */
import type { MenuItemView } from "../../protocol/views";
import { areaOf } from "../model/selection";
import { copy, pasteFromMenu } from "../state/clipboard";
import { clearSelection, fillFromEdge, makeEdits, redo, undo } from "../state/editing";
import { download } from "../state/files";
import { openFilter, toggleFilter } from "../state/filters";
import { openFinding } from "../state/find";
import { changeLines, freeze, type LineChange, shiftLines, sortSelection } from "../state/lines";
import { openSheet, selectAll } from "../state/moves";
import { clickMenuItem } from "../state/script";
import { newSheet } from "../state/sheets";
import { readView } from "../state/window-events";
import type { WindowState } from "../state/window-state";
import { formatEntries } from "./format-menus";
import type { MenuEntry, TopMenu } from "./menu";

export function scriptEntries(state: WindowState, items: readonly MenuItemView[]): MenuEntry[] {
  return items.map((item): MenuEntry => {
    if (item.items !== undefined) return { label: item.label, items: scriptEntries(state, item.items) };
    const { functionName } = item;
    if (functionName === null) return "separator";
    return { label: item.label, run: () => void clickMenuItem(state, functionName) };
  });
}

/** "3 rows", "row". */
function lineWords(state: WindowState): { readonly rows: string; readonly columns: string } {
  const { top, bottom, left, right } = areaOf(state.selection.value);
  return {
    rows: bottom === top ? "row" : `${bottom - top + 1} rows`,
    columns: right === left ? "column" : `${right - left + 1} columns`,
  };
}

/** As Sheets says it: as many rows or columns as are selected. */
export function lineEntries(state: WindowState, verb: string): MenuEntry[] {
  const { rows, columns } = lineWords(state);
  const entry = (what: string, change: LineChange): MenuEntry => {
    const text = verb === "" ? what : `${verb} ${what}`;
    return { label: text.charAt(0).toUpperCase() + text.slice(1), run: () => void changeLines(state, change) };
  };
  return [
    entry(`${rows} above`, "rowsAbove"),
    entry(`${rows} below`, "rowsBelow"),
    entry(`${columns} left`, "columnsLeft"),
    entry(`${columns} right`, "columnsRight"),
  ];
}

async function showSheet(state: WindowState, sheetId: number): Promise<void> {
  if (!(await makeEdits(state, [{ kind: "showSheet", sheetId }]))) return;
  await readView(state);
  openSheet(state, sheetId);
}

function freezeEntries(state: WindowState): MenuEntry[] {
  const { row, column } = state.selection.value.active;
  const { sheet } = state;
  const entry = (label: string, lines: { readonly rows?: number; readonly columns?: number }): MenuEntry => ({
    label,
    checked: lines.rows === undefined ? sheet?.frozenColumns === lines.columns : sheet?.frozenRows === lines.rows,
    run: () => void freeze(state, lines),
  });
  return [
    entry("No rows", { rows: 0 }),
    entry("1 row", { rows: 1 }),
    ...(row > 1 ? [entry(`Up to row ${row}`, { rows: row })] : []),
    "separator",
    entry("No columns", { columns: 0 }),
    entry("1 column", { columns: 1 }),
    ...(column > 1 ? [entry(`Up to column ${column}`, { columns: column })] : []),
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
  if (sheet?.hiddenRows.some((row) => row >= top - 1 && row <= bottom + 1)) {
    entries.push({ label: "Show hidden rows", run: () => void changeLines(state, "showRows") });
  }
  if (sheet?.hiddenColumns.some((column) => column >= left - 1 && column <= right + 1)) {
    entries.push({ label: "Show hidden columns", run: () => void changeLines(state, "showColumns") });
  }
  return entries;
}

function deleteEntries(state: WindowState): MenuEntry[] {
  const { rows, columns } = lineWords(state);
  return [
    { label: `Delete ${rows}`, run: () => void changeLines(state, "deleteRows") },
    { label: `Delete ${columns}`, run: () => void changeLines(state, "deleteColumns") },
  ];
}

function clipboardEntries(state: WindowState): MenuEntry[] {
  return [
    { label: "Cut", hint: "Ctrl+X", run: () => copy(state, true, null) },
    { label: "Copy", hint: "Ctrl+C", run: () => copy(state, false, null) },
    { label: "Paste", hint: "Ctrl+V", run: () => void pasteFromMenu(state, "all") },
    {
      label: "Paste special",
      items: [
        { label: "Values only", hint: "Ctrl+Shift+V", run: () => void pasteFromMenu(state, "values") },
        { label: "Format only", hint: "Ctrl+Alt+V", run: () => void pasteFromMenu(state, "formats") },
      ],
    },
  ];
}

function fileMenu(state: WindowState): TopMenu {
  return {
    label: "File",
    items: [
      { label: "Import", run: () => state.openWindow.set("import") },
      {
        label: "Download",
        items: [
          { label: "Microsoft Excel (.xlsx)", run: () => void download(state, "xlsx") },
          { label: "Comma Separated Values (.csv)", run: () => void download(state, "csv") },
        ],
      },
    ],
  };
}

function editMenu(state: WindowState): TopMenu {
  const { canUndo, canRedo } = state.history.value;
  return {
    label: "Edit",
    items: [
      { label: "Undo", hint: "Ctrl+Z", disabled: !canUndo, run: () => void undo(state) },
      { label: "Redo", hint: "Ctrl+Y", disabled: !canRedo, run: () => void redo(state) },
      "separator",
      ...clipboardEntries(state),
      "separator",
      {
        label: "Move",
        items: [
          { label: "Rows up", run: () => void shiftLines(state, "rows", -1) },
          { label: "Rows down", run: () => void shiftLines(state, "rows", 1) },
          { label: "Columns left", run: () => void shiftLines(state, "columns", -1) },
          { label: "Columns right", run: () => void shiftLines(state, "columns", 1) },
        ],
      },
      { label: "Select all", hint: "Ctrl+A", run: () => selectAll(state) },
      { label: "Fill down", hint: "Ctrl+D", run: () => void fillFromEdge(state, "down") },
      { label: "Fill right", hint: "Ctrl+R", run: () => void fillFromEdge(state, "right") },
      "separator",
      { label: "Delete values", hint: "Delete", run: () => void clearSelection(state) },
      ...deleteEntries(state),
      "separator",
      { label: "Find and replace", hint: "Ctrl+H", run: () => openFinding(state, true) },
    ],
  };
}

function viewMenu(state: WindowState): TopMenu {
  const hidden = (state.view.value?.document.sheets ?? []).filter((one) => one.hidden);
  return {
    label: "View",
    items: [
      { label: "Freeze", items: freezeEntries(state) },
      {
        label: "Hidden sheets",
        disabled: hidden.length === 0,
        items: hidden.map((one) => ({ label: one.name, run: () => void showSheet(state, one.sheetId) })),
      },
      "separator",
      { label: "Executions and triggers", run: () => state.activityOpen.set(true) },
    ],
  };
}

function insertMenu(state: WindowState): TopMenu {
  return {
    label: "Insert",
    items: [
      ...lineEntries(state, ""),
      "separator",
      { label: "Sheet", hint: "Shift+F11", run: () => void newSheet(state) },
      { label: "Drop-down", run: () => state.openWindow.set("dropDown") },
      { label: "Note", hint: "Shift+F2", run: () => state.notingCell.set(state.selection.value.active) },
    ],
  };
}

function dataMenu(state: WindowState): TopMenu {
  const { sheet } = state;
  const filtered = sheet?.filter !== undefined;
  return {
    label: "Data",
    items: [
      { label: "Sort by this column, A to Z", run: () => void sortSelection(state, true) },
      { label: "Sort by this column, Z to A", run: () => void sortSelection(state, false) },
      "separator",
      { label: filtered ? "Remove filter" : "Create a filter", run: () => void toggleFilter(state) },
      {
        label: "Filter this column",
        hint: "Ctrl+Alt+R",
        disabled: !filtered,
        run: () => void openFilter(state),
      },
      "separator",
      { label: "Data validation", run: () => state.openWindow.set("dropDown") },
    ],
  };
}

export function pageMenus(state: WindowState): TopMenu[] {
  const scripts = state.menus.value;
  const menus: TopMenu[] = [
    fileMenu(state),
    editMenu(state),
    viewMenu(state),
    insertMenu(state),
    { label: "Format", items: formatEntries(state) },
    dataMenu(state),
    {
      label: "Extensions",
      items: scripts
        .filter((menu) => menu.addOn)
        .map(({ title, items }) => ({ label: title, items: scriptEntries(state, items) })),
    },
    ...scripts
      .filter((menu) => !menu.addOn)
      .map(({ title, items }) => ({ label: title, items: scriptEntries(state, items) })),
    {
      label: "Help",
      items: [{ label: "Keyboard shortcuts", hint: "Ctrl+/", run: () => state.openWindow.set("shortcuts") }],
    },
  ];
  return menus.filter((menu) => menu.items.length > 0);
}

export function contextEntries(state: WindowState): MenuEntry[] {
  const { row, column } = state.selection.value.active;
  const noted = state.cells.cell(state.sheetId.value, row, column)?.note !== undefined;
  return [
    ...clipboardEntries(state),
    "separator",
    ...lineEntries(state, "insert"),
    "separator",
    ...deleteEntries(state),
    { label: "Clear values", hint: "Delete", run: () => void clearSelection(state) },
    "separator",
    ...hidingEntries(state),
    "separator",
    { label: "Sort A to Z", run: () => void sortSelection(state, true) },
    { label: "Sort Z to A", run: () => void sortSelection(state, false) },
    {
      label: state.sheet?.filter === undefined ? "Create a filter" : "Remove filter",
      run: () => void toggleFilter(state),
    },
    "separator",
    { label: "Drop-down", run: () => state.openWindow.set("dropDown") },
    { label: noted ? "Edit note" : "Insert note", hint: "Shift+F2", run: () => state.notingCell.set({ row, column }) },
  ];
}
