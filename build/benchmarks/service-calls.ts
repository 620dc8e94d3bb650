/**
 * What the simulator itself costs (issue 4's figures): one service call, values in and out, and the add-on's script in a fresh context. Each is
 * measured where a script meets it, through the thread; the floor beside it is what the same machine takes at that moment for the bare thing.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import { createSimulator, type SimulatorHost } from "../../src/simulator";
import type { Measurement } from "../bench.ts";
import { buildSimulator } from "../programs.ts";
import { atMost } from "./support/measuring.ts";

const calls = 5000;
const rows = 10_000;
const columns = 20;
const person = "dana@riverbend.example";

const script = `
function nothing() {}
function call(times) {
  const range = SpreadsheetApp.getActiveSheet().getRange("A1");
  for (let index = 0; index < times; index += 1) range.getValue();
}
function matrix() {
  return Array.from({ length: ${rows} }, (_, row) => Array.from({ length: ${columns} }, (_, column) => "r" + row + "c" + column));
}
function grow() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.insertRowsAfter(sheet.getMaxRows(), ${rows} - sheet.getMaxRows());
}
function pass() {
  const values = matrix();
  const range = SpreadsheetApp.getActiveSheet().getRange(1, 1, ${rows}, ${columns});
  const started = Date.now();
  range.setValues(values);
  range.getValues();
  return Date.now() - started;
}
function copy() {
  const values = matrix();
  const started = Date.now();
  JSON.parse(JSON.stringify(JSON.parse(JSON.stringify(values))));
  return Date.now() - started;
}`;

function limit(name: string, figure: number, unit: string, target: number): Measurement {
  return atMost(name, unit, figure, target, 1);
}

function host(scripts: readonly { readonly name: string; readonly source: string }[]): SimulatorHost {
  return createSimulator({
    project: { manifest: {}, scripts: [...scripts, { name: "Bench", source: script }], html: [] },
    clock: { now: () => performance.timeOrigin + performance.now() },
    switches: { deployment: "bound" },
  });
}

async function run(simulator: SimulatorHost, name: string, args: readonly unknown[] = []): Promise<unknown> {
  const { record, value } = await simulator.run(person, name, args);
  if (record.error !== undefined) throw new Error(`${name}: ${record.error.message}`);
  return value;
}

/** The best of some runs, in milliseconds. */
async function best(times: number, work: () => Promise<number>): Promise<number> {
  let found = Number.POSITIVE_INFINITY;
  for (let index = 0; index < times; index += 1) found = Math.min(found, await work());
  return found;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** A thread that asks and waits as an execution does, and is answered with nothing: no service call can be cheaper. */
const echo = `
const { workerData, receiveMessageOnPort, parentPort } = require("node:worker_threads");
const { port, signal } = workerData;
const flag = new Int32Array(signal);
parentPort.on("message", (times) => {
  for (let index = 0; index < times; index += 1) {
    Atomics.store(flag, 0, 0);
    port.postMessage([1, "getValue", "p[]"]);
    while (Atomics.load(flag, 0) === 0) Atomics.wait(flag, 0, 0);
    receiveMessageOnPort(port);
  }
  parentPort.postMessage("done");
});`;

async function bareCalls(times: number): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  const signal = new SharedArrayBuffer(4);
  const flag = new Int32Array(signal);
  const worker = new Worker(echo, { eval: true, workerData: { port: port2, signal }, transferList: [port2] });
  port1.on("message", () => {
    port1.postMessage('p""');
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
  });
  const round = (): Promise<unknown> =>
    new Promise((resolve) => {
      worker.once("message", resolve);
      worker.postMessage(times);
    });
  await round();
  const found = await best(5, () => timed(round));
  port1.close();
  await worker.terminate();
  return found;
}

async function serviceCalls(): Promise<readonly Measurement[]> {
  const simulator = host([]);
  try {
    await run(simulator, "call", [calls]);
    const empty = await best(5, () => timed(() => run(simulator, "nothing")));
    const full = await best(5, () => timed(() => run(simulator, "call", [calls])));
    const each = ((full - empty) / calls) * 1000;
    const bare = ((await bareCalls(calls)) / calls) * 1000;
    await run(simulator, "grow");
    const passed = await best(7, async () => (await run(simulator, "pass")) as number);
    const copied = await best(7, async () => (await run(simulator, "copy")) as number);
    return [
      limit("a service call", each, "µs", 50),
      atMost("a service call, against a bare question to another thread", "µs", each, bare, 3),
      limit("setValues and getValues of 10,000 x 20", passed, "ms", 60),
      atMost("the same, against copying the values as JSON twice", "ms", passed, copied, 1),
    ];
  } finally {
    await simulator.close();
  }
}

async function bundle(): Promise<Measurement> {
  const source = readFileSync(join(process.cwd(), "dist", "addon", "rollbook.js"), "utf8");
  const simulator = host([{ name: "rollbook", source }]);
  try {
    for (let index = 0; index < 5; index += 1) await run(simulator, "nothing");
    return limit(
      "an execution that loads the add-on",
      await best(15, () => timed(() => run(simulator, "nothing"))),
      "ms",
      25,
    );
  } finally {
    await simulator.close();
  }
}

export async function measure(): Promise<readonly Measurement[]> {
  await buildSimulator();
  return [...(await serviceCalls()), await bundle()];
}
