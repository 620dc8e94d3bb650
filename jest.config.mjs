import { availableParallelism } from "node:os";

/** ESM throughout: `npm test` starts jest with --experimental-vm-modules. Types are checked by `npm run check`. */
export default {
  testEnvironment: "<rootDir>/test/support/run/environment.mjs",
  runtime: "<rootDir>/test/support/run/suite-runtime.mjs",
  // Inside the simulator its parts know each other by other names; what a test takes of them is of the sources.
  moduleNameMapper: { "^(\\.\\./)+(src/)?simulator$": "<rootDir>/test/support/run/built-simulator.ts" },
  // What suites share: one PostgreSQL, and stores that are made once and copied.
  globalSetup: "<rootDir>/test/support/run/setup.mjs",
  globalTeardown: "<rootDir>/test/support/run/teardown.mjs",
  testSequencer: "<rootDir>/test/support/run/longest-first.mjs",
  roots: ["<rootDir>/test"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: {
    "^.+\\.ts$": "<rootDir>/test/support/run/strip-types.mjs",
    "^.+\\.tsx$": ["ts-jest", { useESM: true, tsconfig: "<rootDir>/tsconfig.test.json", diagnostics: false }],
  },
  // One more than there are cores: the tests wait for processes and pages of their own as much as they calculate. Of the same CPU seconds three workers on two
  // cores made a twentieth to an eighth less time than two.
  maxWorkers: availableParallelism() + 1,
  // Modules of a suite that has ended are not given back: after a hundred suites a worker held 3 GB, and its collector had the time of the tests.
  workerIdleMemoryLimit: "1GB",
  // The one limit of all tests. Only what hangs should meet it: a machine that is busy with other work is several times as slow.
  testTimeout: 600_000,
};
