import type { FieldKey } from "./fields";
import type { FindingCode, Severity } from "./finding-codes";
import { type Facts, type FindingFacts, hasFacts, type WholeRowCode, wholeRowCodes } from "./finding-facts";

export type { Facts } from "./finding-facts";

/** The guilty column. Only of few codes may the row as a whole be meant. */
export type FindingField<Code extends FindingCode> = Code extends WholeRowCode ? FieldKey | null : FieldKey;

/**
 * One problem of a roster, as data. The sentence is made at the edge (src/words), so that sheet, sidebar and files say the
 * same in either language.
 */
export interface FindingOf<Code extends FindingCode> {
  readonly code: Code;
  readonly severity: Severity;
  /** The row number the administrator sees, in the sheet or in the file: the header is row 1. */
  readonly row: number;
  readonly field: FindingField<Code>;
  /** The cell as it was typed. Always empty for a password: a password is never quoted. */
  readonly value: string;
  /** What the sentence needs besides the value: limits, the other row, a suggestion. Which ones is said by the code. */
  readonly facts: FindingFacts[Code];
}

/** A finding of any code; whoever asks for the code knows the facts. */
export type Finding = { [Code in FindingCode]: FindingOf<Code> }[FindingCode];

/** Of nearly every row and cell: one list for all of them, because a list each was a quarter of a full check. */
export const noFindings: readonly Finding[] = [];

type ToldOf<One> = One extends Finding ? Pick<One, "code" | "field" | "value" | "facts"> : never;
/** A finding as far as its sentence needs it; which row it is about is told beside it. */
export type ToldFinding = ToldOf<Finding>;

/** The same as it comes over a wire or out of a store: whoever wrote it may have been of another version. */
export interface ForeignFinding {
  readonly code: string;
  readonly field: FieldKey | null;
  readonly value: string;
  readonly facts: Facts;
}

/** The border: whether the code is ours, and the facts are those that its sentence needs. */
export function isToldFinding(one: ForeignFinding): one is ToldFinding {
  return hasFacts(one.code, one.facts) && (one.field !== null || wholeRowCodes.some((code) => code === one.code));
}
