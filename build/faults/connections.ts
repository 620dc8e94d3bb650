/** `npm run faults -- connections`: every second all connections to the database end: cut on the way, or ended by the server. */
import { setTimeout as pause } from "node:timers/promises";
import { addressAt, openDatabase, openFolder } from "./support/database.ts";
import { openLine } from "./support/line.ts";
import type { FaultOptions, Findings } from "./support/program.ts";
import { underTrouble } from "./support/stand.ts";

const everyMilliseconds = 1000;
const end =
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'";

export async function run(options: FaultOptions): Promise<Findings> {
  const database = await openDatabase({}, openFolder());
  const line = await openLine(database.port);
  try {
    return await underTrouble(
      options,
      { databaseUrl: addressAt(line.port), roles: ["web", "worker"] },
      async (_at, isOver) => {
        let [cut, ended] = [0, 0];
        while (!isOver()) {
          await pause(everyMilliseconds);
          if (cut <= ended) {
            line.cut();
            cut += 1;
          } else {
            await database.query(end);
            ended += 1;
          }
        }
        return { cut, ended };
      },
    );
  } finally {
    await line.close();
    await database.remove();
  }
}
