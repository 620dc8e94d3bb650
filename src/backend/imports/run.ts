/** Works an import off: chunk after chunk, going on where a killed worker stopped, until every row has an outcome and every password its hash. */
import { findingCodes } from "../../roster";
import type { Services } from "../services";
import {
  addProgress,
  type ImportRecord,
  lockImport,
  markFinished,
  markStarted,
  oldestOpenImport,
  type SchoolTurn,
  saveOutcomes,
  wipePasswords,
} from "../store";
import { applyChunk, SupersededError } from "./chunk";
import { hashCredentials } from "./credentials";
import { type ImportPlan, type PlannedRow, planImport } from "./plan";
import { rehearse } from "./rehearse";

const rowsAtOnce = 250;
const tries = 3;

/** One turn of a school: its oldest open import, whole. */
export async function runTurn(services: Services, turn: SchoolTurn, signal: AbortSignal): Promise<void> {
  const importRecord = await oldestOpenImport(services.store.db, turn.organizationId, turn.schoolId);
  if (importRecord === null) return;
  try {
    await runImport(services, importRecord, signal);
  } catch (error) {
    // The other worker finishes it; here is nothing left to do.
    if (!(error instanceof SupersededError)) throw error;
  }
}

async function runImport(services: Services, importRecord: ImportRecord, signal: AbortSignal): Promise<void> {
  if (!(await markStarted(services.store.db, importRecord, services.now()))) return;
  if (importRecord.kind === "rehearsal") {
    await rehearse(services, importRecord, signal);
    return finish(services, importRecord);
  }
  const plan = await planImport(services, importRecord);
  const waiting = plan.rows.filter((row) => row.source.state === "waiting");
  for (let start = 0; start < waiting.length; start += rowsAtOnce) {
    signal.throwIfAborted();
    if (!(await runChunk(services, plan, waiting.slice(start, start + rowsAtOnce)))) break;
  }
  await hashCredentials(services, importRecord, signal);
  await finish(services, importRecord);
}

/** False when the import is to stop: it was cancelled. */
async function runChunk(services: Services, plan: ImportPlan, rows: readonly PlannedRow[]): Promise<boolean> {
  const { organizationId, id } = plan.importRecord;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const result = await services.store.transaction(async (trx) => {
        const current = await lockImport(trx, organizationId, id);
        if (current === null || current.status !== "in_progress") throw new SupersededError();
        return current.cancelRequested ? null : applyChunk(services, trx, plan, rows);
      });
      if (result === null) return false;
      plan.keep(result);
      return true;
    } catch (error) {
      // Another import may have taken a name between our look and our write: the next look sees it.
      if (attempt < tries && isCollision(error)) continue;
      if (!isFaultOfRows(error)) throw error;
      return runHalves(services, plan, rows);
    }
  }
}

/** I-3: a row that cannot be written must not keep the others; so the chunk is halved until it stands alone, and told as failed. */
async function runHalves(services: Services, plan: ImportPlan, rows: readonly PlannedRow[]): Promise<boolean> {
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) {
    await failRow(services, plan, only);
    return true;
  }
  const middle = Math.ceil(rows.length / 2);
  return (
    (await runChunk(services, plan, rows.slice(0, middle))) && (await runChunk(services, plan, rows.slice(middle)))
  );
}

async function failRow(services: Services, { importRecord }: ImportPlan, row: PlannedRow): Promise<void> {
  const { organizationId, id } = importRecord;
  const code = "row.failed";
  const finding = {
    code,
    severity: findingCodes[code],
    row: row.source.row,
    field: null,
    value: "",
    facts: {},
  } as const;
  await services.store.transaction(async (trx) => {
    await lockImport(trx, organizationId, id);
    const saved = await saveOutcomes(trx, organizationId, id, [
      {
        position: row.source.position,
        state: "failed",
        inError: true,
        findings: [finding],
        guid: null,
        result: {},
        credential: null,
      },
    ]);
    if (saved === 0) throw new SupersededError();
    await addProgress(trx, importRecord, {
      done: 1,
      updated: 0,
      created: 0,
      unchanged: 0,
      failed: 1,
      classesCreated: 0,
    });
  });
}

/** SQLSTATE of an error of PostgreSQL, "" of any other. */
function sqlState(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) ? code : "";
}

const isCollision = (error: unknown) => ["23505", "40001", "40P01"].includes(sqlState(error));
/** Wrong data or a broken constraint. Everything else (the store is away, we are wrong) is not the rows' doing: the job is tried again. */
const isFaultOfRows = (error: unknown) => /^2[123]/.test(sqlState(error));

async function finish(services: Services, importRecord: ImportRecord): Promise<void> {
  const { organizationId, id } = importRecord;
  await services.store.transaction(async (trx) => {
    const current = await lockImport(trx, organizationId, id);
    if (current === null || current.status !== "in_progress") return;
    await wipePasswords(trx, organizationId, id);
    const stopped = current.cancelRequested && current.done < current.total;
    const status = stopped ? "cancelled" : current.failed > 0 ? "completed_with_errors" : "completed";
    await markFinished(trx, importRecord, status, services.now());
  });
}
