/** What benchmarks of the service stand on: the built service as processes of its own, on a real store, spoken to over HTTP as anybody would. */
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ImportView, SchoolList } from "../../../src/contract/index.ts";
import { type IdentityProvider, startIdentityProvider } from "../../../test/backend/support/identity-provider.ts";
import { startPostgres, type TestPostgres } from "../../../test/backend/support/postgres.ts";
import { type ServiceProcess, startProcess } from "../../../test/backend/support/process.ts";
import { output } from "../../paths.ts";

export type StoreKind = "PostgreSQL" | "embedded";

export interface StageOptions {
  readonly store: StoreKind;
  readonly accounts: number;
  readonly schools: number;
  /** On PostgreSQL, one process each; the embedded store has one that does all. */
  readonly roles?: readonly ("web" | "worker" | "all")[];
  /** How many ID tokens are used in turns: uploads are limited by token, and here one person stands for all schools. */
  readonly tokens?: number;
}

export interface Stage {
  /** Of PostgreSQL; null on the embedded store, which belongs to the service alone. */
  readonly databaseUrl: string | null;
  /** The embedded store's folder: to be opened when the service has stopped. */
  readonly directory: string;
  readonly services: readonly ServiceProcess[];
  readonly schoolIds: readonly string[];
  /** One process more, stopped with the others; on PostgreSQL only. */
  another(role: "web" | "worker"): Promise<ServiceProcess>;
  /** `at`: the address of one process, where it matters which. */
  call(path: string, init?: RequestInit, at?: string): Promise<Response>;
  /** What the guard asks about an upload (G-3), as the digest that answers it with yes. */
  question(schoolId: string, rows: readonly object[], key: string): Promise<string>;
  /** Unless `confirm` answers it already, what the guard asks is answered with yes, as a person would. */
  upload(schoolId: string, rows: readonly object[], key: string, confirm?: string): Promise<ImportView>;
  finished(id: string, pollMilliseconds?: number): Promise<ImportView>;
  stopServices(): Promise<void>;
  stop(): Promise<void>;
}

const administrator = "district@riverbend.example";
const defaultPoll = 25;
const defaultTokens = 4;
const askedAtMost = 20;
/** Optimised, which the services of the tests are not. */
const asItIsRun: readonly string[] = [];

function seed(environment: NodeJS.ProcessEnv, { accounts, schools }: StageOptions): void {
  const size = ["--accounts", String(accounts), "--schools", String(schools)];
  const seeded = spawnSync(process.execPath, [output("backend", "seed.js"), ...size], {
    env: environment,
    encoding: "utf8",
  });
  if (seeded.status !== 0) throw new Error(seeded.stderr);
}

function environmentOf(identity: IdentityProvider, directory: string, databaseUrl: string | null): NodeJS.ProcessEnv {
  const issuers = [{ issuer: identity.issuer, audiences: [identity.audience], jwksUri: identity.jwksUri }];
  return {
    ...process.env,
    NODE_OPTIONS: "",
    DATABASE_URL: databaseUrl ?? "",
    DATA_DIR: directory,
    SECRET_KEY: randomBytes(32).toString("base64"),
    PORT: "0",
    LOG_LEVEL: "error",
    IDENTITY_ISSUERS: JSON.stringify(issuers),
  };
}

function questionOf(key: string, answer: unknown): string {
  const { question } = answer as { readonly question?: { readonly digest: string } };
  if (question === undefined) throw new Error(`the upload ${key} is refused: ${JSON.stringify(answer)}`);
  return question.digest;
}

export async function startStage(options: StageOptions): Promise<Stage> {
  const directory = mkdtempSync(join(tmpdir(), "rollbook-bench-"));
  const identity = await startIdentityProvider(() => new Date());
  const postgres: TestPostgres | null = options.store === "PostgreSQL" ? await startPostgres() : null;
  const databaseUrl = postgres === null ? null : await postgres.createDatabase();
  const environment = environmentOf(identity, directory, databaseUrl);
  seed(environment, options);
  const roles = postgres === null ? ["all"] : (options.roles ?? ["all"]);
  const services: ServiceProcess[] = [];
  for (const role of roles) services.push(await startProcess({ ...environment, ROLE: role }, asItIsRun));
  const url = services.find((service) => service.url !== "")?.url ?? "";
  const hour = Math.floor(Date.now() / 1000) + 3600;
  const tokens: string[] = [];
  for (let extra = 0; extra < (options.tokens ?? defaultTokens); extra += 1) {
    tokens.push(await identity.token(administrator, { expiresAt: hour + extra }));
  }
  let calls = 0;
  const call: Stage["call"] = (path, init = {}, at = url) => {
    calls += 1;
    const authorization = `Bearer ${tokens[calls % tokens.length]}`;
    return fetch(`${at}${path}`, { ...init, headers: { authorization, ...init.headers } });
  };
  const json = async <Answer>(answer: Response): Promise<Answer> => {
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  const post = (schoolId: string, rows: readonly object[], key: string, confirm: string | undefined) => {
    const headers = { "content-type": "application/json", "idempotency-key": key };
    return call(`/v1/schools/${schoolId}/imports`, {
      method: "POST",
      headers,
      body: JSON.stringify({ rows, confirm }),
    });
  };
  const schoolIds: string[] = [];
  for (let query: string | null = ""; query !== null; ) {
    const page: SchoolList = await json<SchoolList>(await call(`/v1/schools${query}`));
    schoolIds.push(...page.items.map(({ id }) => id));
    query = page.next === undefined ? null : `?cursor=${page.next}`;
  }
  const stopServices = async () => {
    for (const service of services.splice(0)) await service.kill();
  };
  return {
    databaseUrl,
    directory,
    services,
    schoolIds,
    async another(role) {
      const service = await startProcess({ ...environment, ROLE: role }, asItIsRun);
      services.push(service);
      return service;
    },
    call,
    stopServices,
    async question(schoolId, rows, key) {
      const answer = await post(schoolId, rows, key, undefined);
      if (answer.status !== 409) throw new Error(`nothing is asked about the upload ${key}: ${answer.status}`);
      return questionOf(key, await answer.json());
    },
    async upload(schoolId, rows, key, confirm) {
      let yes = confirm;
      // Asked anew where an import before it is at work on the same accounts, and they have moved since the question (G-4).
      for (let asked = 0; ; asked += 1) {
        const answer = await post(schoolId, rows, key, yes);
        if (answer.status !== 409 || asked >= askedAtMost) return json(answer);
        yes = questionOf(key, await answer.json());
      }
    },
    async finished(id, pollMilliseconds = defaultPoll) {
      for (;;) {
        const view = await json<ImportView>(await call(`/v1/imports/${id}`));
        if (view.finishedAt !== undefined) return view;
        await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
      }
    },
    async stop() {
      await stopServices();
      await identity.stop();
      await postgres?.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Resident memory of a process now, and the most it has had since the mark was last put down (Linux). */
export function memoryOf(service: ServiceProcess): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${service.child.pid}/status`, "utf8");
  const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) / 1024;
  return { now: megabytes("VmRSS"), peak: megabytes("VmHWM") };
}
