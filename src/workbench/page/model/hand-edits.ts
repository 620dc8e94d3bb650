/**
 * What a hand means, as edits of the document: typing over a selection, pasting, sorting, filling, clearing. Without the page, so that whoever acts
 * without one (the stage of scenarios) makes the very edits that the page makes.
 */
import type { PageEdit, PageFormat } from "../../protocol/edit";
import type { SheetView } from "../../protocol/views";
import type { Area } from "./addresses";
import { formatBlocks } from "./format-blocks";

export interface PastedCell {
  /** As it would be typed. */
  readonly input: string;
  readonly format: PageFormat;
}

export type PasteWhat = "all" | "values" | "formats";

export interface Pasting {
  readonly edits: readonly PageEdit[];
  readonly area: Area;
}

/** More looks than this are left out: the values come first. */
const formatsAtMost = 3000;

export const rowsIn = ({ top, bottom }: Area): number => bottom - top + 1;
export const columnsIn = ({ left, right }: Area): number => right - left + 1;

/** The parts of an area that a filter leaves in sight; rows that somebody has hidden by hand count as in sight. */
export function unfilteredParts(sheet: SheetView | undefined, area: Area): Area[] {
  const filter = sheet?.filter;
  // A filtered row is hidden in its whole width.
  if (filter === undefined || filter.hiddenRows.length === 0) return [area];
  const hidden = filter.hiddenRows.filter((row) => row >= area.top && row <= area.bottom).sort((a, b) => a - b);
  const parts: Area[] = [];
  let top = area.top;
  for (const row of hidden) {
    if (row > top) parts.push({ ...area, top, bottom: row - 1 });
    top = row + 1;
  }
  if (top <= area.bottom) parts.push({ ...area, top });
  return parts;
}

/** Ctrl+Enter: what was typed goes into every cell of the targets. */
export function typedOver(sheetId: number, targets: readonly Area[], text: string): PageEdit[] {
  return targets.map(({ top, left, bottom, right }): PageEdit => {
    const line = Array<string>(right - left + 1).fill(text);
    const values = Array.from({ length: bottom - top + 1 }, () => [...line]);
    return { kind: "input", sheetId, top, left, values };
  });
}

export function cleared(sheetId: number, targets: readonly Area[]): PageEdit[] {
  return targets.map((area) => ({ kind: "clear", sheetId, ...area }));
}

/** A block is laid down once, or as often as it fits exactly into what is selected. */
export function laidDown(rows: number, columns: number, selected: Area): Area {
  const fits = rowsIn(selected) % rows === 0 && columnsIn(selected) % columns === 0;
  const { top, left } = selected;
  return fits ? selected : { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

/** From elsewhere: as if it were typed, and looking as it did there. */
export function pasteForeign(
  block: readonly (readonly PastedCell[])[],
  sheetId: number,
  targets: readonly Area[],
  what: PasteWhat,
): Pasting | null {
  const [height, width] = [block.length, block[0]?.length ?? 0];
  if (width === 0) return null;
  const laid = targets.map((target) => laidDown(height, width, target));
  const [area] = laid;
  if (area === undefined) return null;
  const edits: PageEdit[] = [];
  for (const { top, left, bottom, right } of laid) {
    const cells = Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column) => block[row % height]?.[column % width]),
    );
    if (what !== "formats") {
      const values = cells.map((line) => line.map((cell) => cell?.input ?? ""));
      edits.push({ kind: "input", sheetId, top, left, values });
    }
    if (what === "values") continue;
    const blocks = formatBlocks(
      cells.map((line) => line.map((cell) => cell?.format ?? {})),
      top,
      left,
    );
    if (blocks.length > formatsAtMost) continue;
    edits.push(...blocks.map((one): PageEdit => ({ kind: "format", sheetId, ...one.area, ...one.format })));
  }
  return { edits, area };
}

export interface SortBy {
  readonly column: number;
  readonly ascending: boolean;
}

/** The least important first: rows that are alike keep their order. */
export function sortEdits(sheetId: number, area: Area, by: readonly SortBy[]): PageEdit[] {
  return [...by]
    .reverse()
    .map(({ column, ascending }) => ({ kind: "sort", sheetId, ...area, byColumn: column, ascending }));
}

export const underFrozen = ({ frozenRows, maxRows, maxColumns }: SheetView): Area => ({
  top: frozenRows + 1,
  left: 1,
  bottom: maxRows,
  right: maxColumns,
});

/** Rows of the selection, without its first when that is a header. A whole column is sorted with its rows, or it would be torn from them. */
export function sortedArea(sheet: SheetView, selected: Area, hasHeader: boolean): Area | null {
  const whole = selected.top === 1 && selected.bottom === sheet.maxRows;
  const area = whole && selected.left === selected.right ? underFrozen(sheet) : selected;
  const top = area.top + (hasHeader && area.top === selected.top ? 1 : 0);
  return top > area.bottom ? null : { ...area, top };
}

const rowNumbers = (parts: readonly Area[]): number[] =>
  parts.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, index) => top + index));

/** Rows that a filter hides keep what they say: what is filled is repeated in those in sight. */
export function fillEdits(sheet: SheetView, source: Area, to: Area, series: boolean): PageEdit[] {
  const { sheetId } = sheet;
  const parts = unfilteredParts(sheet, to);
  const [only] = parts;
  if (parts.length === 1 && only?.top === to.top && only.bottom === to.bottom) {
    return [{ kind: "fill", sheetId, ...source, to, series }];
  }
  const copy = (from: Area, part: Area): PageEdit => ({ kind: "copy", sheetId, ...from, to: part, what: "all" });
  if (source.top === to.top && source.bottom === to.bottom) {
    const side = source.right < to.right ? { left: source.right + 1 } : { right: source.left - 1 };
    return parts.map(({ top, bottom }) => copy({ ...source, top, bottom }, { ...to, top, bottom, ...side }));
  }
  const from = rowNumbers(unfilteredParts(sheet, source));
  return rowNumbers(parts)
    .filter((row) => row < source.top || row > source.bottom)
    .flatMap((row, index) => {
      const taken = from[index % from.length];
      return taken === undefined
        ? []
        : [copy({ ...source, top: taken, bottom: taken }, { ...to, top: row, bottom: row })];
    });
}
