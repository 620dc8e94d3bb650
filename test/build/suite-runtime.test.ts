/** What the suites run in: test/support/run/suite-runtime.mjs and environment.mjs. */
import { createRequire } from "node:module";
import { expect, jest, test } from "@jest/globals";
import fastCheck from "fast-check";
import { columnLetter } from "../../src/roster/headers";

test("tests: no module is replaced, because the suites after it would have the replacement too", () => {
  expect(() => jest.unstable_mockModule("../../src/roster/headers", () => ({}))).toThrow(/pass in what a test needs/);
  expect(() => jest.mock("fast-check")).toThrow(/pass in what a test needs/);
});

test("tests: what is shared is of the realm of its suite, and one for all who import or require it", async () => {
  expect(fastCheck.sample(fastCheck.array(fastCheck.nat()), 1)[0]).toBeInstanceOf(Array);
  expect((await import("../../src/roster/headers")).columnLetter).toBe(columnLetter);
  const require = createRequire(import.meta.url);
  expect(require("pg")).toBe((await import("pg")).default);
});
