/** Times, and ratios of times, as benchmarks print them. */
import type { Measurement } from "../../bench.ts";

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The best of some runs: what else the machine does only ever adds to a time. `run` counts from 0. */
export async function best(runs: number, work: (run: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timed(() => work(run)));
  return Math.min(...times);
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** At most `target` times the reference. */
export function atMost(name: string, unit: string, figure: number, reference: number, target: number): Measurement {
  const ratio = figure / reference;
  return { name, figure, unit, reference, ratio, target, holds: ratio <= target };
}
