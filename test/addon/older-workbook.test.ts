/**
 * Workbooks as the release before keys and outcomes left them: with edits, rows typed by hand, tabs of results, and an upload in each of its states.
 * They were saved by that release's own bundle, beside the requests it had made until then. Here a new service gets exactly those requests, and the new
 * bundle opens the workbook and goes on. What the service makes at random is put in the place of what it was then.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "@jest/globals";
import { root } from "../../build/paths.ts";
import { startStageService } from "../../build/stage/service";
import type { ImportFileAnswer, ImportView } from "../../src/contract";
import type { SavedDocument } from "../../src/simulator";
import { district, type ImportService, lincoln, openWorkbook, type Workbook } from "./support";

interface Sent {
  readonly path: string;
  readonly key: string;
  readonly body: unknown;
  readonly id: string;
}

interface Guids {
  readonly userGuid?: string;
  readonly classGuid?: string;
}

interface Fixture {
  readonly size: { readonly accounts: number; readonly schools: number };
  readonly requests: readonly Sent[];
  /** By import and row. */
  readonly imports: Readonly<Record<string, Readonly<Record<string, Guids>>>>;
  readonly document: SavedDocument;
}

const tab = "Lincoln Elementary";
const accounts = 12;
const [nina, omar, tara] = [accounts + 2, accounts + 3, accounts + 4];

let service: ImportService;
let workbook: Workbook;

const fixtureOf = (name: string): Fixture =>
  JSON.parse(readFileSync(join(root, "test/addon/older-workbook", `${name}.json`), "utf8"));

async function ask<Answer>(path: string, sent?: Sent): Promise<Answer> {
  const answer = await fetch(`${service.url}${path}`, {
    headers: {
      authorization: `Bearer ${await service.token(district)}`,
      "rollbook-role": "administrator",
      ...(sent === undefined ? {} : { "content-type": "application/json", "idempotency-key": sent.key }),
    },
    ...(sent === undefined ? {} : { method: "POST", body: JSON.stringify(sent.body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** Sends what the release before had sent, and answers what is called otherwise now. */
async function sendAgain(requests: readonly Sent[], imports: Fixture["imports"]): Promise<[string, string][]> {
  const renamed: [string, string][] = [];
  for (const sent of requests) {
    const { id } = await ask<ImportView>(sent.path, sent);
    renamed.push([sent.id, id]);
    await workedOff(id);
    for (const file of ["completed", "error"] as const) {
      const { rows } = await ask<ImportFileAnswer>(`/v1/imports/${id}/files/${file}?format=json`).catch(() => ({
        rows: [],
      }));
      for (const { row, values } of rows) {
        const before = imports[sent.id]?.[String(row)] ?? {};
        for (const field of ["userGuid", "classGuid"] as const) {
          const [was, is] = [before[field], values[field]];
          if (was !== undefined && is !== undefined && was !== is) renamed.push([was, is]);
        }
      }
    }
  }
  return renamed;
}

async function workedOff(id: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await ask<ImportView>(`/v1/imports/${id}`)).finishedAt !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the import ${id} does not finish`);
}

/** Opens a workbook of that release beside a service that has got its requests. */
async function open(name: string, requests = fixtureOf(name).requests, imports = fixtureOf(name).imports) {
  const { size, document } = fixtureOf(name);
  service = await startStageService({ ...size, seed: 1 });
  const renamed = await sendAgain(requests, imports);
  const text = renamed.reduce((known, [was, is]) => known.split(was).join(is), JSON.stringify(document));
  workbook = openWorkbook(service, {}, JSON.parse(text));
}

afterEach(async () => {
  await workbook?.host.close();
  await service?.close();
});

const column = {
  userGuid: 1,
  userId: 2,
  role: 3,
  firstName: 4,
  lastName: 5,
  email: 7,
  password: 9,
  classId: 11,
  className: 12,
  status: 17,
  key: 18,
} as const;
const cell = (row: number, name: keyof typeof column) => workbook.cells(tab, row, column[name], 1, 1)[0]?.[0] ?? "";
const shown = (row: number, ...names: (keyof typeof column)[]) => names.map((name) => cell(row, name));
const openSubmission = async () =>
  (await workbook.call("start", {})).submissions.find((one) => !["written", "cancelled"].includes(one.state));
const imports = async () =>
  (await ask<{ items: readonly ImportView[] }>(`/v1/schools/${lincoln}/imports?limit=100`)).items;

async function upload() {
  const { digest } = await workbook.call("review", { schoolId: lincoln });
  const { submissionId } = await workbook.call("upload", { schoolId: lincoln, digest });
  return workbook.finish(submissionId);
}

/** The rest of the story, from the open submission on: results on the right rows, and the class that lacked a teacher goes when it has one. */
async function goesOnToTheEnd(): Promise<void> {
  const submission = await openSubmission();
  if (submission === undefined) throw new Error("no open submission");
  expect((await workbook.call("review", { schoolId: lincoln })).sendable).toBe(0);
  expect(await workbook.finish(submission.submissionId)).toMatchObject({
    state: "written",
    status: "completed_with_errors",
  });
  const all = await imports();
  expect(all.map((one) => one.counts)).toMatchObject([
    { updated: 2, created: 2, failed: 2 },
    { updated: 1, created: 0, failed: 1 },
  ]);
  expect(shown(3, "lastName", "status")).toEqual(["Changedname", ""]);
  expect(shown(4, "password", "status")).toEqual(["", ""]);
  expect(shown(5, "email", "status")).toEqual(["not an address", "Error: Email"]);
  expect(cell(omar, "userGuid")).toMatch(/^[0-9a-z]{8}-/);
  expect(shown(omar, "firstName", "status")).toEqual(["Omar", ""]);
  expect(shown(tara, "userGuid", "firstName")).toEqual(["", "Tara"]);
  expect(cell(nina, "userGuid")).toMatch(/^[0-9a-z]{8}-/);
  expect(shown(nina, "firstName", "classId", "className", "status")).toEqual([
    "Nina",
    "OLD-1",
    "Older class",
    "Error: Class ID",
  ]);
  expect(JSON.stringify(workbook.host.saveDocument())).not.toContain("Older-word-1");
  expect(workbook.tabs().filter((name) => name.startsWith("Errors"))).toHaveLength(1);
  await workbook.type(tab, tara, column.userId, [["", "", "", "", ""]]);
  await workbook.type(tab, 7, column.classId, [["OLD-1", "Older class"]]);
  expect(await upload()).toMatchObject({ state: "written", status: "completed" });
  expect(shown(nina, "classId", "className", "status")).toEqual(["", "", ""]);
  expect(shown(7, "classId", "status")).toEqual(["", ""]);
}

describe("a workbook of the release before", () => {
  test("R-7, A-2: is opened with what was typed into it, merged, and uploaded", async () => {
    await open("edited");
    await workbook.call("pull", { schoolId: lincoln });
    expect(shown(3, "lastName", "status")).toEqual(["Changedname", "Changed"]);
    expect(shown(nina, "firstName", "classId", "status")).toEqual(["Nina", "OLD-1", "New"]);
    expect(await upload()).toMatchObject({ state: "written", status: "completed_with_errors" });
    expect(shown(nina, "classId", "status")).toEqual(["OLD-1", "Error: Class ID"]);
    expect(cell(omar, "userGuid")).not.toBe("");
  });

  test.each([
    "reviewed",
    "sending",
    "accepted",
    "finished",
    "completed-tab",
  ])("R-7, A-7, A-9: with an upload on its way (%s) goes on with it to the end, once, and merges right", async (state) => {
    await open(state);
    await goesOnToTheEnd();
  });

  test("R-7, I-2: with an upload that arrived, of which the answer got lost, makes no second import of it", async () => {
    const { requests, imports: guids } = fixtureOf("accepted");
    await open("sending", requests, guids);
    await goesOnToTheEnd();
  });

  test("R-7, A-9: with rows that were sorted since finds each of them again", async () => {
    await open("accepted");
    const before = workbook.cells(tab, 2, 1, 15, 19).map((cells) => cells.join("|"));
    await workbook.host.edit(district, {
      kind: "sort",
      sheetId: workbook.host.document.sheets.find((one) => one.name === tab)?.sheetId ?? 0,
      top: 2,
      left: 1,
      bottom: 16,
      right: 19,
      byColumn: column.firstName,
      ascending: false,
    });
    await workbook.host.idle();
    expect(workbook.cells(tab, 2, 1, 15, 19).map((cells) => cells.join("|"))).not.toEqual(before);
    const submission = await openSubmission();
    await workbook.finish(submission?.submissionId ?? "");
    const rows = workbook.cells(tab, 2, 1, 16, 19);
    const of = (name: string) => rows.find((cells) => cells[3] === name) ?? [];
    expect(of("Omar")[0]).toMatch(/^[0-9a-z]{8}-/);
    expect(of("Nina").slice(10, 12)).toEqual(["OLD-1", "Older class"]);
    expect(of("Tara")[0]).toBe("");
    expect(rows.filter((cells) => cells[0] !== "")).toHaveLength(accounts + 2);
  });

  test("R-7, A-10: with a correction on its way goes on with it, and its person comes into the row that was typed", async () => {
    await open("correction-sending");
    const submission = await openSubmission();
    expect(await workbook.finish(submission?.submissionId ?? "")).toMatchObject({
      state: "written",
      status: "completed",
    });
    expect(shown(tara, "userId", "firstName", "status")).toEqual(["older-4", "Tara", ""]);
    expect(cell(tara, "userGuid")).toMatch(/^[0-9a-z]{8}-/);
  });

  test("R-7, G-7: with an Errors tab whose class lacked a teacher sends that row when it has one", async () => {
    await open("errors-tab");
    const submission = await openSubmission();
    await workbook.finish(submission?.submissionId ?? "");
    await workbook.type(tab, 7, column.classId, [["OLD-1", "Older class"]]);
    const errors = (await workbook.call("start", {})).errorsTabs.at(-1);
    expect(errors).toMatchObject({ rows: 2, corrected: 1 });
    const sent = await workbook.call("sendCorrected", { sheetId: errors?.sheetId ?? 0 });
    expect(sent.rows).toBe(2);
    expect(await workbook.finish(sent.submissionId)).toMatchObject({ state: "written", status: "completed" });
    expect(shown(nina, "classId", "className", "status")).toEqual(["", "", ""]);
  });
});
