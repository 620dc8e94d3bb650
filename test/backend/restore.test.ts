/**
 * R-2, the drill of docs/operations.md: a base backup of a PostgreSQL that goes on, a district that leaves afterwards, the server lost, the backup restored:
 * who had left is there again, until the deletion is repeated; everybody else is as they were.
 */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import pg from "pg";
import { freePort } from "../../build/free-port.ts";
import { offboard } from "../../src/backend/offboard/offboard";
import { openStore, type Store, saveDistrict } from "../../src/backend/store";
import { makeDataFolder, type PostgresServer, startServer } from "../support/run/postgres-cluster.ts";
import { elsewhere, riverbend } from "./support/district";

const folder = mkdtempSync(join(tmpdir(), "rollbook-restore-"));
chmodSync(folder, 0o711);
const servers: PostgresServer[] = [];
const stores: Store[] = [];
const settings = { fsync: "off", full_page_writes: "on", wal_level: "replica", max_connections: "30" };

async function started(directory: string): Promise<PostgresServer> {
  const server = await startServer(directory, await freePort(), settings);
  servers.push(server);
  return server;
}
async function opened(url: string): Promise<Store> {
  const store = await openStore({ kind: "postgres", url });
  stores.push(store);
  return store;
}
async function lost({ child }: PostgresServer): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

afterAll(async () => {
  for (const store of stores) await store.close().catch(() => undefined);
  for (const server of servers)
    if (server.child.exitCode === null && server.child.signalCode === null) await lost(server);
  rmSync(folder, { recursive: true, force: true });
});

/** As pg_basebackup does it, which is not among the programs at hand: the folder while the server goes on, and the log that makes it whole. */
async function baseBackup(server: PostgresServer, directory: string): Promise<string> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const copy = join(folder, "backup");
  await client.query("SELECT pg_backup_start('drill', true)");
  execFileSync("cp", ["-a", directory, copy]);
  const { rows } = await client.query<{ labelfile: string }>("SELECT labelfile FROM pg_backup_stop(false)");
  await client.query("SELECT pg_switch_wal()");
  execFileSync("cp", ["-a", `${join(directory, "pg_wal")}/.`, join(copy, "pg_wal")]);
  writeFileSync(join(copy, "backup_label"), rows[0]?.labelfile ?? "");
  // The server's user, who may be another one, also renames it.
  const { uid, gid } = statSync(copy);
  chownSync(join(copy, "backup_label"), uid, gid);
  rmSync(join(copy, "postmaster.pid"));
  await client.end();
  return copy;
}

const people = async (store: Store, organization: string) => {
  const rows = await store.db
    .selectFrom("accounts")
    .select("guid")
    .where("organization_id", "=", organization)
    .orderBy("guid")
    .execute();
  return rows.map(({ guid }) => guid);
};
const leave = (store: Store, name: string) =>
  offboard(store, {
    organizationId: "elsewhere",
    schoolId: null,
    folder: join(folder, name),
    backupsEnd: "2027-01-31",
    now: () => new Date("2026-11-23T16:00:00Z"),
  });

test("R-2: a restored backup has who left since, and the repeated deletion takes them out again, with a certificate", async () => {
  const directory = await makeDataFolder(folder);
  const server = await started(directory);
  const store = await opened(server.url);
  await saveDistrict(store, riverbend);
  await saveDistrict(store, elsewhere);
  const before = await people(store, "riverbend");
  const backup = await baseBackup(server, directory);
  const first = await leave(store, "first");
  expect(await people(store, "elsewhere")).toEqual([]);
  await lost(server);

  const again = await opened((await started(backup)).url);
  expect(await people(again, "elsewhere")).toHaveLength(elsewhere.accounts.length);
  const second = await leave(again, "second");
  expect(second.deleted).toEqual(first.deleted);
  expect(await people(again, "elsewhere")).toEqual([]);
  expect(await people(again, "riverbend")).toEqual(before);
  expect(second.remains.map(({ until }) => until).join()).toContain("2027-01-31");
  expect(existsSync(join(folder, "second"))).toBe(true);
});
