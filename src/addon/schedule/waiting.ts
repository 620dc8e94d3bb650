/** Of rows that could go, why each waits for a person (G-5): what a stranger may have typed into the sheet never leaves it under the administrator's name unseen. */
import {
  defaultGuardLimits,
  hasSeverity,
  type JudgedRow,
  type RowToUpload,
  type UnattendedRow,
  type Waiting,
  waitingUnattended,
} from "../../roster";
import type { CheckedTab } from "../roster/check";

/** A new person without a key yet is known by the User ID: all rows of a person wait together. */
const personOf = ({ key, row, values }: RowToUpload) => key || `new ${(values.userId ?? "").toLowerCase() || row}`;

function unattended(row: RowToUpload, judged: JudgedRow | undefined): UnattendedRow {
  return {
    row: row.row,
    person: personOf(row),
    stored: judged?.baseline?.values ?? null,
    values: row.values,
    // Which class somebody is in stands with the service, which asks the same of what is sent.
    movesClass: false,
    hasFinding: judged === undefined || hasSeverity(judged, "error") || hasSeverity(judged, "warning"),
    isMeant: row.meant !== undefined,
    joinsSchool: judged?.joins !== undefined,
  };
}

export function waitingRows({ judged }: CheckedTab, rows: readonly RowToUpload[]): readonly (readonly Waiting[])[] {
  if (rows.length === 0) return [];
  const byRow = new Map(judged.rows.map((row) => [row.row, row] as const));
  const ofGrade = new Map<string, number>();
  const accounts = new Set([...judged.rows.flatMap(({ baseline }) => baseline ?? []), ...judged.removed]);
  for (const { values } of accounts) ofGrade.set(values.gradeLevel, (ofGrade.get(values.gradeLevel) ?? 0) + 1);
  return waitingUnattended(
    rows.map((row) => unattended(row, byRow.get(row.row))),
    { accounts: accounts.size, ofGrade },
    defaultGuardLimits,
  );
}
