import { availableParallelism } from "node:os";

/** ESM throughout: `npm test` starts jest with --experimental-vm-modules. Types are checked by `npm run check`. */
export default {
  testEnvironment: "node",
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
  // Jest would leave one core free, which on two is half of the machine. The tests wait for processes of their own more than they calculate.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // Modules of a suite that has ended are not given back: after a hundred suites a worker held 3 GB, and its collector had the time of the tests.
  workerIdleMemoryLimit: "1GB",
  // Only what hangs should meet it: a machine that is busy with other work is several times as slow.
  testTimeout: 180_000,
};
