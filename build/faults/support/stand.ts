/** What every program of faults stands on: a seeded sample district, the built service as processes under a supervisor, and schools that upload. */
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { startIdentityProvider } from "../../../test/backend/support/identity-provider.ts";
import { output } from "../../paths.ts";
import { openFolder } from "./database.ts";
import type { FaultOptions, Findings } from "./program.ts";
import { openSupervisor, type Role, type Supervised, type Supervisor } from "./services.ts";
import { type Caller, openUploads } from "./uploads.ts";

const administrator = "district@riverbend.example";
const schools = 3;
const accountsOfASchool = 400;

export interface StandOptions {
  /** What the service is told; null for the embedded store. */
  readonly databaseUrl: string | null;
  readonly directory?: string;
  readonly roles: readonly Role[];
  /** What a process may say before it goes by itself. */
  readonly endsByDesign?: RegExp;
}

export interface Stand {
  readonly services: readonly Supervised[];
  readonly supervisor: Supervisor;
  readonly caller: Caller;
  /** Random, by the seed alone: from 0 up to 1. */
  readonly chance: () => number;
}

/** A small generator (mulberry32): the same faults for the same seed. */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Done again and again while schools upload; answers what was done. */
export type Trouble = (stand: Stand, isOver: () => boolean) => Promise<Readonly<Record<string, unknown>>>;

/** Uploads under trouble, then looks whether all of it was done, once. */
export async function underTrouble(
  { seed, seconds }: FaultOptions,
  options: StandOptions,
  trouble: Trouble,
  /** Whether it must have been told that the store is away. */
  mustBeTold = true,
): Promise<Findings> {
  const began = Date.now();
  const folder = options.directory ?? openFolder();
  const identity = await startIdentityProvider(() => new Date());
  const issuers = [{ issuer: identity.issuer, audiences: [identity.audience], jwksUri: identity.jwksUri }];
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_OPTIONS: "",
    DATABASE_URL: options.databaseUrl ?? "",
    DATA_DIR: folder,
    SECRET_KEY: randomBytes(32).toString("base64"),
    LOG_LEVEL: "warn",
    IDENTITY_ISSUERS: JSON.stringify(issuers),
  };
  const size = ["--accounts", String(schools * accountsOfASchool), "--schools", String(schools)];
  // Not waited for in this thread: the line to the database may be of this very process.
  await promisify(execFile)(process.execPath, [output("backend", "seed.js"), ...size, "--seed", String(seed)], {
    env: environment,
  });
  const supervisor = openSupervisor(environment, options.endsByDesign);
  try {
    const services: Supervised[] = [];
    for (const role of options.roles) services.push(await supervisor.start(role));
    const url = services.find((one) => one.url !== "")?.url ?? "";
    const caller = { url, token: () => identity.token(administrator) };
    const sent = await openUploads(caller, String(seed));
    let isOver = false;
    const troubling = trouble({ services, supervisor, caller, chance: chances(seed) }, () => isOver);
    await sent.go(seconds).finally(() => {
      isOver = true;
    });
    const done = await troubling;
    // Whoever was killed last stands again.
    await pause(1000);
    const { faults, givenUp } = await sent.verify();
    const wrong = [...sent.answers].filter(([status]) => /^5/.test(status) && status !== "503");
    const told = [...supervisor.logged.keys()].filter((line) => /away|store/i.test(line));
    return {
      faults: [
        ...faults,
        ...wrong.map(([status, times]) => `${times} answers ${status}`),
        ...supervisor.deaths.map((death) => `a process went by itself: ${death}`),
        ...(mustBeTold && told.length === 0 ? ["nothing in the log says that the store was away"] : []),
      ],
      accepted: sent.accepted.length,
      givenUp,
      rows: sent.accepted.reduce((sum, { created, updates }) => sum + created.size + updates.size, 0),
      done,
      answers: Object.fromEntries(sent.answers),
      readyz: Object.fromEntries(sent.ready),
      refusedStarts: supervisor.refusedStarts(),
      logged: Object.fromEntries(supervisor.logged),
      tookSeconds: Math.round((Date.now() - began) / 1000),
    };
  } finally {
    await supervisor.stop();
    await identity.stop();
    if (options.directory === undefined) rmSync(folder, { recursive: true, force: true });
  }
}
