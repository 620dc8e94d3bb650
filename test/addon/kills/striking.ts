/** Uploads whose every call is struck, for the suites of strikes by a failure and by a kill (A-7, design 5). */
import { expect } from "@jest/globals";
import type { FaultRule } from "../../../src/simulator";
import { lincoln, workbook } from "../support";
import {
  imports,
  nameColumn,
  nameOf,
  passwordColumn,
  passwordOf,
  resultTabs,
  statusColumn,
  storedName,
  tab,
} from "./stored";

interface Standing {
  readonly state: string;
  readonly submissionId: string;
  readonly [detail: string]: unknown;
}

/** The submissions as they are noted, without what says nothing of how far they are. */
function noted(value: unknown = workbook.host.saveProperties(), name = ""): Standing[] {
  if (typeof value === "string") {
    if (!name.startsWith("rollbook.submission.")) return [];
    const { problem: _problem, progress: _progress, ...standing } = JSON.parse(value);
    return [standing];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => noted(inner, key));
}

const isOpen = ({ state }: Standing) => !["written", "refused", "cancelled"].includes(state);

interface Strike {
  /** Dying after one call is dying before the next: the script does nothing in between that anybody could see. */
  readonly effect: "killAfter" | { readonly throw: string };
  /** Every call behind it fails, too. After a failure alone a step may go on: then what lies behind it is not struck. */
  readonly goesOn?: boolean;
}

/**
 * Strikes one call after the other: as long as nothing has moved on, the next try is struck at the next call. So every call of every step is struck once, from
 * the first to the one that says the step is done. Answers how often.
 */
export async function harass({ effect, goesOn = false }: Strike, begin: () => Promise<unknown>): Promise<number> {
  const before = new Set(noted().map((one) => one.submissionId));
  const struckAt = new Map<string, number>();
  let strikes = 0;
  for (let round = 0; round < 1_000; round += 1) {
    const mine = noted().filter((one) => !before.has(one.submissionId));
    if (mine.some(({ state }) => state === "written")) return strikes;
    const open = mine.filter(isOpen);
    // How far it is, whichever submission it is: one that was killed while it was written down is given up, and the next one is not struck in the same places.
    const standing = JSON.stringify(
      open.map(
        ({ submissionId: _1, idempotencyKey: _2, digest: _3, createdAt: _4, importId: _5, result: _6, ...far }) => far,
      ),
    );
    const nth = (struckAt.get(standing) ?? 0) + 1;
    struckAt.set(standing, nth);
    const first: FaultRule = { call: "*", nth, effect };
    workbook.host.setFaults(goesOn ? [first, { call: "*", from: nth + 1, effect }] : [first]);
    const [submission] = open;
    await (submission === undefined
      ? begin()
      : workbook.call("advance", { submissionId: submission.submissionId })
    ).catch(() => null);
    if (!workbook.host.waitingFaults.some((rule) => "nth" in rule)) strikes += 1;
    workbook.host.setFaults([]);
    // Waiting for the service is no step.
    if (submission?.state === "accepted") await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`it did not come to its end: ${JSON.stringify(noted())}`);
}

/** Row 4 gets a name and a password, and below all others comes somebody whose User ID another person has; answers that row. */
async function typeChanges(number: number): Promise<number> {
  const other = await workbook.call("pull", { schoolId: "school-002" });
  const taken = workbook.cells(other.tab.tabName, 2, 2, 1, 1)[0]?.[0] ?? "";
  const below = workbook.cells(tab, 1, 1, 100, 2).filter(([key, id]) => key !== "" || id !== "").length + 1;
  await workbook.type(tab, below, 2, [[taken, "Student", "Zoë", nameOf(number), "2", "", "", ""]]);
  await workbook.type(tab, 4, nameColumn, [[nameOf(number)]]);
  await workbook.type(tab, 4, passwordColumn, [[passwordOf(number)]]);
  return below;
}

export async function uploadStruckBy(strike: Strike, number: number, atLeast: number): Promise<number> {
  const below = await typeChanges(number);
  const guid = workbook.cells(tab, 4, 1, 1, 1)[0]?.[0] ?? "";
  const tabsBefore = resultTabs();
  const importsBefore = (await imports()).items.length;
  const { digest } = await workbook.call("review", { schoolId: lincoln });
  const strikes = await harass(strike, () => workbook.call("upload", { schoolId: lincoln, digest }));
  expect(strikes).toBeGreaterThan(atLeast);
  const all = (await imports()).items;
  expect(all.length).toBe(importsBefore + 1);
  expect(all[0]?.counts).toMatchObject({ updated: 1, failed: 1 });
  expect(await storedName(guid)).toBe(nameOf(number));
  // One Errors tab lives as long as somebody in it is refused.
  expect(resultTabs()).toEqual({ completed: tabsBefore.completed + 1, errors: 1 });
  expect(workbook.cells(tab, 4, statusColumn, 1, 1)).toEqual([[""]]);
  expect(workbook.cells(tab, 4, passwordColumn, 1, 1)).toEqual([[""]]);
  expect(JSON.stringify(workbook.host.saveDocument())).not.toContain(passwordOf(number));
  return below;
}

/** A click, some seven steps, and what each of them reads, writes and notes. */
export const callsOfAnUpload = 100;

/** Whoever was refused is not sent along with the next upload. */
export async function forgetRefused(): Promise<void> {
  const below = workbook.cells(tab, 1, 1, 100, 1).filter(([key]) => key !== "").length + 1;
  const blank = Array.from({ length: 5 }, () => ["", "", "", "", "", "", "", ""]);
  await workbook.type(tab, below, 2, blank);
}
