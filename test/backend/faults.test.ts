/**
 * I-1 on PostgreSQL, against chance: two web and two worker processes, of which one after the other is killed (-9) at a random moment and started again,
 * while clients send uploads and repeat them until they are answered. Then: no accepted import lost, no row twice, files and credentials whole.
 * FAULT_SEED chooses another run; a failure names its seed.
 */

import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import pg from "pg";
import { openStore, saveDistrict } from "../../src/backend/store";
import type { ExportRow, ImportFileAnswer, ImportList, ImportView } from "../../src/contract";
import { confirmedPath } from "./support/confirmed";
import { riverbend } from "./support/district";
import { type IdentityProvider, startIdentityProvider } from "./support/identity-provider";
import { startPostgres, type TestPostgres } from "./support/postgres";
import { type ServiceProcess, startProcess } from "./support/process";

const seed = Number(process.env.FAULT_SEED ?? "20261123");
const kills = 8;
const uploads = 12;
const rowsEach = 60;
const schools = ["lincoln", "tubman", "chavez"];
const roles = ["web", "web", "worker", "worker"] as const;

let identity: IdentityProvider;
let postgres: TestPostgres;
let processes: ServiceProcess[] = [];
let start: (role: string) => Promise<ServiceProcess>;
let database: pg.Client;

beforeAll(async () => {
  identity = await startIdentityProvider(() => new Date());
  postgres = await startPostgres();
  const url = await postgres.createDatabase();
  const store = await openStore({ kind: "postgres", url });
  await saveDistrict(store, riverbend);
  await store.close();
  database = new pg.Client({ connectionString: url });
  await database.connect();
  const issuers = [{ issuer: identity.issuer, audiences: [identity.audience], jwksUri: identity.jwksUri }];
  const environment = {
    ...process.env,
    NODE_OPTIONS: "",
    DATABASE_URL: url,
    SECRET_KEY: randomBytes(32).toString("base64"),
    PORT: "0",
    LOG_LEVEL: "fatal",
    IDENTITY_ISSUERS: JSON.stringify(issuers),
  };
  start = (role) => startProcess({ ...environment, ROLE: role });
  processes = await Promise.all(roles.map(start));
});

afterAll(async () => {
  for (const one of processes) await one.kill();
  await database.end();
  await identity.stop();
  await postgres.stop();
});

/** Numbers from 0 to below `limit`, the same for the same seed. */
function dice(): (limit: number) => number {
  const drawn = fc.sample(fc.nat({ max: 1_000_000 }), { seed, numRuns: 1000 });
  let at = 0;
  return (limit) => (drawn[at++ % drawn.length] ?? 0) % limit;
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

/** As a client does: another web process, again, until somebody answers. */
async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const headers = { authorization: `Bearer ${await identity.token("district@riverbend.example")}`, ...init.headers };
  let asked = path;
  for (let tries = 0; tries < 3000; tries += 1) {
    try {
      const answer = await fetch(`${processes[tries % 2]?.url}${asked}`, { ...init, headers });
      const body = (await answer.json()) as Answer;
      if (answer.ok) return body;
      const confirmed = confirmedPath(path, body);
      if (confirmed !== null) {
        asked = confirmed;
        continue;
      }
      if (answer.status !== 503) throw new Error(`${answer.status} ${JSON.stringify(body)}`);
    } catch (error) {
      // A process that died in the middle; whatever it says about the request is a fault of the test.
      if (error instanceof Error && /^\d{3} /.test(error.message)) throw error;
    }
    await pause();
  }
  throw new Error(`nobody answers ${path}`);
}

const rowsOf = (upload: number) =>
  Array.from({ length: rowsEach }, (_, index) => ({
    row: index + 2,
    values: { userId: `F${upload}-${index}`, role: "Student", firstName: "Nia", lastName: "Okoye", gradeLevel: "4" },
  }));

function send(key: string, school: string, rows: readonly object[]): Promise<ImportView> {
  return ask(`/v1/schools/${school}/imports`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify({ rows }),
  });
}

async function finished(id: string): Promise<ImportView> {
  for (let tries = 0; tries < 6000; tries += 1) {
    const view = await ask<ImportView>(`/v1/imports/${id}`);
    if (view.finishedAt !== undefined) return view;
    await pause();
  }
  throw new Error(`import ${id} does not finish`);
}

/** An import that was in hand when its worker died, and has not gone on since: with a second one it is given up, which is another test's (attacks/poison). */
async function isAtRisk(): Promise<boolean> {
  const { rows } = await database.query("SELECT 1 FROM imports WHERE status = 'in_progress' AND starts > 1 LIMIT 1");
  return rows.length > 0;
}

test(`I-1, I-14: kill -9 of any process at any moment, again and again (seed ${seed})`, async () => {
  const draw = dice();
  let over = false;
  async function killer(): Promise<void> {
    for (let count = 0; count < kills && !over; count += 1) {
      for (let wait = 5 + draw(60); wait > 0 && !over; wait -= 1) await pause();
      const victim = draw(roles.length);
      while (roles[victim] === "worker" && !over && (await isAtRisk())) await pause();
      await processes[victim]?.kill();
      processes[victim] = await start(roles[victim] ?? "worker");
    }
  }
  const killing = killer();
  const school = (upload: number) => schools[upload % schools.length] ?? "";

  const made = await Promise.all(
    Array.from({ length: uploads }, (_, upload) => send(`creations ${upload}`, school(upload), rowsOf(upload))),
  );
  const views = await Promise.all(made.map((view) => finished(view.id)));
  // Now everybody who was made is changed, while the killing may go on.
  const exported = await Promise.all(schools.map((id) => ask<{ rows: ExportRow[] }>(`/v1/schools/${id}/accounts`)));
  const changes = exported.map(({ rows }) =>
    rows
      .filter((row) => /^F\d/.test(row.userId))
      .map((row, index) => ({
        row: index + 2,
        version: row.version,
        values: { userGuid: row.userGuid, lastName: "Changed" },
      })),
  );
  const changed = await Promise.all(changes.map((rows, at) => send(`changes ${at}`, schools[at] ?? "", rows)));
  const changedViews = await Promise.all(changed.map((view) => finished(view.id)));
  over = true;
  await killing;

  for (const [upload, view] of views.entries()) {
    expect(view).toMatchObject({
      status: "completed",
      progress: { done: rowsEach },
      counts: { created: rowsEach, failed: 0 },
    });
    const list = await ask<ImportList>(`/v1/schools/${school(upload)}/imports?idempotencyKey=creations%20${upload}`);
    expect(list.items.map((one) => one.id)).toEqual([view.id]);
    const file = await ask<ImportFileAnswer>(`/v1/imports/${view.id}/files/completed`);
    expect(file.rows.map((row) => row.row)).toEqual(rowsOf(upload).map((row) => row.row));
    expect(file.rows.filter((row) => (row.values.password ?? "") === "" || (row.values.username ?? "") === "")).toEqual(
      [],
    );
  }
  for (const [at, view] of changedViews.entries()) {
    const count = changes[at]?.length ?? 0;
    expect(view).toMatchObject({ status: "completed", counts: { updated: count, created: 0, failed: 0 } });
  }
  const after = (
    await Promise.all(schools.map((id) => ask<{ rows: ExportRow[] }>(`/v1/schools/${id}/accounts`)))
  ).flatMap(({ rows }) => rows.filter((row) => /^F\d/.test(row.userId)));
  expect(new Set(after.map((row) => row.userId)).size).toBe(uploads * rowsEach);
  expect(after).toHaveLength(uploads * rowsEach);
  expect(new Set(after.map((row) => row.username)).size).toBe(after.length);
  const versions = new Map(changes.flat().map((row) => [row.values.userGuid, Number(row.version)]));
  // One change each: a row applied twice would have raised the version twice.
  expect(
    after.filter((row) => row.lastName !== "Changed" || Number(row.version) !== (versions.get(row.userGuid) ?? 0) + 1),
  ).toEqual([]);
});
