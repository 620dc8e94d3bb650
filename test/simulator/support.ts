/** Starts simulators for tests and runs pieces of script in them. The script's thread is the built one, as it is for everybody. */
import { afterEach } from "@jest/globals";
import type { ExecutionRecord, SimulatorEvent, SimulatorHost, SimulatorOptions, UserEdit } from "../../src/simulator";
import { createSimulator } from "../../src/simulator";
import { requireBuilt } from "../support/built";

export const anna = "anna@school.example";
export const ben = "ben@school.example";

/** Monday, 23 November 2026, 16:05 UTC: 11:05 in New York. */
export const startOfTest = Date.UTC(2026, 10, 23, 16, 5);

requireBuilt("simulator");

const open: SimulatorHost[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((host) => host.close()));
});

export interface Simulation {
  readonly host: SimulatorHost;
  readonly events: readonly SimulatorEvent[];
  /** Runs the body as a function with full authorisation; fails the test when it throws. */
  run(body: string, user?: string): Promise<unknown>;
  /** The record of a function of the project. */
  record(functionName: string, user?: string): Promise<ExecutionRecord>;
  edit(edit: UserEdit, user?: string): Promise<void>;
  /** Milliseconds that the clock is moved on. */
  pass(milliseconds: number): void;
  /** What a cell of the first sheet shows. */
  shown(row: number, column: number): string;
}

export type SimulationOptions = Partial<SimulatorOptions> & { readonly source?: string };

/** Bodies are compiled by the script itself, so that one simulator can run many of them. */
const evaluator = "function evaluate(body) { return new Function(body)(); }";

export function simulate({ source = "", ...options }: SimulationOptions = {}): Simulation {
  let now = startOfTest;
  const host = createSimulator({
    project: {
      manifest: {},
      scripts: [
        { name: "Code", source },
        { name: "Evaluate", source: evaluator },
      ],
      html: [],
    },
    clock: { now: () => now },
    sleep: async () => undefined,
    ...options,
  });
  open.push(host);
  const events: SimulatorEvent[] = [];
  host.subscribe((event) => events.push(event));
  return {
    host,
    events,
    async run(body, user = anna) {
      const { record, value } = await host.run(user, "evaluate", [body]);
      if (record.error !== undefined) throw new Error(`${record.error.name}: ${record.error.message}`);
      return value;
    },
    async record(functionName, user = anna) {
      return (await host.run(user, functionName)).record;
    },
    edit: (edit, user = anna) => host.edit(user, edit),
    pass: (milliseconds) => {
      now += milliseconds;
    },
    shown: (row, column) => host.cells(0, row, column, 1, 1).cells[0]?.[0]?.display ?? "",
  };
}

/** A body that catches and returns [name, message] of what `call` throws. */
export const thrownBy = (call: string): string =>
  `const sheet = SpreadsheetApp.getActiveSheet(); try { ${call}; } catch (error) { return [error.name, error.message]; } return "nothing thrown";`;

/** Resolves when the condition holds; it is asked again at every event. */
export function until(simulation: Simulation, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (holds()) return resolve();
    const stop = simulation.host.subscribe(() => {
      if (!holds()) return;
      stop();
      resolve();
    });
  });
}
