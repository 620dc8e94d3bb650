/** `npm run faults -- kills`: processes of the service are killed at random, one web and two workers, in the middle of whatever they do. */

import { addressAt, openDatabase, openFolder } from "./support/database.ts";
import { breath, killSomebody } from "./support/killing.ts";
import type { FaultOptions, Findings } from "./support/program.ts";
import { underTrouble } from "./support/stand.ts";

export async function run(options: FaultOptions): Promise<Findings> {
  const database = await openDatabase({}, openFolder());
  const stand = { databaseUrl: addressAt(database.port), roles: ["web", "worker", "worker"] } as const;
  try {
    return await underTrouble(
      options,
      stand,
      async (at, isOver) => {
        const killed: Record<string, number> = {};
        while (!isOver()) {
          await breath(at);
          const role = killSomebody(at);
          killed[role] = (killed[role] ?? 0) + 1;
        }
        return { killed };
      },
      false,
    );
  } finally {
    await database.remove();
  }
}
