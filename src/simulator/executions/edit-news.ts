/** What the script hears of an edit by hand. */
import type { Area } from "../document/area";
import type { SheetModel } from "../document/sheet-model";

/** The edit as a trigger hears of it; no area when no values changed (facts: apps-script 1.3, 1.4). */
export interface EditNews {
  readonly change:
    | "EDIT"
    | "INSERT_ROW"
    | "INSERT_COLUMN"
    | "REMOVE_ROW"
    | "REMOVE_COLUMN"
    | "INSERT_GRID"
    | "REMOVE_GRID"
    | "FORMAT"
    | "OTHER";
  readonly cells?: {
    readonly sheet: SheetModel;
    readonly area: Area;
    readonly value?: unknown;
    readonly oldValue?: unknown;
  };
}
