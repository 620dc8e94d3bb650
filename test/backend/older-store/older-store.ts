/**
 * A store as the last release before keys and outcomes left it, and what that release answered about it. The dumps were made by running that release on each
 * of the two stores: finished, partly failed, corrected, cancelled and rehearsed imports and an undo; one import killed between two chunks, one killed before
 * its passwords were hashed, and one that waits behind them.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import type { ExportRow, ImportFile, ImportFileRow, ImportView } from "../../../src/contract";
import { type IdentityProvider, startIdentityProvider } from "../support/identity-provider";
import { startPostgres } from "../support/postgres";
import { startProcess } from "../support/process";
import { startTestService } from "../support/service";

const folder = new URL("./", import.meta.url);

type ImportName =
  | "first"
  | "corrected"
  | "rehearsal"
  | "changed"
  | "undo"
  | "cancelled"
  | "halfway"
  | "waiting"
  | "unhashed";

/** What the older release said. Findings stand without their sentences, which a release may put better. */
export interface OlderAnswers {
  readonly ids: Readonly<Record<ImportName, string>>;
  readonly imports: Readonly<Record<ImportName, ImportView>>;
  readonly files: Readonly<Record<ImportName, Partial<Record<ImportFile, readonly ImportFileRow[]>>>>;
  readonly accounts: readonly ExportRow[];
  readonly history: readonly object[];
}

export interface OlderStore {
  readonly answers: OlderAnswers;
  /** As the district's administrator. */
  call<Answer>(path: string, init?: RequestInit): Promise<Answer>;
  stop(): Promise<void>;
}

/** The key that the older release sealed its passwords with. */
const secretKey = Buffer.alloc(32, 7);
/** The day after the last of its imports. */
const now = new Date("2026-08-18T12:00:00Z");

/** Who signed the tokens of the older release's callers; in a test that is whoever signs those of today's. */
const issuerInDump = "http://issuer.example";
const dump = (name: string, { issuer }: IdentityProvider) =>
  readFileSync(new URL(`${name}.sql`, folder), "utf8").replaceAll(issuerInDump, issuer);
const answersOf = (name: string): OlderAnswers => JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));

function caller(url: string, identity: IdentityProvider): OlderStore["call"] {
  return async <Answer>(path: string, init: RequestInit = {}) => {
    const token = await identity.token("district@riverbend.example");
    const headers = { ...init.headers, authorization: `Bearer ${token}` };
    return (await (await fetch(`${url}${path}`, { ...init, headers })).json()) as Answer;
  };
}

/** The built service, started on the folder as whoever updates Rollbook starts it. */
async function startEmbedded(): Promise<OlderStore> {
  const directory = mkdtempSync(join(tmpdir(), "rollbook-older-"));
  const identity = await startIdentityProvider(() => new Date());
  const store = await PGlite.create(join(directory, "store"));
  await store.exec(dump("embedded", identity));
  await store.close();
  writeFileSync(join(directory, "secret.key"), `${secretKey.toString("base64")}\n`, { mode: 0o600 });
  const issuers = [{ issuer: identity.issuer, audiences: [identity.audience], jwksUri: identity.jwksUri }];
  const service = await startProcess({
    ...process.env,
    NODE_OPTIONS: "",
    DATABASE_URL: "",
    DATA_DIR: directory,
    PORT: "0",
    LOG_LEVEL: "warn",
    IDENTITY_ISSUERS: JSON.stringify(issuers),
    // Its clock is the machine's: what is said here is not that these rows end one day.
    RETENTION_DAYS: JSON.stringify({ rows: 36_500 }),
  });
  return {
    answers: answersOf("embedded"),
    call: caller(service.url, identity),
    async stop() {
      await service.kill();
      await identity.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function startOnPostgres(): Promise<OlderStore> {
  const postgres = await startPostgres();
  const url = await postgres.createDatabase();
  const clock = { now };
  const identity = await startIdentityProvider(() => clock.now);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(dump("postgres", identity));
  await client.end();
  const store = { kind: "postgres", url } as const;
  const service = await startTestService({ store, withDistrict: false, secretKey, clock, identity });
  return {
    answers: answersOf("postgres"),
    call: caller(service.url, service.identity),
    async stop() {
      await service.stop();
      await postgres.stop();
    },
  };
}

export const olderStores = [
  { name: "the embedded store", start: startEmbedded },
  { name: "PostgreSQL", start: startOnPostgres },
] as const;
