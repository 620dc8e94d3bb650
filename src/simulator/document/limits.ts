/** The limits of a spreadsheet and the words in which Google refuses to go past them (facts: apps-script 3, 6). */

export const limits = {
  cells: 10_000_000,
  columns: 18_278,
  charactersInCell: 50_000,
  sheets: 200,
  sheetName: 100,
  newSheetRows: 1000,
  newSheetColumns: 26,
  defaultColumnWidth: 100,
  defaultRowHeight: 21,
} as const;

/** What of the platform can be chosen and the document has to keep. */
export interface DocumentRules {
  readonly sheets: number;
  readonly cells: number;
  readonly strictSeparators: boolean;
  readonly semicolonPartsEverywhere: boolean;
  readonly rangesInList: number;
}

export const usualRules: DocumentRules = {
  sheets: limits.sheets,
  cells: limits.cells,
  strictSeparators: true,
  semicolonPartsEverywhere: true,
  rangesInList: limits.cells,
};

export const texts = {
  tooManyCells: (most: number) =>
    `This action would increase the number of cells in the workbook above the limit of ${most} cells.`,
  tooManySheets: (most: number) => `You have reached the limit of ${most} sheets in this document.`,
  tooManyCharacters: "Your input contains more than the maximum of 50000 characters in a single cell.",
  outsideSheet: "The coordinates of the range are outside the dimensions of the sheet.",
  noSuchCell: "Cell reference out of range",
  /** Seen where a copy does not fit where it is to go. */
  otherDocument: "Target range and source range must be on the same spreadsheet.",
  /** The sense of it is documented, the words are ours. */
  autoFillDestination: "The destination range must contain the source range and extend it in only one direction.",
  targetOutsideSheet: "The coordinates of the target range are outside the dimensions of the sheet.",
  rangeNotFound: "Range not found",
  rowTooSmall: "The starting row of the range is too small.",
  columnTooSmall: "The starting column of the range is too small.",
  /** Nobody has met it: the words are ours. */
  tooManyRanges: "The number of ranges is too large.",
  noRows: "The number of rows in the range must be at least 1.",
  noColumns: "The number of columns in the range must be at least 1.",
  rowsOutOfBounds: "Those rows are out of bounds.",
  columnsOutOfBounds: "Those columns are out of bounds.",
  allRows: "Sorry, it is not possible to delete all non-frozen rows.",
  allColumns: "Sorry, it is not possible to delete all non-frozen columns.",
  lastSheet: "You can't remove all the sheets in a document.",
  lastVisibleSheet: "You can't hide all the sheets in a document.",
  secondFilter: "You can't create a filter in a sheet that already has a filter.",
  /** What the page says to a person (from memory). */
  pasteOverMerge: "You can't perform a paste that partially intersects a merge.",
  partOfMerge: "You must select all cells in a merged range to merge or unmerge them.",
  sortMerged: "Sorry, you can't sort a range that contains merged cells.",
  metadataPlace:
    "Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.",
  protectedCell:
    "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
  sheetExists: (name: string) => `A sheet with the name "${name}" already exists. Please enter another name.`,
  sheetNameTooLong: "The sheet name cannot be greater than 100 characters.",
  invalidData: (cell: string) =>
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
  wrongRows: (data: number, range: number) =>
    `The number of rows in the data does not match the number of rows in the range. The data has ${data} but the range has ${range}.`,
  wrongColumns: (data: number, range: number) =>
    `The number of columns in the data does not match the number of columns in the range. The data has ${data} but the range has ${range}.`,
} as const;
