/** What formulas ask of the document that they stand in. The document works its formulas out, so they may not know it whole. */
import type { CellValue } from "../cells/value";
import type { Locale } from "../formats/locale";
import type { SheetModel } from "../sheet-model";
import type { NamedRangeModel } from "../sheet-parts";
import type { CustomFormula } from "./evaluate";

/** What formulas ask of a script's own functions. */
export interface CustomFormulas {
  areCalledBy(formula: string): boolean;
  /** null where there is none of that name. */
  find(name: string): CustomFormula | null;
  /** Whether what it last answered was a date. */
  givesDates(name: string): boolean;
}

export interface FormulaDocument {
  /** What was worked out holds until it goes up. */
  readonly revision: number;
  readonly mayHaveSpills: boolean;
  readonly conventions: Locale;
  readonly custom: CustomFormulas;
  readonly random: () => number;
  readonly now: () => number;
  serialOf(moment: number): number;
  momentOf(value: CellValue): number | null;
  /** Whether a formula may fill the cells beside and below its own. */
  fillsCells(formula: string): boolean;
  sheetByName(name: string): SheetModel | undefined;
  sheetById(id: number): SheetModel | undefined;
  namedRange(name: string): NamedRangeModel | undefined;
}
