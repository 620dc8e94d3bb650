/**
 * The cells this window knows, fetched in blocks as they come into view. What was typed here shows at once; what others and scripts change
 * is fetched again. While own edits are on their way nothing is fetched, so that an old answer never covers what was just typed.
 */
import type { CellBlock, CellView } from "../../protocol/views";
import { type Area, overlap } from "./addresses";
import { Observable } from "./observable";

const chunkRows = 64;
const chunkColumns = 26;

interface Chunk {
  readonly area: Area;
  cells: (CellView | null)[][];
  stale: boolean;
}

interface Source {
  cells(sheetId: number, top: number, left: number, rows: number, columns: number): Promise<CellBlock>;
  /** Resolves when no own edit is on its way. */
  settled(): Promise<void>;
}

export class CellStore {
  /** Grows with every change of what is known. */
  readonly version = new Observable(0);
  private readonly source: Source;
  private readonly chunks = new Map<number, Map<number, Chunk>>();
  private wanted: { readonly sheetId: number; readonly areas: readonly Area[] } = { sheetId: 0, areas: [] };
  private fetching = false;
  /** Grows with every change that makes answers under way worthless. */
  private epoch = 0;

  constructor(source: Source) {
    this.source = source;
  }

  /** undefined: not known yet. */
  cell(sheetId: number, row: number, column: number): CellView | null | undefined {
    const chunk = this.chunks.get(sheetId)?.get(keyOf(row, column));
    if (chunk === undefined) return undefined;
    return chunk.cells[row - chunk.area.top]?.[column - chunk.area.left] ?? null;
  }

  /** The areas that are to be seen; they are fetched and kept fresh from now on. */
  show(sheetId: number, areas: readonly Area[]): void {
    this.wanted = { sheetId, areas };
    void this.fetchMissing();
  }

  /** Inputs of an area, from the server when not all is known. Nothing below or right of the last filled cell is asked for twice. */
  async inputs(sheetId: number, area: Area): Promise<string[][]> {
    return (await this.block(sheetId, area)).map((line) => line.map((cell) => cell?.input ?? ""));
  }

  async block(sheetId: number, area: Area): Promise<(CellView | null)[][]> {
    const known = this.known(sheetId, area);
    if (known !== null) return known;
    await this.source.settled();
    const rows: (CellView | null)[][] = [];
    // In parts: a whole sheet in one answer would stop the server from answering anybody else meanwhile.
    const step = Math.max(1, Math.floor(50_000 / (area.right - area.left + 1)));
    for (let top = area.top; top <= area.bottom; top += step) {
      const count = Math.min(step, area.bottom - top + 1);
      const block = await this.source.cells(sheetId, top, area.left, count, area.right - area.left + 1);
      for (const line of block.cells) rows.push([...line]);
    }
    return rows;
  }

  /** All cells of the area, when all are known and fresh. */
  known(sheetId: number, area: Area): (CellView | null)[][] | null {
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > 100_000) return null;
    const rows: (CellView | null)[][] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      const line: (CellView | null)[] = [];
      for (let column = area.left; column <= area.right; column += 1) {
        const chunk = this.chunks.get(sheetId)?.get(keyOf(row, column));
        if (chunk === undefined || chunk.stale) return null;
        line.push(chunk.cells[row - chunk.area.top]?.[column - chunk.area.left] ?? null);
      }
      rows.push(line);
    }
    return rows;
  }

  /** What was typed here, before the server has said how it shows. */
  write(sheetId: number, top: number, left: number, values: readonly (readonly string[])[]): void {
    this.epoch += 1;
    values.forEach((line, down) => {
      line.forEach((input, right) => {
        const chunk = this.chunks.get(sheetId)?.get(keyOf(top + down, left + right));
        const cells = chunk?.cells[top + down - chunk.area.top];
        if (chunk === undefined || cells === undefined) return;
        const display = input.startsWith("'") ? input.slice(1) : input;
        const before = cells[left + right - chunk.area.left] ?? null;
        cells[left + right - chunk.area.left] = before === null && input === "" ? null : { ...before, display, input };
      });
    });
    this.changed();
  }

  /** Others or a script changed these cells; without an area, anything may have changed. */
  forget(sheetId?: number, area?: Area): void {
    this.epoch += 1;
    for (const [id, chunks] of this.chunks) {
      if (sheetId !== undefined && id !== sheetId) continue;
      for (const chunk of chunks.values()) {
        if (area === undefined || overlap(chunk.area, area)) chunk.stale = true;
      }
    }
    void this.fetchMissing();
  }

  private async fetchMissing(): Promise<void> {
    if (this.fetching) return;
    this.fetching = true;
    try {
      for (;;) {
        await this.source.settled();
        const missing = this.missing();
        if (missing === null) return;
        const { sheetId, area } = missing;
        const { epoch } = this;
        const [rows, columns] = [area.bottom - area.top + 1, area.right - area.left + 1];
        const block = await this.source.cells(sheetId, area.top, area.left, rows, columns);
        if (epoch === this.epoch) this.keep(sheetId, area, block);
      }
    } catch {
      // The server is away: what is known stays, and the connection tells when it is back.
    } finally {
      this.fetching = false;
    }
  }

  /** The smallest area of whole chunks that holds all that is not known of the first wanted area that lacks something. */
  private missing(): { readonly sheetId: number; readonly area: Area } | null {
    const { sheetId, areas } = this.wanted;
    const lacking = areas
      .map((area) =>
        chunkAreas(area).filter(({ top, left }) => {
          const chunk = this.chunks.get(sheetId)?.get(keyOf(top, left));
          return chunk === undefined || chunk.stale;
        }),
      )
      .find((chunks) => chunks.length > 0);
    if (lacking === undefined) return null;
    return {
      sheetId,
      area: {
        top: Math.min(...lacking.map(({ top }) => top)),
        left: Math.min(...lacking.map(({ left }) => left)),
        bottom: Math.max(...lacking.map(({ bottom }) => bottom)),
        right: Math.max(...lacking.map(({ right }) => right)),
      },
    };
  }

  private keep(sheetId: number, area: Area, block: CellBlock): void {
    const sheet = this.chunks.get(sheetId) ?? new Map<number, Chunk>();
    this.chunks.set(sheetId, sheet);
    for (const part of chunkAreas(area)) {
      const cells = Array.from({ length: chunkRows }, (_, down) => {
        const line = block.cells[part.top - block.top + down] ?? [];
        return line.slice(part.left - block.left, part.left - block.left + chunkColumns);
      });
      sheet.set(keyOf(part.top, part.left), { area: part, cells, stale: false });
    }
    this.changed();
  }

  private changed(): void {
    this.version.update((version) => version + 1);
  }
}

const chunkOf = (line: number, size: number): number => Math.floor((line - 1) / size);
/** A number: every drawing asks for a thousand cells, and as many texts would be made for it. No sheet has 1,024 chunks side by side. */
const keyOf = (row: number, column: number): number => chunkOf(row, chunkRows) * 1024 + chunkOf(column, chunkColumns);

function chunkAreas(area: Area): Area[] {
  const areas: Area[] = [];
  for (let down = chunkOf(area.top, chunkRows); down <= chunkOf(area.bottom, chunkRows); down += 1) {
    for (let right = chunkOf(area.left, chunkColumns); right <= chunkOf(area.right, chunkColumns); right += 1) {
      areas.push({
        top: down * chunkRows + 1,
        left: right * chunkColumns + 1,
        bottom: (down + 1) * chunkRows,
        right: (right + 1) * chunkColumns,
      });
    }
  }
  return areas;
}
