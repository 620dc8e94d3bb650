/** `node build/test-seconds.ts`, after a whole run of the tests: writes down how long each suite took, for the order of the next runs. */
import { readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { output, root } from "./paths.ts";

interface Report {
  readonly testResults: readonly { readonly name: string; readonly startTime: number; readonly endTime: number }[];
}

const { testResults } = JSON.parse(readFileSync(output("test-report.json"), "utf8")) as Report;
const seconds = testResults
  .map(
    ({ name, startTime, endTime }) =>
      [relative(root, name).split(sep).join("/"), Math.round((endTime - startTime) / 1000)] as const,
  )
  .sort(([a, took], [b, tookToo]) => tookToo - took || (a < b ? -1 : 1));
const file = join(root, "test", "support", "run", "seconds.json");
writeFileSync(file, `${JSON.stringify(Object.fromEntries(seconds), null, 2)}\n`);
process.stdout.write(
  `${seconds.length} suites, ${seconds.reduce((sum, [, took]) => sum + took, 0)} seconds: ${file}\n`,
);
