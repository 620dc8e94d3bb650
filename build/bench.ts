/**
 * `npm run bench -- [NAME] [--json]`: each benchmark prints its figure, the floor or peer measured in the same run, and the ratio. Ratios, because the
 * machine's own speed says nothing about us; benchmarks, never tests.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { output, root } from "./paths.ts";
import { run } from "./run.ts";

export interface Measurement {
  readonly name: string;
  readonly figure: number;
  readonly unit: string;
  /** The floor or peer, in the same unit; for a plain limit, the limit itself. */
  readonly reference: number;
  readonly ratio: number;
  readonly target: number;
  readonly holds: boolean;
}

/** A benchmark file exports `measure`; its name is the file's. */
interface Benchmark {
  measure(): Promise<readonly Measurement[]>;
}

const folder = join(root, "build", "benchmarks");
const asJson = process.argv.includes("--json");
const wanted = process.argv.slice(2).find((argument) => !argument.startsWith("--"));

const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replace(/\.ts$/, ""));
if (wanted !== undefined && !names.includes(wanted)) {
  process.stderr.write(`There is no benchmark "${wanted}"; there are ${names.join(", ")}.\n`);
  process.exit(2);
}

/** They take longer than all others together, or need what is not installed here. */
const onlyNamed = ["district", "peers", "season", "statements"];
const measuredNow = wanted === undefined ? names.filter((name) => !onlyNamed.includes(name)) : [wanted];

async function load(name: string): Promise<Benchmark> {
  // Right in dist: what is bundled finds the project two folders above itself, as build/paths.ts does.
  const outfile = output(`benchmark-${name}.js`);
  await build({
    entryPoints: [join(folder, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "warning",
  });
  return (await import(outfile)) as Benchmark;
}

// What is measured is what would be pushed now; all of it, with its stamp, for the stage refuses what is not of the sources.
if (run(process.execPath, ["build/build.ts"]) !== 0) process.exit(1);
const measured: Measurement[] = [];
for (const name of measuredNow) {
  const benchmark = await load(name);
  for (const result of await benchmark.measure()) {
    measured.push(result);
    if (asJson) continue;
    const figure = `${result.figure.toFixed(1)} ${result.unit}, reference ${result.reference.toFixed(1)} ${result.unit}`;
    const verdict = result.holds ? "holds" : "MISSED";
    process.stdout.write(
      `${result.name}: ${figure}, ratio ${result.ratio.toFixed(2)} (target ${result.target}, ${verdict})\n`,
    );
  }
}
if (asJson) process.stdout.write(`${JSON.stringify(measured)}\n`);
