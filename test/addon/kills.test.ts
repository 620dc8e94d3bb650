/**
 * The submission under kills and failures (A-7, design 5): an execution is struck at its nth service call, wherever that is, and afterwards sidebar or
 * trigger finish. Each change is applied exactly once and each tab is written exactly once.
 */
import { afterEach, describe, expect, test } from "@jest/globals";
import { CallFailed, district, lincoln, service, standOn, workbook } from "./support";

const tab = "Lincoln Elementary";
const nameColumn = 4;
const passwordColumn = 9;
const statusColumn = 17;

standOn({ accounts: 24, schools: 2 });

async function ask<Answer>(path: string): Promise<Answer> {
  const answer = await fetch(`${service.url}${path}`, {
    headers: { authorization: `Bearer ${await service.token(district)}`, "rollbook-role": "administrator" },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

interface Imports {
  readonly items: readonly {
    readonly id: string;
    readonly counts: { readonly updated: number; readonly failed: number };
  }[];
}

const imports = () => ask<Imports>(`/v1/schools/${lincoln}/imports?limit=100`);
const tabsNamed = (word: string) => workbook.tabs().filter((name) => name.startsWith(word)).length;
const resultTabs = () => ({ completed: tabsNamed("Completed"), errors: tabsNamed("Errors") });

async function storedName(guid: string): Promise<string> {
  const exported = await ask<{ rows: { userGuid: string; firstName: string }[] }>(`/v1/schools/${lincoln}/accounts`);
  return exported.rows.find((row) => row.userGuid === guid)?.firstName ?? "";
}

/** Letters only: names have no digits. */
const nameOf = (number: number) => `Kill${[...String(number)].map((digit) => "abcdefghij"[Number(digit)]).join("")}`;
const passwordOf = (number: number) => `Kill-word-${number}`;

const wasKilled = (from: number) => workbook.host.executions().some((one) => one.id > from && one.state === "killed");
const lastId = () => workbook.host.executions().at(-1)?.id ?? 0;

/** A click of somebody whose sidebar may die under it; null then. */
async function click<Answer>(call: Promise<Answer>): Promise<Answer | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof CallFailed || !String(error).includes("Killed")) throw error;
    return null;
  }
}

/** Uploads and sees to the end of it, as somebody who opens the sidebar again whenever it died, while the clock goes on. */
async function seeToTheEnd(): Promise<void> {
  for (let round = 0; round < 600; round += 1) {
    const start = await click(workbook.call("start", {}));
    if (start === null) continue;
    const open = start.submissions.filter((one) => !["written", "refused", "cancelled"].includes(one.state));
    if (open.length === 0) {
      const review = await click(workbook.call("review", { schoolId: lincoln }));
      if (review === null) continue;
      // The new person of the last row is refused by the service each time, and would be sent each time.
      if (review.rows.every((one) => one.kind === "create")) return;
      await click(workbook.call("upload", { schoolId: lincoln, digest: review.digest }));
    }
    if (round > 4 && round < 20) await workbook.pass(1);
    for (const one of open) await click(workbook.call("advance", { submissionId: one.submissionId }));
  }
  throw new Error(
    `the upload did not come to its end: ${JSON.stringify((await workbook.call("start", {})).submissions)}`,
  );
}

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

/** Dying after one call is dying before the next: the script does nothing in between that anybody could see. */
type Strike = "killAfter" | { readonly throw: string };

/**
 * Strikes one call after the other: as long as nothing has moved on, the next try is struck at the next call. So every call of every step is struck once, from
 * the first to the one that says the step is done. Answers how often.
 */
async function harass(effect: Strike, begin: () => Promise<unknown>): Promise<number> {
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
    workbook.host.setFaults([{ call: "*", nth, effect }]);
    const [submission] = open;
    await (submission === undefined
      ? begin()
      : workbook.call("advance", { submissionId: submission.submissionId })
    ).catch(() => null);
    if (workbook.host.waitingFaults.length === 0) strikes += 1;
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

async function uploadStruckBy(effect: Strike, number: number): Promise<number> {
  const below = await typeChanges(number);
  const guid = workbook.cells(tab, 4, 1, 1, 1)[0]?.[0] ?? "";
  const tabsBefore = resultTabs();
  const importsBefore = (await imports()).items.length;
  const { digest } = await workbook.call("review", { schoolId: lincoln });
  const strikes = await harass(effect, () => workbook.call("upload", { schoolId: lincoln, digest }));
  // A click, some seven steps, and what each of them reads, writes and notes.
  expect(strikes).toBeGreaterThan(100);
  const all = (await imports()).items;
  expect(all.length).toBe(importsBefore + 1);
  expect(all[0]?.counts).toMatchObject({ updated: 1, failed: 1 });
  expect(await storedName(guid)).toBe(nameOf(number));
  expect(resultTabs()).toEqual({ completed: tabsBefore.completed + 1, errors: tabsBefore.errors + 1 });
  expect(workbook.cells(tab, 4, statusColumn, 1, 1)).toEqual([[""]]);
  expect(workbook.cells(tab, 4, passwordColumn, 1, 1)).toEqual([[""]]);
  expect(JSON.stringify(workbook.host.saveDocument())).not.toContain(passwordOf(number));
  return below;
}

describe("an upload whose every call is struck", () => {
  afterEach(async () => {
    // Whoever was refused is not sent along with the next upload.
    const below = workbook.cells(tab, 1, 1, 100, 1).filter(([key]) => key !== "").length + 1;
    const blank = Array.from({ length: 5 }, () => ["", "", "", "", "", "", "", ""]);
    await workbook.type(tab, below, 2, blank);
  });

  test("A-7, A-9, A-11, I-2: by a failure, from the click to the results: applied once, each tab written once", async () => {
    await uploadStruckBy({ throw: "Service error: Spreadsheets" }, 700);
  }, 400_000);

  test("A-7, A-9, A-10, A-11, I-2: by a kill, from the click to the results, and once more the correction of what was refused", async () => {
    const below = await uploadStruckBy("killAfter", 800);
    const errors = (await workbook.call("start", {})).errorsTabs.at(-1);
    if (errors === undefined) throw new Error("no Errors tab");
    // Corrected in the Errors tab, with a password typed there.
    await workbook.type(errors.tabName, 3, 4, [["KILL-800"]]);
    await workbook.type(errors.tabName, 3, 11, [[passwordOf(801)]]);
    const tabsBefore = resultTabs();
    const importsBefore = (await imports()).items.length;
    const strikes = await harass("killAfter", () => workbook.call("sendCorrected", { sheetId: errors.sheetId }));
    expect(strikes).toBeGreaterThan(80);
    const all = (await imports()).items;
    expect(all.length).toBe(importsBefore + 1);
    expect(all[0]?.counts).toMatchObject({ failed: 0 });
    expect(resultTabs()).toEqual({ ...tabsBefore, completed: tabsBefore.completed + 1 });
    expect(workbook.cells(errors.tabName, 3, 19, 1, 1)).toEqual([["Corrected and completed."]]);
    expect((await workbook.call("start", {})).errorsTabs.some((one) => one.sheetId === errors.sheetId)).toBe(false);
    expect(workbook.cells(tab, below, 2, 1, 4)).toEqual([["KILL-800", "Student", "Zoë", nameOf(800)]]);
    expect(workbook.cells(tab, below, statusColumn, 1, 1)).toEqual([[""]]);
    expect(JSON.stringify(workbook.host.saveDocument())).not.toContain(passwordOf(801));
  }, 400_000);
});

describe("an upload that is killed", () => {
  test("A-7, A-9, A-11, I-2: at any service call, before or after it, is finished exactly once", async () => {
    const guid = workbook.cells(tab, 3, 1, 1, 1)[0]?.[0] ?? "";
    const other = await workbook.call("pull", { schoolId: "school-002" });
    const taken = workbook.cells(other.tab.tabName, 2, 2, 1, 1)[0]?.[0] ?? "";
    const last = workbook.cells(tab, 1, 1, 100, 2).filter(([key]) => key !== "").length;
    await workbook.type(tab, last + 1, 2, [[taken, "Student", "Zoë", "Li", "2", "", "", ""]]);

    let kills = 0;
    // Each from the beginning, where the test above goes on from what the strike before it left: a step that shares no factor with the calls' rhythm meets
    // all kinds of them. An upload and its results are some 350 calls; what comes after them is only asking how the import stands.
    for (let nth = 1; nth < 400; nth += 17) {
      const effect = nth % 2 === 0 ? "killBefore" : "killAfter";
      const at = [nth, effect];
      const before = { newest: (await imports()).items[0]?.id, tabs: resultTabs(), id: lastId() };
      await workbook.type(tab, 3, nameColumn, [[nameOf(nth)]]);
      await workbook.type(tab, 3, passwordColumn, [[passwordOf(nth)]]);
      workbook.host.setFaults([{ call: "*", nth, effect }]);
      await seeToTheEnd();
      workbook.host.setFaults([]);
      kills += wasKilled(before.id) ? 1 : 0;
      const all = await imports();
      const previous = before.newest === undefined ? -1 : 1;
      expect([...at, await storedName(guid)]).toEqual([...at, nameOf(nth)]);
      expect([...at, all.items.findIndex((one) => one.id === before.newest)]).toEqual([...at, previous]);
      expect(all.items[0]?.counts).toMatchObject({ updated: 1, failed: 1 });
      const tabs = resultTabs();
      expect([...at, tabs.completed - before.tabs.completed, tabs.errors - before.tabs.errors]).toEqual([...at, 1, 1]);
      const [status, password] = [statusColumn, passwordColumn].map((one) => workbook.cells(tab, 3, one, 1, 1)[0]?.[0]);
      expect([...at, status, password]).toEqual([...at, "", ""]);
      expect([...at, JSON.stringify(workbook.host.saveDocument()).includes(passwordOf(nth))]).toEqual([...at, false]);
    }
    expect(kills).toBeGreaterThan(15);
  }, 400_000);
});
