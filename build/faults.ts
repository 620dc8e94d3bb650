/**
 * `npm run faults -- NAME [--seed N] [--seconds N]`: what may befall the service's database, done to it while schools upload. Says what was done
 * and seen, last as one line of JSON; exit code 1 when an accepted import was lost, a row is there twice, or nobody was told what is the matter; 3 where
 * this machine cannot do it.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import type { FaultProgram } from "./faults/support/program.ts";
import { whenServiceIsStale } from "./fresh-build.ts";
import { output, root } from "./paths.ts";
import { buildBackend } from "./programs.ts";

const folder = join(root, "build", "faults");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replace(/\.ts$/, ""));
const number = { type: "string" } as const;
const { values, positionals } = parseArgs({ options: { seed: number, seconds: number }, allowPositionals: true });
const [name = ""] = positionals;
const options = { seed: Number(values.seed ?? "1"), seconds: Number(values.seconds ?? "45") };
if (!names.includes(name) || !Object.values(options).every((value) => Number.isInteger(value) && value > 0)) {
  process.stderr.write(
    `npm run faults -- NAME [--seed 1] [--seconds 45], with NAME one of ${names.join(", ")}; both are whole numbers from 1 on.\n`,
  );
  process.exit(2);
}

await whenServiceIsStale(buildBackend);
// Right in dist: what is bundled finds the project two folders above itself, as build/paths.ts does.
const outfile = output(`faults-${name}.js`);
await build({
  entryPoints: [join(folder, `${name}.ts`)],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  logLevel: "warning",
});
const { run } = (await import(outfile)) as FaultProgram;
const found = await run(options);
for (const fault of found.faults) process.stderr.write(`${fault}\n`);
process.stdout.write(`${JSON.stringify({ name, ...options, ...found })}\n`);
process.exit(found.cannot !== undefined ? 3 : found.faults.length > 0 ? 1 : 0);
