/**
 * Every call to Google is a round trip of a tenth of a second, and a hundred cells are a millisecond, so neither may grow with the rows of the tab where they
 * need not (design 7). Counted by the simulator; what counts is written down in docs/decisions/what-counts-as-a-service-call.md.
 */
import { beforeAll, describe, expect, test } from "@jest/globals";
import {
  callsOfEdit,
  callTargets,
  cellsOfEdit,
  cellsOfStep,
  cellTargets,
  growth,
  growthTargets,
  leastRowsOfSteps,
  lockedSeconds,
  lockTarget,
  sizes,
  stepTarget,
  tabTarget,
} from "../../build/benchmarks/sheet-calls";
import { type Budget, type CallsOf, measureCalls } from "../../build/benchmarks/support/sheet-stage";
import { built } from "../support/built";

/**
 * Google's limit of 30 minutes a day aside: the lock and the properties are of a fixed number as well. Most of them has the first step of an upload, which also
 * notes the clock's sign of life (P-5) and that the tab was written.
 */
const mostStoreCalls = 28;

const measured = new Map<number, Budget>();

describe.each([...sizes])("calls to Google, at %i rows", (accounts) => {
  let budget: Budget;
  const documentCalls = (name: string) => budget.figures.find((one) => one.name === name)?.document ?? Number.NaN;
  const overTarget = (calls: readonly CallsOf[], target: number) => calls.filter((one) => one.document > target);

  beforeAll(async () => {
    budget = await measureCalls(built("addon"), accounts);
    measured.set(accounts, budget);
  });

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

  test("A-3: a typed cell, a mistake and its mending, also while an upload is on its way, and a pasted block: calls and cells", () => {
    const over = budget.edits.filter(
      ({ name, document, store, cells }) => document + store > callsOfEdit(name) || cells > cellsOfEdit(name, accounts),
    );
    expect(over).toEqual([]);
    expect(budget.edits.map(({ name }) => name)).toContain("right cell while an upload is on its way");
  });

  test("A-3: in a column of the user's own nothing is read but the header", () => {
    const [own] = budget.edits.filter(({ name }) => name === "cell of the user's own");
    expect(own).toMatchObject({ document: 1, store: 1, lockedSeconds: 0 });
  });

  test("A-3: the sidebar's look asks for one property as long as nothing has changed", () => {
    const [quiet] = budget.looks.filter(({ name }) => name === "quiet look");
    expect(quiet).toMatchObject({ document: 0, store: 1, cells: 0 });
  });

  test("A-6, A-7: a check, the first and the last step of an upload and the next pull move no more cells a row than they may", () => {
    const wholeTab = budget.figures.filter(({ name }) => cellTargets[name] !== undefined);
    const isLarge = accounts >= leastRowsOfSteps;
    expect(wholeTab.filter(({ name, cells }) => isLarge && cells > cellsOfStep(name, accounts))).toEqual([]);
    expect(wholeTab).toHaveLength(Object.keys(cellTargets).length);
  });

  test("A-13: nobody holds the lock for long", () => {
    if (accounts <= lockTarget.rows) expect(lockedSeconds(budget)).toBeLessThanOrEqual(lockTarget.seconds);
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

test("A-3: an edit takes as long in the largest tab as in the smallest, and so do the sidebar's looks and its opening", () => {
  const [small, large] = [measured.get(Math.min(...sizes)), measured.get(Math.max(...sizes))];
  if (small === undefined || large === undefined) throw new Error("nothing was measured");
  expect(growth(small.edits, large.edits)).toBeLessThanOrEqual(growthTargets.edits);
  expect(growth(small.looks, large.looks)).toBeLessThanOrEqual(growthTargets.looks);
});
