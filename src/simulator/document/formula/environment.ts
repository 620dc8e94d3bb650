/** What a function of a formula may ask of the document around it. */
import type { CellValue } from "../cells/value";
import type { Locale } from "../formats/locale";
import type { Operand } from "./operand";
import type { Reference } from "./reference";

export interface Environment {
  readonly row: number;
  readonly column: number;
  readonly locale: Locale;
  /** Now, as a serial number on the spreadsheet's clock. Whoever asks is worked out anew at every look. */
  now(): number;
  /** From 0 up to 1; whoever asks is worked out anew at every look. */
  random(): number;
  /** The cells behind a notation in a text (INDIRECT); throws #REF!. */
  refer(reference: Reference): Operand;
}

/** Of single values; inside ARRAYFORMULA it is done for every member of a range. */
export type ScalarFunction = (values: readonly CellValue[], environment: Environment) => CellValue;
/** Of whole ranges. */
export type RangeFunction = (operands: readonly Operand[], environment: Environment) => Operand;

/** An argument that may be left out. */
export const given = (value: CellValue | undefined): value is CellValue => value !== undefined && value !== "";
