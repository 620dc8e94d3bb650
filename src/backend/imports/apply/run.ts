/** Works an import off: chunk after chunk, going on where a killed worker stopped, until every row has an outcome and every password its hash. */
import { atMost, type WithRoom } from "../../accounts";
import { collectGarbage } from "../../garbage";
import { tellDone } from "../../hook";
import type { Services } from "../../services";
import {
  addProgress,
  beginAttempt,
  endAttempt,
  type ImportRecord,
  isStoreAway,
  lockImport,
  markFinished,
  oldestOpenImport,
  type Queryable,
  type SchoolTurn,
  saveOutcomes,
  wipePasswords,
} from "../../store";
import type { ImportPlan, PlannedRow } from "../import-plan";
import { planImport } from "../plan/plan-import";
import { applyChunk, SupersededError } from "./apply-chunk";
import { hashCredentials } from "./credentials";
import { giveUp } from "./give-up";
import { rehearse } from "./rehearse";
import { applyInHalves, failedOutcome, failedProgress, isCollision, OutdatedError } from "./row-faults";
import { failEveryRow, type MovedCode, whatHasMoved } from "./still-as-seen";
import { TurnsInHand } from "./turns-in-hand";

const rowsAtOnce = 2000;
const tries = 3;
/** Rows from which an import is so large that a process works off one of them at a time. */
const largeFrom = 5000;
/** Rows from which an import leaves enough behind to be cleared away at once. */
const tidyFrom = 1000;
const oneLargeAtATime = atMost(1);

/** An import that has ended so many processes, or met so many faults of ours, without going on in between, is not tried any more. */
const deathsAtMost = 2;
const faultsAtMost = 5;
const turnsInHand = new TurnsInHand();

/** What an operator has to know of an import that was given up. */
export interface GivenUp {
  readonly importId: string;
  readonly deaths: number;
  readonly faults: number;
}

/** One turn of a school: its oldest open import, whole. Null, or what was given up. */
export async function runTurn(services: Services, turn: SchoolTurn, signal: AbortSignal): Promise<GivenUp | null> {
  const importRecord = await oldestOpenImport(services.store.db, turn.organizationId, turn.schoolId);
  if (importRecord === null) return null;
  const { startedBy } = importRecord;
  const run = () => runImport(services, importRecord, signal);
  try {
    // Another process's name is on it: that one was ended with it, as far as anybody knows.
    return await (startedBy === null || startedBy === services.processName
      ? turnsInHand.beside(run)
      : turnsInHand.alone(run));
  } catch (error) {
    // The other worker finishes it; here is nothing left to do.
    if (error instanceof SupersededError) return null;
    // The process lives. When the store cannot be told now, its own name on the import says it later.
    const isFault = !signal.aborted && !isStoreAway(error);
    await endAttempt(services.store.db, importRecord, services.processName, isFault).catch(() => undefined);
    throw error;
  }
}

async function runImport(services: Services, importRecord: ImportRecord, signal: AbortSignal): Promise<GivenUp | null> {
  signal.throwIfAborted();
  // Memory follows the largest import in hand, and not how many of them wait.
  const withRoom: WithRoom = importRecord.total >= largeFrom ? oneLargeAtATime : (work) => work();
  const attempt = await withRoom(async () => {
    // Before anything is done with its rows, and on the disk: it may be the last that this process does.
    const begun = await services.store.transaction((trx) =>
      beginAttempt(trx, importRecord, services.processName, services.now()),
    );
    if (begun === null) return null;
    const isHopeless = begun.deaths >= deathsAtMost || begun.faults >= faultsAtMost;
    if (isHopeless && !begun.cancelRequested) await giveUp(services, importRecord);
    else if (!begun.cancelRequested) await workOff(services, importRecord, signal);
    // Before the next large one begins: it stands at the door of this room.
    if (importRecord.total >= largeFrom) collectGarbage();
    return { ...begun, isHopeless };
  });
  if (attempt === null) return null;
  if (importRecord.kind !== "rehearsal") await hashCredentials(services, importRecord, signal);
  await finish(services, importRecord);
  // PostgreSQL's own autovacuum does so elsewhere, and at better moments.
  if (services.store.queue.kind === "embedded" && importRecord.total >= tidyFrom) await services.store.tidy();
  const { deaths, faults } = attempt;
  return attempt.isHopeless ? { importId: importRecord.id, deaths, faults } : null;
}

function workOff(services: Services, importRecord: ImportRecord, signal: AbortSignal): Promise<void> {
  return importRecord.kind === "rehearsal"
    ? rehearse(services, importRecord, signal)
    : applyRows(services, importRecord, signal);
}

/** Accounts have moved since the plan was made, and with them perhaps what people were asked about it: it is made and looked at again. */
class OutdatedPlanError extends Error {
  constructor() {
    super("Accounts have changed since this import was planned");
    this.name = "OutdatedPlanError";
  }
}

async function applyRows(services: Services, importRecord: ImportRecord, signal: AbortSignal): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await applyPlanned(services, importRecord, signal, attempt < tries);
      return;
    } catch (error) {
      // With the last try the job is given back, and taken up again later.
      if (!(error instanceof OutdatedPlanError) || attempt >= tries) throw error;
    }
  }
}

async function applyPlanned(
  services: Services,
  importRecord: ImportRecord,
  signal: AbortSignal,
  mayPlanAgain: boolean,
): Promise<void> {
  signal.throwIfAborted();
  const plan = await planImport(services, importRecord);
  const waiting = plan.rows.filter((row) => row.source.applied === null);
  const known: KnownProgress = { done: plan.rows.length - waiting.length, mayPlanAgain };
  if (known.done === 0 && importRecord.kind === "import") {
    const moved = await whatHasMoved(services, importRecord, plan, signal);
    if (moved !== null) return failAll(services, plan, moved, known);
  }
  for (let start = 0; start < waiting.length; start += rowsAtOnce) {
    signal.throwIfAborted();
    const goesOn = await applyInHalves(
      waiting.slice(start, start + rowsAtOnce),
      (rows) => runChunk(services, plan, rows, known),
      (row) => failRow(services, plan, row, known),
    );
    if (!goesOn) break;
  }
}

/** How many rows have an outcome, as far as this worker knows. When there are more, another one took it for dead and is at work. */
interface KnownProgress {
  done: number;
  /** Otherwise a chunk that meets what somebody else has just written is judged by what is there now. */
  readonly mayPlanAgain: boolean;
}

/** The import as it is, and nobody else's until the transaction ends. */
async function holdImport(trx: Queryable, { importRecord }: ImportPlan, known: KnownProgress): Promise<ImportRecord> {
  const current = await lockImport(trx, importRecord.organizationId, importRecord.id);
  if (current === null || current.status !== "in_progress" || current.done !== known.done) throw new SupersededError();
  return current;
}

/** False when the import is to stop: it was cancelled. */
async function runChunk(
  services: Services,
  plan: ImportPlan,
  rows: readonly PlannedRow[],
  known: KnownProgress,
): Promise<boolean> {
  const { kind, scheduled } = plan.importRecord;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const result = await services.store.step(async (trx) => {
        const { cancelRequested } = await holdImport(trx, plan, known);
        if (cancelRequested) return null;
        return applyChunk(services, trx, plan, rows, attempt === 1 || scheduled ? "planned" : "locked");
      });
      if (result === null) return false;
      plan.keep(result.made);
      known.done += rows.length;
      return true;
    } catch (error) {
      // Another import may have taken a name between our look and our write: the next look sees it.
      if (attempt >= tries || !isCollision(error)) throw error;
      // What goes is what was looked at: by a person before the first row, and for nobody's import before each.
      if (scheduled && error instanceof OutdatedError) throw new OutdatedPlanError();
      if (known.mayPlanAgain && kind === "import" && known.done === 0) throw new OutdatedPlanError();
    }
  }
}

async function failRow(services: Services, plan: ImportPlan, row: PlannedRow, known: KnownProgress): Promise<void> {
  const { organizationId, id } = plan.importRecord;
  await services.store.step(async (trx) => {
    await holdImport(trx, plan, known);
    await saveOutcomes(trx, organizationId, id, [failedOutcome(row, plan)]);
    await addProgress(trx, plan.importRecord, failedProgress);
  });
  known.done += failedProgress.done;
}

async function failAll(services: Services, plan: ImportPlan, code: MovedCode, known: KnownProgress): Promise<void> {
  await services.store.step(async (trx) => {
    const { cancelRequested } = await holdImport(trx, plan, known);
    if (!cancelRequested) await failEveryRow(trx, plan, code);
  });
}

async function finish(services: Services, importRecord: ImportRecord): Promise<void> {
  const { organizationId, id } = importRecord;
  await services.store.transaction(async (trx) => {
    const current = await lockImport(trx, organizationId, id);
    if (current === null || current.status !== "in_progress") return;
    await wipePasswords(trx, organizationId, id);
    const stopped = current.cancelRequested && current.done < current.total;
    const status = stopped ? "cancelled" : current.failed > 0 ? "completed_with_errors" : "completed";
    await markFinished(trx, importRecord, status, services.now());
    await tellDone(services, trx, current, status);
  });
}
