/** `npm run faults -- max-connections`: somebody else takes every connection that the server has, for some seconds, again and again; and ours are ended meanwhile. */
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { addressAt, openDatabase, openFolder } from "./support/database.ts";
import type { FaultOptions, Findings } from "./support/program.ts";
import { underTrouble } from "./support/stand.ts";

const connections = 40;
const heldMilliseconds = 4000;
const freeMilliseconds = 3000;
/** By somebody without the rights of a superuser, for whom some connections are kept. */
const greedy = "greedy";
const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' AND usename <> '${greedy}' AND pid <> pg_backend_pid()`;

export async function run(options: FaultOptions): Promise<Findings> {
  const settings = { max_connections: String(connections), superuser_reserved_connections: "3" };
  const database = await openDatabase(settings, openFolder());
  await database.query(`CREATE ROLE ${greedy} LOGIN`);
  await database.query("CREATE ROLE rollbook LOGIN");
  await database.query("CREATE DATABASE rollbook OWNER rollbook");
  const config = { host: "127.0.0.1", port: database.port, user: greedy, database: "postgres", password: "x" };

  /** All that are free, and those that we lose. */
  async function takeAll(until: number): Promise<number> {
    const held: pg.Client[] = [];
    while (Date.now() < until) {
      const client = new pg.Client(config);
      client.on("error", () => undefined);
      try {
        await client.connect();
        held.push(client);
      } catch {
        await pause(20);
      }
    }
    await Promise.all(held.map((client) => client.end().catch(() => undefined)));
    return held.length;
  }
  const url = addressAt(database.port)
    .replace("postgres:test@", "rollbook:test@")
    .replace(/postgres$/, "rollbook");
  try {
    return await underTrouble(options, { databaseUrl: url, roles: ["web", "worker"] }, async (_at, isOver) => {
      let rounds = 0;
      let most = 0;
      while (!isOver() || rounds === 0) {
        await pause(freeMilliseconds);
        const taking = takeAll(Date.now() + heldMilliseconds);
        // Ours too, so that they have to be made anew while there are none.
        await pause(heldMilliseconds / 4);
        await database.query(end);
        most = Math.max(most, await taking);
        rounds += 1;
      }
      return { rounds, connections, taken: most };
    });
  } finally {
    await database.remove();
  }
}
