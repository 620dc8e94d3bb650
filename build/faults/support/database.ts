/** PostgreSQL servers for the programs of faults: durable as in production, killed and started again as an operating system does. */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { makeDataFolder, type PostgresServer, startServer } from "../../../test/support/run/postgres-cluster.ts";
import { freePort } from "../../free-port.ts";

export interface Database {
  readonly port: number;
  readonly directory: string;
  /** On the server itself, past every line and pooler. */
  query<Row extends pg.QueryResultRow>(text: string): Promise<Row[]>;
  /** kill -9 of the server; it stays away until it is started. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stopped in order. */
  stop(): Promise<void>;
  /** Stopped, and its folder taken away. */
  remove(): Promise<void>;
  /** How often it went by itself and was started again. */
  readonly restarts: () => number;
}

export type ServerSettings = Readonly<Record<string, string>>;

const restartMilliseconds = 500;

/** A folder that the server's user, who may be another one, passes through. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "rollbook-faults-"));
  chmodSync(folder, 0o711);
  return folder;
}

/** `directory`: one that is there already. */
export async function openDatabase(settings: ServerSettings, within: string, made?: string): Promise<Database> {
  const directory = made ?? (await makeDataFolder(within));
  const port = await freePort();
  let server: PostgresServer | null = null;
  let isWanted = false;
  let restarts = 0;

  async function start(): Promise<void> {
    isWanted = true;
    const started = await startServer(directory, port, settings);
    server = started;
    started.child.once("exit", () => void again(started));
  }
  /** As a supervisor: what went by itself is started until it stands, also when recovery has no room yet. */
  async function again(gone: PostgresServer): Promise<void> {
    while (isWanted && server === gone) {
      await pause(restartMilliseconds);
      if (!isWanted) return;
      restarts += 1;
      try {
        await start();
        return;
      } catch {
        // Tried again.
      }
    }
  }
  async function end(signal: NodeJS.Signals): Promise<void> {
    isWanted = false;
    const child = server?.child;
    server = null;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  }
  await start();
  return {
    port,
    directory,
    start,
    restarts: () => restarts,
    kill: () => end("SIGKILL"),
    stop: () => end("SIGINT"),
    async remove() {
      await end("SIGINT");
      rmSync(directory, { recursive: true, force: true });
    },
    async query<Row extends pg.QueryResultRow>(text: string) {
      const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", database: "postgres", password: "x" });
      client.on("error", () => undefined);
      await client.connect();
      try {
        return (await client.query<Row>(text)).rows;
      } finally {
        await client.end();
      }
    },
  };
}

export const addressAt = (port: number) => `postgresql://postgres:test@127.0.0.1:${port}/postgres`;

/** A standby of a server that streams, from a copy of its folder made while it stood still; the primary waits for it at every commit. */
export async function openStandby(primary: Database, settings: ServerSettings): Promise<Database> {
  const folder = `${primary.directory}-standby`;
  await primary.stop();
  // With its owner and rights, which the server is strict about.
  execFileSync("cp", ["-a", primary.directory, folder]);
  writeFileSync(join(folder, "standby.signal"), "");
  await primary.start();
  return openDatabase(
    { ...settings, primary_conninfo: `host=127.0.0.1 port=${primary.port} user=postgres` },
    "",
    folder,
  );
}
