/** what was changed here and on the platform is shown per cell, and the administrator chooses which side stays. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Export } from "../../src/contract";
import { eventually } from "../support/eventually";
import { district, lincoln, lincolnAdministrator, openWorkbook, service, standOn, type Workbook } from "./support";

let workbook: Workbook;
const firstName = 4;
const lastName = 5;
const status = 17;

standOn({ accounts: 80, schools: 2 }, { workbooks: "none" });

async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const headers = {
    authorization: `Bearer ${await service.token(lincolnAdministrator)}`,
    "rollbook-role": "administrator",
    ...(body === undefined ? {} : { "content-type": "application/json", "idempotency-key": crypto.randomUUID() }),
  };
  const request = body === undefined ? { headers } : { headers, method: "POST", body: JSON.stringify(body) };
  return (await (await fetch(`${service.url}${path}`, request)).json()) as Answer;
}
const exported = () => ask<Export>(`/v1/schools/${lincoln}/accounts`);

/** Somebody else writes these first names on the platform. */
async function changedThere(values: readonly { userGuid: string; firstName: string }[]): Promise<void> {
  const rows = values.map((value, index) => ({ row: index + 2, values: value }));
  const { id } = await ask<{ id: string }>(`/v1/schools/${lincoln}/imports`, { rows });
  await eventually("the import is finished", async () => {
    return (await ask<{ finishedAt?: string }>(`/v1/imports/${id}`)).finishedAt ?? null;
  });
}

describe("conflicts", () => {
  let tab: string;
  beforeAll(async () => {
    workbook = openWorkbook(service);
    await workbook.host.open(district);
    tab = (await workbook.call("pull", { schoolId: lincoln })).tab.tabName;
    const { rows } = await exported();
    await workbook.type(tab, 2, firstName, [["Mine"], ["Mina"], ["Mino"], ["Same"]]);
    await workbook.type(tab, 2, lastName, [["Only-Here"]]);
    await changedThere(
      ["Theirs", "Thora", "Theo", "Same"].map((name, at) => ({ userGuid: rows[at]?.userGuid ?? "", firstName: name })),
    );
  });
  afterAll(() => workbook.host.close());

  const cells = (row: number) => workbook.cells(tab, row, 1, 1, 17)[0] ?? [];
  const nameIn = (row: number) => cells(row)[firstName - 1];
  const statusIn = (row: number) => cells(row)[status - 1];

  test("A-2: pulled again, edits stay, and both sides of every conflict are told", async () => {
    const { conflicts } = await workbook.call("pull", { schoolId: lincoln });
    expect(conflicts.map(({ row, field, mine, theirs }) => [row, field, mine, theirs])).toEqual([
      [2, "firstName", "Mine", "Theirs"],
      [3, "firstName", "Mina", "Thora"],
      [4, "firstName", "Mino", "Theo"],
    ]);
    expect([nameIn(2), statusIn(2)]).toEqual(["Mine", "Conflict: First Name"]);
    expect(workbook.view(tab, 2, firstName).note).toContain("Mine here, Theirs on the platform");
    // What was written alike on both sides is no conflict, and no change either.
    expect([nameIn(5), statusIn(5)]).toEqual(["Same", ""]);
  });

  test("A-2, I-6: a row with an open conflict is held back until it is settled, in every way out, and the review says why", async () => {
    await workbook.type(tab, 6, firstName, [["Zora"]]);
    const review = await workbook.call("review", { schoolId: lincoln });
    expect(review.sendable).toBe(1);
    expect(review.rows.map(({ row, heldBack }) => [row, heldBack])).toEqual([
      [2, ["Conflict: First Name. Mine here, Theirs on the platform. Keep yours or take theirs in the sidebar."]],
      [3, ["Conflict: First Name. Mina here, Thora on the platform. Keep yours or take theirs in the sidebar."]],
      [4, ["Conflict: First Name. Mino here, Theo on the platform. Keep yours or take theirs in the sidebar."]],
      [6, []],
    ]);
    const file = await workbook.call("changedRows", { schoolId: lincoln });
    expect([file.rows.map((cells) => cells[firstName - 1]), file.heldBack]).toEqual([["Zora"], 3]);
    const [line] = (await workbook.call("schoolLines", { schoolIds: [lincoln] })).lines;
    expect(line).toMatchObject({ ready: 1, digest: review.digest });
    const { importId } = await workbook.call("rehearse", { schoolId: lincoln, digest: review.digest });
    const rehearsed = await eventually("the rehearsal is finished", async () => {
      const { status: now, counts } = await workbook.call("rehearsal", { importId });
      return now === "completed" ? counts : null;
    });
    expect(rehearsed).toMatchObject({ updated: 1, failed: 0 });
    const sent = await workbook.call("upload", { schoolId: lincoln, digest: review.digest });
    expect(await workbook.finish(sent.submissionId)).toMatchObject({ state: "written", rows: 1 });
    const names = (await exported()).rows.map((row) => row.firstName);
    expect(names).toEqual(expect.arrayContaining(["Theirs", "Thora", "Theo", "Zora"]));
    expect(names).not.toContain("Mine");
    const refused = await workbook.call("review", { schoolId: lincoln });
    expect([refused.sendable, refused.rows.map(({ row }) => row)]).toEqual([0, [2, 3, 4]]);
    await workbook.host.open(district, "es");
    const told = await workbook.call("review", { schoolId: lincoln });
    await workbook.host.open(district, "en");
    expect(told.rows[0]?.heldBack).toEqual([
      "Conflicto: First Name. Mine aquí, Theirs en la plataforma. Conserve el suyo o tome el de la plataforma en el panel lateral.",
    ]);
  });

  test("A-2, I-11: who changed the other side, and when, is told on asking", async () => {
    const { conflicts } = await workbook.call("check", { schoolId: lincoln });
    const { userGuid = "" } = conflicts[0] ?? {};
    const { change } = await workbook.call("whoChanged", { userGuid, field: "firstName" });
    expect(change?.by).toBe("Lin Chao");
    expect(Date.parse(change?.at ?? "")).not.toBeNaN();
    expect(await workbook.call("whoChanged", { userGuid, field: "email" })).toEqual({ change: null });
  });

  test("A-2, B-22: kept mine, the cell is an edit like any other, against what the platform has now", async () => {
    const summary = await workbook.call("settle", {
      schoolId: lincoln,
      keep: "mine",
      cell: { row: 2, field: "firstName" },
    });
    expect(summary.conflicts.map((one) => one.row)).toEqual([3, 4]);
    expect([nameIn(2), statusIn(2)]).toEqual(["Mine", "Changed"]);
    // Taken back, it is open again; and then kept once more.
    const open = await workbook.call("putBack", { schoolId: lincoln, done: true, step: summary.step ?? "" });
    expect([open.conflicts.map((one) => one.row), statusIn(2)]).toEqual([[2, 3, 4], "Conflict: First Name"]);
    const theirs = await workbook.call("settle", { schoolId: lincoln, keep: "theirs" });
    expect([theirs.conflicts, nameIn(2), nameIn(3)]).toEqual([[], "Theirs", "Thora"]);
    const again = await workbook.call("putBack", { schoolId: lincoln, done: true, step: theirs.step ?? "" });
    expect(again.conflicts.map(({ row, mine, theirs: there }) => [row, mine, there])).toEqual([
      [2, "Mine", "Theirs"],
      [3, "Mina", "Thora"],
      [4, "Mino", "Theo"],
    ]);
    await workbook.call("settle", { schoolId: lincoln, keep: "mine", cell: { row: 2, field: "firstName" } });
    expect(workbook.view(tab, 2, firstName).note).toContain("Was: Theirs");
    const review = await workbook.call("review", { schoolId: lincoln });
    expect(review.rows.find((row) => row.row === 2)?.cells).toEqual([
      { field: "firstName", oldValue: "Theirs", newValue: "Mine" },
      expect.objectContaining({ field: "lastName", newValue: "Only-Here" }),
    ]);
  });

  test("A-2: taken theirs, the cell says what the platform says and has no mark left", async () => {
    const summary = await workbook.call("settle", {
      schoolId: lincoln,
      keep: "theirs",
      cell: { row: 3, field: "firstName" },
    });
    expect(summary.conflicts.map((one) => one.row)).toEqual([4]);
    expect([nameIn(3), statusIn(3)]).toEqual(["Thora", ""]);
    expect(workbook.view(tab, 3, firstName).note ?? "").toBe("");
  });

  test("A-2: all at once, and a check later nothing of it comes back", async () => {
    expect((await workbook.call("settle", { schoolId: lincoln, keep: "theirs" })).conflicts).toEqual([]);
    expect([nameIn(4), statusIn(4)]).toEqual(["Theo", ""]);
    expect((await workbook.call("check", { schoolId: lincoln })).conflicts).toEqual([]);
    expect((await workbook.call("pull", { schoolId: lincoln })).conflicts).toEqual([]);
    expect(statusIn(2)).toBe("Changed");
  });

  test("A-2, I-6: what was kept goes, and the platform has it", async () => {
    const review = await workbook.call("review", { schoolId: lincoln });
    const sent = await workbook.call("upload", { schoolId: lincoln, digest: review.digest });
    expect(await workbook.finish(sent.submissionId)).toMatchObject({ state: "written", status: "completed" });
    const names = (await exported()).rows.map((row) => row.firstName);
    expect(names).toEqual(expect.arrayContaining(["Mine", "Thora", "Theo"]));
  });
});
