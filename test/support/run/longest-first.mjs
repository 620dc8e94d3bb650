/**
 * The order of a run: the suites that take longest come first, or the last one would keep one worker busy while the other has nothing left. How long each takes
 * was written down by build/test-seconds.ts; what is not there yet comes behind what is known to be long.
 */
import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const root = join(import.meta.dirname, "..", "..", "..");
const recorded = JSON.parse(readFileSync(join(import.meta.dirname, "seconds.json"), "utf8"));
const unknownSeconds = 8;

const secondsOf = ({ path }) => recorded[relative(root, path).split(sep).join("/")] ?? unknownSeconds;

export default class LongestFirst {
  sort(tests) {
    return [...tests].sort((a, b) => secondsOf(b) - secondsOf(a));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {
    // Kept in the repository, so that a fresh clone knows it, too.
  }
}
