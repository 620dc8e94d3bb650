/**
 * What all suites of a run share, kept by the runner's own process: a folder for stores that are made once and copied, and one PostgreSQL, started when
 * the first suite asks for it. It ends with the runner, also when that is killed.
 */
import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIsFresh } from "../../../build/fresh-build.ts";
import { databasePrefix, dropDatabases } from "./databases.ts";
import { type PostgresCluster, startCluster } from "./postgres-cluster.ts";
import { folderVariable, freshVariable, keeperVariable } from "./variables.ts";

export interface Keeper {
  stop(): Promise<void>;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A run that was killed could not take its folder away. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^rollbook-run-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

export async function startKeeper(): Promise<Keeper> {
  removeLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `rollbook-run-${process.pid}-`));
  // PostgreSQL, which runs as another user when we are root, passes through it.
  chmodSync(folder, 0o711);
  let cluster: Promise<PostgresCluster> | null = null;
  const server = createServer((_request, response) => {
    cluster ??= startCluster(folder);
    cluster.then(
      ({ url }) => response.end(url),
      (error: unknown) => {
        response.statusCode = 500;
        response.end(error instanceof Error ? error.message : String(error));
      },
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  // The suites' processes inherit both.
  process.env[keeperVariable] = `http://127.0.0.1:${address.port}`;
  process.env[folderVariable] = folder;
  process.env[freshVariable] = buildIsFresh() ? "yes" : "no";
  return {
    async stop() {
      server.close();
      server.closeAllConnections();
      await cluster?.then(
        (started) => started.stop(),
        () => undefined,
      );
      // Somebody else's server goes on: what suites have left there, and the templates, go now.
      const given = process.env.DATABASE_URL ?? "";
      if (given !== "") await dropDatabases(given, databasePrefix(folder));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
