/**
 * `npm run faults -- pooler`: PgBouncer in transaction mode between service and database (Debian: `apt-get install pgbouncer`), with fewer connections than
 * the service opens; it is started anew now and then, the database too, and processes of the service are killed at random.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../free-port.ts";
import { addressAt, openDatabase, openFolder } from "./support/database.ts";
import { breath, killSomebody } from "./support/killing.ts";
import type { FaultOptions, Findings } from "./support/program.ts";
import { type Stand, underTrouble } from "./support/stand.ts";

const program = ["pgbouncer", "/usr/sbin/pgbouncer"].find((name) => spawnSync(name, ["--version"]).status === 0);
const serverConnections = 6;

function configuration(port: number, databasePort: number, users: string): string {
  return [
    "[databases]",
    `* = host=127.0.0.1 port=${databasePort}`,
    "[pgbouncer]",
    "listen_addr = 127.0.0.1",
    `listen_port = ${port}`,
    "unix_socket_dir =",
    "auth_type = trust",
    `auth_file = ${users}`,
    "pool_mode = transaction",
    `default_pool_size = ${serverConnections}`,
    "max_client_conn = 200",
    "query_wait_timeout = 10",
    "",
  ].join("\n");
}

export async function run(options: FaultOptions): Promise<Findings> {
  if (program === undefined)
    return { faults: [], cannot: "PgBouncer is not installed here (Debian: apt-get install pgbouncer)" };
  const pooler = program;
  const folder = openFolder();
  const database = await openDatabase({}, folder);
  const port = await freePort();
  const file = join(folder, "pgbouncer.ini");
  const users = join(folder, "users.txt");
  writeFileSync(users, '"postgres" ""\n');
  writeFileSync(file, configuration(port, database.port, users));
  for (const path of [file, users]) chmodSync(path, 0o644);
  let running: ChildProcess | null = null;
  const start = async () => {
    running = spawn(pooler, ["--quiet", ...(process.getuid?.() === 0 ? ["--user=nobody"] : []), file], {
      stdio: "ignore",
    });
    await pause(500);
  };
  const stop = async () => {
    if (running === null || running.exitCode !== null) return;
    const gone = once(running, "exit");
    running.kill("SIGKILL");
    await gone;
  };
  await start();

  async function trouble(at: Stand, isOver: () => boolean) {
    const done = { kills: 0, poolerKilled: 0, databaseKilled: 0 };
    const troubles = [
      async () => {
        killSomebody(at);
        done.kills += 1;
      },
      async () => {
        await stop();
        await pause(1500);
        await start();
        done.poolerKilled += 1;
      },
      async () => {
        await database.kill();
        await pause(1500);
        await database.start();
        done.databaseKilled += 1;
      },
    ];
    for (let turn = 0; !isOver() || turn < troubles.length; turn += 1) {
      await breath(at);
      await troubles[turn % troubles.length]?.();
    }
    return { ...done, serverConnections };
  }
  try {
    return await underTrouble(options, { databaseUrl: addressAt(port), roles: ["web", "worker", "worker"] }, trouble);
  } finally {
    await stop();
    await database.remove();
  }
}
