/** The PostgreSQL of this run: the server that DATABASE_URL names when it is set, else the one that the runner keeps, else (outside of a run) one of our own. */
import { tmpdir } from "node:os";
import { databasePrefix, dropDatabases } from "./databases.ts";
import { startCluster } from "./postgres-cluster.ts";
import { runFolder } from "./templates.ts";
import { keeperVariable } from "./variables.ts";

export interface RunPostgres {
  /** The address of a database from which others can be made. */
  readonly url: string;
  /** When it belongs to nobody else. */
  stop(): Promise<void>;
}

/**
 * Outside of a run benchmarks are made, also of a million accounts, whose tables and indexes are 1.8 GB: with the 128 MB that PostgreSQL has by default they would
 * measure how long a page takes from the disk's cache, and not what statements read. Memory is taken as it is used.
 */
const ofItsOwn = { shared_buffers: "3GB" };

const othersStopIt = async () => undefined;

export async function runPostgres(): Promise<RunPostgres> {
  const given = process.env.DATABASE_URL ?? "";
  const keeper = process.env[keeperVariable] ?? "";
  if (given !== "") {
    // Within a run its keeper drops what suites leave, templates among them.
    return { url: given, stop: keeper === "" ? () => dropDatabases(given, databasePrefix(runFolder())) : othersStopIt };
  }
  if (keeper === "") return startCluster(tmpdir(), ofItsOwn);
  const answer = await fetch(keeper);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return { url: text, stop: othersStopIt };
}
