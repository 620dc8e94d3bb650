/**
 * The stage: the import service with a sample district, the built bundle in the simulator, an empty workbook, and one clock for all
 * of them. What `npm run scenario` hands to a scenario (docs/scenarios.md), and what tests stand on.
 */
import * as z from "zod/mini";
import type { Person } from "../../src/contract";
import type { FaultRule, SimulatorHost } from "../../src/simulator";
import { MovableClock } from "../../src/workbench/clock";
import { personOn, type StagePerson, type StageRole } from "./person";
import { type StageService, startStageService } from "./service";
import { type Cost, costOfExecution, designLatency } from "./service-calls.ts";
import type { StageStore } from "./store";
import type { DistrictOptions } from "./template";
import { openHost, sheetNamed, tabNames, textsAt } from "./workbook";

export interface Stage {
  people(): Promise<readonly Person[]>;
  /** An address the service does not know is somebody who may only edit the sheet. */
  as(email: string, role?: StageRole): StagePerson;
  tabs(): string[];
  cells(tab: string, a1: string): string[][];
  notes(tab: string, a1: string): string[][];
  backgrounds(tab: string, a1: string): string[][];
  frozen(tab: string): { rows: number; columns: number };
  /** Moves the clocks of service, simulator and tokens together; the triggers due in between run in order. */
  advanceClock(minutes: number): Promise<void>;
  locale(documentLocale: string): Promise<void>;
  fault(plan?: readonly FaultRule[] | null): void;
  language(email: string, language: string): void;
  /** Of the last execution, under the latency of design 7. */
  cost(): Cost;
  /** What only those can do who run the platform, and no import (S-16): an account is of the school no more. */
  takeOut(guid: string, schoolId: string): Promise<void>;
  restartService(): Promise<void>;
  killService(): Promise<void>;
}

export interface OpenStage {
  readonly stage: Stage;
  readonly host: SimulatorHost;
  readonly service: StageService;
  /** The one clock, in milliseconds since 1970. */
  now(): number;
  close(): Promise<void>;
}

const sampleSize: DistrictOptions = { accounts: 2500, schools: 5, seed: 1 };
const count = z.int().check(z.minimum(0));
const optionsSchema = z.strictObject({
  accounts: z.optional(count),
  schools: z.optional(count),
  seed: z.optional(count),
});

/** What a scenario asks for, with what it leaves open. */
export function readStageOptions(given: unknown): DistrictOptions {
  const parsed = optionsSchema.safeParse(given ?? {});
  if (!parsed.success) {
    throw new Error(`options are { accounts, schools, seed }, whole numbers each: ${parsed.error.message}`);
  }
  const { accounts = sampleSize.accounts, seed = sampleSize.seed } = parsed.data;
  return { accounts, seed, schools: parsed.data.schools ?? Math.max(1, Math.min(sampleSize.schools, accounts)) };
}

const call = z.string().check(z.minLength(1));
const effect = z.union([
  z.strictObject({ throw: z.string() }),
  z.strictObject({ stall: z.number().check(z.minimum(0)) }),
  z.enum(["killBefore", "killAfter"]),
]);
const nth = z.int().check(z.minimum(1));
/** A rule with a slip in it would strike nothing, and a scenario would prove nothing. */
const faultPlanSchema = z.array(
  z.union([
    z.strictObject({ call, effect, nth }),
    z.strictObject({ call, effect, from: nth }),
    z.strictObject({ call, effect, probability: z.number().check(z.minimum(0), z.maximum(1)), seed: z.number() }),
  ]),
);

const minute = 60_000;
/** What passes on the clock in a moment would be hours for the service, too; so long it may take to work off what it has. */
const workMilliseconds = 120_000;
const nothing: Cost = { calls: 0, documentCalls: 0, cellsRead: 0, cellsWritten: 0, fetches: 0, simulatedSeconds: 0 };

/** On the embedded store, unless another is handed in. */
export async function openStage(options: DistrictOptions = sampleSize, store?: StageStore): Promise<OpenStage> {
  const clock = new MovableClock(Date.now, 0);
  const time = { now: () => clock.now(), offset: () => clock.offsetMilliseconds };
  const service = await startStageService(options, time, store);
  // The service works on while a script sleeps.
  const meanwhile = () => service.workedOff(workMilliseconds);
  const host = openHost({ service, clock, latency: designLatency, meanwhile });
  // Nobody sits before the windows: a question gets its first answer.
  host.subscribe((event) => {
    if (event.type !== "alert") return;
    host.answerAlert(event.id, { button: event.buttons[0] ?? "OK", ...(event.prompt ? { text: "" } : {}) });
  });
  const owner = service.people().find(({ level }) => level === "district")?.email ?? "owner@localhost";
  const roles = new Map<string, StageRole>();
  let told = clock.offsetMilliseconds;

  /** Calls take simulated time, by which the service's clock goes on as well. */
  async function tellClock(): Promise<void> {
    if (clock.offsetMilliseconds === told) return;
    told = clock.offsetMilliseconds;
    await service.moveClock(told);
  }
  async function settled(): Promise<void> {
    await host.idle();
    await tellClock();
  }
  async function moveTo(time: number): Promise<void> {
    await service.workedOff(workMilliseconds);
    clock.advance(time - clock.now());
    await tellClock();
    await host.fireDueTriggers();
    await settled();
  }
  async function start(): Promise<void> {
    await service.start();
    await service.moveClock(clock.offsetMilliseconds);
  }

  // Whoever is first owns the document: an administrator of the district.
  await host.open(owner);
  await settled();
  const stage: Stage = {
    people: async () => service.people(),
    as: (email, role) => personOn({ host, service, settled, roles }, email, role),
    tabs: () => tabNames(host),
    cells: (tab, a1) => textsAt(host, tab, a1, (cell) => cell.display),
    notes: (tab, a1) => textsAt(host, tab, a1, (cell) => cell.note),
    backgrounds: (tab, a1) => textsAt(host, tab, a1, (cell) => cell.background),
    frozen(tab) {
      const { frozenRows, frozenColumns } = sheetNamed(host, tab);
      return { rows: frozenRows, columns: frozenColumns };
    },
    async advanceClock(minutes) {
      if (!Number.isFinite(minutes) || minutes < 0)
        throw new Error(`The clock goes forward by minutes, not by ${minutes}.`);
      const until = clock.now() + minutes * minute;
      for (;;) {
        const times = host.triggers().flatMap(({ nextAt }) => (nextAt === undefined ? [] : [nextAt]));
        const next = Math.min(...times);
        if (next > until) break;
        await moveTo(next);
      }
      await moveTo(until);
    },
    async locale(documentLocale) {
      host.setLocale(owner, documentLocale);
      await settled();
    },
    fault(plan) {
      const parsed = faultPlanSchema.safeParse(plan ?? []);
      if (!parsed.success) throw new Error(`This is no plan of faults: ${parsed.error.message}`);
      host.setFaults(parsed.data);
    },
    language: (email, language) => host.setLanguage(email, language),
    cost() {
      const last = host.executions().findLast((record) => record.finishedAt !== undefined);
      return last === undefined ? nothing : costOfExecution(last);
    },
    takeOut: (guid, schoolId) => service.takeOut(guid, schoolId),
    async restartService() {
      await service.stop();
      await start();
    },
    killService: () => service.kill(),
  };
  return {
    stage,
    host,
    service,
    now: () => clock.now(),
    async close() {
      await host.close();
      await service.close();
    },
  };
}
