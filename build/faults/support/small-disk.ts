/** A disk of a few megabytes (a tmpfs, which takes the right to mount), that can be filled to its last byte and emptied again. */
import { spawnSync } from "node:child_process";
import { chmodSync, closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { openFolder } from "./database.ts";

export interface SmallDisk {
  readonly folder: string;
  /** Takes all that is left, as somebody else's files do. */
  fill(): void;
  empty(): void;
  remove(): void;
}

const blocks = [1 << 20, 1 << 16, 1 << 12];

/** Null where this user may not mount. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const parent = openFolder();
  const folder = join(parent, "disk");
  mkdirSync(folder);
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=0711`, "tmpfs", folder]);
  if (mounted.status !== 0) {
    rmSync(parent, { recursive: true });
    return null;
  }
  chmodSync(folder, 0o711);
  const filler = join(folder, "filler");
  return {
    folder,
    fill() {
      const file = openSync(filler, "a");
      for (const size of blocks) {
        const block = Buffer.alloc(size);
        try {
          while (writeSync(file, block) === size);
        } catch {
          // No room for a block of this size.
        }
      }
      closeSync(file);
    },
    empty: () => rmSync(filler, { force: true }),
    remove() {
      spawnSync("umount", ["-l", folder]);
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

export const cannotMount = "A disk of its own is needed, which only who may mount can have (root): not tried here";
