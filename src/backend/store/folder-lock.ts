/**
 * The exclusive lock on the embedded store's folder. PGlite has none of its own: a second process opens the same folder without a word and
 * destroys what it writes. Within one machine's process table the process id tells whether the holder lives; another container's id means nothing here,
 * so the holder also shows a sign of life, and one that shows none for a while is taken for dead.
 */
import { randomBytes } from "node:crypto";
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import { join, resolve } from "node:path";

export class FolderTakenError extends Error {
  constructor(directory: string, holder: string) {
    super(
      `The data folder ${directory} is in use by another Rollbook process (${holder}). Stop that one first, or choose another folder with DATA_DIR.`,
    );
    this.name = "FolderTakenError";
  }
}

const signEveryMilliseconds = 2_000;
/** Without a sign of life for so long the holder is dead: killed, or its container is gone. */
export const leaseMilliseconds = 30_000;

/** Folders this very process holds: our own pid in a lock file says nothing otherwise. */
const held = new Set<string>();

/** Which process table our process ids are of. */
function processTable(): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot}/${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return hostname();
  }
}

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

interface Holder {
  readonly pid: number;
  readonly beginning: string;
  /** "" in the lock of a release that knew neither. */
  readonly owner: string;
  readonly table: string;
}

const isThere = (error: unknown, code: string) => (error as NodeJS.ErrnoException).code === code;

function readHolder(file: string): Holder | null {
  try {
    const [pid, beginning = "", owner = "", table = ""] = readFileSync(file, "utf8").trim().split(" ");
    return { pid: Number(pid), beginning, owner, table };
  } catch (error) {
    if (isThere(error, "ENOENT")) return null;
    throw error;
  }
}

function ageOf(file: string): number {
  try {
    return Math.abs(Date.now() - statSync(file).mtimeMs);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** Who keeps us out, in words; null when nobody does any more. */
function livingHolder(file: string, { pid, beginning, table }: Holder): string | null {
  if (table !== "" && table !== processTable()) {
    const age = ageOf(file);
    if (age > leaseMilliseconds) return null;
    const rest = Math.ceil((leaseMilliseconds - age) / 1000);
    return `on another machine or in another container; if it was killed, its claim ends in ${rest} seconds`;
  }
  const lives = Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid, beginning);
  return lives ? `process id ${pid}` : null;
}

function claim(file: string, owner: string): boolean {
  try {
    const descriptor = openSync(file, "wx", 0o600);
    writeSync(descriptor, `${process.pid} ${beginningOf(process.pid)} ${owner} ${processTable()}\n`);
    closeSync(descriptor);
    return true;
  } catch (error) {
    if (isThere(error, "EEXIST")) return false;
    throw error;
  }
}

/** Puts the lock of a dead holder aside: only that one, never the lock of whoever was faster than we. */
function putAside(file: string, dead: Holder, owner: string): void {
  const aside = `${file}.${owner}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isThere(error, "ENOENT")) return;
    throw error;
  }
  const taken = readHolder(aside);
  if (taken !== null && (taken.owner !== dead.owner || taken.pid !== dead.pid)) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

/**
 * Takes the folder, or throws when a living process has it; the lock of a dead one is taken over. Returns what gives it back. `lost` is called when
 * somebody else has the folder after all: nothing may be written any more.
 */
export function lockFolder(directory: string, lost: (error: Error) => void = () => undefined): () => void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = join(resolve(directory), "store.lock");
  if (held.has(file)) throw new FolderTakenError(directory, `process id ${process.pid}`);
  const owner = randomBytes(12).toString("hex");
  for (let tries = 0; tries < 3; tries += 1) {
    if (claim(file, owner)) return hold(directory, file, owner, lost);
    const holder = readHolder(file);
    if (holder === null) continue;
    const living = livingHolder(file, holder);
    if (living !== null) throw new FolderTakenError(directory, living);
    putAside(file, holder, owner);
  }
  throw new Error(`The lock ${file} could not be taken`);
}

function hold(directory: string, file: string, owner: string, lost: (error: Error) => void): () => void {
  held.add(file);
  const isOurs = () => readHolder(file)?.owner === owner;
  const signs = setInterval(() => {
    try {
      if (!isOurs()) {
        clearInterval(signs);
        lost(new FolderTakenError(directory, "it has taken the folder over, or the lock was deleted"));
        return;
      }
      const now = new Date();
      utimesSync(file, now, now);
    } catch {
      // A folder that does not answer for a moment; the next sign is soon.
    }
  }, signEveryMilliseconds);
  signs.unref();
  return () => {
    clearInterval(signs);
    held.delete(file);
    if (isOurs()) rmSync(file, { force: true });
  };
}
