/**
 * A send of all schools killed at its nth service call (B-8, A-7, design 5), with sidebar and trigger finishing what was left: each school is sent exactly once,
 * and nothing is left on its way.
 */
import { describe, expect, test } from "@jest/globals";
import { CallFailed, district, lincoln, service, standOn, workbook } from "../support";
import { nameOf } from "./stored";

standOn({ accounts: 48, schools: 3 });

const schools = [lincoln, "school-002", "school-003"] as const;
const firstName = 4;
const status = 17;
const tabs = new Map<string, string>();
const tabOf = (schoolId: string) => tabs.get(schoolId) ?? "";

const wasKilled = (from: number) => workbook.host.executions().some((one) => one.id > from && one.state === "killed");
const lastId = () => workbook.host.executions().at(-1)?.id ?? 0;

async function imports(schoolId: string): Promise<{ length: number; updated: number }> {
  const answer = await fetch(`${service.url}/v1/schools/${schoolId}/imports?limit=100`, {
    headers: { authorization: `Bearer ${await service.token(district)}`, "rollbook-role": "administrator" },
  });
  const { items } = (await answer.json()) as { items: { counts: { updated: number } }[] };
  return { length: items.length, updated: items[0]?.counts.updated ?? 0 };
}

/** A click of somebody whose sidebar may die under it; null then. */
async function click<Answer>(call: Promise<Answer>): Promise<Answer | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof CallFailed || !String(error).includes("Killed")) throw error;
    return null;
  }
}

async function ready() {
  const { lines } = await workbook.call("schoolLines", { schoolIds: schools });
  return lines.flatMap(({ schoolId, digest = "", ready: rows = 0 }) => (rows === 0 ? [] : [{ schoolId, digest }]));
}

/** Presses the button, and sees to the end of it as somebody whose sidebar is sometimes open. */
async function seeToTheEnd(send: readonly { schoolId: string; digest: string }[], closed: boolean): Promise<void> {
  await click(workbook.call("sendSchools", { schools: send }));
  for (let round = 0; round < 40; round += 1) {
    if (closed && round < 6) await workbook.pass(1);
    else await service.workedOff(20_000);
    const now = await click(workbook.call("advanceSchools", {}));
    const moving = now?.uploads.some(({ state }) => state === "waits" || state === "going") ?? true;
    if (moving) continue;
    // A send that died before it was queued as a whole: whoever looks again presses once more for the rest.
    const rest = await ready();
    if (rest.length === 0) return;
    await click(workbook.call("sendSchools", { schools: rest }));
  }
  throw new Error(`it did not come to its end: ${JSON.stringify(await workbook.call("advanceSchools", {}))}`);
}

describe("a send of all schools that is killed", () => {
  test("B-8, A-7, I-2: at any service call, before or after it, sends each school exactly once", async () => {
    for (const schoolId of schools) tabs.set(schoolId, (await workbook.call("pull", { schoolId })).tab.tabName);
    let kills = 0;
    for (let nth = 1; nth < 420; nth += 13) {
      const effect = nth % 2 === 0 ? "killBefore" : "killAfter";
      for (const schoolId of schools) await workbook.type(tabOf(schoolId), 3, firstName, [[nameOf(nth)]]);
      const before = await Promise.all(schools.map(imports));
      const send = await ready();
      const id = lastId();
      workbook.host.setFaults([{ call: "*", nth, effect }]);
      await seeToTheEnd(send, nth % 3 === 0);
      workbook.host.setFaults([]);
      kills += wasKilled(id) ? 1 : 0;
      for (const [index, schoolId] of schools.entries()) {
        const at = [nth, effect, schoolId];
        const now = await imports(schoolId);
        expect([...at, now.length - (before[index]?.length ?? 0), now.updated]).toEqual([...at, 1, 1]);
        const cells = [firstName, status].map((column) => workbook.cells(tabOf(schoolId), 3, column, 1, 1)[0]?.[0]);
        expect([...at, ...cells]).toEqual([...at, nameOf(nth), ""]);
      }
    }
    expect(kills).toBeGreaterThan(20);
  });
});
