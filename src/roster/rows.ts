/**
 * The shapes a row takes inside the sheet: cells of the tab → judged → to be uploaded. From there it goes into the outbox and over the wire, and comes
 * back as the service's RowOutcome (src/contract/http.ts), found again by the one key of its person (person.ts).
 */
import type { FieldKey, PartialValues, RosterValues } from "./fields";
import type { Finding, ToldFinding } from "./finding";
import type { FindingCode } from "./finding-codes";

/** An account as it was when it was pulled. */
export interface BaselineRow {
  readonly version: string;
  readonly values: RosterValues;
}

/**
 * A row of the roster tab. `key` is what the hidden column says: the GUID it had when it was pulled; of a row typed by hand "" until it is sent for the
 * first time, and then the key it was given.
 */
export interface SheetRow {
  readonly row: number;
  readonly key: string;
  readonly values: RosterValues;
  /** What the platform said of the row, or of its class line; left out when it said nothing. */
  readonly refusal?: Refusal;
  /** Marks of what somebody has said is meant on this row (meant.ts); left out when nothing was. */
  readonly meant?: readonly string[];
}

/**
 * Why the platform did not do a row, or would not, and of what it said so: of everything that was sent of it, or where the person was done, of its class
 * line alone. It stands on the cells until that is another one; a row that only waits for another may go as soon as that one does (G-6, G-7).
 */
export interface Refusal {
  /** The class cells as they were sent; "" where `form` says more. */
  readonly line: string;
  /** Of a row that was refused as a whole: the form it had (`formOf`). */
  readonly form?: string;
  readonly findings: readonly ToldFinding[];
}

export interface ChangedCell {
  readonly field: FieldKey;
  readonly oldValue: string;
  readonly newValue: string;
}

export interface JudgedRow {
  readonly row: number;
  readonly state: "empty" | "unchanged" | "changed" | "new";
  /** Whose row this is; null for a new person. */
  readonly baseline: BaselineRow | null;
  /** What the hidden key column should say. */
  readonly key: string;
  /** The cells in one spelling, as they would be sent. */
  readonly values: PartialValues;
  readonly cells: readonly ChangedCell[];
  readonly findings: readonly Finding[];
  /** The platform's refusal as it still stands here. */
  readonly refusal?: Refusal;
  /** Of what was said to be meant, what is still so. */
  readonly meant?: readonly string[];
  /** Of these fields the service has to be told that they are meant: its rules would tell the same of them. */
  readonly meantFields?: readonly FieldKey[];
  /** Of a new person: for which cells it was asked who they may be (B-11). */
  readonly asked?: string;
  /** It holds the row back: the row that this one waits for does not go either. */
  readonly refused?: true;
  /** The account of another school that this row takes in (B-11, B-14, S-17); of a version where one is known. */
  readonly joins?: { readonly guid: string; readonly version: string | null };
}

/** An error, or a question that only a person can answer (B-11): until then nothing of the row goes. */
export const staysBehind = ({ findings }: Pick<JudgedRow, "findings">): boolean =>
  findings.some(({ code, severity }) => severity === "error" || isNearCode(code));

/** Questions whether somebody new is there already. */
const nearCodes = ["person.near", "person.near_district", "person.near_elsewhere"] as const;
export type NearCode = (typeof nearCodes)[number];
export const isNearCode = (code: string): code is NearCode => nearCodes.some((one) => one === code);

export const hasSeverity = (row: JudgedRow, severity: Finding["severity"]) =>
  row.findings.some((one) => one.severity === severity);

export interface RosterCounts {
  readonly accounts: number;
  readonly changed: number;
  /** Rows without an account of this school: new people, and who joins. */
  readonly created: number;
  /** Of these, how many have an account at another school, and join this one (S-17): nobody new. */
  readonly joining: number;
  readonly unchanged: number;
  readonly errors: number;
  readonly warnings: number;
  readonly removed: number;
}

/** What somebody has said of a column as a whole: the mark of who and what was out of step there. */
export type MeantColumns = Readonly<Partial<Record<FieldKey, string>>>;

/** A column that is out of step (G-1). */
export interface ColumnOfTab {
  readonly code: FindingCode;
  readonly field: FieldKey;
  readonly mark: string;
  /** Somebody has said so of exactly this; then no finding tells it. */
  readonly isMeant: boolean;
}

export interface JudgedRoster {
  readonly rows: readonly JudgedRow[];
  readonly columns: readonly ColumnOfTab[];
  /** Accounts of the baseline that no row stands for any more. Nothing is sent of them (S-16). */
  readonly removed: readonly BaselineRow[];
  readonly counts: RosterCounts;
}

export interface RowToUpload {
  readonly row: number;
  /** Whose row it is; "" for a new person who has not been sent yet and gets a key on the way into the outbox. */
  readonly key: string;
  /** The version the change was made on (I-6); absent for a new person. */
  readonly version?: string;
  readonly values: PartialValues;
  /** Fields of which a person has said that the value is meant; left out when there are none. */
  readonly meant?: readonly FieldKey[];
  /** Marks of accounts of which a person has said that this new one is somebody else (B-11); left out when there are none. */
  readonly others?: readonly string[];
}

/** A row of an Errors tab, as it was refused and as it is now. */
export interface RowOfErrors {
  /** Where it stands in its tab. */
  readonly row: number;
  /** The person's. */
  readonly key: string;
  /** As it was refused. */
  readonly original: PartialValues;
  readonly values: PartialValues;
  /** The account as it is stored, as far as it was known when the row was refused. */
  readonly stored?: PartialValues | undefined;
  /** The errors that the platform told. */
  readonly told: readonly ToldFinding[];
  /** Fields of which somebody said that the value is meant. */
  readonly meant: readonly FieldKey[];
  /** Fields of which somebody said that the value is this person's, though its column is out of step. */
  readonly inPlace?: readonly FieldKey[];
}
