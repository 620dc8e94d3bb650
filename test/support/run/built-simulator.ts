/** Stands for src/simulator in the suites (jest.config.js): the same, as it was built, and loaded once for all suites of a worker (environment.mjs). */
import { requireBuilt } from "../built.ts";

requireBuilt("simulator");

declare global {
  var builtSimulator: () => typeof import("../../../src/simulator");
}

export type * from "../../../src/simulator";
export const { createSimulator } = globalThis.builtSimulator();
