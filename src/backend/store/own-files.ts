/** Keeps what this thread writes to the owner: the store's WASM gives every file a mode of its own (0666), whatever the process's mask says. */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const ownersOnly = (mode: fs.Mode) => (typeof mode === "string" ? Number.parseInt(mode, 8) : mode) & 0o700;

export function keepFilesToOwner(): void {
  const { chmodSync, fchmodSync } = fs;
  Object.assign(fs, {
    chmodSync: (path: fs.PathLike, mode: fs.Mode) => chmodSync(path, ownersOnly(mode)),
    fchmodSync: (descriptor: number, mode: fs.Mode) => fchmodSync(descriptor, ownersOnly(mode)),
  });
  syncBuiltinESMExports();
}
