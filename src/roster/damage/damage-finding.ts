/** Damage as a finding (G-2): the same code for the same damage wherever a stored value is known, with what stood there, so that it can be put back. */
import type { FieldKey } from "../fields";
import type { Finding } from "../finding";
import { finding } from "../rules/rule";
import { clean } from "../rules/text";
import { damageOf } from "./damage";

/** Null where nothing was done to the cell, or where what was done is only another spelling. */
export function damageFinding(row: number, field: FieldKey, stored: string, typed: string): Finding | null {
  if (typed === stored) return null;
  const damage = clean(typed) === clean(stored) ? null : damageOf(field, stored, typed);
  if (damage === null) return null;
  const code = field === "userId" && damage === "zeros" ? "user_id.lost_zeros" : "cell.changed_by_spreadsheet";
  return finding(row, field, code, typed, { expected: stored });
}
