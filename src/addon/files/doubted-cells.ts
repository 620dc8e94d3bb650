/**
 * An export that went through a spreadsheet on its way here (G-2, A-16): where a cell of the file differs from what was known as a spreadsheet or a program
 * makes it differ, or its column is out of step, what was known stays the baseline, and what the file says stands in the tab like something typed there:
 * told, put back or meant. Taken for what the platform has, it would be damage that nobody sees.
 */
import {
  canonicalGuid,
  columnsOutOfStep,
  damageOf,
  type FieldKey,
  type RosterValues,
  sealedFields,
} from "../../roster";
import type { CheckedTab } from "../roster/check";

export interface DoubtedCell {
  readonly guid: string;
  readonly field: FieldKey;
  readonly value: string;
}

export interface Doubted {
  /** The accounts as they are to be believed. */
  readonly accounts: readonly RosterValues[];
  readonly cells: readonly DoubtedCell[];
}

/** `before` is the tab as it was; `accounts` are those of the file, in its order. */
export function doubtedCells({ baseline, rows, judged }: CheckedTab, accounts: readonly RosterValues[]): Doubted {
  const known = new Map(baseline.map(({ values }) => [canonicalGuid(values.userGuid), values] as const));
  const places = new Map<RosterValues, number>();
  judged.rows.forEach((row, index) => {
    if (row.baseline !== null) places.set(row.baseline.values, index);
  });
  const storedOf = (values: RosterValues) => known.get(canonicalGuid(values.userGuid));
  const held = accounts.flatMap((now, index) => {
    const stored = storedOf(now);
    return stored === undefined ? [] : [{ row: index, stored, now }];
  });
  const outOfStep = new Set(
    columnsOutOfStep(held).flatMap(({ field, rows: at }) => at.map((row) => `${row} ${field}`)),
  );
  const cells: DoubtedCell[] = [];
  const believed = accounts.map((values, row): RosterValues => {
    const stored = storedOf(values);
    if (stored === undefined) return values;
    const kept: Record<string, string> = { ...values };
    const place = places.get(stored) ?? -1;
    for (const field of sealedFields) {
      const value = values[field];
      const here = rows[place]?.values[field];
      if (value === stored[field]) continue;
      if (!outOfStep.has(`${row} ${field}`) && damageOf(field, stored[field], value) === null) continue;
      // It was sent from here, or somebody has said that it is meant.
      const isSettled = judged.rows[place]?.findings.every((one) => one.field !== field || one.severity !== "error");
      if (here === value && isSettled === true) continue;
      kept[field] = stored[field];
      if (here === stored[field]) cells.push({ guid: canonicalGuid(stored.userGuid), field, value });
    }
    return kept as RosterValues;
  });
  return { accounts: believed, cells };
}
