/**
 * Reads the first sheet of an XLSX file into cells of text. In a thread of its own with a limit of memory and time: parsing is long work for the loop
 * that answers requests, and the file is a stranger's.
 */
import { Worker } from "node:worker_threads";
import { createTurns } from "../accounts";
import { measuredZip, ZipError } from "./zip";

const secondsAtMost = 30;
const megabytesAtMost = 1024;

/** Runs in the thread. Numbers stay as they are written; dates become those of the file, MM/DD/YYYY, in no time zone. */
const program = `
const { createRequire } = require("node:module");
const { parentPort, workerData } = require("node:worker_threads");
const { readSheet } = createRequire(workerData.from)("read-excel-file/node");
const pad = (part) => String(part).padStart(2, "0");
const text = (cell) =>
  cell === null || cell === undefined ? ""
  : cell instanceof Date ? pad(cell.getUTCMonth() + 1) + "/" + pad(cell.getUTCDate()) + "/" + cell.getUTCFullYear()
  : String(cell);
readSheet(Buffer.from(workerData.bytes), { parseNumber: (number) => number, trim: false }).then(
  (rows) => parentPort.postMessage({ rows: rows.map((row) => row.map(text)) }),
  () => parentPort.postMessage({ rows: null }),
);
`;

/** Twenty thousand rows take some hundred MB while they are read, so there is never more than one file of them. */
const inTurn = createTurns(1);

/** Null when the file is not an XLSX that can be opened. */
export function readXlsx(bytes: Buffer): Promise<string[][] | null> {
  return inTurn(() => read(bytes));
}

async function read(bytes: Buffer): Promise<string[][] | null> {
  let measured: Buffer;
  try {
    measured = await measuredZip(bytes);
  } catch (error) {
    if (error instanceof ZipError) return null;
    throw error;
  }
  const worker = new Worker(program, {
    eval: true,
    workerData: { bytes: measured, from: import.meta.url },
    resourceLimits: { maxOldGenerationSizeMb: megabytesAtMost },
  });
  const timer = setTimeout(() => void worker.terminate(), secondsAtMost * 1000);
  try {
    return await new Promise((resolve) => {
      worker.once("message", (message: { rows: string[][] | null }) => resolve(message.rows));
      // Out of memory, out of time, or a file that the reader cannot bear: for whoever uploads it is the same.
      worker.once("error", () => resolve(null));
      worker.once("exit", () => resolve(null));
    });
  } finally {
    clearTimeout(timer);
    void worker.terminate();
  }
}
