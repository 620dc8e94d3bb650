/** The end of data: a job of the queue, once an hour for all processes together. Whatever it did stays done, and the next one does the rest. */
import type { Services } from "./services";
import {
  endBindings,
  endReads,
  endRows,
  endValues,
  type HistoryTable,
  historyTables,
  lastRetentionRun,
  type Queryable,
  saveRetentionRun,
  tablesOfImports,
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

/**
 * Values of one table, of a stretch of time. When there is more in it than one transaction takes, its halves are ended each by itself: to begin again at its
 * start would mean to pass by all that has ended already, and a district's promotion leaves a million entries in two minutes.
 */
async function endStretch(
  services: Services,
  signal: AbortSignal,
  table: HistoryTable,
  from: Date,
  before: Date,
): Promise<number> {
  signal.throwIfAborted();
  const end = (trx: Queryable) => endValues(trx, table, from, before, entriesAtOnce);
  const ended = await services.store.step(end);
  if (ended < entriesAtOnce) return ended;
  const middle = new Date(Math.floor((from.getTime() + before.getTime()) / 2));
  if (middle.getTime() === from.getTime()) return ended + (await untilNone(services, signal, end));
  const earlier = await endStretch(services, signal, table, from, middle);
  return ended + earlier + (await endStretch(services, signal, table, middle, before));
}

export async function endData(services: Services, signal: AbortSignal): Promise<Ended> {
  const { retention, store } = services;
  const now = services.now();
  const ago = (days: number) => new Date(now.getTime() - days * dayMilliseconds);
  const last = await lastRetentionRun(store.db);
  const from = new Date(last === null ? 0 : last.valuesUntil.getTime() - slackMilliseconds);
  const tables = await tablesOfImports(store.db);
  const imports = await untilNone(services, signal, (trx) =>
    endRows(trx, tables, ago(retention.rows), now, importsAtOnce),
  );
  let values = 0;
  for (const table of historyTables) {
    values += await endStretch(services, signal, table, from, ago(retention.values));
  }
  const reads = await untilNone(services, signal, (trx) => endReads(trx, ago(retention.reads), entriesAtOnce));
  await untilNone(services, signal, (trx) => endBindings(trx, ago(retention.reads), entriesAtOnce));
  await store.transaction((trx) => saveRetentionRun(trx, { finishedAt: now, valuesUntil: ago(retention.values) }));
  return { imports, values, reads };
}
