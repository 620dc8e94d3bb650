/** All schools of a workbook (B-8): one send, each school exactly once, and the trouble of one holds up none of the others. */
import { describe, expect, test } from "@jest/globals";
import type { CallOutput, SchoolUpload } from "../../src/contract";
import { district, lincoln, lincolnAdministrator, service, standOn, workbook } from "./support";

const schools = [lincoln, "school-002", "school-003", "school-004"] as const;
const column = { userGuid: 1, userId: 2, role: 3, firstName: 4, lastName: 5, gradeLevel: 6, status: 17 };

standOn({ accounts: 200, schools: 4 }, { workbooks: "each", pulled: false });

const tabs = new Map<string, string>();

async function pullAll(user = district): Promise<void> {
  for (const schoolId of schools) {
    const { tab } = await workbook.call("pull", { schoolId }, user);
    tabs.set(schoolId, tab.tabName);
  }
}
const tabOf = (schoolId: string) => tabs.get(schoolId) ?? "";
const cellsOf = (schoolId: string, at: number) =>
  workbook.cells(tabOf(schoolId), 2, at, 120, 1).map(([cell = ""]) => cell);
const rename = (schoolId: string, row: number, name: string, user = district) =>
  workbook.type(tabOf(schoolId), row, column.firstName, [[name]], user);
const linesOf = async (ids: readonly string[] = schools, user = district) =>
  (await workbook.call("schoolLines", { schoolIds: ids }, user)).lines;

async function ready(ids: readonly string[] = schools, user = district) {
  return (await linesOf(ids, user)).flatMap(({ schoolId, digest, ready: rows = 0 }) =>
    digest === undefined || rows === 0 ? [] : [{ schoolId, digest }],
  );
}

const isMoving = ({ state }: SchoolUpload) => state === "waits" || state === "going";

/** As the sidebar polls, until nothing moves. */
async function toTheEnd(sent: CallOutput<"sendSchools">, user = district): Promise<CallOutput<"sendSchools">> {
  let now = sent;
  for (let round = 0; round < 60 && now.uploads.some(isMoving); round += 1) {
    await service.workedOff(20_000);
    now = await workbook.call("advanceSchools", {}, user);
  }
  return now;
}

const statesOf = ({ uploads }: CallOutput<"sendSchools">) =>
  Object.fromEntries(uploads.map((one) => [one.schoolId, one.state]));

async function importsOf(schoolId: string) {
  const answer = await fetch(`${service.url}/v1/schools/${schoolId}/imports?limit=100`, {
    headers: { authorization: `Bearer ${await service.token(district)}`, "rollbook-role": "administrator" },
  });
  return ((await answer.json()) as { items: { counts: { updated: number; failed: number } }[] }).items;
}

describe("everything that is ready", () => {
  test("B-8: each school's line says how its tab stands; all that is ready goes, each school once, with one report and no tab of results but where somebody is needed", async () => {
    await pullAll();
    for (const [index, schoolId] of schools.entries())
      for (let row = 0; row <= index; row += 1) await rename(schoolId, row + 2, `Sent${"abcd"[row]}`);
    await workbook.type(tabOf("school-002"), 5, column.firstName, [["N0 name"]]);
    // An ID that somebody at another school has: only the platform knows.
    const taken = cellsOf("school-004", column.userId)[0] ?? "";
    await workbook.type(tabOf("school-003"), 6, column.userId, [[taken]]);
    const lines = await linesOf();
    expect(lines.map((one) => [one.ready, one.counts?.changed, one.counts?.errors])).toEqual([
      [1, 1, 0],
      [2, 3, 1],
      [4, 4, 0],
      [4, 4, 0],
    ]);
    const before = await Promise.all(schools.map(importsOf));
    const done = await toTheEnd(await workbook.call("sendSchools", { schools: await ready() }));
    expect(statesOf(done)).toEqual(Object.fromEntries(schools.map((one) => [one, "done"])));
    expect(done.uploads.map((one) => [one.rows, one.counts?.updated, one.counts?.failed])).toEqual([
      [1, 1, 0],
      [2, 2, 0],
      [4, 3, 1],
      [4, 4, 0],
    ]);
    for (const [index, schoolId] of schools.entries())
      expect((await importsOf(schoolId)).length).toBe((before[index]?.length ?? 0) + 1);
    expect(workbook.tabs().filter((name) => name.startsWith("Completed"))).toEqual([]);
    expect(workbook.tabs().filter((name) => name.startsWith("Errors"))).toHaveLength(1);
    const after = await linesOf();
    expect(after.map((one) => one.ready)).toEqual([0, 0, 0, 0]);
    expect(after.every((one) => one.lastUploadAt !== undefined)).toBe(true);
    // Sent again at once, nothing is ready.
    expect((await workbook.call("sendSchools", { schools: await ready() })).uploads).toEqual([]);
  });

  test("B-8, G-3: a school that is asked about holds up none of the others; one yes sends what was asked, and a digest of another question does not", async () => {
    await pullAll();
    for (const schoolId of schools) await rename(schoolId, 2, "Asked");
    const asked = ["school-002", "school-003"];
    const children: string[] = [];
    for (const schoolId of asked) {
      const names = cellsOf(schoolId, column.lastName).map((name) => [name === "" ? "" : `${name} Nova`]);
      children.push(...names.slice(0, 30).map(([name = ""]) => name));
      await workbook.type(tabOf(schoolId), 2, column.lastName, names.slice(0, 30));
    }
    const importsBefore = (await importsOf("school-003")).length;
    const first = await toTheEnd(await workbook.call("sendSchools", { schools: await ready() }));
    expect(statesOf(first)).toEqual({
      [lincoln]: "done",
      "school-002": "asked",
      "school-003": "asked",
      "school-004": "done",
    });
    const questions = first.uploads.filter(({ state }) => state === "asked");
    expect(questions.every(({ question }) => question?.kinds.some(({ field }) => field === "lastName"))).toBe(true);
    // No child's name is kept with it.
    expect(children.filter((name) => JSON.stringify(questions).includes(name))).toEqual([]);
    const yes = questions.map(({ schoolId, digest, question }) => ({
      schoolId,
      digest,
      confirm: schoolId === "school-002" ? (question?.digest ?? "") : "another question's",
    }));
    const second = await toTheEnd(await workbook.call("sendSchools", { schools: yes }));
    // The report of the send stays whole.
    expect(statesOf(second)).toEqual({
      [lincoln]: "done",
      "school-002": "done",
      "school-003": "asked",
      "school-004": "done",
    });
    expect((await importsOf("school-003")).length).toBe(importsBefore);
  });

  test("B-8, G-9: no right to one school, a tab that is gone, or one that has changed since: told of that school, and the others go", async () => {
    await pullAll();
    for (const schoolId of schools) await rename(schoolId, 2, "Rights");
    const all = await ready();
    const sheetId = workbook.host.document.sheets.find(({ name }) => name === tabOf("school-003"))?.sheetId ?? 0;
    await workbook.host.edit(district, { kind: "deleteSheet", sheetId });
    await workbook.host.idle();
    await rename("school-004", 3, "Since");
    const done = await toTheEnd(await workbook.call("sendSchools", { schools: all }));
    expect(statesOf(done)).toEqual({
      [lincoln]: "done",
      "school-002": "done",
      "school-003": "refused",
      "school-004": "changed",
    });
    expect(done.uploads.find(({ state }) => state === "refused")?.problem?.code).toBe("sheet.no_roster_tab");
    expect((await linesOf())[2]?.problem?.code).toBe("sheet.no_roster_tab");

    await rename(lincoln, 2, "Own");
    await rename("school-002", 2, "Foreign");
    const own = await ready([lincoln, "school-002"], lincolnAdministrator);
    const theirs = await toTheEnd(
      await workbook.call("sendSchools", { schools: own }, lincolnAdministrator),
      lincolnAdministrator,
    );
    expect(statesOf(theirs)).toEqual({ [lincoln]: "done", "school-002": "refused" });
    expect(cellsOf("school-002", column.status)[0]).toBe("Changed");
  });

  test("B-8, A-7: with the sidebar closed, and without a network at first, the clock sends every school once", async () => {
    await pullAll();
    for (const schoolId of schools) await rename(schoolId, 2, "Clock");
    const all = await ready();
    const before = await Promise.all(schools.map(importsOf));
    workbook.host.setNetwork(false);
    const begun = await workbook.call("sendSchools", { schools: all });
    expect(begun.uploads.some(isMoving)).toBe(true);
    workbook.host.setNetwork(true);
    for (let hour = 0; hour < 4; hour += 1) await workbook.pass(1);
    const done = await workbook.call("advanceSchools", {});
    expect(statesOf(done)).toEqual(Object.fromEntries(schools.map((one) => [one, "done"])));
    for (const [index, schoolId] of schools.entries())
      expect((await importsOf(schoolId)).length).toBe((before[index]?.length ?? 0) + 1);
    expect(workbook.host.triggers()).toEqual([]);
  });

  test("B-8: what has not begun can be stopped, and what somebody cancels is not begun again", async () => {
    await pullAll();
    for (const schoolId of schools) await rename(schoolId, 2, "Stopped");
    workbook.host.setNetwork(false);
    await workbook.call("sendSchools", { schools: await ready() });
    const { submissions } = await workbook.call("start", {}).catch(() => ({ submissions: [] }));
    for (const { submissionId } of submissions) await workbook.call("cancelSubmission", { submissionId });
    await workbook.call("stopSchools", {});
    workbook.host.setNetwork(true);
    const done = await toTheEnd(await workbook.call("advanceSchools", {}));
    expect(done.uploads.every(({ state }) => state === "stopped" || state === "done")).toBe(true);
    expect(done.uploads.some(({ state }) => state === "stopped")).toBe(true);
  });

  test("B-8, A-13: a colleague who sends the same at the same time sends no row twice", async () => {
    await pullAll();
    await rename(lincoln, 2, "Both");
    const before = (await importsOf(lincoln)).length;
    const [mine, theirs] = [await ready([lincoln]), await ready([lincoln], lincolnAdministrator)];
    const sent = await workbook.call("sendSchools", { schools: mine });
    const also = await workbook.call("sendSchools", { schools: theirs }, lincolnAdministrator);
    expect(statesOf(also)).toEqual({ [lincoln]: "nothing" });
    await toTheEnd(sent);
    expect((await importsOf(lincoln)).length).toBe(before + 1);
  });
});

test("B-8: what a school costs does not grow with the schools beside it: calls and requests of a send of one and of four", async () => {
  await pullAll();
  const costOf = async (ids: readonly string[], name: string) => {
    for (const schoolId of ids) await rename(schoolId, 2, name);
    const all = await ready(ids);
    const before = workbook.host.executions().at(-1)?.id ?? 0;
    await toTheEnd(await workbook.call("sendSchools", { schools: all }));
    const made = workbook.host.executions().filter((one) => one.id > before);
    const sum = (of: (call: string) => boolean) =>
      made.reduce(
        (all, { calls }) =>
          all + Object.entries(calls).reduce((count, [call, times]) => count + (of(call) ? times : 0), 0),
        0,
      );
    const isRequest = (call: string) => call === "UrlFetchApp.fetch";
    return [sum((call) => !isRequest(call)) / ids.length, sum(isRequest) / ids.length] as const;
  };
  const [calls, requests] = await costOf([lincoln], "One");
  const [callsOfFour, requestsOfFour] = await costOf(schools, "Four");
  expect(callsOfFour / calls).toBeLessThan(1.3);
  expect(requestsOfFour / requests).toBeLessThan(1.3);
});

test("B-8: how many more schools the workbook has room for is said before they are pulled", async () => {
  await pullAll();
  const { schools: room, tabs: here } = await workbook.call("roomForSchools", {});
  expect(here).toBe(workbook.host.document.sheets.length);
  expect(room).toBeGreaterThan(80);
  expect(room * 2 + here).toBeLessThanOrEqual(200);
});
