/** What the rules of single columns have in common. */
import type { FieldKey, PartialValues } from "../fields";
import type { Facts, Finding } from "../finding";
import { type FindingCode, findingCodes } from "../finding-codes";
import { quoted } from "./text";

/** The row a rule looks at: its cells (cleaned), and the account as it is stored, null for a new person. */
export interface RuleRow {
  readonly row: number;
  readonly stored: PartialValues | null;
  readonly values: PartialValues;
}

export interface Judgement {
  /** The cell as it is to be kept and sent. */
  readonly value: string;
  readonly findings: readonly Finding[];
}

/** Judges one cell. `value` is the cleaned cell; it is "" for an empty one. */
export type Rule = (value: string, context: RuleRow) => Judgement;

export function finding(
  row: number,
  field: FieldKey | null,
  code: FindingCode,
  value: string,
  facts: Facts = {},
): Finding {
  return { code, severity: findingCodes[code], row, field, value: quoted(value), facts };
}

export const accepted = (value: string): Judgement => ({ value, findings: [] });
