/** I-14: the same service on PostgreSQL, two web and two worker processes, of which some die. */
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openStore, saveDistrict } from "../../src/backend/store";
import type { ExportRow, ImportFileAnswer, ImportView } from "../../src/contract";
import { confirmedPath } from "./support/confirmed";
import { riverbend } from "./support/district";
import { type IdentityProvider, startIdentityProvider } from "./support/identity-provider";
import { startPostgres, type TestPostgres } from "./support/postgres";
import { type ServiceProcess, startProcess } from "./support/process";

let identity: IdentityProvider;
let postgres: TestPostgres;
let webs: ServiceProcess[] = [];
let workers: ServiceProcess[] = [];
let start: (role: string) => Promise<ServiceProcess>;

beforeAll(async () => {
  identity = await startIdentityProvider(() => new Date());
  postgres = await startPostgres();
  const url = await postgres.createDatabase();
  const store = await openStore({ kind: "postgres", url });
  await saveDistrict(store, riverbend);
  await store.close();
  const issuers = [{ issuer: identity.issuer, audiences: [identity.audience], jwksUri: identity.jwksUri }];
  const environment = {
    ...process.env,
    NODE_OPTIONS: "",
    DATABASE_URL: url,
    SECRET_KEY: randomBytes(32).toString("base64"),
    PORT: "0",
    LOG_LEVEL: "warn",
    IDENTITY_ISSUERS: JSON.stringify(issuers),
  };
  start = (role) => startProcess({ ...environment, ROLE: role });
  // All at once: who brings the tables forward is settled by the migrator's lock.
  const started = await Promise.all([start("web"), start("web"), start("worker"), start("worker")]);
  webs = started.slice(0, 2);
  workers = started.slice(2);
});

afterAll(async () => {
  for (const one of [...webs, ...workers]) await one.kill();
  await identity.stop();
  await postgres.stop();
});

async function call<Answer>(web: number, path: string, init: RequestInit = {}): Promise<Answer> {
  const token = await identity.token("district@riverbend.example");
  const headers = { authorization: `Bearer ${token}`, ...init.headers };
  return (await (await fetch(`${webs[web]?.url}${path}`, { ...init, headers })).json()) as Answer;
}

async function until(id: string, reached: (view: ImportView) => boolean): Promise<ImportView> {
  for (let tries = 0; tries < 6000; tries += 1) {
    const view = await call<ImportView>(tries % 2, `/v1/imports/${id}`);
    if (reached(view)) return view;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`import ${id} does not get there`);
}

/** As somebody who says yes when so many new people are asked about. */
async function upload(web: number, school: string, key: string, rows: readonly object[]): Promise<ImportView> {
  const send = (path: string) =>
    call<ImportView>(web, path, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": key },
      body: JSON.stringify({ rows }),
    });
  const path = `/v1/schools/${school}/imports`;
  let answer = await send(path);
  // Asked again where the others' people of that name were made between the question and the yes (G-4).
  for (let asked = 0; asked < 10; asked += 1) {
    const confirmed = confirmedPath(path, answer);
    if (confirmed === null) break;
    answer = await send(confirmed);
  }
  return answer;
}

const newStudents = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    row: index + 2,
    values: { userId: `${prefix}-${index}`, role: "Student", firstName: "Nia", lastName: "Okoye", gradeLevel: "4" },
  }));

test("I-2, I-14: the same key sent to two web processes at once makes one import", async () => {
  const rows = newStudents("TWO", 3);
  const [one, other] = await Promise.all([upload(0, "tubman", "same", rows), upload(1, "tubman", "same", rows)]);
  expect(one.id).toBe(other.id);
  expect(await until(one.id, (view) => view.finishedAt !== undefined)).toMatchObject({ counts: { created: 3 } });
});

test("I-13: schools of one district that make people of one name at the same time make no username twice", async () => {
  const views = await Promise.all([
    upload(0, "lincoln", "l", newStudents("L", 80)),
    upload(1, "tubman", "t", newStudents("T", 80)),
    upload(0, "chavez", "c", newStudents("C", 80)),
  ]);
  const names: string[] = [];
  for (const { id } of views) {
    expect(await until(id, (view) => view.finishedAt !== undefined)).toMatchObject({ counts: { created: 80 } });
    const file = await call<ImportFileAnswer>(0, `/v1/imports/${id}/files/completed`);
    names.push(...file.rows.map((row) => row.values.username ?? ""));
  }
  expect(new Set(names).size).toBe(240);
});

test("I-1, I-14: the workers are killed in the middle of an import; another one finishes it, no row lost, none doubled", async () => {
  const { id } = await upload(0, "chavez", "killed", newStudents("K", 600));
  await until(id, (view) => view.progress.done > 0);
  for (const worker of workers) await worker.kill();
  const stopped = await call<ImportView>(0, `/v1/imports/${id}`);
  expect(stopped.finishedAt).toBeUndefined();
  workers = [await start("worker")];
  await webs[1]?.kill();
  webs[1] = webs[0] as ServiceProcess;
  const view = await until(id, (one) => one.finishedAt !== undefined);
  expect(view).toMatchObject({ status: "completed", progress: { done: 600 }, counts: { created: 600, failed: 0 } });
  const { rows } = await call<{ rows: ExportRow[] }>(0, "/v1/schools/chavez/accounts");
  expect(rows.filter((row) => row.userId.startsWith("K-")).length).toBe(600);
});
