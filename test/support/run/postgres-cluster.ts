/**
 * A PostgreSQL server of our own from npm, in a folder of its own, on loopback, that dies with the process that started it even when that is killed.
 * Nothing is synced to the disk: no test takes the machine away from under it.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { freePort } from "../../../build/free-port.ts";
import { isRoot, postgresPrograms } from "./postgres-programs.ts";

export interface PostgresCluster {
  /** The address of its own database, for making others. */
  readonly url: string;
  stop(): Promise<void>;
}

/** In tests three suites of several processes each may be at it, with a pool of connections and a queue a process. */
const connections = 600;

/** The user who owns nothing: on every machine, where one of our own would have to be made first. */
const nobody = 65_534;

function has(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** What a program is started with: as another user when we are root, and told by the kernel when we die (where there is setpriv). */
function wrapped(program: string, args: readonly string[]): readonly [string, readonly string[]] {
  if (!has("setpriv")) {
    if (isRoot)
      throw new Error(
        "PostgreSQL does not run as root, and setpriv (util-linux) is not there to run it as another user.",
      );
    return [program, args];
  }
  const asNobody = isRoot ? [`--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"] : [];
  return ["setpriv", [...asNobody, "--pdeathsig", "QUIT", program, ...args]];
}

/** Messages are read, so they have to be in English whatever the machine speaks. */
const environment = { ...process.env, LC_MESSAGES: "C" };

async function initialise(programs: string, directory: string): Promise<void> {
  const [command, args] = wrapped(join(programs, "bin", "initdb"), [
    `--pgdata=${directory}`,
    "--username=postgres",
    "--auth=trust",
    "--encoding=UTF8",
    "--no-sync",
    "--lc-messages=C",
  ]);
  const child = spawn(command, args, { env: environment, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += String(chunk)));
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`PostgreSQL could not be set up: ${said}`);
}

async function ready(child: ChildProcess): Promise<void> {
  let text = "";
  for await (const chunk of child.stderr ?? []) {
    text += String(chunk);
    if (/ready to accept (?:read-only )?connections/.test(text)) {
      child.stderr?.resume();
      return;
    }
  }
  throw new Error(`PostgreSQL did not start: ${text}`);
}

export interface PostgresServer {
  readonly child: ChildProcess;
  readonly url: string;
}

/** A server on a folder that is there already, with these settings besides. */
export async function startServer(
  directory: string,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<PostgresServer> {
  const all = { listen_addresses: "127.0.0.1", unix_socket_directories: "", ...settings };
  const [command, args] = wrapped(join(postgresPrograms(), "bin", "postgres"), [
    "-D",
    directory,
    "-p",
    String(port),
    ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ]);
  const child = spawn(command, args, { env: environment, stdio: ["ignore", "ignore", "pipe"] });
  await ready(child);
  return { child, url: `postgresql://postgres:test@127.0.0.1:${port}/postgres` };
}

/** A new folder of a server under `within`, made by initdb. */
export async function makeDataFolder(within: string): Promise<string> {
  const parent = mkdtempSync(join(within, "postgres-"));
  // The server runs as another user when we are root, and makes its folder in this one.
  if (isRoot) chownSync(parent, nobody, nobody);
  const directory = join(parent, "data");
  await initialise(postgresPrograms(), directory);
  return directory;
}

export async function startCluster(
  within: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<PostgresCluster> {
  const directory = await makeDataFolder(within);
  const { child, url } = await startServer(directory, await freePort(), {
    fsync: "off",
    full_page_writes: "off",
    max_connections: String(connections),
    ...settings,
  });
  return {
    url,
    async stop() {
      const gone = once(child, "exit");
      child.kill("SIGINT");
      await gone;
      rmSync(dirname(directory), { recursive: true, force: true });
    },
  };
}
