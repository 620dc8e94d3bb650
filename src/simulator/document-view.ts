/** The document as its users see it: sheets, blocks of cells, what is left of them in a file, and what they add up to. */

/** A cell as a page shows it. Everything that is as in an untouched cell is left out. */
export interface CellView {
  /** What is shown. */
  readonly display: string;
  /** What the formula bar shows: the formula, or the value as typed. */
  readonly input: string;
  readonly background?: string;
  readonly fontWeight?: "bold";
  readonly fontColor?: string;
  readonly note?: string;
  /** Where the content stands in effect, if not on the left: numbers are on the right without anybody having said so. */
  readonly horizontalAlignment?: "left" | "center" | "right";
  readonly verticalAlignment?: "top" | "middle";
  readonly fontStyle?: "italic";
  readonly fontLine?: "underline" | "line-through" | "underline line-through";
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly wrap?: "WRAP" | "CLIP" | "OVERFLOW";
  readonly numberFormat?: string;
  /** "SOLID #000000": how the line is drawn and its colour. */
  readonly borders?: {
    readonly top?: string;
    readonly left?: string;
    readonly bottom?: string;
    readonly right?: string;
  };
  /** Choices of a drop-down. */
  readonly choices?: readonly string[];
  /** Shown as a box, ticked or not. */
  readonly checkbox?: boolean;
  /** Where the cell leads. */
  readonly link?: string;
  /** Parts of the text that look different or lead elsewhere. */
  readonly runs?: readonly TextRunView[];
}

export interface TextRunView {
  readonly start: number;
  /** Behind the last character. */
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

/** The filter of a sheet; its first row is the header. 1-based, inclusive. */
export interface FilterView {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** Columns that hide something: by what cells show, or by a condition (a name of SpreadsheetApp.BooleanCriteria). */
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
  /** By hand, by the filter or folded away in a group. */
  readonly hiddenRows: readonly number[];
  /** 1-based column → pixels, where it is not the default 100. */
  readonly columnWidths: Readonly<Record<number, number>>;
  /** 1-based row → pixels, where it is not the default 21. */
  readonly rowHeights: Readonly<Record<number, number>>;
  /** Blocks of cells shown as one, 1-based, inclusive. */
  readonly merges: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  readonly filter?: FilterView;
  readonly hiddenGridlines: boolean;
  readonly rightToLeft: boolean;
  /** Ranges that warn when they are edited, 1-based, inclusive. */
  readonly warned: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
    readonly description: string;
  }[];
  /** Grows with every change of this sheet's cells. */
  readonly revision: number;
}

export interface DocumentView {
  readonly spreadsheetId: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly sheets: readonly SheetView[];
  readonly revision: number;
}

/** A block of cells, rows of columns; 1-based top and left. A cell that is as untouched is null. */
export interface CellBlock {
  readonly sheetId: number;
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly (CellView | null)[])[];
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The numbers among some cells; texts as the document shows them. */
export interface AreaSummary {
  /** Cells that are not empty. */
  readonly filled: number;
  readonly numbers: number;
  readonly sum: string;
  readonly average: string;
  readonly least: string;
  readonly most: string;
}

/** Rows up to the last one in which anything stands or is coloured. */
export interface SheetContent {
  readonly rows: readonly (readonly (CellContent | null)[])[];
}

export interface CellContent {
  /** A date is a number with a date format. */
  readonly value: string | number | boolean;
  readonly view: CellView;
}
