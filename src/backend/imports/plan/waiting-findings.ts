/** Why a row of an upload that nobody is looking at waits for a person (G-5), as findings: with them the row fails, and tells all else that is wrong with it too. */
import {
  columnOf,
  type FieldKey,
  type Finding,
  finding,
  type PartialValues,
  type Waiting,
  type WaitingReason,
} from "../../../roster";

const ofCells: ReadonlySet<WaitingReason> = new Set(["password", "email", "username", "userId", "role", "name"]);

export function waitingFindings(row: number, submitted: PartialValues, waiting: readonly Waiting[]): Finding[] {
  const typedIn = (field: FieldKey) => (columnOf(field).secret ? "" : (submitted[field] ?? ""));
  return waiting.map(({ reason, field }): Finding => {
    if (field === null || reason === "many" || reason === "finding") {
      return finding(row, null, reason === "finding" ? "row.unattended_finding" : "row.unattended_many", "");
    }
    const value = typedIn(field);
    if (ofCells.has(reason)) return finding(row, field, "row.unattended_cell", value);
    if (reason === "erasure") return finding(row, field, "row.unattended_erasure", value);
    if (reason === "column") return finding(row, field, "row.unattended_column", value);
    if (reason === "damage") return finding(row, field, "row.unattended_damage", value);
    return finding(row, field, reason === "teacher" ? "row.unattended_teacher" : "row.unattended_school", value);
  });
}
