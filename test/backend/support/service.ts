/**
 * The import service, whole, in this process: real HTTP on loopback, real tokens, a store of its own: a database on the run's PostgreSQL with two
 * districts in it, unless another is given. (The embedded store costs several times as much; what is about stores is in `stores.ts`.)
 */

import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { quickHash } from "../../../build/stage/quick-hash";
import type { HashPassword } from "../../../src/backend/accounts";
import type { Hook } from "../../../src/backend/hook";
import { type RunningService, startService } from "../../../src/backend/service";
import { type StoreConfig, saveDistrict } from "../../../src/backend/store";
import type { ExportRow, ImportFile, ImportFileAnswer, ImportView } from "../../../src/contract";
import { defaultGuardLimits } from "../../../src/roster";
import { type Described, describedAnswers } from "./as-described";
import { confirmedPath } from "./confirmed";
import { elsewhere, riverbend } from "./district";
import { emptyDatabase, filledDatabase } from "./filled-store";
import { type IdentityProvider, startIdentityProvider } from "./identity-provider";
import { startPostgres } from "./postgres";

export interface CallOptions {
  /** Mailbox of a person of riverbend, or a whole address. Nobody when null. */
  readonly as?: string | null;
  readonly token?: string;
  readonly role?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}

export interface TestService {
  readonly url: string;
  readonly identity: IdentityProvider;
  readonly running: RunningService;
  readonly clock: { now: Date };
  call(path: string, options?: CallOptions): Promise<Response>;
  /** The answer as JSON, whatever its status. */
  json<Answer = Record<string, unknown>>(path: string, options?: CallOptions): Promise<Answer>;
  export(schoolId: string, as?: string): Promise<ExportRow[]>;
  /** Uploads and waits until the import is finished. */
  importRows(schoolId: string, rows: readonly object[], options?: UploadOptions): Promise<ImportView>;
  importCsv(schoolId: string, csv: string | Uint8Array, options?: UploadOptions): Promise<ImportView>;
  finished(importId: string, as?: string): Promise<ImportView>;
  file(importId: string, file: ImportFile, as?: string): Promise<ImportFileAnswer>;
  stop(): Promise<void>;
}

export interface UploadOptions {
  readonly as?: string;
  readonly key?: string;
  readonly parent?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const startOfTests = new Date("2026-11-23T16:00:00Z");
const pollMilliseconds = 15;
/** One for all: a store that is opened again is opened with the key that its secrets are sealed with. */
export const secretKeyOfTests = new Uint8Array(32).fill(7);

export interface ServiceOptions {
  readonly store?: StoreConfig;
  readonly withDistrict?: boolean;
  readonly role?: "web" | "all";
  readonly trustedProxies?: readonly string[];
  readonly publicUrl?: string;
  /** Of a store that was left by another service. */
  readonly secretKey?: Uint8Array;
  readonly previousKeys?: readonly Uint8Array[];
  readonly previousKeyIsLost?: boolean;
  readonly requestMilliseconds?: number;
  readonly clock?: { now: Date };
  readonly identity?: IdentityProvider;
  readonly demonstrations?: number;
  readonly hook?: Hook;
  /** Passwords cost as little as they can; `hashPassword` of the service where that is what is tested. */
  readonly hashPassword?: HashPassword;
}

/** Stopping it takes its database away, too, unless that was given. */
export async function startTestService(options: ServiceOptions = {}): Promise<TestService> {
  if (options.store !== undefined) return startOn(options.store, options);
  const filling = options.withDistrict === false ? emptyDatabase : filledDatabase;
  const postgres = await startPostgres();
  const service = await startOn({ kind: "postgres", url: await postgres.createDatabase(filling) }, options);
  return {
    ...service,
    async stop() {
      await service.stop();
      await postgres.stop();
    },
  };
}

async function startOn(store: StoreConfig, options: ServiceOptions): Promise<TestService> {
  const clock = options.clock ?? { now: startOfTests };
  const identity = options.identity ?? (await startIdentityProvider(() => clock.now));
  const running = await startService(
    {
      host: "127.0.0.1",
      port: 0,
      store,
      issuers: [{ issuer: identity.issuer, audiences: [identity.audience], jwksUri: identity.jwksUri }],
      secretKey: options.secretKey ?? secretKeyOfTests,
      previousKeys: options.previousKeys ?? [],
      previousKeyIsLost: options.previousKeyIsLost ?? false,
      logLevel: "silent",
      role: options.role ?? "all",
      publicUrl: options.publicUrl ?? null,
      trustedProxies: options.trustedProxies ?? [],
      guardLimits: defaultGuardLimits,
      ...(options.demonstrations === undefined ? {} : { demonstrations: options.demonstrations }),
      ...(options.hook === undefined ? {} : { hook: options.hook }),
    },
    {
      now: () => clock.now,
      random: randomBytes,
      hashPassword: options.hashPassword ?? quickHash,
      ...(options.requestMilliseconds === undefined ? {} : { requestMilliseconds: options.requestMilliseconds }),
    },
  );
  if (options.withDistrict !== false) {
    await saveDistrict(running.services.store, riverbend);
    await saveDistrict(running.services.store, elsewhere);
  }
  return client(running, identity, clock);
}

function client(running: RunningService, identity: IdentityProvider, clock: { now: Date }): TestService {
  const url = running.url ?? "";
  let described: Promise<ReturnType<typeof describedAnswers>> | null = null;
  const address = (who: string) => (who.includes("@") ? who : `${who}@riverbend.example`);

  async function call(path: string, options: CallOptions = {}): Promise<Response> {
    const { as = "district", body } = options;
    const token = options.token ?? (as === null ? null : await identity.token(address(as)));
    const isRaw = typeof body === "string" || body instanceof Uint8Array;
    const method = options.method ?? (body === undefined ? "GET" : "POST");
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(options.role === undefined ? {} : { "rollbook-role": options.role }),
        ...(body === undefined || isRaw ? {} : { "content-type": "application/json" }),
        ...options.headers,
      },
      ...(body === undefined
        ? {}
        : { body: isRaw ? (body as NonNullable<RequestInit["body"]>) : JSON.stringify(body) }),
    });
    described ??= fetch(`${url}/v1/openapi.json`).then(async (document) =>
      describedAnswers((await document.json()) as Described),
    );
    await (await described)(path, method, answer);
    return answer;
  }

  async function json<Answer>(path: string, options: CallOptions = {}): Promise<Answer> {
    return (await (await call(path, options)).json()) as Answer;
  }

  async function finished(importId: string | undefined, as = "district"): Promise<ImportView> {
    // What was refused has no import; waited for, the suite would say so minutes later.
    if (importId === undefined || importId === "") throw new Error("there is no import: the upload was not accepted");
    const asked = async () => {
      const view = await json<ImportView>(`/v1/imports/${importId}`, { as });
      if (view.status === undefined) throw new Error(JSON.stringify(view));
      return view;
    };
    const first = await asked();
    if (first.finishedAt !== undefined) return first;
    await finishedInStore(importId);
    return asked();
  }

  /** The store is asked itself: a request and its six statements every few milliseconds took as long as the import that was waited for. */
  async function finishedInStore(importId: string): Promise<void> {
    const { db } = running.services.store;
    for (let tries = 0; tries < 4000; tries += 1) {
      const { rows } = await sql`SELECT FROM imports WHERE import_id = ${importId} AND finished_at IS NOT NULL`.execute(
        db,
      );
      if (rows.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
    }
    throw new Error(`import ${importId} does not finish`);
  }

  async function accepted(path: string, body: unknown, headers: Record<string, string>, as: string) {
    let answer = await call(path, { as, body, headers });
    let view = (await answer.json()) as ImportView;
    const confirmed = confirmedPath(path, view);
    if (confirmed !== null) {
      answer = await call(confirmed, { as, body, headers });
      view = (await answer.json()) as ImportView;
    }
    if (answer.status !== 202) throw new Error(`${answer.status} ${JSON.stringify(view)}`);
    return finished(view.id, as);
  }
  const key = (options: UploadOptions) => ({ "idempotency-key": options.key ?? randomBytes(12).toString("hex") });

  return {
    url,
    identity,
    running,
    clock,
    call,
    json,
    finished,
    async export(schoolId, as = "district") {
      return (await json<{ rows: ExportRow[] }>(`/v1/schools/${schoolId}/accounts`, { as })).rows;
    },
    importRows(schoolId, rows, options = {}) {
      const { as = "district", parent } = options;
      const body = { rows, ...(parent === undefined ? {} : { parent }) };
      return accepted(`/v1/schools/${schoolId}/imports`, body, { ...key(options), ...options.headers }, as);
    },
    importCsv(schoolId, csv, options = {}) {
      const headers = { "content-type": "text/csv", ...key(options), ...options.headers };
      return accepted(`/v1/schools/${schoolId}/imports?fileName=roster.csv`, csv, headers, options.as ?? "district");
    },
    file: (importId, file, as = "district") => json(`/v1/imports/${importId}/files/${file}`, { as }),
    async stop() {
      await running.stop();
      await identity.stop();
    },
  };
}
