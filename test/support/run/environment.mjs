/**
 * Where a suite runs. What jest loads for a suite is loaded, compiled and warmed up again in the next; the simulator as it was built is loaded here, outside of the
 * suites, once a worker, with the threads that it keeps.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { TestEnvironment } from "jest-environment-node";

const root = join(import.meta.dirname, "..", "..", "..");
const require = createRequire(import.meta.url);

export default class SuiteEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    // On need: many suites have nothing to do with it, and are run without a build.
    this.global.builtSimulator = () => require(join(root, "dist", "simulator", "simulator.js"));
  }
}
