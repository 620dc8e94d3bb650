/** What those who run the service look at: is it alive, is it ready, how does it fare. */
import { importStatusSchema } from "../../../contract";
import { ProblemError } from "../../problem-error";
import type { Services } from "../../services";
import { type CountImports, createImportCounter, createStillWatch, lastRetentionRun, storeLimits } from "../../store";
import type { App } from "../app";

const hidden = { schema: { hide: true } };
const metricsType = "text/plain; version=0.0.4; charset=utf-8";

interface Metric {
  readonly name: string;
  readonly help: string;
  readonly type?: "counter" | "gauge";
  /** One value, or one for each label. */
  readonly values: number | readonly (readonly [label: string, value: number])[];
}

function textOf({ name, help, type = "gauge", values }: Metric): string[] {
  const lines =
    typeof values === "number" ? [`${name} ${values}`] : values.map(([label, value]) => `${name}{${label}} ${value}`);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines];
}

/** To the millisecond; -1 for what never was. */
function secondsSince(then: Date | null, now: Date): number {
  return then === null ? -1 : Math.max(0, now.getTime() - then.getTime()) / 1000;
}

interface Watch {
  readonly countImports: CountImports;
  readonly stillSeconds: (now: Date) => Promise<number>;
}

async function metrics(services: Services, { countImports, stillSeconds }: Watch): Promise<string> {
  const { db } = services.store;
  const now = services.now();
  const { counts, oldestQueued } = await countImports(now);
  const still = await stillSeconds(now);
  const limits = await storeLimits(db);
  const lastEnd = (await lastRetentionRun(db))?.finishedAt ?? null;
  const all: readonly Metric[] = [
    {
      name: "rollbook_imports",
      help: "Imports by status.",
      // Every status, also one that no import has: an alert on what is not there never comes.
      values: importStatusSchema.options.map((status) => [`status="${status}"`, counts.get(status)?.imports ?? 0]),
    },
    {
      name: "rollbook_import_rows_done_total",
      help: "Rows worked off; its rate is rows per second.",
      type: "counter",
      values: [...counts.values()].reduce((sum, count) => sum + count.rowsDone, 0),
    },
    {
      name: "rollbook_queue_age_seconds",
      help: "How long the oldest queued import has waited.",
      values: oldestQueued === null ? 0 : secondsSince(oldestQueued, now),
    },
    {
      name: "rollbook_import_still_seconds",
      help: "How long an import in progress has done no row, as this process has seen it.",
      values: still,
    },
    {
      name: "rollbook_retention_age_seconds",
      help: "How long ago a run of the retention came to its end; -1 when none has.",
      values: secondsSince(lastEnd, now),
    },
    {
      name: "rollbook_secret_key_age_seconds",
      help: "How long SECRET_KEY has been in use.",
      values: secondsSince(limits?.keySince ?? null, now),
    },
    {
      name: "rollbook_secret_keys_previous",
      help: "Keys before it that this process still opens, while it is being changed.",
      values: services.previousKeys,
    },
    { name: "rollbook_database_bytes", help: "Size of the database.", values: limits?.bytes ?? 0 },
    {
      name: "rollbook_database_connections",
      help: "Connections to the server, everybody's.",
      values: limits?.connections ?? 0,
    },
    {
      name: "rollbook_database_connections_limit",
      help: "Connections that the server allows.",
      values: limits?.connectionsAtMost ?? 0,
    },
    {
      name: "rollbook_database_transactions_age",
      help: "Transactions since the oldest that is not frozen; PostgreSQL stops at 2,000,000,000.",
      values: limits?.transactions ?? 0,
    },
    {
      name: "process_resident_memory_bytes",
      help: "Resident memory.",
      values: process.memoryUsage().rss,
    },
  ];
  return `${all.flatMap(textOf).join("\n")}\n`;
}

export function addOperation(app: App, services: Services): void {
  app.get("/healthz", hidden, async () => ({ status: "ok" }));
  app.get("/readyz", hidden, async () => {
    try {
      await services.store.ping();
    } catch {
      throw new ProblemError("service.unready");
    }
    return { status: "ready" };
  });
  const { db } = services.store;
  const watch = { countImports: createImportCounter(db), stillSeconds: createStillWatch(db) };
  app.get("/metrics", hidden, async (_request, reply) => reply.type(metricsType).send(await metrics(services, watch)));
}
