/**
 * Sixty schools of 600 accounts in one workbook (B-8): what pulling them, looking at them and sending what is ready of all asks of Google for each school, beside
 * the same with five of them. And each school has to be sent exactly once.
 */
import type { CallEnvelope, CallInput, CallName, CallOutput } from "../../src/contract/index.ts";
import type { SimulatorHost } from "../../src/simulator/index.ts";
import type { Measurement } from "../bench.ts";
import { output } from "../paths.ts";
import { designLatency, documentCallsIn, fetchesIn, storeCallsIn } from "../stage/service-calls.ts";
import { openHost } from "../stage/workbook.ts";
import { instantSchools, startInstantService } from "./support/instant-service.ts";
import { atMost } from "./support/measuring.ts";

const user = "administrator@district.example";
const sizes = { many: 60, few: 5, accounts: 600 } as const;
/** Design 7: a step is one request, and a pull 20 calls; what a school costs beside others is what it costs. */
const growthTarget = 1.15;
const pullTarget = 20;
const mostRounds = 200;

/** For each school. */
export interface CostOfASchool {
  readonly document: number;
  readonly store: number;
  readonly requests: number;
  readonly cells: number;
}

export interface AllSchools {
  /** Of the schools, how many were sent exactly once, and with all that was ready. */
  readonly sentOnce: number;
  readonly pull: CostOfASchool;
  readonly look: CostOfASchool;
  readonly send: CostOfASchool;
  /** The longest execution, in seconds by the latency of design 7; Google gives one six minutes. */
  readonly longest: number;
}

class Workbook {
  readonly #host: SimulatorHost;
  readonly #schools: number;

  constructor(host: SimulatorHost, schools: number) {
    this.#host = host;
    this.#schools = schools;
  }

  async call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    const { record, value } = await this.#host.call(user, "rpc", [JSON.stringify({ call: name, input })]);
    if (record.error !== undefined) throw new Error(`${name}: ${record.error.message}`);
    const envelope = JSON.parse(String(value)) as CallEnvelope<typeof name>;
    if (!envelope.ok) throw new Error(`${name}: ${envelope.problem.code}`);
    return envelope.data;
  }

  /** What the executions of some work cost, each school. */
  async cost(work: () => Promise<unknown>): Promise<CostOfASchool> {
    const before = this.#host.executions().at(-1)?.id ?? 0;
    await work();
    const made = this.#host.executions().filter(({ id }) => id > before);
    const each = (of: (execution: (typeof made)[number]) => number) =>
      made.reduce((sum, execution) => sum + of(execution), 0) / this.#schools;
    return {
      document: each(({ calls }) => documentCallsIn(calls)),
      store: each(({ calls }) => storeCallsIn(calls)),
      requests: each(({ calls }) => fetchesIn(calls)),
      cells: each(({ cells }) => cells.read + cells.written),
    };
  }
}

/** `folder` is dist/addon, as the build left it. */
export async function measureSchools(folder: string, count: number, accounts: number): Promise<AllSchools> {
  const service = await startInstantService(accounts, count);
  const host = openHost({
    service: { url: service.url, token: async () => "token" },
    clock: { now: () => Date.now() },
    latency: designLatency,
    addon: folder,
    timeLimits: { execution: 600_000, simpleTrigger: 600_000 },
  });
  const workbook = new Workbook(host, count);
  const ids = instantSchools(count).map(({ id }) => id);
  const sheets = new Map<string, number>();
  try {
    const pull = await workbook.cost(async () => {
      for (const schoolId of ids) sheets.set(schoolId, (await workbook.call("pull", { schoolId })).tab.sheetId);
    });
    for (const sheetId of sheets.values())
      await host.edit(user, { kind: "input", sheetId, top: 2, left: 4, values: [["Ada"], ["Eva"]] });
    await host.idle();
    let ready: { schoolId: string; digest: string }[] = [];
    const look = await workbook.cost(async () => {
      for (let rest: readonly string[] = ids; rest.length > 0; ) {
        const answer = await workbook.call("schoolLines", { schoolIds: rest });
        ready = [...ready, ...answer.lines.map(({ schoolId, digest = "" }) => ({ schoolId, digest }))];
        rest = answer.rest;
      }
    });
    let uploads: CallOutput<"sendSchools">["uploads"] = [];
    const send = await workbook.cost(async () => {
      ({ uploads } = await workbook.call("sendSchools", { schools: ready }));
      for (let round = 0; uploads.some(({ state }) => state === "waits" || state === "going"); round += 1) {
        if (round > mostRounds) throw new Error(`it does not end: ${JSON.stringify(uploads).slice(0, 1000)}`);
        ({ uploads } = await workbook.call("advanceSchools", {}));
      }
    });
    const longest = Math.max(...host.executions().map(({ simulatedMilliseconds }) => simulatedMilliseconds)) / 1000;
    const whole = uploads.filter(({ state, counts }) => state === "done" && counts?.updated === 2);
    const sentOnce = whole.filter(({ schoolId }) => service.importsOf(schoolId) === 1).length;
    return { sentOnce, pull, look, send, longest };
  } finally {
    await host.close();
    service.close();
  }
}

/** For each school: calls of the document, of look and send with those of the script's own store. Who asks is asked anew now and then: a part of a request. */
export const allSchoolsTargets = {
  ...sizes,
  pull: pullTarget,
  look: 8,
  send: 150,
  requests: 4.2,
  longestSeconds: 360,
} as const;

export async function measure(): Promise<readonly Measurement[]> {
  const folder = output("addon");
  const few = await measureSchools(folder, sizes.few, sizes.accounts);
  const many = await measureSchools(folder, sizes.many, sizes.accounts);
  if (many.sentOnce !== sizes.many) throw new Error(`${many.sentOnce} of ${sizes.many} schools were sent once`);
  const name = `${sizes.many} schools of ${sizes.accounts}`;
  const calls = ({ document, store }: CostOfASchool) => document + store;
  return [
    atMost(`${name}, calls of a pull, each`, "calls", many.pull.document, pullTarget, 1),
    ...(["pull", "look", "send"] as const).flatMap((what) => [
      atMost(
        `${name}, calls of a ${what}, each, against ${sizes.few}`,
        "calls",
        calls(many[what]),
        calls(few[what]),
        growthTarget,
      ),
      atMost(
        `${name}, cells of a ${what}, each, against ${sizes.few}`,
        "cells",
        many[what].cells,
        few[what].cells,
        growthTarget,
      ),
    ]),
    atMost(
      `${name}, requests of a send, each, against ${sizes.few}`,
      "requests",
      many.send.requests,
      few.send.requests,
      growthTarget,
    ),
    atMost(`${name}, the longest execution`, "s", many.longest, allSchoolsTargets.longestSeconds, 1),
  ];
}
