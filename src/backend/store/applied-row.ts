/** What became of a row of an import: said once, where it was applied, and never guessed again from cells (G-7). */
import type { RowOutcome } from "../../contract";
import type { Finding, PartialValues } from "../../roster";
import type { RowCredential } from "./credentials";

export interface AppliedRow {
  readonly position: number;
  /** As the administrator sees it, in the sheet or file. */
  readonly row: number;
  readonly person: RowOutcome["person"];
  readonly class: RowOutcome["class"];
  /** The account, where there is one. */
  readonly guid: string | null;
  /** The class that the row's person stands in by this row. */
  readonly classGuid: string | null;
  readonly findings: readonly Finding[];
  /** What the service knows better than the upload: GUIDs, a generated username, values in one spelling. */
  readonly result: PartialValues;
}

/** A row on its way into the store. */
export interface NewlyAppliedRow extends AppliedRow {
  /** A password that is still to be hashed before the import is complete (I-12), or one that came with a row that has failed and is to be wiped. */
  readonly credential: RowCredential["credential"];
}

/** Stands in the Error File: the person failed, or only the class did (S-13), or a part of what an undo was to give back. */
export const isInError = ({ findings }: Pick<AppliedRow, "findings">) =>
  findings.some((one) => one.severity === "error");
