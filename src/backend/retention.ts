/** The end of data: a job of the queue, once an hour for all processes together. Whatever it did stays done, and the next one does the rest. */
import type { Services } from "./services";
import {
  endBindings,
  endReads,
  endRows,
  endValues,
  historyTables,
  lastRetentionRun,
  type Queryable,
  saveRetentionRun,
} from "./store";

const dayMilliseconds = 86_400_000;
/** Of one transaction: what others wait for meanwhile is short, also on the embedded store. */
const importsAtOnce = 20;
const entriesAtOnce = 5000;
/** Transactions that were under way at the last run may have written what is older than its mark. */
const slackMilliseconds = dayMilliseconds;

export interface Ended {
  readonly imports: number;
  readonly values: number;
  readonly reads: number;
}

async function untilNone(
  services: Services,
  signal: AbortSignal,
  end: (trx: Queryable) => Promise<number>,
): Promise<number> {
  for (let all = 0; ; ) {
    signal.throwIfAborted();
    const ended = await services.store.step(end);
    if (ended === 0) return all;
    all += ended;
  }
}

export async function endData(services: Services, signal: AbortSignal): Promise<Ended> {
  const { retention, store } = services;
  const now = services.now();
  const ago = (days: number) => new Date(now.getTime() - days * dayMilliseconds);
  const last = await lastRetentionRun(store.db);
  const from = new Date(last === null ? 0 : last.valuesUntil.getTime() - slackMilliseconds);
  const imports = await untilNone(services, signal, (trx) => endRows(trx, ago(retention.rows), now, importsAtOnce));
  let values = 0;
  for (const table of historyTables) {
    values += await untilNone(services, signal, (trx) =>
      endValues(trx, table, from, ago(retention.values), entriesAtOnce),
    );
  }
  const reads = await untilNone(services, signal, (trx) => endReads(trx, ago(retention.reads), entriesAtOnce));
  await untilNone(services, signal, (trx) => endBindings(trx, ago(retention.reads), entriesAtOnce));
  await store.transaction((trx) => saveRetentionRun(trx, { finishedAt: now, valuesUntil: ago(retention.values) }));
  return { imports, values, reads };
}
