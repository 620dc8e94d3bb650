/**
 * Before the first row of an import is written (G-4, I-7): what was confirmed has to be what goes, and what was rehearsed what comes of it. Accounts may have
 * moved while it waited. Where they have, every row fails and nothing is done: half an upload is nothing that anybody has agreed to.
 */
import { type FindingCode, finding, hasClass } from "../../../roster";
import type { Services } from "../../services";
import { addProgress, type ImportRecord, type NewlyAppliedRow, type Queryable, saveOutcomes } from "../../store";
import { wouldAskMore } from "../guard/guard";
import type { ImportPlan, PlannedRow } from "../import-plan";
import { movedRows } from "./expected";
import { failedOutcome } from "./row-faults";

export type MovedCode = Extract<FindingCode, "upload.confirm" | "rehearsal.moved">;

/** Null when everything is as it was seen. */
export async function whatHasMoved(
  services: Services,
  importRecord: ImportRecord,
  { rows, accounts }: ImportPlan,
  signal: AbortSignal,
): Promise<MovedCode | null> {
  const uploaded = [...rows]
    .sort((one, other) => one.source.position - other.source.position)
    .map(({ source, values }) => ({
      position: source.position,
      row: source.row,
      meant: source.meant,
      values: values.password === undefined ? source.submitted : { ...source.submitted, password: values.password },
    }));
  if (await wouldAskMore(services, importRecord, uploaded, accounts)) return "upload.confirm";
  const moved = await movedRows(services, importRecord, null, signal);
  return moved.length > 0 ? "rehearsal.moved" : null;
}

const rowsAtOnce = 2000;

function refused(row: PlannedRow, plan: ImportPlan, code: MovedCode): NewlyAppliedRow {
  const told = { ...failedOutcome(row, plan), findings: [finding(row.source.row, null, code, "")] };
  return hasClass(row.values) ? { ...told, class: "failed" } : told;
}

/** All in one transaction, the caller's: an import that was killed in between would go on with the rows that are left. */
export async function failEveryRow(trx: Queryable, plan: ImportPlan, code: MovedCode): Promise<void> {
  const { importRecord } = plan;
  for (let start = 0; start < plan.rows.length; start += rowsAtOnce) {
    const outcomes = plan.rows.slice(start, start + rowsAtOnce).map((row) => refused(row, plan, code));
    await saveOutcomes(trx, importRecord.organizationId, importRecord.id, outcomes);
  }
  const failed = plan.rows.length;
  const nothing = { updated: 0, created: 0, unchanged: 0, classesCreated: 0 };
  await addProgress(trx, importRecord, { done: failed, failed, ...nothing });
}
