/** A1 notation, read and written. */
import { type Area, ordered } from "./area";

export function columnLetters(column: number): string {
  let rest = column;
  let letters = "";
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

export interface A1Reference {
  /** Without quotes; null when the notation names no sheet. */
  readonly sheetName: string | null;
  /** Open ends (D:F, 5:7) are null. */
  readonly top: number | null;
  readonly left: number | null;
  readonly bottom: number | null;
  readonly right: number | null;
}

const corner = /^\$?([A-Za-z]{1,3})?\$?(\d{1,8})?$/;

export function splitSheetName(notation: string): { sheetName: string | null; cells: string } | null {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/.exec(notation);
  if (quoted?.[1] !== undefined) return { sheetName: quoted[1].replaceAll("''", "'"), cells: quoted[2] ?? "" };
  const mark = notation.lastIndexOf("!");
  if (mark < 0) return { sheetName: null, cells: notation };
  return mark === 0 ? null : { sheetName: notation.slice(0, mark), cells: notation.slice(mark + 1) };
}

/** null when the text is no A1 notation. Corners may come in any order. */
export function parseA1(notation: string): A1Reference | null {
  const parts = splitSheetName(notation.trim());
  if (parts === null) return null;
  const [first, second, ...more] = parts.cells.split(":");
  if (first === undefined || first === "" || more.length > 0 || second === "") return null;
  const start = corner.exec(first);
  const end = corner.exec(second ?? first);
  if (start === null || end === null) return null;
  const columns = [start[1], end[1]].map((letters) => (letters === undefined ? null : columnNumber(letters)));
  const rows = [start[2], end[2]].map((digits) => (digits === undefined ? null : Number(digits)));
  if (second === undefined && (columns[0] === null || rows[0] === null)) return null;
  if (rows.includes(0)) return null;
  const [left, right] = ordered(columns[0] ?? null, columns[1] ?? null);
  const [top, bottom] = ordered(rows[0] ?? null, rows[1] ?? null);
  if ((left === null && right !== null) || (top === null && bottom !== null)) return null;
  return { sheetName: parts.sheetName, top, left, bottom, right };
}

/** "A1", "A1:B2"; a whole column is written out, as getA1Notation does for bounded ranges. */
export function writeA1(area: Area): string {
  const start = `${columnLetters(area.left)}${area.top}`;
  const end = `${columnLetters(area.right)}${area.bottom}`;
  return start === end ? start : `${start}:${end}`;
}

/** The cells of a bounded notation; null when it is not one. */
export function readArea(notation: string): Area | null {
  const found = parseA1(notation);
  if (found === null || found.bottom === null || found.right === null) return null;
  return { top: found.top ?? 1, left: found.left ?? 1, bottom: found.bottom, right: found.right };
}
