/** Size and load time of what every edit has to load (design 7), and the size of the sidebar. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import type { Measurement } from "../bench.ts";

const folder = join(process.cwd(), "dist", "addon");

function limit(name: string, figure: number, unit: string, target: number): Measurement {
  return { name, figure, unit, reference: target, ratio: figure / target, target: 1, holds: figure <= target };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Compiling and running the script in a fresh context, as every execution does. */
function loadMilliseconds(source: string): number {
  const times = Array.from({ length: 31 }, () => {
    const context = vm.createContext({});
    const started = performance.now();
    new vm.Script(source).runInContext(context);
    return performance.now() - started;
  });
  return median(times);
}

export async function measure(): Promise<readonly Measurement[]> {
  const script = readFileSync(join(folder, "rollbook.js"), "utf8");
  return [
    limit("script size", Buffer.byteLength(script) / 1000, "kB", 150),
    limit("script load", loadMilliseconds(script), "ms", 15),
    limit("sidebar size", statSync(join(folder, "sidebar.html")).size / 1000, "kB", 100),
  ];
}
