/** `npm run faults -- full-disk-embedded`: the disk with the embedded store is filled by others for some seconds, again and again. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { FaultOptions, Findings } from "./support/program.ts";
import { cannotMount, mountSmallDisk } from "./support/small-disk.ts";
import { underTrouble } from "./support/stand.ts";

const megabytes = 400;
const fullMilliseconds = 6000;
const freeMilliseconds = 8000;

export async function run(options: FaultOptions): Promise<Findings> {
  const disk = mountSmallDisk(megabytes);
  if (disk === null) return { faults: [], cannot: cannotMount };
  const directory = join(disk.folder, "data");
  mkdirSync(directory);
  try {
    return await underTrouble(
      options,
      { databaseUrl: null, directory, roles: ["all"], endsByDesign: /The embedded store has/ },
      async (_at, isOver) => {
        let rounds = 0;
        while (!isOver() || rounds === 0) {
          await pause(freeMilliseconds);
          disk.fill();
          await pause(fullMilliseconds);
          disk.empty();
          rounds += 1;
        }
        return { rounds, megabytes };
      },
    );
  } finally {
    disk.remove();
  }
}
