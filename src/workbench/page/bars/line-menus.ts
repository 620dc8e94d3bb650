/** What menus offer for rows and columns: insert, delete, clear, hide, freeze, resize. As many as are selected, and only what whole rows or columns mean. */
import type { SheetView } from "../../protocol/views";
import { fitLines } from "../grid/resize-drag";
import { areaOf, rangesOf } from "../model/selection";
import { changeLines, freeze, type LineChange } from "../state/lines";
import { wholeLines } from "../state/moves";
import { linesOf } from "../state/targets";
import type { WindowState } from "../state/window-state";
import { pageLocale, say, type Words } from "../words/say";
import type { MenuEntry } from "./menu";

/** How many rows and columns are selected. */
function lineCounts(state: WindowState): { readonly rows: number; readonly columns: number } {
  const count = (dimension: "rows" | "columns") =>
    linesOf(state, dimension).reduce((sum, lines) => sum + lines.count, 0);
  return { rows: count("rows"), columns: count("columns") };
}

/** "Hide row", "Hide 3 rows". */
const counted = (count: number, one: Words, many: Words): string =>
  count === 1 ? say(one) : say(many, { count: count.toLocaleString(pageLocale) });

/** As Sheets says it: as many rows or columns as are selected; where whole columns are, nobody means a thousand rows. `inserts`: with its verb. */
export function lineEntries(state: WindowState, inserts: boolean): MenuEntry[] {
  const { top, bottom, left, right } = areaOf(state.selection.value);
  const whole = wholeLines(state);
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  const entry = (label: string, change: LineChange, hint = ""): MenuEntry => ({
    label,
    hint,
    run: () => void changeLines(state, change),
  });
  const words = {
    rowsAbove: inserts
      ? counted(rows, "Insert row above", "Insert {count} rows above")
      : counted(rows, "Row above", "{count} rows above"),
    rowsBelow: inserts
      ? counted(rows, "Insert row below", "Insert {count} rows below")
      : counted(rows, "Row below", "{count} rows below"),
    columnsLeft: inserts
      ? counted(columns, "Insert column left", "Insert {count} columns left")
      : counted(columns, "Column left", "{count} columns left"),
    columnsRight: inserts
      ? counted(columns, "Insert column right", "Insert {count} columns right")
      : counted(columns, "Column right", "{count} columns right"),
  };
  const of = (change: keyof typeof words) => entry(words[change], change);
  return [
    ...(whole === "columns" ? [] : [of("rowsAbove"), of("rowsBelow")]),
    ...(whole === "rows" ? [] : [of("columnsLeft"), of("columnsRight")]),
  ];
}

export function deleteEntries(state: WindowState): MenuEntry[] {
  const { rows, columns } = lineCounts(state);
  const whole = wholeLines(state);
  const entry = (label: string, change: LineChange, hint: string): MenuEntry => ({
    label,
    hint,
    run: () => void changeLines(state, change),
  });
  const [rowWords, columnWords] = [
    counted(rows, "Delete row", "Delete {count} rows"),
    counted(columns, "Delete column", "Delete {count} columns"),
  ];
  return [
    ...(whole === "columns" ? [] : [entry(rowWords, "deleteRows", whole === "rows" ? "Ctrl+Alt+-" : "")]),
    ...(whole === "rows" ? [] : [entry(columnWords, "deleteColumns", whole === "columns" ? "Ctrl+Alt+-" : "")]),
  ];
}

/** Hiding what is selected, and showing again what is hidden inside the selection or right beside it. */
export function hidingEntries(state: WindowState): MenuEntry[] {
  const { sheet } = state;
  const { rows, columns } = lineCounts(state);
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
    ...(whole === "columns" ? [] : [entry(counted(rows, "Hide row", "Hide {count} rows"), "hideRows", "Ctrl+Alt+9")]),
    ...(whole === "rows"
      ? []
      : [entry(counted(columns, "Hide column", "Hide {count} columns"), "hideColumns", "Ctrl+Alt+0")]),
    ...(near(byHand, ({ top, bottom }) => [top, bottom])
      ? [entry(say("Show hidden rows"), "showRows", "Ctrl+Shift+9")]
      : []),
    ...(near(sheet?.hiddenColumns, ({ left, right }) => [left, right])
      ? [entry(say("Show hidden columns"), "showColumns", "Ctrl+Shift+0")]
      : []),
  ];
}

/** Where whole rows or columns are selected. */
export function sizeEntries(state: WindowState): MenuEntry[] {
  const whole = wholeLines(state);
  if (whole === null) return [];
  const { rows, columns } = lineCounts(state);
  return [
    {
      label:
        whole === "rows"
          ? counted(rows, "Resize row", "Resize {count} rows")
          : counted(columns, "Resize column", "Resize {count} columns"),
      run: () => state.openWindow.set("resize"),
    },
    { label: say("Fit to data"), run: () => void fitLines(state, whole) },
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
    entry(say("No rows"), { rows: 0 }),
    entry(say("1 row"), { rows: 1 }),
    entry(say("2 rows"), { rows: 2 }),
    ...(row > 2 ? [entry(say("Up to row {row}", { row }), { rows: row })] : []),
    "separator",
    entry(say("No columns"), { columns: 0 }),
    entry(say("1 column"), { columns: 1 }),
    entry(say("2 columns"), { columns: 2 }),
    ...(column > 2 ? [entry(say("Up to column {column}", { column }), { columns: column })] : []),
  ];
}

function isFrozen(sheet: SheetView | undefined, lines: { readonly rows?: number; readonly columns?: number }): boolean {
  return lines.rows === undefined ? sheet?.frozenColumns === lines.columns : sheet?.frozenRows === lines.rows;
}
