/**
 * What speaks of cells from elsewhere: formulas and named ranges. When rows, columns or sheets go it shrinks or says #REF!, which cannot be worked
 * out again, so it is remembered as it was before and as it became.
 */
import type { Cell } from "../../document/cells/cell";
import type { Workbook } from "../../document/workbook";

interface Remembered {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

type Named = Workbook["namedRanges"][number];

const textOf = (named: Named): string => JSON.stringify(named);

function eachFormula(
  workbook: Workbook,
  visit: (cell: Cell, sheetId: number, row: number, column: number) => void,
): void {
  if (!workbook.hasFormulas) return;
  for (const sheet of workbook.sheets) {
    sheet.grid.each(sheet.area, (cell, row, column) => {
      if (cell.formula !== "") visit(cell, sheet.id, row, column);
    });
  }
}

export class Mentions {
  private readonly formulas = new Map<Cell, string>();
  private readonly named: ReadonlyMap<number, string>;
  /** By the places they have after the change: cells that are written over and put back are others than they were. */
  private remembered: readonly Remembered[] = [];
  private namedAfter: ReadonlyMap<number, string> = new Map();

  /** Before the change. */
  constructor(workbook: Workbook) {
    this.named = new Map(workbook.namedRanges.map((named) => [named.id, textOf(named)]));
    eachFormula(workbook, (cell) => this.formulas.set(cell, cell.formula));
  }

  get weight(): number {
    return 100 * this.remembered.length;
  }

  /** After the change. Also those that it left alone: taking it back could change them. */
  settle(workbook: Workbook): void {
    const remembered: Remembered[] = [];
    eachFormula(workbook, (cell, sheetId, row, column) => {
      const before = this.formulas.get(cell);
      if (before !== undefined) remembered.push({ sheetId, row, column, before, after: cell.formula });
    });
    this.remembered = remembered;
    this.formulas.clear();
    this.namedAfter = new Map(workbook.namedRanges.map((named) => [named.id, textOf(named)]));
  }

  /** Asked before the change is taken back; what somebody has changed since stays as it is. */
  puttingBack(workbook: Workbook): () => void {
    const formulas = this.remembered.flatMap(({ sheetId, row, column, before, after }) => {
      const cell = workbook.sheetById(sheetId)?.grid.cell(row, column);
      return cell?.formula === after ? [{ cell, before }] : [];
    });
    const now = new Map(workbook.namedRanges.map((named) => [named.id, textOf(named)]));
    const named = [...this.named].filter(([id]) => now.get(id) === this.namedAfter.get(id));
    return () => {
      for (const { cell, before } of formulas) cell.formula = before;
      for (const [id, text] of named) {
        const others = workbook.namedRanges.filter((one) => one.id !== id);
        workbook.namedRanges = [...others, JSON.parse(text) as Named].sort((a, b) => a.id - b.id);
      }
    };
  }
}
