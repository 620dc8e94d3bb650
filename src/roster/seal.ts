/**
 * The GUID seal: whose row is this? Each row carries, in a hidden column, the GUID it had when it was pulled (its key). Key and GUID
 * cell are held against the baseline, and the other cells decide where the two disagree: whoever sorts or pastes over one column damages either,
 * but not both and the person's cells as well.
 */

import type { BaselineRow, JudgedRow, SheetRow } from "./change-set";
import { type FieldKey, personFields } from "./fields";
import type { Finding } from "./finding";
import { canonicalGuid, isGuid } from "./guid";
import { finding } from "./rules/rule";
import { clean } from "./rules/text";

export interface SealedRow {
  /** Whose row it is; null for a new person. */
  readonly baseline: BaselineRow | null;
  readonly findings: readonly Finding[];
}

export type BaselineLookup = ReadonlyMap<string, BaselineRow>;

export function baselineLookup(baseline: readonly BaselineRow[]): BaselineLookup {
  return new Map(baseline.map((account) => [canonicalGuid(account.values.userGuid), account]));
}

const tellingFields: readonly FieldKey[] = personFields.filter((field) => field !== "userGuid" && field !== "password");

/** How many of the person's filled cells say the same as an account. */
function agreement(row: SheetRow, account: BaselineRow): number {
  return tellingFields.filter((field) => row.values[field] !== "" && clean(row.values[field]) === account.values[field])
    .length;
}

/** `rowOf` knows on which row a person is, as far as the rows at hand tell. */
export function sealRow(row: SheetRow, lookup: BaselineLookup, rowOf: ReadonlyMap<string, number>): SealedRow {
  const typed = clean(row.values.userGuid);
  const byKey = row.key === "" ? undefined : lookup.get(canonicalGuid(row.key));
  const byGuid = typed === "" ? undefined : lookup.get(canonicalGuid(typed));
  if (byKey === undefined) {
    if (byGuid !== undefined) return { baseline: byGuid, findings: [] };
    if (typed === "") return { baseline: null, findings: [] };
    const code = isGuid(typed) ? "user_guid.unknown" : "user_guid.malformed";
    return { baseline: null, findings: [finding(row.row, "userGuid", code, row.values.userGuid)] };
  }
  if (byGuid === byKey) return { baseline: byKey, findings: [] };
  // Sorted or pasted without the hidden column: the cells moved together with the GUID, and the key stayed behind.
  if (byGuid !== undefined && agreement(row, byGuid) > agreement(row, byKey)) return { baseline: byGuid, findings: [] };
  const facts: Record<string, string | number> = { expected: byKey.values.userGuid };
  if (typed === "")
    return { baseline: byKey, findings: [finding(row.row, "userGuid", "user_guid.missing", "", facts)] };
  if (!isGuid(typed)) {
    return {
      baseline: byKey,
      findings: [finding(row.row, "userGuid", "user_guid.malformed", row.values.userGuid, facts)],
    };
  }
  if (byGuid === undefined) {
    return {
      baseline: byKey,
      findings: [finding(row.row, "userGuid", "user_guid.unknown", row.values.userGuid, facts)],
    };
  }
  facts.owner = `${byGuid.values.firstName} ${byGuid.values.lastName}`;
  const otherRow = rowOf.get(canonicalGuid(typed));
  if (otherRow !== undefined) facts.otherRow = otherRow;
  return {
    baseline: byKey,
    findings: [finding(row.row, "userGuid", "user_guid.other_person", row.values.userGuid, facts)],
  };
}

/** The GUID that belongs on a row whose GUID cell is wrong; null when nothing is to be restored. */
export function restoredGuid(row: JudgedRow): string | null {
  const wrong = row.findings.some((one) => one.field === "userGuid" && one.severity === "error");
  return wrong && row.baseline !== null ? row.baseline.values.userGuid : null;
}
