/**
 * The seal of the columns (G-1): which columns of people's values are out of step with the people they stand beside. Held against the baseline in the sheet,
 * against what is stored in a file and through the API. One column has one finding, the one that explains it best.
 */
import type { FieldKey } from "../fields";
import { cut } from "./cut";
import { exchanged } from "./exchanged";
import { filled, series } from "./filled";
import { type HeldColumn, type HeldRow, heldColumn, isTouched } from "./held-column";
import { withMovedRows } from "./moved-rows";
import type { OutOfStep, OutOfStepKind } from "./out-of-step";
import { besidePiece, pieceOf, piecesOf } from "./pieces";
import { reordered } from "./reordered";
import { leastDisplaced, sealedFields } from "./sealed";
import { slid } from "./slid";

export type { HeldRow, OutOfStep, OutOfStepKind };

type Held = (field: FieldKey) => HeldColumn;

/** Of several explanations the one that explains more; of equals the first, which says more exactly what happened. */
function mostOf(found: readonly (OutOfStep | null)[]): OutOfStep | null {
  let best: OutOfStep | null = null;
  for (const one of found) if (one !== null && one.rows.length > (best?.rows.length ?? 0)) best = one;
  return best;
}

const explained = (column: HeldColumn, held: Held, isPiece: boolean): OutOfStep | null =>
  mostOf([
    slid(column),
    exchanged(column, held, isPiece),
    reordered(column, isPiece),
    cut(column),
    filled(column),
    series(column),
  ]);

/** What is found of the pieces by themselves, as one: what happened to most of the rows. */
function explainedInPieces(column: HeldColumn, held: Held): OutOfStep | null {
  const pieces = piecesOf(column);
  const found = pieces.flatMap((piece) => {
    const one = explained(pieceOf(column, piece), (field) => besidePiece(held(field), piece), true);
    return one === null ? [] : [one];
  });
  const most = mostOf(found);
  return most === null ? null : { ...most, rows: found.flatMap(({ rows }) => rows) };
}

/** Such cells stand at the ends of what was found, too. */
const edge = 3;

/** Chloe beside Chloé: who has a neighbour's value that only an accent tells from their own is part of the column, too. */
function withRespelt({ respelt, rowAt }: HeldColumn, found: OutOfStep): OutOfStep {
  const [from = 0, to = 0] = [found.rows[0], found.rows[found.rows.length - 1]];
  const more = respelt.map(rowAt).filter((row) => row >= from - edge && row <= to + edge);
  return more.length === 0 ? found : { ...found, rows: [...found.rows, ...more].sort((one, other) => one - other) };
}

/** Linear in the rows. New people, of whom nothing is stored, are not given. */
export function columnsOutOfStep(rows: readonly HeldRow[]): readonly OutOfStep[] {
  const made = new Map<FieldKey, HeldColumn>();
  // Only what is asked for: to bring every cell of every column into one spelling was half of a full check.
  const held: Held = (field) => {
    const column = made.get(field) ?? heldColumn(rows, field);
    made.set(field, column);
    return column;
  };
  const touched = rows.filter(({ stored, now }) => stored !== now);
  const found = sealedFields.flatMap((field): OutOfStep[] => {
    if (!isTouched(touched, field, leastDisplaced)) return [];
    const column = held(field);
    if (column.displaced.length < leastDisplaced) return [];
    const best = mostOf([explained(column, held, false), explainedInPieces(column, held)]);
    return best === null ? [] : [withRespelt(column, best)];
  });
  return withMovedRows(found, held);
}
