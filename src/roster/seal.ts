/**
 * The GUID seal: whose row is this? Each row carries, in a hidden column, the GUID it had when it was pulled (its key). Key and GUID
 * cell are held against the baseline, and the person's other cells decide where the two disagree: whoever sorts or pastes over one column
 * damages the one or the other, but not the person's cells as well.
 */
import type { FieldKey, RosterValues } from "./fields";
import { type Finding, noFindings } from "./finding";
import { canonicalGuid, isGuid } from "./guid";
import { joinedAccount } from "./meant-marks";
import { agreement, fullName, isEmptyRow, tellingFields } from "./person";
import type { BaselineRow, JudgedRow, SheetRow } from "./rows";
import { finding } from "./rules/rule";
import { clean } from "./rules/text";

export interface SealedRow {
  /** Whose row it is; null for a new person. */
  readonly baseline: BaselineRow | null;
  readonly findings: readonly Finding[];
}

/** The baseline, made ready for looking accounts up. */
export interface BaselineLookup {
  readonly accounts: readonly BaselineRow[];
  /** Where in `accounts` a GUID is, or -1. */
  indexOf(guid: string): number;
  /** The account that these cells tell of, whatever GUID stands beside them. */
  resembling(values: RosterValues): BaselineRow | undefined;
}

const uniqueFields = ["userId", "email", "username"] as const;

export function baselineLookup(baseline: readonly BaselineRow[]): BaselineLookup {
  let byGuid: Map<string, number> | null = null;
  let byCell: Map<string, BaselineRow> | null = null;
  const cellKey = (field: FieldKey, value: string) => `${field} ${clean(value).toLowerCase()}`;
  // Both are made only when asked for: on a sound tab, in the order it was pulled, nobody asks.
  const cells = () => {
    if (byCell === null) {
      byCell = new Map();
      for (const account of baseline) {
        for (const field of uniqueFields) {
          if (account.values[field] !== "") byCell.set(cellKey(field, account.values[field]), account);
        }
      }
    }
    return byCell;
  };
  return {
    accounts: baseline,
    indexOf(guid) {
      byGuid ??= new Map(baseline.map((account, index) => [canonicalGuid(account.values.userGuid), index]));
      return byGuid.get(canonicalGuid(guid)) ?? -1;
    },
    resembling(values) {
      for (const field of uniqueFields) {
        const account = values[field].trim() === "" ? undefined : cells().get(cellKey(field, values[field]));
        if (account !== undefined && agreement(values, account.values) > 1) return account;
      }
      return undefined;
    },
  };
}

/** A row that was typed by hand, or pasted: the GUID cell alone says whose it is. */
function withoutKey(row: SheetRow, typed: string, byGuid: BaselineRow | undefined): SealedRow {
  if (byGuid !== undefined || typed === "") return { baseline: byGuid ?? null, findings: [] };
  // Somebody of another school, who joins this one.
  if (joinedAccount(row.meant, row.values) !== null) return { baseline: null, findings: [] };
  return { baseline: null, findings: [finding(row.row, "userGuid", notAnybodys(typed), typed)] };
}

const notAnybodys = (typed: string) => (isGuid(typed) ? "user_guid.unknown" : "user_guid.malformed");

const accountOf = (guid: string, lookup: BaselineLookup) =>
  guid === "" ? undefined : lookup.accounts[lookup.indexOf(guid)];

/** `rowPulledFor` knows which row was pulled for a GUID, as far as the rows at hand tell. */
export function sealRow(
  row: SheetRow,
  lookup: BaselineLookup,
  rowPulledFor: (guid: string) => number | undefined,
): SealedRow {
  const typed = clean(row.values.userGuid);
  const byKey = accountOf(row.key.trim(), lookup);
  const byGuid = accountOf(typed, lookup);
  if (byKey === undefined) return withoutKey(row, typed, byGuid);
  if (byGuid === byKey) return { baseline: byKey, findings: [] };
  const ofKey = agreement(row.values, byKey.values);
  // Sorted or pasted without the hidden column: the cells moved together with the GUID, and the key stayed behind.
  if (byGuid !== undefined && agreement(row.values, byGuid.values) > ofKey) return { baseline: byGuid, findings: [] };
  let owner = byKey;
  const tells = tellingFields.some((field) => row.values[field].trim() !== "");
  if (byGuid === undefined && ofKey === 0 && tells) {
    const resembled = lookup.resembling(row.values);
    // Another person typed over the row of somebody who left: giving that one's GUID back would rename their account.
    if (resembled === undefined && typed === "") return { baseline: null, findings: [] };
    owner = resembled ?? byKey;
  }
  return { baseline: owner, findings: [wrongGuid(row.row, typed, owner, byGuid, rowPulledFor)] };
}

/** Which row was pulled for a GUID; the list is made at the first question, for few tabs have a broken seal. */
function pulledRows(rows: readonly SheetRow[]): (guid: string) => number | undefined {
  let rowOf: Map<string, number> | null = null;
  return (guid) => {
    rowOf ??= new Map(rows.filter((row) => row.key !== "").map((row) => [canonicalGuid(row.key), row.row]));
    return rowOf.get(canonicalGuid(guid));
  };
}

/** Whose rows these are; null stands for an empty row. */
export function sealRows(lookup: BaselineLookup, rows: readonly SheetRow[]): (SealedRow | null)[] {
  const rowPulledFor = pulledRows(rows);
  let next = 0;
  return rows.map((row) => {
    // Rows mostly stand in the order they were pulled in: looking at the next account saves the look-up.
    const expected = lookup.accounts[next];
    if (expected !== undefined && row.key === expected.values.userGuid && row.values.userGuid === row.key) {
      next += 1;
      return { baseline: expected, findings: noFindings };
    }
    if (isEmptyRow(row.values)) return null;
    const seal = sealRow(row, lookup, rowPulledFor);
    if (seal.baseline !== null) next = lookup.indexOf(seal.baseline.values.userGuid) + 1;
    return seal;
  });
}

/** What is wrong with the GUID cell of somebody's row, and what belongs into it. */
function wrongGuid(
  row: number,
  typed: string,
  { values }: BaselineRow,
  byGuid: BaselineRow | undefined,
  rowPulledFor: (guid: string) => number | undefined,
): Finding {
  const expected = values.userGuid;
  if (typed === "") return finding(row, "userGuid", "user_guid.missing", typed, { expected });
  if (byGuid === undefined) return finding(row, "userGuid", notAnybodys(typed), typed, { expected });
  const otherRow = rowPulledFor(typed);
  const where = otherRow === undefined || otherRow === row ? {} : { otherRow };
  return finding(row, "userGuid", "user_guid.other_person", typed, {
    expected,
    owner: fullName(byGuid.values),
    ...where,
  });
}

/** The GUID that belongs on a row whose GUID cell is wrong; null when nothing is to be restored. */
export function restoredGuid(row: JudgedRow): string | null {
  const wrong = row.findings.some((one) => one.field === "userGuid" && one.severity === "error");
  return wrong && row.baseline !== null ? row.baseline.values.userGuid : null;
}
