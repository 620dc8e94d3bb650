/** `npm run faults -- full-disk`: the disk of PostgreSQL, its log on it, is filled by others for some seconds, again and again. */
import { setTimeout as pause } from "node:timers/promises";
import { addressAt, openDatabase } from "./support/database.ts";
import type { FaultOptions, Findings } from "./support/program.ts";
import { cannotMount, mountSmallDisk } from "./support/small-disk.ts";
import { underTrouble } from "./support/stand.ts";

const megabytes = 220;
const fullMilliseconds = 6000;
const freeMilliseconds = 5000;

export async function run(options: FaultOptions): Promise<Findings> {
  const disk = mountSmallDisk(megabytes);
  if (disk === null) return { faults: [], cannot: cannotMount };
  const database = await openDatabase({ min_wal_size: "32MB", max_wal_size: "48MB", wal_recycle: "off" }, disk.folder);
  try {
    return await underTrouble(
      options,
      { databaseUrl: addressAt(database.port), roles: ["web", "worker"] },
      async (_at, isOver) => {
        let rounds = 0;
        while (!isOver() || rounds === 0) {
          await pause(freeMilliseconds);
          disk.fill();
          // Its log would go on in a file that it has room in; it wants a new one now.
          await database.query("SELECT pg_switch_wal()").catch(() => undefined);
          await pause(fullMilliseconds);
          disk.empty();
          rounds += 1;
        }
        return { rounds, megabytes, databaseRestarts: database.restarts() };
      },
    );
  } finally {
    await database.stop();
    disk.remove();
  }
}
