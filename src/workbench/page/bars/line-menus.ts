/** What menus offer for rows and columns: insert, delete, clear, hide, freeze, resize. As many as are selected, and only what whole rows or columns mean. */
import type { SheetView } from "../../protocol/views";
import { fitLines } from "../grid/resize-drag";
import { areaOf, rangesOf } from "../model/selection";
import { changeLines, freeze, type LineChange } from "../state/lines";
import { wholeLines } from "../state/moves";
import { linesOf } from "../state/targets";
import type { WindowState } from "../state/window-state";
import type { MenuEntry } from "./menu";

/** "3 rows", "row". */
function lineWords(state: WindowState): { readonly rows: string; readonly columns: string } {
  const words = (dimension: "rows" | "columns", one: string, many: string) => {
    const count = linesOf(state, dimension).reduce((sum, lines) => sum + lines.count, 0);
    return count === 1 ? one : `${count.toLocaleString("en-US")} ${many}`;
  };
  return { rows: words("rows", "row", "rows"), columns: words("columns", "column", "columns") };
}

const withCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** As Sheets says it: as many rows or columns as are selected; where whole columns are, nobody means a thousand rows. */
export function lineEntries(state: WindowState, verb: string): MenuEntry[] {
  const { top, bottom, left, right } = areaOf(state.selection.value);
  const whole = wholeLines(state);
  const counted = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`);
  const rows = counted(bottom - top + 1, "row", "rows");
  const columns = counted(right - left + 1, "column", "columns");
  const entry = (what: string, change: LineChange, hint = ""): MenuEntry => ({
    label: withCapital(verb === "" ? what : `${verb} ${what}`),
    hint,
    run: () => void changeLines(state, change),
  });
  return [
    ...(whole === "columns" ? [] : [entry(`${rows} above`, "rowsAbove"), entry(`${rows} below`, "rowsBelow")]),
    ...(whole === "rows" ? [] : [entry(`${columns} left`, "columnsLeft"), entry(`${columns} right`, "columnsRight")]),
  ];
}

export function deleteEntries(state: WindowState): MenuEntry[] {
  const { rows, columns } = lineWords(state);
  const whole = wholeLines(state);
  const entry = (what: string, change: LineChange, hint: string): MenuEntry => ({
    label: `Delete ${what}`,
    hint,
    run: () => void changeLines(state, change),
  });
  return [
    ...(whole === "columns" ? [] : [entry(rows, "deleteRows", whole === "rows" ? "Ctrl+Alt+-" : "")]),
    ...(whole === "rows" ? [] : [entry(columns, "deleteColumns", whole === "columns" ? "Ctrl+Alt+-" : "")]),
  ];
}

/** Hiding what is selected, and showing again what is hidden inside the selection or right beside it. */
export function hidingEntries(state: WindowState): MenuEntry[] {
  const { sheet } = state;
  const { rows, columns } = lineWords(state);
  const whole = wholeLines(state);
  const filtered = new Set(sheet?.filter?.hiddenRows);
  const near = (hidden: readonly number[] = [], from: (area: ReturnType<typeof areaOf>) => readonly [number, number]) =>
    rangesOf(state.selection.value).some((area) => {
      const [first, last] = from(area);
      return hidden.some((line) => line >= first - 1 && line <= last + 1);
    });
  const byHand = sheet?.hiddenRows.filter((row) => !filtered.has(row));
  const entry = (label: string, change: LineChange, hint: string): MenuEntry => ({
    label,
    hint,
    run: () => void changeLines(state, change),
  });
  return [
    ...(whole === "columns" ? [] : [entry(`Hide ${rows}`, "hideRows", "Ctrl+Alt+9")]),
    ...(whole === "rows" ? [] : [entry(`Hide ${columns}`, "hideColumns", "Ctrl+Alt+0")]),
    ...(near(byHand, ({ top, bottom }) => [top, bottom])
      ? [entry("Show hidden rows", "showRows", "Ctrl+Shift+9")]
      : []),
    ...(near(sheet?.hiddenColumns, ({ left, right }) => [left, right])
      ? [entry("Show hidden columns", "showColumns", "Ctrl+Shift+0")]
      : []),
  ];
}

/** Where whole rows or columns are selected. */
export function sizeEntries(state: WindowState): MenuEntry[] {
  const whole = wholeLines(state);
  if (whole === null) return [];
  const { rows, columns } = lineWords(state);
  return [
    { label: `Resize ${whole === "rows" ? rows : columns}`, run: () => state.openWindow.set("resize") },
    { label: "Fit to data", run: () => void fitLines(state, whole) },
  ];
}

export function freezeEntries(state: WindowState): MenuEntry[] {
  const { row, column } = state.selection.value.active;
  const { sheet } = state;
  const entry = (label: string, lines: { readonly rows?: number; readonly columns?: number }): MenuEntry => ({
    label,
    checked: isFrozen(sheet, lines),
    run: () => void freeze(state, lines),
  });
  return [
    entry("No rows", { rows: 0 }),
    entry("1 row", { rows: 1 }),
    entry("2 rows", { rows: 2 }),
    ...(row > 2 ? [entry(`Up to row ${row}`, { rows: row })] : []),
    "separator",
    entry("No columns", { columns: 0 }),
    entry("1 column", { columns: 1 }),
    entry("2 columns", { columns: 2 }),
    ...(column > 2 ? [entry(`Up to column ${column}`, { columns: column })] : []),
  ];
}

function isFrozen(sheet: SheetView | undefined, lines: { readonly rows?: number; readonly columns?: number }): boolean {
  return lines.rows === undefined ? sheet?.frozenColumns === lines.columns : sheet?.frozenRows === lines.rows;
}
