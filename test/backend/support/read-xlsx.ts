/** A whole XLSX file as a table of cells, as wide as its widest row; null when it cannot be opened. */
import { readXlsx as readRows } from "../../../src/backend/xlsx";

export async function readXlsx(bytes: Buffer): Promise<string[][] | null> {
  const table: string[][] = [];
  const read = await readRows(bytes, (rows) => {
    for (const [row, cells] of rows) {
      while (table.length < row - 1) table.push([]);
      table.push([...cells]);
    }
  });
  const width = Math.max(0, ...table.map((cells) => cells.length));
  return read === null ? null : table.map((cells) => [...cells, ...Array(width - cells.length).fill("")]);
}
