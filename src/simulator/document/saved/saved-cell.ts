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

type Writable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

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
  const { value, formula, note, style, rule, rich } = cell;
  if (formula === "" && note === "" && style === plainStyle && rule === null && rich === null) return [column, value];
  const extras: Writable<SavedExtras> = {};
  if (formula !== "") extras.formula = formula;
  if (style !== plainStyle) extras.style = styles.numberOf(style);
  if (note !== "") extras.note = note;
  if (rule !== null) extras.rule = rules.numberOf(rule);
  if (rich !== null) extras.rich = rich;
  return [column, value, extras];
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
