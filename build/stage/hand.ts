/** The edits of a person's hand, made as the page makes them: its own edits, in a window of theirs, so that they can be taken back there. */
import type { SheetView, SimulatorHost } from "../../src/simulator";
import { type Area, columnOfLetters } from "../../src/workbench/page/model/addresses";
import { textToBlock } from "../../src/workbench/page/model/clipboard-text";
import {
  cleared,
  fillEdits,
  pasteForeign,
  sortEdits,
  sortedArea,
  typedOver,
  unfilteredParts,
} from "../../src/workbench/page/model/hand-edits";
import { editSchema, type PageEdit } from "../../src/workbench/protocol/edit";
import { areaAt, insideGrid, sheetNamed } from "./workbook";

export type CellInput = string | number | boolean | null | undefined;
/** Rows of cells; one text for one cell, or for every cell of a range. */
export type CellInputs = CellInput | readonly (readonly CellInput[])[];

export interface Hand {
  type(tab: string, a1: string, values: CellInputs): Promise<void>;
  /** `values` may be the clipboard's text, with tabs and line ends. */
  paste(tab: string, a1: string, values: CellInputs): Promise<void>;
  /** `column` is a letter. */
  sort(tab: string, a1: string, column: string, ascending?: boolean): Promise<void>;
  /** The fill handle of `from`, dragged as far as `to` reaches. */
  fill(tab: string, from: string, to: string): Promise<void>;
  clear(tab: string, a1: string): Promise<void>;
  insertRows(tab: string, first: number, count?: number): Promise<void>;
  deleteRows(tab: string, first: number, count?: number): Promise<void>;
  insertColumns(tab: string, first: number, count?: number): Promise<void>;
  deleteColumns(tab: string, first: number, count?: number): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

const textOf = (value: CellInput): string => {
  if (value === null || value === undefined) return "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
};

function blockOf(values: CellInputs): string[][] {
  if (!Array.isArray(values)) return [[textOf(values as CellInput)]];
  const lines = (values as readonly unknown[]).map((line) => {
    if (!Array.isArray(line)) throw new Error('Cells are given as rows of cells: [["A2", "B2"], ["A3", "B3"]].');
    return line.map((cell: CellInput) => textOf(cell));
  });
  const width = Math.max(0, ...lines.map((line) => line.length));
  if (width === 0) throw new Error("There is no cell to write.");
  return lines.map((line) => [...line, ...Array<string>(width - line.length).fill("")]);
}

/** Inside the grid: a hand reaches nothing else. */
function reach(sheet: SheetView, a1: string): Area {
  const area = insideGrid(sheet, areaAt(a1));
  if (area === null)
    throw new Error(`${a1} lies beyond the ${sheet.maxRows} rows and ${sheet.maxColumns} columns of “${sheet.name}”.`);
  return area;
}

function columnAt(column: string): number {
  if (typeof column !== "string" || !/^[A-Za-z]{1,3}$/.test(column))
    throw new Error(`“${String(column)}” is no column; write a letter such as D.`);
  return columnOfLetters(column);
}

/** The one that a person of the stage sits before. */
export const windowOf = (user: string): string => `stage of ${user}`;

/** Resolves each edit when everything it set off has ended (`settled`). */
export function handOf(host: SimulatorHost, user: string, settled: () => Promise<void>): Hand {
  const window = windowOf(user);

  async function make(edits: readonly PageEdit[]): Promise<void> {
    try {
      await host.editAsOne(
        user,
        window,
        edits.map((edit) => editSchema.parse(edit)),
      );
    } finally {
      await settled();
    }
  }
  async function step(take: (user: string, window: string) => Promise<unknown>): Promise<void> {
    try {
      await take(user, window);
    } finally {
      await settled();
    }
  }
  const lines =
    (kind: "insertRows" | "insertColumns" | "deleteRows" | "deleteColumns") =>
    async (tab: string, first: number, count = 1): Promise<void> => {
      const { sheetId } = sheetNamed(host, tab);
      await make([
        kind === "insertRows" || kind === "insertColumns"
          ? { kind, sheetId, before: first, count }
          : { kind, sheetId, first, count },
      ]);
    };

  return {
    async type(tab, a1, values) {
      const { sheetId, ...sheet } = sheetNamed(host, tab);
      const area = areaAt(a1);
      if (!Array.isArray(values)) {
        const targets = unfilteredParts({ sheetId, ...sheet }, area);
        return make(typedOver(sheetId, targets, textOf(values as CellInput)));
      }
      await make([{ kind: "input", sheetId, top: area.top, left: area.left, values: blockOf(values) }]);
    },
    async paste(tab, a1, values) {
      const sheet = sheetNamed(host, tab);
      const block = typeof values === "string" ? textToBlock(values) : blockOf(values);
      const cells = block.map((line) => line.map((input) => ({ input, format: {} })));
      const area = areaAt(a1);
      // A single cell goes into all that is selected, but for what a filter hides; a block to where the selection begins.
      const single = block.length === 1 && block[0]?.length === 1;
      const pasting = pasteForeign(cells, sheet.sheetId, single ? unfilteredParts(sheet, area) : [area], "all");
      await make(pasting?.edits ?? []);
    },
    async sort(tab, a1, column, ascending = true) {
      const sheet = sheetNamed(host, tab);
      const area = sortedArea(sheet, reach(sheet, a1), false);
      if (area === null) return;
      await make(sortEdits(sheet.sheetId, area, [{ column: columnAt(column), ascending }]));
    },
    async fill(tab, from, to) {
      const sheet = sheetNamed(host, tab);
      const [source, target] = [reach(sheet, from), reach(sheet, to)];
      const around = {
        top: Math.min(source.top, target.top),
        left: Math.min(source.left, target.left),
        bottom: Math.max(source.bottom, target.bottom),
        right: Math.max(source.right, target.right),
      };
      const down = around.left === source.left && around.right === source.right;
      if (!down && (around.top !== source.top || around.bottom !== source.bottom)) {
        throw new Error(`The fill handle of ${from} goes down, up, left or right, not to ${to}.`);
      }
      await make(fillEdits(sheet, source, around, true));
    },
    async clear(tab, a1) {
      const sheet = sheetNamed(host, tab);
      await make(cleared(sheet.sheetId, unfilteredParts(sheet, reach(sheet, a1))));
    },
    insertRows: lines("insertRows"),
    deleteRows: lines("deleteRows"),
    insertColumns: lines("insertColumns"),
    deleteColumns: lines("deleteColumns"),
    undo: () => step((...of) => host.undo(...of)),
    redo: () => step((...of) => host.redo(...of)),
  };
}
