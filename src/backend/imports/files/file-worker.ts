/** The thread that reads an uploaded file. Built as a file of its own: dist/backend/file-worker.js. */
import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { readLines } from "../../../files";
import { headerFit, maxColumns, maxUploadRows } from "../../../roster";
import type { WorkerAnswer, WorkerOrder } from "./worker-protocol";

const port = parentPort;
if (port === null) throw new Error("file-worker.js is started by the import service, not by hand");
const { bytes } = workerData as WorkerOrder;
const say = (answer: WorkerAnswer) => port.postMessage(answer);

const portions = readLines(bytes, { fit: headerFit, rowsAtMost: maxUploadRows, columnsAtMost: maxColumns });
for (;;) {
  const next = portions.next();
  if (next.done === true) {
    say({ kind: "end", end: next.value });
    break;
  }
  say({ kind: "portion", portion: next.value });
  // Not more than one portion is on its way, however slow the other side may be.
  await once(port, "message");
}
