/** What a program of the service says when it cannot go on: a sentence for whoever can put it right, and a stack only where nobody has foreseen it. */
import { isStoreAway } from "./store";

/** Errors whose message is for the operator, without a stack. */
const ours: ReadonlySet<string> = new Set([
  "ConfigurationError",
  "FolderTakenError",
  "StoreFolderError",
  "UsageError",
  "DistrictFileError",
  "OffboardError",
]);

/** By the code of PostgreSQL or of the operating system. The address is not repeated: it may hold a password. */
const byCode: Readonly<Record<string, string>> = {
  "28000": "PostgreSQL does not let the user of DATABASE_URL in",
  "28P01": "PostgreSQL does not take the password of DATABASE_URL",
  "3D000": "The database that DATABASE_URL names does not exist; create it first",
  "42501":
    "The user of DATABASE_URL may not do what is needed in this database; it has to own it, or to be given CREATE on it",
  EADDRINUSE: "Another process listens on PORT already",
  EADDRNOTAVAIL: "HOST is no address of this machine",
  EACCES: "This user may not listen on PORT, or may not read a file that is needed",
  ENOENT: "A file that is needed is not there",
};

/** A migration that this version does not know has been made by a later one. */
const newerStore = /^corrupted migrations: previously executed migration (\S+) is missing/;

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? "").slice(0, 300);
}

/** Null for what nobody has foreseen. */
export function saidInWords(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (ours.has(error.name)) return error.message;
  const { code } = error as { code?: unknown };
  if (typeof code === "string" && byCode[code] !== undefined) return `${byCode[code]} (${code}).`;
  const newer = newerStore.exec(error.message)?.[1];
  if (newer !== undefined) {
    return `The store was brought forward by a later version of Rollbook (${newer}). Start that version, or restore the backup from before.`;
  }
  if (isStoreAway(error)) {
    const why = typeof code === "string" ? code : firstLine(error.message);
    return `The store does not answer (${why}). Look whether PostgreSQL runs and DATABASE_URL leads to it, then start again.`;
  }
  // Of what WASM throws the rest is hundreds of addresses.
  if (error.name === "RuntimeError" || error.name === "ErrnoError") {
    return `The embedded store has failed: ${firstLine(error.message)}. Look whether the disk is full and the folder may be written; otherwise restore it from a backup.`;
  }
  return null;
}
