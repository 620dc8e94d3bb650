/** A whole file as a table of cells, as wide as its widest row, whatever its headers are; null when it cannot be opened. */
import { type FileNote, readLines } from "../../src/files";

/** No spreadsheet has more. */
const [rowsAtMost, columnsAtMost] = [1_048_576, 16_384];

export interface CellsOfFile {
  readonly cells: readonly (readonly string[])[];
  readonly notes: readonly FileNote[];
}

export function cellsOfFile(bytes: Uint8Array): CellsOfFile | { readonly fault: string } {
  const portions = readLines(bytes, { fit: () => null, rowsAtMost, columnsAtMost });
  const table: (readonly string[])[] = [];
  for (;;) {
    const next = portions.next();
    if (next.done === true) {
      if (!next.value.ok) return { fault: next.value.fault.code };
      const width = table.reduce((widest, cells) => Math.max(widest, cells.length), 0);
      return {
        cells: table.map((cells) => [...cells, ...Array<string>(width - cells.length).fill("")]),
        notes: next.value.about.notes,
      };
    }
    for (const { row, cells } of next.value.lines) {
      while (table.length < row - 1) table.push([]);
      table.push(cells);
    }
  }
}

export async function readXlsx(bytes: Uint8Array): Promise<readonly (readonly string[])[] | null> {
  const read = cellsOfFile(bytes);
  return "fault" in read ? null : read.cells;
}
