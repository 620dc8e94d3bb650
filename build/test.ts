/**
 * `npm test [-- jest's arguments]`: builds everything (the tests run the real bundle), then runs jest, and prints the runner's own count as
 * the last line. ES modules need jest's --experimental-vm-modules.
 */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { output, root } from "./paths.ts";
import { run } from "./run.ts";
import { shortLived } from "./stage/short-lived.ts";

const node = process.execPath;
if (run(node, ["build/build.ts"]) !== 0) process.exit(1);

// The suites start some hundred programs of ours and of clasp's: each is compiled once, and not a hundred times.
process.env.NODE_COMPILE_CACHE ??= output("compile-cache");

/**
 * A suite loads its modules anew and throws them away: with the engine's usual room its collector ran all the time, beside the tests, and took a fifteenth of the
 * processors. Workers are given the same as the runner.
 */
const room = ["--min-semi-space-size=32", "--max-semi-space-size=64", "--initial-old-space-size=700"];

const report = output("test-report.json");
rmSync(report, { force: true });
const code = run(node, [
  ...room,
  ...shortLived,
  "--experimental-vm-modules",
  "--disable-warning=ExperimentalWarning",
  join(root, "node_modules", "jest", "bin", "jest.js"),
  "--json",
  `--outputFile=${report}`,
  // A failed test may leave a process of its own running, for which jest would wait; where nobody looks on, that would be for ever.
  ...(process.env.CI === undefined ? [] : ["--forceExit"]),
  ...process.argv.slice(2),
]);
// A runner that was killed has written nothing.
const counted = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : { numRuntimeErrorTestSuites: 1 };
const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numRuntimeErrorTestSuites } = counted;
// A suite that could not even be loaded has no failed test of its own; it must not look green.
process.stdout.write(
  `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed, ${numPendingTests} skipped\n`,
);
process.exit(code === 0 && !existsSync(report) ? 1 : code);
