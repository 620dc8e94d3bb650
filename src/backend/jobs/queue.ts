/**
 * The queue of imports, on pg-boss. A job is not an import but a turn of a school: whoever gets it works off that school's oldest open import. So
 * imports of a school stay in order whatever the queue does with its jobs, a job too many does no harm, and one per school at a time is the
 * queue's own rule (I-13).
 */
import { fromKysely, fromPglite, PgBoss } from "pg-boss";
import type { HookMessage } from "../hook/events";
import { countOpenImports, openTurns, type Queryable, type SchoolTurn, type Store } from "../store";

export interface ImportQueue {
  /** In the transaction that makes the import: neither is there without the other (I-1). */
  enqueue(trx: Queryable, turn: SchoolTurn, rows: number): Promise<void>;
  /** Starts working turns off; resolves when the first could be taken. */
  work(handle: (turn: SchoolTurn, signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Asks for a run of the retention; one that waits already is as good. */
  askForRetention(): Promise<void>;
  /** Works the retention off: one run at a time, of all processes. */
  workRetention(run: (signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Has the operator's hook told, once by the message's id; in a transaction, only when that is kept. */
  tell(message: HookMessage, trx?: Queryable): Promise<void>;
  /** Sends what the hook is to be told. */
  workHook(send: (message: HookMessage, signal: AbortSignal) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

const queueName = "imports";
const retentionName = "retention";
const hookName = "hook";
/** In about a day, with pauses that grow to an hour. */
const hookRetries = 30;
/** So long it is known that a message was sent: longer than anything goes on that is noticed again and again. */
const hookKeptSeconds = 60 * 24 * 3600;
/** Different schools at a time in one process: one large import (imports/run.ts), and others beside it. */
const schoolsAtOnce = 3;
const heartbeatSeconds = 10;
const retryLimit = 1000;
/** Rows from which an import weighs no more: the usual school. Larger ones would otherwise wait for every small one behind them. */
const rowsThatWeigh = 500;
/** Behind a pooler in transaction mode no connection keeps listening: new jobs are found by asking every second. Said once, not at each of its tries. */
const listeningLost = "LISTEN/NOTIFY channel registration was lost";
const stopMilliseconds = 30_000;

function bossOf(store: Store): PgBoss {
  const settings = {
    schedule: false,
    // A killed worker's job is found by its missing heartbeat; with the defaults that takes a minute.
    superviseIntervalSeconds: 1,
    monitorIntervalSeconds: 1,
    useListenNotify: true,
  };
  return store.queue.kind === "postgres"
    ? new PgBoss({ connectionString: store.queue.url, ...settings })
    : new PgBoss({ db: fromPglite(store.queue.engine), backend: "pglite", ...settings });
}

export async function startQueue(store: Store, report: (error: unknown) => void): Promise<ImportQueue> {
  const boss = bossOf(store);
  let isToldOfListening = false;
  boss.on("error", (error: unknown) => {
    const isListening = (error as { message?: unknown } | null)?.message === listeningLost;
    if (isListening && isToldOfListening) return;
    isToldOfListening ||= isListening;
    report(error);
  });
  await boss.start();
  await boss.createQueue(queueName, {
    policy: "singleton",
    notify: true,
    heartbeatSeconds,
    expireInSeconds: 23 * 3600,
    retentionSeconds: 90 * 24 * 3600,
    deleteAfterSeconds: 24 * 3600,
    retryLimit,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 60,
  });
  // One that waits or is at work keeps others out; the heartbeat tells of one whose process is gone.
  await boss.createQueue(retentionName, {
    policy: "exclusive",
    notify: true,
    heartbeatSeconds,
    expireInSeconds: 3600,
    deleteAfterSeconds: 24 * 3600,
    retryLimit: 10,
    retryDelay: 60,
  });
  await boss.createQueue(hookName, {
    notify: true,
    heartbeatSeconds,
    expireInSeconds: 60,
    retentionSeconds: hookKeptSeconds,
    deleteAfterSeconds: hookKeptSeconds,
    retryLimit: hookRetries,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 3600,
  });
  await makeUpForTheDead(store, boss);
  // Fills pg-boss's own cache now: inside a transaction on the embedded store it could not ask any more.
  await boss.findJobs(queueName, { limit: 1 });
  await boss.findJobs(retentionName, { limit: 1 });
  await boss.findJobs(hookName, { limit: 1 });

  const stopping = new AbortController();

  async function enqueue(trx: Queryable, turn: SchoolTurn, rows: number): Promise<void> {
    // A district with many imports waiting goes behind a school with one, and the few rows of one school before the district's whole schools.
    const open = await countOpenImports(trx, turn.organizationId);
    await boss.send(queueName, turn, {
      db: fromKysely(trx),
      singletonKey: `${turn.organizationId}/${turn.schoolId}`,
      priority: -open * Math.min(Math.max(rows, 1), rowsThatWeigh),
    });
  }

  return {
    enqueue,
    async work(handle) {
      const worker = await boss.work<SchoolTurn>(
        queueName,
        { localConcurrency: schoolsAtOnce, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 },
        async ([job]) => {
          if (job === undefined) return;
          await handle(job.data, AbortSignal.any([job.signal, stopping.signal]));
          // Otherwise the next turn would wait for the backstop.
          boss.notifyWorker(worker);
        },
      );
    },
    async askForRetention() {
      await boss.send(retentionName, {});
    },
    async workRetention(run) {
      await boss.work(
        retentionName,
        { pollingIntervalSeconds: 30, notifyPollingIntervalSeconds: 30 },
        async ([job]) => {
          if (job !== undefined) await run(AbortSignal.any([job.signal, stopping.signal]));
        },
      );
    },
    async tell(message, trx) {
      // Its id makes it one, whoever notices it, and how often.
      const { id } = message;
      await boss.send(hookName, message, { id, ...(trx === undefined ? {} : { db: fromKysely(trx) }) });
    },
    async workHook(send) {
      await boss.work<HookMessage>(
        hookName,
        { pollingIntervalSeconds: 5, notifyPollingIntervalSeconds: 5 },
        async ([job]) => {
          if (job !== undefined) await send(job.data, AbortSignal.any([job.signal, stopping.signal]));
        },
      );
    },
    stop() {
      // Imports under way stop after the chunk in hand and are taken up by the next process.
      stopping.abort(new Error("The service is stopping"));
      return boss.stop({ graceful: true, close: true, timeout: stopMilliseconds });
    },
  };
}

/**
 * The embedded store has one process, so a job that is active at its start belonged to one that was killed: it need not be waited for. All turns
 * are made anew from the imports themselves. On PostgreSQL other processes may be at work, and the heartbeat tells who is dead.
 */
async function makeUpForTheDead(store: Store, boss: PgBoss): Promise<void> {
  if (store.queue.kind !== "embedded") return;
  const turns = await openTurns(store.db);
  await boss.deleteAllJobs(queueName);
  await boss.deleteAllJobs(retentionName);
  for (const turn of turns) {
    await boss.send(queueName, turn, { singletonKey: `${turn.organizationId}/${turn.schoolId}` });
  }
}
