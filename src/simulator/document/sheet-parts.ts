/** What lies on a sheet beside its cells, and what names places in it: the shapes; what is done with each stands in formats and structure. */
import type { Area, Dimension } from "./area";
import type { Condition } from "./formats/condition";

export interface BandColors {
  readonly header: string | null;
  readonly first: string | null;
  readonly second: string | null;
  readonly footer: string | null;
}

export interface BandingModel {
  readonly id: number;
  area: Area;
  rows: BandColors | null;
  columns: BandColors | null;
}

export interface GradientPoint {
  readonly color: string;
  /** A name of SpreadsheetApp.InterpolationType; null for the least or greatest value there is. */
  readonly type: string | null;
  readonly value: string;
}

export interface GradientModel {
  readonly min: GradientPoint;
  readonly mid: GradientPoint | null;
  readonly max: GradientPoint;
}

/** What a rule changes; a member that is missing stays as it is in the cell. */
export interface ConditionalStyle {
  readonly background?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
}

export interface ConditionalFormat {
  readonly ranges: readonly Area[];
  readonly condition?: Condition;
  readonly look: ConditionalStyle;
  readonly gradient?: GradientModel;
}

/** Either values that are hidden or shown, by what the cells show, or a condition; both may be set. */
export interface FilterCriterion {
  readonly hidden?: readonly string[];
  readonly visible?: readonly string[];
  readonly condition?: Condition;
}

export interface FilterModel {
  area: Area;
  /** Column of the sheet → criterion. */
  readonly criteria: Map<number, FilterCriterion>;
  /** Column and direction of the last sort. */
  sorted: { readonly column: number; readonly ascending: boolean } | null;
}

export interface GroupModel {
  readonly dimension: Dimension;
  first: number;
  last: number;
  readonly depth: number;
  collapsed: boolean;
}

export interface ProtectionModel {
  readonly id: number;
  readonly kind: "RANGE" | "SHEET";
  area: Area;
  unprotected: Area[];
  /** The named range that it was set by. */
  rangeName?: string;
  description: string;
  warningOnly: boolean;
  /** False until editors or domain edit are changed: a fresh protection keeps nobody out. */
  restricted: boolean;
  domainEdit: boolean;
  editors: string[];
  /** Like the owner, never locked out. */
  readonly creator: string;
}

export interface NamedRangeModel {
  readonly id: number;
  name: string;
  sheetId: number;
  area: Area;
}
