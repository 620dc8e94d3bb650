/** R1C1 notation of formulas: places said from where the formula stands (R[1]C[-2]) or by number (R1C2). */

import { splitSheetName } from "../a1";
import { americanEnglish } from "../formats/locale";
import { type Corner, quoteSheetName, type Reference, readReference, writeReference } from "./reference";
import { tokensOf } from "./tokens";

function part(letter: "R" | "C", value: number | null, fixed: boolean, home: number): string {
  if (value === null) return "";
  if (fixed) return `${letter}${value}`;
  // Also of the same row or column, as macros that Google has recorded write it (facts: apps-script-2026 3).
  return `${letter}[${value - home}]`;
}

function cornerText({ row, column, rowFixed, columnFixed }: Corner, homeRow: number, homeColumn: number): string {
  return part("R", row, rowFixed, homeRow) + part("C", column, columnFixed, homeColumn);
}

export function toR1C1(formula: string, row: number, column: number): string {
  const tokens = tokensOf(formula.slice(1), americanEnglish);
  if (tokens === null) return formula;
  const texts = tokens.map(({ kind, text }) => {
    const reference = kind === "reference" ? readReference(text) : null;
    if (reference === null) return text;
    const { sheetName, start, end } = reference;
    const cells = end === null ? [start] : [start, end];
    const written = cells.map((corner) => cornerText(corner, row, column)).join(":");
    return sheetName === null ? written : `${quoteSheetName(sheetName)}!${written}`;
  });
  return `=${texts.join("")}`;
}

const side = String.raw`(?:R(?:\[-?\d+\]|\d+)?C(?:\[-?\d+\]|\d+)?|R(?:\[-?\d+\]|\d+)|C(?:\[-?\d+\]|\d+))`;
/** Texts in quotes are passed over. */
const pattern = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\w.])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\w.]*)!)?(${side})(?::(${side}))?(?![\p{L}\w(\[])`,
  "gu",
);
const inside = /^(?:R(\[(-?\d+)\]|\d+)?)?(?:C(\[(-?\d+)\]|\d+)?)?$/;

function readPlace(
  given: string | undefined,
  offset: string | undefined,
  home: number,
  present: boolean,
): readonly [number | null, boolean] {
  if (!present) return [null, false];
  if (given === undefined) return [home, false];
  return offset === undefined ? [Number(given), true] : [home + Number(offset), false];
}

function readSide(text: string, row: number, column: number): Corner | null {
  const found = inside.exec(text);
  if (found === null) return null;
  const [, rowText, rowOffset, columnText, columnOffset] = found;
  const [atRow, rowFixed] = readPlace(rowText, rowOffset, row, text.startsWith("R"));
  const [atColumn, columnFixed] = readPlace(columnText, columnOffset, column, text.includes("C"));
  if ((atRow ?? 1) < 1 || (atColumn ?? 1) < 1) return null;
  return { row: atRow, rowFixed, column: atColumn, columnFixed };
}

export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(pattern, (text: string, sheet?: string, first?: string, second?: string) => {
    if (first === undefined) return text;
    // A name before the brackets of a call is none of ours, nor is a word that goes on.
    const start = readSide(first, row, column);
    const whole = start !== null && (start.row === null || start.column === null);
    const end = second === undefined ? (whole ? start : null) : readSide(second, row, column);
    if (start === null || (second !== undefined && end === null)) return "#REF!";
    const sheetName = sheet === undefined ? null : (splitSheetName(`${sheet}A1`)?.sheetName ?? null);
    return writeReference({ sheetName, start, end });
  });
}

/** "R2C3" or "R1C1:R5C2" as a place in a sheet; null for anything else. */
export function readR1C1(notation: string): Reference | null {
  const parts = splitSheetName(notation.trim());
  if (parts === null) return null;
  const found = /^(R\d+C\d+)(?::(R\d+C\d+))?$/i.exec(parts.cells);
  if (found?.[1] === undefined) return null;
  const start = readSide(found[1].toUpperCase(), 1, 1);
  const end = found[2] === undefined ? null : readSide(found[2].toUpperCase(), 1, 1);
  return start === null ? null : { sheetName: parts.sheetName, start, end };
}
