/** Scheduled upload: with the simulator's clock, the built bundle and the real service. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "@jest/globals";
import {
  CallFailed,
  district,
  lincoln,
  lincolnAdministrator,
  openWorkbook,
  reopenWorkbook,
  service,
  standOn,
  teacherAndAdministrator,
  workbook,
} from "./support";

const tab = "Lincoln Elementary";
const keptOfSchedule = 10;
const column = { userId: 2, role: 3, firstName: 4, gradeLevel: 6, email: 7, password: 9, status: 17 };

standOn({ accounts: 60, schools: 2 }, { workbooks: "each" });

interface Imports {
  readonly items: readonly { readonly id: string; readonly fileName: string; readonly counts: { updated: number } }[];
}

async function imports() {
  const answer = await fetch(`${service.url}/v1/schools/${lincoln}/imports?limit=100`, {
    headers: { authorization: `Bearer ${await service.token(district)}`, "rollbook-role": "administrator" },
  });
  return ((await answer.json()) as Imports).items;
}

const hourly = (user = district) => workbook.call("setSchedule", { schoolId: lincoln, every: "hour", hour: 0 }, user);
const schedules = async (user = district) => (await workbook.call("start", {}, user)).schedules;
const mine = async (user = district) => (await schedules(user))?.mine[0];
const cell = (row: number, at: number) => workbook.cells(tab, row, at, 1, 1)[0]?.[0];
/** Rows of students, from the top: what may go by itself is theirs. */
const students = () =>
  workbook.cells(tab, 2, column.role, 60, 1).flatMap(([role], index) => (role === "Student" ? [index + 2] : []));
const student = (nth: number) => students()[nth - 1] ?? 0;
/** A change that may go by itself (G-5). */
const regrade = (nth: number, grade: string, user = district) =>
  workbook.type(tab, student(nth), column.gradeLevel, [[grade]], user);
/** A grade that the student is not in. */
const anotherGrade = (nth: number) => (cell(student(nth), column.gradeLevel) === "7" ? "8" : "7");
const typeNew = (values: readonly string[], user = district) => {
  const last = workbook.cells(tab, 1, column.userId, 100, 1).filter(([id]) => id !== "").length;
  return workbook.type(tab, last + 1, column.userId, [values], user).then(() => last + 1);
};

/** Lets the clock go on until nothing of the uploads is open. */
async function settle(): Promise<void> {
  for (let hour = 0; hour < 6; hour += 1) {
    await workbook.pass(1);
    // What it has accepted it works off within the hour, however busy the machine is.
    await workbook.idle(lincoln);
    const { submissions } = await workbook.call("start", {});
    if (submissions.every((one) => ["written", "refused", "cancelled"].includes(one.state))) return;
  }
  throw new Error("an upload did not finish");
}

async function problemOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => "none",
    (error) => (error instanceof CallFailed ? error.problem.code : String(error)),
  );
}

describe("scheduled upload", () => {
  test("A-8: nothing goes by itself unless it was agreed", async () => {
    await regrade(1, "7");
    const before = (await imports()).length;
    for (let hour = 0; hour < 5; hour += 1) await workbook.pass(1);
    expect((await imports()).length).toBe(before);
    expect(workbook.host.triggers()).toEqual([]);
    expect((await schedules())?.mine).toEqual([]);
  });

  test("A-8: hourly, changed and valid rows go; what is wrong stays and is told; switched off, nothing goes any more", async () => {
    expect(await hourly()).toMatchObject({ mine: [{ schoolId: lincoln, every: "hour", working: true }] });
    expect(workbook.host.triggers()).toMatchObject([{ functionName: "advanceSubmissions", everyMinutes: 60 }]);
    await regrade(1, "7");
    await workbook.type(tab, student(2), column.email, [["maria@"]]);
    const before = (await imports()).length;
    await settle();
    const [newest] = await imports();
    expect((await imports()).length).toBe(before + 1);
    expect(newest).toMatchObject({ fileName: `${tab} from Google Sheets, sent by schedule`, counts: { updated: 1 } });
    expect([cell(student(1), column.gradeLevel), cell(student(1), column.status)]).toEqual(["7", ""]);
    expect(cell(student(2), column.status)).toBe("Error: Email");
    expect(await mine()).toMatchObject({ lastRun: { left: { errors: 1 } }, lastSent: { rows: 1 } });
    // Nothing new: nothing is sent, and the clock stays.
    await workbook.pass(1);
    expect((await imports()).length).toBe(before + 1);
    expect(workbook.host.triggers()).toHaveLength(1);

    expect((await workbook.call("setSchedule", { schoolId: lincoln, every: "off", hour: 0 })).mine).toEqual([]);
    await regrade(1, "8");
    await workbook.pass(1);
    await workbook.pass(1);
    expect((await imports()).length).toBe(before + 1);
    expect(workbook.host.triggers()).toEqual([]);
  });

  test("A-8: once a day, only at the hour that was chosen, in the spreadsheet's time zone", async () => {
    const zone = (await schedules())?.timeZone ?? "";
    const now = () =>
      Number(
        new Intl.DateTimeFormat("en-US", { hour: "numeric", hourCycle: "h23", timeZone: zone }).format(workbook.now()),
      );
    const chosen = (now() + 7) % 24;
    await workbook.call("setSchedule", { schoolId: lincoln, every: "night", hour: chosen });
    await regrade(2, "7");
    const before = (await imports()).length;
    for (let hours = 0; hours < 24 && now() !== chosen; hours += 1) {
      expect((await imports()).length).toBe(before);
      await workbook.pass(1);
    }
    await settle();
    expect((await imports()).length).toBe(before + 1);
    expect(await mine()).toMatchObject({ every: "night", hour: chosen, lastSent: { rows: 1 } });
    await regrade(2, "8");
    for (let hour = 0; hour < 12; hour += 1) await workbook.pass(1);
    expect((await imports()).length).toBe(before + 1);
  });

  test("A-8: what the service refuses is told and not sent again every hour, until it is corrected", async () => {
    const other = await workbook.call("pull", { schoolId: "school-002" });
    const taken = workbook.cells(other.tab.tabName, 2, 2, 1, 1)[0]?.[0] ?? "";
    await hourly();
    const row = await typeNew([taken, "Student", "Twice", "Taken", "3"]);
    const before = (await imports()).length;
    await settle();
    for (let hour = 0; hour < 3; hour += 1) await workbook.pass(1);
    expect((await imports()).length).toBe(before + 1);
    expect(workbook.tabs().filter((name) => name.startsWith("Errors"))).toHaveLength(1);
    expect(await mine()).toMatchObject({ lastRun: { rows: 0, left: { refused: 1 } } });
    await workbook.type(tab, row, column.userId, [["SCHED-0005"]]);
    await settle();
    expect((await imports()).length).toBe(before + 2);
    await workbook.pass(1);
    expect(await mine()).toMatchObject({ lastRun: { left: { refused: 0 } } });
  });

  test("A-8, A-2, C-3: conflicts and changes of role wait for a person, and are told", async () => {
    await hourly();
    const contested = student(1);
    const elsewhere = openWorkbook(service);
    try {
      await elsewhere.call("pull", { schoolId: lincoln });
      await elsewhere.type(tab, contested, column.gradeLevel, [["8"]]);
      const review = await elsewhere.call("review", { schoolId: lincoln });
      await elsewhere.finish(
        (await elsewhere.call("upload", { schoolId: lincoln, digest: review.digest })).submissionId,
      );
    } finally {
      await elsewhere.host.close();
    }
    await workbook.type(tab, contested, column.gradeLevel, [["9"]]);
    await workbook.call("pull", { schoolId: lincoln });
    expect(cell(contested, column.status)).toBe("Conflict: Grade Level");
    const flipped = student(2);
    await workbook.type(tab, flipped, column.role, [["Teacher"]]);
    const before = (await imports()).length;
    await workbook.pass(1);
    expect((await imports()).length).toBe(before);
    expect(await mine()).toMatchObject({ lastRun: { rows: 0, left: { conflicts: 1, role: 1 } } });
    // Kept as mine, the conflict is settled by a person, and the row may go.
    await workbook.call("settle", { schoolId: lincoln, keep: "mine" });
    await settle();
    expect((await imports()).length).toBe(before + 1);
  });

  test("A-8, G-5: a mass change, which nobody is there to confirm, is not sent; it is told and counted", async () => {
    await hourly();
    const all = students();
    for (const row of all) await workbook.type(tab, row, column.gradeLevel, [["12"]]);
    const before = (await imports()).length;
    await workbook.pass(1);
    await workbook.pass(1);
    expect((await imports()).length).toBe(before);
    expect((await mine())?.lastRun).toMatchObject({ rows: 0, left: { many: all.length } });
    const posts = workbook.host
      .executions()
      .filter((one) => one.kind === "trigger")
      .at(-1);
    expect(posts?.calls["UrlFetchApp.fetch"] ?? 0).toBe(0);
    expect(cell(student(1), column.status)).toBe("Changed");
  });

  test("A-8, A-13: two administrators with schedules send each row once, and each sees the other's schedule", async () => {
    await hourly();
    await hourly(lincolnAdministrator);
    expect((await schedules(lincolnAdministrator))?.others).toMatchObject([{ schoolId: lincoln, every: "hour" }]);
    expect((await schedules(lincolnAdministrator))?.others[0]?.who).not.toBe("");
    await regrade(3, "7");
    await regrade(4, "8", lincolnAdministrator);
    const before = (await imports()).length;
    workbook.host.setNetwork(false);
    await workbook.pass(1);
    workbook.host.setNetwork(true);
    for (let hour = 0; hour < 4; hour += 1) await workbook.pass(1);
    const all = await imports();
    expect(all.length).toBe(before + 1);
    expect(all[0]?.counts.updated).toBe(2);
    expect([cell(student(3), column.status), cell(student(4), column.status)]).toEqual(["", ""]);
  });

  test("A-8, A-14: without a network the rows wait on their way; the next hour sends them, once", async () => {
    await hourly();
    await regrade(5, anotherGrade(5));
    const before = (await imports()).length;
    workbook.host.setNetwork(false);
    await workbook.pass(1);
    expect(cell(student(5), column.status)).toBe("Waiting");
    workbook.host.setNetwork(true);
    await settle();
    await workbook.pass(1);
    expect((await imports()).length).toBe(before + 1);
  });

  test("A-8, A-14: consent that was taken back, and a trigger that is gone, are told; one click starts it again", async () => {
    await hourly();
    await regrade(6, anotherGrade(6));
    workbook.host.setConsent(district, []);
    await workbook.pass(1);
    workbook.host.setConsent(district, "all");
    const stopped = await mine();
    expect([stopped?.working, stopped?.lastRun?.problem?.code]).not.toEqual([true, undefined]);
    await hourly();
    expect(await mine()).toMatchObject({ working: true });
    await settle();
    expect(await mine()).toMatchObject({ lastSent: { rows: 1 } });
  });

  test("A-8: a clock without a document sends nothing and says so", async () => {
    await reopenWorkbook({ clockTriggerHasActiveDocument: false });
    await workbook.call("pull", { schoolId: lincoln });
    await hourly();
    await regrade(7, anotherGrade(7));
    const before = (await imports()).length;
    await workbook.pass(1);
    expect((await imports()).length).toBe(before);
    expect((await mine())?.lastRun?.problem?.code).toBe("schedule.no_document");
    expect(workbook.host.triggers()).toHaveLength(1);
  });

  test("A-8: who may not import for a school agrees no schedule for it; without a network it can still be switched off", async () => {
    expect(
      await problemOf(
        workbook.call("setSchedule", { schoolId: "school-002", every: "hour", hour: 0 }, lincolnAdministrator),
      ),
    ).toBe("school.unknown");
    await workbook.call("pull", { schoolId: "school-002" });
    expect(
      await problemOf(
        workbook.call("setSchedule", { schoolId: "school-002", every: "hour", hour: 0 }, lincolnAdministrator),
      ),
    ).toBe("school.unknown");
    await hourly();
    workbook.host.setNetwork(false);
    expect((await workbook.call("setSchedule", { schoolId: lincoln, every: "off", hour: 0 })).mine).toEqual([]);
    workbook.host.setNetwork(true);
  });

  test("G-5: what a stranger types waits for a person as a whole row, is counted by reason and told; the rest goes", async () => {
    await hourly();
    const stranger = "somebody@elsewhere.example";
    const teacher = workbook.cells(tab, 2, column.role, 60, 1).findIndex(([role]) => role === "Teacher") + 2;
    await workbook.type(tab, teacher, column.email, [["stranger@elsewhere.example"]], stranger);
    await workbook.type(tab, teacher, column.password, [["Stranger-Password-1"]], stranger);
    await workbook.type(tab, teacher, column.gradeLevel, [["5"]], stranger);
    await workbook.type(tab, student(3), column.firstName, [["Another"]], stranger);
    await typeNew(["NEW-T", "Teacher", "New", "Teacher", "", "new.teacher@riverbend.example"], stranger);
    await typeNew(["NEW-P", "Student", "New", "Password", "3", "", "", "Stranger-Password-2"], stranger);
    await typeNew(["NEW-F", "Student", "New", "Nograde", ""], stranger);
    await typeNew(["NEW-S", "Student", "New", "Student", "3"]);
    await regrade(4, anotherGrade(4));
    const before = (await imports()).length;
    await settle();
    const sent = await workbook.call("history", { schoolId: lincoln });
    expect((await imports()).length).toBe(before + 1);
    const left = { password: 2, name: 1, teacher: 1, finding: 1 };
    expect(sent.items[0]).toMatchObject({ counts: { updated: 1, created: 1, failed: 0 } });
    expect(sent.submissions.find(({ importId }) => importId === sent.items[0]?.id)).toMatchObject({ rows: 2, left });
    expect(await mine()).toMatchObject({ lastRun: { rows: 2, left }, lastSent: { rows: 2 } });
    expect(cell(teacher, column.status)).toBe("Changed");
    // By a click, whoever looks may send it.
    const { sendable } = await workbook.call("review", { schoolId: lincoln });
    expect(sendable).toBe(5);
  });

  test("B-11, G-5: a new row that is probably somebody of the school waits for a person, is told and stays; answered, it goes by the next turn", async () => {
    await hourly();
    const there = workbook.cells(tab, student(5), column.userId, 1, 5)[0] ?? [];
    const [, role = "", first = "", last = "", grade = ""] = there;
    const row = await typeNew(["NEW-N", role, first.toUpperCase(), last, grade]);
    await regrade(4, anotherGrade(4));
    const before = (await imports()).length;
    await settle();
    expect((await imports()).length).toBe(before + 1);
    expect(await mine()).toMatchObject({ lastRun: { rows: 1, left: { finding: 1 } } });
    expect(workbook.cells(tab, row, column.userId, 1, 3)).toEqual([["NEW-N", role, first.toUpperCase()]]);
    expect(cell(row, column.status)).toBe("Check: Last Name");
    const held = await workbook.call("review", { schoolId: lincoln });
    expect(held.rows.find((one) => one.row === row)?.near?.code).toBe("person.near");
    await workbook.call("meant", { schoolId: lincoln, code: "person.near", row });
    await settle();
    const [sent] = await imports();
    expect(sent).toMatchObject({ counts: { created: 1, failed: 0 } });
    expect(cell(row, 1)).not.toBe("");
  });

  test("G-5: an upload by schedule tells the service that nobody looks, and one by a click does not", async () => {
    const uploads: { readonly scheduled?: unknown }[] = [];
    const between = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const body = Buffer.concat(parts).toString();
      if (request.method === "POST") uploads.push(JSON.parse(body));
      const { authorization = "", "idempotency-key": key = "" } = request.headers;
      const answer = await fetch(`${service.url}${request.url}`, {
        method: request.method ?? "GET",
        headers: { authorization, "idempotency-key": String(key), "content-type": "application/json" },
        ...(request.method === "POST" ? { body } : {}),
      });
      response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
    });
    await once(between.listen(0, "127.0.0.1"), "listening");
    const { port } = between.address() as AddressInfo;
    const watched = openWorkbook({ ...service, url: `http://127.0.0.1:${port}` });
    try {
      await watched.call("pull", { schoolId: lincoln });
      await watched.call("setSchedule", { schoolId: lincoln, every: "hour", hour: 0 });
      await watched.type(tab, student(6), column.gradeLevel, [[anotherGrade(6)]]);
      await watched.pass(1);
      expect(uploads).toMatchObject([{ scheduled: true }]);
      await watched.type(tab, student(6), column.firstName, [["Clicked"]]);
      const { digest } = await watched.call("review", { schoolId: lincoln });
      await watched.call("upload", { schoolId: lincoln, digest });
      expect(uploads).toHaveLength(2);
      expect(uploads[1]).not.toHaveProperty("scheduled");
    } finally {
      await watched.host.close();
      between.close();
    }
  });

  test("G-5, R-6: a schedule whose owner is no administrator any more stops at the next request, and says why", async () => {
    await workbook.call("switchRole", { role: "administrator" }, teacherAndAdministrator);
    await hourly(teacherAndAdministrator);
    await regrade(5, anotherGrade(5));
    await workbook.call("switchRole", { role: "teacher" }, teacherAndAdministrator);
    const before = (await imports()).length;
    await workbook.pass(1);
    await workbook.pass(1);
    expect((await imports()).length).toBe(before);
    expect(await mine(teacherAndAdministrator)).toMatchObject({
      working: false,
      lastRun: { rows: 0, problem: { code: "role.teacher", message: expect.stringContaining("Teacher role") } },
    });
    expect(workbook.host.triggers()).toEqual([]);
    expect(cell(student(5), column.status)).toBe("Changed");
  });

  test("A-8, A-7: killed at any call of its turn, a schedule sends each row exactly once", async () => {
    await hourly();
    const before = (await imports()).length;
    let runs = 0;
    for (let nth = 1; nth < 200; nth += 1) {
      if (runs === 0 || cell(student(8), column.status) === "") {
        await regrade(8, anotherGrade(8));
        runs += 1;
      }
      const last = workbook.host.executions().at(-1)?.id ?? 0;
      workbook.host.setFaults([{ call: "*", nth, effect: nth % 2 === 0 ? "killBefore" : "killAfter" }]);
      await workbook.pass(1);
      workbook.host.setFaults([]);
      if (!workbook.host.executions().some((one) => one.id > last && one.state === "killed")) break;
    }
    await settle();
    expect((await imports()).length).toBe(before + runs);
    expect(cell(student(8), column.status)).toBe("");
    // Of the tabs that a schedule leaves the newest ten are kept (P-6); how many there were to be depends on how many calls its turns made.
    expect(workbook.tabs().filter((one) => one.startsWith("Completed"))).toHaveLength(Math.min(runs, keptOfSchedule));
  });
});
