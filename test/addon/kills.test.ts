/**
 * The submission under kills (A-7, design 5): an execution is killed before or after its nth service call, wherever that is, and afterwards the trigger
 * finishes. Each change is applied exactly once and each tab is written exactly once.
 */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import {
  CallFailed,
  district,
  type ImportService,
  lincoln,
  openWorkbook,
  startService,
  type Workbook,
} from "./support";

let service: ImportService;
let workbook: Workbook;
const tab = "Lincoln Elementary";
const nameColumn = 4;

beforeAll(async () => {
  service = await startService({ accounts: 24, schools: 2 });
  workbook = openWorkbook(service);
  await workbook.call("pull", { schoolId: lincoln });
}, 60_000);

afterAll(async () => {
  await workbook?.host.close();
  await service?.stop();
});

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
const completedTabs = () => workbook.tabs().filter((name) => name.startsWith("Completed"));

async function storedName(guid: string): Promise<string> {
  const exported = await ask<{ rows: { userGuid: string; firstName: string }[] }>(`/v1/schools/${lincoln}/accounts`);
  return exported.rows.find((row) => row.userGuid === guid)?.firstName ?? "";
}

/** As a person who saw the sidebar die: opens it again, and uploads again only if the review still has something to send. */
async function carryOn(): Promise<void> {
  for (let round = 0; round < 30; round += 1) {
    const { submissions } = await workbook.call("start", {});
    const open = submissions.filter((one) => !["written", "refused", "cancelled"].includes(one.state));
    if (open.length === 0) {
      const review = await workbook.call("review", { schoolId: lincoln });
      if (review.sendable === 0) return;
      await workbook.call("upload", { schoolId: lincoln, digest: review.digest });
    }
    await workbook.pass(1);
    for (const one of open) await workbook.call("advance", { submissionId: one.submissionId });
  }
  throw new Error("the upload did not come to its end");
}

/** Letters only: names have no digits. */
const nameOf = (number: number) => `Kill${[...String(number)].map((digit) => "abcdefghij"[Number(digit)]).join("")}`;

async function uploadKilledAt(nth: number, effect: "killBefore" | "killAfter", name: string): Promise<boolean> {
  await workbook.type(tab, 3, nameColumn, [[name]]);
  const review = await workbook.call("review", { schoolId: lincoln });
  workbook.host.setFaults([{ call: "*", nth, effect }]);
  const killed = await workbook.call("upload", { schoolId: lincoln, digest: review.digest }).then(
    () => false,
    (error) => {
      if (error instanceof CallFailed) throw error;
      return true;
    },
  );
  workbook.host.setFaults([]);
  return killed;
}

describe("an upload that is killed", () => {
  test("A-7, I-2: at any service call, before or after it, is finished exactly once", async () => {
    const guid = workbook.cells(tab, 3, 1, 1, 1)[0]?.[0] ?? "";
    let kills = 0;
    // Every call would take minutes; a step that shares no factor with the calls' rhythm meets all kinds of them.
    for (let nth = 1, misses = 0; misses < 2 && nth < 600; nth += 7) {
      const effect = nth % 2 === 0 ? "killBefore" : "killAfter";
      const name = nameOf(nth);
      const before = { imports: (await imports()).items.length, tabs: completedTabs().length };
      const killed = await uploadKilledAt(nth, effect, name);
      kills += killed ? 1 : 0;
      misses = killed ? 0 : misses + 1;
      await carryOn();
      const all = await imports();
      expect([nth, effect, await storedName(guid)]).toEqual([nth, effect, name]);
      expect([nth, effect, all.items.length - before.imports]).toEqual([nth, effect, 1]);
      expect(all.items[0]?.counts).toMatchObject({ updated: 1, failed: 0 });
      expect([nth, effect, completedTabs().length - before.tabs]).toEqual([nth, effect, 1]);
      expect([nth, effect, workbook.cells(tab, 3, 1, 1, 17)[0]?.[16]]).toEqual([nth, effect, ""]);
    }
    expect(kills).toBeGreaterThan(10);
  }, 240_000);
});
