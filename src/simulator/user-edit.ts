/** The edits of people, by hand, as the simulator takes them. */

/** What a person does to the document by hand; unlike a script's writes these fire onEdit. */
export type UserEdit =
  | {
      readonly kind: "input";
      readonly sheetId: number;
      readonly top: number;
      readonly left: number;
      readonly values: readonly (readonly string[])[];
    }
  | {
      readonly kind: "clear";
      readonly sheetId: number;
      readonly top: number;
      readonly left: number;
      readonly bottom: number;
      readonly right: number;
    }
  /** They look like the row they are put before; `below`: like the one they come after, as "Insert below" makes them. */
  | {
      readonly kind: "insertRows";
      readonly sheetId: number;
      readonly before: number;
      readonly count: number;
      readonly below?: true | undefined;
    }
  | { readonly kind: "deleteRows"; readonly sheetId: number; readonly first: number; readonly count: number }
  | { readonly kind: "insertColumns"; readonly sheetId: number; readonly before: number; readonly count: number }
  | { readonly kind: "deleteColumns"; readonly sheetId: number; readonly first: number; readonly count: number }
  | {
      readonly kind: "sort";
      readonly sheetId: number;
      readonly top: number;
      readonly left: number;
      readonly bottom: number;
      readonly right: number;
      readonly byColumn: number;
      readonly ascending: boolean;
    }
  | { readonly kind: "insertSheet"; readonly name?: string }
  | { readonly kind: "renameSheet"; readonly sheetId: number; readonly name: string }
  | { readonly kind: "deleteSheet"; readonly sheetId: number }
  | { readonly kind: "hideSheet" | "showSheet"; readonly sheetId: number }
  /** The index counts from 0, as in SheetView. */
  | { readonly kind: "moveSheet"; readonly sheetId: number; readonly index: number }
  | { readonly kind: "tabColor"; readonly sheetId: number; readonly color: string | null }
  | { readonly kind: "renameDocument"; readonly name: string }
  | {
      readonly kind: "resizeColumns";
      readonly sheetId: number;
      readonly first: number;
      readonly count: number;
      /** Pixels. */
      readonly width: number;
    }
  | { readonly kind: "freeze"; readonly sheetId: number; readonly rows?: number; readonly columns?: number }
  | {
      readonly kind: "hideRows" | "showRows" | "hideColumns" | "showColumns";
      readonly sheetId: number;
      readonly first: number;
      readonly count: number;
    }
  | ({ readonly kind: "format" } & SheetArea & CellFormat)
  | ({ readonly kind: "clearFormats" } & SheetArea)
  /** Into one block, one of each row or one of each column; "none" breaks merges apart. */
  | ({ readonly kind: "merge"; readonly how: "all" | "across" | "vertically" | "none" } & SheetArea)
  /** A new filter with its header in the first row; null takes the sheet's away. */
  | { readonly kind: "filter"; readonly sheetId: number; readonly area: CellArea | null }
  /** What a column of the filter hides; neither `hidden` nor `criteria` shows all. Also puts the filter on again. */
  | {
      readonly kind: "filterColumn";
      readonly sheetId: number;
      readonly column: number;
      /** By what cells show. */
      readonly hidden?: readonly string[];
      /** A name of SpreadsheetApp.BooleanCriteria, for what is to be seen. */
      readonly criteria?: string;
      readonly values?: readonly (string | number | boolean)[];
    }
  /** Within the document, formulas adjusted; a larger target is filled with repetitions. */
  | ({
      readonly kind: "copy";
      readonly to: CellArea & { readonly sheetId?: number };
      readonly what: "all" | "values" | "formats";
    } & SheetArea)
  /** Cut and paste. */
  | ({
      readonly kind: "move";
      readonly to: { readonly sheetId?: number; readonly top: number; readonly left: number };
    } & SheetArea)
  /** Rows or columns dragged before another one, which is counted as before the move. */
  | {
      readonly kind: "moveLines";
      readonly sheetId: number;
      readonly dimension: "rows" | "columns";
      readonly first: number;
      readonly count: number;
      readonly before: number;
    }
  /** The fill handle: the source is a part of the target; a series of numbers or dates goes on. */
  | ({ readonly kind: "fill"; readonly to: CellArea; readonly series: boolean } & SheetArea)
  /** A drop-down of values; null takes the rule away. */
  | ({ readonly kind: "dropDown"; readonly choices: readonly string[] | null; readonly reject: boolean } & SheetArea)
  | ({ readonly kind: "replace"; readonly replacement: string } & TextSearch)
  | { readonly kind: "duplicateSheet"; readonly sheetId: number }
  /** What was read from a file: new sheets, or rows below the last one of a sheet. Scripts hear of it as of no edit of theirs. */
  | { readonly kind: "importSheets"; readonly sheets: readonly ImportedSheet[]; readonly replace: "document" | "none" }
  | {
      readonly kind: "importRows";
      readonly sheetId: number;
      readonly rows: readonly (readonly string[])[];
      readonly replace: boolean;
    }
  /** Puts back what `takeCells` took: values, formulas, formats, notes, rules, merges. */
  | { readonly kind: "restore"; readonly sheetId: number; readonly cells: SavedCells }
  | {
      readonly kind: "resizeRows";
      readonly sheetId: number;
      readonly first: number;
      readonly count: number;
      /** Pixels. */
      readonly height: number;
    }
  | {
      readonly kind: "note";
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    };

export interface ImportedSheet {
  readonly name: string;
  /** As they would be typed: text that looks like a number begins with an apostrophe. */
  readonly rows: readonly (readonly string[])[];
}

/** Text to look for: in an area of a sheet, in a sheet, or in all that are shown. */
export interface TextSearch {
  readonly text: string;
  readonly sheetId?: number;
  readonly area?: CellArea;
  readonly matchCase: boolean;
  readonly matchEntireCell: boolean;
  readonly regularExpression: boolean;
  readonly matchFormulaText: boolean;
}

export interface FoundCell {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** What can be taken back and made again, and where what was just done is to be seen. */
export interface HistoryView {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly place?: SheetArea;
}

/** 1-based, inclusive. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetArea extends CellArea {
  readonly sheetId: number;
}

/** What is missing stays as it is; null goes back to the default. */
export interface CellFormat {
  readonly background?: string | null;
  readonly fontColor?: string | null;
  readonly fontFamily?: string | null;
  readonly fontSize?: number | null;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly horizontalAlignment?: "left" | "center" | "right" | null;
  readonly verticalAlignment?: "top" | "middle" | null;
  readonly wrap?: "WRAP" | "CLIP" | "OVERFLOW" | null;
  readonly numberFormat?: string | null;
  readonly borders?: {
    readonly top?: boolean | null;
    readonly left?: boolean | null;
    readonly bottom?: boolean | null;
    readonly right?: boolean | null;
    readonly vertical?: boolean | null;
    readonly horizontal?: boolean | null;
    /** "SOLID #000000": how the line is drawn and its colour. */
    readonly line?: string;
  };
}

/** Cells as `takeCells` took them; opaque, to be given back as it is. */
export interface SavedCells {
  readonly kind: "cells";
  readonly text: string;
}
