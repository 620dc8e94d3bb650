/**
 * What the page is shown of the document. The page is checked without Node's types, so it cannot name the simulator's own; where the server hands
 * the simulator's views over as these, the compiler holds the two together.
 */
import type { Person } from "../../contract";

export interface CellView {
  readonly display: string;
  readonly input: string;
  readonly background?: string;
  readonly fontWeight?: "bold";
  readonly fontStyle?: "italic";
  readonly fontLine?: "underline" | "line-through" | "underline line-through";
  readonly fontColor?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly note?: string;
  /** Where the content stands in effect, if not on the left: numbers are on the right without anybody having said so. */
  readonly horizontalAlignment?: "left" | "center" | "right";
  readonly verticalAlignment?: "top" | "middle";
  readonly wrap?: "WRAP" | "CLIP" | "OVERFLOW";
  readonly numberFormat?: string;
  /** "SOLID #000000": how the line is drawn and its colour. */
  readonly borders?: {
    readonly top?: string;
    readonly left?: string;
    readonly bottom?: string;
    readonly right?: string;
  };
  readonly choices?: readonly string[];
  readonly checkbox?: boolean;
  /** Where the cell leads. */
  readonly link?: string;
  readonly runs?: readonly TextRunView[];
}

/** A part of a cell's text that looks different or leads elsewhere. */
export interface TextRunView {
  readonly start: number;
  readonly end: number;
  readonly look: {
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strikethrough?: boolean;
    readonly fontFamily?: string;
    readonly fontSize?: number;
    readonly color?: string;
  };
  readonly link: string | null;
}

export interface CellBlock {
  readonly sheetId: number;
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly (CellView | null)[])[];
}

/** 1-based, inclusive. */
export interface AreaView {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What is selected: the range selected last, the cell in it that is typed into, and further ranges. */
export interface SelectionView extends AreaView {
  readonly sheetId: number;
  readonly cell?: PlaceView;
  readonly others?: readonly AreaView[];
}

export interface WarnedRange extends AreaView {
  readonly description: string;
}

/** The filter of a sheet; its first row is the header. */
export interface FilterView extends AreaView {
  /** Columns that hide something. */
  readonly columns: readonly {
    readonly column: number;
    readonly hidden?: readonly string[];
    readonly visible?: readonly string[];
    readonly criteria?: string;
    readonly values?: readonly (string | number | boolean)[];
  }[];
  readonly hiddenRows: readonly number[];
  readonly sorted?: { readonly column: number; readonly ascending: boolean };
}

export interface SheetView {
  readonly sheetId: number;
  readonly name: string;
  readonly index: number;
  readonly hidden: boolean;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor?: string;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly merges: readonly AreaView[];
  readonly filter?: FilterView;
  readonly hiddenGridlines: boolean;
  readonly warned: readonly WarnedRange[];
  readonly revision: number;
}

export interface DocumentView {
  readonly name: string;
  readonly timeZone: string;
  readonly sheets: readonly SheetView[];
  readonly revision: number;
}

/** Everything a window needs to begin; asked for again whenever the structure changes. */
export interface WorkbenchView {
  readonly document: DocumentView;
  readonly clock: ClockView;
  readonly networkOn: boolean;
}

export interface ClockView {
  /** The workbench's time, milliseconds since 1970. */
  readonly now: number;
  readonly offset: number;
}

export interface MenuItemView {
  readonly label: string;
  /** null for a separator. */
  readonly functionName: string | null;
  readonly items?: readonly MenuItemView[];
}

export interface ExecutionView {
  readonly id: number;
  readonly kind: string;
  readonly functionName: string;
  readonly user: string;
  readonly startedAt: number;
  readonly finishedAt?: number;
  readonly state: "running" | "done" | "failed" | "killed";
  readonly error?: { readonly name: string; readonly message: string };
  readonly log: readonly string[];
  readonly calls: Readonly<Record<string, number>>;
  readonly simulatedMilliseconds: number;
}

export interface TriggerView {
  readonly id: string;
  readonly functionName: string;
  readonly user: string;
  readonly kind: string;
  readonly everyMinutes?: number;
  readonly nextAt?: number;
}

export interface ActivityView {
  readonly executions: readonly ExecutionView[];
  readonly triggers: readonly TriggerView[];
}

/** What can be taken back and given again in this window, and where what was just done, undone or redone is. */
export interface HistoryView {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly place?: AreaView & { readonly sheetId: number };
}

export interface PlaceView {
  readonly row: number;
  readonly column: number;
}

/** The block of filled cells around one, and the last row and column in which anything stands. */
export interface SurroundingsView {
  readonly region: AreaView;
  readonly last: PlaceView;
}

/** A cell in which something was found. */
export interface FoundCell {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** The numbers among some cells, as the bar below the sheet sums them up. */
export interface SummaryView {
  /** Cells that are not empty. */
  readonly filled: number;
  readonly numbers: number;
  readonly sum: string;
  readonly average: string;
  readonly least: string;
  readonly most: string;
}

/** The answer to google.script.run; `value` is missing when the function gave undefined. */
export interface CallAnswer {
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
  /** Where it was a call that is taken back like an edit. */
  readonly history?: HistoryView;
}

export type PersonView = Person;
