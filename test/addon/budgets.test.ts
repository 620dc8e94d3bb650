/**
 * Every call to Google is a round trip of a tenth of a second, so how many an execution makes may not grow with the rows (design 7). Counted by the
 * simulator; what counts is written down in docs/decisions/what-counts-as-a-service-call.md.
 */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { callTargets, stepTarget, tabTarget } from "../../build/benchmarks/sheet-calls";
import { type Budget, type CallsOf, measureCalls } from "../../build/benchmarks/support/sheet-stage";
import { built } from "../support/built";

/** Google's limit of 30 minutes a day aside: the lock and the properties are of a fixed number as well. */
const mostStoreCalls = 24;

describe.each([10, 1_000, 50_000])("calls to Google, at %i rows", (accounts) => {
  let budget: Budget;
  const documentCalls = (name: string) => budget.figures.find((one) => one.name === name)?.document ?? Number.NaN;
  const overTarget = (calls: readonly CallsOf[], target: number) => calls.filter((one) => one.document > target);

  beforeAll(async () => {
    budget = await measureCalls(built("addon"), accounts);
  }, 240_000);

  test("A-2: a pull, the first one and the next", () => {
    for (const name of ["pull", "pull again"]) {
      expect([name, documentCalls(name) <= (callTargets[name] ?? 0), documentCalls(name)]).toEqual([
        name,
        true,
        documentCalls(name),
      ]);
      expect(budget.figures.find((one) => one.name === name)?.fetches).toBe(1);
    }
  });

  test("A-3: an edit of one cell, a mistake and its mending, and a pasted block of 500 rows", () => {
    const names = ["edit of one cell", "mistake in one cell", "mistake put right", "pasted block of 500 rows"];
    for (const name of names) expect([name, documentCalls(name)]).toEqual([name, Math.min(8, documentCalls(name))]);
  });

  test("A-6: a full check that has to paint, and the review", () => {
    expect(documentCalls("full check and review")).toBeLessThanOrEqual(12);
  });

  test("A-7: one step of a submission, with one request at most", () => {
    expect(overTarget(budget.steps, stepTarget)).toEqual([]);
    expect([...budget.steps, ...budget.tabs].filter((one) => one.fetches > 1)).toEqual([]);
    expect(budget.steps.length).toBeGreaterThan(3);
  });

  test("A-9: writing the tabs of results", () => {
    expect(overTarget(budget.tabs, tabTarget)).toEqual([]);
    expect(budget.tabs).toHaveLength(2);
  });

  test("the script's own store and lock are asked a fixed number of times too", () => {
    const all = [...budget.figures, ...budget.steps, ...budget.tabs];
    expect(all.filter((one) => one.store > mostStoreCalls)).toEqual([]);
  });
});
