/** What the add-on asks of Google for each thing an administrator does, at 10, 1,000 and 50,000 rows, and the time of a full check (design 7). */
import { join } from "node:path";
import type { Measurement } from "../bench.ts";
import { type CallsOf, measureCalls, measureCheck, measurePaste } from "./support/sheet-stage.ts";

const folder = join(process.cwd(), "dist", "addon");
const sizes = [10, 1_000, 50_000] as const;

/** Of docs/decisions/what-counts-as-a-service-call.md. */
export const callTargets: Readonly<Record<string, number>> = {
  pull: 20,
  "pull again": 20,
  "edit of one cell": 8,
  "mistake in one cell": 8,
  "mistake put right": 8,
  "pasted block of 500 rows": 8,
  "full check and review": 12,
};
export const stepTarget = 12;
export const tabTarget = 25;

function limit(name: string, figure: number, unit: string, target: number): Measurement {
  return { name, figure, unit, reference: target, ratio: figure / target, target: 1, holds: figure <= target };
}

const most = (calls: readonly CallsOf[], of: (one: CallsOf) => number) => Math.max(...calls.map(of));

async function callsAt(accounts: number): Promise<readonly Measurement[]> {
  const { figures, steps, tabs } = await measureCalls(folder, accounts);
  const at = (what: string) => `calls, ${accounts.toLocaleString("en-US")} rows: ${what}`;
  return [
    ...figures.map((one) => limit(at(one.name), one.document, "calls", callTargets[one.name] ?? 0)),
    limit(
      at("one step of a submission"),
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
      at("writing a tab of results"),
      most(tabs, (one) => one.document),
      "calls",
      tabTarget,
    ),
  ];
}

export async function measure(): Promise<readonly Measurement[]> {
  const measured: Measurement[] = [];
  for (const accounts of sizes) measured.push(...(await callsAt(accounts)));
  const minutes = await measureCheck(folder, 50_000);
  measured.push(
    limit("full check of 50,000 rows, 100 ms a call and 1 ms per 100 cells", minutes, "simulated min", 4.5),
  );
  const seconds = await measurePaste(folder, 5_000, 5_000);
  measured.push(limit("inline check of 5,000 pasted rows, the same latency", seconds, "simulated s", 30));
  return measured;
}
