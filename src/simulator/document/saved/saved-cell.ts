/** A cell as JSON and back. Most are a column and a value; what else there is comes behind. */
import { type Cell, type CellStyle, plainStyle } from "../cells/cell";
import type { RichText } from "../cells/rich-text";
import type { ValidationRule } from "../cells/validation-rule";
import type { CellValue } from "../cells/value";

interface SavedExtras {
  readonly formula?: string;
  /** Its number among the styles. */
  readonly style?: number;
  readonly note?: string;
  /** Its number among the rules. */
  readonly rule?: number;
  readonly rich?: RichText;
}

export type SavedCell = readonly [column: number, value: CellValue, extras?: SavedExtras];

/** Numbers what is shared by many cells. */
export class Numbering<T> {
  readonly items: T[] = [];
  private readonly numbers = new Map<T, number>();

  numberOf(item: T): number {
    let number = this.numbers.get(item);
    if (number === undefined) {
      number = this.items.length;
      this.numbers.set(item, number);
      this.items.push(item);
    }
    return number;
  }
}

export function saveCell(
  column: number,
  cell: Cell,
  styles: Numbering<CellStyle>,
  rules: Numbering<ValidationRule>,
): SavedCell {
  const extras: SavedExtras = {
    ...(cell.formula === "" ? {} : { formula: cell.formula }),
    ...(cell.style === plainStyle ? {} : { style: styles.numberOf(cell.style) }),
    ...(cell.note === "" ? {} : { note: cell.note }),
    ...(cell.rule === null ? {} : { rule: rules.numberOf(cell.rule) }),
    ...(cell.rich === null ? {} : { rich: cell.rich }),
  };
  return Object.keys(extras).length === 0 ? [column, cell.value] : [column, cell.value, extras];
}

export function restoreCell(
  cell: Cell,
  [, value, extras]: SavedCell,
  styles: readonly CellStyle[],
  rules: readonly ValidationRule[],
): void {
  cell.value = value;
  cell.formula = extras?.formula ?? "";
  cell.note = extras?.note ?? "";
  cell.style = (extras?.style === undefined ? undefined : styles[extras.style]) ?? plainStyle;
  cell.rule = (extras?.rule === undefined ? undefined : rules[extras.rule]) ?? null;
  cell.rich = extras?.rich ?? null;
}
