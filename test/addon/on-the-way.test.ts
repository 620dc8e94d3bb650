/** What may happen between the click on Upload and the results: no network, a sorted tab, a colleague, a service that is killed, a trigger without a document. */
import { describe, expect, test } from "@jest/globals";
import {
  CallFailed,
  district,
  lincoln,
  lincolnAdministrator,
  reopenWorkbook,
  service,
  standOn,
  workbook,
} from "./support";

const tab = "Lincoln Elementary";
const column = { userGuid: 1, userId: 2, firstName: 4, lastName: 5, password: 9, status: 17, all: 19 };

standOn({ accounts: 60, schools: 2 }, { workbooks: "each" });

const sheetId = () => workbook.host.document.sheets.find((one) => one.name === tab)?.sheetId ?? 0;
const row = (index: number) => workbook.cells(tab, index, 1, 1, column.all)[0] ?? [];
const rows = () => workbook.cells(tab, 2, 1, 90, column.all).filter((cells) => cells.some((cell) => cell !== ""));

async function problemOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => "none",
    (error) => (error instanceof CallFailed ? error.problem.code : String(error)),
  );
}

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
    readonly uploadedBy: string;
    readonly counts: { readonly updated: number };
  }[];
}

const imports = async () => (await ask<Imports>(`/v1/schools/${lincoln}/imports?limit=100`)).items;

async function upload(user = district) {
  const review = await workbook.call("review", { schoolId: lincoln }, user);
  return workbook.call("upload", { schoolId: lincoln, digest: review.digest }, user);
}

async function sortByLastName(): Promise<void> {
  await workbook.host.edit(district, {
    kind: "sort",
    sheetId: sheetId(),
    top: 2,
    left: 1,
    bottom: 1 + rows().length,
    right: column.all,
    byColumn: column.lastName,
    ascending: false,
  });
  await workbook.host.idle();
}

describe("between upload and results", () => {
  test("A-14: without a network the upload waits, says so, and nothing typed is lost; it goes when the network is back", async () => {
    await workbook.type(tab, 2, column.firstName, [["Waiting"]]);
    const review = await workbook.call("review", { schoolId: lincoln });
    workbook.host.setNetwork(false);
    const sent = await workbook.call("upload", { schoolId: lincoln, digest: review.digest });
    expect(sent).toMatchObject({ state: "sending", problem: { code: "service.unreachable" } });
    expect(sent.problem?.message).not.toContain("http");
    expect(row(2)[column.firstName - 1]).toBe("Waiting");
    // Nothing has left, and an edit elsewhere or a whole check says no other word.
    expect(row(2)[column.status - 1]).toBe("Waiting");
    await workbook.type(tab, 3, column.firstName, [[row(3)[column.firstName - 1] ?? ""]]);
    await workbook.type(tab, 2, column.firstName, [["Waiting"]]);
    await workbook.call("check", { schoolId: lincoln });
    expect(row(2)[column.status - 1]).toBe("Waiting");
    expect((await workbook.call("start", {})).offline).toBe(true);
    expect(await problemOf(workbook.call("history", { schoolId: lincoln }))).toBe("service.unreachable");
    workbook.host.setNetwork(true);
    const before = (await imports()).length;
    expect(await workbook.finish(sent.submissionId)).toMatchObject({ state: "written", status: "completed" });
    expect((await imports()).length).toBe(before + 1);
    expect(row(2)[column.status - 1]).toBe("");
  });

  test("A-11: a tab that was sorted meanwhile loses exactly the passwords that were sent, and none that was typed since", async () => {
    const [one = "", other = ""] = [row(3)[0], row(7)[0]];
    await workbook.type(tab, 3, column.password, [["Sent-word-31"]]);
    const review = await workbook.call("review", { schoolId: lincoln });
    workbook.host.setNetwork(false);
    const sent = await workbook.call("upload", { schoolId: lincoln, digest: review.digest });
    await sortByLastName();
    const rowOf = (guid: string) => rows().findIndex((cells) => cells[0] === guid) + 2;
    expect(rowOf(one)).not.toBe(3);
    await workbook.type(tab, rowOf(other), column.password, [["Later-word-32"]]);
    await workbook.type(tab, 3, column.firstName, [[row(3)[column.firstName - 1] ?? ""]]);
    workbook.host.setNetwork(true);
    await workbook.finish(sent.submissionId);
    expect(row(rowOf(one))[column.password - 1]).toBe("");
    expect(row(rowOf(other))[column.password - 1]).toBe("Later-word-32");
    expect(row(rowOf(other))[column.status - 1]).toBe("Changed");
    expect(JSON.stringify(workbook.host.saveDocument())).not.toContain("Sent-word-31");
    expect(rows().filter((cells) => cells[column.status - 1] !== "").length).toBe(1);
  });

  test("A-13: what a colleague has on the way is not sent again, and their own change goes beside it", async () => {
    await workbook.type(tab, 4, column.firstName, [["Mine"]]);
    const review = await workbook.call("review", { schoolId: lincoln });
    workbook.host.setNetwork(false);
    const mine = await workbook.call("upload", { schoolId: lincoln, digest: review.digest });
    workbook.host.setNetwork(true);
    const before = (await imports()).length;
    const nothing = await workbook.call("review", { schoolId: lincoln }, lincolnAdministrator);
    expect(nothing.sendable).toBe(0);
    expect(
      await problemOf(workbook.call("upload", { schoolId: lincoln, digest: nothing.digest }, lincolnAdministrator)),
    ).toBe("review.nothing_to_send");
    await workbook.type(tab, 5, column.firstName, [["Theirs"]], lincolnAdministrator);
    const theirs = await upload(lincolnAdministrator);
    expect(theirs.rows).toBe(1);
    await workbook.finish(theirs.submissionId, lincolnAdministrator);
    expect(row(4)[column.status - 1]).toBe("Waiting");
    await workbook.finish(mine.submissionId);
    const all = await imports();
    expect(all.length).toBe(before + 2);
    expect(all.slice(0, 2).map((one) => one.counts.updated)).toEqual([1, 1]);
    expect([row(4)[column.firstName - 1], row(4)[16], row(5)[column.firstName - 1], row(5)[16]]).toEqual([
      "Mine",
      "",
      "Theirs",
      "",
    ]);
    expect(workbook.tabs().filter((name) => name.startsWith("Completed")).length).toBe(2);
  });

  test("A-13: an upload of what is no longer what was reviewed is refused", async () => {
    await workbook.type(tab, 6, column.firstName, [["Reviewed"]]);
    const review = await workbook.call("review", { schoolId: lincoln });
    await workbook.type(tab, 6, column.firstName, [["Changed"]], lincolnAdministrator);
    expect(await problemOf(workbook.call("upload", { schoolId: lincoln, digest: review.digest }))).toBe(
      "review.outdated",
    );
  });

  test("I-1, A-7: the service is killed with kill -9 after it accepted; restarted, the trigger brings the results, once", async () => {
    await workbook.type(tab, 8, column.firstName, [["Survivor"]]);
    const before = (await imports()).length;
    const sent = await upload();
    await service.kill();
    expect((await workbook.call("advance", { submissionId: sent.submissionId })).problem?.code ?? "written").toMatch(
      /service.unreachable|written/,
    );
    await service.start();
    expect(await workbook.finish(sent.submissionId)).toMatchObject({ state: "written", status: "completed" });
    expect((await imports()).length).toBe(before + 1);
    expect(row(8)[16]).toBe("");
  });

  test("S-16: a row that was deleted from the sheet sends nothing and is counted", async () => {
    const guid = row(9)[0] ?? "";
    await workbook.host.edit(district, { kind: "deleteRows", sheetId: sheetId(), first: 9, count: 1 });
    const review = await workbook.call("review", { schoolId: lincoln });
    expect(review.counts.removed).toBe(1);
    expect(review.removed.map((one) => one.userGuid)).toEqual([guid]);
    expect(review.sendable).toBe(0);
    // Pulling again does not bring back what was taken out on purpose, and forgets nothing.
    expect((await workbook.call("pull", { schoolId: lincoln })).counts.removed).toBe(1);
  });

  test("A-7: a trigger without a document finds out how the import stands, and the sidebar writes the tabs", async () => {
    await reopenWorkbook({ clockTriggerHasActiveDocument: false });
    await workbook.call("pull", { schoolId: lincoln });
    await workbook.type(tab, 10, column.firstName, [["Documentless"]]);
    const sent = await upload();
    for (let hours = 0; hours < 3; hours += 1) await workbook.pass(1);
    const failed = workbook.host.executions().filter((one) => one.kind === "trigger" && one.state === "failed");
    expect(failed).toEqual([]);
    expect(await workbook.finish(sent.submissionId)).toMatchObject({ state: "written", status: "completed" });
    await workbook.pass(1);
    expect(workbook.host.triggers()).toEqual([]);
  });
});

describe("an upload that waits to be sent", () => {
  async function waiting(name: string) {
    await workbook.type(tab, 2, column.firstName, [[name]]);
    const { digest } = await workbook.call("review", { schoolId: lincoln });
    workbook.host.setNetwork(false);
    return workbook.call("upload", { schoolId: lincoln, digest });
  }

  test("B-22, A-14: is cancelled without a network: its rows are free as they were typed, nothing of it ever arrives, and they go with the next upload", async () => {
    const before = (await imports()).length;
    const sent = await waiting("Cancelled");
    const cancelled = await workbook.call("cancelSubmission", { submissionId: sent.submissionId });
    expect(cancelled.state).toBe("cancelled");
    expect(cancelled.problem).toBeUndefined();
    expect([row(2)[column.firstName - 1], row(2)[column.status - 1]]).toEqual(["Cancelled", "Changed"]);
    expect((await workbook.call("review", { schoolId: lincoln })).sendable).toBe(1);
    workbook.host.setNetwork(true);
    await workbook.pass(1);
    expect((await imports()).length).toBe(before);
    const again = await upload();
    expect(await workbook.finish(again.submissionId)).toMatchObject({ state: "written", status: "completed" });
    expect((await imports()).length).toBe(before + 1);
  });

  test("B-22, I-2: one that had arrived though no answer came is asked for before the same rows go again, and is not done twice", async () => {
    const before = (await imports()).length;
    await workbook.type(tab, 2, column.firstName, [["Answerless"]]);
    const { digest } = await workbook.call("review", { schoolId: lincoln });
    // The service has it; the answer is lost.
    workbook.host.setFaults([{ call: "UrlFetchApp.fetch", nth: 1, effect: "killAfter" }]);
    await workbook.call("upload", { schoolId: lincoln, digest }).catch(() => undefined);
    workbook.host.setFaults([]);
    const [open] = (await workbook.call("start", {})).submissions;
    workbook.host.setNetwork(false);
    await workbook.call("cancelSubmission", { submissionId: open?.submissionId ?? "" });
    expect(row(2)[column.status - 1]).toBe("Changed");
    workbook.host.setNetwork(true);
    await workbook.idle(lincoln);
    const again = await upload();
    await workbook.finish(again.submissionId);
    await workbook.pass(1);
    expect((await workbook.call("start", {})).submissions.filter(({ state }) => state !== "written")).toEqual([]);
    expect((await imports()).length).toBe(before + 2);
    expect((await imports()).slice(0, 2).map(({ counts }) => counts.updated)).toEqual([0, 1]);
    expect([row(2)[column.firstName - 1], row(2)[column.status - 1]]).toEqual(["Answerless", ""]);
  });

  test("A-7: what a trigger's run sends it looks after: the results are there within the same hour", async () => {
    const sent = await waiting("Hourly");
    workbook.host.setNetwork(true);
    await workbook.pass(1);
    const { submissions } = await workbook.call("start", {});
    expect(submissions.filter((one) => one.submissionId === sent.submissionId && one.state !== "written")).toEqual([]);
    expect(row(2)[column.status - 1]).toBe("");
    expect(workbook.tabs().some((name) => name.startsWith("Completed"))).toBe(true);
  });
});
