/** What is wrong in a roster tab as the sidebar shows it: by cause, with what a click can do about it. */
import type { FieldKey, Finding, NearCode } from "../roster";

/** *It is them* or *Someone else*; of whom nothing is said (they are at a school that is not the asker's), only the second. */
export interface NearQuestion {
  readonly code: NearCode;
  readonly them?: string;
}

/** Findings of one cause, most frequent first. */
export interface FindingGroup {
  readonly code: Finding["code"];
  readonly severity: Finding["severity"];
  readonly title: string;
  readonly rows: readonly {
    readonly row: number;
    readonly field: FieldKey | null;
    readonly message: string;
    /** What the cell will say after Fix; left out where it cannot be put right by a click. */
    readonly fix?: string;
    /** Said by the platform: the row may be sent again as it is (G-6). */
    readonly refused?: true;
    /** It may be a false alarm: *It is meant* lets it go, beside *Put back*. */
    readonly canBeMeant?: true;
    /** Somebody new may be who is there already (B-11). */
    readonly near?: NearQuestion;
    /** Everything that it may mean, where that is not guessed (C-5). */
    readonly readings?: readonly string[];
  }[];
  /** Cells that say the same and may mean several things, with all that they may mean. */
  readonly choices?: readonly {
    readonly value: string;
    readonly count: number;
    readonly readings: readonly string[];
  }[];
  /** True when the add-on can put it right by itself, from the baseline or by a normaliser. */
  readonly fixable: boolean;
  /** What puts it right is what was pulled. */
  readonly putsBack?: true;
  /** Some of them may be false alarms. */
  readonly canBeMeant?: true;
  /** A whole column is out of step (G-1): it is told, put back and meant as one. */
  readonly column?: FieldKey;
}
