/** What the rules of single columns have in common. */
import type { FieldKey, PartialValues } from "../fields";
import type { Finding, FindingField, FindingOf } from "../finding";
import { type FindingCode, findingCodes } from "../finding-codes";
import type { Facts, FindingFacts } from "../finding-facts";

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

/** Facts that are right for each of these codes: where one of several is told, they have to be those of all. */
type FactsOf<Code extends FindingCode> = (
  Code extends FindingCode ? (boxed: { readonly facts: FindingFacts[Code] }) => void : never
) extends (boxed: infer Boxes) => void
  ? Boxes extends { readonly facts: unknown }
    ? Boxes["facts"]
    : never
  : never;
/** Where a code may come without any, they may be left out. */
export type FactsArgument<Code extends FindingCode> =
  Record<never, never> extends FactsOf<Code> ? [facts?: FactsOf<Code>] : [facts: FactsOf<Code>];

/** A finding with exactly the facts of its code. */
export function finding<Code extends FindingCode>(
  row: number,
  field: FindingField<Code>,
  code: Code,
  value: string,
  ...facts: FactsArgument<Code>
): Code extends FindingCode ? FindingOf<Code> : never;
export function finding(row: number, field: FieldKey | null, code: FindingCode, value: string, facts: Facts = {}) {
  return { code, severity: findingCodes[code], row, field, value, facts };
}

export const accepted = (value: string): Judgement => ({ value, findings: [] });
