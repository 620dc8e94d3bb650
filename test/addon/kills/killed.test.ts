/**
 * A submission killed at its nth service call, from the beginning, with sidebar or trigger finishing what was left (A-7, design 5): each change is applied
 * exactly once and each tab is written exactly once.
 */
import { describe, expect, test } from "@jest/globals";
import { CallFailed, lincoln, standOn, workbook } from "../support";
import {
  district24,
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

standOn(district24);

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
      // Whoever was refused is not sent again as they are (G-6): each time under another name.
      await workbook.type(tab, last + 1, nameColumn, [[nameOf(nth)]]);
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
      // The same person is refused each time: one Errors tab lives as long as they are.
      expect([...at, tabs.completed - before.tabs.completed, tabs.errors]).toEqual([...at, 1, 1]);
      const [status, password] = [statusColumn, passwordColumn].map((one) => workbook.cells(tab, 3, one, 1, 1)[0]?.[0]);
      expect([...at, status, password]).toEqual([...at, "", ""]);
      expect([...at, JSON.stringify(workbook.host.saveDocument()).includes(passwordOf(nth))]).toEqual([...at, false]);
    }
    expect(kills).toBeGreaterThan(15);
  });
});
