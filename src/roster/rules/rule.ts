/** What the rules of single columns have in common. */
import type { FieldKey, PartialValues } from "../fields";
import type { Finding, FindingField, FindingOf } from "../finding";
import { type FindingCode, findingCodes } from "../finding-codes";
import type { Facts, FindingFacts } from "../finding-facts";
import type { GradeMap } from "../grade-code";
import { quoted } from "./text";

/** The row a rule looks at: its cells (cleaned), and the account as it is stored, null for a new person. */
export interface RuleRow {
  readonly row: number;
  readonly stored: PartialValues | null;
  readonly values: PartialValues;
  /** YYYY-MM-DD, where it is known. */
  readonly today?: string | undefined;
  /** What the district has said of codes of grades (B-18). */
  readonly grades?: GradeMap | undefined;
}

export interface Judgement {
  /** The cell as it is to be kept and sent. */
  readonly value: string;
  readonly findings: readonly Finding[];
}

/** Judges one cell. `value` is the cleaned cell; it is "" for an empty one. */
export type Rule = (value: string, context: RuleRow) => Judgement;

/** Those of several codes that do not take the facts that all of them might come with. */
type Other<Code extends FindingCode, All extends FindingCode> = Code extends FindingCode
  ? [FindingFacts[All]] extends [FindingFacts[Code]]
    ? never
    : Code
  : never;
/** Those of several codes that cannot come without facts. */
type Needing<Code extends FindingCode> = Code extends FindingCode
  ? Record<never, never> extends FindingFacts[Code]
    ? never
    : Code
  : never;
/** The facts of a code, which may be left out where it can come without any. Several codes can be told alike where they take the same, or are told without any. */
export type FactsArgument<Code extends FindingCode> = [Other<Code, Code>] extends [never]
  ? Record<never, never> extends FindingFacts[Code]
    ? [facts?: FindingFacts[Code]]
    : [facts: FindingFacts[Code]]
  : [Needing<Code>] extends [never]
    ? []
    : [facts: never];

/** A finding with exactly the facts of its code. */
export function finding<Code extends FindingCode>(
  row: number,
  field: FindingField<Code>,
  code: Code,
  value: string,
  ...facts: FactsArgument<Code>
): Code extends FindingCode ? FindingOf<Code> : never;
export function finding(row: number, field: FieldKey | null, code: FindingCode, value: string, facts: Facts = {}) {
  return { code, severity: findingCodes[code], row, field, value: quoted(value), facts };
}

export const accepted = (value: string): Judgement => ({ value, findings: [] });
