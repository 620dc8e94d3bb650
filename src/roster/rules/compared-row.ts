/** What the rules between rows look at, and where they put what they find. */
import type { FieldKey, PartialValues } from "../fields";
import type { Finding } from "../finding";

/** A row after its own rules: `values` are in one spelling. */
export interface ComparedRow {
  readonly row: number;
  readonly stored: PartialValues | null;
  readonly values: PartialValues;
}

export const cell = (row: ComparedRow, field: FieldKey) => row.values[field] ?? "";

export class FindingsByRow {
  readonly found = new Map<ComparedRow, Finding[]>();

  add(row: ComparedRow, one: Finding): void {
    const list = this.found.get(row);
    if (list === undefined) this.found.set(row, [one]);
    // A row that disagrees with three others says so once per cell.
    else if (!list.some((known) => known.code === one.code && known.field === one.field)) list.push(one);
  }
}
