/** Formulas with their references changed, everything else left as it was typed. */
import { type Area, contains, type Dimension } from "../area";
import { americanEnglish, type Locale } from "../formats/locale";
import {
  areaOfReference,
  type Reference,
  readReference,
  referenceAfterDelete,
  referenceAfterInsert,
  referenceAfterMove,
  shiftReference,
  writeReference,
} from "./reference";
import { tokensOf } from "./tokens";

/** Larger than any sheet: open ends lie in no area that can be moved. */
const open = 20_000_000;

/** The reference itself when it stays; null for #REF!. */
type ReferenceChange = (reference: Reference) => Reference | null;

export function rewriteReferences(formula: string, change: ReferenceChange, locale: Locale = americanEnglish): string {
  const tokens = tokensOf(formula.slice(1), locale) ?? tokensOf(formula.slice(1), americanEnglish);
  if (tokens === null) return formula;
  let changed = false;
  const texts = tokens.map(({ kind, text }) => {
    if (kind !== "reference") return text;
    const reference = readReference(text);
    if (reference === null) return text;
    const next = change(reference);
    if (next === reference) return text;
    changed = true;
    return next === null ? "#REF!" : writeReference(next);
  });
  return changed ? `=${texts.join("")}` : formula;
}

export function shiftFormula(formula: string, rows: number, columns: number, locale?: Locale): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteReferences(formula, (reference) => shiftReference(reference, rows, columns), locale);
}

/** Whether a reference in a formula of sheet `home` means sheet `name`. */
function names(reference: Reference, home: string, name: string): boolean {
  return (reference.sheetName ?? home).toLowerCase() === name.toLowerCase();
}

/** What happened to the cells of a sheet. */
export type GridChange =
  | { readonly kind: "insert"; readonly dimension: Dimension; readonly at: number; readonly count: number }
  | { readonly kind: "remove"; readonly dimension: Dimension; readonly first: number; readonly count: number }
  | {
      readonly kind: "move";
      readonly area: Area;
      readonly rows: number;
      readonly columns: number;
      /** The name of the sheet they were moved to, where it is another one. */
      readonly toSheet?: string;
    }
  /** Rows or columns in another order: where each one went. */
  | { readonly kind: "reorder"; readonly dimension: Dimension; readonly to: (index: number) => number };

function afterReorder(reference: Reference, dimension: Dimension, to: (index: number) => number): Reference {
  const { start, end } = reference;
  const key = dimension === "rows" ? "row" : "column";
  const [first, last] = [start[key], (end ?? start)[key]];
  if (first === null || last === null) return reference;
  // A range stays what it is between its ends; a single row or column is followed.
  if (first !== last) return reference;
  const index = to(first);
  if (index === first) return reference;
  return { ...reference, start: { ...start, [key]: index }, end: end && { ...end, [key]: index } };
}

export function changeReference(reference: Reference, change: GridChange): Reference | null {
  switch (change.kind) {
    case "insert":
      return referenceAfterInsert(reference, change.dimension, change.at, change.count);
    case "remove":
      return referenceAfterDelete(reference, change.dimension, change.first, change.count);
    case "move": {
      const moved = referenceAfterMove(reference, change.area, change.rows, change.columns);
      return moved === reference || change.toSheet === undefined ? moved : { ...moved, sheetName: change.toSheet };
    }
    case "reorder":
      return afterReorder(reference, change.dimension, change.to);
  }
}

/** A formula of sheet `home` after something happened to the cells of sheet `name`. */
export function formulaAfter(formula: string, home: string, name: string, change: GridChange, locale: Locale): string {
  return rewriteReferences(
    formula,
    (reference) => (names(reference, home, name) ? changeReference(reference, change) : reference),
    locale,
  );
}

export function formulaAfterRename(formula: string, oldName: string, newName: string, locale: Locale): string {
  return rewriteReferences(
    formula,
    (reference) =>
      reference.sheetName !== null && names(reference, "", oldName) ? { ...reference, sheetName: newName } : reference,
    locale,
  );
}

export function formulaAfterSheetDeleted(formula: string, name: string, locale: Locale): string {
  return rewriteReferences(
    formula,
    (reference) => (reference.sheetName !== null && names(reference, "", name) ? null : reference),
    locale,
  );
}

/** The same formula as people of another locale write it: its decimal marks, and what stands between arguments. */
export function formulaInLocale(formula: string, from: Locale, to: Locale): string {
  if (from.decimal === to.decimal && from.listSeparator === to.listSeparator) return formula;
  const tokens = tokensOf(formula.slice(1), from);
  if (tokens === null) return formula;
  let braces = 0;
  const texts = tokens.map(({ kind, text }) => {
    if (kind === "number") return text.replace(from.decimal, to.decimal);
    if (kind !== "sign") return text;
    if (text === "{") braces += 1;
    if (text === "}") braces -= 1;
    // Within braces a row's members are parted by "," or "\\", rows always by ";".
    if (braces > 0) return text === "," || text === "\\" ? (to.listSeparator === ";" ? "\\" : ",") : text;
    return text === from.listSeparator ? to.listSeparator : text;
  });
  return `=${texts.join("")}`;
}

/** A formula that was moved to another sheet goes on looking at the cells of the one it came from, unless they were moved with it. */
export function formulaFromSheet(
  formula: string,
  home: string,
  moved: { readonly area: Area; readonly rows: number; readonly columns: number },
  locale: Locale,
): string {
  return rewriteReferences(
    formula,
    (reference) => {
      if (reference.sheetName !== null) return reference;
      return contains(moved.area, areaOfReference(reference, open, open))
        ? referenceAfterMove(reference, moved.area, moved.rows, moved.columns)
        : { ...reference, sheetName: home };
    },
    locale,
  );
}
