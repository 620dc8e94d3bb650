/** References in formulas: what they name, how they move when the formula is copied, and what becomes of them when rows or columns come and go. */
import { columnLetters, columnNumber, splitSheetName } from "../a1";
import { type Area, areaAfterDelete, areaAfterInsert, contains, type Dimension, ordered } from "../area";

/** One corner: null where the reference is open (A:C has no rows); `$` before it keeps it when copied. */
export interface Corner {
  readonly column: number | null;
  readonly row: number | null;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
}

export interface Reference {
  /** As written before the "!", without quotes; null for the formula's own sheet. */
  readonly sheetName: string | null;
  readonly start: Corner;
  /** null for a single cell. */
  readonly end: Corner | null;
}

const cornerPattern = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,8})?$/;

function readCorner(text: string): Corner | null {
  const found = cornerPattern.exec(text);
  if (found === null || (found[2] === undefined && found[4] === undefined)) return null;
  // In "$5" the first mark belongs to the row.
  const rowFixed = found[3] === "$" || (found[2] === undefined && found[1] === "$");
  return {
    column: found[2] === undefined ? null : columnNumber(found[2]),
    row: found[4] === undefined ? null : Number(found[4]),
    columnFixed: found[1] === "$" && found[2] !== undefined,
    rowFixed,
  };
}

/** null when the text names no cells. */
export function readReference(notation: string): Reference | null {
  const parts = splitSheetName(notation);
  if (parts === null) return null;
  const [first = "", second] = parts.cells.split(":");
  const start = readCorner(first);
  const end = second === undefined ? null : readCorner(second);
  if (start === null || (second !== undefined && end === null)) return null;
  if (end === null && (start.column === null || start.row === null)) return null;
  if (start.row === 0 || end?.row === 0) return null;
  return { sheetName: parts.sheetName, start, end };
}

function writeCorner({ column, row, columnFixed, rowFixed }: Corner): string {
  const letters = column === null ? "" : `${columnFixed ? "$" : ""}${columnLetters(column)}`;
  return `${letters}${row === null ? "" : `${rowFixed ? "$" : ""}${row}`}`;
}

/** A sheet's name as it stands before the "!". */
export function quoteSheetName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !cornerPattern.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

export function writeReference({ sheetName, start, end }: Reference): string {
  const cells = end === null ? writeCorner(start) : `${writeCorner(start)}:${writeCorner(end)}`;
  return sheetName === null ? cells : `${quoteSheetName(sheetName)}!${cells}`;
}

/** The reference in a formula that was copied so many rows down and columns to the right; null when it leaves the sheet. */
export function shiftReference(reference: Reference, rows: number, columns: number): Reference | null {
  const shift = (corner: Corner): Corner => ({
    ...corner,
    column: corner.column === null || corner.columnFixed ? corner.column : corner.column + columns,
    row: corner.row === null || corner.rowFixed ? corner.row : corner.row + rows,
  });
  const shifted = { ...reference, start: shift(reference.start), end: reference.end && shift(reference.end) };
  const corners = shifted.end === null ? [shifted.start] : [shifted.start, shifted.end];
  const inside = corners.every(({ row, column }) => (row === null || row > 0) && (column === null || column > 0));
  return inside ? shifted : null;
}

/** The cells that are meant, in a grid of that size; open ends reach to its edge. */
export function areaOfReference({ start, end }: Reference, maxRows: number, maxColumns: number): Area {
  const other = end ?? start;
  const [top, bottom] = ordered(start.row, other.row);
  const [left, right] = ordered(start.column, other.column);
  return { top: top ?? 1, left: left ?? 1, bottom: bottom ?? maxRows, right: right ?? maxColumns };
}

const open = 20_000_000;

const areaOf = (reference: Reference): Area => areaOfReference(reference, open, open);

/** The same reference with other cells: open sides stay open, fixed ones fixed. */
function withArea(reference: Reference, area: Area): Reference {
  const { start, end } = reference;
  const place = (corner: Corner, row: number, column: number): Corner => ({
    ...corner,
    row: corner.row === null ? null : row,
    column: corner.column === null ? null : column,
  });
  return {
    ...reference,
    start: place(start, area.top, area.left),
    end: end && place(end, area.bottom, area.right),
  };
}

const isOpen = ({ start, end }: Reference, dimension: Dimension): boolean =>
  dimension === "rows" ? start.row === null && (end?.row ?? null) === null : start.column === null;

export function referenceAfterInsert(reference: Reference, dimension: Dimension, at: number, count: number): Reference {
  if (isOpen(reference, dimension)) return reference;
  return withArea(reference, areaAfterInsert(areaOf(reference), dimension, at, count));
}

/** null when all that it named is gone: #REF!. */
export function referenceAfterDelete(
  reference: Reference,
  dimension: Dimension,
  first: number,
  count: number,
): Reference | null {
  if (isOpen(reference, dimension)) return reference;
  const area = areaAfterDelete(areaOf(reference), dimension, first, count);
  return area === null ? null : withArea(reference, area);
}

/** A reference to cells all of which were moved (cut and pasted, or a row dragged elsewhere) goes with them. */
export function referenceAfterMove(reference: Reference, moved: Area, rows: number, columns: number): Reference {
  const area = areaOf(reference);
  if (!contains(moved, area)) return reference;
  return withArea(reference, {
    top: area.top + rows,
    left: area.left + columns,
    bottom: area.bottom + rows,
    right: area.right + columns,
  });
}
