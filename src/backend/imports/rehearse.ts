/**
 * I-7: the same run with nothing kept. All chunks are applied in one transaction, what became of the rows is read from it, and it is taken back; then
 * only the outcomes are written down, with a digest of them. GUIDs and passwords that a real import would make anew are left out.
 */
import type { Services } from "../services";
import {
  addProgress,
  type ImportProgress,
  type ImportRecord,
  type ImportRow,
  lockImport,
  type RowOutcome,
  rowsOfImport,
  saveDigest,
  saveOutcomes,
  savepoint,
} from "../store";
import { applyChunk } from "./chunk";
import { type ImportPlan, planImport } from "./plan";
import { applyInHalves, failedOutcome, failedProgress } from "./row-faults";

interface Rehearsed {
  readonly rows: readonly ImportRow[];
  readonly progress: ImportProgress;
}

/** Carries what was seen out of a transaction that is not to be kept. */
class TakenBack extends Error {
  readonly seen: Rehearsed;
  constructor(seen: Rehearsed) {
    super("taken back on purpose");
    this.seen = seen;
  }
}

const rowsAtOnce = 500;
const nothing: ImportProgress = { done: 0, updated: 0, created: 0, unchanged: 0, failed: 0, classesCreated: 0 };

function sum(one: ImportProgress, other: ImportProgress): ImportProgress {
  return {
    done: one.done + other.done,
    updated: one.updated + other.updated,
    created: one.created + other.created,
    unchanged: one.unchanged + other.unchanged,
    failed: one.failed + other.failed,
    classesCreated: one.classesCreated + other.classesCreated,
  };
}

async function runAndTakeBack(services: Services, plan: ImportPlan, signal: AbortSignal): Promise<Rehearsed> {
  const { organizationId, id } = plan.importRecord;
  try {
    return await services.store.transaction(async (trx) => {
      let progress = nothing;
      for (let start = 0; start < plan.rows.length; start += rowsAtOnce) {
        signal.throwIfAborted();
        await applyInHalves(
          plan.rows.slice(start, start + rowsAtOnce),
          (rows) =>
            // A place to come back to: what a bad row breaks must not take back the good ones before it.
            savepoint(trx, async () => {
              const result = await applyChunk(services, trx, plan, rows, "locked");
              plan.keep(result);
              progress = sum(progress, result.progress);
              return true;
            }),
          async (row) => {
            await saveOutcomes(trx, organizationId, id, [failedOutcome(row)]);
            progress = sum(progress, failedProgress);
          },
        );
      }
      throw new TakenBack({ rows: await rowsOfImport(trx, organizationId, id), progress });
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.seen;
    throw error;
  }
}

function outcomeOf(row: ImportRow): RowOutcome | null {
  if (row.state === "waiting") return null;
  const { userGuid: _person, classGuid: _class, ...result } = row.result;
  const known = (row.submitted.userGuid ?? "") !== "";
  return {
    position: row.position,
    row: row.row,
    state: row.state,
    inError: row.inError,
    findings: row.findings,
    guid: known ? row.guid : null,
    result,
    credential: null,
  };
}

export async function rehearse(services: Services, importRecord: ImportRecord, signal: AbortSignal): Promise<void> {
  const { organizationId, id } = importRecord;
  const { rows, progress } = await runAndTakeBack(services, await planImport(services, importRecord), signal);
  const outcomes = rows.map(outcomeOf).filter((outcome) => outcome !== null);
  const said = outcomes.map(({ position, state, inError, findings }) => [position, state, inError, findings]);
  const digest = services.fingerprint(`rehearsal ${JSON.stringify(said)}`);
  await services.store.transaction(async (trx) => {
    const current = await lockImport(trx, organizationId, id);
    if (current === null || current.done > 0) return;
    await saveOutcomes(trx, organizationId, id, outcomes);
    await addProgress(trx, importRecord, progress);
    await saveDigest(trx, importRecord, digest);
  });
}
