/** Moves between two schools as the sidebar asks for them (B-14): planned for rows of a tab, added at the new school as ordinary rows, tracked until the old one lets go. */
import type { TransferSchool, TransferState } from "../roster";

export interface TransferLine {
  readonly guid: string;
  /** As in the tab of one of the schools; left out where neither shows them. */
  readonly name?: string;
  readonly from: TransferSchool;
  readonly to: TransferSchool;
  /** The day they move; YYYY-MM-DD. */
  readonly on: string;
  readonly state: TransferState;
  /** The day on which it was asked to take them out; YYYY-MM-DD. */
  readonly requestedOn?: string;
  /** They came back. */
  readonly back?: true;
  /** What others are to be asked for, where somebody has to. */
  readonly ask?: "takeOut" | "addAndTakeOut" | "add";
  /** The day has come to add them at the new school. */
  readonly toAdd?: true;
  /** Somebody has to say whether that school has them: it has no tab here. */
  readonly unseen?: "from" | "to";
}

/** Moves of a school, from it and to it. */
export interface TransferPlan {
  readonly schoolId: string;
  readonly lines: readonly TransferLine[];
}

/** Why rows were not planned. */
export interface TransfersLeft {
  /** Rows of people who are not on the platform yet. */
  readonly notThere: number;
  /** GUIDs of nobody at this school. */
  readonly unknown: number;
  /** A move of theirs is under way already. */
  readonly underWay: number;
  /** More than one workbook keeps. */
  readonly tooMany: number;
}

/** What somebody says of a move: that it was asked for; that they attend both schools, or do not; that they came back; whether a school without a tab here has them; that it is no move at all. */
export type TransferWord = "requested" | "both" | "notBoth" | "back" | "isThere" | "isGone" | "forget";

export interface TransfersCalls {
  /** How the moves of a school stand, by what was pulled of both schools. */
  transfers: { input: { readonly schoolId: string }; output: TransferPlan };
  /** Plans a move for the people of the selected rows, or of these GUIDs. */
  planTransfers: {
    input: {
      readonly schoolId: string;
      readonly to: TransferSchool;
      readonly on: string;
      readonly guids?: readonly string[];
    };
    output: TransferPlan & { readonly planned: number; readonly left: TransfersLeft };
  };
  /** `from` is the old school as the line shows it: a word about a move that was turned round meanwhile is about another one. */
  settleTransfers: {
    input: {
      readonly schoolId: string;
      readonly moves: readonly { readonly guid: string; readonly from: TransferSchool }[];
      readonly word: TransferWord;
    };
    output: TransferPlan;
  };
}
