/** The document as JSON and back. Cells are kept sparse: a row is a list of [column, value, extras?]. */
import type { SavedDocument } from "../../api";
import { type Area, inReadingOrder } from "../area";
import type { CellStyle } from "../cells/cell";
import { internStyle, isUntouched } from "../cells/cell";
import { Grid } from "../cells/grid";
import { readsOtherCells, type ValidationRule } from "../cells/validation-rule";
import { SheetModel } from "../sheet-model";
import type {
  BandingModel,
  ConditionalFormat,
  FilterCriterion,
  FilterModel,
  GroupModel,
  NamedRangeModel,
  ProtectionModel,
} from "../sheet-parts";
import { newFilter } from "../structure/filter";
import type { MetadataModel, Workbook } from "../workbook";
import { Numbering, restoreCell, type SavedCell, saveCell } from "./saved-cell";

interface SavedTraits {
  readonly sizes: readonly (readonly [number, number])[];
  readonly hidden: readonly number[];
  readonly frozen: number;
}

interface SavedFilter {
  readonly area: Area;
  readonly criteria: readonly (readonly [column: number, criterion: FilterCriterion])[];
  readonly sorted: FilterModel["sorted"];
}

interface SavedSheet {
  readonly id: number;
  readonly name: string;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly hiddenGridlines: boolean;
  /** Older files have only its range. */
  readonly filter: Area | SavedFilter | null;
  readonly merges: readonly Area[];
  readonly protections: readonly ProtectionModel[];
  readonly rows: SavedTraits;
  readonly columns: SavedTraits;
  /** What follows is missing in older files. */
  readonly filteredRows?: readonly number[];
  readonly rightToLeft?: boolean;
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly bandings?: readonly BandingModel[];
  readonly groups?: readonly GroupModel[];
  readonly groupControls?: { readonly rows: string; readonly columns: string };
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
  readonly namedRanges?: readonly NamedRangeModel[];
  readonly sharing?: Workbook["sharing"];
  readonly settings?: Workbook["settings"];
  readonly sheets: readonly SavedSheet[];
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
    namedRanges: workbook.namedRanges.map((named) => ({ ...named })),
    sharing: { ...workbook.sharing },
    settings: { ...workbook.settings },
    sheets,
  };
}

function saveSheet(sheet: SheetModel, styles: Numbering<CellStyle>, rules: Numbering<ValidationRule>): SavedSheet {
  const saveTraits = (traits: SheetModel["rows"]): SavedTraits => ({
    sizes: [...traits.sizes],
    hidden: [...traits.hidden],
    frozen: traits.frozen,
  });
  // Plain loops: a document is saved after every change, and a tab of text format has its thousand rows full of styled cells.
  const cells: [number, SavedCell[]][] = [];
  sheet.grid.rows.forEach((row, index) => {
    const saved: SavedCell[] = [];
    row?.forEach((cell, column) => {
      if (cell !== undefined && !isUntouched(cell)) saved.push(saveCell(column + 1, cell, styles, rules));
    });
    if (saved.length > 0) cells.push([index + 1, saved]);
  });
  return {
    id: sheet.id,
    name: sheet.name,
    maxRows: sheet.grid.maxRows,
    maxColumns: sheet.grid.maxColumns,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
    hiddenGridlines: sheet.hiddenGridlines,
    filter: sheet.filter === null ? null : { ...sheet.filter, criteria: [...sheet.filter.criteria] },
    merges: inReadingOrder(sheet.merges),
    protections: sheet.protections.map((protection) => ({ ...protection })),
    rows: saveTraits(sheet.rows),
    columns: saveTraits(sheet.columns),
    filteredRows: [...sheet.filteredRows],
    rightToLeft: sheet.rightToLeft,
    conditionalFormats: sheet.conditionalFormats,
    bandings: sheet.bandings.map((banding) => ({ ...banding })),
    groups: sheet.groups.map((group) => ({ ...group })),
    groupControls: { ...sheet.groupControls },
    cells,
  };
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
  workbook.namedRanges = (saved.namedRanges ?? []).map((named) => ({ ...named }));
  if (saved.sharing !== undefined) workbook.sharing = { ...saved.sharing };
  if (saved.settings !== undefined) workbook.settings = { ...saved.settings };
  const styles = saved.styles.map(internStyle);
  workbook.sheets = saved.sheets.map((sheet) => restoreSheet(sheet, styles, saved.rules));
  for (const sheet of workbook.sheets) {
    sheet.grid.each(sheet.area, ({ formula, rule }) => {
      if (formula !== "") workbook.noteFormula(formula);
      if (rule !== null && readsOtherCells(rule)) workbook.hasRules = true;
    });
  }
}

function restoreFilter(saved: Area | SavedFilter): FilterModel {
  if (!("area" in saved)) return newFilter(saved);
  return { area: saved.area, criteria: new Map(saved.criteria), sorted: saved.sorted };
}

function restoreSheet(saved: SavedSheet, styles: readonly CellStyle[], rules: readonly ValidationRule[]): SheetModel {
  const sheet = new SheetModel(saved.id, saved.name, new Grid(saved.maxRows, saved.maxColumns));
  sheet.hidden = saved.hidden;
  sheet.tabColor = saved.tabColor;
  sheet.hiddenGridlines = saved.hiddenGridlines;
  sheet.filter = saved.filter === null ? null : restoreFilter(saved.filter);
  for (const row of saved.filteredRows ?? []) sheet.filteredRows.add(row);
  sheet.rightToLeft = saved.rightToLeft ?? false;
  sheet.conditionalFormats = [...(saved.conditionalFormats ?? [])];
  sheet.bandings = (saved.bandings ?? []).map((banding) => ({ ...banding }));
  sheet.groups = (saved.groups ?? []).map((group) => ({ ...group }));
  if (saved.groupControls !== undefined) sheet.groupControls = { ...saved.groupControls };
  sheet.merges = [...saved.merges];
  sheet.protections = saved.protections.map((protection) => ({ ...protection, editors: [...protection.editors] }));
  for (const dimension of ["rows", "columns"] as const) {
    for (const [index, size] of saved[dimension].sizes) sheet[dimension].sizes.set(index, size);
    for (const index of saved[dimension].hidden) sheet[dimension].hidden.add(index);
    sheet[dimension].frozen = saved[dimension].frozen;
  }
  for (const [row, cells] of saved.cells) {
    for (const cell of cells) restoreCell(sheet.grid.touch(row, cell[0]), cell, styles, rules);
  }
  return sheet;
}
