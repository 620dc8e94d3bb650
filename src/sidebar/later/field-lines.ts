/** A review by field (B-22, G-3): how many people's Grade Level, which step most of them take, and whose rows those are. Pure. */
import type { Review, ReviewCell, ReviewRow } from "../../contract";
import { type FieldKey, fieldKeys } from "../../roster";

export interface FieldChange {
  readonly row: ReviewRow;
  readonly cell: ReviewCell;
}

export interface FieldLine {
  readonly field: FieldKey;
  readonly changes: readonly FieldChange[];
  /** Steps that several take, the most frequent first. Of passwords none is told. */
  readonly steps: readonly { readonly from: string; readonly to: string; readonly count: number }[];
}

function stepsOf(field: FieldKey, changes: readonly FieldChange[]): FieldLine["steps"] {
  if (field === "password") return [];
  const counts = new Map<string, { from: string; to: string; count: number }>();
  for (const { cell } of changes) {
    const key = JSON.stringify([cell.oldValue, cell.newValue]);
    const step = counts.get(key) ?? { from: cell.oldValue, to: cell.newValue, count: 0 };
    counts.set(key, { ...step, count: step.count + 1 });
  }
  return [...counts.values()].filter(({ count }) => count > 1).sort((a, b) => b.count - a.count);
}

/** Of people who are there already, in the order of the columns. New people have no field that changes. */
export function fieldLines({ rows }: Review): readonly FieldLine[] {
  const changes = new Map<FieldKey, FieldChange[]>();
  for (const row of rows) {
    if (row.kind !== "update") continue;
    for (const cell of row.cells) {
      const known = changes.get(cell.field);
      if (known === undefined) changes.set(cell.field, [{ row, cell }]);
      else known.push({ row, cell });
    }
  }
  return fieldKeys.flatMap((field) => {
    const ofField = changes.get(field);
    return ofField === undefined ? [] : [{ field, changes: ofField, steps: stepsOf(field, ofField) }];
  });
}
