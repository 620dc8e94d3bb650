/**
 * What a service call costs in the process that answers it (issue 4's figures): arguments read and checked, the call made, the answer written; all but the way to the
 * script's thread and back, which `service-calls` has with it.
 */
import { Execution } from "../../src/simulator/executions/execution.ts";
import { nothingText, plainText, type Wire } from "../../src/simulator/wire-format.ts";
import { makeWorld } from "../../src/simulator/world/saved-world.ts";
import type { Measurement } from "../bench.ts";
import { atMost, best } from "./support/measuring.ts";

const calls = 20_000;
const rows = 10_000;
const columns = 20;
const rounds = 15;

/** An execution whose calls are answered here, by the handle of the object that is called. */
function startCalls(): (target: number | string, member: string, args: Wire) => Wire {
  const project = { manifest: {}, scripts: [], html: [] };
  const clock = { now: () => performance.timeOrigin + performance.now() };
  const world = makeWorld({ project, clock, switches: { deployment: "bound" } }, () => undefined);
  const order = { kind: "run", functionName: "bench", user: "dana@riverbend.example", mode: "FULL" } as const;
  const execution = new Execution(1, order, world);
  return (target, member, args) => {
    const call = [target, member, args] as const;
    const answer = execution.answer(execution.begin(call).object, call);
    if (answer instanceof Promise || answer[0] === "e") throw new Error(`${member}: ${JSON.stringify(answer)}`);
    return answer;
  };
}

/** The handle of the object that a call answers. */
function handleIn(answer: Wire): number {
  if (typeof answer !== "string" || answer === nothingText) throw new Error("no object was answered");
  return (JSON.parse(answer.slice(1)) as { i: number }).i;
}

const matrix = (): string[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => `r${row}c${column}`));

export async function measure(): Promise<readonly Measurement[]> {
  const call = startCalls();
  const list = (...args: readonly unknown[]) => plainText + JSON.stringify(args);
  const sheet = handleIn(call("SpreadsheetApp", "getActiveSheet", list()));
  call(sheet, "insertRowsAfter", list(1000, rows - 1000));
  const cell = handleIn(call(sheet, "getRange", list(1, 1)));
  const block = handleIn(call(sheet, "getRange", list(1, 1, rows, columns)));
  const oneByOne = await best(rounds, async () => {
    for (let index = 0; index < calls; index += 1) call(cell, "getValue", list());
  });
  // As they come out of the copy between threads: lists of their own.
  const given = Array.from({ length: rounds }, matrix);
  const atOnce = await best(rounds, async (round) => {
    call(block, "setValues", [given[round]]);
    call(block, "getValues", list());
  });
  const copied = await best(rounds, async () => structuredClone(structuredClone(given[0])));
  const each = (oneByOne / calls) * 1000;
  return [
    atMost("a service call, in process", "µs", each, 50, 1),
    atMost(`setValues and getValues of ${rows} x ${columns}, in process`, "ms", atOnce, 60, 1),
    atMost("the same, against copying the values twice", "ms", atOnce, copied, 1),
  ];
}
