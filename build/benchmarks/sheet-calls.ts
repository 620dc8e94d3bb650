/** What the add-on asks of Google for each thing an administrator does, in calls and cells, at four sizes of a tab, and how long it holds the lock (design 7). */
import { join } from "node:path";
import type { Measurement } from "../bench.ts";
import {
  type Budget,
  type CallsOf,
  changedRows,
  measureCalls,
  measureCheck,
  measurePaste,
  pastedBlock,
  pastedRows,
} from "./support/sheet-stage.ts";

const folder = join(process.cwd(), "dist", "addon");
export const sizes = [100, 2_300, 20_000, 50_000] as const;

/** Of docs/decisions/what-counts-as-a-service-call.md. */
export const callTargets: Readonly<Record<string, number>> = {
  pull: 20,
  "pull again": 20,
  "full check and review": 12,
};
/** Of an edit: all calls, those for properties and the lock included. */
export const editTarget = { right: 10, mistake: 13, cells: 200, cellsOfRow: 80 } as const;
const mistakes = ["new mistake", "mistake put right", "address that somebody has", "address put right"];
export const callsOfEdit = (name: string): number => (mistakes.includes(name) ? editTarget.mistake : editTarget.right);
export const cellsOfEdit = (name: string, accounts: number): number =>
  name === pastedBlock ? editTarget.cellsOfRow * pastedRows(accounts) + editTarget.cells : editTarget.cells;
/** Cells that are moved for a row of the tab; and for each of `changedRows` as many as an edit may besides. */
export const cellTargets: Readonly<Record<string, number>> = {
  "full check": 40,
  "first step of an upload": 45,
  "last step of an upload": 60,
  "pull again": 60,
};
/** What a tab costs that is made on the way counts for nothing only where there are many rows. */
export const leastRowsOfSteps = 2_300;
export const cellsOfStep = (name: string, accounts: number): number =>
  (cellTargets[name] ?? 0) * accounts + editTarget.cellsOfRow * changedRows(accounts);
/** The longest that the lock is held, at up to 20,000 rows. */
export const lockTarget = { rows: 20_000, seconds: 5 } as const;
export const lockedSeconds = ({ figures, steps, tabs, edits, looks }: Budget): number =>
  Math.max(...[...figures, ...steps, ...tabs, ...edits, ...looks].map((one) => one.lockedSeconds));

/** How much longer the same takes in the largest tab than in the smallest. */
export const growthTargets = { edits: 1.1, looks: 1.2 } as const;
export function growth(small: readonly CallsOf[], large: readonly CallsOf[]): number {
  const ratios = large.map(({ name, seconds }) => seconds / (small.find((one) => one.name === name)?.seconds ?? 0));
  return Math.max(...ratios);
}

export const stepTarget = 12;
export const tabTarget = 25;

function limit(name: string, figure: number, unit: string, target: number): Measurement {
  return { name, figure, unit, reference: target, ratio: figure / target, target: 1, holds: figure <= target };
}

const most = (calls: readonly CallsOf[], of: (one: CallsOf) => number) => Math.max(...calls.map(of));

function limits(accounts: number, budget: Budget): readonly Measurement[] {
  const { figures, steps, tabs, edits, looks } = budget;
  const at = (what: string) => `${accounts.toLocaleString("en-US")} rows: ${what}`;
  const calls = (one: CallsOf) => one.document + one.store;
  const quiet = looks.filter(({ name }) => name === "quiet look");
  return [
    ...figures
      .filter(({ name }) => callTargets[name] !== undefined)
      .map((one) => limit(at(`calls, ${one.name}`), one.document, "calls", callTargets[one.name] ?? 0)),
    limit(
      at("calls, one step of a submission"),
      most(steps, (one) => one.document),
      "calls",
      stepTarget,
    ),
    limit(
      at("requests of one step"),
      most([...steps, ...tabs], (one) => one.fetches),
      "requests",
      1,
    ),
    limit(
      at("calls, writing a tab of results"),
      most(tabs, (one) => one.document),
      "calls",
      tabTarget,
    ),
    ...edits.flatMap((one) => [
      limit(at(`all calls, ${one.name}`), calls(one), "calls", callsOfEdit(one.name)),
      limit(at(`cells, ${one.name}`), one.cells, "cells", cellsOfEdit(one.name, accounts)),
    ]),
    limit(at("all calls, quiet look"), most(quiet, calls), "calls", 1),
    ...figures
      .filter(({ name }) => cellTargets[name] !== undefined && accounts >= leastRowsOfSteps)
      .map((one) => limit(at(`cells, ${one.name}`), one.cells, "cells", cellsOfStep(one.name, accounts))),
    ...(accounts > lockTarget.rows ? [] : [limit(at("lock held"), lockedSeconds(budget), "s", lockTarget.seconds)]),
  ];
}

export async function measure(): Promise<readonly Measurement[]> {
  const measured: Measurement[] = [];
  const budgets: Budget[] = [];
  for (const accounts of sizes) {
    const budget = await measureCalls(folder, accounts);
    budgets.push(budget);
    measured.push(...limits(accounts, budget));
  }
  const [small, large] = [budgets[0], budgets[budgets.length - 1]];
  if (small !== undefined && large !== undefined) {
    const how = "100 ms a call and 1 ms per 100 cells, 50,000 rows beside 100";
    measured.push(
      limit(`an edit, ${how}`, growth(small.edits, large.edits), "times", growthTargets.edits),
      limit(`looks and opening, ${how}`, growth(small.looks, large.looks), "times", growthTargets.looks),
    );
  }
  const minutes = await measureCheck(folder, 50_000);
  measured.push(
    limit("full check of 50,000 rows, 100 ms a call and 1 ms per 100 cells", minutes, "simulated min", 4.5),
  );
  const seconds = await measurePaste(folder, 5_000, 5_000);
  measured.push(limit("inline check of 5,000 pasted rows, the same latency", seconds, "simulated s", 30));
  return measured;
}
