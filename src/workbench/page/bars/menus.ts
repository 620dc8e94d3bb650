/** What is in the menus: only what works here, and the script's own items. */
import type { MenuItemView } from "../../protocol/views";
import { columnLetters } from "../model/addresses";
import { areaOf } from "../model/selection";
import { copy } from "../state/clipboard";
import { clearSelection, makeEdits, redo, undo } from "../state/editing";
import { download } from "../state/files";
import { fillFromEdge } from "../state/filling";
import { openFilter, toggleFilter } from "../state/filters";
import { openFinding } from "../state/find";
import { selectAll } from "../state/jumps";
import { shiftLines } from "../state/lines";
import { openSheet, wholeLines } from "../state/moves";
import { pasteFromMenu } from "../state/pasting";
import { clickMenuItem } from "../state/script";
import { newSheet } from "../state/sheets";
import { sortSelection, sortSheet } from "../state/sorting";
import { readView } from "../state/window-events";
import type { WindowState } from "../state/window-state";
import { say } from "../words/say";
import { formatEntries } from "./format-menus";
import { deleteEntries, freezeEntries, hidingEntries, lineEntries, sizeEntries } from "./line-menus";
import type { MenuEntry, TopMenu } from "./menu";

export function scriptEntries(state: WindowState, items: readonly MenuItemView[]): MenuEntry[] {
  return items.map((item): MenuEntry => {
    if (item.items !== undefined) return { label: item.label, items: scriptEntries(state, item.items) };
    const { functionName } = item;
    if (functionName === null) return "separator";
    return { label: item.label, run: () => void clickMenuItem(state, functionName) };
  });
}

async function showSheet(state: WindowState, sheetId: number): Promise<void> {
  if (!(await makeEdits(state, [{ kind: "showSheet", sheetId }]))) return;
  await readView(state);
  openSheet(state, sheetId);
}

function clipboardEntries(state: WindowState): MenuEntry[] {
  return [
    { label: say("Cut"), hint: "Ctrl+X", run: () => copy(state, true, null) },
    { label: say("Copy"), hint: "Ctrl+C", run: () => copy(state, false, null) },
    { label: say("Paste"), hint: "Ctrl+V", run: () => void pasteFromMenu(state, "all") },
    {
      label: say("Paste special"),
      items: [
        { label: say("Values only"), hint: "Ctrl+Shift+V", run: () => void pasteFromMenu(state, "values") },
        { label: say("Format only"), hint: "Ctrl+Alt+V", run: () => void pasteFromMenu(state, "formats") },
      ],
    },
  ];
}

function fileMenu(state: WindowState): TopMenu {
  return {
    label: say("File"),
    items: [
      { label: say("Import"), run: () => state.openWindow.set("import") },
      {
        label: say("Download"),
        items: [
          { label: "Microsoft Excel (.xlsx)", run: () => void download(state, "xlsx") },
          { label: say("Comma Separated Values (.csv)"), run: () => void download(state, "csv") },
        ],
      },
    ],
  };
}

function editMenu(state: WindowState): TopMenu {
  const { canUndo, canRedo } = state.history.value;
  return {
    label: say("Edit"),
    items: [
      { label: say("Undo"), hint: "Ctrl+Z", disabled: !canUndo, run: () => void undo(state) },
      { label: say("Redo"), hint: "Ctrl+Y", disabled: !canRedo, run: () => void redo(state) },
      "separator",
      ...clipboardEntries(state),
      "separator",
      {
        label: say("Move"),
        items: [
          { label: say("Rows up"), run: () => void shiftLines(state, "rows", -1) },
          { label: say("Rows down"), run: () => void shiftLines(state, "rows", 1) },
          { label: say("Columns left"), run: () => void shiftLines(state, "columns", -1) },
          { label: say("Columns right"), run: () => void shiftLines(state, "columns", 1) },
        ],
      },
      { label: say("Select all"), run: () => selectAll(state) },
      { label: say("Fill down"), hint: "Ctrl+D", run: () => void fillFromEdge(state, "down") },
      { label: say("Fill right"), hint: "Ctrl+R", run: () => void fillFromEdge(state, "right") },
      "separator",
      { label: say("Delete values"), hint: "Delete", run: () => void clearSelection(state) },
      ...deleteEntries(state),
      "separator",
      { label: say("Find and replace"), hint: "Ctrl+H", run: () => openFinding(state, true) },
    ],
  };
}

function viewMenu(state: WindowState): TopMenu {
  const hidden = (state.view.value?.document.sheets ?? []).filter((one) => one.hidden);
  return {
    label: say("View"),
    items: [
      { label: say("Freeze"), items: freezeEntries(state) },
      {
        label: say("Hidden sheets"),
        disabled: hidden.length === 0,
        items: hidden.map((one) => ({ label: one.name, run: () => void showSheet(state, one.sheetId) })),
      },
      "separator",
      { label: say("Executions and triggers"), run: () => state.activityOpen.set(true) },
    ],
  };
}

function insertMenu(state: WindowState): TopMenu {
  return {
    label: say("Insert"),
    items: [
      ...lineEntries(state, false),
      "separator",
      { label: say("Sheet"), hint: "Shift+F11", run: () => void newSheet(state) },
      { label: say("Drop-down"), run: () => state.openWindow.set("dropDown") },
      { label: say("Note"), hint: "Shift+F2", run: () => state.notingCell.set(state.selection.value.active) },
    ],
  };
}

function dataMenu(state: WindowState): TopMenu {
  const { sheet } = state;
  const filtered = sheet?.filter !== undefined;
  const letters = columnLetters(state.selection.value.active.column);
  const { top, bottom } = areaOf(state.selection.value);
  const one = top === bottom;
  return {
    label: say("Data"),
    items: [
      {
        label: say("Sort sheet"),
        items: [
          {
            label: say("Sort sheet by column {column} (A to Z)", { column: letters }),
            run: () => void sortSheet(state, true),
          },
          {
            label: say("Sort sheet by column {column} (Z to A)", { column: letters }),
            run: () => void sortSheet(state, false),
          },
        ],
      },
      {
        label: say("Sort range"),
        disabled: one,
        items: [
          {
            label: say("Sort range by column {column} (A to Z)", { column: letters }),
            run: () => void sortSelection(state, true),
          },
          {
            label: say("Sort range by column {column} (Z to A)", { column: letters }),
            run: () => void sortSelection(state, false),
          },
          { label: say("Advanced range sorting options"), run: () => state.openWindow.set("sort") },
        ],
      },
      "separator",
      { label: filtered ? say("Remove filter") : say("Create a filter"), run: () => void toggleFilter(state) },
      {
        label: say("Filter this column"),
        hint: "Ctrl+Alt+R",
        disabled: !filtered,
        run: () => void openFilter(state),
      },
      "separator",
      { label: say("Data validation"), run: () => state.openWindow.set("dropDown") },
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
    { label: say("Format"), items: formatEntries(state) },
    dataMenu(state),
    {
      label: say("Extensions"),
      items: scripts
        .filter((menu) => menu.addOn)
        .map(({ title, items }) => ({ label: title, items: scriptEntries(state, items) })),
    },
    ...scripts
      .filter((menu) => !menu.addOn)
      .map(({ title, items }) => ({ label: title, items: scriptEntries(state, items) })),
    {
      label: say("Help"),
      items: [{ label: say("Keyboard shortcuts"), hint: "Ctrl+/", run: () => state.openWindow.set("shortcuts") }],
    },
  ];
  return menus.filter((menu) => menu.items.length > 0);
}

function clearWords(state: WindowState): string {
  const whole = wholeLines(state);
  return whole === null ? say("Clear values") : whole === "rows" ? say("Clear rows") : say("Clear columns");
}

/** Of whole rows there is no column to sort by. */
function sortEntries(state: WindowState): MenuEntry[] {
  if (wholeLines(state) === "rows") return [];
  const sheet = wholeLines(state) === "columns";
  return [
    { label: sheet ? say("Sort sheet A to Z") : say("Sort A to Z"), run: () => void sortSelection(state, true) },
    { label: sheet ? say("Sort sheet Z to A") : say("Sort Z to A"), run: () => void sortSelection(state, false) },
  ];
}

export function contextEntries(state: WindowState): MenuEntry[] {
  const { row, column } = state.selection.value.active;
  const noted = state.cells.cell(state.sheetId.value, row, column)?.note !== undefined;
  return [
    ...clipboardEntries(state),
    "separator",
    ...lineEntries(state, true),
    "separator",
    ...deleteEntries(state),
    { label: clearWords(state), hint: "Delete", run: () => void clearSelection(state) },
    "separator",
    ...hidingEntries(state),
    ...sizeEntries(state),
    "separator",
    ...sortEntries(state),
    {
      label: state.sheet?.filter === undefined ? say("Create a filter") : say("Remove filter"),
      run: () => void toggleFilter(state),
    },
    "separator",
    { label: say("Drop-down"), run: () => state.openWindow.set("dropDown") },
    {
      label: noted ? say("Edit note") : say("Insert note"),
      hint: "Shift+F2",
      run: () => state.notingCell.set({ row, column }),
    },
  ];
}
