/**
 * The embedded store's folder: readable by its owner only, and never quietly made anew where there was one. A mark beside the store says that it was made;
 * a mark without its store is a folder that was lost or half restored.
 */
import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMainThread } from "node:worker_threads";

export class StoreFolderError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StoreFolderError";
  }
}

const ownFile = 0o600;
const ownFolder = 0o700;
/** What every PostgreSQL has in its folder. */
const telling = [["PG_VERSION"], ["global", "pg_control"], ["base"], ["pg_wal"]] as const;

/** Also what an older release or a restore has left open to others. */
function closeToOthers(folder: string): void {
  chmodSync(folder, ownFolder);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) closeToOthers(path);
    else if (entry.isFile()) chmodSync(path, ownFile);
  }
}

const isEmpty = (folder: string) => !existsSync(folder) || readdirSync(folder).length === 0;

export interface StoreFolder {
  /** Where PGlite keeps its files. */
  readonly store: string;
  /** To be called when the store has opened: from now on it is an old one. */
  opened(): void;
}

export function prepareFolder(directory: string): StoreFolder {
  // What the store makes from now on; it says nothing of modes itself.
  if (isMainThread) process.umask(0o077);
  closeToOthers(directory);
  const store = join(directory, "store");
  const made = join(directory, "store.made");
  const making = join(directory, "store.making");
  const missing = telling.map((parts) => join(...parts)).filter((part) => !existsSync(join(store, part)));
  if (existsSync(made)) {
    if (missing.length > 0) {
      throw new StoreFolderError(
        `The data folder ${directory} has had a store, and it is gone or incomplete (${missing.join(", ")} missing). Restore the whole folder from a backup; to begin anew without what was in it, delete ${directory} first.`,
      );
    }
  } else if (existsSync(making)) {
    // Killed while it was made for the first time: nothing was in it yet.
    rmSync(store, { recursive: true, force: true });
  } else if (isEmpty(store)) {
    writeFileSync(making, "", { mode: ownFile });
  } else if (missing.length > 0) {
    throw new StoreFolderError(
      `The data folder ${directory} has a store that is incomplete (${missing.join(", ")} missing). Restore the whole folder from a backup; to begin anew without what was in it, delete ${directory} first.`,
    );
  }
  return {
    store,
    opened() {
      if (!existsSync(made))
        writeFileSync(made, "The store of Rollbook beside this file was made. Keep both.\n", { mode: ownFile });
      rmSync(making, { force: true });
    },
  };
}
