/**
 * `npm run faults -- standby`: a primary with a streaming standby, synchronous_commit on; in the middle the primary is lost (kill -9) and the standby
 * promoted, as a fail-over address leads there. Before and after it processes of the service are killed at random.
 */
import { setTimeout as pause } from "node:timers/promises";
import { addressAt, openDatabase, openFolder, openStandby } from "./support/database.ts";
import { breath, killSomebody } from "./support/killing.ts";
import { openLine } from "./support/line.ts";
import type { FaultOptions, Findings } from "./support/program.ts";
import { type Stand, underTrouble } from "./support/stand.ts";

const settings = { synchronous_commit: "on", wal_level: "replica", max_wal_senders: "4", hot_standby: "on" };
/** As long as whoever watches a primary needs to be sure that it has gone. */
const unnoticedMilliseconds = 3000;
const killsBefore = 2;

export async function run(options: FaultOptions): Promise<Findings> {
  const folder = openFolder();
  const primary = await openDatabase({ ...settings, synchronous_standby_names: "*" }, folder);
  const standby = await openStandby(primary, settings);
  const line = await openLine(primary.port);
  const isStreaming = async () =>
    (await primary.query("SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'")).length > 0;
  for (let tries = 0; !(await isStreaming()); tries += 1) {
    if (tries > 100) throw new Error("the standby does not stream");
    await pause(100);
  }

  async function failOver(): Promise<number> {
    await primary.kill();
    line.leadTo(null);
    line.cut();
    const began = Date.now();
    await pause(unnoticedMilliseconds);
    await standby.query("SELECT pg_promote(true)");
    line.leadTo(standby.port);
    return Date.now() - began;
  }

  async function trouble(at: Stand, isOver: () => boolean) {
    let kills = 0;
    let awayMilliseconds = 0;
    while (!isOver() || awayMilliseconds === 0) {
      await breath(at);
      if (kills === killsBefore && awayMilliseconds === 0) awayMilliseconds = await failOver();
      else {
        killSomebody(at);
        kills += 1;
      }
    }
    return { kills, promoted: 1, awayMilliseconds };
  }
  try {
    return await underTrouble(
      options,
      { databaseUrl: addressAt(line.port), roles: ["web", "worker", "worker"] },
      trouble,
    );
  } finally {
    await line.close();
    await standby.remove();
    await primary.remove();
  }
}
