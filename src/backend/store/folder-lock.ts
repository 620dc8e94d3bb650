/**
 * The exclusive lock on the embedded store's folder. PGlite has none of its own: a second process opens the same folder without a word and
 * destroys what it writes.
 */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";

export class FolderTakenError extends Error {
  constructor(directory: string, pid: number) {
    super(
      `The data folder ${directory} is in use by another Rollbook process (process id ${pid}). Stop that one first, or choose another folder with DATA_DIR.`,
    );
    this.name = "FolderTakenError";
  }
}

/** Folders this very process holds: our own pid in a lock file says nothing otherwise. */
const held = new Set<string>();

/** When a process began (Linux), so that a process that merely got a dead one's number is not taken for it. */
function beginningOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function isAlive(pid: number, beginning: string): boolean {
  if (beginning !== "" && beginningOf(pid) !== "" && beginningOf(pid) !== beginning) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: somebody else's process, alive.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function claim(file: string): boolean {
  try {
    const descriptor = openSync(file, "wx", 0o600);
    writeSync(descriptor, `${process.pid} ${beginningOf(process.pid)}\n`);
    closeSync(descriptor);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Takes the folder, or throws when a living process has it; the lock of a dead one is taken over. Returns what gives it back. */
export function lockFolder(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const file = join(resolve(directory), "store.lock");
  if (held.has(file)) throw new FolderTakenError(directory, process.pid);
  for (let tries = 0; tries < 3; tries += 1) {
    if (claim(file)) {
      held.add(file);
      return () => {
        held.delete(file);
        rmSync(file, { force: true });
      };
    }
    const [pidText, beginning] = readFileSync(file, "utf8").trim().split(" ");
    const pid = Number(pidText);
    if (Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid, beginning ?? "")) {
      throw new FolderTakenError(directory, pid);
    }
    rmSync(file, { force: true });
  }
  throw new Error(`The lock ${file} could not be taken`);
}
