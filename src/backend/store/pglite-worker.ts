/**
 * The thread that holds the embedded store. PGlite blocks its event loop for the length of a statement (a second, for a big import), so it must
 * not be the loop that answers requests. Built as a file of its own: dist/backend/pglite-worker.js.
 */
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import type { WorkerAnswer, WorkerFailure, WorkerRequest, WorkerRows } from "./worker-protocol";

const port = parentPort;
if (port === null) throw new Error("pglite-worker.js is started by the import service, not by hand");
const { directory } = workerData as { directory: string };
const unlisten = new Map<string, () => Promise<void>>();

function say(answer: WorkerAnswer): void {
  port?.postMessage(answer);
}

function failureOf(error: unknown): WorkerFailure {
  const known = error as Partial<WorkerFailure>;
  return {
    message: error instanceof Error ? error.message : String(error),
    ...(known.code === undefined ? {} : { code: known.code }),
    ...(known.constraint === undefined ? {} : { constraint: known.constraint }),
    ...(known.detail === undefined ? {} : { detail: known.detail }),
  };
}

async function perform(pglite: PGlite, { call, text, parameters }: WorkerRequest): Promise<unknown> {
  switch (call) {
    case "query": {
      const given = parameters === undefined ? [] : [...parameters];
      const { rows, affectedRows, fields } = await pglite.query<unknown[]>(text, given, { rowMode: "array" });
      return { names: fields.map((field) => field.name), rows, affectedRows } satisfies WorkerRows;
    }
    case "exec":
      return (await pglite.exec(text)).map(({ rows }) => ({ rows }));
    case "listen":
      unlisten.set(text, await pglite.listen(text, (payload) => say({ kind: "notification", channel: text, payload })));
      return null;
    case "unlisten":
      await unlisten.get(text)?.();
      return null;
    case "close":
      await pglite.close();
      return null;
  }
}

try {
  const pglite = await PGlite.create(directory);
  port.on("message", (request: WorkerRequest) => {
    perform(pglite, request).then(
      (result) => say({ kind: "result", id: request.id, result }),
      (error: unknown) => say({ kind: "failure", id: request.id, failure: failureOf(error) }),
    );
  });
  say({ kind: "ready" });
} catch (error) {
  say({ kind: "broken", failure: failureOf(error) });
}
