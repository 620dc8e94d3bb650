/**
 * A move between schools killed at its nth service call (B-14, A-7), and then asked for again by somebody who does not know how far it came: one move, one row in the
 * new school's tab, and one affiliation.
 */
import { expect, test } from "@jest/globals";
import type { CallInput, CallName } from "../../../src/contract";
import { schoolDay } from "../../../src/roster";
import { CallFailed, lincoln, service, standOn, workbook } from "../support";

standOn({ accounts: 60, schools: 2 });

const other = { id: "school-002", name: "Roosevelt Middle" };
const tab = "Lincoln Elementary";
let otherTab = "";

const guids = (name: string) =>
  workbook
    .cells(name, 2, 1, 150, 1)
    .map(([guid = ""]) => guid)
    .filter((guid) => guid !== "");
const today = () => schoolDay(workbook.now());
const lastId = () => workbook.host.executions().at(-1)?.id ?? 0;

/** The call, killed at its nth service call; answers whether it was. */
async function killed<Name extends CallName>(name: Name, input: CallInput<Name>, nth: number): Promise<boolean> {
  const from = lastId();
  const effect = nth % 2 === 0 ? "killBefore" : "killAfter";
  workbook.host.setFaults([{ call: "*", nth, effect }]);
  try {
    await workbook.call(name, input);
  } catch (error) {
    if (error instanceof CallFailed || !String(error).includes("Killed")) throw error;
  } finally {
    workbook.host.setFaults([]);
  }
  return workbook.host.executions().some((one) => one.id > from && one.state === "killed");
}

test("B-14, A-7: killed while it is planned, written into the new school's tab, looked at or noted, and asked for again, it is one move, one row and no mistake", async () => {
  otherTab = (await workbook.call("pull", { schoolId: other.id })).tab.tabName;
  const before = guids(otherTab).length;
  const people = guids(tab);
  let kills = 0;
  let moved = 0;
  for (let nth = 1; nth < 100; nth += 5) {
    const guid = people[moved] ?? "";
    moved += 1;
    const move = { schoolId: lincoln, to: other, on: today(), guids: [guid] };
    kills += (await killed("planTransfers", move, Math.min(nth, 12))) ? 1 : 0;
    await workbook.call("planTransfers", move);
    kills += (await killed("addTransfers", { schoolId: other.id }, nth)) ? 1 : 0;
    const { summary, lines } = await workbook.call("addTransfers", { schoolId: other.id });
    const at = [nth, guids(otherTab).length - before, summary.counts.errors, lines.length];
    expect(at).toEqual([nth, moved, 0, moved]);
  }
  expect(kills).toBeGreaterThan(10);

  const { digest, sendable } = await workbook.call("review", { schoolId: other.id });
  expect(sendable).toBe(moved);
  const { submissionId } = await workbook.call("upload", { schoolId: other.id, digest });
  await workbook.finish(submissionId);
  const { items } = await workbook.call("history", { schoolId: other.id });
  expect(items[0]).toMatchObject({ counts: { updated: moved, failed: 0, created: 0 } });

  const gone = people[0] ?? "";
  await service.takeOut(gone, lincoln);
  await workbook.call("pull", { schoolId: lincoln });
  let looks = 0;
  for (let nth = 1; nth < 60; nth += 7) looks += (await killed("transfers", { schoolId: lincoln }, nth)) ? 1 : 0;
  expect(looks).toBeGreaterThan(2);
  const { lines } = await workbook.call("transfers", { schoolId: lincoln });
  const states = lines.map(({ guid, state }) => `${guid === gone} ${state}`).sort();
  expect(states).toEqual([...Array.from({ length: moved - 1 }, () => "false added"), "true done"]);
  const moves = lines.map(({ guid, from }) => ({ guid, from }));
  await killed("settleTransfers", { schoolId: lincoln, moves, word: "requested" }, 14);
  const asked = await workbook.call("settleTransfers", { schoolId: lincoln, moves, word: "requested" });
  expect(new Set(asked.lines.map(({ state }) => state))).toEqual(new Set(["requested", "done"]));
});
