/** I-1: the built service as a process of its own, killed the hard way in the middle of an import, and started again. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { shortLived } from "../../build/stage/short-lived";
import { copyDistrict } from "../../build/stage/template";
import type { ExportRow, ImportFileAnswer, ImportView } from "../../src/contract";
import { built } from "../support/built";
import { confirmedPath } from "./support/confirmed";
import { type IdentityProvider, startIdentityProvider } from "./support/identity-provider";
import { type ServiceProcess, startProcess } from "./support/process";

const rowsOfImport = 1500;
const directory = mkdtempSync(join(tmpdir(), "rollbook-killed-"));
let identity: IdentityProvider;
let service: ServiceProcess | null = null;

function environment(): NodeJS.ProcessEnv {
  const issuers = [{ issuer: identity.issuer, audiences: [identity.audience], jwksUri: identity.jwksUri }];
  return {
    ...process.env,
    NODE_OPTIONS: "",
    DATABASE_URL: "",
    DATA_DIR: directory,
    PORT: "0",
    LOG_LEVEL: "warn",
    IDENTITY_ISSUERS: JSON.stringify(issuers),
  };
}

const start = () => startProcess(environment());

async function kill(): Promise<void> {
  await service?.kill();
  service = null;
}

async function call<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const token = await identity.token("district@riverbend.example");
  const headers = { authorization: `Bearer ${token}`, ...init.headers };
  return (await (await fetch(`${service?.url}${path}`, { ...init, headers })).json()) as Answer;
}

async function until(id: string, reached: (view: ImportView) => boolean): Promise<ImportView> {
  for (let tries = 0; tries < 6000; tries += 1) {
    const view = await call<ImportView>(`/v1/imports/${id}`);
    if (reached(view)) return view;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`import ${id} does not get there`);
}

beforeAll(async () => {
  identity = await startIdentityProvider(() => new Date());
  copyDistrict({ accounts: 3000, schools: 2, seed: 1 }, directory);
  service = await start();
});

afterAll(async () => {
  await kill();
  await identity.stop();
  rmSync(directory, { recursive: true, force: true });
});

test("I-1: kill -9 in the middle of an import, twice: it goes on where it stopped, no row lost, none doubled", async () => {
  const [school] = (await call<{ items: { id: string }[] }>("/v1/schools")).items;
  const before = (await call<{ rows: ExportRow[] }>(`/v1/schools/${school?.id}/accounts`)).rows;
  const updates = before.slice(0, rowsOfImport - 100).map((row, index) => ({
    row: index + 2,
    version: row.version,
    values: { userGuid: row.userGuid, firstName: `Changed${"abcdefghij"[index % 10]}` },
  }));
  const creations = Array.from({ length: 100 }, (_, index) => ({
    row: updates.length + index + 2,
    values: { userId: `KILL-${index}`, role: "Student", firstName: "Nia", lastName: "Okoye", gradeLevel: "4" },
  }));
  const rows = [...updates, ...creations];
  const path = `/v1/schools/${school?.id}/imports`;
  const upload = {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": "killed" },
    body: JSON.stringify({ rows }),
  };
  const confirmed = confirmedPath(path, await call(path, upload)) ?? path;
  const accepted = await call<ImportView>(confirmed, upload);
  expect(accepted.status).toBe("queued");

  await until(accepted.id, (view) => view.progress.done > 0);
  await kill();
  service = await start();
  const second = await call<ImportView>(`/v1/imports/${accepted.id}`);
  expect(second.finishedAt).toBeUndefined();
  await until(accepted.id, (view) => view.progress.done > second.progress.done || view.finishedAt !== undefined);
  await kill();
  service = await start();

  const view = await until(accepted.id, (one) => one.finishedAt !== undefined);
  expect(view).toMatchObject({
    status: "completed",
    progress: { done: rows.length, total: rows.length },
    counts: { updated: updates.length, created: 100, unchanged: 0, failed: 0 },
  });
  const after = (await call<{ rows: ExportRow[] }>(`/v1/schools/${school?.id}/accounts`)).rows;
  expect(after.length).toBe(before.length + 100);
  expect(new Set(after.map((row) => row.userId)).size).toBe(after.length);
  const byGuid = new Map(after.map((row) => [row.userGuid, row]));
  for (const update of updates) {
    const now = byGuid.get(update.values.userGuid);
    // One change each: a row applied twice would have raised the version twice.
    expect([now?.firstName, now?.version]).toEqual([update.values.firstName, String(Number(update.version) + 1)]);
  }
  const completed = await call<ImportFileAnswer>(`/v1/imports/${accepted.id}/files/completed`);
  expect(completed.rows.map((row) => row.row)).toEqual(rows.map((row) => row.row));
  expect(completed.rows.filter((row) => (row.values.password ?? "") !== "").length).toBe(100);
});

test("the embedded store's folder belongs to one process: a second one says so and leaves it alone", async () => {
  const child = spawn(process.execPath, [...shortLived, built("backend", "main.js")], { env: environment() });
  let text = "";
  child.stderr.on("data", (chunk) => {
    text += String(chunk);
  });
  const [code] = await once(child, "exit");
  expect(code).toBe(1);
  expect(text).toContain(directory);
  expect(text).toContain("in use by another Rollbook process");
});

test("the secret key of the embedded store is made once, for its owner's eyes only", () => {
  const file = join(directory, "secret.key");
  expect(existsSync(file)).toBe(true);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(Buffer.from(readFileSync(file, "utf8"), "base64").length).toBe(32);
});

test("a stop by signal is graceful: the folder is given back", async () => {
  const { child } = service ?? { child: null };
  child?.kill("SIGTERM");
  if (child !== null) expect((await once(child, "exit"))[0]).toBe(0);
  service = null;
  expect(existsSync(join(directory, "store.lock"))).toBe(false);
});
