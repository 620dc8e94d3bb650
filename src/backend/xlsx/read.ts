/**
 * Reads the first sheet of an XLSX file into rows of text. In a thread of its own with a limit of memory and time: parsing is long work for the loop
 * that answers requests, and the file is a stranger's.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { maxUploadRows } from "../../roster";
import { createTurns } from "../accounts";
import type { SheetRow } from "./sheet";
import type { WorkerAnswer, WorkerOrder } from "./worker-protocol";

const secondsAtMost = 30;
const resourceLimits = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 };
const outOfMemory = "ERR_WORKER_OUT_OF_MEMORY";
/** The limit and the header. Further ones are counted, so that whoever has too many is told how many they are. */
const rowsWanted = maxUploadRows + 1;

/** Beside the built service; where the service runs from its source (tests), in what was built. */
function program(): string {
  const beside = join(import.meta.dirname, "xlsx-worker.js");
  return existsSync(beside) ? beside : join(import.meta.dirname, "../../../dist/backend/xlsx-worker.js");
}

/** Memory of a file that is read is needed once, however many are uploaded at a time. */
const inTurn = createTurns(1);

export interface XlsxReading {
  /** Rows with something in them that were not handed over any more. */
  readonly further: number;
}

/** Rows come as they are read. Null when the file is not an XLSX that can be opened; what has come of it so far is worth nothing then. */
export function readXlsx(bytes: Buffer, take: (rows: readonly SheetRow[]) => void): Promise<XlsxReading | null> {
  return inTurn(() => read(bytes, take));
}

async function read(bytes: Buffer, take: (rows: readonly SheetRow[]) => void): Promise<XlsxReading | null> {
  const workerData: WorkerOrder = { bytes, rowsWanted };
  const worker = new Worker(program(), { workerData, resourceLimits });
  const timer = setTimeout(() => void worker.terminate(), secondsAtMost * 1000);
  try {
    return await new Promise((resolve, reject) => {
      worker.on("message", (answer: WorkerAnswer) => {
        if (answer.kind === "end") resolve({ further: answer.further });
        else if (answer.kind === "unreadable") resolve(null);
        else {
          try {
            take(answer.rows);
            worker.postMessage(null);
          } catch (error) {
            reject(error);
          }
        }
      });
      // Out of memory or out of time: for whoever uploads it is a file that cannot be opened. Any other error is ours.
      worker.once("error", (error: Error & { code?: string }) =>
        error.code === outOfMemory ? resolve(null) : reject(error),
      );
      worker.once("exit", () => resolve(null));
    });
  } finally {
    clearTimeout(timer);
    void worker.terminate();
  }
}
