/** A day's quota that is used up on the way: it is said in plain words, nothing typed is lost, nothing is sent twice, and it goes on when the quota is there again (facts 3). */
import { describe, expect, test } from "@jest/globals";
import { CallFailed, district, lincoln, service, standOn, workbook } from "./support";

const tab = "Lincoln Elementary";
const column = { firstName: 4, status: 17, all: 19 };

standOn({ accounts: 40, schools: 2 }, { workbooks: "each" });

const row = (index: number) => workbook.cells(tab, index, 1, 1, column.all)[0] ?? [];
const left = (name: string) => workbook.host.quotas(district).find((quota) => quota.name === name)?.left ?? 0;
const running = () => workbook.host.executions().filter(({ kind, state }) => kind === "trigger" && state === "failed");

async function problemOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => "none",
    (error) => (error instanceof CallFailed ? error.problem.code : String(error)),
  );
}

async function imports(): Promise<number> {
  const answer = await fetch(`${service.url}/v1/schools/${lincoln}/imports?limit=100`, {
    headers: { authorization: `Bearer ${await service.token(district)}`, "rollbook-role": "administrator" },
  });
  return ((await answer.json()) as { readonly items: readonly unknown[] }).items.length;
}

describe("a quota that is used up", () => {
  test("A-7, A-14: calls of the service: the upload waits, says why, and goes by itself the next day, once", async () => {
    await workbook.type(tab, 2, column.firstName, [["Patient"]]);
    const review = await workbook.call("review", { schoolId: lincoln });
    const before = await imports();
    workbook.host.leaveQuota(district, "urlFetch", 0);
    const sent = await workbook.call("upload", { schoolId: lincoln, digest: review.digest });
    expect(sent).toMatchObject({ state: "sending", problem: { code: "quota.exhausted" } });
    expect(row(2)[column.firstName - 1]).toBe("Patient");
    expect(await problemOf(workbook.call("history", { schoolId: lincoln }))).toBe("quota.exhausted");
    await workbook.pass(1);
    expect(await imports()).toBe(before);
    await workbook.pass(24);
    expect(await workbook.finish(sent.submissionId)).toMatchObject({ state: "written", status: "completed" });
    expect(await imports()).toBe(before + 1);
    expect(row(2)[column.status - 1]).toBe("");
    expect(running()).toEqual([]);
  });

  test.each([
    1, 2, 3, 4, 5, 6, 8, 10, 13, 16,
  ])("A-7, A-14: reads and writes of properties, %i calls into an upload: nothing is lost or sent twice", async (calls) => {
    const name = `Kept${String.fromCharCode(96 + calls)}`;
    await workbook.type(tab, 3, column.firstName, [[name]]);
    const review = await workbook.call("review", { schoolId: lincoln });
    const before = await imports();
    workbook.host.leaveQuota(district, "properties", calls);
    const during = await problemOf(workbook.call("upload", { schoolId: lincoln, digest: review.digest }));
    expect(["none", "quota.exhausted"]).toContain(during);
    expect(left("properties")).toBe(0);
    expect(row(3)[column.firstName - 1]).toBe(name);
    await workbook.pass(25);
    // Where it did not get as far as a submission, the administrator clicks again.
    const again = await workbook.call("review", { schoolId: lincoln });
    if (again.sendable > 0) await workbook.call("upload", { schoolId: lincoln, digest: again.digest });
    // The sidebar is closed: what was written down has its trigger.
    for (let hours = 0; hours < 5 && row(3)[column.status - 1] !== ""; hours += 1) {
      await workbook.pass(1);
      await workbook.idle(lincoln);
    }
    expect(await imports()).toBe(before + 1);
    expect([row(3)[column.firstName - 1], row(3)[column.status - 1]]).toEqual([name, ""]);
  });

  test("A-7: the time that triggers may run: the submission stands still, and goes on the next day", async () => {
    await workbook.type(tab, 4, column.firstName, [["Later"]]);
    const review = await workbook.call("review", { schoolId: lincoln });
    workbook.host.setNetwork(false);
    const before = await imports();
    await workbook.call("upload", { schoolId: lincoln, digest: review.digest });
    workbook.host.setNetwork(true);
    workbook.host.leaveQuota(district, "triggerRuntime", 0);
    await workbook.pass(1);
    expect(running().map(({ error }) => error?.message)).toEqual(["Service using too much computer time for one day"]);
    expect(await imports()).toBe(before);
    await workbook.pass(24);
    for (let hours = 0; hours < 5 && row(4)[column.status - 1] !== ""; hours += 1) {
      await workbook.pass(1);
      await workbook.idle(lincoln);
    }
    expect([await imports(), row(4)[column.firstName - 1], row(4)[column.status - 1]]).toEqual([
      before + 1,
      "Later",
      "",
    ]);
  });

  test("A-4: typing goes on when nothing may be read any more, and is checked again the next day", async () => {
    workbook.host.leaveQuota(district, "properties", 0);
    await workbook.type(tab, 5, column.firstName, [["Typed"]]);
    expect(row(5)[column.firstName - 1]).toBe("Typed");
    await workbook.pass(25);
    await workbook.type(tab, 6, column.firstName, [["Checked"]]);
    expect(row(6)[column.status - 1]).toBe("Changed");
    const review = await workbook.call("review", { schoolId: lincoln });
    expect(review.sendable).toBe(2);
  });
});
