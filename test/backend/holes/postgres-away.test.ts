/** PostgreSQL ends connections in the middle of whatever they do, again and again: processes live on, say 503, and no accepted import is lost. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { openStore, saveDistrict } from "../../../src/backend/store";
import type { ImportView } from "../../../src/contract";
import { confirmedPath } from "../support/confirmed";
import { riverbend } from "../support/district";
import { type IdentityProvider, startIdentityProvider } from "../support/identity-provider";
import { startPostgres, type TestPostgres } from "../support/postgres";
import { type ServiceProcess, startProcess } from "../support/process";

let identity: IdentityProvider;
let postgres: TestPostgres;
let url: string;
let web: ServiceProcess;
let worker: ServiceProcess;

beforeAll(async () => {
  identity = await startIdentityProvider(() => new Date());
  postgres = await startPostgres();
  url = await postgres.createDatabase();
  const store = await openStore({ kind: "postgres", url });
  await saveDistrict(store, riverbend);
  await store.close();
  const issuers = [{ issuer: identity.issuer, audiences: [identity.audience], jwksUri: identity.jwksUri }];
  const start = (role: string) =>
    startProcess({
      ...process.env,
      NODE_OPTIONS: "",
      DATABASE_URL: url,
      SECRET_KEY: Buffer.alloc(32, 7).toString("base64"),
      PORT: "0",
      LOG_LEVEL: "silent",
      ROLE: role,
      IDENTITY_ISSUERS: JSON.stringify(issuers),
    });
  [web, worker] = await Promise.all([start("web"), start("worker")]);
});
afterAll(async () => {
  await web.kill();
  await worker.kill();
  await identity.stop();
  await postgres.stop();
});

/** Ends every connection to the database but its own. */
async function endConnections(): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  await client.end();
}

const answers = new Map<string, number>();
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** As somebody who says yes when so many new people are asked about. */
async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  let at = path;
  const headers = { authorization: `Bearer ${await identity.token("district@riverbend.example")}`, ...init.headers };
  for (let tries = 0; tries < 2000; tries += 1) {
    // A refused connection is a process that has died: that is what is tested.
    const answer = await fetch(`${web.url}${at}`, { ...init, headers });
    const body = (await answer.json()) as Answer;
    const known = answer.status === 503 ? `503 ${answer.headers.has("retry-after")}` : String(answer.status);
    answers.set(known, (answers.get(known) ?? 0) + 1);
    if (answer.ok) return body;
    const confirmed = confirmedPath(path, body);
    if (confirmed !== null) {
      at = confirmed;
      continue;
    }
    if (answer.status !== 503) throw new Error(`${answer.status} ${JSON.stringify(body)}`);
    await pause(10);
  }
  throw new Error(`nobody answers ${path}`);
}

test("R-5, I-1: connections that PostgreSQL ends in the middle kill nobody and lose nothing", async () => {
  let over = false;
  const ending = (async () => {
    while (!over) {
      await endConnections();
      await pause(40);
    }
  })();
  const rows = (upload: number) =>
    Array.from({ length: 40 }, (_, index) => ({
      row: index + 2,
      values: { userId: `P${upload}-${index}`, role: "Student", firstName: "Nia", lastName: "Okoye", gradeLevel: "4" },
    }));
  const made: string[] = [];
  for (let upload = 0; upload < 6; upload += 1) {
    const view = await ask<ImportView>("/v1/schools/lincoln/imports", {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": `key ${upload}` },
      body: JSON.stringify({ rows: rows(upload) }),
    });
    made.push(view.id);
    for (let read = 0; read < 10; read += 1) await ask(`/v1/imports/${view.id}`);
  }
  over = true;
  await ending;
  for (const id of made) {
    let view = await ask<ImportView>(`/v1/imports/${id}`);
    for (let tries = 0; view.finishedAt === undefined && tries < 1500; tries += 1) {
      await pause(50);
      view = await ask<ImportView>(`/v1/imports/${id}`);
    }
    expect(view).toMatchObject({ status: "completed", counts: { created: 40, failed: 0 } });
  }
  expect([web.child.exitCode, worker.child.exitCode]).toEqual([null, null]);
  expect(answers.has("503 false")).toBe(false);
  expect(answers.get("503 true") ?? 0).toBeGreaterThan(0);
});
