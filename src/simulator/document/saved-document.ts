/** The document as JSON and back. Cells are kept sparse: a row is a list of [column, value, extras?]. */
import type { SavedDocument } from "../api";
import type { Area } from "./area";
import { type Cell, type CellStyle, type CellValue, internStyle, isUntouched, plainStyle } from "./cell";
import { Grid } from "./grid";
import type { ProtectionModel } from "./protection";
import { SheetModel } from "./sheet-model";
import type { ValidationRule } from "./validation-rule";
import type { MetadataModel, Workbook } from "./workbook";

interface SavedExtras {
  readonly formula?: string;
  readonly style?: number;
  readonly note?: string;
  readonly rule?: number;
}

type SavedCell = readonly [column: number, value: CellValue, extras?: SavedExtras];

interface SavedTraits {
  readonly sizes: readonly (readonly [number, number])[];
  readonly hidden: readonly number[];
  readonly frozen: number;
}

interface SavedSheet {
  readonly id: number;
  readonly name: string;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly hiddenGridlines: boolean;
  readonly filter: Area | null;
  readonly merges: readonly Area[];
  readonly protections: readonly ProtectionModel[];
  readonly rows: SavedTraits;
  readonly columns: SavedTraits;
  readonly cells: readonly (readonly [row: number, cells: readonly SavedCell[]])[];
}

export interface SavedWorkbook {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly owner: string;
  readonly nextId: number;
  readonly styles: readonly CellStyle[];
  readonly rules: readonly ValidationRule[];
  readonly metadata: readonly MetadataModel[];
  readonly sheets: readonly SavedSheet[];
}

/** Numbers what is shared by many cells. */
class Numbering<T> {
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

export function saveWorkbook(workbook: Workbook): SavedWorkbook {
  const styles = new Numbering<CellStyle>();
  const rules = new Numbering<ValidationRule>();
  const sheets = workbook.sheets.map((sheet) => saveSheet(sheet, styles, rules));
  return {
    id: workbook.id,
    name: workbook.name,
    locale: workbook.locale,
    timeZone: workbook.timeZone,
    owner: workbook.owner,
    nextId: workbook.nextId,
    styles: styles.items,
    rules: rules.items,
    metadata: workbook.metadata.map((entry) => ({ ...entry })),
    sheets,
  };
}

function saveSheet(sheet: SheetModel, styles: Numbering<CellStyle>, rules: Numbering<ValidationRule>): SavedSheet {
  const saveTraits = (traits: SheetModel["rows"]): SavedTraits => ({
    sizes: [...traits.sizes],
    hidden: [...traits.hidden],
    frozen: traits.frozen,
  });
  const cells = [...sheet.grid.rows.entries()].flatMap(([index, row]) => {
    const saved = [...(row ?? []).entries()].flatMap(([column, cell]) =>
      cell === undefined || isUntouched(cell) ? [] : [saveCell(column + 1, cell, styles, rules)],
    );
    return saved.length === 0 ? [] : [[index + 1, saved] as const];
  });
  return {
    id: sheet.id,
    name: sheet.name,
    maxRows: sheet.grid.maxRows,
    maxColumns: sheet.grid.maxColumns,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
    hiddenGridlines: sheet.hiddenGridlines,
    filter: sheet.filter,
    merges: sheet.merges,
    protections: sheet.protections.map((protection) => ({ ...protection })),
    rows: saveTraits(sheet.rows),
    columns: saveTraits(sheet.columns),
    cells,
  };
}

function saveCell(
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
  };
  return Object.keys(extras).length === 0 ? [column, cell.value] : [column, cell.value, extras];
}

/** A file of another version, or none of ours, is refused rather than misread. */
export function isSavedDocument(value: unknown): value is SavedDocument {
  return typeof value === "object" && value !== null && "formatVersion" in value && value.formatVersion === 1;
}

export function restoreWorkbook(workbook: Workbook, saved: SavedWorkbook): void {
  workbook.name = saved.name;
  workbook.locale = saved.locale;
  workbook.timeZone = saved.timeZone;
  workbook.owner = saved.owner;
  workbook.nextId = saved.nextId;
  workbook.metadata = saved.metadata.map((entry) => ({ ...entry }));
  const styles = saved.styles.map(internStyle);
  workbook.sheets = saved.sheets.map((sheet) => restoreSheet(sheet, styles, saved.rules));
}

function restoreSheet(saved: SavedSheet, styles: readonly CellStyle[], rules: readonly ValidationRule[]): SheetModel {
  const sheet = new SheetModel(saved.id, saved.name, new Grid(saved.maxRows, saved.maxColumns));
  sheet.hidden = saved.hidden;
  sheet.tabColor = saved.tabColor;
  sheet.hiddenGridlines = saved.hiddenGridlines;
  sheet.filter = saved.filter;
  sheet.merges = [...saved.merges];
  sheet.protections = saved.protections.map((protection) => ({ ...protection, editors: [...protection.editors] }));
  for (const dimension of ["rows", "columns"] as const) {
    for (const [index, size] of saved[dimension].sizes) sheet[dimension].sizes.set(index, size);
    for (const index of saved[dimension].hidden) sheet[dimension].hidden.add(index);
    sheet[dimension].frozen = saved[dimension].frozen;
  }
  for (const [row, cells] of saved.cells) {
    for (const [column, value, extras] of cells) {
      const cell = sheet.grid.touch(row, column);
      cell.value = value;
      cell.formula = extras?.formula ?? "";
      cell.note = extras?.note ?? "";
      cell.style = (extras?.style === undefined ? undefined : styles[extras.style]) ?? plainStyle;
      cell.rule = (extras?.rule === undefined ? undefined : rules[extras.rule]) ?? null;
    }
  }
  return sheet;
}
