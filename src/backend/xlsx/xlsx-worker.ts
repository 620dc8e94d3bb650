/** The thread that reads an uploaded XLSX file. Built as a file of its own: dist/backend/xlsx-worker.js. */
import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { readRows } from "./read-rows";
import { Unreadable } from "./unreadable";
import type { WorkerAnswer, WorkerOrder } from "./worker-protocol";

const port = parentPort;
if (port === null) throw new Error("xlsx-worker.js is started by the import service, not by hand");
const { bytes, rowsWanted } = workerData as WorkerOrder;
const say = (answer: WorkerAnswer) => port.postMessage(answer);

try {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const further = await readRows(whole, rowsWanted, async (rows) => {
    say({ kind: "rows", rows });
    // Not more than one portion is on its way, however slow the other side may be.
    await once(port, "message");
  });
  say({ kind: "end", further });
} catch (error) {
  if (!(error instanceof Unreadable)) throw error;
  say({ kind: "unreadable" });
}
