/** Settings of a district (design 4): the guard's limits and the sign-in address, set by its administrators, read by whoever imports, and on record. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import type { Me, Problem, Settings } from "../../src/contract";
import { defaultGuardLimits } from "../../src/roster";
import { atOak, newName, oakAdmin, rowsOf, withOak } from "./support/oak";
import { startTestService, type TestService } from "./support/service";

const path = "/v1/organization/settings";

describe("settings of a district", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await withOak(await startTestService({ publicUrl: "https://rollbook.example/service/" }));
  });
  afterAll(() => service.stop());

  const read = (as = "lincoln") => service.json<Settings>(path, { as });
  const set = (body: object, as = "district") =>
    service.json<Settings & Omit<Problem, "status"> & { status?: number }>(path, { as, body, method: "PUT" });
  const addressTold = async (as: string) => (await service.json<Me>("/v1/me", { as })).signInAddress;

  test("G-3: before anybody has set something they are the operator's", async () => {
    const { guardLimits, signInAddress, changed } = await read();
    expect(guardLimits.lastName).toEqual(defaultGuardLimits.fields.lastName);
    expect(guardLimits.password).toEqual({ atLeast: 25, share: 0.2, always: null });
    expect(signInAddress).toBe("https://rollbook.example/service/sign-in");
    expect(changed).toBeUndefined();
  });

  test("G-3: a district's own limits hold for whoever imports in it, and for nobody else", async () => {
    const admin = atOak(service);
    await set({ guardLimits: { lastName: { atLeast: 2, share: 0 }, firstName: { always: 3 } } }, oakAdmin);
    expect(await admin.send(rowsOf(3, newName))).toMatchObject({ code: "upload.confirm" });
    expect((await admin.goes(rowsOf(2, newName))).counts).toMatchObject({ updated: 2 });
    expect((await read(oakAdmin)).guardLimits).toMatchObject({
      lastName: { atLeast: 2, share: 0, always: 50 },
      firstName: { atLeast: 10, share: 0.1, always: 3 },
    });
    expect((await read()).guardLimits.lastName).toEqual(defaultGuardLimits.fields.lastName);
    // What is left out stays, and null is as the operator has it.
    await set({ guardLimits: { lastName: { always: null } } }, oakAdmin);
    expect((await read(oakAdmin)).guardLimits.lastName).toEqual({ atLeast: 2, share: 0, always: null });
    await set({ guardLimits: null }, oakAdmin);
    expect((await read(oakAdmin)).guardLimits.lastName).toEqual(defaultGuardLimits.fields.lastName);
    // A change of role is asked about whatever anybody sets.
    await set({ guardLimits: { creation: { atLeast: 100_000 } } }, oakAdmin);
    expect(await admin.send(rowsOf(1, () => ({ role: "Teacher" }), 50))).toMatchObject({ code: "upload.confirm" });
  });

  test("G-9: the sign-in address is told to everybody of the district as its administrator has set it", async () => {
    expect(await set({ signInAddress: "https://go.riverbend.example/sign-in" })).toMatchObject({
      signInAddress: "https://go.riverbend.example/sign-in",
      changed: { by: "Person district", at: "2026-11-23T16:00:00.000Z" },
    });
    expect(await addressTold("lincoln")).toBe("https://go.riverbend.example/sign-in");
    expect(await addressTold("far@elsewhere.example")).toBe("https://rollbook.example/service/sign-in");
    await set({ signInAddress: null });
    expect(await addressTold("lincoln")).toBe("https://rollbook.example/service/sign-in");
  });

  test("B-18: what the district has said of a code is taken in its imports and told, and in nobody else's", async () => {
    const admin = atOak(service);
    const tk = () => rowsOf(1, () => ({ gradeLevel: "tk" }), 60);
    const failed = await admin.goes(tk());
    expect(failed.counts).toMatchObject({ failed: 1 });
    expect(await set({ gradeMap: { " tk ": "PK", "-1": "K", "13": "" } }, oakAdmin)).toMatchObject({
      gradeMap: { TK: "PK", "-1": "K", "13": "" },
    });
    expect((await service.json<Me>("/v1/me", { as: oakAdmin })).gradeMap).toEqual({ TK: "PK", "-1": "K", "13": "" });
    expect((await admin.goes(tk())).counts).toMatchObject({ failed: 0, updated: 1 });
    expect((await read()).gradeMap).toEqual({});
    // What is left out stays, and null is asked about again.
    await set({ gradeMap: { "-1": null } }, oakAdmin);
    expect((await read(oakAdmin)).gradeMap).toEqual({ TK: "PK", "13": "" });
    await set({ gradeMap: null }, oakAdmin);
    expect((await admin.goes(tk())).counts).toMatchObject({ failed: 1 });
  });

  const feed = (headers: string, more: object = {}) => ({ headers, format: "list", ...more });
  const feeds = async (as = "lincoln") => (await read(as)).feeds;

  test("B-12: how a kind of file is read is settled by whoever imports first, for everybody of the district, and changed by an administrator of the district", async () => {
    const mapping = { a1: "lastName", b2: "", c3: "userId" };
    await set({ feeds: [feed("mark1", { mapping, classes: true })] }, "lincoln");
    expect(await feeds("district")).toEqual([feed("mark1", { mapping, classes: true })]);
    expect(await feeds(oakAdmin)).toEqual([]);
    // The same again, in another order, is the same.
    const turned = Object.fromEntries(Object.entries(mapping).reverse());
    expect(await set({ feeds: [{ classes: true, mapping: turned, ...feed("mark1") }] }, "lincoln")).not.toHaveProperty(
      "code",
    );
    const otherwise = { feeds: [feed("mark1", { mapping: { a1: "firstName" } })] };
    expect(await set(otherwise, "lincoln")).toMatchObject({ status: 403, code: "permission.district" });
    expect(await set({ feeds: null }, "lincoln")).toMatchObject({ status: 403, code: "permission.district" });
    expect(await feeds()).toEqual([feed("mark1", { mapping, classes: true })]);
    await set(otherwise);
    expect(await feeds()).toEqual(otherwise.feeds);
    await set({ feeds: null });
    expect(await feeds()).toEqual([]);
  });

  test("B-12: sixty kinds of files are kept, and the one that was settled first makes room", async () => {
    for (const from of [0, 20, 40])
      await set({ feeds: Array.from({ length: 20 }, (_, at) => feed(`kind${from + at}`)) });
    await set({ feeds: [feed("kind0", { role: "Teacher" }), feed("more")] });
    const kept = (await feeds())?.map(({ headers }) => headers) ?? [];
    expect(kept).toHaveLength(60);
    expect(kept).toContain("kind0");
    expect(kept).not.toContain("kind1");
    await set({ feeds: null });
  });

  test.each<[string, object]>([
    [
      "a header as it is written, which may be somebody's name",
      { feeds: [feed("x", { mapping: { "Ana Ruiz": "lastName" } })] },
    ],
    ["a header from which the ID comes", { feeds: [feed("x", { userIdFrom: "004512 " })] }],
    ["a column that is none of ours", { feeds: [feed("x", { mapping: { a: "birthDate" } })] }],
    ["a word more", { feeds: [feed("x", { note: "Ana Ruiz" })] }],
    [
      "more columns than anybody answers",
      { feeds: [feed("x", { mapping: Object.fromEntries(Array.from({ length: 61 }, (_, at) => [`c${at}`, ""])) })] },
    ],
    ["a grade that is none", { gradeMap: { TK: "TK" } }],
    ["another meaning of what can mean only one grade", { gradeMap: { KG: "PK" } }],
    ["a code as long as a sentence", { gradeMap: { ["x".repeat(41)]: "K" } }],
    ["a script", { signInAddress: "javascript:alert(1)" }],
    ["a password", { signInAddress: "https://me:secret@riverbend.example/" }],
    ["words", { signInAddress: "ask your teacher" }],
    ["a share over one", { guardLimits: { lastName: { share: 2 } } }],
    ["a limit of no kind", { guardLimits: { role: { atLeast: 5 } } }],
    ["no settings of ours", { theme: "dark" }],
  ])("G-9: %s is refused, and nothing is set", async (_what, body) => {
    const before = await read();
    expect(await set(body)).toMatchObject({ status: 400, code: "request.malformed" });
    expect(await read()).toEqual(before);
  });

  test("G-9: a school's administrator reads them and sets nothing", async () => {
    expect(await set({ signInAddress: "https://elsewhere.example/" }, "lincoln")).toMatchObject({
      status: 403,
      code: "permission.district",
    });
  });

  test("I-11: who set what is on record, and what was so before is not", async () => {
    const count = async () => {
      const { rows } = await sql<{ changed_by: string; setting: string }>`
        SELECT changed_by, setting FROM organization_setting_changes WHERE organization_id = 'riverbend' ORDER BY number
      `.execute(service.running.services.store.db);
      return rows;
    };
    const before = (await count()).length;
    await set({ signInAddress: "https://once.example/" });
    await set({ signInAddress: "https://once.example/" });
    const after = await count();
    expect(after.length).toBe(before + 1);
    expect(after.at(-1)).toEqual({ changed_by: "Person district", setting: "signInAddress" });
  });
});
