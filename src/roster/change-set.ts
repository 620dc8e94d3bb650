/** What differs between the baseline and the roster tab, row by row and cell by cell, with everything that is wrong about it. */
import { checkRows } from "./check";
import { classFields, type FieldKey, fieldKeys, type PartialValues, type RosterValues } from "./fields";
import type { Finding } from "./finding";
import { canonicalGuid } from "./guid";
import { hasClass } from "./rules/class";
import { finding } from "./rules/rule";
import { type BaselineLookup, baselineLookup, sealRow } from "./seal";

/** An account as it was when it was pulled. */
export interface BaselineRow {
  readonly version: string;
  readonly values: RosterValues;
}

/** A row of the roster tab. `key` is the GUID it had when it was pulled, from the hidden column; "" for a row typed by hand. */
export interface SheetRow {
  readonly row: number;
  readonly key: string;
  readonly values: RosterValues;
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
}

export interface RosterCounts {
  readonly accounts: number;
  readonly changed: number;
  readonly created: number;
  readonly unchanged: number;
  readonly errors: number;
  readonly warnings: number;
  readonly removed: number;
}

export interface JudgedRoster {
  readonly rows: readonly JudgedRow[];
  /** Accounts of the baseline that no row stands for any more. Nothing is sent of them (S-16). */
  readonly removed: readonly BaselineRow[];
  readonly counts: RosterCounts;
}

function isEmpty(row: SheetRow): boolean {
  return fieldKeys.every((field) => row.values[field].trim() === "");
}

/** A User ID that lost its leading zeros on the way through a spreadsheet. */
function lostZeros(stored: string, value: string): boolean {
  return stored !== value && /^0+\d+$/.test(stored) && stored.replace(/^0+/, "") === value;
}

function changedCells(baseline: BaselineRow | null, values: PartialValues): ChangedCell[] {
  return fieldKeys.flatMap((field) => {
    const newValue = values[field] ?? "";
    const oldValue = baseline?.values[field] ?? "";
    // A blank cell keeps what is stored (C-15), so it is no change.
    if (field === "userGuid" || newValue === "" || newValue === oldValue) return [];
    return [{ field, oldValue, newValue }];
  });
}

function damageFindings(row: SheetRow, baseline: BaselineRow | null): Finding[] {
  if (baseline === null) return [];
  const found: Finding[] = [];
  const stored = baseline.values.userId;
  const typed = row.values.userId.trim();
  if (lostZeros(stored, typed))
    found.push(finding(row.row, "userId", "user_id.lost_zeros", typed, { expected: stored }));
  for (const field of ["userId", "role", "firstName", "lastName", "gradeLevel", "email", "username"] as const) {
    if (row.values[field].trim() === "" && baseline.values[field] !== "") {
      found.push(finding(row.row, field, "cell.blank_kept", "", { stored: baseline.values[field] }));
    }
  }
  return found;
}

/** Judges some rows of a tab: those of one edit, or all. Rows are compared with each other only as far as they are given. */
export function judgeRows(lookup: BaselineLookup, rows: readonly SheetRow[]): JudgedRow[] {
  const rowOf = new Map(rows.filter((row) => row.key !== "").map((row) => [canonicalGuid(row.key), row.row]));
  const filled = rows.filter((row) => !isEmpty(row));
  const seals = new Map(filled.map((row) => [row, sealRow(row, lookup, rowOf)]));
  const checked = checkRows(
    filled.map((row) => {
      const stored = seals.get(row)?.baseline?.values ?? null;
      // The seal has judged the GUID already; the rules see the right one, so that repeats are found by person.
      return { row: row.row, stored, values: { ...row.values, userGuid: stored?.userGuid ?? "" } };
    }),
  );
  const judged = new Map(filled.map((row, index) => [row, checked[index]]));
  return rows.map((row) => {
    const seal = seals.get(row);
    const check = judged.get(row);
    if (seal === undefined || check === undefined) {
      return { row: row.row, state: "empty", baseline: null, key: "", values: {}, cells: [], findings: [] };
    }
    const { baseline } = seal;
    const cells = changedCells(baseline, check.values);
    const state = baseline === null ? "new" : cells.length > 0 ? "changed" : "unchanged";
    const findings = [...seal.findings, ...check.findings, ...damageFindings(row, baseline)];
    return {
      row: row.row,
      state,
      baseline,
      key: baseline?.values.userGuid ?? "",
      values: check.values,
      cells,
      findings,
    };
  });
}

const hasSeverity = (row: JudgedRow, severity: Finding["severity"]) =>
  row.findings.some((one) => one.severity === severity);

/** Judges a whole tab against its baseline. */
export function judgeRoster(baseline: readonly BaselineRow[], rows: readonly SheetRow[]): JudgedRoster {
  const judged = judgeRows(baselineLookup(baseline), rows);
  const present = new Set(judged.flatMap((row) => (row.baseline === null ? [] : [row.baseline])));
  const removed = baseline.filter((account) => !present.has(account));
  const count = (state: JudgedRow["state"]) => judged.filter((row) => row.state === state).length;
  return {
    rows: judged,
    removed,
    counts: {
      accounts: baseline.length,
      changed: count("changed"),
      created: count("new"),
      unchanged: count("unchanged"),
      errors: judged.filter((row) => hasSeverity(row, "error")).length,
      warnings: judged.filter((row) => hasSeverity(row, "warning")).length,
      removed: removed.length,
    },
  };
}

export interface RowToUpload {
  readonly row: number;
  readonly version?: string;
  readonly values: PartialValues;
}

/** The rows that may go: changed or new, without an error. An update carries its changed fields only, and its class whole. */
export function uploadRows(judged: { readonly rows: readonly JudgedRow[] }): RowToUpload[] {
  return judged.rows.flatMap((row) => {
    if ((row.state !== "changed" && row.state !== "new") || hasSeverity(row, "error")) return [];
    const values: Partial<Record<FieldKey, string>> = {};
    if (row.baseline !== null) values.userGuid = row.baseline.values.userGuid;
    for (const cell of row.cells) values[cell.field] = cell.newValue;
    if (hasClass(values)) {
      for (const field of classFields) {
        const value = row.values[field] ?? "";
        if (value !== "") values[field] = value;
      }
    }
    return row.baseline === null
      ? [{ row: row.row, values }]
      : [{ row: row.row, version: row.baseline.version, values }];
  });
}
