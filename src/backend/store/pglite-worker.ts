/**
 * The thread that holds the embedded store. PGlite blocks its event loop for the length of a statement (a second, for a big import), so it must
 * not be the loop that answers requests. Built as a file of its own: dist/backend/pglite-worker.js.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { pgliteWithLightParser } from "./light-parser";
import { keepFilesToOwner } from "./own-files";
import { rawAnswer } from "./raw-answer";
import { unpackFolder } from "./unpack-folder";
import type { WorkerAnswer, WorkerRequest } from "./worker-protocol";

const port = parentPort;
if (port === null) throw new Error("pglite-worker.js is started by the import service, not by hand");
const { directory } = workerData as { directory: string };

function say(answer: WorkerAnswer, handedOver: ArrayBuffer[] = []): void {
  port?.postMessage(answer, handedOver);
}

async function answer(pglite: PGlite, question: Uint8Array): Promise<void> {
  const bytes = await rawAnswer(pglite, question);
  say({ kind: "bytes", bytes }, [bytes.buffer]);
}

keepFilesToOwner();

function fail(error: unknown): never {
  say({ kind: "failed", message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  throw error;
}

/** A folder with it is a store, as PGlite sees it. */
const sign = "PG_VERSION";
/** The build puts it here: to unpack an empty store takes a tenth of the time and of the memory that making one takes. */
const image = fileURLToPath(new URL("./store.zip", import.meta.url));

async function open(): Promise<PGlite> {
  if (!existsSync(join(directory, sign)) && existsSync(image)) unpackFolder(image, directory, sign);
  const pgliteWasmModule = await pgliteWithLightParser();
  return PGlite.create({ dataDir: directory, ...(pgliteWasmModule === undefined ? {} : { pgliteWasmModule }) });
}

const pglite = await open().catch(fail);
// One after the other, in the order they came.
let last: Promise<void> = Promise.resolve();
port.on("message", (request: WorkerRequest) => {
  last = last
    .then(async () => {
      if (request.kind === "bytes") return answer(pglite, request.bytes);
      await pglite.close();
      say({ kind: "closed" });
    })
    // Whoever waits would wait for ever: a disk that is full stops the store in the middle of a statement.
    .catch((error: unknown) => fail(error));
});
say({ kind: "ready" });
