/** The roster tab as the sidebar knows it, and the review of what an upload would send of it. */
import type { FieldKey, FindingCode, RosterCounts } from "../roster";
import type { FindingGroup, NearQuestion } from "./finding-group";

/** The numbers of the roster card. Unchanged rows are not shown there. */
export type CardCounts = Omit<RosterCounts, "unchanged">;

/** The roster tab of one school in this workbook. */
export interface RosterTab {
  readonly schoolId: string;
  readonly sheetId: number;
  readonly tabName: string;
  /** RFC 3339 UTC. */
  readonly pulledAt: string;
  /** The same by the clock of the service: what it says was done later is not here yet. None of what an add-on of before has pulled, or of a file. */
  readonly asOf?: string;
  readonly accounts: number;
}

export interface ReviewCell {
  readonly field: FieldKey;
  /** Passwords come as "" and "••••••••"; they never leave the sheet for the sidebar. */
  readonly oldValue: string;
  readonly newValue: string;
  /** The cause that holds the row back and may be a false alarm. */
  readonly canBeMeant?: FindingCode;
}

export interface ReviewRow {
  readonly row: number;
  /** Whose row it is; left out for a new person. */
  readonly userGuid?: string;
  readonly who: string;
  readonly kind: "update" | "create";
  /** Not somebody new, but an account of another school that joins this one (B-11, B-14). */
  readonly joins?: true;
  readonly cells: readonly ReviewCell[];
  /** The messages that hold the row back; empty when it may go. */
  readonly heldBack: readonly string[];
  /** The platform refused exactly this: it goes again when it is changed, or when a person says so (G-6). */
  readonly refused?: true;
  readonly warnings: readonly string[];
  /** Somebody new may be somebody who is there already (B-11): until a person has said, the row stays. */
  readonly near?: NearQuestion & { readonly message: string };
}

/** What a click has put into a cell, or settled, and what stood there before; it can be taken back (B-22). */
export interface ReviewDone {
  readonly row: number;
  readonly who: string;
  readonly field: FieldKey;
  readonly was: string;
  /** The same where a conflict was settled by keeping what is here. */
  readonly now: string;
  /** All cells of the row at once: they were of somebody who has a row already (B-11), and it stands empty. */
  readonly emptied?: true;
}

export interface Review {
  readonly tab: RosterTab;
  readonly counts: CardCounts;
  readonly rows: readonly ReviewRow[];
  /** Columns that are out of step (G-1): put back as one also from here. */
  readonly columns?: readonly FindingGroup[];
  readonly removed: readonly { readonly userGuid: string; readonly who: string }[];
  /** Left out where there is none. */
  readonly done?: readonly ReviewDone[];
  /** So many new people have not been asked about at the other schools (B-11). */
  readonly unasked?: number;
  /** Rows that an upload would send now. */
  readonly sendable: number;
  /** Digest of the change set that was shown; upload refuses when the sheet is no longer what was reviewed. */
  readonly digest: string;
}
