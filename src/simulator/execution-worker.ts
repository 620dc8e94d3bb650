/**
 * The thread in which executions happen, one at a time: a fresh script context each, a project's scripts compiled once. Services are
 * the host's; a call blocks this thread until the host has answered, which is why the host can let it wait, or kill it, anywhere.
 */

import vm from "node:vm";
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { offsetAt } from "./document/formats/time-zone";
import { ReceivedTexts } from "./executions/long-texts";
import { installTextPrograms } from "./executions/text-programs";
import type { RunOutcome, RunRequest, ThreadProject, WorkerSetup } from "./executions/worker-messages";
import { errorText, killedText, type RealmBridge, type RealmControl, type Wire } from "./wire-format";

const setup = workerData as WorkerSetup;
const port: MessagePort = setup.port;
const signal = new Int32Array(setup.signal);
const clock = new Float64Array(setup.clock);

const realm = new vm.Script(setup.realmSource, { filename: "simulator-realm.js" });
let project: ThreadProject = { scripts: [], timeZone: "UTC" };
/** Of the project that is run. */
let programs: readonly vm.Script[] | null = null;

/** By name and source. One that a thread has run is run again most likely, also for another document. */
const compiled = new Map<string, vm.Script>();
const mostCompiled = 20;

function compiledScript(name: string, source: string): vm.Script {
  const key = `${name}\n${source}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  if (compiled.size >= mostCompiled) compiled.clear();
  const script = new vm.Script(source, { filename: name });
  compiled.set(key, script);
  return script;
}

const texts = new ReceivedTexts();

/** Every call of an execution that was killed throws, so that it comes to its end; whatever it makes of that, nothing reaches the host. */
let isKilled = false;
const refusal: Wire = errorText + JSON.stringify({ name: "Killed", message: "The execution was killed." });

function callHost(target: number | string, member: string, args: Wire): Wire {
  if (isKilled) return refusal;
  Atomics.store(signal, 0, 0);
  port.postMessage([target, member, args]);
  // To look again and again for some microseconds before going to sleep took a third more of the processors, and as long.
  // A notification of the last answer may come late and wake this wait: only the value says that there is an answer.
  while (Atomics.load(signal, 0) === 0) Atomics.wait(signal, 0, 0);
  const answer = receiveMessageOnPort(port);
  if (answer === undefined) throw new Error("the host did not answer");
  clockReadAt = performance.now();
  const wire = texts.whole(answer.message as Wire);
  isKilled = wire === killedText;
  return isKilled ? refusal : wire;
}

/** The host writes its clock down with every answer. A script that calculates for long asks again, at most once a millisecond. */
let clockReadAt = 0;

function now(): number {
  if (performance.now() - clockReadAt >= 1) callHost("", "now", "p[]");
  return clock[0] ?? 0;
}

const bridge: RealmBridge = {
  table: setup.table,
  call: callHost,
  now,
  offsetAt: (moment) => offsetAt(moment, project.timeZone),
  get timeZone() {
    return project.timeZone;
  },
};

function startContext(evaluatesText: boolean): { context: vm.Context; control: RealmControl } {
  // An ordinary global object: a contextified one would make every global name many times slower.
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY, {
    codeGeneration: { strings: evaluatesText, wasm: false },
  });
  realm.runInContext(context);
  if (evaluatesText) installTextPrograms(context);
  const scope = context as unknown as { __startRealm?: (bridge: RealmBridge) => RealmControl };
  const start = scope.__startRealm;
  delete scope.__startRealm;
  if (start === undefined) throw new Error("the realm script did not start");
  return { context, control: start(bridge) };
}

const functionPath = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/;

/** A function may be declared or kept in a const; the methods of objects are reached by a path. */
function findFunction(context: vm.Context, path: string): unknown {
  if (!functionPath.test(path)) return undefined;
  return vm.runInContext(`typeof ${path.split(".")[0]} === "undefined" ? undefined : ${path}`, context);
}

function perform(request: RunRequest, { context, control }: ReturnType<typeof startContext>): RunOutcome {
  try {
    // The engine's own (eval, parseInt) is there before the script, and no page can call it (facts: apps-script-2026 3).
    const ofTheEngine = request.copying === "page" ? findFunction(context, request.functionName) : undefined;
    programs ??= project.scripts.map(({ name, source }) => compiledScript(name, source));
    for (const program of programs) program.runInContext(context);
    const target = findFunction(context, request.functionName);
    if (typeof target !== "function" || target === ofTheEngine) {
      return { error: { name: "Error", message: `Script function not found: ${request.functionName}`, stack: "" } };
    }
    return { value: control.run(target, request.args, request.copying) };
  } catch (error) {
    return { error: control.describe(error) };
  }
}

/** What a promise of the script's throws when nobody waits for it fails the execution. */
let strayError: unknown;
process.on("unhandledRejection", (error) => {
  strayError = error;
});

parentPort?.on("message", (request: RunRequest) => {
  if (request.project !== undefined) {
    project = request.project;
    programs = null;
  }
  strayError = undefined;
  clockReadAt = 0;
  isKilled = false;
  const realmOfRun = startContext(request.evaluatesText);
  const outcome = perform(request, realmOfRun);
  // Promises go on after the function has returned; the execution is over when they are.
  setImmediate(() =>
    parentPort?.postMessage(outcome.error === undefined ? afterPromises(outcome, realmOfRun.control) : outcome),
  );
});

/** What became of it once all promises were settled. */
function afterPromises(outcome: RunOutcome, control: RealmControl): RunOutcome {
  if (strayError !== undefined) return { error: describeStray(strayError) };
  const promised = control.promised();
  if (promised === null) return outcome;
  return "value" in promised ? promised : { error: control.describe(promised.error) };
}

function describeStray(error: unknown): { name: string; message: string; stack: string } {
  const given = error as { name?: unknown; message?: unknown; stack?: unknown } | null;
  return {
    name: String(given?.name ?? "Error"),
    message: String(given?.message ?? error),
    stack: String(given?.stack ?? ""),
  };
}
