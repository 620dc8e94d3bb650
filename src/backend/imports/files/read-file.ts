/**
 * Reads an uploaded file, CSV or XLSX, whatever it calls itself. In a thread of its own with a limit of memory and time: parsing is long work for the loop
 * that answers requests, and the file is a stranger's.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { FileFault, FileNote, Portion, TableAbout, TableEnd } from "../../../files";
import { type FileReading, readingOf, TableReader } from "../../../roster";
import { ownHeaders } from "../../../words";
import { atMost } from "../../accounts";
import type { WorkerAnswer, WorkerOrder } from "./worker-protocol";

const secondsAtMost = 30;
const resourceLimits = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 };
const outOfMemory = "ERR_WORKER_OUT_OF_MEMORY";
/** For whoever uploads it, a file that takes too long or too much is one that is too large. */
const tooMuch: TableEnd = { ok: false, fault: { code: "file.too_large", facts: {} } };

/** Beside the built service; where the service runs from its source (tests), in what was built. */
function program(): string {
  const beside = join(import.meta.dirname, "file-worker.js");
  return existsSync(beside) ? beside : join(import.meta.dirname, "../../../../dist/backend/file-worker.js");
}

/** Memory of a file that is read is needed once, however many are uploaded at a time. */
const withRoom = atMost(1);

/** Portions of lines come as they are read, the headers first. When it does not end well, what has come so far is worth nothing. */
export function portionsOfFile(bytes: Uint8Array, take: (portion: Portion) => void): Promise<TableEnd> {
  return withRoom(() => read(bytes, take));
}

async function read(bytes: Uint8Array, take: (portion: Portion) => void): Promise<TableEnd> {
  const workerData: WorkerOrder = { bytes };
  const worker = new Worker(program(), { workerData, resourceLimits });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      // Whoever waits is answered by the clock: a thread in the middle of a long step of the engine's own ends later.
      timer = setTimeout(() => resolve(tooMuch), secondsAtMost * 1000);
      worker.on("message", (answer: WorkerAnswer) => {
        if (answer.kind === "end") resolve(answer.end);
        else {
          try {
            take(answer.portion);
            worker.postMessage(null);
          } catch (error) {
            reject(error);
          }
        }
      });
      // Any other error is ours.
      worker.once("error", (error: Error & { code?: string }) =>
        error.code === outOfMemory ? resolve(tooMuch) : reject(error),
      );
      worker.once("exit", () => resolve(tooMuch));
    });
  } finally {
    clearTimeout(timer);
    void worker.terminate();
  }
}

export interface FileRead {
  readonly reading: FileReading<FileFault, FileNote>;
  /** Null when it could not be read as a table at all. */
  readonly about: TableAbout | null;
}

/** The whole file as a roster, or why it is none. */
export async function readFile(bytes: Uint8Array): Promise<FileRead> {
  const headers = ownHeaders();
  let table: TableReader | null = null;
  const end = await portionsOfFile(bytes, ({ source, lines }) => {
    table ??= new TableReader(source, headers);
    table.addAll(lines);
  });
  if (!end.ok) return { reading: { ok: false, problems: [end.fault] }, about: null };
  const { further, notes } = end.about;
  return { reading: readingOf(table, further, notes), about: end.about };
}
