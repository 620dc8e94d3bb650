import type { FieldKey } from "./fields";
import type { FindingCode } from "./finding-codes";

export type Severity = "error" | "warning" | "info";

/**
 * One problem of a roster, as data. The sentence is made at the edge (messages/), so that sheet, sidebar and files say the
 * same in either language.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The row number the administrator sees, in the sheet or in the file: the header is row 1. */
  readonly row: number;
  /** The guilty column; null when the row as a whole is meant. */
  readonly field: FieldKey | null;
  /** The cell as it was typed. Always empty for a password: a password is never quoted. */
  readonly value: string;
  /** What the sentence needs besides the value: limits, the other row, a suggestion. */
  readonly facts: Facts;
}

export type Facts = Readonly<Record<string, string | number>>;
