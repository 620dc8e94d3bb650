/** What those who run the service look at: is it alive, is it ready, how does it fare. */
import { importStatusSchema } from "../../../contract";
import { ProblemError } from "../../problem-error";
import type { Services } from "../../services";
import { type CountImports, createImportCounter, lastRetentionRun } from "../../store";
import type { App } from "../app";

const hidden = { schema: { hide: true } };
const metricsType = "text/plain; version=0.0.4; charset=utf-8";

async function metrics(countImports: CountImports, lastEnd: Date | null, now: Date): Promise<string> {
  const { counts, oldestQueued } = await countImports(now);
  const rowsDone = [...counts.values()].reduce((sum, count) => sum + count.rowsDone, 0);
  const age = oldestQueued === null ? 0 : Math.max(0, (now.getTime() - oldestQueued.getTime()) / 1000);
  const memory = process.memoryUsage();
  return [
    "# HELP rollbook_imports Imports by status.",
    "# TYPE rollbook_imports gauge",
    // Every status, also one that no import has: an alert on what is not there never comes.
    ...importStatusSchema.options.map(
      (status) => `rollbook_imports{status="${status}"} ${counts.get(status)?.imports ?? 0}`,
    ),
    "# HELP rollbook_import_rows_done_total Rows worked off; its rate is rows per second.",
    "# TYPE rollbook_import_rows_done_total counter",
    `rollbook_import_rows_done_total ${rowsDone}`,
    "# HELP rollbook_queue_age_seconds How long the oldest queued import has waited.",
    "# TYPE rollbook_queue_age_seconds gauge",
    `rollbook_queue_age_seconds ${age.toFixed(3)}`,
    "# HELP rollbook_retention_age_seconds How long ago a run of the retention came to its end; -1 when none has.",
    "# TYPE rollbook_retention_age_seconds gauge",
    `rollbook_retention_age_seconds ${lastEnd === null ? -1 : Math.max(0, (now.getTime() - lastEnd.getTime()) / 1000).toFixed(0)}`,
    "# HELP process_resident_memory_bytes Resident memory.",
    "# TYPE process_resident_memory_bytes gauge",
    `process_resident_memory_bytes ${memory.rss}`,
    "",
  ].join("\n");
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
  const countImports = createImportCounter(services.store.db);
  app.get("/metrics", hidden, async (_request, reply) => {
    const last = await lastRetentionRun(services.store.db);
    return reply.type(metricsType).send(await metrics(countImports, last?.finishedAt ?? null, services.now()));
  });
}
