/** All sheets of a workbook with what kind each cell is, and the cells of any text file: for a spreadsheet that a file is brought into, whatever it holds. */
import { csvLines, csvText, shapeOf } from "./csv/read";
import { type FileFault, Unreadable } from "./fault";
import { foreignBytes, foreignZip, zipOf } from "./kinds";
import type { CellValue } from "./xlsx/cell";
import { openWorkbook } from "./xlsx/open";
import type { CellMaker } from "./xlsx/sheet";
import { entriesOf } from "./zip/directory";

export interface SheetOfFile<Cell> {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

export type WholeFile<Cell> =
  | { readonly kind: "sheets"; readonly sheets: readonly SheetOfFile<Cell>[] }
  | { readonly kind: "lines"; readonly lines: readonly (readonly string[])[] }
  | { readonly kind: "refused"; readonly fault: FileFault };

/** No spreadsheet has more. */
const columnsAtMost = 16_384;

function linesOf(bytes: Uint8Array): string[][] {
  const csv = csvText(bytes);
  const { head: _, ...shape } = shapeOf(csv, () => null, columnsAtMost);
  const lines = [...csvLines(csv.texts(), shape, columnsAtMost)].flat().map(({ cells }) => [...cells]);
  // The line end of the last line begins no further one.
  const last = lines.at(-1);
  return last?.length === 1 && last[0] === "" ? lines.slice(0, -1) : lines;
}

function sheetsOf<Cell>(bytes: Uint8Array, blank: Cell, make: (value: CellValue) => Cell): SheetOfFile<Cell>[] {
  const entries = entriesOf(bytes);
  const workbook = openWorkbook(entries);
  if (workbook === null) throw new Unreadable("no workbook", foreignZip(entries));
  const maker: CellMaker<Cell> = {
    blank,
    make,
    lengthOf: (cell) => (typeof cell === "string" ? cell.length : 1),
  };
  return workbook.sheets.map((sheet) => {
    const rows: (readonly Cell[])[] = [];
    for (const some of workbook.rows(sheet, maker)) {
      for (const { row, cells } of some) {
        while (rows.length < row - 1) rows.push([]);
        rows.push(cells);
      }
    }
    return { name: sheet.name, rows };
  });
}

export function readWhole<Cell>(bytes: Uint8Array, blank: Cell, make: (value: CellValue) => Cell): WholeFile<Cell> {
  try {
    const zip = zipOf(bytes);
    if (zip !== null) return { kind: "sheets", sheets: sheetsOf(zip, blank, make) };
    const fault = foreignBytes(bytes);
    return fault === null ? { kind: "lines", lines: linesOf(bytes) } : { kind: "refused", fault };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: "refused", fault: error.fault };
    throw error;
  }
}
